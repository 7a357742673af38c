import type { NodeValue, PathValue, RelationshipValue } from './entity.js';
import type { KIND, TemporalKind } from './kind.js';
import type { FloatValue } from './number.js';
import type { PointValue } from './point.js';

/**
 * INTEGER: a number while it is a safe integer, else a bigint within 64 bits (see integer.ts).
 */
export type Integer = number | bigint;

/** A map: a plain object with a null prototype; only own keys count. Build one with `mapOf` or `emptyMap`. */
export interface MapValue {
  readonly [key: string]: Value;
}

/** What the temporal classes (src/cypher/temporal) promise to the code that treats all values alike. */
export interface TemporalValue {
  readonly [KIND]: TemporalKind;
  /** True when both stand for the same value; false for another kind. */
  equals(other: TemporalValue): boolean;
  /** Total order within one kind; negative, zero or positive. */
  compareTo(other: TemporalValue): number;
  /** The component `name` (`year`, `epochMillis`, `hoursOfDay`), or undefined if the kind has none of that name. */
  component(name: string): Integer | string | undefined;
  /** This later by a duration; undefined when `amount` is no duration or this kind cannot take it. */
  plus(amount: TemporalValue): TemporalValue | undefined;
  minus(amount: TemporalValue): TemporalValue | undefined;
  /** A duration `factor` times as long; undefined for the other kinds. */
  times(factor: number): TemporalValue | undefined;
  dividedBy(divisor: number): TemporalValue | undefined;
  /** The text that the function `toString` gives: ISO 8601 with seconds, `12:31:00`. */
  isoText(): string;
  /** The text that rows show: ISO 8601 without zero seconds, `12:31`. */
  toString(): string;
}

/** Every value a query can hold. A non-integral number is a FLOAT; an integral FLOAT is a FloatValue. */
export type Value =
  | null
  | boolean
  | string
  | number
  | bigint
  | FloatValue
  | readonly Value[]
  | MapValue
  | NodeValue
  | RelationshipValue
  | PathValue
  | PointValue
  | TemporalValue;
