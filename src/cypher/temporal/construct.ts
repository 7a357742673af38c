import { argumentError, typeError } from '../values/failure.js';
import { addIntegers, multiplyIntegers } from '../values/integer.js';
import { isInteger, isNumberValue, toNumber } from '../values/number.js';
import { isMap, isTemporal, typeName } from '../values/type-of.js';
import type { Integer, MapValue, Value } from '../values/value.js';
import { type InstantParts, partsOf } from './between.js';
import { DateValue } from './date.js';
import { type DateTimeValue, LocalDateTimeValue, zonedFromInstant, zonedFromLocal } from './datetime.js';
import { approximateDuration, DurationValue } from './duration.js';
import {
  checkFields,
  DATE_FIELDS,
  dayFromFields,
  field,
  hasAny,
  TIME_FIELDS,
  timeFromFields,
} from './fields.js';
import { type ParsedInstant, parseDate, parseDateTimeText, parseTimeText } from './parse.js';
import { parseDuration } from './parse-duration.js';
import { LocalTimeValue, TimeValue } from './time.js';
import { NANOS_PER_DAY, NANOS_PER_SECOND, offsetAt, parseZone, UTC, type Zone } from './zone.js';

/** The clock of a statement: seconds since 1970 and nanoseconds of the second. */
export interface Clock {
  readonly seconds: number;
  readonly nanos: number;
}

/** The current instant in a zone; `zone` is a zone's text, UTC if none is given. */
export function currentDateTime(now: Clock, zone?: Value): DateTimeValue {
  return zonedFromInstant(now.seconds, now.nanos, zone === undefined ? UTC : zoneArgument(zone));
}

function zoneArgument(value: Value): Zone {
  if (typeof value !== 'string')
    throw typeError('InvalidArgumentValue', `A time zone must be a string, not ${typeName(value)}.`);
  return parseZone(value);
}

/** The zone named by a map's `timezone`, undefined when it has none. */
export function zoneField(map: MapValue): Zone | undefined {
  return Object.hasOwn(map, 'timezone') ? zoneArgument(map.timezone as Value) : undefined;
}

/** True for `{}` and `{timezone: ...}`, which ask for the clock. */
function asksForClock(map: MapValue): boolean {
  const keys = Object.keys(map);
  return keys.length === 1 && keys[0] === 'timezone';
}

/** The parts of a temporal value under the key of a map, such as `{date: other}`. */
function selected(map: MapValue, key: string): InstantParts | undefined {
  if (!Object.hasOwn(map, key)) return undefined;
  const value = map[key] as Value;
  const parts = isTemporal(value) ? partsOf(value) : undefined;
  if (parts !== undefined) return parts;
  throw typeError(
    'InvalidArgumentValue',
    `The field ${key} must be a temporal instant, not ${typeName(value)}.`,
  );
}

function requirePart(part: number | undefined, what: string): number {
  if (part !== undefined) return part;
  throw argumentError('InvalidArgumentValue', `Cannot get the ${what} of a value that has none.`);
}

function refuse(what: string, value: Value): never {
  throw typeError('InvalidArgumentValue', `Cannot make a ${what} of ${typeName(value)}.`);
}

function mapOnly(map: MapValue, what: string, allowed: readonly string[]): void {
  if (Object.keys(map).length === 0) {
    throw argumentError('InvalidArgumentValue', `At least one field must be given for a ${what}.`);
  }
  checkFields(map, allowed);
}

/** `date(x)` of a string, a map, or a temporal value with a date. */
export function makeDate(value: Value, now: Clock): DateValue {
  if (typeof value === 'string') return new DateValue(parseDate(value));
  if (isTemporal(value)) return new DateValue(requirePart(partsOf(value)?.day, 'date'));
  if (!isMap(value)) return refuse('Date', value);
  if (asksForClock(value)) return new DateValue(currentDateTime(now, value.timezone).epochDay);
  mapOnly(value, 'date', ['date', 'datetime', ...DATE_FIELDS]);
  return new DateValue(dayFromFields(value, baseDay(value)));
}

function baseDay(map: MapValue): number | undefined {
  const base = selected(map, 'datetime') ?? selected(map, 'date');
  return base === undefined ? undefined : requirePart(base.day, 'date');
}

function baseTime(map: MapValue): InstantParts | undefined {
  const base = selected(map, 'datetime') ?? selected(map, 'time');
  if (base !== undefined) requirePart(base.time, 'time');
  return base;
}

