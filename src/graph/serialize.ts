import type { KnowledgeGraph } from './knowledge-graph.js';
import { stableJson } from './stable-json.js';

/**
 * The graph as `graph.json`: graphology's serialization, one node or edge a line, sorted by key. Equal graphs give
 * equal bytes. Yields pieces, since a large graph is longer than the longest string.
 */
export function* serializeGraph({ graph }: KnowledgeGraph): Generator<string> {
  yield `{"attributes":${stableJson(graph.getAttributes())},\n`;
  yield '"options":{"allowSelfLoops":true,"multi":true,"type":"directed"},\n"nodes":[';
  const nodes = graph.nodes().sort();
  for (const [index, key] of nodes.entries()) {
    yield `${index === 0 ? '\n' : ',\n'}${stableJson({ key, attributes: graph.getNodeAttributes(key) })}`;
  }
  yield '\n],\n"edges":[';
  const edges = graph.edges().sort();
  for (const [index, key] of edges.entries()) {
    const [source, target] = graph.extremities(key);
    yield `${index === 0 ? '\n' : ',\n'}${stableJson({ key, source, target, attributes: graph.getEdgeAttributes(key) })}`;
  }
  yield '\n]}\n';
}

/** The whole of `serializeGraph` as one text. */
export function graphToJson(knowledge: KnowledgeGraph): string {
  return [...serializeGraph(knowledge)].join('');
}
