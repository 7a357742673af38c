import { expect, it } from 'vitest';
import { withOwnedBody } from '../../../../src/annotate/names/possessive-bodies.js';
import { loadGazetteer } from '../../../../src/resources/gazetteer/gazetteer.js';
import { foundName } from '../../../builders/found-name.js';

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
  const { tokens, name } = foundName(text, found);
  const { start, end, type } = withOwnedBody(name, tokens, loadGazetteer());
  expect(`${text.slice(start, end)}/${type}`).toBe(expected);
});
