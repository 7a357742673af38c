import type { NameSpan, NameType } from '../../model/name.js';

/** A name as first found, with how likely each type is: what consistency over the document decides from. */
export interface NameCandidate extends NameSpan {
  readonly types: ReadonlyMap<NameType, number>;
}
