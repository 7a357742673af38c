import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPieces } from '../../../../src/annotate/reader/pieces.js';
import { gapOf, shapeOf } from '../../../../src/annotate/reader/shape.js';
import { modelPath } from '../../../../src/resources/locate.js';

interface Vectors {
  readonly words: readonly {
    readonly word: string;
    readonly shape: number;
    readonly pieces: readonly string[];
  }[];
  readonly gaps: readonly { readonly between: string | null; readonly gap: number }[];
}

/** Made by the training code: the runtime must give the graph the very same inputs. */
const vectors = JSON.parse(readFileSync(new URL('shape-vectors.json', import.meta.url), 'utf8')) as Vectors;

test.each(vectors.words)('shape of $word is $shape', ({ word, shape }) => {
  expect(shapeOf(word)).toBe(shape);
});

test.each(vectors.gaps)('gap over $between is $gap', ({ between, gap }) => {
  expect(between === null ? gapOf('x', null, 0) : gapOf(`x${between}y`, 1, 1 + between.length)).toBe(gap);
});

test('pieces are those of the training code', () => {
  const file = modelPath('reader', 'vocab.txt');
  const names = readFileSync(file, 'utf8').split('\n');
  const pieces = readPieces(file, 12);
  const found = vectors.words.map(({ word }) => ({ word, pieces: pieces.of(word).map((id) => names[id]) }));
  expect(found).toEqual(vectors.words.map(({ word, pieces }) => ({ word, pieces })));
});
