import { describe, expect, it } from 'vitest';
import { eventTitle } from '../../../../src/extract/events/title.js';
import type { Modality } from '../../../../src/model/event.js';
import { readLexicon } from '../../../../src/resources/lexicon.js';
import { treeOf } from '../../../builders/tree.js';

const supportVerbs = readLexicon('support-verbs');

function title(
  word: string,
  notation: string,
  modality: Modality = 'actual',
  name: string | null = null,
): string {
  const { tree, text, at } = treeOf(notation);
  return eventTitle({ tree, text, supportVerbs, nameOf: () => name }, at(word), modality);
}

describe('titles are clauses', () => {
  it('what somebody is asked to do is titled by the asking', () => {
    const notation =
      'Kenya/PROPN/nsubj>asked asked/VERB/root/past Uganda/PROPN/obj>asked to/PART/mark>close close/VERB/xcomp>asked/inf ' +
      'a/DET/det>border border/NOUN/obj>close';
    expect(title('close', notation, 'hypothetical')).toBe('Kenya asked Uganda to close a border');
  });

  it('a purpose keeps its "to"', () => {
    const notation =
      'Ruiz/PROPN/nsubj>flew flew/VERB/root/past to/PART/mark>meet meet/VERB/advcl>flew/inf Bello/PROPN/obj>meet';
    expect(title('meet', notation, 'planned')).toBe('Ruiz to meet Bello');
  });

  it('a fact told by a gerund stands in the present tense of headlines', () => {
    const notation = (subject: string, number: string): string =>
      `${subject}/NOUN/nsubj>fell/${number} fell/VERB/root/past killing/VERB/advcl>fell/ger six/NUM/obj>killing`;
    expect(title('killing', notation('bridge', 'sing'))).toBe('bridge kills six');
    expect(title('killing', notation('bridges', 'plur'))).toBe('bridges kill six');
  });

  it('a passive has its subject', () => {
    const notation = 'Ruiz/PROPN/nsubj:pass>arrested was/AUX/aux:pass>arrested arrested/VERB/root/part';
    expect(title('arrested', notation)).toBe('Ruiz was arrested');
  });

  it('a pronoun gives way to the name it stands for', () => {
    const notation = 'He/PRON/nsubj>resigned resigned/VERB/root/past';
    expect(title('resigned', notation, 'actual', 'Tunde Bello')).toBe('Tunde Bello resigned');
  });

  it('a noun is titled by the verb that carries it', () => {
    const notation = 'Kenya/PROPN/nsubj>held held/VERB/root/past talks/NOUN/obj>held';
    expect(title('talks', notation)).toBe('Kenya held talks');
  });

  it('a noun that is a predicate without a subject keeps its words', () => {
    const notation =
      'next/ADV/advmod>is is/AUX/cop>trip a/DET/det>trip trip/NOUN/root to/ADP/case>Lima Lima/PROPN/nmod>trip';
    expect(title('trip', notation)).toContain('trip to Lima');
  });

  it('an apposition is left out with its commas', () => {
    const notation =
      'Ruiz/PROPN/nsubj>met met/VERB/root/past Bello/PROPN/obj>met ,/PUNCT/punct>mayor a/DET/det>mayor mayor/NOUN/appos>Bello ' +
      ',/PUNCT/punct>mayor in/ADP/case>Lima Lima/PROPN/obl>met';
    expect(title('met', notation)).toBe('Ruiz met Bello in Lima');
  });

  it('a charge is titled with the deed', () => {
    const notation =
      'court/NOUN/nsubj>acquitted acquitted/VERB/root/past Ruiz/PROPN/obj>acquitted of/SCONJ/mark>killing killing/VERB/advcl>acquitted/ger ' +
      'Bello/PROPN/obj>killing';
    expect(title('killing', notation, 'denied')).toBe('court acquitted Ruiz of killing Bello');
  });

  it('a plan is titled by who has it', () => {
    const notation =
      'Kenya/PROPN/nsubj>had had/VERB/root/past no/DET/det>plans plans/NOUN/obj>had to/PART/mark>close close/VERB/acl>plans/inf ' +
      'borders/NOUN/obj>close';
    expect(title('close', notation, 'denied')).toBe('Kenya had no plans to close borders');
  });

  it('"were to" keeps its "to"', () => {
    const notation = 'armies/NOUN/nsubj>leave were/AUX/aux>leave to/PART/mark>leave leave/VERB/root/inf';
    expect(title('leave', notation, 'planned')).toBe('armies were to leave');
  });
});
