import { readFile } from 'node:fs/promises';
import { annotateGold } from '../../annotate/annotate-gold.js';
import { parseGoldLines, type ThingsShown } from '../../annotate/gold-form.js';
import { createAnnotationComponents } from '../../registry.js';
import { loadOntology } from '../../resources/ontology.js';
import { type Command, type Invocation, textOption, UsageError } from '../command.js';
import { compileLater } from '../compile-later.js';
import { writeFileAtomic } from '../write-file.js';
import { annotatorOption } from './build.js';

export const annotate: Command = {
  name: 'annotate',
  usage: 'IN.jsonl [-o OUT.jsonl]',
  options: {
    output: { type: 'string', short: 'o' },
    annotator: { type: 'string' },
    model: { type: 'string' },
    things: { type: 'string' },
  },
  help: {
    output: 'file to write, - for standard output (default)',
    annotator: '`reader` or `light`',
    model: 'folder of another model for the reader',
    things:
      'which things without a name to write: `named` (none), `followed` (default: people spoken of again), `all`',
  },
  examples: ['newsgraph annotate gold/dev.jsonl -o predicted.jsonl'],
  async run(invocation) {
    const { positionals, terminal } = invocation;
    const [input, ...rest] = positionals;
    if (input === undefined || rest.length > 0) throw new UsageError('name one file');
    compileLater();
    const documents = parseGoldLines(await readFile(input, 'utf8'), input);
    const { components, fallback } = await createAnnotationComponents({
      annotator: annotatorOption(invocation),
      ontology: loadOntology(),
      model: textOption(invocation, 'model'),
    });
    if (fallback !== null) terminal.err(`The light annotator runs, since ${fallback}.\n`);
    const annotated = await annotateGold(documents, components, shownOption(invocation));
    const lines = annotated.map((document) => `${JSON.stringify(document)}\n`);
    const output = textOption(invocation, 'output') ?? '-';
    if (output === '-') for (const line of lines) terminal.out(line);
    else await writeFileAtomic(output, lines, terminal.signal);
    return 0;
  },
};

function shownOption(invocation: Invocation): ThingsShown {
  const shown = textOption(invocation, 'things') ?? 'followed';
  if (shown === 'named' || shown === 'followed' || shown === 'all') return shown;
  throw new UsageError('--things is `named`, `followed` or `all`');
}
