import type { NodeValue, PathValue, RelationshipValue } from './entity.js';
import type { Kind } from './kind.js';
import { isNumberValue, type NumberValue } from './number.js';
import type { PointValue } from './point.js';
import { kindOf } from './type-of.js';
import type { MapValue, TemporalValue, Value } from './value.js';

/** Order of the types under ORDER BY, smallest first (Neo4j 5 manual, Ordering of different types). */
const RANK: Readonly<Record<Kind, number>> = {
  MAP: 0,
  NODE: 1,
  RELATIONSHIP: 2,
  LIST: 3,
  PATH: 4,
  POINT: 5,
  'ZONED DATETIME': 6,
  'LOCAL DATETIME': 7,
  DATE: 8,
  'ZONED TIME': 9,
  'LOCAL TIME': 10,
  DURATION: 11,
  STRING: 12,
  BOOLEAN: 13,
  INTEGER: 14,
  FLOAT: 14,
  NULL: 15,
};

/**
 * Total order of all values, as ORDER BY, `min` and `max` use it: negative, zero or positive.
 * NaN is the largest number, null the largest value.
 */
export function compareForOrder(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  const kind = kindOf(a);
  const difference = RANK[kind] - RANK[kindOf(b)];
  return difference === 0 ? compareSameKind(kind, a, b) : difference;
}

function compareSameKind(kind: Kind, a: Value, b: Value): number {
  switch (kind) {
    case 'NULL':
      return 0;
    case 'INTEGER':
    case 'FLOAT':
      return compareNumbers(a as NumberValue, b as NumberValue);
    case 'STRING':
      return compareStrings(a as string, b as string);
    case 'BOOLEAN':
      return Number(a) - Number(b);
    case 'LIST':
      return compareLists(a as readonly Value[], b as readonly Value[]);
    case 'MAP':
      return compareMaps(a as MapValue, b as MapValue);
    case 'NODE':
      return (a as NodeValue).id - (b as NodeValue).id;
    case 'RELATIONSHIP':
      return (a as RelationshipValue).id - (b as RelationshipValue).id;
    case 'PATH':
      return compareLists((a as PathValue).elements(), (b as PathValue).elements());
    case 'POINT':
      return (a as PointValue).compareTo(b as PointValue);
    default:
      return (a as TemporalValue).compareTo(b as TemporalValue);
  }
}

/** Order of numbers by mathematical value, integers and floats alike; NaN last and equal to itself. */
export function compareNumbers(a: NumberValue, b: NumberValue): number {
  const x = typeof a === 'object' ? a.value : a;
  const y = typeof b === 'object' ? b.value : b;
  if (x < y) return -1;
  if (x > y) return 1;
  return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
}

/** Order by Unicode code point, as Neo4j orders strings (UTF-16 order differs beyond the basic plane). */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  let i = 0;
  while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (i === length) return a.length - b.length;
  const x = a.charCodeAt(i);
  const y = b.charCodeAt(i);
  const xIsSurrogate = x >= 0xd800 && x <= 0xdfff;
  const yIsSurrogate = y >= 0xd800 && y <= 0xdfff;
  return xIsSurrogate === yIsSurrogate ? x - y : Number(xIsSurrogate) - Number(yIsSurrogate);
}

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compareForOrder(a[i] as Value, b[i] as Value);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** By number of keys, then by the sorted keys, then by the values in key order. */
function compareMaps(a: MapValue, b: MapValue): number {
  const keys = Object.keys(a).sort(compareStrings);
  return (
    compareKeys(keys, b) ||
    compareLists(
      keys.map((key) => a[key] as Value),
      keys.map((key) => b[key] as Value),
    )
  );
}

/** Sorted keys of a map against those of another: by their number, then key by key. */
function compareKeys(keys: readonly string[], other: MapValue): number {
  const others = Object.keys(other).sort(compareStrings);
  return keys.length - others.length || compareLists(keys, others);
}

/**
 * The operators `<`, `<=`, `>`, `>=`: the sign of the comparison, NaN when the answer is false whichever way
 * (a number against NaN), or null when unknown: either side null, or types that do not compare.
 * Numbers, strings, booleans, lists, maps and temporal values other than durations compare with their own type.
 */
export function compare(a: Value, b: Value): number | null {
  if (typeof a === 'number' && typeof b === 'number')
    return a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN;
  if (a === null || b === null) return null;
  if (typeof a === 'string') return typeof b === 'string' ? compareStrings(a, b) : null;
  if (isNumberValue(a)) return isNumberValue(b) ? compareMaybeNaN(a, b) : null;
  const kind = kindOf(a);
  if (kind !== kindOf(b)) return null;
  switch (kind) {
    case 'BOOLEAN':
      return Number(a) - Number(b);
    case 'LIST':
      return compareListsStrictly(a as readonly Value[], b as readonly Value[]);
    case 'MAP':
      return compareMapsStrictly(a as MapValue, b as MapValue);
    case 'DATE':
    case 'LOCAL TIME':
    case 'ZONED TIME':
    case 'LOCAL DATETIME':
    case 'ZONED DATETIME':
      return (a as TemporalValue).compareTo(b as TemporalValue);
    default:
      return null;
  }
}

function compareMaybeNaN(a: NumberValue, b: NumberValue): number {
  return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : compareNumbers(a, b);
}

function compareListsStrictly(a: readonly Value[], b: readonly Value[]): number | null {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compare(a[i] as Value, b[i] as Value);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** As `compareMaps`, but unknown where values do not compare; a NaN within a map is unknown too. */
function compareMapsStrictly(a: MapValue, b: MapValue): number | null {
  const keys = Object.keys(a).sort(compareStrings);
  const byKeys = compareKeys(keys, b);
  if (byKeys !== 0) return byKeys;
  for (const key of keys) {
    const order = compare(a[key] as Value, b[key] as Value);
    if (order !== 0) return Number.isNaN(order) ? null : order;
  }
  return 0;
}
