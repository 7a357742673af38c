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
  /** None of these lemmas or lexicons. */
  readonly notLemma?: readonly string[];
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
  /** It is as wide a place or wider. */
  readonly asWide?: string;
  /** Kinds of mention; all if not given. */
  readonly kind?: readonly string[];
  /** Prepositions, lower case. */
  readonly case?: readonly string[];
  /** The predicate is asserted: not negated, no condition, no wish. */
  readonly asserted?: boolean;
  /** How the mention must, or must not, use its name: `demonym`, `metonym`. */
  readonly use?: readonly string[];
  readonly notUse?: readonly string[];
  /** Everything coordinated with it fits as well; case and preposition are those of the first. */
  readonly conj?: boolean;
  /** It follows that other place with one of `case` between, whatever the tree says: "Kisumu, in western Kenya". */
  readonly behind?: string;
  /** It is the word directly before that other place's mention, whatever the tree says. */
  readonly ahead?: string;
  /** It hangs on the same word as that other place: a parser may make two objects of a title and its name. */
  readonly sister?: string;
  /** It stands behind the word that fills this other place. */
  readonly after?: string;
  /** Only commas, brackets and places stand between its mention and that of this other place before it. */
  readonly next?: string;
  /** An opening bracket stands before its mention. */
  readonly bracketed?: boolean;
  /** The token itself does not hang on its head by one of these relations. */
  readonly notRel?: readonly string[];
  /** A child by this relation must not be there. */
  readonly without?: readonly string[];
  /** No adjective or noun before it but names: "the Kenyan capital", not "the commercial capital". */
  readonly plain?: boolean;
  /** A noun in the plural: "brothers Ana and Tunde". */
  readonly plural?: boolean;
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
  /** The place that is the holder where the role phrase of `to` names none: "Delta Freight named her director". */
  readonly else?: string;
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
