import { argumentError, typeError } from '../values/failure.js';
import { mapOf } from '../values/map.js';
import { isInteger } from '../values/number.js';
import { typeName } from '../values/type-of.js';
import type { MapValue, Value } from '../values/value.js';
import {
  addMonths,
  checkEpochDay,
  checkYear,
  daysInMonth,
  daysInYear,
  epochDayOf,
  firstWeekStart,
  weekDateOf,
  yearMonthDayOf,
} from './calendar.js';
import { dateComponent, quarterOf, quarterStart, timeComponent } from './components.js';
import { NANOS_PER_SECOND } from './zone.js';

/** The groups of fields that may stand together below the year; one date may use one group. */
const DATE_GROUPS: readonly (readonly string[])[] = [
  ['month', 'day'],
  ['week', 'dayOfWeek'],
  ['quarter', 'dayOfQuarter'],
  ['ordinalDay'],
];

export const DATE_FIELDS: readonly string[] = ['year', ...DATE_GROUPS.flat()];
export const SUBSECOND_FIELDS: readonly string[] = ['millisecond', 'microsecond', 'nanosecond'];
export const TIME_FIELDS: readonly string[] = ['hour', 'minute', 'second', ...SUBSECOND_FIELDS];

const CANONICAL: ReadonlyMap<string, string> = new Map(
  [...DATE_FIELDS, ...TIME_FIELDS, 'date', 'time', 'datetime', 'timezone', 'epochSeconds', 'epochMillis'].map(
    (name) => [name.toLowerCase(), name],
  ),
);
const NUMBERED: ReadonlySet<string> = new Set([...DATE_FIELDS, ...TIME_FIELDS]);

/** The fields of an instant as Neo4j takes them: in any case, and a number that is null is not given. */
export function instantFields(map: MapValue): MapValue {
  const fields: [string, Value][] = [];
  for (const [key, value] of Object.entries(map)) {
    const name = CANONICAL.get(key.toLowerCase()) ?? key;
    if (value !== null || !NUMBERED.has(name)) fields.push([name, value]);
  }
  return mapOf(fields);
}

/** @throws ArgumentError for a key that is not among the fields */
export function checkFields(map: MapValue, allowed: readonly string[]): void {
  for (const key of Object.keys(map)) {
    if (!allowed.includes(key)) {
      throw argumentError(
        'InvalidArgumentValue',
        `No such field: ${key}; known here: ${allowed.join(', ')}.`,
      );
    }
  }
}

export function hasAny(map: MapValue, names: readonly string[]): boolean {
  return names.some((name) => Object.hasOwn(map, name));
}

/** A field's integer, undefined when the map does not have it. */
export function field(map: MapValue, name: string): number | undefined {
  if (!Object.hasOwn(map, name)) return undefined;
  const value = map[name] as Value;
  if (isInteger(value)) return Number(value);
  throw typeError('InvalidArgumentValue', `${name} must be an integer value, but was ${typeName(value)}.`);
}

function within(name: string, value: number, low: number, high: number): number {
  if (value >= low && value <= high) return value;
  throw argumentError(
    'InvalidArgumentValue',
    `Invalid value for ${name}: ${value} (valid values: ${low} to ${high}).`,
  );
}

/**
 * The day that the date fields of a map name. With a `base` day, what the map leaves out is the base's (a day
 * beyond the end of a new month is the month's last); without one, the year is needed and smaller fields start at 1.
 * @throws ArgumentError for fields of two groups, a missing larger field, or a value out of range
 */
export function dayFromFields(map: MapValue, base: number | undefined): number {
  const used = DATE_GROUPS.filter((group) => hasAny(map, group));
  if (used.length > 1) {
    throw argumentError(
      'InvalidArgumentValue',
      `Fields of different calendars cannot be mixed: ${used.flat().join(', ')}.`,
    );
  }
  if (base === undefined) requireLarger(map, used[0] ?? []);
  const [group = ''] = used[0] ?? [];
  switch (group) {
    case 'week':
      return checkEpochDay(dayFromWeek(map, base));
    case 'quarter':
      return dayFromQuarter(map, base);
    case 'ordinalDay':
      return dayFromOrdinal(map, base);
    default:
      return dayFromMonth(map, base);
  }
}

/** Without a base, a field needs all larger ones of its group, and the year. */
function requireLarger(map: MapValue, group: readonly string[]): void {
  const chain = ['year', ...group];
  let missing: string | undefined;
  for (const name of chain) {
    if (!Object.hasOwn(map, name)) missing ??= name;
    else if (missing !== undefined) throw missingField(missing);
  }
  if (missing === 'year') throw missingField('year');
}

