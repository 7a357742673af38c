import { describe, expect, it } from 'vitest';
import { relabelCaseMarked } from '../../../../../src/annotate/reader/decode/case-marked.js';

function relabelled(heads: readonly number[], relations: string[], parts: readonly string[]): string[] {
  relabelCaseMarked(heads, relations, parts);
  return relations;
}

describe('relabelCaseMarked', () => {
  it('makes an object behind a preposition an oblique: "presided over talks"', () => {
    expect(relabelled([-1, 2, 0], ['root', 'case', 'obj'], ['VERB', 'ADP', 'NOUN'])).toEqual([
      'root',
      'case',
      'obl',
    ]);
  });
  it('leaves bare objects and possessors alone: "read Eva\'s book"', () => {
    const relations = ['root', 'nmod:poss', 'case', 'obj'];
    expect(relabelled([-1, 3, 1, 0], [...relations], ['VERB', 'PROPN', 'PART', 'NOUN'])).toEqual(relations);
  });
});
