import { strict } from 'chrono-node/en';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})Z?)?$/;
const NUMERIC = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/;
/** Epoch seconds or milliseconds between 1973 and 2286. */
const EPOCH = /^\d{9,10}$|^\d{12,13}$/;
/** A date is never longer; more is text that only holds one. */
const MAX_LENGTH = 120;
/** `chrono` needs a reference for what a text leaves out; nothing that it fills in is used. */
const REFERENCE = new Date(Date.UTC(2000, 0, 1));

/**
 * Reads a date as metadata give it: ISO 8601, RFC 2822, "24 June 2020", "Jun 24, 2020 1:15 AM CDT", epoch seconds.
 * @returns ISO 8601, a date or a date-time with its own offset; `null` where day, month or year is not certain
 *   ("06/07/2020" could be two days)
 */
export function readDate(value: string | number): string | null {
  const text = String(value).trim();
  if (text === '' || text.length > MAX_LENGTH) return null;
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso !== null) return fromIso(iso);
  if (EPOCH.test(text)) {
    const number = Number(text);
    return checked(new Date(text.length > 10 ? number : number * 1000).toISOString().replace(/\.\d+Z$/, 'Z'));
  }
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return fromNumeric(numeric);
  return fromProse(text);
}

function fromIso(match: RegExpExecArray): string | null {
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return checked(date);
  const offset =
    zone === undefined ? '' : /^(?:Z|UTC|GMT)$/.test(zone) ? 'Z' : zone.replace(/(\d{2}):?(\d{2})/, '$1:$2');
  return checked(`${date}T${hour}:${minute}:${second ?? '00'}${offset}`);
}

/** Day and month in figures are certain only where one of them cannot be a month. */
function fromNumeric(match: RegExpExecArray): string | null {
  const [, first = '', second = '', year = ''] = match;
  const [a, b] = [Number(first), Number(second)];
  const [day, month] = a > 12 ? [a, b] : b > 12 ? [b, a] : a === b ? [a, a] : [0, 0];
  return day === 0 ? null : checked(`${year}-${two(month)}-${two(day)}`);
}

function fromProse(text: string): string | null {
  const start = strict.parse(
    text.replace(/(\d{4})(?=\d{1,2}:\d{2})/, '$1 ').replace(/(\d)\.(\d{2})(?=\s*(?:[A-Z]{2,4})?$)/, '$1:$2'),
    REFERENCE,
  )[0]?.start;
  if (start === undefined) return null;
  if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return null;
  const date = `${start.get('year')}-${two(start.get('month') ?? 0)}-${two(start.get('day') ?? 0)}`;
  if (!start.isCertain('hour')) return checked(date);
  const time = `T${two(start.get('hour') ?? 0)}:${two(start.get('minute') ?? 0)}:${two(start.get('second') ?? 0)}`;
  return checked(
    date + time + (start.isCertain('timezoneOffset') ? offsetOf(start.get('timezoneOffset') ?? 0) : ''),
  );
}

function offsetOf(minutes: number): string {
  if (minutes === 0) return 'Z';
  const absolute = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(absolute / 60))}:${two(absolute % 60)}`;
}

/** `null` for a day that no calendar has. */
function checked(iso: string): string | null {
  const day = iso.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : iso;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
