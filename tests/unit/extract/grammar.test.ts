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

describe('who does it, where trees go wrong', () => {
  it('the undergoer of a charge did the deed', () => {
    const built = treeOf(
      'court/NOUN/nsubj>acquitted acquitted/VERB/root/past Ruiz/PROPN/obj>acquitted of/SCONJ/mark>ordering ordering/VERB/advcl>acquitted/ger',
    );
    expect(words(built, subjectsOf(built.tree, built.at('ordering')))).toEqual(['Ruiz']);
  });

  it('what stands behind "after" opens the clause of the verb behind it', () => {
    const built = treeOf(
      'drivers/NOUN/nsubj>left left/VERB/root/past after/SCONJ/case>union union/NOUN/obl>left refused/VERB/advcl>left/past it/PRON/obj>refused',
    );
    expect(words(built, subjectsOf(built.tree, built.at('refused')))).toEqual(['union']);
  });

  it('a relative pronoun below an infinitive stands for the noun', () => {
    const built = treeOf(
      'Orlov/PROPN/root who/PRON/nsubj>visit is/AUX/acl:relcl>Orlov to/PART/mark>visit visit/VERB/xcomp>is/inf',
    );
    expect(words(built, subjectsOf(built.tree, built.at('visit')))).toEqual(['Orlov']);
  });
});

describe('to whom it is done', () => {
  it('the fine is not who is fined', () => {
    const built = treeOf(
      'Ruiz/PROPN/nsubj:pass>jailed was/AUX/aux:pass>jailed jailed/VERB/root/part and/CCONJ/cc>fined fined/VERB/conj>jailed/part ' +
        '$/SYM/obj>fined',
    );
    expect(words(built, objectsOf(built.tree, built.at('fined')))).toEqual(['Ruiz']);
    expect(subjectsOf(built.tree, built.at('fined'))).toEqual([]);
  });

  it('who is sentenced behind another verb sentences nobody', () => {
    const built = treeOf(
      'Ruiz/PROPN/nsubj:pass>convicted was/AUX/aux:pass>convicted convicted/VERB/root/part of/SCONJ/mark>stealing ' +
        'stealing/VERB/advcl>convicted/ger and/CCONJ/cc>sentenced sentenced/VERB/conj>stealing/part',
    );
    expect(subjectsOf(built.tree, built.at('sentenced'))).toEqual([]);
    expect(words(built, objectsOf(built.tree, built.at('sentenced')))).toEqual(['Ruiz']);
  });

  it('a noun that is a verb is no second object', () => {
    const built = treeOf(
      'it/PRON/nsubj>closed closed/VERB/root/past the/DET/det>plant plant/NOUN/obj>closed and/CCONJ/cc>plans plans/NOUN/conj>plant ' +
        'to/PART/mark>move move/VERB/acl>plans/inf',
    );
    expect(words(built, objectsOf(built.tree, built.at('closed')))).toEqual(['plant']);
  });

  it('of a passive its subject, also where the relation says active', () => {
    const built = treeOf('Ruiz/PROPN/nsubj>arrested was/AUX/aux:pass>arrested arrested/VERB/root/part');
    expect(isPassive(built.tree, built.at('arrested'))).toBe(true);
    expect(words(built, objectsOf(built.tree, built.at('arrested')))).toEqual(['Ruiz']);
    expect(subjectsOf(built.tree, built.at('arrested'))).toEqual([]);
  });
});
