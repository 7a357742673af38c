import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { strToU8, unzipSync } from 'fflate';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFormat, textOf } from '../../src/export/formats.js';
import { KnowledgeGraph } from '../../src/graph/knowledge-graph.js';
import { readyQuestions } from '../../src/query/ready-questions.js';
import { loadOntology } from '../../src/resources/ontology.js';
import { allLabels } from '../../src/resources/ontology-types.js';
import { CHROMIUM, QUIET } from './chromium.js';

/** `org.neo4j.client:neo4j-browser` of Maven Central: the page that a Neo4j server serves. */
const JAR = process.env.NEO4J_BROWSER_JAR ?? '';
if (JAR === '') console.warn('SKIPPED Neo4j Browser: NEO4J_BROWSER_JAR names no jar');

const ontology = loadOntology();
const [style, queries] = exportFormat('browser').write(new KnowledgeGraph(ontology));

describe.skipIf(CHROMIUM === '' || JAR === '')('Neo4j Browser', { timeout: 300_000 }, () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    server = await serveJar(JAR);
    const bound = server.address();
    const address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/`;
    browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
    page = await browser.newPage();
    await page.route('**/*', (route) =>
      route.request().url().startsWith(address) ? route.continue() : route.abort(),
    );
    await page.goto(`${address}browser/index.html`, { waitUntil: 'commit' });
    await page.waitForSelector('.filedrop', { timeout: 240_000 });
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('takes the style: a colour and a caption for every label', async () => {
    await drop(page, 'style.grass', strToU8(style === undefined ? '' : await textOf(style)));
    const shown = page.locator('pre, code', { hasText: 'node.Person' }).first();
    await shown.waitFor();
    const rules = [...((await shown.textContent()) ?? '').matchAll(/node\.(\w+) \{([^}]*\{name\}[^}]*)\}/g)];
    const colors = new Map(rules.map(([, label = '', body = '']) => [label, /#\w{6}/.exec(body)?.[0]]));
    expect([...colors.keys()].sort()).toEqual(allLabels(ontology));
    for (const { label, color } of ontology.labels.values()) expect(colors.get(label), label).toBe(color);
  });

  it('takes every question as a favorite of its own, in a folder', async () => {
    const bytes: Uint8Array[] = [];
    for await (const piece of queries?.content ?? []) if (typeof piece !== 'string') bytes.push(piece);
    await drop(page, 'saved-queries.zip', Buffer.concat(bytes));
    await page.click('[data-testid=navicon-favorites], [data-testid=drawerFavorites], [title=Favorites]');
    await page.click('text=newsgraph');
    for (const { title } of readyQuestions())
      expect(await page.getByText(title, { exact: true }).count(), title).toBe(1);
  });
});

/** Lets go of a file over the page's window. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (one) => one.charCodeAt(0));
    transfer.items.add(new File([bytes], ${JSON.stringify(name)}));
    return transfer;
  })()`);
  await page.dispatchEvent('.filedrop', 'dragenter', { dataTransfer: transfer });
  await page.dispatchEvent('.filedrop', 'drop', { dataTransfer: transfer });
}

/** Serves the files of a jar on a free port of this machine alone. */
async function serveJar(jar: string): Promise<Server> {
  const files = unzipSync(readFileSync(jar));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.slice(1);
    const file = Object.hasOwn(files, path) ? files[path] : undefined;
    response.statusCode = file === undefined ? 404 : 200;
    if (path.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
    if (path.endsWith('.html')) response.setHeader('content-type', 'text/html');
    response.end(file);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}
