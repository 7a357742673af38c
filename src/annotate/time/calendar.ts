import { Temporal } from '@js-temporal/polyfill';
import type { Granularity } from '../../model/time.js';

export type PlainDate = Temporal.PlainDate;

/** Calendar units that a period can be one of. */
export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** A stretch of whole days with its TIMEX3 value. */
export interface Period {
  readonly value: string;
  readonly start: PlainDate;
  /** Inclusive. */
  readonly end: PlainDate;
  readonly granularity: Granularity;
}

const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** @throws RangeError where there is no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
}

/** The date of an ISO 8601 date or date-time (the day as written, whatever the zone); null where it is none. */
export function readDate(iso: string): PlainDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(iso);
  if (match === null) return null;
  try {
    return plainDate(Number(match[1]), Number(match[2]), Number(match[3]));
  } catch {
    return null;
  }
}

/** The period of a unit that holds the date. Weeks are ISO 8601 weeks, from Monday. */
export function periodOf(unit: Unit, date: PlainDate): Period {
  switch (unit) {
    case 'day':
      return { value: date.toString(), start: date, end: date, granularity: 'day' };
    case 'week':
      return week(date);
    case 'weekend': {
      const monday = week(date);
      const start = monday.start.add({ days: 5 });
      return { value: `${monday.value}-WE`, start, end: start.add({ days: 1 }), granularity: 'day' };
    }
    case 'month':
      return months(date.with({ day: 1 }), 1, date.toPlainYearMonth().toString(), 'month');
    case 'quarter':
      return quarter(date.year, Math.ceil(date.month / 3));
    case 'half':
      return half(date.year, date.month <= 6 ? 1 : 2);
    case 'year':
      return years(date.year, 1, yearText(date.year), 'year');
    case 'decade': {
      const first = Math.floor(date.year / 10) * 10;
      return years(first, 10, yearText(first).slice(0, 3), 'decade');
    }
    case 'century': {
      const first = Math.floor(date.year / 100) * 100;
      return years(first, 100, yearText(first).slice(0, 2), 'century');
    }
  }
}

function week(date: PlainDate): Period {
  const start = date.subtract({ days: date.dayOfWeek - 1 });
  const number = String(start.weekOfYear).padStart(2, '0');
  return { value: `${start.yearOfWeek}-W${number}`, start, end: start.add({ days: 6 }), granularity: 'week' };
}

export function quarter(year: number, number: number): Period {
  return months(plainDate(year, number * 3 - 2, 1), 3, `${yearText(year)}-Q${number}`, 'season');
}

export function half(year: number, number: number): Period {
  return months(plainDate(year, number * 6 - 5, 1), 6, `${yearText(year)}-H${number}`, 'season');
}

/** Meteorological seasons of the northern hemisphere; a winter belongs to the year in which it begins. */
export function season(year: number, name: Season): Period {
  return months(plainDate(year, SEASON_MONTH[name], 1), 3, `${yearText(year)}-${name}`, 'season');
}

function months(first: PlainDate, count: number, value: string, granularity: Granularity): Period {
  return { value, start: first, end: first.add({ months: count }).subtract({ days: 1 }), granularity };
}

function years(first: number, count: number, value: string, granularity: Granularity): Period {
  return { value, start: plainDate(first, 1, 1), end: plainDate(first + count - 1, 12, 31), granularity };
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

/** The date `count` units later; negative counts go back. Days of month are clipped (31 March − 1 month is 29 February). */
export function shift(date: PlainDate, unit: Unit, count: number): PlainDate {
  switch (unit) {
    case 'day':
      return date.add({ days: count });
    case 'week':
    case 'weekend':
      return date.add({ weeks: count });
    case 'month':
      return date.add({ months: count });
    case 'quarter':
      return date.add({ months: 3 * count });
    case 'half':
      return date.add({ months: 6 * count });
    case 'year':
      return date.add({ years: count });
    case 'decade':
      return date.add({ years: 10 * count });
    case 'century':
      return date.add({ years: 100 * count });
  }
}

/** Days from `a` to `b`, negative where `b` is earlier. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return a.until(b, { largestUnit: 'day' }).days;
}

export function isBefore(a: PlainDate, b: PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0;
}
