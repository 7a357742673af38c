import { MemoryGraphSource } from '../../../src/cypher/stores/memory-source.js';
import type { Value } from '../../../src/cypher/values/index.js';

/** Adds a node with labels and properties; returns its id. */
export function addNode(
  source: MemoryGraphSource,
  labels: readonly string[],
  properties: Record<string, Value> = {},
): number {
  const node = source.createNode();
  for (const label of labels) source.addLabel(node, source.internLabel(label));
  for (const [key, value] of Object.entries(properties))
    source.setNodeProperty(node, source.internKey(key), value);
  return node;
}

/** Adds a relationship; returns its id. */
export function addRelationship(
  source: MemoryGraphSource,
  start: number,
  type: string,
  end: number,
  properties: Record<string, Value> = {},
): number {
  const id = source.createRelationship(start, end, source.internType(type));
  for (const [key, value] of Object.entries(properties))
    source.setRelationshipProperty(id, source.internKey(key), value);
  return id;
}

/** Ada works for a firm and a bank; the firm owns the bank. */
export function smallGraph(): MemoryGraphSource {
  const source = new MemoryGraphSource();
  const ada = addNode(source, ['Person'], { name: 'Ada', born: 1980 });
  const firm = addNode(source, ['Organization', 'Company'], { name: 'Firm' });
  const bank = addNode(source, ['Organization'], { name: 'Bank' });
  addRelationship(source, ada, 'WORKS_FOR', firm, { since: 2001 });
  addRelationship(source, ada, 'WORKS_FOR', bank);
  addRelationship(source, firm, 'OWNS', bank);
  return source;
}
