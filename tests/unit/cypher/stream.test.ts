import { describe, expect, it } from 'vitest';
import { type ExecuteOptions, execute, prepare } from '../../../src/cypher/engine.js';
import { MemoryGraphSource } from '../../../src/cypher/stores/memory-source.js';
import type { Value } from '../../../src/cypher/values/index.js';
import { addNode, addRelationship } from './graph.js';

/** A ring of nodes, each tied to the next two. */
function ring(count: number): MemoryGraphSource {
  const source = new MemoryGraphSource();
  for (let i = 0; i < count; i++) addNode(source, ['N'], { i });
  for (let i = 0; i < count; i++) {
    addRelationship(source, i, 'NEXT', (i + 1) % count);
    addRelationship(source, i, 'SKIP', (i + 2) % count);
  }
  return source;
}

const source = ring(400);
const rowsOf = (text: string, options: ExecuteOptions = {}) =>
  prepare(text).stream(source, undefined, options).rows;

async function all(text: string, options: ExecuteOptions = {}): Promise<(readonly Value[])[]> {
  const rows: (readonly Value[])[] = [];
  for await (const row of rowsOf(text, options)) rows.push(row);
  return rows;
}

/** Queries whose rows nobody could wait for. */
const ENDLESS = [
  'MATCH (a), (b), (c), (d) RETURN a.i, d.i',
  'MATCH (a {i: 0})-[r*]-(b) RETURN size(r)',
  'MATCH (a {i: 0}) (()-[]-(x))+ (b) RETURN size(x)',
  'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN x, y',
  'MATCH ()-[r:NEXT]->() MATCH ()-[s:SKIP]-() MATCH ()-[t]->() RETURN id(r)',
  'MATCH (a) OPTIONAL MATCH (b), (c), (d) RETURN a.i',
  'MATCH (a) CALL (a) { MATCH (b), (c), (d) RETURN b } RETURN a.i, b.i',
  'MATCH (a), (b), (c), (d) RETURN a.i AS i UNION ALL RETURN 1 AS i',
];
/** Those that would find no row for as long. */
const FRUITLESS = [
  'MATCH (a), (b), (c), (d) WHERE a.i + b.i + c.i + d.i < 0 RETURN a',
  'MATCH (a {i: 0})-[r*]-(b) WHERE b.i < 0 RETURN size(r)',
  'MATCH (a), (b), (c), (d) RETURN count(*)',
  'MATCH (a), (b), (c), (d) RETURN a.i AS i ORDER BY i DESC LIMIT 1',
  'MATCH (a), (b), (c), (d) RETURN DISTINCT 1 AS one SKIP 1',
  'MATCH (a) CALL (a) { MATCH (b), (c), (d) RETURN max(b.i) AS most } RETURN most',
];

describe('stream', () => {
  it.each(ENDLESS)('gives the first rows at once, and stops when they are enough: %s', async (text) => {
    const started = performance.now();
    const rows: unknown[] = [];
    for await (const row of rowsOf(text)) if (rows.push(row) === 20) break;
    expect(rows).toHaveLength(20);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it.each([...ENDLESS, ...FRUITLESS])('lets timers run, and ends when it is cancelled: %s', async (text) => {
    const abort = new AbortController();
    let ticks = 0;
    const timer = setInterval(() => {
      if (++ticks === 5) abort.abort();
    }, 1);
    const run = (async () => {
      for await (const _ of rowsOf(text, { signal: abort.signal }));
    })();
    await expect(run).rejects.toMatchObject({ class: 'Cancelled' });
    clearInterval(timer);
    expect(ticks).toBeLessThan(50);
  });

  it('ends past its time, which stands still while nobody asks', async () => {
    await expect(
      all('MATCH (a), (b), (c), (d) RETURN count(*)', { limits: { timeoutMs: 40 } }),
    ).rejects.toMatchObject({
      detail: 'TimedOut',
    });
    const rows = rowsOf('UNWIND range(1, 3) AS x RETURN x', { limits: { timeoutMs: 150 } });
    for await (const _ of rows) await new Promise((resolve) => setTimeout(resolve, 80));
  });

  it.each([
    'UNWIND range(1, 200000) AS x RETURN -x AS y ORDER BY y',
    'UNWIND range(1, 200000) AS x RETURN x % 150000 AS y, count(*) AS n',
    'UNWIND range(1, 200000) AS x RETURN DISTINCT x % 150000 AS y',
    'UNWIND range(1, 200000) AS x WITH collect(x) AS xs UNWIND xs AS x RETURN x',
  ])('gives others their turns while the rows of %s are handed on', async (text) => {
    let turns = 0;
    let done = false;
    const count = (): void => {
      turns++;
      if (!done) setTimeout(count, 0);
    };
    let before: number | undefined;
    let worked = 0;
    for await (const _ of rowsOf(text)) {
      before ??= turns;
      if (worked === 0) count();
      // What is done with a row is part of the turn.
      for (let i = 0; i < 100; i++) worked += i & 1;
    }
    done = true;
    expect(turns - (before ?? turns)).toBeGreaterThan(1);
  });

  it('ends past its rows, and past what it may hold', async () => {
    await expect(all('MATCH (a) RETURN a.i', { limits: { maxRows: 10 } })).rejects.toMatchObject({
      detail: 'TooManyRows',
    });
    await expect(
      all('MATCH (a) RETURN a.i AS i ORDER BY i', { limits: { maxHeldRows: 10 } }),
    ).rejects.toMatchObject({
      detail: 'OutOfMemory',
    });
  });

  it.each([
    'MATCH (a), (b) WHERE a.i < 100 RETURN a.i * 7919 % 101 AS k, b.i AS i ORDER BY k, i DESC',
    'MATCH (a)-[:NEXT]-(b)-[:SKIP*1..2]->(c) RETURN a.i, b.i, collect(c.i) AS all ORDER BY a.i, b.i',
    'MATCH (a {i: 3})-[*0..3]->(b) RETURN b.i',
    'MATCH ALL SHORTEST (a {i: 3})-[]->+(b {i: 9}) RETURN count(*)',
    'MATCH (a) WITH a ORDER BY a.i SKIP 3 LIMIT 5 OPTIONAL MATCH (a)-[:NONE]->(b) RETURN a.i, b',
    'SHOW FUNCTIONS YIELD name RETURN name',
    'CALL db.labels()',
    'MATCH (a) RETURN count(a)',
    'EXPLAIN MATCH (a) RETURN a',
  ])('gives the rows of the query run as a whole, in their order: %s', async (text) => {
    expect(await all(text)).toEqual(execute(source, text).rows);
  });

  it('runs what writes as a whole', async () => {
    const own = ring(3);
    const { columns, rows } = prepare('MATCH (n:N) SET n.i = n.i + 1 RETURN n.i AS i').stream(own);
    expect(columns).toEqual(['i']);
    expect(execute(own, 'MATCH (n) RETURN sum(n.i)').rows).toEqual([[6]]);
    for await (const _ of rows) break;
  });
});
