import type { TimeExpression } from '../../model/time.js';

export type Modifier = 'start' | 'mid' | 'end' | 'before' | 'after';

/** What an expression says about a date, before it is placed in the calendar. Named in schema/rules/time.yaml. */
export interface DateFields {
  readonly year?: number;
  /** Last year of a range of years, in two or four figures. */
  readonly till?: string;
  readonly decade?: number;
  readonly century?: number;
  readonly month?: number;
  readonly day?: number;
  readonly lastDay?: number;
  readonly weekday?: number;
  readonly season?: string;
  readonly quarter?: number;
  readonly half?: number;
  /** `MM-DD`. */
  readonly feast?: string;
  /** TIMEX3 part of the day: MO, AF, EV, NI, MI. */
  readonly part?: string;
  /** `T14:49`; `true` until it is read from the match. */
  readonly clock?: string | true;
  readonly mod?: Modifier;
  readonly near?: 'last' | 'this' | 'next';
  readonly unit?: string;
  readonly offset?: number;
  readonly anchor?: 'published' | 'mentioned';
  /** null says "several". */
  readonly amount?: number | null;
  readonly units?: string;
  readonly direction?: 'past' | 'future';
  readonly value?: string;
  readonly approximate?: boolean;
}

export type RuleKind = TimeExpression['kind'] | 'span' | 'constant' | 'range';

/** A stretch of text that a rule, or several that were joined, read as a time. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly rules: readonly string[];
  readonly kind: RuleKind;
  readonly fields: DateFields;
  /** The second date of a range. */
  readonly until?: DateFields;
  /** Means nothing unless joined with a date. */
  readonly bound: boolean;
}
