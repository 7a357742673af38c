import { createPipeline } from '../../registry.js';
import { loadOntology } from '../../resources/ontology.js';
import { type Command, flag } from '../command.js';
import { annotatorOption } from './build.js';

export const pipeline: Command = {
  name: 'pipeline',
  usage: '[--annotator NAME]',
  options: { annotator: { type: 'string' }, json: { type: 'boolean' } },
  help: { annotator: '`reader` or `light`', json: 'as JSON' },
  examples: ['newsgraph pipeline', 'newsgraph pipeline --annotator light --json'],
  async run(invocation) {
    const { terminal } = invocation;
    const created = await createPipeline({
      annotator: annotatorOption(invocation),
      ontology: loadOntology(),
    });
    const { steps } = created.pipeline;
    if (created.fallback !== null) terminal.err(`The light annotator runs, since ${created.fallback}.\n`);
    if (flag(invocation, 'json')) {
      terminal.out(`${JSON.stringify(steps, null, 1)}\n`);
      return 0;
    }
    const width = Math.max(...steps.map(({ name }) => name.length)) + 2;
    for (const [index, { name, summary, requires, assigns }] of steps.entries()) {
      const flow = `${requires.join(', ') || 'text'} → ${assigns.join(', ')}`;
      terminal.out(
        `${String(index + 1).padStart(2)}  ${name.padEnd(width)}${flow}\n${''.padEnd(width + 4)}${summary}\n`,
      );
    }
    return 0;
  },
};
