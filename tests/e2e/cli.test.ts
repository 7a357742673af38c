import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));
let folder = '';

function newsgraph(args: readonly string[], input = ''): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [main, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('newsgraph build', () => {
  it('builds the corpus, prints a summary with sentences and writes the outputs', () => {
    const { status, stdout, stderr } = newsgraph(['build', corpus, '-o', 'out']);
    expect(stderr).not.toContain('Error');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+ articles, \d+ nodes, \d+ edges\n/);
    expect(stdout.match(/^ {4}“.+” {2}\(.+\)$/gm)).toHaveLength(10);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['graph.json', 'merges.json', 'report.json']);
  });

  it('is byte-identical when run again', () => {
    newsgraph(['build', corpus, '-o', 'again', '-q']);
    expect(readFileSync(join(folder, 'again/graph.json'), 'utf8')).toBe(
      readFileSync(join(folder, 'out/graph.json'), 'utf8'),
    );
  });

  it('quotes its evidence: every edge of the graph stands on a stretch of its article', () => {
    const graph = JSON.parse(readFileSync(join(folder, 'out/graph.json'), 'utf8'));
    const texts = new Map(
      graph.nodes
        .filter(({ attributes }: { attributes: { label: string } }) => attributes.label === 'Article')
        .map(({ key, attributes }: { key: string; attributes: { text: string } }) => [key, attributes.text]),
    );
    const claims = new Set([
      'HOLDS_ROLE',
      'LEADS',
      'PART_OF',
      'ACTOR_IN',
      'TARGET_OF',
      'PARTICIPANT_IN',
      'OCCURRED_AT',
      'SAID',
    ]);
    const edges = graph.edges.filter(({ attributes }: { attributes: { type: string } }) =>
      claims.has(attributes.type),
    );
    expect(edges.length).toBeGreaterThan(20);
    for (const { attributes } of edges) {
      expect(attributes.evidence.length).toBeGreaterThan(0);
      for (const { article, start, end } of attributes.evidence) {
        const quote = String(texts.get(article)).slice(start, end);
        expect(quote.trim()).toBe(quote);
        expect(quote.length).toBe(end - start);
      }
    }
  });

  it('reads standard input and tells the summary as JSON', () => {
    const line = JSON.stringify({
      title: 'Port reopens',
      text: 'Ana Ruiz, the mayor of Lima, reopened the port on Monday. She said the work took a year.',
    });
    const { status, stdout } = newsgraph(
      ['build', '-', '--format', 'jsonl', '--json', '-o', 'piped'],
      `${line}\n`,
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ articles: 1 });
  });

  it('builds the rest when one input is bad, says what and where, and exits 1', () => {
    writeFileSync(
      join(folder, 'broken.jsonl'),
      '{"title": "A", "text": "Ana Ruiz met Tunde Bello in Lima on Monday to sign a trade deal."}\n{"title": \n',
    );
    const { status, stderr, stdout } = newsgraph(['build', 'broken.jsonl', 'missing.txt', '-o', 'partly']);
    expect(status).toBe(1);
    expect(stderr).toContain('broken.jsonl:2');
    expect(stderr).toContain('missing.txt');
    expect(stdout).toMatch(/^1 articles/);
    const report = JSON.parse(readFileSync(join(folder, 'partly/report.json'), 'utf8'));
    expect(report.problems).toHaveLength(2);
  });
});

describe('newsgraph export', () => {
  it.each(['gexf', 'graphml', 'csv', 'cypher', 'jsonl'])('writes %s', (format) => {
    const { status } = newsgraph([
      'export',
      format,
      '--graph',
      'out/graph.json',
      '-o',
      `exported-${format}`,
      '-q',
    ]);
    expect(status).toBe(0);
    expect(existsSync(join(folder, `exported-${format}`))).toBe(true);
  });

  it('names the formats when it does not know one', () => {
    const { status, stderr } = newsgraph(['export', 'xlsx', '--graph', 'out/graph.json']);
    expect(status).toBe(1);
    expect(stderr).toContain('gexf');
  });
});

describe('newsgraph', () => {
  it('explains itself and its commands', () => {
    expect(newsgraph(['--help']).stdout).toContain('newsgraph COMMAND');
    expect(newsgraph(['build', '--help']).stdout).toContain('Examples:');
    expect(newsgraph(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('exits 2 on wrong usage', () => {
    expect(newsgraph(['bild']).status).toBe(2);
    expect(newsgraph(['build']).status).toBe(2);
    expect(newsgraph(['build', '--nonsense', 'x']).status).toBe(2);
  });

  it('says what to do where there is no server', () => {
    const { status, stderr } = spawnSync(process.execPath, [main, 'push', '--graph', 'out/graph.json'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NEO4J_URI: 'bolt://127.0.0.1:1' },
    });
    expect(status).toBe(1);
    expect(stderr).toContain('docker compose up');
  });
});
