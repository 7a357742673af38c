import { expect, test } from 'vitest';
import { LabelDecoder } from '../../../../../src/annotate/reader/decode/labels.js';
import type { Upos } from '../../../../../src/model/token.js';

const DEPRELS = ['root', 'nsubj', 'obj', 'obl', 'punct', 'det', 'case', 'cop', 'aux', 'compound'];
const UPOSES: readonly Upos[] = ['NOUN', 'VERB', 'DET', 'PUNCT', 'AUX', 'ADP', 'PRON'];
const decoder = new LabelDecoder(DEPRELS, UPOSES);

type Row = Readonly<Record<string, number>>;

/** Labels of words given as their scores; what is not named has 0. */
function decode(heads: readonly number[], deprel: readonly Row[], upos: readonly Row[]): string[] {
  const matrix = (rows: readonly Row[], names: readonly string[]) =>
    Float32Array.from(rows.flatMap((row) => names.map((name) => row[name] ?? 0)));
  const labels = decoder.decode(heads, {
    deprel: matrix(deprel, DEPRELS),
    upos: matrix(upos, UPOSES),
    offset: 0,
  });
  return labels.relations.map((relation, i) => `${relation}/${labels.upos[i]}`);
}

test('the best label of each word where nothing stands against it, and root for the root alone', () => {
  expect(
    decode(
      [1, -1, 1],
      [{ nsubj: 9 }, { obj: 9 }, { root: 9, obj: 8 }],
      [{ PRON: 9 }, { VERB: 9 }, { NOUN: 9 }],
    ),
  ).toEqual(['nsubj/PRON', 'root/VERB', 'obj/NOUN']);
});

test('one of two subjects becomes what it is next likely to be', () => {
  const tags = [{ NOUN: 9 }, { NOUN: 9 }, { VERB: 9 }];
  expect(decode([2, 2, -1], [{ nsubj: 9, obl: 8 }, { nsubj: 9 }, {}], tags)).toEqual([
    'obl/NOUN',
    'nsubj/NOUN',
    'root/VERB',
  ]);
  expect(decode([2, 2, -1], [{ nsubj: 9 }, { nsubj: 9, obj: 8 }, {}], tags)).toEqual([
    'nsubj/NOUN',
    'obj/NOUN',
    'root/VERB',
  ]);
});

test('the word taken out of one place does not take another that is full', () => {
  const found = decode(
    [3, 3, 3, -1],
    [{ nsubj: 9, obj: 8, obl: 7.9 }, { nsubj: 9 }, { obj: 9 }, {}],
    [{ NOUN: 9 }, { NOUN: 9 }, { NOUN: 9 }, { VERB: 9 }],
  );
  expect(found).toEqual(['obl/NOUN', 'nsubj/NOUN', 'obj/NOUN', 'root/VERB']);
});

test('two subjects stay where everything else is out of the question', () => {
  expect(
    decode([2, 2, -1], [{ nsubj: 20 }, { nsubj: 20 }, {}], [{ NOUN: 9 }, { NOUN: 9 }, { VERB: 9 }]),
  ).toEqual(['nsubj/NOUN', 'nsubj/NOUN', 'root/VERB']);
});

test('relation and part of speech agree, by whichever is surer', () => {
  expect(decode([1, -1], [{ det: 9 }, {}], [{ PRON: 5, DET: 4 }, { VERB: 9 }])[0]).toBe('det/DET');
  expect(decode([1, -1], [{ compound: 5, punct: 4 }, {}], [{ PUNCT: 9 }, { VERB: 9 }])[0]).toBe(
    'punct/PUNCT',
  );
  expect(decode([1, -1], [{ obj: 9 }, {}], [{ AUX: 1, NOUN: 0.5 }, { VERB: 9 }])[0]).toBe('obj/NOUN');
});
