/** What a query changed, as the TCK defines it by queries before and after (README, "Side effects"). */
import type { GraphSource } from '../../../src/cypher/source.js';
import { type GroupKey, groupKeyOf, type Value } from '../../../src/cypher/values/index.js';

export interface Snapshot {
  readonly nodes: ReadonlySet<GroupKey>;
  readonly relationships: ReadonlySet<GroupKey>;
  readonly labels: ReadonlySet<GroupKey>;
  readonly properties: ReadonlySet<GroupKey>;
}

export function snapshot(source: GraphSource): Snapshot {
  const nodes = new Set<GroupKey>();
  const relationships = new Set<GroupKey>();
  const labels = new Set<GroupKey>();
  const properties = new Set<GroupKey>();
  const note = (entity: string, keys: ArrayLike<number>, read: (key: number) => Value) => {
    for (const key of Array.from(keys)) properties.add(groupKeyOf([entity, source.keyName(key), read(key)]));
  };
  for (let id = 0; id < source.nodeIdBound; id++) {
    if (!source.hasNode(id)) continue;
    nodes.add(source.nodeElementId(id));
    for (const label of Array.from(source.labelsOf(id))) labels.add(source.labelName(label));
    note(`n${id}`, source.nodeKeys(id), (key) => source.nodeProperty(id, key));
  }
  for (let id = 0; id < source.relationshipIdBound; id++) {
    if (!source.hasRelationship(id)) continue;
    relationships.add(source.relationshipElementId(id));
    note(`r${id}`, source.relationshipKeys(id), (key) => source.relationshipProperty(id, key));
  }
  return { nodes, relationships, labels, properties };
}

/** `+nodes`, `-properties` and so on, without the zeros. */
export function sideEffects(before: Snapshot, after: Snapshot): ReadonlyMap<string, number> {
  const effects = new Map<string, number>();
  for (const what of ['nodes', 'relationships', 'labels', 'properties'] as const) {
    const added = countMissing(after[what], before[what]);
    const removed = countMissing(before[what], after[what]);
    if (added > 0) effects.set(`+${what}`, added);
    if (removed > 0) effects.set(`-${what}`, removed);
  }
  return effects;
}

function countMissing(these: ReadonlySet<GroupKey>, those: ReadonlySet<GroupKey>): number {
  let missing = 0;
  for (const key of these) if (!those.has(key)) missing++;
  return missing;
}
