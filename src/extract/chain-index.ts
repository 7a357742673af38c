import type { Chain, Mention } from '../model/chain.js';
import type { ParsedToken } from '../model/token.js';

export interface ChainMention {
  readonly chain: Chain;
  readonly mention: Mention;
}

/** Answers which thing a token stands for. */
export class ChainIndex {
  private readonly byHead = new Map<number, ChainMention>();
  private readonly covering = new Map<number, ChainMention>();
  private readonly byId = new Map<string, Chain>();

  constructor(chains: readonly Chain[], tokens: readonly ParsedToken[]) {
    for (const chain of chains) {
      this.byId.set(chain.id, chain);
      for (const mention of chain.mentions) this.add({ chain, mention }, topWord(mention, tokens));
    }
  }

  private add(entry: ChainMention, top: number): void {
    const { mention } = entry;
    // The head of "leader Ana Ruiz" is the title; the name has a top word of its own.
    for (const head of new Set([mention.head, top])) {
      const known = this.byHead.get(head);
      // Of two mentions with one head the shorter names the thing itself ("Ruiz" in "the leader, Ruiz").
      if (known === undefined || length(mention) < length(known.mention)) this.byHead.set(head, entry);
    }
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

/** The word of the mention that hangs on something outside of it. */
function topWord(mention: Mention, tokens: readonly ParsedToken[]): number {
  for (let i = mention.first; i < mention.last; i++) {
    const head = tokens[i]?.head ?? -1;
    if (head < mention.first || head >= mention.last) return i;
  }
  return mention.head;
}
