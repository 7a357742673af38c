import type { AnyChain } from './draft-chain.js';

/** Which chain a word stands for, by the heads of mentions; kept up to date while chains grow. */
export class MentionIndex {
  private readonly byHead = new Map<number, AnyChain>();
  private readonly covered = new Set<number>();

  constructor(chains: readonly AnyChain[]) {
    for (const chain of chains) {
      for (const mention of chain.mentions)
        if (mention.use !== 'demonym') this.enter(chain, mention.head, mention.first, mention.last);
    }
  }

  enter(chain: AnyChain, head: number, first: number, last: number): void {
    if (!this.byHead.has(head)) this.byHead.set(head, chain);
    for (let i = first; i < last; i++) this.covered.add(i);
  }

  at(head: number): AnyChain | undefined {
    return this.byHead.get(head);
  }

  /** Does the word belong to a mention, as one of its words or as its head outside of it? */
  covers(token: number): boolean {
    return this.covered.has(token) || this.byHead.has(token);
  }
}
