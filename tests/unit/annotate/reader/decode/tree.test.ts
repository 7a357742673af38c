import { expect, test } from 'vitest';
import { cycleIn, decodeTree } from '../../../../../src/annotate/reader/decode/tree.js';

/** Rows of scores: column 0 is the root, column j word j - 1. */
const decode = (rows: readonly (readonly number[])[]) =>
  decodeTree(rows.length, (word, head) => rows[word]?.[head + 1] as number);

test('takes the best head of each word where that is a tree', () => {
  expect(
    decode(
      [
        [0, 0, 5],
        [5, 0, 0],
        [0, 0, 5],
      ].map((row) => [...row, 0]),
    ),
  ).toEqual([1, -1, 1]);
});

test('breaks a cycle at the least loss', () => {
  // Words 0 and 1 prefer each other; word 0 loses less by becoming the root.
  expect(
    decode([
      [4, 0, 5],
      [1, 9, 0],
    ]),
  ).toEqual([-1, 0]);
});

test('has one root even if two words want to be it', () => {
  expect(
    decode([
      [9, 0, 1],
      [8, 2, 0],
    ]),
  ).toEqual([-1, 0]);
});

test('is the best one-root tree of all: compared with trying every one', () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  for (let round = 0; round < 200; round++) {
    const count = 2 + (round % 3);
    const rows = Array.from({ length: count }, () => Array.from({ length: count + 1 }, () => random() * 6));
    const total = (heads: readonly number[]) =>
      heads.reduce((sum, head, word) => sum + (rows[word]?.[head + 1] as number), 0);
    const best = Math.max(...allTrees(count).map(total));
    expect(total(decode(rows))).toBeCloseTo(best, 6);
  }
});

function allTrees(count: number): number[][] {
  let heads: number[][] = [[]];
  for (let word = 0; word < count; word++) {
    heads = heads.flatMap((list) => Array.from({ length: count + 1 }, (_, i) => [...list, i - 1]));
  }
  return heads.filter(
    (list) =>
      list.filter((head) => head < 0).length === 1 &&
      list.every((head, word) => head !== word) &&
      cycleIn(list) === null,
  );
}
