import { floorModulo } from '../values/integer.js';
import { KIND } from '../values/kind.js';
import type { TemporalValue } from '../values/value.js';
import { timeComponent, zoneComponent } from './components.js';
import { DurationValue } from './duration.js';
import { timeText } from './text-form.js';
import { NANOS_PER_DAY, NANOS_PER_SECOND, offsetText, SECONDS_PER_DAY } from './zone.js';

/** A LOCAL TIME: nanoseconds since midnight. */
export class LocalTimeValue implements TemporalValue {
  readonly nanoOfDay: number;

  constructor(nanoOfDay: number) {
    this.nanoOfDay = nanoOfDay;
  }

  get [KIND](): 'LOCAL TIME' {
    return 'LOCAL TIME';
  }

  equals(other: TemporalValue): boolean {
    return other instanceof LocalTimeValue && this.nanoOfDay === other.nanoOfDay;
  }

  compareTo(other: TemporalValue): number {
    return this.nanoOfDay - (other as LocalTimeValue).nanoOfDay;
  }

  component(name: string): number | undefined {
    return timeComponent(this.nanoOfDay, name.toLowerCase());
  }

  plus(amount: TemporalValue): LocalTimeValue | undefined {
    return amount instanceof DurationValue
      ? new LocalTimeValue(addToTime(this.nanoOfDay, amount))
      : undefined;
  }

  minus(amount: TemporalValue): LocalTimeValue | undefined {
    return amount instanceof DurationValue ? this.plus(amount.negated()) : undefined;
  }

  times(): undefined {
    return undefined;
  }

  dividedBy(): undefined {
    return undefined;
  }

  isoText(): string {
    return timeText(this.nanoOfDay, 'iso');
  }

  toString(): string {
    return timeText(this.nanoOfDay, 'short');
  }
}

/** A ZONED TIME: the time of day on the wall and its offset from UTC in seconds. */
export class TimeValue implements TemporalValue {
  readonly nanoOfDay: number;
  readonly offset: number;

  constructor(nanoOfDay: number, offset: number) {
    this.nanoOfDay = nanoOfDay;
    this.offset = offset;
  }

  get [KIND](): 'ZONED TIME' {
    return 'ZONED TIME';
  }

  equals(other: TemporalValue): boolean {
    return other instanceof TimeValue && this.nanoOfDay === other.nanoOfDay && this.offset === other.offset;
  }

  /** By the time in UTC, then by the time on the wall. */
  compareTo(other: TemporalValue): number {
    const that = other as TimeValue;
    return this.utcNanos() - that.utcNanos() || this.nanoOfDay - that.nanoOfDay;
  }

  /** Nanoseconds since midnight UTC of the same date; negative or beyond a day near its ends. */
  utcNanos(): number {
    return this.nanoOfDay - this.offset * NANOS_PER_SECOND;
  }

  component(name: string): number | string | undefined {
    const key = name.toLowerCase();
    return timeComponent(this.nanoOfDay, key) ?? zoneComponent({ offset: this.offset }, this.offset, key);
  }

  plus(amount: TemporalValue): TimeValue | undefined {
    return amount instanceof DurationValue
      ? new TimeValue(addToTime(this.nanoOfDay, amount), this.offset)
      : undefined;
  }

  minus(amount: TemporalValue): TimeValue | undefined {
    return amount instanceof DurationValue ? this.plus(amount.negated()) : undefined;
  }

  times(): undefined {
    return undefined;
  }

  dividedBy(): undefined {
    return undefined;
  }

  isoText(): string {
    return timeText(this.nanoOfDay, 'iso') + offsetText(this.offset);
  }

  toString(): string {
    return timeText(this.nanoOfDay, 'short') + offsetText(this.offset);
  }
}

/** The time of day after the seconds of a duration, wrapped at midnight; its months and days do not count. */
function addToTime(nanoOfDay: number, amount: DurationValue): number {
  const nanos = nanoOfDay + floorModulo(amount.seconds, SECONDS_PER_DAY) * NANOS_PER_SECOND + amount.nanos;
  return nanos % NANOS_PER_DAY;
}
