import type { Chain, Mention } from '../model/chain.js';

export interface ChainMention {
  readonly chain: Chain;
  readonly mention: Mention;
}

/** Answers which thing a token stands for. */
export class ChainIndex {
  private readonly byHead = new Map<number, ChainMention>();
  private readonly covering = new Map<number, ChainMention>();
  private readonly byId = new Map<string, Chain>();

  constructor(chains: readonly Chain[]) {
    for (const chain of chains) {
      this.byId.set(chain.id, chain);
      for (const mention of chain.mentions) this.add({ chain, mention });
    }
  }

  private add(entry: ChainMention): void {
    const { mention } = entry;
    const known = this.byHead.get(mention.head);
    // Of two mentions with one head the shorter names the thing itself ("Kim" in "the leader, Kim").
    if (known === undefined || length(mention) < length(known.mention)) this.byHead.set(mention.head, entry);
    for (let i = mention.first; i < mention.last; i++) {
      const other = this.covering.get(i);
      if (other === undefined || length(mention) < length(other.mention)) this.covering.set(i, entry);
    }
  }

  chain(id: string): Chain | undefined {
    return this.byId.get(id);
  }

  /** The mention whose head is this token. */
  atHead(token: number): ChainMention | undefined {
    return this.byHead.get(token);
  }

  /** The least mention that covers the token. */
  covers(token: number): ChainMention | undefined {
    return this.covering.get(token);
  }
}

function length(mention: Mention): number {
  return mention.last - mention.first;
}
