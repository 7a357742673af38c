import type { TimeExpression, TimeInterval } from '../../model/time.js';
import {
  daysBetween,
  half,
  isBefore,
  type Period,
  type PlainDate,
  periodOf,
  plainDate,
  quarter,
  type Season,
  season,
  shift,
  type Unit,
} from './calendar.js';
import type { DateFields, Modifier, Piece } from './date-fields.js';
import type { Direction } from './direction.js';
import { durationValue, spanOf, unitOf } from './duration.js';

/** What a relative expression counts from. */
export interface TimeContext {
  readonly published: PlainDate | null;
  /** The date that the text last spoke of, of any length, and of a single day. */
  readonly mentioned: Period | null;
  readonly mentionedDay: Period | null;
  readonly direction: Direction | null;
}

export interface Resolved {
  readonly kind: TimeExpression['kind'];
  readonly value: string | null;
  readonly interval: TimeInterval | null;
  readonly period: Period | null;
}

const NOWHERE = { value: null, interval: null, period: null } as const;

/** Places a piece in the calendar. Where it needs a date that is not known, value and interval are null. */
export function resolve(piece: Piece, context: TimeContext): Resolved {
  const { fields, kind } = piece;
  switch (kind) {
    case 'constant':
      return { ...NOWHERE, kind: 'date', value: fields.value ?? null };
    case 'set':
      return {
        ...NOWHERE,
        kind,
        value: fields.value === undefined ? durationValue(fields) : dropUnits(fields.value),
      };
    case 'duration':
      return { ...NOWHERE, kind, value: durationValue(fields) };
    case 'span':
      return {
        kind: 'duration',
        value: durationValue(fields),
        interval: spanOf(fields, context.published),
        period: null,
      };
    case 'range':
      return range(fields, piece.until ?? {}, context);
    case 'date':
    case 'time':
      return fields.till === undefined
        ? date(fields, kind, context)
        : range(fields, { year: Number(fields.till) }, context);
  }
}

/** Codes of clauses of the grammar that are no TIMEX3 letters: a decade is ten years. */
function dropUnits(value: string): string {
  return value
    .replace(/^P1DE$/, 'P10Y')
    .replace(/^P1CE$/, 'P100Y')
    .replace(/^P1Q$/, 'P3M');
}

function date(fields: DateFields, kind: 'date' | 'time', context: TimeContext): Resolved {
  const period = periodFor(fields, context);
  if (period === null) return vague(fields, kind);
  const clock = fields.clock ?? (fields.part === undefined ? undefined : `T${fields.part}`);
  const timed = clock !== undefined && period.granularity === 'day' && !period.value.includes('W');
  return {
    kind: timed ? 'time' : kind === 'time' && clock === undefined ? 'date' : kind,
    value: timed ? `${period.value}${clock}` : period.value,
    interval: intervalOf(period, fields, context.published),
    period,
  };
}

/** "Several years ago" is past and no more. */
function vague(fields: DateFields, kind: 'date' | 'time'): Resolved {
  const counted = fields.amount === null && fields.units !== undefined;
  return { ...NOWHERE, kind, value: counted ? ((fields.offset ?? 0) < 0 ? 'PAST_REF' : 'FUTURE_REF') : null };
}

function range(from: DateFields, until: DateFields, context: TimeContext): Resolved {
  const { till: _, ...first } = from;
  const end = periodFor(until, context) ?? null;
  const inherited =
    first.year === undefined && first.unit === undefined && end !== null && until.year !== undefined
      ? { ...first, year: end.start.year }
      : first;
  const start = periodFor(inherited, context);
  if (start === null || end === null) return { ...NOWHERE, kind: 'date' };
  const stop =
    isBefore(end.end, start.start) && until.year === undefined
      ? periodFor({ ...until, year: start.start.year }, context)
      : end;
  if (stop === null || isBefore(stop.end, start.start)) return { ...NOWHERE, kind: 'date' };
  const period: Period = {
    value: `${start.value}/${stop.value}`,
    start: start.start,
    end: stop.end,
    granularity: start.granularity,
  };
  return { kind: 'date', value: period.value, interval: intervalOf(period, from, context.published), period };
}

