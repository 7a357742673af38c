import { expect, test } from 'vitest';
import { goldArticle } from '../../../../../src/annotate/gold-form.js';
import { decodeSentences } from '../../../../../src/annotate/reader/decode/sentences.js';
import { splitSentences } from '../../../../../src/annotate/sentences/split.js';
import { tokenize } from '../../../../../src/annotate/tokenize/tokenizer.js';

/** Sentences when the graph gives `logit` to each word that `|` stands before, and -20 to all others. */
function decode(marked: string, logit: number, chunkStarts: readonly number[] = []): string[] {
  const text = marked.replaceAll('|', '');
  const tokens = tokenize(goldArticle({ id: 'a', text }));
  const logits = new Float32Array(tokens.length).fill(-20);
  let from = 0;
  for (let bar = marked.indexOf('|'), seen = 0; bar >= 0; bar = marked.indexOf('|', bar + 1), seen++) {
    const at = tokens.findIndex(({ start }, i) => i >= from && start >= bar - seen);
    logits[at] = logit;
    from = at;
  }
  const ruled = new Set(splitSentences(text, tokens).map(({ first }) => first));
  return decodeSentences(text, tokens, logits, ruled, new Set(chunkStarts)).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test.each([
  ['a rule needs little from the graph', 'He left. |She stayed.', -1, 2],
  ['and can be overruled', 'At St. Paul. |He left.', -4, 1],
  ['the graph needs more without a rule', 'he left |She stayed', 1, 1],
  ['and can do without', 'he left |She stayed', 2, 2],
  ['a small letter behind a question mark may begin one', 'where? |just here', 0.2, 2],
  ['behind an ellipsis it hardly can', 'he came... |and left', 4, 1],
  ['an emoticon belongs to what it stands behind', 'I came. |:) Then I left.', 2, 1],
])('%s', (_, marked, logit, count) => {
  expect(decode(marked, logit)).toHaveLength(count);
});

test('a citation belongs to the sentence before it', () => {
  expect(decode('It rose. [7] |Then it fell. [8, 9] |It stayed.', 1)).toEqual([
    'It rose. [7]',
    'Then it fell. [8, 9]',
    'It stayed.',
  ]);
});

test('blocks and chunks always end a sentence', () => {
  expect(decode('one two\nthree four', -20, [3])).toEqual(['one two', 'three', 'four']);
});