/** `localtime(x)`. */
export function makeLocalTime(value: Value, now: Clock): LocalTimeValue {
  if (typeof value === 'string')
    return new LocalTimeValue(withoutZone(parseTimeText(value), value).time ?? 0);
  if (isTemporal(value)) return new LocalTimeValue(requirePart(partsOf(value)?.time, 'time'));
  if (!isMap(value)) return refuse('LocalTime', value);
  if (asksForClock(value)) return new LocalTimeValue(currentDateTime(now, value.timezone).nanoOfDay);
  mapOnly(value, 'local time', ['time', 'datetime', ...TIME_FIELDS]);
  return new LocalTimeValue(timeFromFields(value, baseTime(value)?.time));
}

function withoutZone(parsed: ParsedInstant, text: string): ParsedInstant {
  if (parsed.offset === undefined && parsed.zone === undefined) return parsed;
  throw argumentError('InvalidArgumentValue', `A local value takes no time zone: "${text.slice(0, 60)}".`);
}

/** `time(x)`. */
export function makeTime(value: Value, now: Clock): TimeValue {
  if (typeof value === 'string') {
    const { time = 0, offset, zone } = parseTimeText(value);
    if (zone === undefined) return new TimeValue(time, offset ?? 0);
    throw argumentError(
      'InvalidArgumentValue',
      'A named time zone is not valid for a time without a date; use an offset such as +01:00.',
    );
  }
  if (isTemporal(value)) {
    const parts = partsOf(value);
    return new TimeValue(requirePart(parts?.time, 'time'), parts?.offset ?? 0);
  }
  if (!isMap(value)) return refuse('Time', value);
  if (asksForClock(value)) {
    const { nanoOfDay, offset } = currentDateTime(now, value.timezone);
    return new TimeValue(nanoOfDay, offset);
  }
  mapOnly(value, 'time', ['time', 'datetime', 'timezone', ...TIME_FIELDS]);
  const base = baseTime(value);
  const time = timeFromFields(value, base?.time);
  const zone = zoneField(value);
  const offset = zone === undefined ? (base?.offset ?? 0) : offsetAt(zone, now.seconds);
  return zone === undefined || base?.offset === undefined
    ? new TimeValue(time, offset)
    : new TimeValue(wrapped(time + (offset - base.offset) * NANOS_PER_SECOND), offset);
}

function wrapped(nanoOfDay: number): number {
  return ((nanoOfDay % NANOS_PER_DAY) + NANOS_PER_DAY) % NANOS_PER_DAY;
}

/** `localdatetime(x)`. */
export function makeLocalDateTime(value: Value, now: Clock): LocalDateTimeValue {
  if (typeof value === 'string') {
    const { day = 0, time = 0 } = withoutZone(parseDateTimeText(value), value);
    return new LocalDateTimeValue(day, time);
  }
  if (isTemporal(value)) {
    const parts = partsOf(value);
    return new LocalDateTimeValue(requirePart(parts?.day, 'date'), requirePart(parts?.time, 'time'));
  }
  if (!isMap(value)) return refuse('LocalDateTime', value);
  if (asksForClock(value)) {
    const { epochDay, nanoOfDay } = currentDateTime(now, value.timezone);
    return new LocalDateTimeValue(epochDay, nanoOfDay);
  }
  mapOnly(value, 'local datetime', ['date', 'time', 'datetime', ...DATE_FIELDS, ...TIME_FIELDS]);
  return new LocalDateTimeValue(dayFromFields(value, baseDay(value)), timeFromFields(value, timeBase(value)));
}

/** The base of the time fields; midnight when the map has none of them. */
function timeBase(map: MapValue): number | undefined {
  return baseTime(map)?.time ?? (hasAny(map, TIME_FIELDS) ? undefined : 0);
}

/** `datetime(x)`. */
export function makeDateTime(value: Value, now: Clock): DateTimeValue {
  if (typeof value === 'string') return dateTimeOfText(value);
  if (isTemporal(value)) {
    const parts = partsOf(value);
    const day = requirePart(parts?.day, 'date');
    return zonedFromLocal(day, requirePart(parts?.time, 'time'), parts?.zone ?? UTC, parts?.offset);
  }
  if (!isMap(value)) return refuse('DateTime', value);
  if (asksForClock(value)) return currentDateTime(now, value.timezone);
  mapOnly(value, 'datetime', [
    'date',
    'time',
    'datetime',
    'timezone',
    'epochSeconds',
    'epochMillis',
    ...DATE_FIELDS,
    ...TIME_FIELDS,
  ]);
  if (hasAny(value, ['epochSeconds', 'epochMillis'])) return dateTimeOfEpoch(value);
  return dateTimeOfFields(value);
}

