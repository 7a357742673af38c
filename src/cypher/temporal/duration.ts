import { argumentError, arithmeticError } from '../values/failure.js';
import {
  addIntegers,
  compareIntegers,
  divideIntegers,
  floorDivide,
  floorModulo,
  integer,
  multiplyIntegers,
  negateInteger,
  remainderOfIntegers,
} from '../values/integer.js';
import { KIND } from '../values/kind.js';
import type { Integer, TemporalValue } from '../values/value.js';
import { NANOS_PER_SECOND, SECONDS_PER_DAY } from './zone.js';

/** Seconds of a twelfth of a Gregorian year of 365.2425 days, with which Neo4j turns part of a month into days. */
const SECONDS_PER_MONTH = 2_629_746;

/**
 * A duration: months, days and seconds, kept apart since none has a fixed length in another, and nanoseconds
 * (0 to 999,999,999, to be added to the seconds also when these are negative).
 */
export class DurationValue implements TemporalValue {
  readonly months: Integer;
  readonly days: Integer;
  readonly seconds: Integer;
  readonly nanos: number;

  /** Nanoseconds of any size and sign are carried into the seconds. */
  constructor(months: Integer, days: Integer, seconds: Integer, nanos: Integer = 0) {
    this.months = months;
    this.days = days;
    this.seconds = addIntegers(seconds, floorDivide(nanos, NANOS_PER_SECOND));
    this.nanos = floorModulo(nanos, NANOS_PER_SECOND);
  }

  get [KIND](): 'DURATION' {
    return 'DURATION';
  }

  equals(other: TemporalValue): boolean {
    return (
      other instanceof DurationValue &&
      this.months === other.months &&
      this.days === other.days &&
      this.seconds === other.seconds &&
      this.nanos === other.nanos
    );
  }

  /** By the mean length, then by months, days and seconds. */
  compareTo(other: TemporalValue): number {
    const that = other as DurationValue;
    const difference = this.meanSeconds() - that.meanSeconds();
    if (difference !== 0n) return difference < 0n ? -1 : 1;
    return (
      this.nanos - that.nanos ||
      compareIntegers(this.months, that.months) ||
      compareIntegers(this.days, that.days) ||
      compareIntegers(this.seconds, that.seconds)
    );
  }

  private meanSeconds(): bigint {
    return (
      BigInt(this.months) * BigInt(SECONDS_PER_MONTH) +
      BigInt(this.days) * BigInt(SECONDS_PER_DAY) +
      BigInt(this.seconds)
    );
  }

  plus(amount: TemporalValue): TemporalValue | undefined {
    if (!(amount instanceof DurationValue)) return undefined;
    return new DurationValue(
      addIntegers(this.months, amount.months),
      addIntegers(this.days, amount.days),
      addIntegers(this.seconds, amount.seconds),
      this.nanos + amount.nanos,
    );
  }

  minus(amount: TemporalValue): TemporalValue | undefined {
    return amount instanceof DurationValue ? this.plus(amount.negated()) : undefined;
  }

  negated(): DurationValue {
    return new DurationValue(
      negateInteger(this.months),
      negateInteger(this.days),
      negateInteger(this.seconds),
      0 - this.nanos,
    );
  }

  times(factor: number): DurationValue {
    if (Number.isSafeInteger(factor)) {
      return new DurationValue(
        multiplyIntegers(this.months, factor),
        multiplyIntegers(this.days, factor),
        multiplyIntegers(this.seconds, factor),
        multiplyIntegers(this.nanos, factor),
      );
    }
    return approximateDuration(
      Number(this.months) * factor,
      Number(this.days) * factor,
      Number(this.seconds) * factor,
      this.nanos * factor,
    );
  }

  dividedBy(divisor: number): DurationValue {
    return approximateDuration(
      Number(this.months) / divisor,
      Number(this.days) / divisor,
      Number(this.seconds) / divisor,
      this.nanos / divisor,
    );
  }

  component(name: string): Integer | undefined {
    return COMPONENTS[name.toLowerCase()]?.(this);
  }

  isoText(): string {
    return this.toString();
  }

  toString(): string {
    const date =
      unit(divideIntegers(this.months, 12), 'Y') +
      unit(remainderOfIntegers(this.months, 12), 'M') +
      unit(this.days, 'D');
    const time = this.timeText();
    return date + time === '' ? 'PT0S' : `P${date}${time === '' ? '' : `T${time}`}`;
  }

