import { NodeValue, PathValue, RelationshipValue } from './entity.js';
import { isNumberValue, type NumberValue } from './number.js';
import { PointValue } from './point.js';
import { isList, isMap, isTemporal } from './type-of.js';
import type { MapValue, Value } from './value.js';

/**
 * The operator `=`: true, false, or null when unknown.
 * Two values of different types are unequal, null and anything is unknown, NaN equals nothing
 * (Neo4j 5 manual, Equality and comparison; CIP2016-06-14).
 */
export function equals(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return null;
  const kind = typeof a;
  if (kind === typeof b && kind !== 'object') return a === b;
  if (isNumberValue(a)) return isNumberValue(b) && numbersEqual(a, b);
  if (kind !== 'object') return false;
  if (isList(a)) return isList(b) ? listsEqual(a, b) : false;
  if (a instanceof NodeValue) return b instanceof NodeValue && a.id === b.id && a.source === b.source;
  if (a instanceof RelationshipValue)
    return b instanceof RelationshipValue && a.id === b.id && a.source === b.source;
  if (a instanceof PathValue) return b instanceof PathValue && pathsEqual(a, b);
  if (a instanceof PointValue) return b instanceof PointValue && a.equals(b);
  if (isTemporal(a)) return isTemporal(b) && a.equals(b);
  return isMap(a) && isMap(b) ? mapsEqual(a, b) : false;
}

/** Equality of numbers of either type, exact across integers and floats. */
export function numbersEqual(a: NumberValue, b: NumberValue): boolean {
  const x = typeof a === 'object' ? a.value : a;
  const y = typeof b === 'object' ? b.value : b;
  // `<=` compares a bigint and a double by mathematical value, and is false for NaN
  return typeof x === typeof y ? x === y : x <= y && x >= y;
}

function listsEqual(a: readonly Value[], b: readonly Value[]): boolean | null {
  if (a.length !== b.length) return false;
  let unknown = false;
  for (let i = 0; i < a.length; i++) {
    const same = equals(a[i] as Value, b[i] as Value);
    if (same === false) return false;
    if (same === null) unknown = true;
  }
  return unknown ? null : true;
}

function mapsEqual(a: MapValue, b: MapValue): boolean | null {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  if (!keys.every((key) => Object.hasOwn(b, key))) return false;
  let unknown = false;
  for (const key of keys) {
    const same = equals(a[key] as Value, b[key] as Value);
    if (same === false) return false;
    if (same === null) unknown = true;
  }
  return unknown ? null : true;
}

function pathsEqual(a: PathValue, b: PathValue): boolean {
  if (a.length !== b.length) return false;
  const others = b.elements();
  return a.elements().every((element, i) => equals(element, others[i] as Value) === true);
}

/** The operator `IN`: null when the item is not found but some comparison was unknown. */
export function isIn(item: Value, list: readonly Value[]): boolean | null {
  let unknown = false;
  for (const element of list) {
    const same = equals(item, element);
    if (same === true) return true;
    if (same === null) unknown = true;
  }
  return unknown ? null : false;
}

/**
 * Equivalence, as DISTINCT, grouping and `count(DISTINCT x)` see it: as `=`, but null is the same as null
 * and NaN the same as NaN, at any depth. Never unknown.
 */
export function equivalent(a: Value, b: Value): boolean {
  if (a === null || b === null) return a === b;
  if (isNumberValue(a) && isNumberValue(b)) return numbersEqual(a, b) || (isNaNValue(a) && isNaNValue(b));
  if (isList(a)) {
    return isList(b) && a.length === b.length && a.every((item, i) => equivalent(item, b[i] as Value));
  }
  if (isMap(a)) {
    if (!isMap(b)) return false;
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length) return false;
    return keys.every((key) => Object.hasOwn(b, key) && equivalent(a[key] as Value, b[key] as Value));
  }
  return equals(a, b) === true;
}

function isNaNValue(value: NumberValue): boolean {
  return typeof value === 'number' && Number.isNaN(value);
}
