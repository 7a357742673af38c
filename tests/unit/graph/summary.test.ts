import { describe, expect, it } from 'vitest';
import { buildKnowledgeGraph } from '../../../src/graph/build.js';
import { summarize } from '../../../src/graph/summary.js';
import { loadOntology } from '../../../src/resources/ontology.js';
import { harbourCorpus } from '../../samples/harbour-corpus.js';

const knowledge = buildKnowledgeGraph(harbourCorpus, loadOntology());

describe('summarize', () => {
  it('counts nodes by label and edges by type', () => {
    const summary = summarize(knowledge);
    expect(summary).toMatchObject({ articles: 3, nodes: 27, edges: 69, problems: 0 });
    expect(summary.nodesByLabel[0]).toEqual(['Organization', 6]);
    expect(summary.edgesByType.reduce((sum, [, count]) => sum + count, 0)).toBe(69);
  });

  it('ranks facts by independent origins and quotes each from an outlet', () => {
    const facts = summarize(knowledge, { facts: 2 }).facts;
    expect(facts).toEqual([
      {
        key: 'event:demolition-kestrel-bridge',
        claim: 'Norvania blows up Kestrel bridge (Demolition, 2021-03-09)',
        sentence: 'A reporter of The Beacon saw the Kestrel bridge fall on Tuesday.',
        outlet: 'The Beacon',
        article: 'article:beacon',
        articles: 3,
        origins: 2,
      },
      {
        key: 'LEADS(person:vera-reyk,organization:harbour-party;role=chair)',
        claim: 'Vera Reyk LEADS Harbour Party (chair)',
        sentence: 'His sister Vera Reyk chairs the Harbour Party.',
        outlet: 'The Ledger',
        article: 'article:ledger',
        articles: 2,
        origins: 2,
      },
    ]);
  });

  it('leaves out what is put together and no sentence says', () => {
    const inferred = harbourCorpus.relations.map((relation) =>
      relation.from === 'person:vera-reyk'
        ? { ...relation, evidence: relation.evidence.map((one) => ({ ...one, rule: 'citizen-of.office' })) }
        : relation,
    );
    const graph = buildKnowledgeGraph({ ...harbourCorpus, relations: inferred }, loadOntology());
    const claims = summarize(graph, { facts: 50 }).facts.map(({ claim }) => claim);
    expect(claims.some((claim) => claim.startsWith('Vera Reyk LEADS'))).toBe(false);
    expect(claims.some((claim) => claim.startsWith('Anton Reyk LEADS'))).toBe(true);
  });
});
