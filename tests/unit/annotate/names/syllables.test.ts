import { expect, it } from 'vitest';
import { goldArticle } from '../../../../src/annotate/gold-form.js';
import { withAllSyllables } from '../../../../src/annotate/names/syllables.js';
import { tokenize } from '../../../../src/annotate/tokenize/tokenizer.js';
import type { ParsedToken, Upos } from '../../../../src/model/token.js';

/** What the name is, of which `found` words at the beginning of the text were found; the other words have the part of speech. */
function whole(text: string, found: string, behind: Upos): string {
  const tokens = tokenize(goldArticle({ id: 'a', text })).map(
    (token): ParsedToken => ({
      ...token,
      sentence: 0,
      upos: behind,
      lemma: '',
      morph: {},
      head: -1,
      deprel: '',
    }),
  );
  const last = tokens.filter(({ end }) => end <= found.length).length;
  const name = {
    start: 0,
    end: found.length,
    first: 0,
    last,
    type: 'person',
    source: 'test',
    score: 1,
  } as const;
  const { start, end } = withAllSyllables(name, tokens);
  return text.slice(start, end);
}

it.each<[string, string, string, Upos]>([
  ['Kang In-sun spoke', 'Kang In', 'Kang In-sun', 'PROPN'],
  ['Kang In-sun spoke', 'Kang In-', 'Kang In-sun', 'PROPN'],
  ['Kang In-sun spoke', 'Kang', 'Kang In-sun', 'PROPN'],
  ['Prayong Chan-o-pha spoke', 'Prayong Chan-o', 'Prayong Chan-o-pha', 'PROPN'],
  ['Moo Chung-in was there', 'Moo Chung', 'Moo Chung-in', 'ADP'],
  ['Ana Ruiz-led talks', 'Ana Ruiz', 'Ana Ruiz', 'VERB'],
  ['Ana Ruiz - man of the hour', 'Ana Ruiz', 'Ana Ruiz', 'PROPN'],
  ['Ruiz In Lima', 'Ruiz', 'Ruiz', 'PROPN'],
])('in "%s" the name found as "%s" is "%s"', (text, found, expected, upos) => {
  expect(whole(text, found, upos)).toBe(expected);
});
