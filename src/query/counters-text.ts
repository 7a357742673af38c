import type { Counters } from '../cypher/index.js';

const WORDS: readonly (readonly [keyof Counters, string, string])[] = [
  ['nodesCreated', 'node created', 'nodes created'],
  ['nodesDeleted', 'node deleted', 'nodes deleted'],
  ['relationshipsCreated', 'relationship created', 'relationships created'],
  ['relationshipsDeleted', 'relationship deleted', 'relationships deleted'],
  ['propertiesSet', 'property set', 'properties set'],
  ['labelsAdded', 'label added', 'labels added'],
  ['labelsRemoved', 'label removed', 'labels removed'],
];

/** What a query changed, in words: `1 node created, 3 properties set`. */
export function countersText(counters: Counters): string {
  const changes = WORDS.filter(([name]) => counters[name] > 0).map(
    ([name, one, many]) => `${counters[name]} ${counters[name] === 1 ? one : many}`,
  );
  return changes.length === 0 ? 'nothing changed' : changes.join(', ');
}
