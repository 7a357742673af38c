import { expect, it } from 'vitest';
import { straightenOrder } from '../../../../../src/annotate/reader/decode/word-order.js';

function straightened(
  heads: readonly number[],
  relations: readonly string[],
  parts: readonly string[],
): string[] {
  const changed = [...relations];
  straightenOrder(heads, changed, parts);
  return changed;
}

it('the noun before the verb is its subject: "Prosecutors charged Velora"', () => {
  expect(straightened([1, -1, 1], ['obj', 'root', 'nsubj'], ['NOUN', 'VERB', 'PROPN'])).toEqual([
    'nsubj',
    'root',
    'obj',
  ]);
});

it.each([
  ['"What said Ruiz"', [1, -1, 1], ['obj', 'root', 'nsubj'], ['PRON', 'VERB', 'PROPN']],
  [
    '"Such words never spoke Ruiz"',
    [2, 2, -1, 2],
    ['obj', 'advmod', 'root', 'nsubj'],
    ['NOUN', 'ADV', 'VERB', 'PROPN'],
  ],
  ['"Ruiz charged Velora"', [1, -1, 1], ['nsubj', 'root', 'obj'], ['PROPN', 'VERB', 'PROPN']],
  [
    '"Talks, said Ruiz, ..."',
    [1, -1, 1, 1],
    ['obj', 'root', 'nsubj', 'ccomp'],
    ['NOUN', 'VERB', 'PROPN', 'VERB'],
  ],
] as const)('leaves %s alone', (_, heads, relations, parts) => {
  expect(straightened(heads, relations, parts)).toEqual(relations);
});
