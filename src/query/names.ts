import { UNKNOWN } from '../cypher/source.js';

/** Names and their tokens, which are their places in the list. */
export class Names {
  readonly list: readonly string[];
  private readonly tokens: ReadonlyMap<string, number>;

  constructor(names: Iterable<string>) {
    this.list = [...new Set(names)];
    this.tokens = new Map(this.list.map((name, token) => [name, token]));
  }

  token(name: string): number {
    return this.tokens.get(name) ?? UNKNOWN;
  }

  name(token: number): string {
    return this.list[token] ?? '';
  }
}
