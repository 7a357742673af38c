import type { Chain, ChainType, Mention } from '../../model/chain.js';
import { bySpan } from '../../model/span.js';
import type { MentionType } from '../../model/token.js';

/** A chain of either sort: of a thing that the article names, or of one that it does not. */
export type AnyChain = DraftChain<ChainType | MentionType>;

/** A chain while it is being put together. */
export class DraftChain<T extends ChainType | MentionType = ChainType> {
  readonly type: T;
  readonly mentions: Mention[] = [];
  /** Forms of its name, with how often each stands. */
  readonly forms = new Map<string, number>();
  readonly labels = new Set<string>();
  /** Common nouns that the text uses of it: "president", "company". */
  readonly nouns = new Set<string>();
  gender: Chain['gender'] = null;
  /** ISO 3166-1 alpha-2 of a country. */
  country: string | null = null;
  /** The name to show; the first form where it is not set. */
  name = '';

  /** Does it stand for several, as "the ministers"? */
  plural = false;
  /** A thing without a name of its own, which becomes no entity. */
  readonly unnamed: boolean;

  constructor(type: T, unnamed = false) {
    this.type = type;
    this.unnamed = unnamed;
  }

  add(mention: Mention): void {
    if (!this.mentions.some((m) => m.start === mention.start && m.end === mention.end))
      this.mentions.push(mention);
  }

  addForm(form: string): void {
    this.forms.set(form, (this.forms.get(form) ?? 0) + 1);
  }

  /** Mentions that stand before a token, the nearest last. */
  before(token: number): readonly Mention[] {
    return this.mentions.filter((mention) => mention.first < token).sort(bySpan);
  }

  get first(): number {
    return Math.min(...this.mentions.map((mention) => mention.first));
  }

  finish(id: string): Omit<Chain, 'type'> & { readonly type: T } {
    return {
      id,
      type: this.type,
      labels: [...this.labels].sort(),
      name: this.name,
      mentions: this.mentions.toSorted(bySpan),
      gender: this.gender,
      country: this.country,
    };
  }
}
