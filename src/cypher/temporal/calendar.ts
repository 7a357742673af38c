/**
 * The proleptic ISO calendar over day numbers (day 0 is 1970-01-01), for years -999,999,999 to 999,999,999,
 * more than JavaScript's dates hold. Algorithms of Howard Hinnant, "chrono-compatible low-level date algorithms".
 */
import { argumentError } from '../values/failure.js';

export const MAX_YEAR = 999_999_999;
export const MIN_YEAR = -999_999_999;

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day number of a valid year, month and day. */
export function epochDayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function yearMonthDayOf(epochDay: number): YearMonthDay {
  const z = epochDay + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

/** 1 (Monday) to 7 (Sunday). */
export function dayOfWeek(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

export interface WeekDate {
  readonly weekYear: number;
  readonly week: number;
  readonly dayOfWeek: number;
}

/** The ISO 8601 week date. */
export function weekDateOf(epochDay: number): WeekDate {
  const weekday = dayOfWeek(epochDay);
  // the week belongs to the year its Thursday is in
  const thursday = epochDay - weekday + 4;
  const weekYear = yearMonthDayOf(thursday).year;
  const week = Math.floor((thursday - epochDayOf(weekYear, 1, 1)) / 7) + 1;
  return { weekYear, week, dayOfWeek: weekday };
}

/** The Monday of week 1 of a week-based year. */
export function firstWeekStart(weekYear: number): number {
  const fourth = epochDayOf(weekYear, 1, 4);
  return fourth - dayOfWeek(fourth) + 1;
}

/** The last day of the month when the day is beyond it, as java.time's plusMonths does. */
export function addMonths(epochDay: number, months: number): number {
  const { year, month, day } = yearMonthDayOf(epochDay);
  const total = year * 12 + month - 1 + months;
  const newYear = checkYear(Math.floor(total / 12));
  const newMonth = total - newYear * 12 + 1;
  return epochDayOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** @throws ArgumentError outside the supported years */
export function checkYear(year: number): number {
  if (year >= MIN_YEAR && year <= MAX_YEAR) return year;
  throw argumentError('NumberOutOfRange', `Year ${year} is out of range: ${MIN_YEAR} to ${MAX_YEAR}.`);
}

const FIRST_DAY = epochDayOf(MIN_YEAR, 1, 1);
const LAST_DAY = epochDayOf(MAX_YEAR, 12, 31);

/** @throws ArgumentError outside the supported years */
export function checkEpochDay(epochDay: number): number {
  if (epochDay >= FIRST_DAY && epochDay <= LAST_DAY) return epochDay;
  throw argumentError('NumberOutOfRange', `The date is out of range: years ${MIN_YEAR} to ${MAX_YEAR}.`);
}
