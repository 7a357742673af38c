import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, evaluateInPage } from './chromium.js';
import { type PageServer, servePage } from './page-server.js';

/** As text, so that no transformer of the test runner touches its import. */
const IN_PAGE = `(async () => {
  const cypher = await import('/cypher/index.js');
  const source = new cypher.MemoryGraphSource();
  cypher.execute(source, "CREATE (:Person {name: 'Ada'})-[:KNOWS {since: date('2020-02-29')}]->(:Person {name: 'Bo'})");
  const { columns, rows } = cypher.execute(source, 'MATCH (a:Person)-[r:KNOWS]->(b) RETURN a.name AS a, b.name AS b, r.since.year AS year');
  return { columns, rows };
})()`;

describe.skipIf(CHROMIUM === '')('the query engine in a page', () => {
  let server: PageServer;
  beforeAll(async () => {
    server = await servePage({ cypher: fileURLToPath(new URL('../../dist/cypher', import.meta.url)) });
  });
  afterAll(() => server.close());

  it('creates, matches and reads a date with no package of Node', async () => {
    expect(await evaluateInPage(server.address, IN_PAGE)).toEqual({
      columns: ['a', 'b', 'year'],
      rows: [['Ada', 'Bo', 2020]],
    });
  });
});
