/** Which nodes have which labels, or which relationships a type: one flag per entity and token. */
export class TokenFlags {
  readonly #flags: Uint8Array<ArrayBuffer>[] = [];
  readonly #counts: number[] = [];

  has(entity: number, token: number): boolean {
    return this.#flags[token]?.[entity] === 1;
  }

  count(token: number): number {
    return this.#counts[token] ?? 0;
  }

  /** Sets or clears a flag. */
  set(entity: number, token: number, isOn: boolean): void {
    while (this.#flags.length <= token) {
      this.#flags.push(new Uint8Array(16));
      this.#counts.push(0);
    }
    let flags = this.#flags[token] as Uint8Array<ArrayBuffer>;
    if (entity >= flags.length) {
      const larger = new Uint8Array(Math.max(entity + 1, flags.length * 2));
      larger.set(flags);
      flags = larger;
      this.#flags[token] = larger;
    }
    const wasOn = flags[entity] === 1;
    if (wasOn === isOn) return;
    flags[entity] = isOn ? 1 : 0;
    this.#counts[token] = this.count(token) + (isOn ? 1 : -1);
  }

  /** The entities with a token, ascending. */
  entities(token: number): Uint32Array {
    const found = new Uint32Array(this.count(token));
    const flags = this.#flags[token];
    let size = 0;
    for (let entity = 0; flags !== undefined && size < found.length; entity++) {
      if (flags[entity] === 1) found[size++] = entity;
    }
    return found;
  }
}
