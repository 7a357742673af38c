import { describe, expect, it } from 'vitest';
import { call, map } from './call.js';

describe('range', () => {
  it('counts up and down, both ends included', () => {
    expect(call('range', 0, 4, 2)).toEqual([0, 2, 4]);
    expect(call('range', 3, 1, -1)).toEqual([3, 2, 1]);
    expect(call('range', 1, 0)).toEqual([]);
  });

  it('refuses a zero step, other types and too long a list', () => {
    expect(() => call('range', 1, 2, 0)).toThrow(/step/);
    expect(() => call('range', 1, 2.5)).toThrow(/INTEGER/);
    expect(() => call('range', 1, 1_000_000)).toThrow(/more than 1000 items/);
  });
});

describe('list functions', () => {
  it('take parts of lists', () => {
    expect(call('head', [1, 2])).toBe(1);
    expect(call('head', [])).toBe(null);
    expect(call('last', [1, 2])).toBe(2);
    expect(call('tail', [1, 2, 3])).toEqual([2, 3]);
    expect(call('reverse', [1, 2])).toEqual([2, 1]);
    expect(call('isEmpty', [])).toBe(true);
    expect(call('isEmpty', map({ a: 1 }))).toBe(false);
    expect(call('keys', map({ b: 1, a: 2 }))).toEqual(['b', 'a']);
  });

  it('tail takes a single value for a list of one', () => {
    expect(call('tail', 'abc')).toEqual([]);
    expect(call('tail', map({ a: 1 }))).toEqual([]);
    expect(call('tail', null)).toBe(null);
    expect(() => call('head', 'abc')).toThrow(/LIST/);
  });
});

describe('scalar functions', () => {
  it('choose among values', () => {
    expect(call('coalesce', null, null, 3)).toBe(3);
    expect(call('coalesce', null)).toBe(null);
    expect(call('nullIf', 1, 1)).toBe(null);
    expect(call('nullIf', 1, 2)).toBe(1);
  });

  it('describe types', () => {
    expect(call('valueType', [1, 'a', null])).toBe('LIST<STRING | INTEGER> NOT NULL');
    expect(call('valueType', null)).toBe('NULL');
    expect(call('valueType', [])).toBe('LIST<NOTHING> NOT NULL');
  });

  it('make UUIDs of version 4 from the random source', () => {
    expect(call('randomUUID')).toBe('88888888-8888-4888-8888-888888888888');
    expect(call('timestamp')).toBe(1_700_000_000_000);
  });
});
