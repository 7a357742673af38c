import { expect, it } from 'vitest';
import { withAllSyllables } from '../../../../src/annotate/names/syllables.js';
import type { ParsedToken, Upos } from '../../../../src/model/token.js';
import { foundName } from '../../../builders/found-name.js';

/** What the name is, of which `found` words at the beginning of the text were found; the other words have the part of speech. */
function whole(text: string, found: string, behind: Upos): string {
  const { tokens, name } = foundName(text, found);
  const parsed = tokens.map(
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
  const { start, end } = withAllSyllables(name, parsed);
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
