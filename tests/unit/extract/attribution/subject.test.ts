import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../../src/extract/attribution/subject.js';
import { treeOf } from '../../../builders/tree.js';

function subject(verb: string, notation: string): string | null {
  const { tree, at } = treeOf(notation);
  const found = subjectOf(tree, at(verb));
  return found === null ? null : tree.token(found).text;
}

describe('who says it', () => {
  const urged = (rest: string): string =>
    `Ruiz/PROPN/nsubj>urged urged/VERB/root/past boards/NOUN/obj>urged ${rest}`;

  it('of a participle behind a demand is who demands', () => {
    expect(
      subject('accusing', urged(',/PUNCT/punct>accusing accusing/VERB/advcl>urged/ger it/PRON/obj>accusing')),
    ).toBe('Ruiz');
  });

  it('of an infinitive is who is asked', () => {
    expect(subject('say', urged('to/PART/mark>say say/VERB/advcl>urged/inf so/ADV/advmod>say'))).toBe(
      'boards',
    );
  });
});
