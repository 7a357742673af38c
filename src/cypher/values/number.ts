import { KIND } from './kind.js';
import type { Value } from './value.js';

/**
 * A FLOAT whose value is integral (1.0, -0.0, 1e300): as a bare number it could not be told from an INTEGER.
 * Every other float, NaN and the infinities included, is a bare number. Build with `float`.
 */
export class FloatValue {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
    Object.freeze(this);
  }

  get [KIND](): 'FLOAT' {
    return 'FLOAT';
  }
}

/** The FLOAT of the JavaScript number `x`: boxed only when `x` is integral. */
export function float(x: number): number | FloatValue {
  return Number.isInteger(x) ? new FloatValue(x) : x;
}

/** A value of type INTEGER or FLOAT. */
export type NumberValue = number | bigint | FloatValue;

export function isNumberValue(value: Value | undefined): value is NumberValue {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof FloatValue;
}

/** True for an INTEGER. */
export function isInteger(value: Value | undefined): value is number | bigint {
  return (typeof value === 'number' && Number.isInteger(value)) || typeof value === 'bigint';
}

/** True for a FLOAT. */
export function isFloat(value: Value | undefined): value is number | FloatValue {
  return (typeof value === 'number' && !Number.isInteger(value)) || value instanceof FloatValue;
}

/** The JavaScript number of an INTEGER or FLOAT; rounds integers beyond 2^53. */
export function toNumber(value: NumberValue): number {
  if (typeof value === 'number') return value;
  return typeof value === 'bigint' ? Number(value) : value.value;
}
