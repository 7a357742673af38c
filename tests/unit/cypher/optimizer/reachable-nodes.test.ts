import { describe, expect, it } from 'vitest';
import { execute, formatValue, MemoryGraphSource } from '../../../../src/cypher/index.js';

const source = new MemoryGraphSource();
execute(
  source,
  `CREATE (a:A {i: 0}), (b:B {i: 1}), (c:A {i: 2}), (d:B {i: 3}), (a)-[:R]->(b), (b)-[:R]->(c), (c)-[:R]->(a),
   (c)-[:R]->(d), (d)-[:R]->(d), (b)-[:S]->(d)`,
);

const rows = (text: string): string[] =>
  execute(source, text).rows.map((row) => row.map((value) => formatValue(value)).join());
const isRewritten = (text: string): boolean => {
  const { plan } = execute(source, `EXPLAIN ${text}`);
  return JSON.stringify(plan).includes('reachable');
};

describe('reachable nodes', () => {
  it.each([
    [
      'MATCH (a)-[:R*]->(b) RETURN DISTINCT a.i AS x, b.i AS y ORDER BY x, y',
      'MATCH (a)-[r:R*]->(b) WITH a.i AS x, b.i AS y, collect(r) AS r RETURN x, y ORDER BY x, y',
    ],
    [
      'MATCH (a:A)-[*0..2]-(b:B) RETURN DISTINCT a.i AS x, b.i AS y ORDER BY x, y',
      'MATCH (a:A)-[r*0..2]-(b:B) WITH a.i AS x, b.i AS y, collect(r) AS r RETURN x, y ORDER BY x, y',
    ],
    [
      'MATCH (a)-[:R*1..2]->(b) RETURN a.i AS x, count(DISTINCT b) AS n ORDER BY x',
      'MATCH (a)-[r:R*1..2]->(b) WITH a, b, collect(r) AS r RETURN a.i AS x, count(b) AS n ORDER BY x',
    ],
  ])('gives the rows of %s without walking all trails', (short, long) => {
    expect(isRewritten(short)).toBe(true);
    expect(isRewritten(long)).toBe(false);
    expect(rows(short)).toEqual(rows(long));
  });

  it.each([
    'MATCH (a)-[:R*1..2]-(b) RETURN DISTINCT b',
    'MATCH (a)-[r:R*1..2]->(b) RETURN DISTINCT b, size(r)',
    'MATCH (a)-[:R*2..3]->(b) RETURN DISTINCT b',
    'MATCH (a)-[:R*1..2]->(b) RETURN b',
    'MATCH (a)-[:S]->(x)-[:S|R*1..2]->(b) RETURN DISTINCT b',
  ])('leaves %s alone', (text) => {
    expect(isRewritten(text)).toBe(false);
  });
});
