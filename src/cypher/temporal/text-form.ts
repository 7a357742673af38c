import { yearMonthDayOf } from './calendar.js';
import { NANOS_PER_SECOND } from './zone.js';

/** How a time is written: `short` leaves out zero seconds (java.time's toString), `iso` always has seconds. */
export type TimeStyle = 'short' | 'iso';

/** `1984-10-11`; a sign before years of other than four digits. */
export function dateText(epochDay: number): string {
  const { year, month, day } = yearMonthDayOf(epochDay);
  const digits = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return `${sign}${digits}-${two(month)}-${two(day)}`;
}

/** `12:31`, `12:31:14`, `12:31:14.645`. The short style writes fractions by three digits, the ISO style as few as needed. */
export function timeText(nanoOfDay: number, style: TimeStyle): string {
  const nanos = nanoOfDay % NANOS_PER_SECOND;
  const seconds = Math.floor(nanoOfDay / NANOS_PER_SECOND);
  const minutes = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  if (style === 'short' && nanos === 0 && seconds % 60 === 0) return minutes;
  return `${minutes}:${two(seconds % 60)}${fractionText(nanos, style)}`;
}

function fractionText(nanos: number, style: TimeStyle): string {
  if (nanos === 0) return '';
  const digits = String(nanos).padStart(9, '0');
  return `.${style === 'iso' ? digits.replace(/0+$/, '') : digits.replace(/(?:000)+$/, '')}`;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
