import { expect, test } from 'vitest';
import { lemmaOf } from '../../../../src/annotate/lemma/lemmatizer.js';
import type { Upos } from '../../../../src/model/token.js';

test.each<[string, Upos, string]>([
  ['said', 'VERB', 'say'],
  ['hoped', 'VERB', 'hope'],
  ['visited', 'VERB', 'visit'],
  ['planned', 'VERB', 'plan'],
  ['called', 'VERB', 'call'],
  ['tries', 'VERB', 'try'],
  ['lying', 'VERB', 'lie'],
  ['killing', 'VERB', 'kill'],
  ['agreed', 'VERB', 'agree'],
  ['bring', 'VERB', 'bring'],
  ['re-elected', 'VERB', 're-elect'],
  ['reaches', 'VERB', 'reach'],
  ['were', 'AUX', 'be'],
  ["'ll", 'AUX', 'will'],
  ['n’t', 'PART', 'not'],
  ['women', 'NOUN', 'woman'],
  ['policewomen', 'NOUN', 'policewoman'],
  ['cities', 'NOUN', 'city'],
  ['houses', 'NOUN', 'house'],
  ['buses', 'NOUN', 'bus'],
  ['wolves', 'NOUN', 'wolf'],
  ['crises', 'NOUN', 'crisis'],
  ['politics', 'NOUN', 'politics'],
  ['critics', 'NOUN', 'critic'],
  ['Texas', 'PROPN', 'Texas'],
  ['them', 'PRON', 'they'],
  ['an', 'DET', 'a'],
  ['s', 'AUX', 'be'],
  ['s', 'PART', "'s"],
  ['m', 'AUX', 'be'],
  ['nt', 'PART', 'not'],
  ['pm', 'NOUN', 'p.m.'],
  ['best', 'ADV', 'well'],
  ['“', 'PUNCT', '"'],
  ['2,500', 'NUM', '2500'],
])('%s as %s is %s', (form, upos, lemma) => {
  expect(lemmaOf(form, upos)).toBe(lemma);
});

test('inflection decides where form and part of speech do not', () => {
  expect(lemmaOf('Koreans', 'PROPN', { plural: true })).toBe('Korean');
  expect(lemmaOf('larger', 'ADJ', { compared: true })).toBe('large');
  expect(lemmaOf('happiest', 'ADJ', { compared: true })).toBe('happy');
  expect(lemmaOf('her', 'PRON', { possessive: true })).toBe('her');
  expect(lemmaOf('her', 'PRON')).toBe('she');
});
