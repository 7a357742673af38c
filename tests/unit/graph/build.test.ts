import { describe, expect, it } from 'vitest';
import { buildKnowledgeGraph } from '../../../src/graph/build.js';
import { graphToJson } from '../../../src/graph/serialize.js';
import type { ResolvedCorpus } from '../../../src/model/resolved.js';
import { loadOntology } from '../../../src/resources/ontology.js';
import { harbourCorpus } from '../../samples/harbour-corpus.js';

const ontology = loadOntology();
const knowledge = buildKnowledgeGraph(harbourCorpus, ontology);
const { graph } = knowledge;
const chair = 'LEADS(person:vera-reyk,organization:harbour-party;role=chair)';

describe('buildKnowledgeGraph', () => {
  it('writes all nodes and edges of a sound corpus', () => {
    expect(knowledge.problems).toEqual([]);
    expect(graph.order).toBe(27);
    expect(graph.size).toBe(69);
  });

  it('quotes every edge that needs evidence', () => {
    graph.forEachEdge((key, attributes) => {
      if (ontology.relations.get(attributes.type)?.evidence !== 'required') return;
      expect(attributes.evidence?.length, key).toBeGreaterThan(0);
      for (const quote of attributes.evidence ?? []) expect(knowledge.quote(quote), key).not.toBe('');
    });
  });

  it('gathers what two articles say into one edge', () => {
    const edge = graph.getEdgeAttributes(chair);
    expect(edge).toMatchObject({
      type: 'LEADS',
      role: 'chair',
      former: false,
      weight: 2,
      articles: ['article:courier', 'article:ledger'],
      origins: ['organization:courier', 'organization:the-ledger'],
      validFrom: '2019',
      firstSeen: '2021-03-10',
      lastSeen: '2021-03-10',
    });
    expect(edge.evidence?.map((quote) => knowledge.quote(quote))).toEqual([
      'Vera Reyk, chairwoman of the Harbour Party, accused Sudland of spying.',
      'His sister Vera Reyk chairs the Harbour Party.',
    ]);
  });

  it('counts two articles that relay one agency as one origin', () => {
    const event = graph.getNodeAttributes('event:demolition-kestrel-bridge');
    expect(event.articles).toHaveLength(3);
    expect(event.origins).toEqual(['organization:npa', 'organization:the-beacon']);
    expect(event.outlets).toEqual([
      'organization:courier',
      'organization:the-beacon',
      'organization:the-ledger',
    ]);
    const actor = graph.getEdgeAttributes('ACTOR_IN(place:country:norvania,event:demolition-kestrel-bridge)');
    expect(actor).toMatchObject({ weight: 2, origins: ['organization:npa'] });
  });

  it('takes the origin of wire copy from its byline', () => {
    const [first, ...others] = harbourCorpus.articles;
    if (first === undefined) throw new Error('no article');
    const cite = first.cites[0]?.evidence ?? { article: '', start: 0, end: 0, rule: '' };
    const wire = {
      ...first,
      blocks: [{ start: cite.start, end: cite.end, kind: 'byline' as const, rule: 'byline' }],
      credits: [{ start: cite.start, end: cite.end, kind: 'agency' as const, name: 'NPA' }],
    };
    const built = buildKnowledgeGraph({ ...harbourCorpus, articles: [wire, ...others] }, ontology);
    expect(built.graph.getEdgeAttribute(chair, 'origins')).toEqual([
      'organization:courier',
      'organization:npa',
    ]);
  });

  it('types events by the ontology', () => {
    expect(graph.getNodeAttributes('event:threat-troops-strait')).toMatchObject({
      labels: ['Event', 'Threat'],
      plover: 'THREATEN',
      quad: 'verbal conflict',
      score: -3.5,
      modality: 'threatened',
    });
  });

  it('makes one node of a named event that is also told', () => {
    const accord = graph.getNodeAttributes('event:accord-of-2018');
    expect(accord).toMatchObject({
      name: '2018 accord',
      labels: ['Event', 'Agreement', 'Entity'],
      start: '2018',
    });
    expect(graph.hasEdge('MENTIONS(article:courier,event:accord-of-2018)')).toBe(true);
    expect(accord.mentions?.map((mention) => mention.kind)).toEqual(['nominal', 'name']);
  });

  it('says how an article tells an event', () => {
    expect(graph.getEdgeAttributes('REPORTS(article:courier,event:threat-troops-strait)')).toMatchObject({
      sentence: 'President Anton Reyk threatened to send troops to the strait.',
      modality: 'threatened',
      verb: 'threaten',
    });
  });

  it('counts mentions', () => {
    expect(graph.getEdgeAttribute('MENTIONS(article:ledger,person:anton-reyk)', 'count')).toBe(2);
  });

  it('joins a statement to its speaker, its article and what it is about', () => {
    const said = graph.findNode((_key, { text }) => text === 'We will send troops to the strait,');
    expect(graph.hasDirectedEdge('person:anton-reyk', said)).toBe(true);
    expect(graph.hasDirectedEdge(said, 'article:ledger')).toBe(true);
    expect(graph.hasDirectedEdge(said, 'event:threat-troops-strait')).toBe(true);
  });

  it('does not depend on the order of the lists', () => {
    const turned = Object.fromEntries(
      Object.entries(harbourCorpus).map(([name, list]) => [name, [...list].reverse()]),
    );
    expect(graphToJson(buildKnowledgeGraph(turned as unknown as ResolvedCorpus, ontology))).toBe(
      graphToJson(knowledge),
    );
  });

  it('stores an undirected relation once', () => {
    const evidence = [{ article: 'article:beacon', start: 0, end: 10, rule: 'borders' }];
    const border = (from: string, to: string) => ({
      type: 'BORDERS',
      from,
      to,
      qualifiers: {},
      evidence,
      confidence: 1,
      reasons: [],
    });
    const relations = [
      border('place:country:sudland', 'place:country:norvania'),
      border('place:country:norvania', 'place:country:sudland'),
    ];
    const built = buildKnowledgeGraph({ ...harbourCorpus, relations }, ontology);
    expect(built.graph.filterEdges((_key, { type }) => type === 'BORDERS')).toEqual([
      'BORDERS(place:country:norvania,place:country:sudland)',
    ]);
  });
});

