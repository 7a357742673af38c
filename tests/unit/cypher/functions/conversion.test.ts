import { describe, expect, it } from 'vitest';
import { float, type Value } from '../../../../src/cypher/values/index.js';
import { call } from './call.js';

describe('toInteger', () => {
  it.each<[Value, Value]>([
    ['42', 42],
    ['-2.9', -2],
    ['1e3', 1000],
    ['1.5e-9', 0],
    ['9223372036854775807', 9223372036854775807n],
    ['abc', null],
    ['', null],
    [' 1', null],
    [2.9, 2],
    [-2.9, -2],
    [float(2 ** 70), 9223372036854775807n],
    [Number.NaN, 0],
    [true, 1],
    [null, null],
  ])('%o is %o', (input, expected) => {
    expect(call('toInteger', input)).toEqual(expected);
  });

  it('refuses what does not fit, and types it does not take', () => {
    expect(() => call('toInteger', '9223372036854775808')).toThrow(/too large/);
    expect(() => call('toInteger', [])).toThrow(/toInteger/);
    expect(call('toIntegerOrNull', [])).toBe(null);
  });
});

describe('other conversions', () => {
  it('read texts', () => {
    expect(call('toFloat', '1.5')).toBe(1.5);
    expect(call('toFloat', '2')).toEqual(float(2));
    expect(call('toFloat', 'x')).toBe(null);
    expect(call('toBoolean', ' TRUE ')).toBe(true);
    expect(call('toBoolean', 'yes')).toBe(null);
    expect(call('toBoolean', 0)).toBe(false);
  });

  it('write texts', () => {
    expect(call('toString', float(1e7))).toBe('1.0E7');
    expect(call('toString', true)).toBe('true');
    expect(call('toString', call('localtime', '12:31'))).toBe('12:31:00');
    expect(call('toStringOrNull', [])).toBe(null);
    expect(() => call('toString', [])).toThrow(/toString/);
  });

  it('work on lists', () => {
    expect(call('toIntegerList', ['1', 'x', null, 2.5])).toEqual([1, null, null, 2]);
    expect(call('toStringList', [1, []])).toEqual(['1', null]);
  });
});
