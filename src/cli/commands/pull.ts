import { serializeGraph } from '../../graph/serialize.js';
import { pullGraph } from '../../neo4j/pull.js';
import { neo4jSettings } from '../../neo4j/settings.js';
import { loadOntology } from '../../resources/ontology.js';
import { type Command, textOption } from '../command.js';
import { DEFAULT_GRAPH } from '../graph-file.js';
import { writeFileAtomic } from '../write-file.js';

export const pull: Command = {
  name: 'pull',
  usage: '[-o FILE]',
  options: { output: { type: 'string', short: 'o' } },
  help: { output: `file to write (default: ${DEFAULT_GRAPH})` },
  examples: ['newsgraph pull -o pulled.json'],
  async run(invocation) {
    const { terminal } = invocation;
    const path = textOption(invocation, 'output') ?? DEFAULT_GRAPH;
    const graph = await pullGraph(loadOntology(), neo4jSettings(terminal.env));
    await writeFileAtomic(path, serializeGraph(graph), terminal.signal);
    terminal.err(`wrote ${path}: ${graph.graph.order} nodes, ${graph.graph.size} edges\n`);
    return 0;
  },
};
