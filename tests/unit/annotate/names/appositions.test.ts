import { describe, expect, it } from 'vitest';
import { withCountedNames, withFittingAppositions } from '../../../../src/annotate/names/appositions.js';
import type { NameSpan, NameType } from '../../../../src/model/name.js';
import { loadGazetteer } from '../../../../src/resources/gazetteer/gazetteer.js';
import { treeOf } from '../../../builders/tree.js';

/** What the name hangs on after the repair. */
function headOf(notation: string, name: string, type: NameType): string | undefined {
  const { tree, at } = treeOf(notation);
  const first = at(name);
  const { start = 0, end = 0 } = tree.tokens[first] ?? {};
  const span: NameSpan = { start, end, first, last: first + 1, type, source: 'test', score: 1 };
  const repaired = withFittingAppositions(tree.tokens, [span], loadGazetteer());
  return repaired[repaired[first]?.head ?? -1]?.text;
}

const workers = (number: string, behind: string): string =>
  `Workers/NOUN/nsubj>left/${number} at/ADP/case>plant the/DET/det>plant plant/NOUN/nmod>Workers/${behind} ,/PUNCT/punct>Norlux Norlux/PROPN/appos>Workers left/VERB/root`;

describe('withFittingAppositions', () => {
  it('hangs an organization on the noun that it can be', () => {
    expect(headOf(workers('plur', 'sing'), 'Norlux', 'organization')).toBe('plant');
  });

  it.each([
    ['a person', workers('plur', 'sing'), 'person'],
    ['one bearer', workers('sing', 'sing'), 'organization'],
    ['several nouns', workers('plur', 'plur'), 'organization'],
  ] as const)('leaves %s alone', (_, notation, type) => {
    expect(headOf(notation, 'Norlux', type)).toBe('Workers');
  });
});

describe('withCountedNames', () => {
  const list = (count: string): string =>
    `She/PRON/nsubj>has has/VERB/root ${count}/NUM/nummod>sons sons/NOUN/obj>has/plur ,/PUNCT/punct>Pablo Pablo/PROPN/conj>sons and/CCONJ/cc>Diego Diego/PROPN/conj>sons`;
  const arcs = (notation: string): readonly string[] => {
    const { tree, at } = treeOf(notation);
    const names = ['Pablo', 'Diego'].map((text): NameSpan => {
      const first = at(text);
      const { start = 0, end = 0 } = tree.tokens[first] ?? {};
      return { start, end, first, last: first + 1, type: 'person', source: 'test', score: 1 };
    });
    const repaired = withCountedNames(tree.tokens, names);
    return names.map(
      ({ first }) => `${repaired[first]?.deprel}>${repaired[repaired[first]?.head ?? -1]?.text}`,
    );
  };

  it('takes as many names as are counted for those who are meant', () => {
    expect(arcs(list('two'))).toEqual(['appos>sons', 'conj>Pablo']);
  });

  it('leaves a list of another length alone', () => {
    expect(arcs(list('three'))).toEqual(['conj>sons', 'conj>sons']);
  });
});
