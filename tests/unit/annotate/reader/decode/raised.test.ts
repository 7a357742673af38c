import { expect, it } from 'vitest';
import { raiseSubjects } from '../../../../../src/annotate/reader/decode/raised.js';

it.each([
  ['declared Eva winner', [-1, 2, 0], ['root', 'nsubj', 'xcomp'], [-1, 0, 0], ['root', 'obj', 'xcomp']],
  [
    'Eva wants help (her own subject before the verb)',
    [1, -1, 1],
    ['nsubj', 'root', 'xcomp'],
    [1, -1, 1],
    ['nsubj', 'root', 'xcomp'],
  ],
  [
    'told us Eva won (a clause with a subject)',
    [-1, 0, 3, 0],
    ['root', 'obj', 'nsubj', 'ccomp'],
    [-1, 0, 3, 0],
    ['root', 'obj', 'nsubj', 'ccomp'],
  ],
  [
    'an object is there',
    [-1, 0, 3, 0],
    ['root', 'obj', 'nsubj', 'xcomp'],
    [-1, 0, 3, 0],
    ['root', 'obj', 'nsubj', 'xcomp'],
  ],
])('%s', (_, heads, relations, wantedHeads, wantedRelations) => {
  const [tree, labels] = [[...heads], [...relations]];
  raiseSubjects(tree, labels);
  expect([tree, labels]).toEqual([wantedHeads, wantedRelations]);
});
