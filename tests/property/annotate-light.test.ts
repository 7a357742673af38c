import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotateGold } from '../../src/annotate/annotate-gold.js';
import { createAnnotators } from '../../src/annotate/annotators.js';
import type { GoldDocument } from '../../src/annotate/gold-form.js';

const { components } = await createAnnotators({ annotator: 'light' });
const annotate = async (text: string): Promise<GoldDocument> => {
  const [document] = await annotateGold([{ id: 'a', text }], components);
  return document as GoldDocument;
};

/** What every annotation must be: spans inside of the text, and one tree without circles for each sentence. */
function check(document: GoldDocument): void {
  const tokens = document.tokens ?? [];
  const spans = [...tokens, ...(document.sentences ?? [])];
  expect(spans.filter(([start, end]) => start >= end || end > document.text.length)).toEqual([]);
  for (const { mentions } of document.entities ?? []) {
    for (const { start, end } of mentions) expect(document.text.slice(start, end).trim()).not.toBe('');
  }
  const roots = tokens.filter(([, , , , head]) => head < 0);
  expect(roots).toHaveLength(document.sentences?.length ?? 0);
  const circular = tokens.findIndex((_, index) => {
    let at = index;
    let steps = 0;
    while (at >= 0 && steps++ <= tokens.length) at = tokens[at]?.[4] ?? -1;
    return at >= 0;
  });
  expect(circular).toBe(-1);
}

const piece = fc.oneof(
  fc.constantFrom(
    'The',
    'mayor',
    'of',
    'Harbour',
    'City',
    'said',
    ',',
    '.',
    '"',
    'who',
    'and',
    'that',
    'to',
    'was',
    'has',
    'met',
    'visit',
    'by',
    'Kim',
    "'s",
    'not',
    'in',
    'March',
    '2019',
    'President',
    'which',
    'if',
    '-',
    '(',
    ')',
    'old',
    'quickly',
    'leaving',
    'told',
    'him',
    '\n',
  ),
  fc.string({ maxLength: 6 }),
);

test('any run of words gets a tree with one root for each sentence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (parts) => {
      check(await annotate(parts.join(' ')));
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['nothing', ''],
  ['spaces', ' \n\t \u00a0\n'],
  ['control characters', 'The\u0000 mayor\u0007 left\u001b[31m the\u200b town.'],
  ['lone surrogates', 'The \ud83d mayor \udc00\udc00 left.'],
  ['all capitals', 'THE MAYOR OF HARBOUR CITY SAID THAT NOBODY WOULD LEAVE. HE LEFT.'],
  ['a word of 10,000 letters', `The ${'x'.repeat(10_000)} mayor left ${'Ab'.repeat(5_000)}.`],
  ['200 kilobytes without a sentence end', 'the mayor of the town and '.repeat(8_000)],
  ['a comma in brackets', '[,] The'],
  ['only punctuation', '... !!! --- """ ((( )))'],
])('reads %s', async (_, text) => {
  check(await annotate(text));
});
