import { describe, expect, it } from 'vitest';
import { NewsgraphError } from '../../../src/errors.js';
import { buildKnowledgeGraph } from '../../../src/graph/build.js';
import { parseGraph } from '../../../src/graph/parse-graph.js';
import { graphToJson } from '../../../src/graph/serialize.js';
import { query, update } from '../../../src/query/embedded.js';
import { loadOntology } from '../../../src/resources/ontology.js';
import { harbourCorpus } from '../../samples/harbour-corpus.js';

const ontology = loadOntology();
const knowledge = buildKnowledgeGraph(harbourCorpus, ontology);
const json = graphToJson(knowledge);
const written = (text: string): string => graphToJson(update(knowledge, text).knowledge);

function refusal(text: string): string {
  try {
    update(knowledge, text);
  } catch (error) {
    if (error instanceof NewsgraphError) return `${error.code} ${error.message}`;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('update', () => {
  it.each([
    'MATCH (n) SET n.name = n.name',
    'MATCH ()-[r]->() SET r += properties(r)',
    "MATCH (n:Person) SET n.note = 'x' REMOVE n.note",
    "CREATE (n:Person {id: 'person:x', name: 'X'}) WITH n DELETE n",
    'MATCH (n:Entity) SET n:Entity',
    'MATCH (n) RETURN n LIMIT 1',
  ])('gives the very bytes where nothing changes: %s', (text) => {
    expect(written(text)).toBe(json);
  });

  it('leaves the graph asked as it was', () => {
    const { result, knowledge: changed } = update(
      knowledge,
      'MATCH (n:Person) DETACH DELETE n RETURN count(*)',
    );
    expect(result.counters.nodesDeleted).toBe(4);
    expect(graphToJson(knowledge)).toBe(json);
    expect(query(changed, 'MATCH (n:Person) RETURN count(n)').rows).toEqual([[0]]);
    expect(query(changed, 'MATCH ()-[r:LEADS]->() RETURN count(r)').rows).toEqual([[0]]);
  });

  it('forgets what a query writes without update', () => {
    expect(query(knowledge, "CREATE (n:Person {id: 'p'}) RETURN n.id").rows).toEqual([['p']]);
    expect(query(knowledge, "MATCH (n {id: 'p'}) RETURN n").rows).toEqual([]);
  });

  it('makes nodes and relationships that read back as they were written', () => {
    const text = `MATCH (o:Organization {id: 'organization:harbour-party'})
      CREATE (p:Person {id: 'person:una-vale', name: 'Una Vale', aliases: ['U. Vale'], confidence: 1.0,
        firstSeen: date('2021-04-02'), checked: true})
      CREATE (p)-[:LEADS {role: 'Treasurer', evidence: ['article:ledger#0-8'], validity: '2019-05/2020'}]->(o)`;
    const changed = parseGraph(written(text), ontology);
    expect(changed.problems).toEqual([]);
    const { rows } = query(
      changed,
      `MATCH (p {id: 'person:una-vale'})-[r:LEADS]->(o)
       RETURN labels(p), p.confidence IS :: FLOAT, toString(p.firstSeen), p.checked, r.id, r.sentences, toString(r.validFrom), o.name`,
    );
    expect(rows).toEqual([
      [
        ['Person', 'Entity'],
        true,
        '2021-04-02',
        true,
        'LEADS(person:una-vale,organization:harbour-party;role=treasurer)',
        ['Norvania'],
        '2019-05-01',
        'Harbour Party',
      ],
    ]);
  });

  it('follows a node whose id is changed', () => {
    const changed = update(
      knowledge,
      "MATCH (p {id: 'person:lena-orth'}) SET p.id = 'person:l-orth'",
    ).knowledge;
    expect(changed.graph.hasNode('person:lena-orth')).toBe(false);
    expect(changed.graph.degree('person:l-orth')).toBe(knowledge.graph.degree('person:lena-orth'));
  });

  it.each([
    ["CREATE (:Persn {id: 'x', name: 'X'})", 'node x: "Persn" is no label; did you mean "Person"?'],
    ["CREATE (:Person {name: 'X'})", 'node (:Person): it needs an "id"'],
    ["CREATE (:Person {id: 'x'})", 'node x: it needs a "name"'],
    ["CREATE ({id: 'x', name: 'X'})", 'node x: it needs one of the labels'],
    ["CREATE (:Person:Place {id: 'x', name: 'X'})", 'it cannot be Person and Place at once'],
    ["CREATE (:Person:City {id: 'x', name: 'X'})", '"City" is no kind of Person'],
    ["CREATE (:Person {id: 'person:lena-orth', name: 'X'})", 'another node has the same "id"'],
    ['MATCH (n:Person) WITH n LIMIT 1 REMOVE n.name', 'it needs a "name"'],
    ['MATCH (n:Person) REMOVE n:Entity', 'the label cannot be removed'],
    ["MATCH (n:Person) SET n.age = duration('P3Y')", '"age" is of type DURATION'],
    ['MATCH (n:Person) SET n.`a b` = 1', '"a b" is no attribute name'],
    [
      "MATCH (n:Person) SET n.graph = 'mine'",
      '"graph" would be saved as STRING "newsgraph", not STRING "mine"',
    ],
    ['MATCH (n:Person) SET n.mentions = 99', '"mentions" is worked out from "mentionRefs"'],
    ["MATCH ()-[r:LEADS]->() SET r.sentences = ['x']", '"sentences" is worked out from "evidence"'],
    [
      "MATCH (a {id: 'person:lena-orth'}), (b {id: 'person:vera-reyk'}) CREATE (a)-[:LIKES]->(b)",
      '"LIKES" is no relation type',
    ],
    [
      "MATCH (a {id: 'person:lena-orth'}), (b:Country) CREATE (a)-[:CITIZEN_OF]->(b)",
      'it has no evidence; set "evidence"',
    ],
    [
      "MATCH (a:Article), (b:Country) CREATE (a)-[:CITIZEN_OF {evidence: ['article:ledger#0-8']}]->(b)",
      'it cannot begin at an Article',
    ],
    [
      "MATCH (a:Person), (b:Country) CREATE (a)-[:CITIZEN_OF {evidence: ['article:ledger#0-9999']}]->(b)",
      'lies outside the text of article:ledger',
    ],
    [
      "MATCH (a:Person), (b:Country) CREATE (a)-[:CITIZEN_OF {evidence: ['nonsense']}]->(b)",
      'evidence is a list of',
    ],
    ['MATCH ()-[r:LEADS]->() REMOVE r.evidence', 'it has no evidence'],
    ["MATCH (a:Article) WITH a LIMIT 1 SET a.text = ''", 'lies outside the text of'],
    ["MATCH (e:Event) WITH e LIMIT 1 SET e.eventType = 'Atack'", '"Atack" is no event type'],
  ])('refuses %s', (text, message) => {
    expect(refusal(text)).toContain('KG203 the changed graph is no valid graph, and nothing is saved:\n');
    expect(refusal(text)).toContain(message);
  });

  it('says that a day follows from its period', () => {
    expect(refusal("MATCH (e:Event) WHERE e.when IS NOT NULL SET e.start = date('1999-01-01')")).toContain(
      '"start" is worked out from "when": change that',
    );
    expect(
      query(
        update(knowledge, "MATCH (e:Event) WHERE e.when IS NOT NULL SET e.when = '1999-02'").knowledge,
        'MATCH (e:Event) WHERE e.when IS NOT NULL RETURN DISTINCT toString(e.start), toString(e.end)',
      ).rows,
    ).toEqual([['1999-02-01', '1999-02-28']]);
  });

  it('lists a few of many mistakes', () => {
    expect(refusal("UNWIND range(1, 9) AS i CREATE (:Person {id: 'p' + i})")).toMatch(/\n {2}and 4 more$/);
  });
});
