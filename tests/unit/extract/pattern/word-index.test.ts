import { describe, expect, it } from 'vitest';
import { ChainIndex } from '../../../../src/extract/chain-index.js';
import type { NodePattern } from '../../../../src/extract/pattern/pattern.js';
import { WordIndex } from '../../../../src/extract/pattern/word-index.js';
import type { Chain, Mention } from '../../../../src/model/chain.js';
import { treeOf } from '../../../builders/tree.js';

const built = treeOf(
  'Kenya/PROPN/nmod:poss>minister ’s/PART/case>Kenya minister/NOUN/nsubj>met and/CCONJ/cc>envoy envoy/NOUN/conj>minister ' +
    'met/VERB/root/past Ruiz/PROPN/obj>met ,/PUNCT/punct>son her/PRON/nmod:poss>law son/NOUN/dep>law -/PUNCT/punct>law in/ADP/dep>law -/PUNCT/punct>law law/NOUN/appos>Ruiz',
);

function chain(id: string, type: Chain['type'], word: string, country: string | null): Chain {
  const at = built.at(word);
  const { start, end } = built.tree.token(at);
  const mention: Mention = { start, end, first: at, last: at + 1, head: at, kind: 'name', rule: 'name' };
  return { id, type, labels: [], name: word, mentions: [mention], gender: null, country };
}

const chains = new ChainIndex(
  [chain('c0', 'place', 'Kenya', 'KE'), chain('c1', 'person', 'Ruiz', null)],
  built.tree.tokens,
);
const index = new WordIndex(built.tree, chains);
const roles = new Set(['minister', 'envoy']);
const candidates = (node: Omit<NodePattern, 'name'>): readonly string[] =>
  [...index.candidates({ name: 'x', ...node }, (name, lemma) => name === 'role' && roles.has(lemma))].map(
    (at) => built.tree.token(at).text,
  );

describe('WordIndex', () => {
  it('finds words by lemma and by lexicon, in text order', () => {
    expect(candidates({ lemma: ['envoy'] })).toEqual(['envoy']);
    expect(candidates({ lemma: ['meet', '$role'] })).toEqual(['minister', 'envoy', 'met']);
    expect(candidates({ lemma: ['$kin'] })).toEqual([]);
  });

  it('takes the parts of a hyphenated noun of kin together', () => {
    expect(index.lemma(built.at('law'))).toBe('son-in-law');
    expect(candidates({ lemma: ['son-in-law'] })).toEqual(['law']);
  });

  it('finds words by the type of what they mention; a country is a place too', () => {
    expect(candidates({ chain: ['place'] })).toEqual(['Kenya']);
    expect(candidates({ chain: ['country', 'person'] })).toEqual(['Kenya', 'Ruiz']);
    expect(candidates({ chain: ['organization'] })).toEqual([]);
  });

  it('finds words by their part of speech, and all where nothing is asked', () => {
    expect(candidates({ upos: ['VERB'] })).toEqual(['met']);
    expect(candidates({})).toHaveLength(built.tree.tokens.length);
  });
});
