import { expect, test } from 'vitest';
import { goldArticle, lineBlocks } from '../../../../src/annotate/gold-form.js';
import { LONGEST_SENTENCE, splitSentences } from '../../../../src/annotate/sentences/split.js';
import { tokenize } from '../../../../src/annotate/tokenize/tokenizer.js';

const sentences = (text: string): string[] => {
  const tokens = tokenize(goldArticle({ id: 'a', text }));
  return splitSentences(text, tokens).map(({ start, end }) => text.slice(start, end));
};

test.each([
  ['The mayor left. He was late.', ['The mayor left.', 'He was late.']],
  ['Mr. Vale met Gen. Orr. They spoke.', ['Mr. Vale met Gen. Orr.', 'They spoke.']],
  ['She lives in the U.S. The house is old.', ['She lives in the U.S.', 'The house is old.']],
  ['The U.S. Senate voted.', ['The U.S. Senate voted.']],
  ['"Stop!" he cried. "Why?" she asked.', ['"Stop!" he cried.', '"Why?" she asked.']],
  ['“It is over.” The judge rose.', ['“It is over.”', 'The judge rose.']],
  ['He won.She lost.', ['He won.', 'She lost.']],
  ['A headline without stop\nThe first line.', ['A headline without stop', 'The first line.']],
  ['It cost 3.5 million. (Nobody paid.) All left.', ['It cost 3.5 million.', '(Nobody paid.)', 'All left.']],
  ['Acme Inc. shares fell.', ['Acme Inc. shares fell.']],
  ['It rose. [7] Then it fell [8]. It stayed.', ['It rose. [7]', 'Then it fell [8].', 'It stayed.']],
  ['I came. :) Then I left.', ['I came. :)', 'Then I left.']],
  ['P.S. She left.', ['P.S. She left.']],
  ['', []],
])('splits %j', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test('cuts a stretch without an end, so that no sentence is longer than the limit', () => {
  const found = sentences('word '.repeat(1000));
  expect(found).toHaveLength(1000 / LONGEST_SENTENCE);
});

test('blank lines give no blocks', () => {
  expect(lineBlocks('one\n\n two \n').map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [5, 10],
  ]);
});