function periodFor(fields: DateFields, context: TimeContext): Period | null {
  try {
    if (fields.decade !== undefined) return periodOf('decade', plainDate(fields.decade, 1, 1));
    if (fields.century !== undefined) return periodOf('century', plainDate((fields.century - 1) * 100, 1, 1));
    if (fields.year !== undefined) return within(fields, plainDate(fields.year, 1, 1), 'year');
    if (fields.unit !== undefined || fields.units !== undefined) return counted(fields, context);
    if (
      fields.clock !== undefined ||
      (fields.part !== undefined && fields.weekday === undefined && fields.month === undefined)
    ) {
      if (!isOpen(fields))
        return (
          context.mentionedDay ?? (context.published === null ? null : periodOf('day', context.published))
        );
    }
    return context.published === null ? null : open(fields, context.published, context.direction);
  } catch (error) {
    // A day that the calendar has not ("30 February"), or a year out of its range.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isOpen(f: DateFields): boolean {
  return (f.month ?? f.weekday ?? f.season ?? f.quarter ?? f.half ?? f.feast) !== undefined;
}

/** "last week", "two years ago", "the day before". */
function counted(fields: DateFields, context: TimeContext): Period | null {
  const unit = unitOf(fields);
  if (unit === null) return null;
  const mentioned = unit.unit === 'day' ? context.mentionedDay : context.mentioned;
  const from =
    fields.anchor === 'mentioned' ? anchorDate(unit, mentioned, context.published) : context.published;
  if (from === null) return null;
  if (fields.unit === 'weekend' && fields.offset === undefined) return weekend(from, context.direction);
  const to = shift(from, unit.unit, unit.count);
  const keepsMonth =
    fields.anchor === 'mentioned' &&
    !isOpen(fields) &&
    unit.count !== 0 &&
    unit.unit === 'year' &&
    mentioned !== null &&
    /^\d{4}-(?:Q|\d\d$)/.test(mentioned.value);
  if (keepsMonth) return periodOf(mentioned.value.includes('Q') ? 'quarter' : 'month', to);
  return within(fields, to, unit.unit);
}

const FINENESS = ['day', 'week', 'month', 'season', 'year', 'decade', 'century'];

/**
 * The day that "the week before" counts from: the date last spoken of, if it is no longer than the unit; "the
 * previous week" after "in March" counts from the day of writing, "the following week" from nowhere.
 */
function anchorDate(
  { unit, count }: { readonly unit: Unit; readonly count: number },
  mentioned: Period | null,
  published: PlainDate | null,
): PlainDate | null {
  if (mentioned === null) return published;
  const known = FINENESS.indexOf(mentioned.granularity) <= Math.max(0, FINENESS.indexOf(unit));
  if (known || unit === 'year') return mentioned.start;
  return count < 0 ? published : null;
}

function weekend(published: PlainDate, direction: Direction | null): Period {
  const behind = direction !== 'future' && published.dayOfWeek < 6;
  return periodOf('weekend', behind ? shift(published, 'week', -1) : published);
}

/** The named part of the year or week that holds the date; the whole of it where none is named. */
function within(fields: DateFields, at: PlainDate, unit: Unit): Period {
  if (fields.feast !== undefined) return feastIn(at.year, fields.feast);
  if (fields.month !== undefined) {
    return fields.day === undefined
      ? periodOf('month', plainDate(at.year, fields.month, 1))
      : periodOf('day', plainDate(at.year, fields.month, fields.day));
  }
  if (fields.season !== undefined) return season(at.year, fields.season as Season);
  if (fields.quarter !== undefined) return quarter(at.year, fields.quarter);
  if (fields.half !== undefined) return half(at.year, fields.half);
  if (fields.weekday !== undefined && unit === 'week')
    return periodOf('day', at.add({ days: fields.weekday - at.dayOfWeek }));
  return periodOf(unit, at);
}

function feastIn(year: number, monthDay: string): Period {
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  return periodOf('day', plainDate(year, month, day));
}

/** A weekday, month, season or feast without a year: the last one, or the next where the text looks ahead. */
function open(fields: DateFields, published: PlainDate, direction: Direction | null): Period | null {
  if (fields.weekday !== undefined && fields.month === undefined)
    return openWeekday(fields, published, direction);
  if (!isOpen(fields)) return null;
  const years = yearsAround(fields, published);
  if (fields.day !== undefined && direction !== 'past' && fields.near === undefined) {
    return direction === 'future' ? firstFrom(years, published) : nearest(years, published);
  }
  if (fields.near === 'this') return years.find((period) => period.start.year === published.year) ?? null;
  if (fields.near === 'next') return years.find((period) => isBefore(published, period.start)) ?? null;
  if (fields.near === 'last') return years.findLast((period) => isBefore(period.end, published)) ?? null;
  if (direction === 'future') return firstFrom(years, published);
  // A day or two ahead of the date line is a matter of time zones, not of a year.
  const limit = fields.day === undefined ? published : published.add({ days: 2 });
  return years.findLast((period) => !isBefore(limit, period.start)) ?? null;
}

/** The month, day or season in the years around the date; 29 February only in those that have it. */
function yearsAround(fields: DateFields, published: PlainDate): readonly Period[] {
  const leap = fields.month === 2 && fields.day === 29;
  const years = leap ? [-4, -3, -2, -1, 0, 1, 2, 3, 4] : [-1, 0, 1];
  return years
    .map((offset) => plainDate(published.year + offset, 1, 1))
    .filter((first) => !leap || first.inLeapYear)
    .map((first) => within(fields, first, 'year'));
}

function firstFrom(periods: readonly Period[], published: PlainDate): Period | null {
  return periods.find((period) => !isBefore(period.end, published)) ?? null;
}

function nearest(periods: readonly Period[], published: PlainDate): Period | null {
  const distance = (period: Period): number => Math.abs(daysBetween(published, period.start));
  return [...periods].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function openWeekday(fields: DateFields, published: PlainDate, direction: Direction | null): Period {
  const weekday = fields.weekday ?? 1;
  const back = (published.dayOfWeek - weekday + 7) % 7;
  const ahead = (weekday - published.dayOfWeek + 7) % 7;
  const days =
    fields.near === 'last'
      ? -(back === 0 ? 7 : back)
      : fields.near === 'next'
        ? ahead === 0
          ? 7
          : ahead
        : fields.near === 'this'
          ? weekday - published.dayOfWeek
          : direction === 'future'
            ? ahead
            : -back;
  return periodOf('day', published.add({ days }));
}

function intervalOf(period: Period, fields: DateFields, published: PlainDate | null): TimeInterval {
  const bounds =
    fields.mod === undefined || period.granularity === 'day'
      ? period
      : trimmed(period, fields.mod, published);
  const loose = fields.amount !== undefined && period.granularity !== 'day';
  return {
    start: bounds.start.toString(),
    end: bounds.end.toString(),
    granularity: period.granularity,
    approximate:
      (fields.mod !== undefined && period.granularity !== 'day') || loose || fields.approximate === true,
  };
}

/** "early" is the first third, "mid" the second, "late" the last; "earlier" ends, "later" begins on the day of writing. */
function trimmed(period: Period, mod: Modifier, published: PlainDate | null): Pick<Period, 'start' | 'end'> {
  const third = Math.floor((daysBetween(period.start, period.end) + 1) / 3);
  const inside = published !== null && !isBefore(published, period.start) && !isBefore(period.end, published);
  switch (mod) {
    case 'start':
      return { start: period.start, end: period.start.add({ days: Math.max(third - 1, 0) }) };
    case 'mid':
      return { start: period.start.add({ days: third }), end: period.end.subtract({ days: third }) };
    case 'end':
      return { start: period.end.subtract({ days: Math.max(third - 1, 0) }), end: period.end };
    case 'before':
      return inside && published !== null ? { start: period.start, end: published } : period;
    case 'after':
      return inside && published !== null ? { start: published, end: period.end } : period;
  }
}
