import { typeError } from './failure.js';
import {
  addIntegers,
  divideIntegers,
  multiplyIntegers,
  negateInteger,
  remainderOfIntegers,
  subtractIntegers,
} from './integer.js';
import { float, isInteger, isNumberValue, type NumberValue, toNumber } from './number.js';
import { formatValue } from './text.js';
import { isList, isTemporal, typeName } from './type-of.js';
import type { Integer, Value } from './value.js';

/**
 * The arithmetic operators. Null in, null out; two INTEGERs give an INTEGER (except `^`), else a FLOAT.
 * @throws TypeError for operands the operator does not take, ArithmeticError on 64-bit overflow or division by zero
 */
export function add(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') return addNumbers(a, b);
  if (isList(a)) return b === null ? null : isList(b) ? [...a, ...b] : [...a, b];
  if (isList(b)) return a === null ? null : [a, ...b];
  if (a === null || b === null) return null;
  if (isNumberValue(a) && isNumberValue(b)) return addNumbers(a, b);
  if (typeof a === 'string' && isConcatenable(b)) return a + textOf(b);
  if (typeof b === 'string' && isConcatenable(a)) return textOf(a) + b;
  if (isTemporal(a) && isTemporal(b)) return a.plus(b) ?? b.plus(a) ?? refuse('+', a, b);
  return refuse('+', a, b);
}

function addNumbers(a: NumberValue, b: NumberValue): Value {
  return isInteger(a) && isInteger(b) ? addIntegers(a, b) : float(toNumber(a) + toNumber(b));
}

function isConcatenable(value: Value): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || isNumberValue(value) || isTemporal(value);
}

function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  return isTemporal(value) ? value.isoText() : formatValue(value);
}

/** The operator `||`: strings with strings, lists with lists. */
export function concatenate(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (isList(a) && isList(b)) return [...a, ...b];
  return refuse('||', a, b);
}

export function subtract(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (isNumberValue(a) && isNumberValue(b)) {
    return isInteger(a) && isInteger(b) ? subtractIntegers(a, b) : float(toNumber(a) - toNumber(b));
  }
  if (isTemporal(a) && isTemporal(b)) return a.minus(b) ?? refuse('-', a, b);
  return refuse('-', a, b);
}

export function multiply(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (isNumberValue(a) && isNumberValue(b)) {
    return isInteger(a) && isInteger(b) ? multiplyIntegers(a, b) : float(toNumber(a) * toNumber(b));
  }
  if (isTemporal(a) && isNumberValue(b)) return a.times(toNumber(b)) ?? refuse('*', a, b);
  if (isNumberValue(a) && isTemporal(b)) return b.times(toNumber(a)) ?? refuse('*', a, b);
  return refuse('*', a, b);
}

export function divide(a: Value, b: Value): Value {
  // an INTEGER 0 divides nothing, not even a FLOAT or null
  if (b === 0) return divideIntegers(0, b);
  if (a === null || b === null) return null;
  if (isNumberValue(a) && isNumberValue(b)) {
    return isInteger(a) && isInteger(b) ? divideIntegers(a, b) : float(toNumber(a) / toNumber(b));
  }
  if (isTemporal(a) && isNumberValue(b)) return a.dividedBy(toNumber(b)) ?? refuse('/', a, b);
  return refuse('/', a, b);
}

export function modulo(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (!isNumberValue(a) || !isNumberValue(b)) return refuse('%', a, b);
  return isInteger(a) && isInteger(b) ? remainderOfIntegers(a, b) : float(toNumber(a) % toNumber(b));
}

/** Always a FLOAT. */
export function power(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (!isNumberValue(a) || !isNumberValue(b)) return refuse('^', a, b);
  return float(toNumber(a) ** toNumber(b));
}

export function negate(a: Value): Value {
  if (a === null) return null;
  if (isInteger(a)) return negateInteger(a as Integer);
  if (isNumberValue(a)) return float(-toNumber(a));
  const negated = isTemporal(a) ? a.times(-1) : undefined;
  if (negated !== undefined) return negated;
  throw typeError('InvalidArgumentType', `Cannot negate a value of type ${typeName(a)}.`);
}

function refuse(operator: string, a: Value, b: Value): never {
  throw typeError(
    'InvalidArgumentType',
    `The operator ${operator} does not take ${typeName(a)} and ${typeName(b)}.`,
  );
}
