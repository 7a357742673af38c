import { describe, expect, it } from 'vitest';
import { joinDescriptions } from '../../../../../src/annotate/reader/decode/descriptions.js';

/** `word/PART/relation>HEAD`, words told apart by their letters; the same form afterwards. */
function joined(line: string): string {
  const rows = line.split(' ').map((entry) => {
    const [, word = '', part = '', relation = '', head = ''] = /^(.+)\/(.+)\/(.+)>(.+)$/.exec(entry) ?? [];
    return { word, part, relation, head };
  });
  const words = rows.map((row) => row.word);
  const heads = rows.map((row) => words.indexOf(row.head));
  const relations = rows.map((row) => row.relation);
  joinDescriptions(
    heads,
    relations,
    rows.map((row) => row.part),
  );
  return rows
    .map(({ word, part }, i) => `${word}/${part}/${relations[i]}>${words[heads[i] ?? -1] ?? 'ROOT'}`)
    .join(' ');
}

describe('joinDescriptions', () => {
  it('hangs a noun on the name beside it, and what holds the phrase with it', () => {
    expect(
      joined(
        'Mali/PROPN/nsubj>lent lent/VERB/root>ROOT to/ADP/case>rival its/PRON/nmod:poss>rival rival/NOUN/obl>lent Togo/PROPN/obl>lent',
      ),
    ).toBe(
      'Mali/PROPN/nsubj>lent lent/VERB/root>ROOT to/ADP/case>Togo its/PRON/nmod:poss>Togo rival/NOUN/nmod:desc>Togo Togo/PROPN/obl>lent',
    );
  });

  it('takes the conjunction of a coordinated phrase along', () => {
    expect(
      joined(
        'Ana/PROPN/nsubj>left and/CCONJ/cc>aunt her/PRON/nmod:poss>aunt aunt/NOUN/conj>Ana Eva/PROPN/conj>Ana left/VERB/root>ROOT',
      ),
    ).toContain('and/CCONJ/cc>Eva her/PRON/nmod:poss>Eva aunt/NOUN/nmod:desc>Eva');
  });

  it.each([
    [
      'a phrase between',
      'mayor/NOUN/nsubj>met today/NOUN/obl:unmarked>met Eva/PROPN/nsubj>met met/VERB/root>ROOT',
    ],
    ['a comma or conjunction', 'aunts/NOUN/conj>Ana and/CCONJ/cc>Eva Eva/PROPN/conj>Ana Ana/PROPN/root>ROOT'],
    [
      'a preposition',
      'to/ADP/case>port port/NOUN/obl>went in/ADP/case>Mali Mali/PROPN/obl>went went/VERB/root>ROOT',
    ],
    ['another relation', 'told/VERB/root>ROOT lawyers/NOUN/obj>told Friday/PROPN/obl:unmarked>told'],
    ['times side by side', 'met/VERB/root>ROOT week/NOUN/obl:unmarked>met Friday/PROPN/obl:unmarked>met'],
    ['the head between', 'Port/NOUN/nsubj>closed closed/VERB/root>ROOT Mali/PROPN/nsubj>closed'],
  ])('leaves %s alone', (_, line) => {
    expect(joined(line)).toBe(line);
  });
});
