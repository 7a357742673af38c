import { ANY_TYPE } from './source.js';

/** Relationships and the nodes at their other ends, in parallel, in the order they were made. */
export interface AdjacencyList {
  readonly relationships: readonly number[];
  readonly neighbours: readonly number[];
}

interface TypedList {
  readonly type: number;
  readonly relationships: number[];
  readonly neighbours: number[];
}

const EMPTY: AdjacencyList = { relationships: [], neighbours: [] };

/** The relationships of one node in one direction: a list per type and, where there are two types or more, one of all. */
export class Adjacency {
  readonly #typed: TypedList[] = [];
  #all: TypedList | undefined;

  ofType(type: number): AdjacencyList {
    if (type === ANY_TYPE) return this.#all ?? this.#typed[0] ?? EMPTY;
    return this.#find(type) ?? EMPTY;
  }

  add(relationship: number, neighbour: number, type: number): void {
    let list = this.#find(type);
    if (list === undefined) {
      list = { type, relationships: [], neighbours: [] };
      this.#typed.push(list);
      if (this.#typed.length === 2) this.#all = copyOf(this.#typed[0] as TypedList);
    }
    insert(list, relationship, neighbour);
    if (this.#all !== undefined) insert(this.#all, relationship, neighbour);
  }

  remove(relationship: number, type: number): void {
    const list = this.#find(type);
    if (list !== undefined) erase(list, relationship);
    if (this.#all !== undefined) erase(this.#all, relationship);
  }

  #find(type: number): TypedList | undefined {
    for (const list of this.#typed) if (list.type === type) return list;
    return undefined;
  }
}

function copyOf({ relationships, neighbours }: TypedList): TypedList {
  return { type: ANY_TYPE, relationships: [...relationships], neighbours: [...neighbours] };
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
