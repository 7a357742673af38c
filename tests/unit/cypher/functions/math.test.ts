import { describe, expect, it } from 'vitest';
import { float, type Value } from '../../../../src/cypher/values/index.js';
import { call } from './call.js';

describe('round', () => {
  it.each<[Value[], number]>([
    [[2.5], 3],
    [[-2.5], -2],
    [[-1.6], -2],
    [[1.249, 1], 1.2],
    [[1.25, 1], 1.3],
    [[-1.25, 1], -1.3],
    [[1.25, 1, 'HALF_EVEN'], 1.2],
    [[1.25, 1, 'HALF_DOWN'], 1.2],
    [[1.21, 1, 'UP'], 1.3],
    [[1.29, 1, 'DOWN'], 1.2],
    [[-1.21, 1, 'CEILING'], -1.2],
    [[-1.21, 1, 'FLOOR'], -1.3],
    [[1.005, 2], 1.01],
  ])('%o gives %d', (args, expected) => {
    expect(call('round', ...args)).toEqual(float(expected));
  });

  it('refuses unknown modes and negative precisions', () => {
    expect(() => call('round', 1.5, 1, 'SIDEWAYS')).toThrow(/SIDEWAYS/);
    expect(() => call('round', 1.5, -1)).toThrow(/precision/);
  });
});

describe('numeric functions', () => {
  it('keep integers apart from floats', () => {
    expect(call('abs', -5)).toBe(5);
    expect(call('abs', float(-5))).toEqual(float(5));
    expect(call('ceil', 1.2)).toEqual(float(2));
    expect(call('floor', -1.2)).toEqual(float(-2));
    expect(call('sign', -0.5)).toBe(-1);
    expect(call('sqrt', 16)).toEqual(float(4));
    expect(call('isNaN', Number.NaN)).toBe(true);
    expect(call('cot', 0)).toBe(Number.POSITIVE_INFINITY);
    expect(call('atan2', 0, -1)).toBe(Math.PI);
    expect(call('degrees', Math.PI)).toEqual(float(180));
    expect(call('haversin', 0)).toEqual(float(0));
  });

  it('refuse the smallest integer in abs', () => {
    expect(() => call('abs', -9223372036854775808n)).toThrow(/overflow/);
  });
});
