import { expect, it } from 'vitest';
import { openForInfinitives } from '../../../../../src/annotate/reader/decode/for-infinitives.js';

/** `word/head/relation`, heads counted from 1, 0 the root. */
function opened(sentence: string): string {
  const rows = sentence.split(' ').map((row) => row.split('/') as [string, string, string]);
  const heads = rows.map(([, head]) => Number(head) - 1);
  const relations = rows.map(([, , relation]) => relation);
  openForInfinitives(
    rows.map(([text]) => text),
    heads,
    relations,
  );
  return rows.map(([text], i) => `${text}/${(heads[i] as number) + 1}/${relations[i]}`).join(' ');
}

it('gives the infinitive the noun behind "for" as its subject', () => {
  expect(
    opened(
      'Eva/2/nsubj called/0/root for/5/case the/5/det guards/2/obl to/8/mark be/8/aux:pass freed/2/xcomp',
    ),
  ).toBe(
    'Eva/2/nsubj called/0/root for/8/mark the/5/det guards/8/nsubj:pass to/8/mark be/8/aux:pass freed/2/ccomp',
  );
  expect(opened('They/2/nsubj waited/0/root for/4/case us/2/obl to/6/mark go/2/xcomp')).toBe(
    'They/2/nsubj waited/0/root for/6/mark us/6/nsubj to/6/mark go/2/ccomp',
  );
});

it.each([
  ['words between', 'Eva/2/nsubj paid/0/root for/4/case us/2/obl yesterday/2/advmod to/7/mark go/2/xcomp'],
  ['a purpose', 'They/2/nsubj left/0/root for/4/case Lima/2/obl to/6/mark eat/2/advcl'],
  ['another preposition', 'Eva/2/nsubj went/0/root with/4/case us/2/obl to/6/mark eat/2/xcomp'],
  ['a subject of its own', 'Eva/2/nsubj paid/0/root for/4/case us/2/obl to/7/mark her/7/nsubj go/2/xcomp'],
])('leaves the tree alone: %s', (_, sentence) => {
  expect(opened(sentence)).toBe(sentence);
});
