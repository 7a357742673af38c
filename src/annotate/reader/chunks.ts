import type { Sentence, Token } from '../../model/token.js';
import type { WordPieces } from './pieces.js';
import { gapOf, shapeOf } from './shape.js';

/** Some consecutive sentences of one document as the graph takes them; `[first, last)` are its tokens. */
export interface Chunk {
  readonly first: number;
  readonly last: number;
  readonly inputIds: BigInt64Array;
  readonly shapeIds: BigInt64Array;
  /** Index of each word's first piece. */
  readonly wordIndex: BigInt64Array;
}

export interface ChunkLimits {
  readonly maxPieces: number;
  readonly shapes: number;
}

/**
 * Cuts a document into chunks: as many sentences (by rule) as fit; a longer sentence is cut where its pieces reach the limit.
 */
export function chunksOf(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  pieces: WordPieces,
  limits: ChunkLimits,
): Chunk[] {
  const parts = tokens.map((token) => pieces.of(token.text));
  const sizes = parts.map((ids) => ids.length);
  const chunks: Chunk[] = [];
  for (const [first, last] of ranges(sizes, sentences, limits.maxPieces - 2)) {
    chunks.push(chunk(text, tokens, first, last, parts, pieces, limits.shapes));
  }
  return chunks;
}

function ranges(sizes: readonly number[], sentences: readonly Sentence[], limit: number): [number, number][] {
  const found: [number, number][] = [];
  let first = 0;
  let used = 0;
  const close = (last: number) => {
    if (last > first) found.push([first, last]);
    first = last;
    used = 0;
  };
  for (const sentence of sentences) {
    let size = 0;
    for (let i = sentence.first; i < sentence.last; i++) size += sizes[i] ?? 1;
    if (used + size > limit) close(sentence.first);
    if (size <= limit) {
      used += size;
      continue;
    }
    for (let i = sentence.first; i < sentence.last; i++) {
      const next = sizes[i] ?? 1;
      if (used + next > limit) close(i);
      used += next;
    }
    close(sentence.last);
  }
  close(sentences.at(-1)?.last ?? 0);
  return found;
}

function chunk(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  parts: readonly (readonly number[])[],
  ends: Pick<WordPieces, 'start' | 'end'>,
  shapes: number,
): Chunk {
  const ids: number[] = [ends.start];
  const shapeIds: number[] = [0];
  const wordIndex: number[] = [];
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    const shape = gapOf(text, tokens[i - 1]?.end ?? null, token.start) * shapes + shapeOf(token.text);
    wordIndex.push(ids.length);
    for (const id of parts[i] as readonly number[]) {
      ids.push(id);
      shapeIds.push(shape);
    }
  }
  ids.push(ends.end);
  shapeIds.push(0);
  return { first, last, inputIds: big(ids), shapeIds: big(shapeIds), wordIndex: big(wordIndex) };
}

function big(values: readonly number[]): BigInt64Array {
  const array = new BigInt64Array(values.length);
  values.forEach((value, i) => {
    array[i] = BigInt(value);
  });
  return array;
}