describe('what the ontology does not allow', () => {
  const evidence = [{ article: 'article:beacon', start: 0, end: 10, rule: 'r' }];
  const relation = (type: string, from: string, to: string, quotes = evidence) => ({
    type,
    from,
    to,
    qualifiers: {},
    evidence: quotes,
    confidence: 1,
    reasons: [],
  });
  const problemsOf = (wrong: ResolvedCorpus['relations'][number]): readonly string[] =>
    buildKnowledgeGraph({ ...harbourCorpus, relations: [wrong] }, ontology).problems.map(
      (problem) => problem.message,
    );

  it.each([
    [
      relation('CITIZEN_OF', 'place:city:marrow', 'place:country:norvania'),
      'it cannot begin at a Place (Person)',
    ],
    [relation('CITIZEN_OF', 'person:lena-orth', 'place:city:marrow'), 'it cannot end at a Place (Country)'],
    [relation('LIKES', 'person:lena-orth', 'person:ida-moss'), '"LIKES" is no relation type'],
    [relation('FAMILY_OF', 'person:lena-orth', 'person:lena-orth'), 'it joins a node to itself'],
    [relation('FAMILY_OF', 'person:lena-orth', 'person:nobody'), 'there is no node person:nobody'],
    [relation('FAMILY_OF', 'person:lena-orth', 'person:ida-moss', []), 'it has no evidence'],
    [
      relation('FAMILY_OF', 'person:lena-orth', 'person:ida-moss', [
        { article: 'article:beacon', start: 9, end: 9999, rule: 'r' },
      ]),
      'its quote 9-9999 lies outside the text of article:beacon',
    ],
    [
      relation('FAMILY_OF', 'person:lena-orth', 'person:ida-moss', [
        { article: 'article:gone', start: 0, end: 1, rule: 'r' },
      ]),
      'it quotes article:gone, which is no article',
    ],
  ])('an edge is left out and listed: %#', (wrong, reason) => {
    expect(problemsOf(wrong)).toEqual([
      `edge ${wrong.type}(${wrong.from},${wrong.to}) is left out: ${reason}`,
    ]);
  });

  it('a label of another kind is left out and listed', () => {
    const [first] = harbourCorpus.entities;
    if (first === undefined) throw new Error('no entity');
    const built = buildKnowledgeGraph(
      { ...harbourCorpus, entities: [{ ...first, labels: ['Person', 'Country'] }], relations: [] },
      ontology,
    );
    expect(built.graph.getNodeAttribute(first.id, 'labels')).toEqual(['Person', 'Entity']);
    expect(built.problems.map((problem) => problem.message)).toContain(
      `node ${first.id}: "Country" is no kind of Person; the label is left out`,
    );
  });
});