function dateTimeOfText(text: string): DateTimeValue {
  const { day = 0, time = 0, offset, zone } = parseDateTimeText(text);
  const result = zonedFromLocal(day, time, zone ?? { offset: offset ?? 0 }, offset);
  if (zone === undefined || offset === undefined || result.offset === offset) return result;
  // before a zone's first rule its offset has seconds, which the text may have left out
  if (Math.trunc(result.offset / 60) === offset / 60) return result;
  throw argumentError(
    'InvalidArgumentValue',
    `The offset and the time zone of "${text.slice(0, 60)}" do not match.`,
  );
}

function dateTimeOfEpoch(map: MapValue): DateTimeValue {
  checkFields(map, ['epochSeconds', 'epochMillis', 'nanosecond', 'millisecond', 'microsecond', 'timezone']);
  const zone = zoneField(map) ?? UTC;
  const millis = field(map, 'epochMillis');
  if (millis === undefined) {
    const nanos = timeFromFields(map, 0) % NANOS_PER_SECOND;
    return zonedFromInstant(field(map, 'epochSeconds') ?? 0, nanos, zone);
  }
  if (hasAny(map, ['epochSeconds']))
    throw argumentError('InvalidArgumentValue', 'epochSeconds and epochMillis cannot be mixed.');
  const seconds = Math.floor(millis / 1000);
  const nanos = (millis - seconds * 1000) * 1_000_000 + (field(map, 'nanosecond') ?? 0);
  return zonedFromInstant(seconds, nanos, zone);
}

/** Fields are set in the zone of the selected value; then a given zone is moved to if there was one, else taken. */
function dateTimeOfFields(map: MapValue): DateTimeValue {
  const base = baseTime(map);
  const zone = zoneField(map);
  const day = dayFromFields(map, baseDay(map));
  const time = timeFromFields(map, timeBase(map));
  if (base?.zone === undefined) return zonedFromLocal(day, time, zone ?? UTC);
  const inBase = zonedFromLocal(day, time, base.zone, base.offset);
  return zone === undefined ? inBase : zonedFromInstant(inBase.epochSecond, inBase.nanoOfSecond, zone);
}

/**
 * `datetime.fromepoch(seconds, nanoseconds)`.
 * @throws ArgumentError for nanoseconds of a second or more, or below 0
 */
export function dateTimeFromEpoch(seconds: number, nanos: number): DateTimeValue {
  if (nanos >= 0 && nanos < NANOS_PER_SECOND) return zonedFromInstant(seconds, nanos, UTC);
  throw argumentError('NumberOutOfRange', `Invalid nanosecond: ${nanos}.`);
}

const DURATION_FIELDS = [
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
  'milliseconds',
  'microseconds',
  'nanoseconds',
];

/** `duration(x)` of a string or a map; whole numbers exactly, fractions as `approximateDuration` has it. */
export function makeDuration(value: Value): DurationValue {
  if (typeof value === 'string') return parseDuration(value);
  if (value instanceof DurationValue) return value;
  if (!isMap(value)) return refuse('Duration', value);
  mapOnly(value, 'duration', DURATION_FIELDS);
  for (const key of Object.keys(value)) {
    const amount = value[key] as Value;
    if (!isNumberValue(amount))
      throw typeError('InvalidArgumentValue', `${key} must be a number value, but was ${typeName(amount)}.`);
  }
  return Object.values(value).every((amount) => isInteger(amount))
    ? exactDuration(value)
    : fractionalDuration(value);
}

function exactDuration(map: MapValue): DurationValue {
  const total = (units: Readonly<Record<string, number>>): Integer => {
    let sum: Integer = 0;
    for (const [name, size] of Object.entries(units)) {
      sum = addIntegers(sum, multiplyIntegers((map[name] as Integer | undefined) ?? 0, size));
    }
    return sum;
  };
  return new DurationValue(total(MONTH_UNITS), total(DAY_UNITS), total(SECOND_UNITS), total(NANO_UNITS));
}

const MONTH_UNITS = { years: 12, months: 1 };
const DAY_UNITS = { weeks: 7, days: 1 };
const SECOND_UNITS = { hours: 3600, minutes: 60, seconds: 1 };
const NANO_UNITS = { milliseconds: 1_000_000, microseconds: 1000, nanoseconds: 1 };

function fractionalDuration(map: MapValue): DurationValue {
  const total = (units: Readonly<Record<string, number>>): number => {
    let sum = 0;
    for (const [name, size] of Object.entries(units)) {
      const amount = map[name];
      if (isNumberValue(amount)) sum += toNumber(amount) * size;
    }
    return sum;
  };
  return approximateDuration(total(MONTH_UNITS), total(DAY_UNITS), total(SECOND_UNITS), total(NANO_UNITS));
}
