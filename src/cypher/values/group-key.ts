import { NodeValue, PathValue, RelationshipValue } from './entity.js';
import { fitsInteger } from './integer.js';
import { FloatValue } from './number.js';
import type { PointValue } from './point.js';
import { isList, isMap, kindOf } from './type-of.js';
import type { TemporalValue, Value } from './value.js';

/** What a JavaScript Map or Set can key on. */
export type GroupKey = null | boolean | number | bigint | string;

/** Starts the keys of all values that are not their own key. */
const MARK = '\u0000';

/**
 * A key such that two values are equivalent (see equality.ts) exactly when their keys are the same under
 * JavaScript's SameValueZero. Scalars are mostly their own key; the rest become one string.
 */
export function groupKey(value: Value): GroupKey {
  switch (typeof value) {
    case 'string':
      return value.startsWith(MARK) ? `${MARK}s${value}` : value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return value;
    default:
      return value === null ? null : compositeKey(value);
  }
}

/** The key of a row of values. */
export function groupKeyOf(values: readonly Value[]): GroupKey {
  if (values.length === 1) return groupKey(values[0] as Value);
  return MARK + listKey(values);
}

function compositeKey(value: Value): GroupKey {
  if (value instanceof NodeValue) return `${MARK}n${value.id}`;
  if (value instanceof RelationshipValue) return `${MARK}r${value.id}`;
  if (value instanceof FloatValue) return floatKey(value.value);
  return MARK + encode(value);
}

/** An integral float has the key of the integer it equals. */
function floatKey(x: number): number | bigint {
  if (Number.isSafeInteger(x) || !Number.isFinite(x)) return x;
  const exact = BigInt(x);
  return fitsInteger(exact) ? exact : x;
}

function encode(value: Value): string {
  if (value === null) return '_';
  switch (typeof value) {
    case 'string':
      return `s${value.length}:${value}`;
    case 'number':
    case 'bigint':
      return `#${Object.is(value, -0) ? 0 : value};`;
    case 'boolean':
      return value ? 'T' : 'F';
    default:
      return encodeObject(value);
  }
}

function encodeObject(value: Exclude<Value, null | string | number | bigint | boolean>): string {
  if (isList(value)) return listKey(value);
  if (value instanceof NodeValue) return `n${value.id};`;
  if (value instanceof RelationshipValue) return `r${value.id};`;
  if (value instanceof FloatValue) return encode(floatKey(value.value));
  if (value instanceof PathValue) return `p${listKey(value.elements())}`;
  if (isMap(value)) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => encode(key) + encode(value[key] as Value)).join('')}}`;
  }
  return `t${kindOf(value)} ${(value as TemporalValue | PointValue).toString()};`;
}

function listKey(values: readonly Value[]): string {
  let key = `[${values.length}:`;
  for (const value of values) key += encode(value);
  return key;
}
