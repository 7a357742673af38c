/** Names as small integers, in the order they were first seen. */
export class TokenTable {
  readonly #names: string[] = [];
  readonly #tokens = new Map<string, number>();

  get names(): readonly string[] {
    return this.#names;
  }

  find(name: string): number | undefined {
    return this.#tokens.get(name);
  }

  /** @throws RangeError for a number that is no token */
  name(token: number): string {
    const name = this.#names[token];
    if (name === undefined) throw new RangeError(`no token ${token}`);
    return name;
  }

  /** The token of a name, made when it is new. */
  intern(name: string): number {
    const known = this.#tokens.get(name);
    if (known !== undefined) return known;
    const token = this.#names.length;
    this.#names.push(name);
    this.#tokens.set(name, token);
    return token;
  }
}
