import type { Span } from './span.js';

export type Granularity = 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** A stretch of calendar days, both ends inclusive, ISO 8601 (`2020-06-24`). */
export interface TimeInterval {
  readonly start: string;
  readonly end: string;
  readonly granularity: Granularity;
  /** True for "in recent days", "about 2015": the bounds are the reader's best understanding. */
  readonly approximate: boolean;
}

/** An expression of time, resolved against the article's date where it needs one. */
export interface TimeExpression extends Span {
  /** `[first, last)` token indices. */
  readonly first: number;
  readonly last: number;
  readonly kind: 'date' | 'time' | 'duration' | 'set';
  /** TIMEX3 value: `2020-06-24`, `2020-W25`, `2018`, `P2Y`, `PRESENT_REF`, ... ; null where it stays unknown. */
  readonly value: string | null;
  readonly interval: TimeInterval | null;
}
