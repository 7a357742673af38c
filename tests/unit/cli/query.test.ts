import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run.js';
import { buildKnowledgeGraph } from '../../../src/graph/build.js';
import { graphToJson } from '../../../src/graph/serialize.js';
import { loadOntology } from '../../../src/resources/ontology.js';
import { harbourCorpus } from '../../samples/harbour-corpus.js';

const json = graphToJson(buildKnowledgeGraph(harbourCorpus, loadOntology()));
const folder = mkdtempSync(join(tmpdir(), 'newsgraph-query-'));
const file = join(folder, 'graph.json');

beforeEach(() => writeFileSync(file, json));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function query(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await runCli(['query', '--graph', file, ...args], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: false,
    color: false,
    env: {},
    stdin: (async function* () {})(),
    signal: new AbortController().signal,
  });
  return { code, out, err };
}

const RENAME = "MATCH (p:Person {id: 'person:lena-orth'}) SET p.gender = 'female' RETURN p.name AS name";

describe('newsgraph query --write', () => {
  it('answers a query that writes, and says that nothing is saved', async () => {
    const { code, out, err } = await query(RENAME, '-f', 'csv');
    expect([code, out]).toEqual([0, 'name\r\nLena Orth\r\n']);
    expect(err).toContain('Nothing is saved');
    expect(readFileSync(file, 'utf8')).toBe(json);
  });

  it('saves over the graph', async () => {
    const { code, out, err } = await query(RENAME, '--write', '-f', 'csv');
    expect([code, out]).toEqual([0, 'name\r\nLena Orth\r\n']);
    expect(err).toBe(`1 property set; saved ${file}\n`);
    const asked = await query("MATCH (p:Person {gender: 'female'}) RETURN p.name", '-f', 'csv');
    expect(asked.out).toContain('Lena Orth');
    expect(asked.err).toBe('');
  });

  it('saves to another file with -o', async () => {
    const other = join(folder, 'deep', 'other.json');
    expect((await query('MATCH (n:Person) DETACH DELETE n', '--write', '-o', other)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(json);
    expect(readFileSync(other, 'utf8')).not.toContain('"key":"person:');
  });

  it('gives the same bytes where nothing changes', async () => {
    expect((await query('MATCH (n) SET n.name = n.name', '--write')).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(json);
  });

  it('refuses a graph that is not valid and leaves the file as it was', async () => {
    const { code, out, err } = await query("CREATE (:Persn {id: 'x', name: 'X'})", '--write');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('node x: "Persn" is no label; did you mean "Person"?');
    expect(readFileSync(file, 'utf8')).toBe(json);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('refuses -o without --write, and --write without a query', async () => {
    expect((await query(RENAME, '-o', 'x.json')).code).toBe(2);
    expect((await query('--write')).code).toBe(2);
  });
});

describe('newsgraph query --format', () => {
  it.each(['csv', 'jsonl'])('writes rows of %s as they are found, before a query fails', async (format) => {
    const text = 'UNWIND [1, 2, 0] AS x RETURN 2 / x AS y';
    const { code, out, err } = await query(text, '-f', format);
    expect(code).toBe(1);
    expect(out).toBe(format === 'csv' ? 'y\r\n2\r\n1\r\n' : '{"y":2}\n{"y":1}\n');
    expect(err).toContain('/ by zero');
  });

  it('prints a header where there is no row', async () => {
    expect((await query('MATCH (n:Nobody) RETURN n.name AS name', '-f', 'csv')).out).toBe('name\r\n');
  });
});

describe('newsgraph query EXPLAIN and PROFILE', () => {
  it('prints the plan: of EXPLAIN as data, of PROFILE beside the rows', async () => {
    const explained = await query('EXPLAIN MATCH (p:Person) RETURN p.name');
    expect(explained.out).toContain('+NodeScan       | (p:Person)');
    expect(explained.out).not.toContain('DB Hits');
    const profiled = await query('PROFILE MATCH (p:Person) RETURN count(p) AS n', '-f', 'csv');
    expect(profiled.out).toBe('n\r\n4\r\n');
    expect(profiled.err).toContain('Total database accesses: ');
  });
});
