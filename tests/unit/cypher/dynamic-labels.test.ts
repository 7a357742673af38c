import { describe, expect, it } from 'vitest';
import { type ExecuteOptions, execute } from '../../../src/cypher/engine.js';
import { MemoryGraphSource } from '../../../src/cypher/stores/memory-source.js';
import type { MapValue } from '../../../src/cypher/values/index.js';

function townGraph(): MemoryGraphSource {
  const source = new MemoryGraphSource();
  execute(
    source,
    "CREATE (:Person {name: 'a'})-[:KNOWS]->(:Person:Admin {name: 'b'})-[:LIKES]->(:Dog {name: 'c'})",
  );
  return source;
}

function rows(text: string, parameters: MapValue = {}, options: ExecuteOptions = {}): unknown[] {
  return execute(townGraph(), text, parameters, options).rows.map((row) =>
    row.length === 1 ? row[0] : [...row],
  );
}

describe('labels and types that are computed', () => {
  it.each([
    ["WITH 'Person' AS l MATCH (n:$(l)) RETURN n.name", ['a', 'b']],
    ["MATCH (n:$(['Person', 'Admin'])) RETURN n.name", ['b']],
    ["MATCH (n:$all(['Person', 'Admin'])) RETURN n.name", ['b']],
    ["MATCH (n:$any(['Person', 'Dog'])) RETURN n.name", ['a', 'b', 'c']],
    ['MATCH (n:$([])) RETURN count(n)', [3]],
    ['MATCH (n:$any([])) RETURN count(n)', [0]],
    ["MATCH (n:!$('Person')) RETURN n.name", ['c']],
    ["MATCH (n:$('Person')&Admin|Dog) RETURN n.name", ['b', 'c']],
    ["MATCH (n:Person&$('Admin')) RETURN n.name", ['b']],
    ['MATCH (m)-->(n:$(labels(m))) RETURN m.name + n.name', ['ab']],
    ["MATCH ()-[r:$('KNOWS')]->() RETURN type(r)", ['KNOWS']],
    ["MATCH ()-[r:$any(['KNOWS', 'LIKES'])]->() RETURN type(r)", ['KNOWS', 'LIKES']],
    ["MATCH ()-[r:$(['KNOWS', 'LIKES'])]->() RETURN type(r)", []],
    ["MATCH (a) WHERE (a)-[:$('KNOWS')]->() RETURN a.name", ['a']],
    ["MATCH (:Dog)<-[:$('LIKES')]-()<-[:$('KNOWS')]-(a) RETURN a.name", ['a']],
    ["MATCH p = (:Person)-[:$any(['KNOWS', 'LIKES'])]->+(:Dog) RETURN length(p) AS l ORDER BY l", [1, 2]],
    ["RETURN COUNT { (:$('Person')) } AS c", [2]],
    ["RETURN [(a)-[:$('KNOWS')]->(b:$('Admin')) | b.name] AS l", [['b']]],
    ['OPTIONAL MATCH (n:$($none)) RETURN n', [null]],
  ])('match: %s', (text, expected) => {
    expect(rows(text, { none: 'Nobody' })).toEqual(expected);
  });

  it.each([
    ["CREATE (n:$('X'):$(['Y', 'Z']):W) RETURN labels(n)", [['X', 'Y', 'Z', 'W']]],
    ['CREATE (n:$([])) RETURN labels(n)', [[]]],
    ["CREATE ()-[r:$(['T'])]->() RETURN type(r)", ['T']],
    [
      "UNWIND ['Q', 'Q'] AS l MERGE (n:$(l) {a: 1}) RETURN labels(n), id(n) > 2",
      [
        [['Q'], true],
        [['Q'], true],
      ],
    ],
    [
      "MATCH (a:Dog), (b:Admin) MERGE (a)-[r:$('LIKES')]->(b) RETURN type(r), startNode(r).name",
      [['LIKES', 'c']],
    ],
    ["MATCH (n:Dog) SET n:$(['P', 'Q']):R, n IS $('S') RETURN labels(n)", [['Dog', 'P', 'Q', 'R', 'S']]],
    ["MATCH (n:Admin) REMOVE n:$(['Admin', 'Nobody']) RETURN labels(n)", [['Person']]],
  ])('write: %s', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it.each([
    ['MATCH (n:$(null)) RETURN n', 'Null is not a valid token name'],
    ["MATCH (n:$('')) RETURN n", "'' is not a valid token name"],
    ['MATCH (n:$(1)) RETURN n', 'expected STRING or LIST<STRING> but was INTEGER'],
    ['MATCH (n:$($number)) RETURN n', 'expected STRING or LIST<STRING> but was Integer'],
    ["MATCH (n) WHERE n:$('Person') RETURN n", 'only allowed in MATCH, CREATE, MERGE, SET and REMOVE'],
    ['MATCH (n:$label) RETURN n', 'is written $(expression)'],
    ["CREATE (:$any(['A']))", '$any() does not say what to make'],
    ["CREATE ()-[:$(['T', 'U'])]->()", 'exactly one type'],
    ['CREATE ()-[:$([])]->()', 'exactly one type'],
    ["MATCH (n:Dog) SET n:$any(['A'])", 'expected a label or $(expression)'],
    ["MATCH ()-[:$('KNOWS')*]->() RETURN 1", 'Not supported by the embedded engine: a dynamic type'],
  ])('refused: %s', (text, message) => {
    expect(() => rows(text, { number: 1 })).toThrow(message);
  });

  it('a type that is refused leaves the store as it was', () => {
    const source = townGraph();
    expect(() => execute(source, "UNWIND ['T', null] AS t CREATE ()-[:$(t)]->()")).toThrow('Null is not');
    expect(source.nodeCount).toBe(3);
  });
});
