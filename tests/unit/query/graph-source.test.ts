import { describe, expect, it } from 'vitest';
import { execute, inTurns } from '../../../src/cypher/index.js';
import { type AdjacencyCursor, ANY_TYPE, UNKNOWN } from '../../../src/cypher/source.js';
import { FloatValue } from '../../../src/cypher/values/index.js';
import { buildKnowledgeGraph } from '../../../src/graph/build.js';
import { KnowledgeGraphSource } from '../../../src/query/graph-source.js';
import { structureOf } from '../../../src/query/graph-structure.js';
import { loadOntology } from '../../../src/resources/ontology.js';
import { harbourCorpus } from '../../samples/harbour-corpus.js';
import { largeGraph } from '../../samples/large-graph.js';

const ontology = loadOntology();
const knowledge = buildKnowledgeGraph(harbourCorpus, ontology);
const source = new KnowledgeGraphSource(knowledge);
const node = (id: string): number => source.nodeByElementId(id) ?? -1;
const cursor = (): AdjacencyCursor => ({ relationships: [], neighbours: [], from: 0, to: 0 });

describe('KnowledgeGraphSource', () => {
  it('counts nodes, relationships, labels and types', () => {
    expect([source.nodeCount, source.relationshipCount]).toEqual([27, 69]);
    expect(source.countNodesWithLabel(source.labelToken('Entity'))).toBe(15);
    expect(source.countRelationshipsOfType(source.typeToken('LEADS'))).toBe(2);
    expect(source.labelToken('Nothing')).toBe(UNKNOWN);
    expect(source.countNodesWithLabel(UNKNOWN)).toBe(0);
  });

  it('types properties: floats, dates, lists, and null for none', () => {
    const norvania = node('place:country:norvania');
    expect(source.nodeProperty(norvania, source.keyToken('lat'))).toEqual(new FloatValue(61));
    expect(source.nodeProperty(norvania, source.keyToken('mentions'))).toBe(4);
    expect(String(source.nodeProperty(norvania, source.keyToken('firstSeen')))).toBe('2021-03-10');
    expect(source.nodeProperty(norvania, source.keyToken('gender'))).toBeNull();
    expect(source.nodeProperty(norvania, UNKNOWN)).toBeNull();
    const chair =
      source.relationshipByElementId('LEADS(person:vera-reyk,organization:harbour-party;role=chair)') ?? -1;
    expect(source.relationshipProperty(chair, source.keyToken('sentences'))).toHaveLength(2);
    expect(Array.from(source.relationshipKeys(chair), (key) => source.keyName(key))).toContain('validFrom');
  });

  it('finds nodes by a property', () => {
    const person = source.labelToken('Person');
    expect(source.lookup(person, source.keyToken('name'), 'Vera Reyk')).toEqual([node('person:vera-reyk')]);
    expect(source.lookup(person, source.keyToken('mentions'), new FloatValue(4))).toEqual([
      node('person:anton-reyk'),
    ]);
    expect(source.lookup(person, source.keyToken('name'), 'Norvania')).toEqual([]);
  });

  it('lists constraints and indexes', () => {
    expect(source.schema().map((entry) => entry.name)).toEqual(
      expect.arrayContaining(['newsgraph_entity_id', 'newsgraph_leads_id']),
    );
  });

  it.each([knowledge, largeGraph(ontology, 300, 2_000)])('walks like the graph itself: %#', (graph) => {
    const walked = new KnowledgeGraphSource(graph);
    const at = cursor();
    for (let id = 0; id < walked.nodeCount; id++) {
      const key = walked.nodeElementId(id);
      for (const direction of ['out', 'in'] as const) {
        const edges = direction === 'out' ? graph.graph.outEdges(key) : graph.graph.inEdges(key);
        walked.seek(at, id, direction, ANY_TYPE);
        const found = Array.from({ length: at.to - at.from }, (_, i) => at.relationships[at.from + i] ?? -1);
        expect(found.map((one) => walked.relationshipElementId(one)).sort()).toEqual([...edges].sort());
        expect(walked.degree(id, direction, ANY_TYPE)).toBe(edges.length);
        for (const [type, name] of walked.types().entries()) {
          walked.seek(at, id, direction, type);
          const wanted = edges.filter((edge) => graph.graph.getEdgeAttribute(edge, 'type') === name);
          expect(at.to - at.from).toBe(wanted.length);
          for (let i = at.from; i < at.to; i++) {
            const edge = walked.relationshipElementId(at.relationships[i] ?? -1);
            expect(wanted).toContain(edge);
            expect(walked.nodeElementId(at.neighbours[i] ?? -1)).toBe(graph.graph.opposite(key, edge));
          }
        }
      }
    }
  });

  it('is the same made in turns', async () => {
    const graph = largeGraph(ontology, 6_000, 20_000);
    const whole = new KnowledgeGraphSource(graph);
    let turns = 0;
    const counted = function* () {
      const work = structureOf(graph);
      let step = work.next();
      while (step.done !== true) {
        turns++;
        yield;
        step = work.next();
      }
      return step.value;
    };
    const inParts = new KnowledgeGraphSource(graph, await inTurns(counted()));
    expect(turns).toBeGreaterThan(15);
    for (const text of [
      'MATCH (n) RETURN labels(n) AS l, count(*) AS c ORDER BY l',
      'MATCH (a)-[r]->(b) RETURN type(r) AS t, count(DISTINCT a) AS a, count(DISTINCT b) AS b ORDER BY t',
      'MATCH (a:Person)-[r]-(b) RETURN elementId(a) AS a, elementId(r) AS r, elementId(b) AS b ORDER BY a, r, b LIMIT 500',
    ])
      expect(execute(inParts, text).rows).toEqual(execute(whole, text).rows);
  });
});
