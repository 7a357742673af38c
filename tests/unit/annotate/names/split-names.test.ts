import { expect, it } from 'vitest';
import { goldArticle } from '../../../../src/annotate/gold-form.js';
import { splitName, withoutTitle } from '../../../../src/annotate/names/split-names.js';
import { tokenize } from '../../../../src/annotate/tokenize/tokenizer.js';
import type { NameType } from '../../../../src/model/name.js';
import { loadGazetteer } from '../../../../src/resources/gazetteer/gazetteer.js';

/** Reads the whole text as one name of the type and gives its parts as `Name/type`. */
function parts(text: string, type: NameType): string[] {
  const tokens = tokenize(goldArticle({ id: 'a', text }));
  const whole = { start: 0, end: text.length, first: 0, last: tokens.length, type, source: 'test', score: 1 };
  return splitName(whole, tokens, loadGazetteer()).map(
    ({ start, end, type: own }) => `${text.slice(start, end)}/${own}`,
  );
}

it.each<[string, NameType, string[]]>([
  [
    "Nairobi's University of the Arts",
    'organization',
    ['Nairobi/place', 'University of the Arts/organization'],
  ],
  ["Kenya's President Tunde Bello", 'person', ['Kenya/place', 'President Tunde Bello/person']],
  ['Lima-based Delta Freight', 'organization', ['Lima/place', 'Delta Freight/organization']],
  ['US President Dana Whitlock', 'person', ['US/place', 'President Dana Whitlock/person']],
  ['UN Special Envoy Tunde Bello', 'person', ['UN/organization', 'Special Envoy Tunde Bello/person']],
  ['Kenyan Prime Minister Tunde Bello', 'person', ['Kenyan/norp', 'Prime Minister Tunde Bello/person']],
  ['Ana Ruiz of Peru', 'person', ['Ana Ruiz/person', 'Peru/place']],
  ['Ana Ruiz of the Civic League', 'person', ['Ana Ruiz/person', 'Civic League/organization']],
  ['European Union and Japan', 'organization', ['European Union/organization', 'Japan/place']],
  ['Lima-based', 'place', ['Lima/place']],
  ['south', 'place', []],
  ['Peru-Kenya', 'place', ['Peru/place', 'Kenya/place']],
  ['Wellington mayor Ana Ruiz', 'person', ['Wellington/place', 'Ana Ruiz/person']],
  ["Civic Order's judge Omar Haddad", 'person', ['Omar Haddad/person']],
  ['US-Kenyan', 'norp', ['US/place', 'Kenyan/norp']],
])('parts %s', (text, type, expected) => {
  expect(parts(text, type)).toEqual(expected);
});

it.each<[string, NameType]>([
  ["Lloyd's of London", 'organization'],
  ["People's Bank of Kenya", 'organization'],
  ['Bank of Kenya', 'organization'],
  ['Trinidad and Tobago', 'place'],
  ['Georgia Marie Whitlock', 'person'],
  ['Jordan Baker Smith', 'person'],
  ['Joan of Arc', 'person'],
  ['Ana Duchess of Nairobi', 'person'],
  ['Rolls-Royce Holdings', 'organization'],
  ["St. John's College", 'organization'],
  ['Guinea-Bissau', 'place'],
  ['Aix-en-Provence', 'place'],
])('leaves %s whole', (text, type) => {
  expect(parts(text, type)).toEqual([`${text}/${type}`]);
});

it.each<[string, string | null, string[] | null]>([
  ['Kenyan President', 'Tunde Bello', ['Kenyan/norp']],
  ['Kenyan Defense Minister', null, ['Kenyan/norp']],
  ['UN Ambassador', 'Tunde Bello', ['UN/organization']],
  ['President', 'Tunde Bello', []],
  ['Jordan Baker', null, null],
  ['Tunde Bello', 'Ana Ruiz', null],
])('what is left of the title %s before %s', (text, behind, expected) => {
  const whole = behind === null ? text : `${text} ${behind}`;
  const tokens = tokenize(goldArticle({ id: 'a', text: whole }));
  const last = tokens.filter(({ end }) => end <= text.length).length;
  const base = { start: 0, type: 'person', source: 'test', score: 1 } as const;
  const name = { ...base, end: text.length, first: 0, last };
  const next = { ...base, start: text.length + 1, end: whole.length, first: last, last: tokens.length };
  const left = withoutTitle(name, behind === null ? undefined : next, tokens, loadGazetteer());
  expect(left?.map(({ start, end, type }) => `${whole.slice(start, end)}/${type}`) ?? null).toEqual(expected);
});
