import { addIntegers, floorDivide, floorModulo, multiplyIntegers } from '../values/integer.js';
import { KIND } from '../values/kind.js';
import type { Integer, TemporalValue } from '../values/value.js';
import { checkEpochDay } from './calendar.js';
import { dateComponent, timeComponent, zoneComponent } from './components.js';
import { addToDay } from './date.js';
import { DurationValue, smallPart } from './duration.js';
import { dateText, type TimeStyle, timeText } from './text-form.js';
import {
  NANOS_PER_DAY,
  NANOS_PER_SECOND,
  offsetAt,
  offsetOfLocal,
  offsetText,
  SECONDS_PER_DAY,
  type Zone,
} from './zone.js';

/** A LOCAL DATETIME: a day and a time of day in no zone. */
export class LocalDateTimeValue implements TemporalValue {
  readonly epochDay: number;
  readonly nanoOfDay: number;

  /** @throws ArgumentError outside the supported years */
  constructor(epochDay: number, nanoOfDay: number) {
    this.epochDay = checkEpochDay(epochDay);
    this.nanoOfDay = nanoOfDay;
  }

  get [KIND](): 'LOCAL DATETIME' {
    return 'LOCAL DATETIME';
  }

  equals(other: TemporalValue): boolean {
    return (
      other instanceof LocalDateTimeValue &&
      this.epochDay === other.epochDay &&
      this.nanoOfDay === other.nanoOfDay
    );
  }

  compareTo(other: TemporalValue): number {
    const that = other as LocalDateTimeValue;
    return this.epochDay - that.epochDay || this.nanoOfDay - that.nanoOfDay;
  }

  component(name: string): number | undefined {
    const key = name.toLowerCase();
    return dateComponent(this.epochDay, key) ?? timeComponent(this.nanoOfDay, key);
  }

  plus(amount: TemporalValue): LocalDateTimeValue | undefined {
    if (!(amount instanceof DurationValue)) return undefined;
    const day = addToDay(this.epochDay, amount, false);
    const { epochDay, nanoOfDay } = addSeconds(day, this.nanoOfDay, amount.seconds, amount.nanos);
    return new LocalDateTimeValue(epochDay, nanoOfDay);
  }

  minus(amount: TemporalValue): LocalDateTimeValue | undefined {
    return amount instanceof DurationValue ? this.plus(amount.negated()) : undefined;
  }

  times(): undefined {
    return undefined;
  }

  dividedBy(): undefined {
    return undefined;
  }

  isoText(): string {
    return this.text('iso');
  }

  toString(): string {
    return this.text('short');
  }

  private text(style: TimeStyle): string {
    return `${dateText(this.epochDay)}T${timeText(this.nanoOfDay, style)}`;
  }
}

/** A ZONED DATETIME: day and time on the wall, the zone, and the offset it has there (seconds east of UTC). */
export class DateTimeValue implements TemporalValue {
  readonly epochDay: number;
  readonly nanoOfDay: number;
  readonly zone: Zone;
  readonly offset: number;

  /** Parts that fit each other; use `zonedFromLocal` or `zonedFromInstant`. */
  constructor(epochDay: number, nanoOfDay: number, zone: Zone, offset: number) {
    this.epochDay = checkEpochDay(epochDay);
    this.nanoOfDay = nanoOfDay;
    this.zone = zone;
    this.offset = offset;
  }

  get [KIND](): 'ZONED DATETIME' {
    return 'ZONED DATETIME';
  }

  /** Seconds since 1970 in UTC. */
  get epochSecond(): number {
    return this.epochDay * SECONDS_PER_DAY + Math.floor(this.nanoOfDay / NANOS_PER_SECOND) - this.offset;
  }

  get nanoOfSecond(): number {
    return this.nanoOfDay % NANOS_PER_SECOND;
  }

  equals(other: TemporalValue): boolean {
    return other instanceof DateTimeValue && this.compareTo(other) === 0;
  }

  /** By the instant, then by the time on the wall, then by the zone. */
  compareTo(other: TemporalValue): number {
    const that = other as DateTimeValue;
    return (
      this.epochSecond - that.epochSecond ||
      this.nanoOfSecond - that.nanoOfSecond ||
      this.epochDay - that.epochDay ||
      this.nanoOfDay - that.nanoOfDay ||
      compareTexts(zoneName(this.zone), zoneName(that.zone))
    );
  }

