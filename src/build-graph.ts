import { type BuildOptions, buildKnowledge, type KnowledgeResult } from './build-knowledge.js';
import { NewsGraph } from './news-graph.js';

export interface BuildResult extends Omit<KnowledgeResult, 'graph'> {
  readonly graph: NewsGraph;
}

/**
 * Builds the graph of files, folders and globs (`-` is standard input). The same input gives the same graph.
 *
 * @example
 * const { graph, report } = await buildGraph(['articles/']);
 */
export async function buildGraph(
  inputs: readonly string[],
  options: BuildOptions = {},
): Promise<BuildResult> {
  const { graph, ...rest } = await buildKnowledge(inputs, options);
  return { graph: new NewsGraph(graph), ...rest };
}
