import { describe, expect, it } from 'vitest';
import { withTitlePhrases } from '../../../../src/annotate/names/title-phrases.js';
import type { NameSpan } from '../../../../src/model/name.js';
import { loadGazetteer } from '../../../../src/resources/gazetteer/gazetteer.js';
import { treeOf } from '../../../builders/tree.js';

/** The tree after the repair, as `word relation>head` for the words that it is about. */
function repaired(notation: string, first: string, last: string): string[] {
  const { tree, at } = treeOf(notation);
  const { tokens } = tree;
  const [from, to] = [at(first), at(last) + 1];
  const name: NameSpan = {
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    first: from,
    last: to,
    type: 'person',
    source: 'test',
    score: 1,
  };
  return withTitlePhrases(tokens, [name], loadGazetteer()).map(
    ({ text, deprel, head }) => `${text} ${deprel}>${tokens[head]?.text ?? ''}`,
  );
}

describe('withTitlePhrases', () => {
  it('makes the name the head where it was hung on its title', () => {
    const words = repaired(
      'Secretary/PROPN/nsubj>met of/ADP/case>Dana State/PROPN/compound>Dana Dana/PROPN/nmod>Secretary Kern/PROPN/flat>Dana met/VERB/root envoys/NOUN/obj>met',
      'Dana',
      'Kern',
    );
    expect(words.slice(0, 5)).toEqual([
      'Secretary nmod:desc>Dana',
      'of case>State',
      'State nmod>Secretary',
      'Dana nsubj>met',
      'Kern flat>Dana',
    ]);
  });

  it('takes along what opens the phrase, and reads a field of several words', () => {
    const words = repaired(
      'She/PRON/nsubj>spoke spoke/VERB/root with/ADP/case>Director Director/PROPN/obl>spoke of/ADP/case>Intelligence National/PROPN/compound>Intelligence Intelligence/PROPN/nmod>Eva Eva/PROPN/appos>Director Kern/PROPN/flat>Eva',
      'Eva',
      'Kern',
    );
    expect(words.slice(2)).toEqual([
      'with case>Eva',
      'Director nmod:desc>Eva',
      'of case>Intelligence',
      'National compound>Intelligence',
      'Intelligence nmod>Director',
      'Eva obl>spoke',
      'Kern flat>Eva',
    ]);
  });

  it.each([
    [
      'a name behind "of" itself',
      'the/DET/det>killing killing/NOUN/root of/ADP/case>Eva Eva/PROPN/nmod>killing Kern/PROPN/flat>Eva',
    ],
    [
      'a title between',
      'the/DET/det>son son/NOUN/root of/ADP/case>Eva President/PROPN/nmod:desc>Eva Eva/PROPN/nmod>son Kern/PROPN/flat>Eva',
    ],
    [
      'what is no title',
      'Bank/PROPN/root of/ADP/case>Japan Japan/PROPN/nmod>Bank Eva/PROPN/appos>Bank Kern/PROPN/flat>Eva',
    ],
  ])('leaves %s alone', (_, notation) => {
    const { tree } = treeOf(notation);
    const before = tree.tokens.map(
      ({ text, deprel, head }) => `${text} ${deprel}>${tree.tokens[head]?.text ?? ''}`,
    );
    expect(repaired(notation, 'Eva', 'Kern')).toEqual(before);
  });
});
