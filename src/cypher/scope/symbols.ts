/** Variables after name resolution, and the scopes they stand in. */
import type { StaticType } from './static-types.js';

/**
 * How a slot of the row holds a variable: `node` and `relationship` as an integer id, `relationships`
 * as an array of ids (a variable-length relationship), else as a value; null in each case is null.
 */
export type Storage = 'value' | 'node' | 'relationship' | 'relationships';

/** One variable of one scope. Two variables of the same name in different scopes are two symbols. */
export class VariableSymbol {
  /** Empty for an anonymous part of a pattern. */
  readonly name: string;
  /** Its place in the row. */
  readonly slot: number;
  readonly storage: Storage;
  readonly type: StaticType;

  constructor(name: string, slot: number, storage: Storage, type: StaticType) {
    this.name = name;
    this.slot = slot;
    this.storage = storage;
    this.type = type;
  }
}

/** Names that can be used at a place. Names of `parent` (an outer query, an outer expression) are seen too. */
export class Scope {
  readonly parent: Scope | undefined;
  readonly #names = new Map<string, VariableSymbol>();

  constructor(parent?: Scope) {
    this.parent = parent;
  }

  find(name: string): VariableSymbol | undefined {
    return this.#names.get(name) ?? this.parent?.find(name);
  }

  add(symbol: VariableSymbol): void {
    this.#names.set(symbol.name, symbol);
  }

  /** Symbols of this scope without its parents, in the order they were added. */
  own(): VariableSymbol[] {
    return [...this.#names.values()];
  }

  /** An empty scope beside this one. */
  fresh(): Scope {
    return new Scope(this.parent);
  }

  /** Every name that can be used here. */
  names(): string[] {
    return [...(this.parent?.names() ?? []), ...this.#names.keys()];
  }
}