  component(name: string): Integer | string | undefined {
    const key = name.toLowerCase();
    if (key === 'epochseconds') return this.epochSecond;
    if (key === 'epochmillis') {
      return addIntegers(multiplyIntegers(this.epochSecond, 1000), Math.floor(this.nanoOfSecond / 1_000_000));
    }
    return (
      dateComponent(this.epochDay, key) ??
      timeComponent(this.nanoOfDay, key) ??
      zoneComponent(this.zone, this.offset, key)
    );
  }

  /** Months and days move the time on the wall, seconds the instant (java.time, ZonedDateTime.plus). */
  plus(amount: TemporalValue): DateTimeValue | undefined {
    if (!(amount instanceof DurationValue)) return undefined;
    const day = addToDay(this.epochDay, amount, false);
    const moved = day === this.epochDay ? this : zonedFromLocal(day, this.nanoOfDay, this.zone, this.offset);
    if (amount.seconds === 0 && amount.nanos === 0) return moved;
    const second = smallPart(addIntegers(moved.epochSecond, amount.seconds));
    const nanos = moved.nanoOfSecond + amount.nanos;
    return zonedFromInstant(
      second + Math.floor(nanos / NANOS_PER_SECOND),
      nanos % NANOS_PER_SECOND,
      this.zone,
    );
  }

  minus(amount: TemporalValue): DateTimeValue | undefined {
    return amount instanceof DurationValue ? this.plus(amount.negated()) : undefined;
  }

  times(): undefined {
    return undefined;
  }

  dividedBy(): undefined {
    return undefined;
  }

  isoText(): string {
    return this.text('iso');
  }

  toString(): string {
    return this.text('short');
  }

  private text(style: TimeStyle): string {
    const zone = 'name' in this.zone ? `[${this.zone.name}]` : '';
    return `${dateText(this.epochDay)}T${timeText(this.nanoOfDay, style)}${offsetText(this.offset)}${zone}`;
  }
}

function zoneName(zone: Zone): string {
  return 'name' in zone ? zone.name : '';
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The datetime of a time on the wall; `preferred` is the offset to take where clocks are set back. */
export function zonedFromLocal(
  epochDay: number,
  nanoOfDay: number,
  zone: Zone,
  preferred?: number,
): DateTimeValue {
  const localSecond = epochDay * SECONDS_PER_DAY + Math.floor(nanoOfDay / NANOS_PER_SECOND);
  const { offset, shift } = offsetOfLocal(zone, localSecond, preferred);
  if (shift === 0) return new DateTimeValue(epochDay, nanoOfDay, zone, offset);
  const moved = addSeconds(epochDay, nanoOfDay, shift, 0);
  return new DateTimeValue(moved.epochDay, moved.nanoOfDay, zone, offset);
}

/** The datetime of an instant: seconds since 1970 in UTC and nanoseconds of the second. */
export function zonedFromInstant(epochSecond: number, nanos: number, zone: Zone): DateTimeValue {
  const offset = offsetAt(zone, epochSecond);
  const local = epochSecond + offset;
  const epochDay = Math.floor(local / SECONDS_PER_DAY);
  const secondOfDay = local - epochDay * SECONDS_PER_DAY;
  return new DateTimeValue(epochDay, secondOfDay * NANOS_PER_SECOND + nanos, zone, offset);
}

/** The day and time of day some seconds later. */
function addSeconds(
  epochDay: number,
  nanoOfDay: number,
  seconds: Integer,
  nanos: number,
): { readonly epochDay: number; readonly nanoOfDay: number } {
  const total = nanoOfDay + floorModulo(seconds, SECONDS_PER_DAY) * NANOS_PER_SECOND + nanos;
  const carried = Math.floor(total / NANOS_PER_DAY);
  const days = addIntegers(floorDivide(seconds, SECONDS_PER_DAY), carried);
  return { epochDay: epochDay + smallPart(days), nanoOfDay: total - carried * NANOS_PER_DAY };
}
