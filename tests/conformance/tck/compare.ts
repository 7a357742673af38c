/** Whether an actual value is the expected one: exact types, labels in any order, maps by key. */
import {
  equivalent,
  isFloat,
  isList,
  isMap,
  isNode,
  isNumberValue,
  isPath,
  isRelationship,
  isTemporal,
  type MapValue,
  type NodeValue,
  type PathValue,
  type RelationshipValue,
  type Value,
} from '../../../src/cypher/values/index.js';
import type { Expected, ExpectedNode, ExpectedPath, ExpectedRelationship } from './expected-values.js';

export interface ListOrder {
  readonly ignoreListOrder: boolean;
}

export function matches(actual: Value, expected: Expected, order: ListOrder): boolean {
  switch (expected.kind) {
    case 'value':
      return sameScalar(actual, expected.value);
    case 'string':
      return typeof actual === 'string'
        ? actual === expected.text
        : isTemporal(actual) && actual.toString() === expected.text;
    case 'list':
      return isList(actual) && matchesList(actual, expected.items, order);
    case 'map':
      return isMap(actual) && matchesMap(actual, expected.entries, order);
    case 'node':
      return isNode(actual) && matchesNode(actual, expected, order);
    case 'relationship':
      return isRelationship(actual) && matchesRelationship(actual, expected, order);
    case 'path':
      return isPath(actual) && matchesPath(actual, expected, order);
  }
}

function sameScalar(actual: Value, expected: Value): boolean {
  if (isNumberValue(expected) && isNumberValue(actual) && isFloat(expected) !== isFloat(actual)) return false;
  return equivalent(actual, expected);
}

function matchesList(actual: readonly Value[], expected: readonly Expected[], order: ListOrder): boolean {
  if (actual.length !== expected.length) return false;
  if (!order.ignoreListOrder) return actual.every((item, i) => matches(item, expected[i] as Expected, order));
  return matchesAsBag(actual, expected, (item, wanted) => matches(item, wanted, order));
}

function matchesMap(actual: MapValue, expected: ReadonlyMap<string, Expected>, order: ListOrder): boolean {
  const keys = Object.keys(actual);
  if (keys.length !== expected.size) return false;
  return keys.every((key) => {
    const wanted = expected.get(key);
    return wanted !== undefined && matches(actual[key] as Value, wanted, order);
  });
}

function matchesNode(actual: NodeValue, expected: ExpectedNode, order: ListOrder): boolean {
  const labels = [...actual.labels].sort();
  const wanted = [...expected.labels].sort();
  if (labels.length !== wanted.length || labels.some((label, i) => label !== wanted[i])) return false;
  return matchesMap(actual.properties, expected.properties, order);
}

function matchesRelationship(
  actual: RelationshipValue,
  expected: ExpectedRelationship,
  order: ListOrder,
): boolean {
  return actual.type === expected.type && matchesMap(actual.properties, expected.properties, order);
}

function matchesPath(actual: PathValue, expected: ExpectedPath, order: ListOrder): boolean {
  if (actual.length !== expected.relationships.length) return false;
  if (!actual.nodes.every((node, i) => matchesNode(node, expected.nodes[i] as ExpectedNode, order)))
    return false;
  return actual.relationships.every((relationship, i) => {
    const wanted = expected.relationships[i] as ExpectedPath['relationships'][number];
    const forward = relationship.start.id === actual.nodes[i]?.id;
    const isLoop = relationship.start.id === relationship.end.id;
    return (
      (isLoop || forward === wanted.forward) && matchesRelationship(relationship, wanted.relationship, order)
    );
  });
}

/** Whether the items can be paired off; greedy, which is right since matching is nearly an equivalence. */
export function matchesAsBag<A, E>(
  actual: readonly A[],
  expected: readonly E[],
  same: (a: A, e: E) => boolean,
): boolean {
  if (actual.length !== expected.length) return false;
  const left = [...expected];
  return actual.every((item) => {
    const at = left.findIndex((wanted) => same(item, wanted));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}
