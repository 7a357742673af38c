import { describe, expect, it } from 'vitest';
import { float, type Value } from '../../../../src/cypher/values/index.js';
import { aggregate, call } from './call.js';

const rows = (...values: Value[]) => values.map((value) => [value]);

describe('aggregates', () => {
  it('leave out nulls', () => {
    expect(aggregate('count', rows(1, null, 2))).toBe(2);
    expect(aggregate('collect', rows(1, null, 2))).toEqual([1, 2]);
    expect(aggregate('sum', rows(1, null, 2))).toBe(3);
    expect(aggregate('avg', rows(1, null, 2))).toBe(1.5);
    expect(aggregate('min', rows(null, 3, 1))).toBe(1);
  });

  it('have a value for nothing', () => {
    expect(aggregate('count', [])).toBe(0);
    expect(aggregate('sum', [])).toBe(0);
    expect(aggregate('avg', [])).toBe(null);
    expect(aggregate('max', [])).toBe(null);
    expect(aggregate('collect', [])).toEqual([]);
    expect(aggregate('stDev', rows(1))).toEqual(float(0));
  });

  it('order mixed types as ORDER BY does', () => {
    expect(aggregate('max', rows(1, 'a', null, [1, 2], 0.2, 'b'))).toBe(1);
    expect(aggregate('min', rows(1, 'a', null, [1, 2], 0.2, 'b'))).toEqual([1, 2]);
  });

  it('keep the type of sums', () => {
    expect(aggregate('sum', rows(1, float(2)))).toEqual(float(3));
    expect(() => aggregate('sum', rows(1, 'a'))).toThrow(/sum\(\) takes numbers/);
    expect(() => aggregate('sum', rows(9223372036854775807n, 1))).toThrow(/overflow/);
  });

  it('work on durations', () => {
    const hours = (n: number) => call('duration', `PT${n}H`);
    expect(String(aggregate('sum', rows(hours(1), hours(2))))).toBe('PT3H');
    expect(String(aggregate('avg', rows(hours(1), hours(2))))).toBe('PT1H30M');
    expect(() => aggregate('sum', rows(hours(1), 1))).toThrow(/mix/);
  });

  it('take percentiles', () => {
    const at = (name: string, p: number) =>
      aggregate(
        name,
        [10, 20, 30, 40].map((x) => [x, p]),
      );
    expect(at('percentileDisc', 0.5)).toBe(20);
    expect(at('percentileDisc', 1)).toBe(40);
    expect(at('percentileDisc', 0)).toBe(10);
    expect(at('percentileCont', 0.5)).toEqual(float(25));
    expect(at('percentileCont', 1)).toEqual(float(40));
    expect(() => at('percentileCont', 1.1)).toThrow(/0\.0 to 1\.0/);
  });

  it('measure deviation', () => {
    expect(aggregate('stDevP', rows(1, 3))).toEqual(float(1));
    expect(aggregate('stDev', rows(1, 3))).toBe(Math.SQRT2);
  });
});
