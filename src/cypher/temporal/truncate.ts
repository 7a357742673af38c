import { argumentError } from '../values/failure.js';
import { emptyMap } from '../values/map.js';
import type { MapValue, TemporalValue, Value } from '../values/value.js';
import { partsOf } from './between.js';
import { epochDayOf, firstWeekStart, weekDateOf, yearMonthDayOf } from './calendar.js';
import { quarterOf, quarterStart, timeComponent } from './components.js';
import { zoneField } from './construct.js';
import { DateValue } from './date.js';
import { type DateTimeValue, LocalDateTimeValue, zonedFromLocal } from './datetime.js';
import { checkFields, DATE_FIELDS, dayFromFields, TIME_FIELDS, timeFromFields } from './fields.js';
import { LocalTimeValue, TimeValue } from './time.js';
import { NANOS_PER_DAY, offsetAt, UTC, type Zone } from './zone.js';

/** The first day of the unit a day is in; undefined for units below a day. */
function truncateDay(epochDay: number, unit: string): number | undefined {
  const { year, month } = yearMonthDayOf(epochDay);
  const startOfYears = (span: number) => epochDayOf(Math.trunc(year / span) * span, 1, 1);
  switch (unit) {
    case 'millennium':
      return startOfYears(1000);
    case 'century':
      return startOfYears(100);
    case 'decade':
      return startOfYears(10);
    case 'year':
      return startOfYears(1);
    case 'weekyear':
      return firstWeekStart(weekDateOf(epochDay).weekYear);
    case 'quarter':
      return quarterStart(year, quarterOf(month));
    case 'month':
      return epochDayOf(year, month, 1);
    case 'week':
      return epochDay - weekDateOf(epochDay).dayOfWeek + 1;
    case 'day':
      return epochDay;
    default:
      return undefined;
  }
}

/** Units below a day in nanoseconds. */
const TIME_UNITS: ReadonlyMap<string, number> = new Map([
  ['day', NANOS_PER_DAY],
  ['hour', 3_600_000_000_000],
  ['minute', 60_000_000_000],
  ['second', 1_000_000_000],
  ['millisecond', 1_000_000],
  ['microsecond', 1000],
]);

function unknownUnit(unit: string, kind: string): Error {
  return argumentError(
    'InvalidArgumentValue',
    `Unit "${unit.slice(0, 40)}" is not one a ${kind} can be truncated to.`,
  );
}

function requireDay(day: number | undefined): number {
  if (day !== undefined) return day;
  throw argumentError('InvalidArgumentValue', 'A value without a date cannot be truncated to one.');
}

/** `date.truncate(unit, value, fields)`: the fields are set on the truncated date. */
export function truncateToDate(unit: string, value: TemporalValue, fields: MapValue): DateValue {
  checkFields(fields, DATE_FIELDS);
  const day = truncateDay(requireDay(partsOf(value)?.day), unit.toLowerCase());
  if (day === undefined) throw unknownUnit(unit, 'date');
  return new DateValue(dayFromFields(fields, day));
}

interface Truncated {
  readonly day: number;
  readonly time: number;
}

function truncateBoth(unit: string, value: TemporalValue, fields: MapValue): Truncated {
  const key = unit.toLowerCase();
  const parts = partsOf(value);
  const day = requireDay(parts?.day);
  const start = truncateDay(day, key);
  if (start !== undefined) {
    return {
      day: dayFromFields(fields, start),
      time: timeFromFields(withLargerSubseconds(fields, key, 0), 0),
    };
  }
  return { day: dayFromFields(fields, day), time: truncateTime(key, requireTime(value), fields, 'datetime') };
}

function truncateTime(unit: string, time: number, fields: MapValue, kind: string): number {
  const size = TIME_UNITS.get(unit);
  if (size === undefined) throw unknownUnit(unit, kind);
  const start = time - (time % size);
  return timeFromFields(withLargerSubseconds(fields, unit, start), start);
}

/** A smaller subsecond field than the unit adds to what the unit keeps, rather than replace it. */
function withLargerSubseconds(fields: MapValue, unit: string, time: number): MapValue {
  if (unit !== 'millisecond' && unit !== 'microsecond') return fields;
  const smaller = unit === 'millisecond' ? ['microsecond', 'nanosecond'] : ['nanosecond'];
  if (Object.hasOwn(fields, unit) || !smaller.some((name) => Object.hasOwn(fields, name))) return fields;
  const completed = Object.assign(emptyMap(), fields) as Record<string, Value>;
  completed[unit] = timeComponent(time, unit) ?? 0;
  return completed;
}

/** `localdatetime.truncate`. */
export function truncateToLocalDateTime(
  unit: string,
  value: TemporalValue,
  fields: MapValue,
): LocalDateTimeValue {
  checkFields(fields, [...DATE_FIELDS, ...TIME_FIELDS]);
  const { day, time } = truncateBoth(unit, value, fields);
  return new LocalDateTimeValue(day, time);
}

/** `datetime.truncate`; a given zone is taken with the time on the wall left as it is. */
export function truncateToDateTime(unit: string, value: TemporalValue, fields: MapValue): DateTimeValue {
  checkFields(fields, [...DATE_FIELDS, ...TIME_FIELDS, 'timezone']);
  const { day, time } = truncateBoth(unit, value, fields);
  const parts = partsOf(value);
  const zone = zoneField(fields);
  return zonedFromLocal(
    day,
    time,
    zone ?? parts?.zone ?? UTC,
    zone === undefined ? parts?.offset : undefined,
  );
}

function requireTime(value: TemporalValue): number {
  const time = partsOf(value)?.time;
  if (time !== undefined) return time;
  throw argumentError('InvalidArgumentValue', 'A value without a time cannot be truncated to one.');
}

/** `localtime.truncate`. */
export function truncateToLocalTime(unit: string, value: TemporalValue, fields: MapValue): LocalTimeValue {
  checkFields(fields, TIME_FIELDS);
  return new LocalTimeValue(truncateTime(unit.toLowerCase(), requireTime(value), fields, 'time'));
}

/** `time.truncate`; `epochSecond` is the instant at which a named zone's offset is taken. */
export function truncateToTime(
  unit: string,
  value: TemporalValue,
  fields: MapValue,
  epochSecond: number,
): TimeValue {
  checkFields(fields, [...TIME_FIELDS, 'timezone']);
  const time = truncateTime(unit.toLowerCase(), requireTime(value), fields, 'time');
  const zone: Zone | undefined = zoneField(fields);
  return new TimeValue(
    time,
    zone === undefined ? (partsOf(value)?.offset ?? 0) : offsetAt(zone, epochSecond),
  );
}
