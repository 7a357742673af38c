import type { Span } from './span.js';

/** Types of the four kinds of named things that become nodes. */
export type EntityType = 'person' | 'organization' | 'place' | 'event';

/** Name types as a recogniser gives them; the last three keep what is none of the four from being forced into them. */
export type NameType = EntityType | 'time' | 'norp' | 'other';

/** A flat name in the text; `[first, last)` are token indices. */
export interface NameSpan extends Span {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
  /** Who found it: `reader`, `gazetteer`, `acronym`, ... */
  readonly source: string;
  /** 0 to 1. */
  readonly score: number;
}
