import type { Value } from '../values/value.js';

/** Properties of nodes or of relationships, one column per key. */
export class PropertyColumns {
  readonly #columns: (Value | undefined)[][] = [];

  /** The value, or null. */
  get(entity: number, key: number): Value {
    return this.#columns[key]?.[entity] ?? null;
  }

  /** Null removes the property. */
  set(entity: number, key: number, value: Value): void {
    while (this.#columns.length <= key) this.#columns.push([]);
    const column = this.#columns[key] as (Value | undefined)[];
    // filled from the start, an array stays packed and small
    while (column.length < entity && column.length + MAX_GAP > entity) column.push(undefined);
    column[entity] = value ?? undefined;
  }

  /** The keys the entity has a value for, ascending. */
  keysOf(entity: number): number[] {
    const keys: number[] = [];
    for (let key = 0; key < this.#columns.length; key++) {
      if (this.#columns[key]?.[entity] !== undefined) keys.push(key);
    }
    return keys;
  }

  /** All entities with a value for the key, ascending. */
  *entries(key: number): Iterable<readonly [number, Value]> {
    const column = this.#columns[key] ?? [];
    for (let entity = 0; entity < column.length; entity++) {
      const value = column[entity];
      if (value !== undefined) yield [entity, value];
    }
  }
}

/** The most places left empty between two values of a column before it becomes sparse. */
const MAX_GAP = 100_000;
