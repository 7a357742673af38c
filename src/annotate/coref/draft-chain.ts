import type { Chain, ChainType, Mention } from '../../model/chain.js';
import { bySpan } from '../../model/span.js';

/** A chain while it is being put together. */
export class DraftChain {
  readonly type: ChainType;
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

  constructor(type: ChainType) {
    this.type = type;
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

  finish(id: string): Chain {
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
