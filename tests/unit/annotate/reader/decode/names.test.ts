import { expect, test } from 'vitest';
import { decodeNames } from '../../../../../src/annotate/reader/decode/names.js';

const labels = ['O', 'B-person', 'I-person', 'B-place', 'I-place'];
const decode = (rows: readonly (readonly number[])[]) =>
  decodeNames(Float32Array.from(rows.flat()), labels, 0, rows.length).map(({ first, last, type }) => [
    first,
    last,
    type,
  ]);

test('reads spans of labels', () => {
  const found = decode([
    [0, 9, 0, 0, 0],
    [0, 0, 9, 0, 0],
    [9, 0, 0, 0, 0],
    [0, 0, 0, 9, 0],
    [0, 0, 0, 9, 0],
  ]);
  expect(found).toEqual([
    [0, 2, 'person'],
    [3, 4, 'place'],
    [4, 5, 'place'],
  ]);
});

test('never begins a name inside, nor goes on with another type', () => {
  const found = decode([
    [0, 3, 4, 0, 0],
    [0, 0, 0, 2, 5],
  ]);
  // I-person cannot come first; then B-person I-place is illegal: B-person B-place has the best legal sum.
  expect(found).toEqual([
    [0, 1, 'person'],
    [1, 2, 'place'],
  ]);
});

test('gives the share of every type', () => {
  const [name] = decodeNames(Float32Array.from([0, 5, 0, 4, 0]), labels, 0, 1);
  expect(name?.score).toBeGreaterThan(0.7);
  expect([...(name?.types ?? [])].reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(0.995, 2);
});

test('no words, no names', () => {
  expect(decodeNames(new Float32Array(), labels, 0, 0)).toEqual([]);
});
