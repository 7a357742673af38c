import { expect, test } from 'vitest';
import { annotateGold } from '../../../../src/annotate/annotate-gold.js';
import { createAnnotators } from '../../../../src/annotate/annotators.js';
import type { GoldDocument } from '../../../../src/annotate/gold-form.js';

const { components } = await createAnnotators({ annotator: 'light' });
const annotate = async (text: string): Promise<GoldDocument> =>
  (await annotateGold([{ id: 'a', text }], components))[0] as GoldDocument;

/** `word relation head` of every word that is asked for. */
async function arcs(text: string, ...words: readonly string[]): Promise<string[]> {
  const { tokens = [] } = await annotate(text);
  const form = (index: number) => (index < 0 ? 'ROOT' : text.slice(tokens[index]?.[0], tokens[index]?.[1]));
  return tokens.flatMap(([start, end, , , head, deprel]) => {
    const word = text.slice(start, end);
    return words.includes(word) ? [`${word} ${deprel} ${form(head)}`] : [];
  });
}

const names = async (text: string): Promise<string[]> =>
  ((await annotate(text)).entities ?? []).map(({ name, type }) => `${name}/${type}`);

test.each<[string, string[]]>([
  [
    'Dana Orlov, the mayor of Harbour City, said on Tuesday that the line would close.',
    [
      'Dana nsubj said',
      'mayor appos Dana',
      'City nmod mayor',
      'said root ROOT',
      'Tuesday obl said',
      'line nsubj close',
      'close ccomp said',
    ],
  ],
  [
    'The bridge was destroyed by rebels.',
    ['bridge nsubj:pass destroyed', 'destroyed root ROOT', 'rebels obl:agent destroyed'],
  ],
  [
    "The mayor's brother bought the old boat.",
    ['mayor nmod:poss brother', 'brother nsubj bought', 'boat obj bought'],
  ],
  ['Orlov is a farmer.', ['Orlov nsubj farmer', 'is cop farmer', 'farmer root ROOT']],
  ['"We had no choice," she added.', ['had ccomp added', 'she nsubj added', 'added root ROOT']],
  [
    'The minister resigned and the party chose a leader.',
    ['party nsubj chose', 'chose conj resigned', 'leader obj chose'],
  ],
  [
    'The company, which was founded in 1971, fired its chief.',
    ['company nsubj fired', 'founded acl:relcl company', 'chief obj fired'],
  ],
  ['She wants to leave.', ['wants root ROOT', 'leave xcomp wants']],
])('hangs %s', async (text, expected) => {
  expect(await arcs(text, ...expected.map((arc) => arc.split(' ')[0] as string))).toEqual(expected);
});

test.each<[string, string[]]>([
  [
    'President Ana Silva met South Korean Prime Minister Kim Boo-ram in Lisbon.',
    ['Ana Silva/person', 'South Korean/other', 'Kim Boo-ram/person', 'Lisbon/place'],
  ],
  ['The Harbour Ferry Company (HFC) said so.', ['Harbour Ferry Company/organization', 'HFC/organization']],
  ['Dana Orlov left. Later Orlov came back.', ['Dana Orlov/person', 'Orlov/person']],
  ['It rained.', []],
])('names of %s', async (text, expected) => {
  expect(await names(text)).toEqual(expected);
});
