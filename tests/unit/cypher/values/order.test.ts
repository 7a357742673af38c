import { describe, expect, it } from 'vitest';
import { compare, compareForOrder, float, mapOf, type Value } from '../../../../src/cypher/values/index.js';

const map = (entries: Record<string, Value>) => mapOf(Object.entries(entries));

describe('compareForOrder', () => {
  it('puts the types in the order of the manual', () => {
    const sorted: Value[] = [map({ a: 1 }), [1], 'text', false, true, -1, 0.5, 7, Number.NaN, null];
    const shuffled = [null, 7, 'text', map({ a: 1 }), Number.NaN, true, 0.5, [1], false, -1];
    expect(shuffled.sort(compareForOrder)).toEqual(sorted);
  });

  it('orders strings by code point', () => {
    expect(['\u{1f600}', '\uffee', 'a'].sort(compareForOrder)).toEqual(['a', '\uffee', '\u{1f600}']);
  });

  it('orders lists by item, then by length', () => {
    expect([[1, 2], [1], [], [0, 9], [1, null]].sort(compareForOrder)).toEqual([
      [],
      [0, 9],
      [1],
      [1, 2],
      [1, null],
    ]);
  });

  it('compares integers and floats by value', () => {
    expect(compareForOrder(9007199254740993n, float(9007199254740992))).toBeGreaterThan(0);
    expect(compareForOrder(1, float(1))).toBe(0);
  });
});

describe('compare', () => {
  it('is unknown across types and with null', () => {
    expect(compare(1, 'a')).toBe(null);
    expect(compare(null, 1)).toBe(null);
    expect(compare(map({}), [])).toBe(null);
  });

  it('is NaN against NaN, so that every comparison is false', () => {
    expect(compare(1, Number.NaN)).toBeNaN();
    expect(compare(float(1), Number.NaN)).toBeNaN();
  });

  it('compares lists by their first difference', () => {
    expect(compare([1, 0], [1])).toBeGreaterThan(0);
    expect(compare([1, 2], [3, null])).toBeLessThan(0);
    expect(compare([1, 2], [1, null])).toBe(null);
  });

  it('compares maps by size, then keys, then values', () => {
    expect(compare(map({}), map({}))).toBe(0);
    expect(compare(map({ a: 1 }), map({ a: float(1) }))).toBe(0);
    expect(compare(map({ a: 1 }), map({ a: 2 }))).toBeLessThan(0);
    expect(compare(map({ b: 1 }), map({ a: 2 }))).toBeGreaterThan(0);
    expect(compare(map({ b: 1 }), map({ a: 1, c: 2 }))).toBeLessThan(0);
    expect(compare([map({ a: 1 }), 1], [map({ a: 1 }), 2])).toBeLessThan(0);
  });

  it('is unknown for maps whose values do not compare', () => {
    expect(compare(map({ a: null }), map({ a: null }))).toBe(null);
    expect(compare(map({ a: 1 }), map({ a: 'x' }))).toBe(null);
    expect(compare(map({ a: Number.NaN }), map({ a: Number.NaN }))).toBe(null);
  });

  it('compares booleans and strings', () => {
    expect(compare(false, true)).toBeLessThan(0);
    expect(compare('a', 'ab')).toBeLessThan(0);
  });
});
