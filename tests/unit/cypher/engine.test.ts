import { beforeEach, describe, expect, it } from 'vitest';
import {
  CypherError,
  execute,
  formatValue,
  MemoryGraphSource,
  planText,
  prepare,
} from '../../../src/cypher/index.js';

let source: MemoryGraphSource;

const rows = (text: string): string[] =>
  execute(source, text).rows.map((row) => row.map((value) => formatValue(value)).join(' | '));

const errorOf = (run: () => unknown): CypherError => {
  try {
    run();
  } catch (error) {
    if (error instanceof CypherError) return error;
    throw error;
  }
  throw new Error('no error');
};

beforeEach(() => {
  source = new MemoryGraphSource();
  execute(
    source,
    `CREATE (ann:Person {name: 'Ann', age: 40}), (bob:Person:Politician {name: 'Bob', age: 50}),
       (cid:Person {name: 'Cid', age: 30}), (acme:Organization {name: 'Acme'}),
       (beta:Organization:Company {name: 'Beta'}), (paris:Place {name: 'Paris'}),
       (ann)-[:KNOWS {since: 2000}]->(bob), (bob)-[:KNOWS {since: 2005}]->(cid), (cid)-[:KNOWS {since: 2010}]->(ann),
       (ann)-[:WORKS_FOR]->(acme), (bob)-[:WORKS_FOR]->(beta), (cid)-[:WORKS_FOR]->(acme),
       (acme)-[:IN]->(paris), (beta)-[:IN]->(paris)`,
  );
});

