import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotateGold } from '../../src/annotate/annotate-gold.js';
import { createAnnotators } from '../../src/annotate/annotators.js';
import type { GoldDocument } from '../../src/annotate/gold-form.js';

const reader = async (threads: number) => {
  const { components, used, fallback } = await createAnnotators({ annotator: 'reader', reader: { threads } });
  expect([used, fallback]).toEqual(['reader', null]);
  return (texts: readonly string[]) =>
    annotateGold(
      texts.map((text, i) => ({ id: String(i), text })),
      components,
    );
};

const articles = [
  'Dana Orlov, the mayor of Harbour City, said on Tuesday that the ferry line would close. "We had no choice," she added.',
  'MAYOR SAYS FERRY LINE TO CLOSE\nThe Harbour Ferry Company (HFC) has 40 boats. It was founded in 1971 by two brothers.',
  'Rain.',
  `${'The council met again and the council voted. '.repeat(60)}Nobody was hurt.`,
];

describe('independence', () => {
  test('one document reads the same alone and among others, in any order', async () => {
    const annotate = await reader(1);
    const together = await annotate(articles);
    const reversed = (await annotate([...articles].reverse())).reverse();
    const alone: GoldDocument[] = [];
    for (const text of articles) alone.push((await annotate([text]))[0] as GoldDocument);
    const content = (documents: readonly GoldDocument[]) =>
      JSON.stringify(documents.map((document) => ({ ...document, id: '' })));
    expect(content(reversed)).toBe(content(together));
    expect(content(alone)).toBe(content(together));
  });

  test('the number of threads makes no difference', async () => {
    const [one, two] = [await reader(1), await reader(2)];
    expect(JSON.stringify(await two(articles))).toBe(JSON.stringify(await one(articles)));
  });
});

describe('hostile input', () => {
  const check = (document: GoldDocument): void => {
    const tokens = document.tokens ?? [];
    const sentences = document.sentences ?? [];
    expect(
      [...tokens, ...sentences].filter(([start, end]) => start >= end || end > document.text.length),
    ).toEqual([]);
    expect(tokens.filter(([, , , , head]) => head < 0)).toHaveLength(sentences.length);
    const circular = tokens.findIndex((_, index) => {
      let at = index;
      let steps = 0;
      while (at >= 0 && steps++ <= tokens.length) at = tokens[at]?.[4] ?? -1;
      return at >= 0;
    });
    expect(circular).toBe(-1);
  };

  test.each([
    ['nothing', ''],
    ['spaces', ' \n\t \u00a0\n'],
    ['control characters', 'The\u0000 mayor\u0007 left\u001b[31m the\u200b town.'],
    ['lone surrogates', 'The \ud83d mayor \udc00\udc00 left.'],
    ['all capitals', 'THE MAYOR OF HARBOUR CITY SAID THAT NOBODY WOULD LEAVE. HE LEFT.'],
    ['a word of 10,000 letters', `The ${'x'.repeat(10_000)} mayor left ${'Ab'.repeat(5_000)}.`],
    ['50 kilobytes without a sentence end', 'the mayor of the town and '.repeat(2_000)],
    ['only punctuation', '... !!! --- """ ((( )))'],
  ])('reads %s', async (_, text) => {
    const annotate = await reader(1);
    check((await annotate([text]))[0] as GoldDocument);
  });

  test('any text gets offsets inside of it and one tree for each sentence', async () => {
    const annotate = await reader(1);
    const text = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.lorem({ maxCount: 5 })), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(text, async (parts) => {
        check((await annotate([parts.join(' ')]))[0] as GoldDocument);
      }),
      { numRuns: 50 },
    );
  });
});
