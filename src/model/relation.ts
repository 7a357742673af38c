import type { Span } from './span.js';

/** A relation between two chains of one article, as one rule found it in one sentence. */
export interface RelationMention {
  readonly type: string;
  /** Chain ids. */
  readonly from: string;
  readonly to: string;
  readonly qualifiers: RelationQualifiers;
  /** The sentence or clause that says it. */
  readonly evidence: Span;
  readonly rule: string;
  readonly confidence: number;
}

export interface RelationQualifiers {
  readonly role?: string;
  readonly former?: boolean;
  /** The FROM person is the `kin` of the TO person. */
  readonly kin?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}
