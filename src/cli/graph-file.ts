import { readFile, stat } from 'node:fs/promises';
import { NewsgraphError } from '../errors.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { parseGraph } from '../graph/parse-graph.js';
import { loadOntology } from '../resources/ontology.js';

/** The graph that commands read when none is named. */
export const DEFAULT_GRAPH = 'out/graph.json';

/** Node's longest string is about 512 MiB; a larger file cannot be parsed in one piece. */
const LARGEST_GRAPH = 500 * 1024 * 1024;

/**
 * Reads a `graph.json`.
 * @throws NewsgraphError KG301 where it is missing, KG305 where it is too large, KG404 where it is malformed.
 */
export async function readGraphFile(path: string): Promise<KnowledgeGraph> {
  const size = await stat(path).then(
    (stats) => stats.size,
    () => null,
  );
  if (size === null) {
    throw new NewsgraphError({
      code: 'KG301',
      message: 'there is no graph here',
      where: { file: path },
      hint: 'Build one with `newsgraph build DIR -o out`, or name another with --graph.',
    });
  }
  if (size > LARGEST_GRAPH) {
    throw new NewsgraphError({
      code: 'KG305',
      message: `${Math.round(size / 1048576)} MiB are more than the ${LARGEST_GRAPH / 1048576} MiB that can be read`,
      where: { file: path },
      hint: 'Build the graph of fewer articles.',
    });
  }
  return parseGraph(await readFile(path, 'utf8'), loadOntology(), path);
}
