import { expect, it } from 'vitest';
import { AMOUNT, readAmount } from '../../../../src/annotate/time/numerals.js';

it.each([
  ['two', 2],
  ['twenty-five', 25],
  ['2.5', 2.5],
  ['1,200', 1200],
  ['two and a half', 2.5],
  ['two-and-a-half', 2.5],
  ['a', 1],
  ['half a dozen', 6],
  ['a dozen', 12],
  ['half an', 0.5],
  ['a couple of', 2],
  ['a hundred', 100],
  ['several', null],
  ['a few', null],
  ['dozens of', null],
])('%s', (text, value) => {
  expect(readAmount(text)).toBe(value);
  expect(new RegExp(`^(?:${AMOUNT})$`, 'i').test(text)).toBe(true);
});
