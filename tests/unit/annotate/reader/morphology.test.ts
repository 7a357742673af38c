import { expect, test } from 'vitest';
import { morphologyOf } from '../../../../src/annotate/reader/morphology.js';

const none: ReadonlySet<string> = new Set();

test('voice is read from the tree', () => {
  const passive = { verbForm: 'Part', tense: 'Past', voice: 'Pass' };
  expect(morphologyOf('VBN', 'VERB', 'root', new Set(['aux:pass', 'nsubj:pass']))).toEqual(passive);
  expect(morphologyOf('VBN', 'VERB', 'acl', none)).toEqual(passive);
  expect(morphologyOf('VBN', 'VERB', 'root', new Set(['aux', 'nsubj']))).toEqual({
    verbForm: 'Part',
    tense: 'Past',
  });
});

test('a bare verb at the root without subject is an imperative', () => {
  expect(morphologyOf('VB', 'VERB', 'root', none)).toEqual({ verbForm: 'Fin', mood: 'Imp' });
  expect(morphologyOf('VB', 'VERB', 'xcomp', new Set(['mark']))).toEqual({ verbForm: 'Inf' });
});

test('number and tense come from the tag', () => {
  expect(morphologyOf('NNPS', 'PROPN', 'nsubj', none)).toEqual({ number: 'Plur' });
  expect(morphologyOf('VBD', 'VERB', 'root', none)).toEqual({ verbForm: 'Fin', tense: 'Past', mood: 'Ind' });
  expect(morphologyOf('IN', 'ADP', 'case', none)).toEqual({});
});
