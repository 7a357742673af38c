import { DateValue } from '../cypher/temporal/index.js';
import { equals, FloatValue, type Value } from '../cypher/values/index.js';
import { kindOf } from '../cypher/values/type-of.js';
import type { PropertyValue } from '../graph/properties.js';

/** A value as `graph.json` keeps it; undefined where it can keep none of its kind (durations, points of time, maps). */
export function savedValue(value: Value): PropertyValue | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (value instanceof FloatValue) return Number.isFinite(value.value) ? value.value : undefined;
  if (value instanceof DateValue) return value.isoText();
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((item): item is string => typeof item === 'string');
  return texts.length === value.length ? texts : undefined;
}

/** Whether two property values are the same: numbers by value, everything else by kind too. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === null || b === null) return a === b;
  return a === b || equals(a, b) === true;
}

/** A value in a message: its kind, and the value where it is short. */
export function shownValue(value: Value): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return typeof value === 'object' && value !== null && !(value instanceof DateValue)
    ? kindOf(value)
    : `${kindOf(value)} ${text.length > 40 ? `${text.slice(0, 39)}…` : text}`;
}
