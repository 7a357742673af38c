import { argumentError } from '../values/failure.js';
import { mapOf } from '../values/map.js';
import type { Value } from '../values/value.js';
import { dayFromFields, timeFromFields } from './fields.js';
import { parseOffset, parseZone, type Zone } from './zone.js';

/** What a text of a temporal instant says: day number, nanosecond of the day, offset in seconds, named zone. */
export interface ParsedInstant {
  readonly day?: number;
  readonly time?: number;
  readonly offset?: number;
  readonly zone?: Zone;
}

/** Calendar, week, quarter and ordinal dates, without dashes and with (Neo4j 5 manual, Specifying dates). */
const BASIC_DATE =
  /^(?<year>\d{4})(?:(?<month>\d\d)(?<day>\d\d)?|W(?<week>\d\d)(?<dayOfWeek>\d)?|Q(?<quarter>\d)(?<dayOfQuarter>\d\d)?|(?<ordinalDay>\d{3}))$/;
const EXTENDED_DATE =
  /^(?<year>\d{4}|[+-]\d{1,9})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?|-?W(?<week>\d{1,2})(?:-(?<dayOfWeek>\d))?|-?Q(?<quarter>\d)(?:-(?<dayOfQuarter>\d{1,2}))?|-(?<ordinalDay>\d{3}))?$/;

const BASIC_TIME = /^(?<hour>\d\d)(?:(?<minute>\d\d)(?:(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?)?$/;
const EXTENDED_TIME =
  /^(?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,](?<fraction>\d{1,9}))?)?)?$/;

const ZONE_PART = /(?<offset>[Zz]|[+-]\d\d(?::?\d\d(?::?\d\d)?)?)?(?:\[(?<name>[^\]]{1,60})\])?$/;
const MAX_LENGTH = 200;

/** @throws ArgumentError when the text is no date */
export function parseDate(text: string): number {
  const match = text.length > MAX_LENGTH ? null : (BASIC_DATE.exec(text) ?? EXTENDED_DATE.exec(text));
  if (match === null) throw unreadable('Date', text);
  return dayFromFields(mapOf(integers(match.groups)), undefined);
}

function integers(groups: Record<string, string | undefined> | undefined): [string, Value][] {
  return Object.entries(groups ?? {}).flatMap(([key, digits]) => {
    return digits === undefined ? [] : [[key, Number(digits)] as [string, Value]];
  });
}

/** The nanosecond of the day. */
function parseTime(text: string, whole: string): number {
  const match = BASIC_TIME.exec(text) ?? EXTENDED_TIME.exec(text);
  if (match === null) throw unreadable('Time', whole);
  const { fraction, ...rest } = match.groups as Record<string, string | undefined>;
  const fields = integers(rest);
  if (fraction !== undefined) fields.push(['nanosecond', Number(fraction.padEnd(9, '0'))]);
  return timeFromFields(mapOf(fields), undefined);
}

/** A time of day, a leading `T` and a zone allowed. */
export function parseTimeText(text: string): ParsedInstant {
  if (text.length > MAX_LENGTH) throw unreadable('Time', text);
  const { rest, ...zone } = splitZone(text.replace(/^[Tt]/, ''));
  return { time: parseTime(rest, text), ...zone };
}

/** A date, then `T` and a time, then a zone; time and zone may be missing. */
export function parseDateTimeText(text: string): ParsedInstant {
  if (text.length > MAX_LENGTH) throw unreadable('DateTime', text);
  const mark = text.search(/[Tt]/);
  if (mark < 0) return { day: parseDate(text) };
  const { rest, ...zone } = splitZone(text.slice(mark + 1));
  return { day: parseDate(text.slice(0, mark)), time: parseTime(rest, text), ...zone };
}

function splitZone(text: string): { readonly rest: string; readonly offset?: number; readonly zone?: Zone } {
  const match = ZONE_PART.exec(text);
  const { offset, name } = match?.groups ?? {};
  const rest = text.slice(0, match?.index ?? text.length);
  return {
    rest,
    ...(offset === undefined ? {} : { offset: parseOffset(offset) ?? 0 }),
    ...(name === undefined ? {} : { zone: parseZone(name) }),
  };
}

function unreadable(what: string, text: string): Error {
  return argumentError('InvalidArgumentValue', `Text cannot be parsed to a ${what}: "${text.slice(0, 60)}".`);
}
