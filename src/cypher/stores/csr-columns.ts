/** Properties by key: an array where most entities have the key, a map where few do. */
import type { Value } from '../values/value.js';

/** A column is dense when at least one entity in so many has a value. */
const DENSE_FROM = 8;

export class PropertyColumn {
  #sparse: Map<number, Value> | undefined = new Map();
  #dense: Value[] | undefined;

  set(id: number, value: Value): void {
    if (this.#dense !== undefined) this.#dense[id] = value;
    else this.#sparse?.set(id, value);
  }

  get(id: number): Value {
    if (this.#dense !== undefined) return this.#dense[id] ?? null;
    return this.#sparse?.get(id) ?? null;
  }

  /** To be called when all values are in. @param bound every id is below this */
  settle(bound: number): void {
    const values = this.#sparse;
    if (values === undefined || values.size * DENSE_FROM < bound) return;
    const dense = new Array<Value>(bound).fill(null);
    for (const [id, value] of values) dense[id] = value;
    this.#dense = dense;
    this.#sparse = undefined;
  }
}
