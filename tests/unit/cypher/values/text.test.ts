import { describe, expect, it } from 'vitest';
import { float, floatText, formatValue, mapOf, TCK_STYLE } from '../../../../src/cypher/values/index.js';

describe('floatText', () => {
  it.each([
    [1, '1.0'],
    [-0, '-0.0'],
    [0.1, '0.1'],
    [1e7, '1.0E7'],
    [9999999, '9999999.0'],
    [1.5e-4, '1.5E-4'],
    [0.001, '0.001'],
    [1e300, '1.0E300'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
  ])('%d is %s', (x, text) => {
    expect(floatText(x)).toBe(text);
  });
});

describe('formatValue', () => {
  it('writes nested values', () => {
    const value = [1, float(1), 'it\'s "x"', null, mapOf([['a b', true]])];
    expect(formatValue(value)).toBe('[1, 1.0, "it\'s \\"x\\"", NULL, {`a b`: true}]');
    expect(formatValue(value, TCK_STYLE)).toBe("[1, 1.0, 'it\\'s \"x\"', NULL, {`a b`: true}]");
  });
});
