import { expect, it } from 'vitest';
import { joinHyphenated } from '../../../../../src/annotate/reader/decode/hyphenated.js';

/** Words of a text, cut at spaces and hyphens, with the tree that the rule makes of the given one (heads from 1, 0 the root). */
function joined(text: string, tree: string): string {
  const words = [...text.matchAll(/[^\s-]+|-/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const rows = tree.split(' ').map((row) => row.split('/') as [string, string]);
  const heads = rows.map(([head]) => Number(head) - 1);
  const relations = rows.map(([, relation]) => relation);
  joinHyphenated(words, heads, relations);
  return relations.map((relation, i) => `${(heads[i] as number) + 1}/${relation}`).join(' ');
}

it('makes one phrase of two subjects with a hyphen between', () => {
  expect(joined('Its secretary-general spoke', '2/nmod:poss 5/nsubj 2/punct 5/nsubj 0/root')).toBe(
    '4/nmod:poss 4/compound 4/punct 5/nsubj 0/root',
  );
});

it.each([
  [
    'one half hangs on the other',
    'Its secretary-general spoke',
    '4/nmod:poss 4/compound 2/punct 5/nsubj 0/root',
  ],
  [
    'a dash between two phrases',
    'Its secretary - general spoke',
    '2/nmod:poss 5/nsubj 2/punct 5/nsubj 0/root',
  ],
  [
    'the halves do different things',
    'Its secretary-general spoke',
    '2/nmod:poss 5/obl 2/punct 5/nsubj 0/root',
  ],
])('leaves the tree alone: %s', (_, text, tree) => {
  expect(joined(text, tree)).toBe(tree);
});
