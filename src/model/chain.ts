import type { NameType } from './name.js';
import type { Span } from './span.js';
import type { MentionType } from './token.js';

export type MentionKind = 'name' | 'nominal' | 'pronoun';

/** One mention of a thing; `head` is the token that stands for it, `[first, last)` token indices. */
export interface Mention extends Span {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: MentionKind;
  /**
   * How the mention uses the name: `metonym` ("Pyongyang said"), `demonym` ("the South Korean president"),
   * `title` ("Mr. Kim"), `acronym`, or plain.
   */
  readonly use?: 'metonym' | 'demonym' | 'title' | 'acronym';
  /** The rule that put it into its chain. */
  readonly rule: string;
}

export type ChainType = Extract<NameType, 'person' | 'organization' | 'place' | 'event'>;

/** All mentions of one thing within one article. */
export interface Chain {
  /** `c0`, `c1`, ... in text order of the first mention. */
  readonly id: string;
  readonly type: ChainType;
  /** Second labels in ontology terms (`Country`, `City`, `NewsAgency`, ...). */
  readonly labels: readonly string[];
  /** The fullest name; of a nominal-only chain its head phrase without article. */
  readonly name: string;
  /** In text order; never empty. */
  readonly mentions: readonly Mention[];
  readonly gender: 'female' | 'male' | null;
  /** ISO 3166-1 alpha-2 of a country chain; null otherwise. */
  readonly country: string | null;
}

/** All mentions of a thing that the article never names: "a driver", "the driver", "he". No node of the graph. */
export interface NominalChain {
  /** `u0`, `u1`, ... in text order of the first mention. */
  readonly id: string;
  readonly type: MentionType;
  /** In text order; never empty. */
  readonly mentions: readonly Mention[];
}
