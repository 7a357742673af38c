import { describe, expect, it } from 'vitest';
import { equals, equivalent, float, isIn, mapOf, type Value } from '../../../../src/cypher/values/index.js';

const map = (entries: Record<string, Value>) => mapOf(Object.entries(entries));

describe('equals', () => {
  it.each<[Value, Value, boolean | null]>([
    [1, float(1), true],
    [1, 2, false],
    [1, '1', false],
    [null, null, null],
    [1, null, null],
    [Number.NaN, Number.NaN, false],
    [float(0), float(-0), true],
    [9007199254740993n, float(9007199254740992), false],
    [9007199254740992n, float(9007199254740992), true],
    [[1, null], [1, 2], null],
    [[null, 1], [1, 2], false],
    [[1], [1, 2], false],
    [[], [], true],
    [map({ a: 1 }), map({ a: float(1) }), true],
    [map({ a: null }), map({ a: null }), null],
    [map({ a: 1 }), map({ b: 1 }), false],
    [map({}), map({ a: null }), false],
    [true, 'true', false],
  ])('%o = %o is %o', (a, b, expected) => {
    expect(equals(a, b)).toBe(expected);
    expect(equals(b, a)).toBe(expected);
  });
});

describe('isIn', () => {
  it('is unknown only when nothing is found and something was unknown', () => {
    expect(isIn(1, [1, null])).toBe(true);
    expect(isIn(1, [2, null])).toBe(null);
    expect(isIn(1, [2, 3])).toBe(false);
    expect(isIn(null, [])).toBe(false);
    expect(isIn(null, [1])).toBe(null);
  });
});

describe('equivalent', () => {
  it('takes null for null and NaN for NaN at any depth', () => {
    expect(equivalent(null, null)).toBe(true);
    expect(equivalent([Number.NaN, null], [Number.NaN, null])).toBe(true);
    expect(equivalent(map({ a: null }), map({ a: null }))).toBe(true);
    expect(equivalent(map({ a: null }), map({ a: 1 }))).toBe(false);
    expect(equivalent(1, float(1))).toBe(true);
    expect(equivalent(null, 1)).toBe(false);
  });
});
