/** One thing as one article has it. */
export interface ChainRef {
  readonly article: string;
  readonly chain: string;
  readonly name: string;
}

/** A chain that was put to others, and why. Undone by its id (`ResolveOptions.undo`). */
export interface Merge {
  /** Stable: made of the chain and what it was put to. */
  readonly id: string;
  readonly entity: string;
  readonly chain: ChainRef;
  /** The chain that began the entity. */
  readonly to: ChainRef;
  readonly rule: string;
  readonly reason: string;
}

/** Two things that look alike and were kept apart. */
export interface Refusal {
  readonly entity: string;
  readonly other: string;
  readonly chain: ChainRef;
  readonly to: ChainRef;
  readonly rule: string;
  readonly reason: string;
}

/** Every merge across articles and every refused near-merge, sorted by entity, article and chain. */
export interface MergeLog {
  readonly merges: readonly Merge[];
  readonly refused: readonly Refusal[];
}
