import { MemoryGraphSource } from '../../src/cypher/memory-source.js';
import type { Dataset } from './dataset.js';

/** The data set in the engine's own store. */
export function loadMemoryStore({ nodes, edges }: Dataset): MemoryGraphSource {
  const source = new MemoryGraphSource();
  for (const { label, properties } of nodes) {
    const node = source.createNode();
    source.addLabel(node, source.internLabel(label));
    for (const [key, value] of Object.entries(properties))
      source.setNodeProperty(node, source.internKey(key), value);
  }
  const since = source.internKey('since');
  for (const edge of edges) {
    const id = source.createRelationship(edge.start, edge.end, source.internType(edge.type));
    source.setRelationshipProperty(id, since, edge.since);
  }
  return source;
}
