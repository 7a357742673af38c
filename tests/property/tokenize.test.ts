import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goldArticle } from '../../src/annotate/gold-form.js';
import { splitSentences } from '../../src/annotate/sentences/split.js';
import { tokenize } from '../../src/annotate/tokenize/tokenizer.js';
import { words } from '../../src/annotate/tokenize/words.js';

/** Text with everything in it: any code unit, lone surrogates and control characters too, and bits that tokenizers trip over. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({
        unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
        maxLength: 8,
      }),
      fc.constantFrom(
        "n't",
        "'",
        '’s',
        '-',
        '...',
        'U.S.',
        'Mr.',
        'http://',
        '@',
        '$',
        '\n\n',
        ' ',
        '\ud83d',
        'No. 5',
        'ALL CAPS',
        '.',
        '"',
        'a-b-c',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('words are in order, do not overlap, are not empty, and leave out nothing that can be seen', () => {
  fc.assert(
    fc.property(text, (input) => {
      let at = 0;
      for (const { start, end } of words(input, 0, input.length)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(input.slice(at, start)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(input.length);
      expect(input.slice(at)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
    }),
    { numRuns: 500 },
  );
});

test('no word cuts a character of two code units in half', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (input) => {
      for (const { start, end } of words(input, 0, input.length)) {
        expect(input.slice(start, end).isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('sentences cover all words, each once, and never span two blocks', () => {
  fc.assert(
    fc.property(text, (input) => {
      const tokens = tokenize(goldArticle({ id: 'a', text: input }));
      let next = 0;
      for (const { first, last, start, end, block } of splitSentences(input, tokens)) {
        expect(first).toBe(next);
        expect(last).toBeGreaterThan(first);
        expect([start, end]).toEqual([tokens[first]?.start, tokens[last - 1]?.end]);
        expect(tokens.slice(first, last).every((token) => token.block === block)).toBe(true);
        next = last;
      }
      expect(next).toBe(tokens.length);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['a megabyte without a sentence end', 'word and '.repeat(120_000)],
  ['a word of a million letters', 'x'.repeat(1_000_000)],
  ['dashes', '-'.repeat(500_000)],
  ['alternating dots and letters', 'a.'.repeat(300_000)],
  ['apostrophes', "'a".repeat(300_000)],
  ['hyphens between letters', 'a-'.repeat(300_000)],
  ['opening quotes', '"'.repeat(5) + '" '.repeat(200_000)],
  ['addresses that never end', 'a@'.repeat(200_000)],
  ['URLs glued together', 'http://'.repeat(100_000)],
  ['line breaks', 'a\n'.repeat(200_000)],
  ['digits and slashes', '1/'.repeat(300_000)],
  ['lone surrogates', '\ud800'.repeat(300_000)],
  ['emoji', '\u{1f600}'.repeat(200_000)],
  ['ornaments of two signs', '-='.repeat(300_000)],
])('reads %s in time linear in its length', (_, input) => {
  const started = performance.now();
  const tokens = tokenize(goldArticle({ id: 'a', text: input }));
  splitSentences(input, tokens);
  expect(performance.now() - started).toBeLessThan(10_000);
});
