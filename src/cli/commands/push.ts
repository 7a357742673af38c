import { pushGraph, pushStatements } from '../../neo4j/push.js';
import { neo4jSettings } from '../../neo4j/settings.js';
import { type Command, flag, textOption } from '../command.js';
import { DEFAULT_GRAPH, readGraphFile } from '../graph-file.js';
import { progressBar } from '../progress.js';

export const push: Command = {
  name: 'push',
  usage: '[--graph FILE] [--prune] [--dry-run]',
  options: {
    graph: { type: 'string', short: 'g' },
    prune: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
  },
  help: {
    graph: `graph to read (default: ${DEFAULT_GRAPH})`,
    prune: 'remove what an earlier push wrote and the graph no longer has',
    'dry-run': 'print the Cypher and write nothing',
    json: 'print the counts as JSON',
    quiet: 'print nothing but problems',
  },
  examples: [
    'docker compose up -d --wait && newsgraph push',
    'NEO4J_URI=bolt://db:7687 NEO4J_PASSWORD=... newsgraph push --prune',
    'newsgraph push --dry-run',
  ],
  async run(invocation) {
    const { terminal } = invocation;
    const graph = await readGraphFile(textOption(invocation, 'graph') ?? DEFAULT_GRAPH);
    if (flag(invocation, 'dry-run')) {
      terminal.out(pushStatements(graph));
      return 0;
    }
    const progress = progressBar(terminal, flag(invocation, 'quiet'));
    const result = await pushGraph(graph, neo4jSettings(terminal.env), {
      prune: flag(invocation, 'prune'),
      onProgress: progress.update,
      signal: terminal.signal,
    }).finally(() => progress.finish());
    if (flag(invocation, 'json')) terminal.out(`${JSON.stringify(result, null, 1)}\n`);
    else if (!flag(invocation, 'quiet')) {
      const { nodes, edges, nodesCreated, edgesCreated, propertiesSet } = result;
      terminal.out(
        `${nodes} nodes (${nodesCreated} new), ${edges} edges (${edgesCreated} new), ${propertiesSet} properties set\n`,
      );
    }
    return 0;
  },
};