describe('Neo4j 5 forms', () => {
  it.each([
    ['MATCH (n:Person|Organization) RETURN count(*)', ['5']],
    ['MATCH (n:!Person) RETURN n.name ORDER BY n.name', ['"Acme"', '"Beta"', '"Paris"']],
    ['MATCH (n:(Person|Organization)&!Company) RETURN count(n)', ['4']],
    ["MATCH (:Person {name: 'Ann'})-[:KNOWS]->{1,2}(b) RETURN b.name", ['"Bob"', '"Cid"']],
    [
      "MATCH (:Person {name: 'Bob'}) ((x)-[r:KNOWS]->(y) WHERE r.since > 2001){1,3} (b) RETURN b.name, [n IN x | n.name]",
      ['"Cid" | ["Bob"]', '"Ann" | ["Bob", "Cid"]'],
    ],
    [
      "MATCH p = shortestPath((:Person {name: 'Ann'})-[*]-(:Place)) RETURN [n IN nodes(p) | n.name]",
      ['["Ann", "Acme", "Paris"]'],
    ],
    [
      "MATCH p = shortestPath((:Person {name: 'Ann'})-[*]-(:Place)) WHERE none(n IN nodes(p) WHERE n.name = 'Acme') RETURN length(p)",
      ['3'],
    ],
    [
      "MATCH p = allShortestPaths((:Person {name: 'Bob'})-[*]-(:Organization {name: 'Acme'})) RETURN length(p)",
      ['2', '2'],
    ],
    [
      "MATCH p = SHORTEST 3 (:Person {name: 'Ann'})-[]-+(:Person {name: 'Bob'}) RETURN length(p)",
      ['1', '2', '3'],
    ],
    [
      "MATCH p = SHORTEST 1 (:Person {name: 'Ann'})-[:KNOWS]->+(b)-[:WORKS_FOR]->(c) RETURN c.name, length(p) ORDER BY c.name",
      ['"Acme" | 3', '"Beta" | 2'],
    ],
    ['MATCH (p:Person) RETURN p.name, COUNT { (p)-[:KNOWS]->() } ORDER BY p.name LIMIT 1', ['"Ann" | 1']],
    ['MATCH (p:Person) WHERE EXISTS { (p)-->(:Company) } RETURN p.name', ['"Bob"']],
    ['RETURN COLLECT { MATCH (o:Organization) RETURN o.name ORDER BY o.name } AS l', ['["Acme", "Beta"]']],
    [
      'MATCH (o:Organization) CALL (o) { MATCH (o)<-[:WORKS_FOR]-(p) RETURN count(p) AS c } RETURN o.name, c ORDER BY c',
      ['"Beta" | 1', '"Acme" | 2'],
    ],
    [
      'MATCH (p:Person) CALL { WITH p RETURN p.age * 2 AS d UNION ALL WITH p RETURN p.age AS d } RETURN sum(d)',
      ['360'],
    ],
    [
      'MATCH (p:Place) RETURN p {.name, size: 1, all: p {.*}}',
      ['{name: "Paris", size: 1, all: {name: "Paris"}}'],
    ],
    ["RETURN CASE 5 WHEN < 3 THEN 'low' WHEN 4, 5 THEN 'mid' END AS c", ['"mid"']],
    [
      'RETURN 1 IS :: INTEGER AS a, null IS :: STRING NOT NULL AS b, [1] IS :: LIST<STRING> AS c',
      ['true | false | false'],
    ],
    ["MATCH (n) WHERE n.name =~ '(?i)a.*' RETURN count(n)", ['2']],
    ["SHOW FUNCTIONS YIELD name WHERE name = 'toUpper' RETURN name", ['"toUpper"']],
    ['CALL db.labels() YIELD label RETURN count(label)', ['5']],
    ["MATCH (a)-[r]-(b) WHERE elementId(a) = 'n5' RETURN b.name ORDER BY b.name", ['"Acme"', '"Beta"']],
  ])('%s', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
});

describe('execute', () => {
  it('counts what a query changes, and rolls back when it fails', () => {
    const { counters } = execute(source, "MERGE (d:Person {name: 'Dee'}) ON CREATE SET d.age = 1");
    expect(counters).toMatchObject({ nodesCreated: 1, labelsAdded: 1, propertiesSet: 2 });
    expect(() => execute(source, 'CREATE (:Temporary) WITH 1 AS x RETURN x / 0')).toThrow(CypherError);
    expect(rows('MATCH (t:Temporary) RETURN count(t)')).toEqual(['0']);
  });

  it('reads all rows before it writes', () => {
    execute(source, 'MATCH (p:Person) CREATE (:Person {name: p.name})');
    expect(rows('MATCH (p:Person) RETURN count(p)')).toEqual(['6']);
  });

  it('writes all rows even when LIMIT keeps few', () => {
    execute(source, 'MATCH (p:Person) SET p.seen = true RETURN p LIMIT 1');
    expect(rows('MATCH (p:Person {seen: true}) RETURN count(p)')).toEqual(['3']);
  });

  it('refuses to write when told so', () => {
    expect(errorOf(() => execute(source, 'CREATE ()', {}, { readOnly: true })).detail).toBe('ReadOnly');
  });

  it('takes parameters and names the one that is missing, at its place', () => {
    expect(execute(source, 'RETURN $x + 1 AS y', { x: 2 }).rows).toEqual([[3]]);
    const error = errorOf(() => execute(source, 'RETURN $x'));
    expect([error.class, error.position?.column]).toEqual(['ParameterMissing', 8]);
  });

  it('ends a query at its limits of time, rows and memory', () => {
    const cross = 'MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j), (k), (l) ';
    const detail = (text: string, limits: object): string =>
      errorOf(() => execute(source, text, {}, { limits })).detail;
    expect(detail(`${cross}RETURN count(*)`, { timeoutMs: 50 })).toBe('TimedOut');
    expect(detail('MATCH (a), (b) RETURN a', { maxRows: 10 })).toBe('TooManyRows');
    expect(detail(`${cross}RETURN collect(a)`, { maxHeldRows: 1000 })).toBe('OutOfMemory');
    expect(detail(`${cross}RETURN a.name ORDER BY a.name`, { maxHeldRows: 1000 })).toBe('OutOfMemory');
    expect(detail('RETURN range(1, 100000)', { maxListLength: 1000 })).toBe('ListTooLong');
    expect(detail("RETURN reduce(s = 'x', i IN range(1, 100) | s + s)", {})).toBe('StringTooLong');
  });

  it('stops when the signal is aborted', () => {
    const error = errorOf(() => execute(source, 'MATCH (a) RETURN a', {}, { signal: AbortSignal.abort() }));
    expect(error.class).toBe('Cancelled');
  });

  it('does not let a regular expression run away', () => {
    expect(rows(`RETURN '${'a'.repeat(5000)}!' =~ '(a+)+$' AS m`)).toEqual(['false']);
    expect(errorOf(() => rows("RETURN 'aa' =~ '(a)\\\\1'")).class).toBe('NotSupported');
  });

  it('explains without running and profiles with rows', () => {
    const explained = execute(
      source,
      'EXPLAIN MATCH (a:Person)-[:KNOWS]->(b) WHERE b.age > 35 RETURN a.name',
    );
    expect(explained.rows).toEqual([]);
    expect(explained.plan && planText(explained.plan)).toContain('Expand (a)-[');
    const { plan } = execute(source, 'PROFILE MATCH (a:Person) RETURN a.name');
    expect(plan?.rows).toBe(3);
  });

  it('answers counts from the store', () => {
    const operators = (text: string): string => JSON.stringify(execute(source, `EXPLAIN ${text}`).plan);
    expect(operators('MATCH (n:Person) RETURN count(n)')).toContain('CountStore');
    expect(operators('MATCH ()-[r:KNOWS]->() RETURN count(r)')).toContain('CountStore');
    expect(operators('MATCH (n:Person) WHERE n.age > 1 RETURN count(n)')).not.toContain('CountStore');
    expect(rows('MATCH ()-[r:KNOWS|IN]->() RETURN count(r)')).toEqual(['5']);
    expect(rows('MATCH (n:Nothing) RETURN count(*)')).toEqual(['0']);
  });

  it('prepares a text once and runs it on any store', () => {
    const query = prepare('MATCH (n) RETURN count(n) AS n');
    expect(prepare('MATCH (n) RETURN count(n) AS n')).toBe(query);
    expect(query.columns).toEqual(['n']);
    expect(query.execute(new MemoryGraphSource()).rows).toEqual([[0]]);
    expect(query.execute(source).rows).toEqual([[6]]);
  });
});
