import type { MapValue, Value } from './value.js';

/** A new empty map to fill; null prototype, so `__proto__` is a key like any other. */
export function emptyMap(): Record<string, Value> {
  return Object.create(null) as Record<string, Value>;
}

/** The map of the entries, in order; a later entry wins. */
export function mapOf(entries: Iterable<readonly [string, Value]>): MapValue {
  const map = emptyMap();
  for (const [key, value] of entries) map[key] = value;
  return map;
}
