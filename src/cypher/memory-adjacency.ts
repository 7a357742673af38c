import { ANY_TYPE } from './source.js';

/** Relationships and the nodes at their other ends, in parallel, in the order they were made. */
export interface AdjacencyList {
  readonly relationships: readonly number[];
  readonly neighbours: readonly number[];
}

interface MutableList {
  readonly relationships: number[];
  readonly neighbours: number[];
}

const EMPTY: AdjacencyList = { relationships: [], neighbours: [] };

/** The relationships of one node in one direction, all together and by type. */
export class Adjacency {
  readonly #all: MutableList = { relationships: [], neighbours: [] };
  #byType: Map<number, MutableList> | undefined;

  ofType(type: number): AdjacencyList {
    return type === ANY_TYPE ? this.#all : (this.#byType?.get(type) ?? EMPTY);
  }

  add(relationship: number, neighbour: number, type: number): void {
    insert(this.#all, relationship, neighbour);
    this.#byType ??= new Map();
    let list = this.#byType.get(type);
    if (list === undefined) {
      list = { relationships: [], neighbours: [] };
      this.#byType.set(type, list);
    }
    insert(list, relationship, neighbour);
  }

  remove(relationship: number, type: number): void {
    erase(this.#all, relationship);
    const list = this.#byType?.get(type);
    if (list !== undefined) erase(list, relationship);
  }
}

/** Keeps the ids ascending, so that undoing a removal restores the order. */
function insert(list: MutableList, relationship: number, neighbour: number): void {
  const { relationships, neighbours } = list;
  let at = relationships.length;
  while (at > 0 && (relationships[at - 1] as number) > relationship) at--;
  relationships.splice(at, 0, relationship);
  neighbours.splice(at, 0, neighbour);
}

function erase(list: MutableList, relationship: number): void {
  const at = list.relationships.indexOf(relationship);
  if (at < 0) return;
  list.relationships.splice(at, 1);
  list.neighbours.splice(at, 1);
}
