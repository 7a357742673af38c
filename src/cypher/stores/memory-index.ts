import { type GroupKey, groupKey } from '../values/group-key.js';
import type { Value } from '../values/value.js';

/** Nodes by the value of a property, for keys that were asked for; kept up to date by `move`. */
export class PropertyIndexes {
  readonly #byKey = new Map<number, Map<GroupKey, Set<number>>>();

  /** The nodes whose property has an equivalent value; `entries` gives all values when the key is new. */
  find(key: number, value: Value, entries: () => Iterable<readonly [number, Value]>): Iterable<number> {
    let index = this.#byKey.get(key);
    if (index === undefined) {
      index = new Map();
      this.#byKey.set(key, index);
      for (const [node, entry] of entries()) addTo(index, node, entry);
    }
    return index.get(groupKey(value)) ?? [];
  }

  /** To be told of every change of a property; null stands for none. */
  move(node: number, key: number, before: Value, after: Value): void {
    const index = this.#byKey.get(key);
    if (index === undefined) return;
    if (before !== null) index.get(groupKey(before))?.delete(node);
    if (after !== null) addTo(index, node, after);
  }

  clear(): void {
    this.#byKey.clear();
  }
}

function addTo(index: Map<GroupKey, Set<number>>, node: number, value: Value): void {
  const key = groupKey(value);
  const nodes = index.get(key);
  if (nodes === undefined) index.set(key, new Set([node]));
  else nodes.add(node);
}
