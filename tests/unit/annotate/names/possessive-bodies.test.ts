import { expect, it } from 'vitest';
import { goldArticle } from '../../../../src/annotate/gold-form.js';
import { withOwnedBody } from '../../../../src/annotate/names/possessive-bodies.js';
import { tokenize } from '../../../../src/annotate/tokenize/tokenizer.js';
import { loadGazetteer } from '../../../../src/resources/gazetteer/gazetteer.js';

it.each([
  [
    "Lower Harbour Residents' Forum met",
    'Lower Harbour Residents',
    "Lower Harbour Residents' Forum/organization",
  ],
  ["Peru Women's League met", 'Peru Women', "Peru Women's League/organization"],
  ["Ana Ruiz's Party met", 'Ana Ruiz', 'Ana Ruiz/person'],
  ["Lower Harbour Residents' anger grew", 'Lower Harbour Residents', 'Lower Harbour Residents/person'],
  ["Peru's Council met", 'Peru', 'Peru/person'],
])('in "%s" the name that begins with "%s" is "%s"', (text, found, expected) => {
  const tokens = tokenize(goldArticle({ id: 'a', text }));
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
  const { start, end, type } = withOwnedBody(name, tokens, loadGazetteer());
  expect(`${text.slice(start, end)}/${type}`).toBe(expected);
});
