import { divideIntegers } from '../values/integer.js';
import { KIND } from '../values/kind.js';
import type { TemporalValue } from '../values/value.js';
import { addMonths, checkEpochDay } from './calendar.js';
import { dateComponent } from './components.js';
import { DurationValue, smallPart } from './duration.js';
import { dateText } from './text-form.js';
import { SECONDS_PER_DAY } from './zone.js';

/** A DATE: a day of the ISO calendar, as the number of days since 1970-01-01. */
export class DateValue implements TemporalValue {
  readonly epochDay: number;

  /** @throws ArgumentError outside the years -999,999,999 to 999,999,999 */
  constructor(epochDay: number) {
    this.epochDay = checkEpochDay(epochDay);
  }

  get [KIND](): 'DATE' {
    return 'DATE';
  }

  equals(other: TemporalValue): boolean {
    return other instanceof DateValue && this.epochDay === other.epochDay;
  }

  compareTo(other: TemporalValue): number {
    return this.epochDay - (other as DateValue).epochDay;
  }

  component(name: string): number | undefined {
    return dateComponent(this.epochDay, name.toLowerCase());
  }

  plus(amount: TemporalValue): DateValue | undefined {
    return amount instanceof DurationValue ? new DateValue(addToDay(this.epochDay, amount, true)) : undefined;
  }

  minus(amount: TemporalValue): DateValue | undefined {
    return amount instanceof DurationValue ? this.plus(amount.negated()) : undefined;
  }

  times(): undefined {
    return undefined;
  }

  dividedBy(): undefined {
    return undefined;
  }

  isoText(): string {
    return this.toString();
  }

  toString(): string {
    return dateText(this.epochDay);
  }
}

/** The day after the months and days of a duration, and whole days among its seconds if asked for. */
export function addToDay(epochDay: number, amount: DurationValue, withSeconds: boolean): number {
  const moved = addMonths(epochDay, smallPart(amount.months)) + smallPart(amount.days);
  return withSeconds ? moved + smallPart(divideIntegers(amount.seconds, SECONDS_PER_DAY)) : moved;
}
