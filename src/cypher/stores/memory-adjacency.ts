import { type AdjacencyCursor, ANY_TYPE } from '../source.js';

interface TypedList {
  readonly type: number;
  readonly relationships: number[];
  readonly neighbours: number[];
}

/** The relationships of one changed node: a list per type and one of all. */
interface NodeLists {
  readonly all: TypedList;
  readonly typed: TypedList[];
}

/** Rows of relationships by node, in each node by type: entries `first[node]` to `first[node + 1]`. */
interface Packed {
  readonly nodes: number;
  readonly first: Uint32Array;
  readonly relationships: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly types: Uint32Array;
}

const EMPTY_PACK: Packed = {
  nodes: 0,
  first: new Uint32Array(1),
  relationships: new Uint32Array(0),
  neighbours: new Uint32Array(0),
  types: new Uint32Array(0),
};

const NONE: readonly number[] = [];
/** Fewer changed nodes than this are not worth packing. */
const SMALL = 1000;

/**
 * The relationships of all nodes in one direction. They are packed in typed arrays; a node that is written to gets
 * lists of its own, and when many nodes have such lists, the next reading packs all of them again.
 */
export class AdjacencyTable {
  readonly #changed = new Map<number, NodeLists>();
  #packed: Packed = EMPTY_PACK;

  add(node: number, relationship: number, neighbour: number, type: number): void {
    const { all, typed } = this.#listsOf(node);
    insert(all, relationship, neighbour);
    let list = typed.find((candidate) => candidate.type === type);
    if (list === undefined) {
      list = { type, relationships: [], neighbours: [] };
      typed.push(list);
    }
    insert(list, relationship, neighbour);
  }

  remove(node: number, relationship: number, type: number): void {
    const { all, typed } = this.#listsOf(node);
    erase(all, relationship);
    for (const list of typed) if (list.type === type) erase(list, relationship);
  }

  /** See `GraphSource.seek`; `nodeCount` is the number of node ids. */
  seek(cursor: AdjacencyCursor, node: number, type: number, nodeCount: number): void {
    if (this.#changed.size > 0) {
      if (this.#changed.size > SMALL && this.#changed.size * 4 > nodeCount) this.#pack(nodeCount);
      const lists = this.#changed.get(node);
      if (lists !== undefined) {
        const list = type === ANY_TYPE ? lists.all : lists.typed.find((candidate) => candidate.type === type);
        cursor.relationships = list?.relationships ?? NONE;
        cursor.neighbours = list?.neighbours ?? NONE;
        cursor.from = 0;
        cursor.to = cursor.relationships.length;
        return;
      }
    }
    this.#seekPacked(cursor, node, type);
  }

  #seekPacked(cursor: AdjacencyCursor, node: number, type: number): void {
    const { nodes, first, relationships, neighbours, types } = this.#packed;
    cursor.relationships = relationships;
    cursor.neighbours = neighbours;
    let from = node < nodes ? (first[node] as number) : 0;
    let to = node < nodes ? (first[node + 1] as number) : 0;
    if (type !== ANY_TYPE) {
      while (from < to && types[from] !== type) from++;
      let end = from;
      while (end < to && types[end] === type) end++;
      to = end;
    }
    cursor.from = from;
    cursor.to = to;
  }

  #listsOf(node: number): NodeLists {
    let lists = this.#changed.get(node);
    if (lists === undefined) {
      lists = unpack(this.#packed, node);
      this.#changed.set(node, lists);
    }
    return lists;
  }

  #pack(nodeCount: number): void {
    const before = this.#packed;
    const first = new Uint32Array(nodeCount + 1);
    for (let node = 0; node < nodeCount; node++) {
      const changed = this.#changed.get(node);
      const size = changed === undefined ? sizeIn(before, node) : changed.all.relationships.length;
      first[node + 1] = (first[node] as number) + size;
    }
    const total = first[nodeCount] as number;
    const relationships = new Uint32Array(total);
    const neighbours = new Uint32Array(total);
    const types = new Uint32Array(total);
    for (let node = 0; node < nodeCount; node++) {
      let at = first[node] as number;
      const { typed } = this.#changed.get(node) ?? unpack(before, node);
      for (const list of typed.sort((a, b) => a.type - b.type)) {
        relationships.set(list.relationships, at);
        neighbours.set(list.neighbours, at);
        types.fill(list.type, at, at + list.relationships.length);
        at += list.relationships.length;
      }
    }
    this.#packed = { nodes: nodeCount, first, relationships, neighbours, types };
    this.#changed.clear();
  }
}

function sizeIn({ nodes, first }: Packed, node: number): number {
  return node < nodes ? (first[node + 1] as number) - (first[node] as number) : 0;
}

function unpack(packed: Packed, node: number): NodeLists {
  const lists: NodeLists = { all: { type: ANY_TYPE, relationships: [], neighbours: [] }, typed: [] };
  if (node >= packed.nodes) return lists;
  for (let i = packed.first[node] as number; i < (packed.first[node + 1] as number); i++) {
    const relationship = packed.relationships[i] as number;
    const neighbour = packed.neighbours[i] as number;
    insert(lists.all, relationship, neighbour);
    const type = packed.types[i] as number;
    let list = lists.typed.at(-1);
    if (list?.type !== type) {
      list = { type, relationships: [], neighbours: [] };
      lists.typed.push(list);
    }
    insert(list, relationship, neighbour);
  }
  return lists;
}

/** Keeps the ids ascending, so that undoing a removal restores the order. */
function insert({ relationships, neighbours }: TypedList, relationship: number, neighbour: number): void {
  let at = relationships.length;
  while (at > 0 && (relationships[at - 1] as number) > relationship) at--;
  if (at === relationships.length) {
    relationships.push(relationship);
    neighbours.push(neighbour);
    return;
  }
  relationships.splice(at, 0, relationship);
  neighbours.splice(at, 0, neighbour);
}

function erase({ relationships, neighbours }: TypedList, relationship: number): void {
  const at = relationships.indexOf(relationship);
  if (at < 0) return;
  relationships.splice(at, 1);
  neighbours.splice(at, 1);
}