  /** All parts with the sign of the whole, so that -1 s and 0.6 s reads -0.4S. */
  private timeText(): string {
    const isNegative = compareIntegers(this.seconds, 0) < 0;
    const borrowed = isNegative && this.nanos > 0;
    const seconds = borrowed ? addIntegers(this.seconds, 1) : this.seconds;
    const nanos = borrowed ? NANOS_PER_SECOND - this.nanos : this.nanos;
    const hours = divideIntegers(seconds, 3600);
    const minutes = remainderOfIntegers(divideIntegers(seconds, 60), 60);
    const rest = remainderOfIntegers(seconds, 60);
    const text = unit(hours, 'H') + unit(minutes, 'M');
    if (rest === 0 && nanos === 0) return text;
    const fraction = nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`;
    return `${text}${isNegative && rest === 0 ? '-' : ''}${rest}${fraction}S`;
  }
}

function unit(amount: Integer, letter: string): string {
  return amount === 0 ? '' : `${amount}${letter}`;
}

const nanosPer = (d: DurationValue, perSecond: number): Integer =>
  addIntegers(multiplyIntegers(d.seconds, perSecond), Math.floor(d.nanos / (NANOS_PER_SECOND / perSecond)));

/** The components of the Neo4j 5 manual (Temporal values, Components of durations), in lower case. */
const COMPONENTS: Readonly<Record<string, (d: DurationValue) => Integer>> = Object.assign(
  Object.create(null),
  {
    years: (d: DurationValue) => divideIntegers(d.months, 12),
    quarters: (d: DurationValue) => divideIntegers(d.months, 3),
    months: (d: DurationValue) => d.months,
    weeks: (d: DurationValue) => divideIntegers(d.days, 7),
    days: (d: DurationValue) => d.days,
    hours: (d: DurationValue) => divideIntegers(d.seconds, 3600),
    minutes: (d: DurationValue) => divideIntegers(d.seconds, 60),
    seconds: (d: DurationValue) => d.seconds,
    milliseconds: (d: DurationValue) => nanosPer(d, 1000),
    microseconds: (d: DurationValue) => nanosPer(d, 1_000_000),
    nanoseconds: (d: DurationValue) => nanosPer(d, NANOS_PER_SECOND),
    quartersofyear: (d: DurationValue) => remainderOfIntegers(divideIntegers(d.months, 3), 4),
    monthsofquarter: (d: DurationValue) => remainderOfIntegers(d.months, 3),
    monthsofyear: (d: DurationValue) => remainderOfIntegers(d.months, 12),
    daysofweek: (d: DurationValue) => remainderOfIntegers(d.days, 7),
    minutesofhour: (d: DurationValue) => remainderOfIntegers(divideIntegers(d.seconds, 60), 60),
    secondsofminute: (d: DurationValue) => remainderOfIntegers(d.seconds, 60),
    millisecondsofsecond: (d: DurationValue) => Math.floor(d.nanos / 1_000_000),
    microsecondsofsecond: (d: DurationValue) => Math.floor(d.nanos / 1000),
    nanosecondsofsecond: (d: DurationValue) => d.nanos,
  },
) as Readonly<Record<string, (d: DurationValue) => Integer>>;

/** Fixed point: doubles of a sensible size are exact in 120 binary places. */
const ONE = 2n ** 120n;

/**
 * A duration of fractional parts: what is left of a month becomes days, of a day seconds, of a second
 * nanoseconds; the rest is cut. Exact on the doubles given, as Neo4j does it, so that results are the same.
 * @throws ArithmeticError for NaN, infinities and what does not fit in 64 bits
 */
export function approximateDuration(
  months: number,
  days: number,
  seconds: number,
  nanos: number,
): DurationValue {
  const allMonths = scaled(months);
  const daySeconds = scaled(days) * BigInt(SECONDS_PER_DAY) + (allMonths % ONE) * BigInt(SECONDS_PER_MONTH);
  const dayLength = ONE * BigInt(SECONDS_PER_DAY);
  const allSeconds = scaled(seconds) + (daySeconds % dayLength);
  const allNanos = scaled(nanos) + (allSeconds % ONE) * BigInt(NANOS_PER_SECOND);
  return new DurationValue(
    integer(allMonths / ONE),
    integer(daySeconds / dayLength),
    integer(allSeconds / ONE),
    integer(allNanos / ONE),
  );
}

function scaled(x: number): bigint {
  if (!(Math.abs(x) < 2 ** 63)) throw arithmeticError('NumberOutOfRange', 'The duration is out of range.');
  return BigInt(Math.trunc(x * 2 ** 120));
}

/** @throws ArgumentError when a part does not fit in a safe integer, as arithmetic on dates needs it */
export function smallPart(part: Integer): number {
  if (typeof part === 'number') return part;
  throw argumentError('NumberOutOfRange', `The duration is too long for this: ${part}.`);
}
