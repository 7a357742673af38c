import { valueTypeText } from '../functions/value-type.js';
import type { GraphSource } from '../source.js';
import type { Value } from '../values/value.js';

interface Group {
  readonly names: readonly string[];
  count: number;
  readonly properties: Map<string, { readonly types: Set<string>; count: number }>;
}

function note(group: Group, key: string, value: Value): void {
  let property = group.properties.get(key);
  if (property === undefined) {
    property = { types: new Set(), count: 0 };
    group.properties.set(key, property);
  }
  property.count++;
  property.types.add(valueTypeText(value).replaceAll(' NOT NULL', ''));
}

/** Rows of `db.schema.nodeTypeProperties`: one per set of labels and property key. */
export function nodeTypeProperties(source: GraphSource): Value[][] {
  const groups = new Map<string, Group>();
  for (let node = 0; node < source.nodeIdBound; node++) {
    if (!source.hasNode(node)) continue;
    const names = Array.from(source.labelsOf(node), (label) => source.labelName(label)).sort();
    const group = groupOf(groups, names);
    for (const key of Array.from(source.nodeKeys(node)))
      note(group, source.keyName(key), source.nodeProperty(node, key));
  }
  return rows(groups).map(({ type, group, property, types, mandatory }) => [
    type,
    group.names,
    property,
    types,
    mandatory,
  ]);
}

/** Rows of `db.schema.relTypeProperties`: one per type and property key. */
export function relationshipTypeProperties(source: GraphSource): Value[][] {
  const groups = new Map<string, Group>();
  for (let id = 0; id < source.relationshipIdBound; id++) {
    if (!source.hasRelationship(id)) continue;
    const group = groupOf(groups, [source.typeName(source.typeOf(id))]);
    for (const key of Array.from(source.relationshipKeys(id))) {
      note(group, source.keyName(key), source.relationshipProperty(id, key));
    }
  }
  return rows(groups).map(({ type, property, types, mandatory }) => [type, property, types, mandatory]);
}

function groupOf(groups: Map<string, Group>, names: readonly string[]): Group {
  const key = names.map((name) => `:\`${name.replaceAll('`', '``')}\``).join('');
  let group = groups.get(key);
  if (group === undefined) {
    group = { names, count: 0, properties: new Map() };
    groups.set(key, group);
  }
  group.count++;
  return group;
}

interface Row {
  readonly type: string;
  readonly group: Group;
  readonly property: string | null;
  readonly types: readonly string[] | null;
  readonly mandatory: boolean;
}

function rows(groups: ReadonlyMap<string, Group>): Row[] {
  const all: Row[] = [];
  for (const [type, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (group.properties.size === 0) all.push({ type, group, property: null, types: null, mandatory: false });
    for (const [property, { types, count }] of [...group.properties].sort(([a], [b]) => (a < b ? -1 : 1))) {
      all.push({ type, group, property, types: [...types].sort(), mandatory: count === group.count });
    }
  }
  return all;
}
