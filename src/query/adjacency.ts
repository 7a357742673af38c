import { type AdjacencyCursor, ANY_TYPE } from '../cypher/source.js';

/** Relationships placed between two pauses. */
const SLICE = 32_768;

/**
 * Relationships of every node in one direction as compressed sparse rows: sorted by type within a node, so that one
 * type is a range and all types are too.
 */
export class Adjacency {
  /** First entry of each node; one more at the end. */
  private readonly first: Uint32Array;
  private readonly relationships: Uint32Array;
  private readonly neighbours: Uint32Array;
  private readonly types: Uint16Array;

  private constructor(nodeCount: number, count: number) {
    this.first = new Uint32Array(nodeCount + 1);
    this.relationships = new Uint32Array(count);
    this.neighbours = new Uint32Array(count);
    this.types = new Uint16Array(count);
  }

  /**
   * Makes one; yields where the work may be interrupted.
   * @param near the node each relationship leaves in this direction, `far` the one it reaches
   */
  static *building(
    nodeCount: number,
    near: Uint32Array,
    far: Uint32Array,
    types: Uint16Array,
  ): Generator<undefined, Adjacency, undefined> {
    const made = new Adjacency(nodeCount, near.length);
    const { first, relationships, neighbours } = made;
    for (const node of near) first[node + 1] = (first[node + 1] ?? 0) + 1;
    for (let node = 0; node < nodeCount; node++)
      first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
    yield;
    // Placing them in order of type makes each node's range sorted by type, then by relationship.
    const byType = orderByType(types);
    const next = first.slice();
    yield;
    for (let i = 0; i < byType.length; i++) {
      const relationship = byType[i] ?? 0;
      const node = near[relationship] ?? 0;
      const at = next[node] ?? 0;
      next[node] = at + 1;
      relationships[at] = relationship;
      neighbours[at] = far[relationship] ?? 0;
      made.types[at] = types[relationship] ?? 0;
      if (i % SLICE === SLICE - 1) yield;
    }
    return made;
  }

  seek(cursor: AdjacencyCursor, node: number, type: number): void {
    cursor.relationships = this.relationships;
    cursor.neighbours = this.neighbours;
    const from = this.first[node] ?? 0;
    const to = this.first[node + 1] ?? 0;
    if (type === ANY_TYPE) {
      cursor.from = from;
      cursor.to = to;
    } else if (type < 0) {
      cursor.from = from;
      cursor.to = from;
    } else {
      cursor.from = this.lowerBound(from, to, type);
      cursor.to = this.lowerBound(cursor.from, to, type + 1);
    }
  }

  degree(node: number, type: number): number {
    const from = this.first[node] ?? 0;
    const to = this.first[node + 1] ?? 0;
    if (type === ANY_TYPE) return to - from;
    if (type < 0) return 0;
    const start = this.lowerBound(from, to, type);
    return this.lowerBound(start, to, type + 1) - start;
  }

  /** First entry from `from` to `to` whose type is not below `type`. */
  private lowerBound(from: number, to: number, type: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.types[middle] ?? 0) < type) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Relationship ids in order of type (a counting sort, so it keeps their order within a type). */
export function orderByType(types: Uint16Array): Uint32Array {
  const counts = new Uint32Array(65_537);
  for (const type of types) counts[type + 1] = (counts[type + 1] ?? 0) + 1;
  for (let type = 0; type < 65_536; type++) counts[type + 1] = (counts[type + 1] ?? 0) + (counts[type] ?? 0);
  const order = new Uint32Array(types.length);
  for (let relationship = 0; relationship < types.length; relationship++) {
    const type = types[relationship] ?? 0;
    const at = counts[type] ?? 0;
    counts[type] = at + 1;
    order[at] = relationship;
  }
  return order;
}
