import { describe, expect, it } from 'vitest';
import { execute } from '../../../src/cypher/engine.js';
import { MemoryGraphSource } from '../../../src/cypher/stores/memory-source.js';

const source = new MemoryGraphSource();
execute(source, "CREATE (:Person {name: 'a', age: 1})-[:KNOWS {w: 1}]->(:Person:Admin {name: 'b', age: 2})");

describe('planner hints', () => {
  it.each([
    ['MATCH (n:Person) USING SCAN n:Person RETURN count(*)', 2],
    ['MATCH (n) USING SCAN n:Person WHERE n:Person RETURN count(*)', 2],
    ['MATCH (n:Person|Dog) USING SCAN n:Person RETURN count(*)', 2],
    ['MATCH (n:Person&Admin) USING SCAN n:Admin RETURN count(*)', 1],
    ['OPTIONAL MATCH (n:Person) USING SCAN n:Person RETURN count(*)', 2],
    ["MATCH (n:Person {name: 'a'}) USING INDEX n:Person(name) RETURN count(*)", 1],
    ["MATCH (n:Person WHERE n.name = 'a') USING INDEX SEEK n:Person(name) RETURN count(*)", 1],
    [
      'MATCH (n:Person) USING RANGE INDEX n:Person(age, name) WHERE 1 < n.age AND n.name IS NOT NULL RETURN count(*)',
      1,
    ],
    [
      "MATCH (n:Person) USING TEXT INDEX n:Person(name) WHERE n.name STARTS WITH 'a' AND n.age = 1 RETURN count(*)",
      1,
    ],
    [
      "MATCH (n:Person) USING INDEX n:Person(name) WHERE n.name STARTS WITH 'a' OR n.age = 2 RETURN count(*)",
      2,
    ],
    [
      'MATCH (n:Person) USING POINT INDEX n:Person(at) WHERE point.distance(n.at, point({x: 1, y: 1})) < 9 RETURN count(*)',
      0,
    ],
    [
      'MATCH (n:Person) USING INDEX n:Person(at) WHERE point.withinBBox(n.at, point({x: 1, y: 1}), point({x: 2, y: 2})) RETURN count(*)',
      0,
    ],
    ['MATCH (a)-[r:KNOWS]->(b) USING INDEX r:KNOWS(w) WHERE r.w IN [1] RETURN count(*)', 1],
    [
      'MATCH (a:Person)-[r:KNOWS]->(b:Admin) USING SCAN a:Person USING SCAN b:Admin USING JOIN ON a, b RETURN count(*)',
      1,
    ],
  ])('%s is answered as without them', (text, count) => {
    expect(execute(source, text).rows).toEqual([[count]]);
  });

  it.each([
    [
      'MATCH (n:Person) USING SCAN n:Dog RETURN n',
      '`Dog` must be asked for in this clause, and only `Person` is there',
      18,
    ],
    ['MATCH (n) USING SCAN n:Person RETURN n', 'none is there', 11],
    ['MATCH (n:!Person) USING SCAN n:Person RETURN n', 'none is there', 19],
    ['MATCH (n:Person) USING INDEX n:Person(name) RETURN n', 'the property `name` must be compared', 18],
    [
      "MATCH (n:Person) USING INDEX n:Person(name) WHERE n.name <> 'a' RETURN n",
      '`name` must be compared',
      18,
    ],
    [
      'MATCH (n:Person) USING INDEX n:Person(name) WHERE n.name = n.age RETURN n',
      '`name` must be compared',
      18,
    ],
    ['MATCH (n:Person) USING SCAN m:Person RETURN n', 'Variable `m` not defined', 29],
    ['MATCH (a)-[r]->(b) USING JOIN ON r RETURN r', 'expected NODE but was RELATIONSHIP', 34],
    ['MATCH (n:A) USING BTREE INDEX n:A(x) WHERE n.x = 1 RETURN n', 'BTREE is no longer supported', 19],
    ['MATCH (n:Person) USING nothing RETURN n', 'expected INDEX, SCAN or JOIN ON', 24],
  ])('%s is refused', (text, message, column) => {
    try {
      execute(source, text);
      expect.unreachable();
    } catch (error) {
      expect(String(error)).toContain(message);
      expect(error).toMatchObject({ class: 'SyntaxError', position: { line: 1, column } });
    }
  });
});
