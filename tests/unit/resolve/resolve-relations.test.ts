import { describe, expect, it } from 'vitest';
import type { Doc } from '../../../src/model/layers.js';
import type { RelationMention } from '../../../src/model/relation.js';
import { resolveRelations } from '../../../src/resolve/resolve-relations.js';

const TEXT = 'Kisumu is in Kenya. Rain fell on Kisumu. Roads to Kisumu were cut.';

function told(rule: string, start: number, confidence: number, type = 'LOCATED_IN'): RelationMention {
  return {
    type,
    from: 'c0',
    to: 'c1',
    qualifiers: {},
    evidence: { start, end: start + 10 },
    rule,
    confidence,
  };
}

function resolved(mentions: readonly RelationMention[], label = 'Place') {
  const docs = mentions.map((mention, at) => ({
    article: { id: `a${at}`, text: TEXT },
    relations: [mention],
  })) as unknown as readonly Doc[];
  return resolveRelations(
    docs,
    (_, chain) => (chain === 'c0' ? 'e0' : 'e1'),
    () => false,
    (entity) => (entity === 'e0' ? label : 'Place'),
  );
}

describe('the confidence of a fact', () => {
  it('grows with every sentence that says it', () => {
    const [fact] = resolved([told('located-in.in', 0, 0.8), told('located-in.comma', 0, 0.5)]);
    expect(fact?.confidence).toBeCloseTo(0.9);
  });
  it('does not grow with sentences that only name the place', () => {
    const [fact] = resolved([told('located-in.gazetteer', 0, 0.6), told('located-in.gazetteer', 21, 0.7)]);
    expect(fact?.confidence).toBeCloseTo(0.7);
    expect(fact?.evidence).toHaveLength(2);
  });
  it('counts what is known otherwise once beside what is said', () => {
    const [fact] = resolved([
      told('located-in.gazetteer', 0, 0.6),
      told('located-in.gazetteer', 21, 0.6),
      told('located-in.in', 0, 0.5),
    ]);
    expect(fact?.confidence).toBeCloseTo(0.8);
  });
});

describe('a thing that one article took for a place', () => {
  it('sits where a place would lie, if the others know it for a body', () => {
    const facts = resolved(
      [told('located-in.possessor', 0, 0.8), told('based-in.possessor', 0, 0.7, 'BASED_IN')],
      'Organization',
    );
    expect(facts.map(({ type }) => type)).toEqual(['BASED_IN']);
  });
  it('has none of the relations of people', () => {
    expect(resolved([told('holds-role.title', 0, 0.9, 'LEADS')], 'Organization')).toEqual([]);
  });
});
