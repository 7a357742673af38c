import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { edgeProperties, nodeProperties, type Property } from '../graph/properties.js';
import { stableJson } from '../graph/stable-json.js';

/** One node or edge a line with flat properties: nodes first, each side by key. */
export function* jsonl(knowledge: KnowledgeGraph): Generator<string> {
  const { graph } = knowledge;
  for (const id of graph.nodes().sort()) {
    const labels = graph.getNodeAttribute(id, 'labels');
    yield `${stableJson({ is: 'node', id, labels, properties: record(nodeProperties(knowledge, id)) })}\n`;
  }
  for (const id of graph.edges().sort()) {
    const [from, to] = graph.extremities(id);
    const type = graph.getEdgeAttribute(id, 'type');
    yield `${stableJson({ is: 'edge', id, type, from, to, properties: record(edgeProperties(knowledge, id)) })}\n`;
  }
}

function record(properties: readonly Property[]): Record<string, Property['value']> {
  return Object.fromEntries(
    properties.filter(({ name }) => name !== 'id').map(({ name, value }) => [name, value]),
  );
}
