import { describe, expect, it } from 'vitest';
import {
  add,
  concatenate,
  divide,
  FloatValue,
  float,
  MAX_INTEGER,
  MIN_INTEGER,
  modulo,
  multiply,
  negate,
  power,
  subtract,
} from '../../../../src/cypher/values/index.js';

describe('integers', () => {
  it('stay exact beyond 2^53 and come back to numbers', () => {
    expect(add(9007199254740991, 1)).toBe(9007199254740992n);
    expect(subtract(9007199254740992n, 1)).toBe(9007199254740991);
    expect(multiply(3037000499, 3037000499)).toBe(9223372030926249001n);
  });

  it('fail on 64-bit overflow', () => {
    expect(() => add(MAX_INTEGER, 1)).toThrow(/overflow/);
    expect(() => subtract(MIN_INTEGER, 1)).toThrow(/overflow/);
    expect(() => multiply(MAX_INTEGER, 2)).toThrow(/overflow/);
    expect(() => negate(MIN_INTEGER)).toThrow(/overflow/);
  });

  it('divide towards zero', () => {
    expect(divide(7, 2)).toBe(3);
    expect(divide(-7, 2)).toBe(-3);
    expect(modulo(-7, 2)).toBe(-1);
    expect(() => divide(1, 0)).toThrow(/by zero/);
    expect(() => modulo(1, 0)).toThrow(/by zero/);
  });

  it('never give a negative zero', () => {
    expect(Object.is(multiply(0, -1), 0)).toBe(true);
    expect(Object.is(divide(0, -5), 0)).toBe(true);
    expect(Object.is(negate(0), 0)).toBe(true);
  });
});

describe('floats', () => {
  it('are boxed when integral', () => {
    expect(add(0.5, 0.5)).toEqual(new FloatValue(1));
    expect(power(2, 3)).toEqual(new FloatValue(8));
    expect(divide(float(1), float(0))).toBe(Number.POSITIVE_INFINITY);
    expect(() => divide(float(1), 0)).toThrow(/by zero/);
    expect(() => divide(null, 0)).toThrow(/by zero/);
    expect(divide(float(1), 4)).toBe(0.25);
  });
});

describe('add on other types', () => {
  it('joins strings and lists', () => {
    expect(add('a', 'b')).toBe('ab');
    expect(add('a', 1)).toBe('a1');
    expect(add(float(1), 'a')).toBe('1.0a');
    expect(add([1], [2])).toEqual([1, 2]);
    expect(add([1], 2)).toEqual([1, 2]);
    expect(add(1, [2])).toEqual([1, 2]);
    expect(concatenate('a', 'b')).toBe('ab');
    expect(concatenate([1], [2])).toEqual([1, 2]);
  });

  it('gives null for null', () => {
    expect(add(null, 1)).toBe(null);
    expect(add([1], null)).toBe(null);
    expect(negate(null)).toBe(null);
  });

  it('refuses what it does not take', () => {
    expect(() => add(1, true)).toThrow(/Integer and Boolean/);
    expect(() => subtract('a', 'b')).toThrow(/String and String/);
    expect(() => concatenate('a', 1)).toThrow();
    expect(() => negate('a')).toThrow(/negate/);
  });
});
