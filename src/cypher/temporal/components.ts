import { epochDayOf, weekDateOf, yearMonthDayOf } from './calendar.js';
import { NANOS_PER_SECOND, offsetText, type Zone } from './zone.js';

/** The components of a date (Neo4j 5 manual, Components of temporal instants), by lower-case name. */
export function dateComponent(epochDay: number, name: string): number | undefined {
  const { year, month, day } = yearMonthDayOf(epochDay);
  switch (name) {
    case 'year':
      return year;
    case 'quarter':
      return quarterOf(month);
    case 'month':
      return month;
    case 'week':
      return weekDateOf(epochDay).week;
    case 'weekyear':
      return weekDateOf(epochDay).weekYear;
    case 'dayofquarter':
    case 'quarterday':
      return epochDay - quarterStart(year, quarterOf(month)) + 1;
    case 'day':
      return day;
    case 'ordinalday':
      return epochDay - epochDayOf(year, 1, 1) + 1;
    case 'dayofweek':
    case 'weekday':
      return weekDateOf(epochDay).dayOfWeek;
    default:
      return undefined;
  }
}

export function quarterOf(month: number): number {
  return Math.floor((month - 1) / 3) + 1;
}

/** The first day of a quarter. */
export function quarterStart(year: number, quarter: number): number {
  return epochDayOf(year, quarter * 3 - 2, 1);
}

/** The components of a time of day. */
export function timeComponent(nanoOfDay: number, name: string): number | undefined {
  const second = Math.floor(nanoOfDay / NANOS_PER_SECOND);
  const nanos = nanoOfDay % NANOS_PER_SECOND;
  switch (name) {
    case 'hour':
      return Math.floor(second / 3600);
    case 'minute':
      return Math.floor(second / 60) % 60;
    case 'second':
      return second % 60;
    case 'millisecond':
      return Math.floor(nanos / 1_000_000);
    case 'microsecond':
      return Math.floor(nanos / 1000);
    case 'nanosecond':
      return nanos;
    default:
      return undefined;
  }
}

/** The components of a zone with the offset it has at the value. */
export function zoneComponent(zone: Zone, offset: number, name: string): number | string | undefined {
  switch (name) {
    case 'timezone':
      return 'name' in zone ? zone.name : offsetText(offset);
    case 'offset':
      return offsetText(offset);
    case 'offsetminutes':
      return Math.trunc(offset / 60) + 0;
    case 'offsetseconds':
      return offset;
    default:
      return undefined;
  }
}