function missingField(name: string): Error {
  return argumentError('InvalidArgumentValue', `${name} must be specified.`);
}

function dayFromWeek(map: MapValue, base: number | undefined): number {
  const before = base === undefined ? undefined : weekDateOf(base);
  const weekYear = checkYear(field(map, 'year') ?? before?.weekYear ?? 0);
  // week 53 of a year of 52 is the first week of the next, as Neo4j has it; so with the 92nd day of a quarter
  const week = within('week', field(map, 'week') ?? before?.week ?? 1, 1, 53);
  const day = within('dayOfWeek', field(map, 'dayOfWeek') ?? before?.dayOfWeek ?? 1, 1, 7);
  return firstWeekStart(weekYear) + (week - 1) * 7 + day - 1;
}

function dayFromQuarter(map: MapValue, base: number | undefined): number {
  const start = base ?? 0;
  const year = checkYear(field(map, 'year') ?? dateComponent(start, 'year') ?? 0);
  const inYear = base === undefined ? epochDayOf(year, 1, 1) : withYear(base, year);
  const current = quarterOf(yearMonthDayOf(inYear).month);
  const quarter = within('quarter', field(map, 'quarter') ?? current, 1, 4);
  const dayOfQuarter = field(map, 'dayOfQuarter');
  if (dayOfQuarter === undefined) return addMonths(inYear, (quarter - current) * 3);
  const first = quarterStart(year, quarter);
  return first + within('dayOfQuarter', dayOfQuarter, 1, 92) - 1;
}

function dayFromOrdinal(map: MapValue, base: number | undefined): number {
  const year = checkYear(field(map, 'year') ?? dateComponent(base ?? 0, 'year') ?? 0);
  return (
    epochDayOf(year, 1, 1) + within('ordinalDay', field(map, 'ordinalDay') ?? 1, 1, daysInYear(year)) - 1
  );
}

function dayFromMonth(map: MapValue, base: number | undefined): number {
  const before = base === undefined ? { year: 0, month: 1, day: 1 } : yearMonthDayOf(base);
  const year = checkYear(field(map, 'year') ?? before.year);
  const month = within('month', field(map, 'month') ?? before.month, 1, 12);
  const length = daysInMonth(year, month);
  const day = within('day', field(map, 'day') ?? Math.min(before.day, length), 1, 31);
  if (day > length)
    throw argumentError('InvalidArgumentValue', `Invalid date: ${year}-${month} has no day ${day}.`);
  return epochDayOf(year, month, day);
}

function withYear(epochDay: number, year: number): number {
  const { month, day } = yearMonthDayOf(epochDay);
  return epochDayOf(year, month, Math.min(day, daysInMonth(year, month)));
}

/**
 * The nanosecond of the day that the time fields of a map name; what the map leaves out is the base's.
 * Without a base a field needs all larger ones.
 */
export function timeFromFields(map: MapValue, base: number | undefined): number {
  if (base === undefined) requireLargerTime(map);
  const before = base ?? 0;
  const part = (name: string, high: number) =>
    within(name, field(map, name) ?? timeComponent(before, name) ?? 0, 0, high);
  const seconds = part('hour', 23) * 3600 + part('minute', 59) * 60 + part('second', 59);
  const nanos = hasAny(map, SUBSECOND_FIELDS) ? subsecond(map) : before % NANOS_PER_SECOND;
  return seconds * NANOS_PER_SECOND + nanos;
}

function requireLargerTime(map: MapValue): void {
  let missing: string | undefined;
  for (const name of ['hour', 'minute', 'second']) {
    if (!Object.hasOwn(map, name)) missing ??= name;
    else if (missing !== undefined) throw missingField(missing);
  }
  if (missing !== undefined && hasAny(map, SUBSECOND_FIELDS)) throw missingField(missing);
}

/** Each field counts below the next larger one that is given: with milliseconds, microseconds go to 999. */
function subsecond(map: MapValue): number {
  const milli = field(map, 'millisecond');
  const micro = field(map, 'microsecond');
  const nano = field(map, 'nanosecond');
  const microLimit = milli === undefined ? 999_999 : 999;
  const nanoLimit = micro !== undefined ? 999 : milli !== undefined ? 999_999 : 999_999_999;
  return (
    within('millisecond', milli ?? 0, 0, 999) * 1_000_000 +
    within('microsecond', micro ?? 0, 0, microLimit) * 1000 +
    within('nanosecond', nano ?? 0, 0, nanoLimit)
  );
}
