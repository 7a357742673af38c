/** What a token must be to fill a place in a pattern. All that is given must hold. */
export interface NodePattern {
  readonly name: string;
  /** The place this one hangs below, and by which relation. */
  readonly of?: string;
  /** The place this one is the head of. */
  readonly above?: string;
  /** The subject of the clause that this other place stands in. */
  readonly clauseSubjectOf?: string;
  readonly rel?: readonly string[];
  /** Lemmas, or `$name` of a lexicon. */
  readonly lemma?: readonly string[];
  readonly upos?: readonly string[];
  /** The token is the head of a mention of such a thing; `country` is a place that is a country. */
  readonly chain?: readonly string[];
  /** The chain has one of these second labels, or none of them. */
  readonly label?: readonly string[];
  readonly notLabel?: readonly string[];
  /** No preposition before it. */
  readonly bare?: boolean;
  /** It is a wider place than the place that fills this other one. */
  readonly wider?: string;
  /** Kinds of mention; all if not given. */
  readonly kind?: readonly string[];
  /** Prepositions, lower case. */
  readonly case?: readonly string[];
  /** The predicate is asserted: not negated, no condition, no wish. */
  readonly asserted?: boolean;
  /** A child by this relation must not be there. */
  readonly without?: readonly string[];
  readonly optional?: boolean;
}

export interface RelationRule {
  readonly id: string;
  readonly type: string;
  readonly reason: string;
  readonly match: readonly NodePattern[];
  readonly from: string;
  /** A place, or `X.holder`: what the role phrase headed by X is a role in. */
  readonly to: string;
  readonly role?: string;
  readonly kin?: string;
  readonly former?: boolean;
  /** The relation is LEADS, whatever the role phrase says. */
  readonly leads?: boolean;
  readonly confidence: number;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Which token fills which place. */
export type Binding = ReadonlyMap<string, number>;
