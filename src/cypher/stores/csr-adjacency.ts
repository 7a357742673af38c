/**
 * Adjacency in compressed sparse rows: for each direction one array of relationships and one of neighbours,
 * sorted by node, then type, then relationship id; the ranges of one type are worked out on first use.
 */
import { type AdjacencyCursor, ANY_TYPE } from '../source.js';

export class CsrAdjacency {
  readonly #offsets: Int32Array;
  readonly #relationships: Int32Array;
  readonly #neighbours: Int32Array;
  readonly #typeOf: Int32Array;
  readonly #ranges = new Map<number, { readonly from: Int32Array; readonly to: Int32Array }>();

  /** @param near the node each relationship is listed under; @param far the node at its other end */
  constructor(nodeCount: number, near: Int32Array, far: Int32Array, typeOf: Int32Array, typeCount: number) {
    const count = near.length;
    this.#typeOf = typeOf;
    this.#offsets = new Int32Array(nodeCount + 1);
    this.#relationships = new Int32Array(count);
    this.#neighbours = new Int32Array(count);
    const byType = orderByType(typeOf, typeCount);
    for (let i = 0; i < count; i++) (this.#offsets[(near[i] as number) + 1] as number)++;
    for (let node = 0; node < nodeCount; node++) {
      this.#offsets[node + 1] = (this.#offsets[node + 1] as number) + (this.#offsets[node] as number);
    }
    const next = this.#offsets.slice(0, nodeCount);
    for (let i = 0; i < count; i++) {
      const relationship = byType[i] as number;
      const node = near[relationship] as number;
      const at = next[node] as number;
      next[node] = at + 1;
      this.#relationships[at] = relationship;
      this.#neighbours[at] = far[relationship] as number;
    }
  }

  seek(cursor: AdjacencyCursor, node: number, type: number): void {
    cursor.relationships = this.#relationships;
    cursor.neighbours = this.#neighbours;
    if (type === ANY_TYPE) {
      cursor.from = this.#offsets[node] as number;
      cursor.to = this.#offsets[node + 1] as number;
      return;
    }
    const ranges = this.#ranges.get(type) ?? this.#rangesOf(type);
    cursor.from = ranges.from[node] as number;
    cursor.to = ranges.to[node] as number;
  }

  degree(node: number, type: number): number {
    if (type === ANY_TYPE) return (this.#offsets[node + 1] as number) - (this.#offsets[node] as number);
    const ranges = this.#ranges.get(type) ?? this.#rangesOf(type);
    return (ranges.to[node] as number) - (ranges.from[node] as number);
  }

  #rangesOf(type: number): { from: Int32Array; to: Int32Array } {
    const nodeCount = this.#offsets.length - 1;
    const ranges = { from: new Int32Array(nodeCount), to: new Int32Array(nodeCount) };
    for (let node = 0; node < nodeCount; node++) {
      const end = this.#offsets[node + 1] as number;
      let at = this.#offsets[node] as number;
      while (at < end && (this.#typeOf[this.#relationships[at] as number] as number) < type) at++;
      ranges.from[node] = at;
      while (at < end && this.#typeOf[this.#relationships[at] as number] === type) at++;
      ranges.to[node] = at;
    }
    this.#ranges.set(type, ranges);
    return ranges;
  }
}

/** Relationship ids by type, ascending within a type (counting sort). */
function orderByType(typeOf: Int32Array, typeCount: number): Int32Array {
  const next = new Int32Array(typeCount + 1);
  for (const type of typeOf) (next[type + 1] as number)++;
  for (let type = 0; type < typeCount; type++)
    next[type + 1] = (next[type + 1] as number) + (next[type] as number);
  const order = new Int32Array(typeOf.length);
  typeOf.forEach((type, relationship) => {
    const at = next[type] as number;
    next[type] = at + 1;
    order[at] = relationship;
  });
  return order;
}
