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

/** Names that become tokens when they are first asked for: whether anything has them is not looked up. */
export class OpenNames {
  private readonly names: string[] = [];
  private readonly tokens = new Map<string, number>();

  token(name: string): number {
    let token = this.tokens.get(name);
    if (token === undefined) {
      token = this.names.push(name) - 1;
      this.tokens.set(name, token);
    }
    return token;
  }

  name(token: number): string {
    return this.names[token] ?? '';
  }
}
