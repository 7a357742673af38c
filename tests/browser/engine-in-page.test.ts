import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../dist/cypher', import.meta.url));
const executablePath = process.env.CHROMIUM_PATH ?? '';
if (executablePath === '') console.warn('SKIPPED browser tests: CHROMIUM_PATH names no Chromium');

/** Keep the browser to the page: no look-ups of its own. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Runs in the page; as text, so that no transformer of the test runner touches its import. */
const IN_PAGE = `(async () => {
  const cypher = await import('/index.js');
  const source = new cypher.MemoryGraphSource();
  cypher.execute(source, "CREATE (:Person {name: 'Ada'})-[:KNOWS {since: date('2020-02-29')}]->(:Person {name: 'Bo'})");
  const { columns, rows } = cypher.execute(source, 'MATCH (a:Person)-[r:KNOWS]->(b) RETURN a.name AS a, b.name AS b, r.since.year AS year');
  return { columns, rows };
})()`;

describe.skipIf(executablePath === '')('the query engine in a page', () => {
  let server: Server;
  let address = '';

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
      if (path === '/') {
        response.setHeader('content-type', 'text/html');
        response.end('<!doctype html><title>page</title>');
        return;
      }
      const file = join(root, path);
      if (extname(path) !== '.js' || !existsSync(file)) {
        response.statusCode = 404;
        response.end();
        return;
      }
      response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(file));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const bound = server.address();
    address = typeof bound === 'object' && bound !== null ? `http://127.0.0.1:${bound.port}/` : '';
  });

  afterAll(() => new Promise<void>((done) => server.close(() => done())));

  it('creates, matches and reads a date with no package of Node', async () => {
    const browser = await chromium.launch({ executablePath, args: QUIET });
    try {
      const page = await browser.newPage();
      await page.goto(address);
      const result = await page.evaluate(IN_PAGE);
      expect(result).toEqual({ columns: ['a', 'b', 'year'], rows: [['Ada', 'Bo', 2020]] });
    } finally {
      await browser.close();
    }
  });
});
