import { typeError } from '../values/failure.js';
import { addIntegers, integer } from '../values/integer.js';
import type { TemporalValue } from '../values/value.js';
import { addMonths, yearMonthDayOf } from './calendar.js';
import { DateValue } from './date.js';
import { DateTimeValue, LocalDateTimeValue, zonedFromInstant, zonedFromLocal } from './datetime.js';
import { DurationValue } from './duration.js';
import { LocalTimeValue, TimeValue } from './time.js';
import { NANOS_PER_SECOND, SECONDS_PER_DAY, type Zone } from './zone.js';

/** What an instant has: day, nanosecond of the day, zone. */
export interface InstantParts {
  readonly day: number | undefined;
  readonly time: number | undefined;
  readonly zone: Zone | undefined;
  /** The offset where clocks are set back. */
  readonly offset: number | undefined;
}

/** The parts of a temporal instant; undefined for a duration. */
export function partsOf(value: TemporalValue): InstantParts | undefined {
  if (value instanceof DateValue)
    return { day: value.epochDay, time: undefined, zone: undefined, offset: undefined };
  if (value instanceof LocalTimeValue) {
    return { day: undefined, time: value.nanoOfDay, zone: undefined, offset: undefined };
  }
  if (value instanceof TimeValue) {
    return { day: undefined, time: value.nanoOfDay, zone: { offset: value.offset }, offset: value.offset };
  }
  if (value instanceof LocalDateTimeValue) {
    return { day: value.epochDay, time: value.nanoOfDay, zone: undefined, offset: undefined };
  }
  if (value instanceof DateTimeValue) {
    return { day: value.epochDay, time: value.nanoOfDay, zone: value.zone, offset: value.offset };
  }
  return undefined;
}

/** Both ends on the same footing: one wall clock, and the instants when there is a zone. */
interface Span {
  readonly hasDates: boolean;
  readonly from: DateTimeValue;
  readonly to: DateTimeValue;
}

/**
 * Completes each end with what it lacks and the other has (zone, then day); a missing time is midnight. With
 * two zones the second end is moved into the first one's (Neo4j 5 manual, duration.between).
 */
function spanOf(a: InstantParts, b: InstantParts): Span {
  const day = a.day ?? b.day ?? 0;
  const zone = a.zone ?? b.zone ?? { offset: 0 };
  const from = zonedFromLocal(day, a.time ?? 0, zone, a.offset);
  const to = zonedFromLocal(b.day ?? day, b.time ?? 0, b.zone ?? zone, b.offset);
  const sameZone = a.zone === undefined || b.zone === undefined;
  return {
    hasDates: a.day !== undefined && b.day !== undefined,
    from,
    to: sameZone ? to : zonedFromInstant(to.epochSecond, to.nanoOfSecond, zone),
  };
}

/** Whole months from one wall to the other, cut towards zero. */
function monthsBetween(from: DateTimeValue, to: DateTimeValue): number {
  const a = yearMonthDayOf(from.epochDay);
  const b = yearMonthDayOf(to.epochDay);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const rest = b.day - a.day || to.nanoOfDay - from.nanoOfDay;
  if (months > 0 && rest < 0) return months - 1;
  return months < 0 && rest > 0 ? months + 1 : months;
}

/** Whole days from one wall to the other, cut towards zero. */
function daysBetween(from: DateTimeValue, to: DateTimeValue): number {
  const days = to.epochDay - from.epochDay;
  const rest = to.nanoOfDay - from.nanoOfDay;
  if (days > 0 && rest < 0) return days - 1;
  return days < 0 && rest > 0 ? days + 1 : days;
}

function rest(from: DateTimeValue, to: DateTimeValue): DurationValue {
  const days = BigInt(to.epochDay - from.epochDay);
  const nanos = to.nanoOfDay - from.nanoOfDay;
  const seconds = integer(days * BigInt(SECONDS_PER_DAY) + BigInt(from.offset - to.offset));
  const carried = Math.floor(nanos / NANOS_PER_SECOND);
  return new DurationValue(0, 0, addIntegers(seconds, carried), nanos - carried * NANOS_PER_SECOND);
}

/** `duration.between`: months, days, then seconds. */
export function durationBetween(a: InstantParts, b: InstantParts): DurationValue {
  const { hasDates, from, to } = spanOf(a, b);
  if (!hasDates) return rest(from, to);
  const months = monthsBetween(from, to);
  const later = moved(from, addMonths(from.epochDay, months));
  const days = daysBetween(later, to);
  const { seconds, nanos } = rest(moved(later, later.epochDay + days), to);
  return new DurationValue(months, days, seconds, nanos);
}

function moved(value: DateTimeValue, day: number): DateTimeValue {
  return day === value.epochDay ? value : zonedFromLocal(day, value.nanoOfDay, value.zone, value.offset);
}

/** Between two times of day there are no dates to count; with one date the answer is nothing. */
function requireDate(a: InstantParts, b: InstantParts, unit: string): void {
  if (a.day !== undefined || b.day !== undefined) return;
  throw typeError('InvalidArgumentValue', `Unsupported unit between two times: ${unit}.`);
}

export function durationInMonths(a: InstantParts, b: InstantParts): DurationValue {
  requireDate(a, b, 'Months');
  const { hasDates, from, to } = spanOf(a, b);
  return new DurationValue(hasDates ? monthsBetween(from, to) : 0, 0, 0);
}

export function durationInDays(a: InstantParts, b: InstantParts): DurationValue {
  requireDate(a, b, 'Days');
  const { hasDates, from, to } = spanOf(a, b);
  return new DurationValue(0, hasDates ? daysBetween(from, to) : 0, 0);
}

export function durationInSeconds(a: InstantParts, b: InstantParts): DurationValue {
  const { from, to } = spanOf(a, b);
  return rest(from, to);
}
