import { describe, expect, it } from 'vitest';
import { headlineSubject, objectsOf, subjectsOf } from '../../../src/extract/grammar.js';
import { isPassive } from '../../../src/extract/passive.js';
import { type BuiltTree, treeOf } from '../../builders/tree.js';

const words = ({ tree }: BuiltTree, indices: readonly number[]): readonly string[] =>
  indices.map((index) => tree.token(index).text);

describe('who does it', () => {
  it('of a verb of choice and a purpose whoever is chosen, though a parser takes the name for a predicate', () => {
    const built = treeOf(
      'Bello/PROPN/nsubj>accepted accepted/VERB/root/past it/PRON/obj>accepted and/CCONJ/cc>named named/VERB/conj>accepted/past ' +
        'Ruiz/PROPN/xcomp>named to/PART/mark>replace replace/VERB/advcl>accepted/inf him/PRON/obj>replace',
    );
    expect(words(built, objectsOf(built.tree, built.at('named')))).toEqual(['Ruiz']);
    expect(words(built, subjectsOf(built.tree, built.at('replace')))).toEqual(['Ruiz']);
  });

  it('nobody, where the one who was told to do it was not read', () => {
    const built = treeOf(
      'Bello/PROPN/nsubj>ordered ordered/VERB/root/past to/PART/mark>close close/VERB/xcomp>ordered/inf it/PRON/obj>close',
    );
    expect(subjectsOf(built.tree, built.at('close'))).toEqual([]);
  });

  it('the subject of a verb that takes an object or none', () => {
    const built = treeOf(
      'Bello/PROPN/nsubj>wants wants/VERB/root/pres to/PART/mark>close close/VERB/xcomp>wants/inf it/PRON/obj>close',
    );
    expect(words(built, subjectsOf(built.tree, built.at('close')))).toEqual(['Bello']);
  });

  it('the only bare phrase before a finite verb, but no date', () => {
    const built = treeOf('minister/NOUN/obl>resigned resigned/VERB/root/past');
    expect(words(built, subjectsOf(built.tree, built.at('resigned')))).toEqual(['minister']);
    const date = treeOf('Monday/PROPN/obl>resigned resigned/VERB/root/past');
    expect(subjectsOf(date.tree, date.at('resigned'))).toEqual([]);
  });

  it('the name before the infinitive of a headline, and of no longer sentence', () => {
    const headline = treeOf(
      'Delta/PROPN/compound>Freight Freight/PROPN/root to/PART/mark>buy buy/VERB/acl>Freight/inf Safari/PROPN/obj>buy',
    );
    expect(words(headline, subjectsOf(headline.tree, headline.at('buy')))).toEqual(['Freight']);
    const noun = treeOf('plan/NOUN/root to/PART/mark>buy buy/VERB/acl>plan/inf Safari/PROPN/obj>buy');
    expect(headlineSubject(noun.tree, noun.at('buy'))).toBeNull();
  });
});

describe('to whom it is done', () => {
  it('of a passive its subject, also where the relation says active', () => {
    const built = treeOf('Ruiz/PROPN/nsubj>arrested was/AUX/aux:pass>arrested arrested/VERB/root/part');
    expect(isPassive(built.tree, built.at('arrested'))).toBe(true);
    expect(words(built, objectsOf(built.tree, built.at('arrested')))).toEqual(['Ruiz']);
    expect(subjectsOf(built.tree, built.at('arrested'))).toEqual([]);
  });
});
