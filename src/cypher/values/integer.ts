import { arithmeticError } from './failure.js';
import type { Integer } from './value.js';

/** Largest and smallest INTEGER (64 bits, two's complement). */
export const MAX_INTEGER = 9223372036854775807n;
export const MIN_INTEGER = -9223372036854775808n;

/** True when the bigint fits in 64 bits. */
export function fitsInteger(x: bigint): boolean {
  return x >= MIN_INTEGER && x <= MAX_INTEGER;
}

/**
 * The INTEGER of a bigint: a number while safe.
 * @throws ArithmeticError when it does not fit in 64 bits
 */
export function integer(x: bigint): Integer {
  if (!fitsInteger(x)) throw arithmeticError('NumberOutOfRange', 'long overflow');
  return x >= -9007199254740991n && x <= 9007199254740991n ? Number(x) : x;
}

/**
 * The INTEGER of an integral JavaScript number, exactly.
 * @throws ArithmeticError when it does not fit in 64 bits
 */
export function integerOfNumber(x: number): Integer {
  return Number.isSafeInteger(x) ? x + 0 : integer(BigInt(x));
}

/** Sum, or an ArithmeticError on 64-bit overflow; so for the next four. */
export function addIntegers(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return integer(BigInt(a) + BigInt(b));
}

export function subtractIntegers(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return integer(BigInt(a) - BigInt(b));
}

export function multiplyIntegers(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return integer(BigInt(a) * BigInt(b));
}

export function negateInteger(a: Integer): Integer {
  return subtractIntegers(0, a);
}

/** Quotient cut towards zero. */
export function divideIntegers(a: Integer, b: Integer): Integer {
  if (b === 0) throw divisionByZero();
  if (typeof a === 'number' && typeof b === 'number') return Math.trunc(a / b) + 0;
  return integer(BigInt(a) / BigInt(b));
}

/** Remainder with the sign of the dividend. */
export function remainderOfIntegers(a: Integer, b: Integer): Integer {
  if (b === 0) throw divisionByZero();
  if (typeof a === 'number' && typeof b === 'number') return (a % b) + 0;
  return integer(BigInt(a) % BigInt(b));
}

/** Quotient rounded towards minus infinity, for a positive divisor. */
export function floorDivide(a: Integer, b: number): Integer {
  if (typeof a === 'number') return Math.floor(a / b) + 0;
  const divisor = BigInt(b);
  const quotient = a / divisor;
  return integer(a % divisor < 0n ? quotient - 1n : quotient);
}

/** The remainder of `floorDivide`: never negative, below `b`. */
export function floorModulo(a: Integer, b: number): number {
  const remainder = typeof a === 'number' ? a % b : Number(a % BigInt(b));
  return remainder < 0 ? remainder + b : remainder + 0;
}

/** Negative, zero or positive. */
export function compareIntegers(a: Integer, b: Integer): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

function divisionByZero(): Error {
  return arithmeticError('DivisionByZero', '/ by zero');
}
