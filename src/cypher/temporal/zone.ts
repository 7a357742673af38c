/** Time zones: fixed offsets and the named zones of the IANA database as the platform's Intl knows them. */
import { argumentError } from '../values/failure.js';
import { epochDayOf, yearMonthDayOf } from './calendar.js';

export const SECONDS_PER_DAY = 86_400;
export const NANOS_PER_SECOND = 1_000_000_000;
export const NANOS_PER_DAY = 86_400_000_000_000;

/** A fixed offset in seconds east of UTC, or a named zone. */
export type Zone = { readonly offset: number } | { readonly name: string };

export const UTC: Zone = { offset: 0 };

const OFFSET = /^([+-])(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?$/;
const MAX_OFFSET = 18 * 3600;

/**
 * A zone from `Z`, `+01:00`, `-0530`, `+01` or an IANA name (spaces stand for underscores).
 * @throws ArgumentError for an unknown zone
 */
export function parseZone(text: string): Zone {
  if (text === 'Z' || text === 'z') return UTC;
  const offset = parseOffset(text);
  if (offset !== undefined) return { offset };
  const name = spelling(text.replaceAll(' ', '_'));
  if (/^[A-Za-z][\w+~./-]*$/.test(name) && formatterOf(name) !== undefined) return { name };
  throw argumentError(
    'InvalidArgumentValue',
    `Invalid value for TimeZone: unknown zone "${text.slice(0, 60)}".`,
  );
}

/** A zone's name as the database writes it, whatever the case it was given in. */
function spelling(name: string): string {
  const lower = name.toLowerCase();
  return name.includes('/')
    ? (Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === lower) ?? name)
    : name.toUpperCase();
}

/** Seconds east of UTC, or undefined when the text is no offset. */
export function parseOffset(text: string): number | undefined {
  if (text === 'Z' || text === 'z') return 0;
  const match = OFFSET.exec(text);
  if (match === null) return undefined;
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (size > MAX_OFFSET || Number(minutes) > 59 || Number(seconds) > 59) {
    throw argumentError(
      'InvalidArgumentValue',
      `Invalid value for TimeZone: the offset ${text} is not within 18:00.`,
    );
  }
  return sign === '-' ? 0 - size : size;
}

/** `Z`, `+01:00` or `+00:53:28`. */
export function offsetText(offset: number): string {
  if (offset === 0) return 'Z';
  const size = Math.abs(offset);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60];
  if (size % 60 !== 0) parts.push(size % 60);
  return (offset < 0 ? '-' : '+') + parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** The offset of a zone at an instant, given in seconds since 1970. */
export function offsetAt(zone: Zone, epochSecond: number): number {
  if ('offset' in zone) return zone.offset;
  const format = formatterOf(zone.name);
  if (format === undefined) throw argumentError('InvalidArgumentValue', `Unknown time zone "${zone.name}".`);
  const second = equivalentSecond(epochSecond);
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(second * 1000)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  const local =
    epochDayOf(year, month, day) * SECONDS_PER_DAY + hour * 3600 + minute * 60 + (parts.second ?? 0);
  return local - second;
}

/**
 * The offset that a wall-clock time (seconds since 1970 as if in UTC) has in a zone. In an overlap `preferred`
 * if it is one of the two, else the earlier instant; a time in a gap is read with the offset before the gap, and
 * `shift` says by how many seconds it is late (java.time, ZonedDateTime.ofLocal).
 */
export function offsetOfLocal(
  zone: Zone,
  localSecond: number,
  preferred?: number,
): { readonly offset: number; readonly shift: number } {
  if ('offset' in zone) return { offset: zone.offset, shift: 0 };
  const before = offsetAt(zone, localSecond - SECONDS_PER_DAY);
  const after = offsetAt(zone, localSecond + SECONDS_PER_DAY);
  const valid = [before, after].filter((offset) => offsetAt(zone, localSecond - offset) === offset);
  if (preferred !== undefined && valid.includes(preferred)) return { offset: preferred, shift: 0 };
  const [first] = valid;
  if (first !== undefined) return { offset: Math.max(...valid), shift: 0 };
  return { offset: after, shift: after - before };
}

const FIRST_RULED_YEAR = 1800;
const LAST_RULED_YEAR = 2400;

/** A second with the same zone rules within the years the platform formats without an era. */
function equivalentSecond(epochSecond: number): number {
  const { year } = yearMonthDayOf(Math.floor(epochSecond / SECONDS_PER_DAY));
  if (year < FIRST_RULED_YEAR) return epochDayOf(FIRST_RULED_YEAR, 1, 1) * SECONDS_PER_DAY;
  if (year < LAST_RULED_YEAR) return epochSecond;
  // the calendar repeats every 400 years, weekdays included
  const cycles = Math.floor((year - 2000) / 400);
  return epochSecond - cycles * 146_097 * SECONDS_PER_DAY;
}

const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

function formatterOf(name: string): Intl.DateTimeFormat | undefined {
  if (formatters.has(name)) return formatters.get(name);
  const formatter = makeFormatter(name);
  if (formatters.size < 1000) formatters.set(name, formatter);
  return formatter;
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat | undefined {
  const number = 'numeric';
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-iso8601-hc-h23-nu-latn', {
      timeZone,
      year: number,
      month: number,
      day: number,
      hour: number,
      minute: number,
      second: number,
    });
  } catch {
    return undefined; // RangeError: the platform knows no such zone
  }
}
