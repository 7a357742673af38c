import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NodeAttributes } from '../../src/graph/attributes.js';
import { buildKnowledgeGraph } from '../../src/graph/build.js';
import { KnowledgeGraph } from '../../src/graph/knowledge-graph.js';
import { graphToJson } from '../../src/graph/serialize.js';
import { neo4jEngine } from '../../src/neo4j/engine.js';
import { pullGraph } from '../../src/neo4j/pull.js';
import { pushGraph } from '../../src/neo4j/push.js';
import { neo4jSettings } from '../../src/neo4j/settings.js';
import { embeddedEngine } from '../../src/query/embedded.js';
import type { QueryEngine } from '../../src/query/engine.js';
import { loadOntology } from '../../src/resources/ontology.js';
import { resultLines } from '../conformance/canonical.js';
import { KNOWN_DIFFERENCES } from '../conformance/known-differences.js';
import { randomQuery } from '../conformance/random-query.js';
import { spec } from '../conformance/spec.js';
import { harbourCorpus } from '../samples/harbour-corpus.js';
import { largeGraph } from '../samples/large-graph.js';

/** A test of this file may have to wait for a server that shares its machine. */
const PATIENCE = { timeout: 900_000 };
const hasServer = (process.env.NEO4J_URI ?? '') !== '';
const settings = neo4jSettings(process.env);
const ontology = loadOntology();
const knowledge = buildKnowledgeGraph(harbourCorpus, ontology);

async function runAll(statements: readonly string[]): Promise<void> {
  const engine = await neo4jEngine(settings);
  for (const statement of statements) await engine.run(statement);
  await engine.close();
}

async function counted(cypher: string): Promise<unknown> {
  const engine = await neo4jEngine(settings);
  const { rows } = await engine.run(cypher);
  await engine.close();
  return rows[0]?.[0];
}

const NOTHING = { nodesCreated: 0, edgesCreated: 0, propertiesSet: 0, labelsChanged: 0 };

/** A graph of two places and one node `x:1`, joined to `end` if it is an organization or a person that can be. */
function storyGraph(node: { label: string; more: Partial<NodeAttributes>; end?: string }): KnowledgeGraph {
  const graph = new KnowledgeGraph(ontology);
  const add = (id: string, label: string, more: Partial<NodeAttributes> = {}): boolean =>
    graph.addNode(id, { label, labels: [label], name: id, ...more });
  add('article:1', 'Article', { text: 'She works at the north pier.' });
  add('place:north', 'Place', { labels: ['Place', 'Country'] });
  add('place:south', 'Place', { labels: ['Place', 'Country'] });
  add('x:1', node.label, node.more);
  if (node.end !== undefined) {
    graph.addEdge('edge:1', 'x:1', node.end, {
      type: node.label === 'Person' ? 'CITIZEN_OF' : 'BASED_IN',
      evidence: [{ article: 'article:1', start: 0, end: 9 }],
    });
    graph.addEdge('edge:2', 'article:1', node.end, {
      type: 'MENTIONS',
      evidence: [{ article: 'article:1', start: 0, end: 9 }],
    });
  }
  return graph;
}

/**
 * Pushes `largeGraph` of so many nodes and five times as many edges in a process of its own and kills it (SIGKILL) once
 * it has told that `most` of them are written; how many it had told of.
 */
function killedPush(nodes: number, most: number): Promise<number> {
  const script = fileURLToPath(new URL('../../scripts/benchmark-neo4j.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, String(nodes), '--push', '--batch=50'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let done = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    done = Number(String(chunk).trim().split('\n').at(-1));
    if (done >= most) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('close', (_code, signal) =>
      signal === 'SIGKILL' ? resolve(done) : reject(new Error('the push ended before it was killed')),
    );
  });
}

/** The graph of two of its three articles. */
function smaller(): KnowledgeGraph {
  const without = 'article:beacon';
  const keep = <T extends { readonly evidence: readonly { readonly article: string }[] }>(
    list: readonly T[],
  ): T[] =>
    list
      .map((item) => ({ ...item, evidence: item.evidence.filter((quote) => quote.article !== without) }))
      .filter((item) => item.evidence.length > 0);
  return buildKnowledgeGraph(
    {
      articles: harbourCorpus.articles.filter(({ article }) => article.id !== without),
      entities: harbourCorpus.entities
        .map((entity) => ({
          ...entity,
          mentions: entity.mentions.filter((mention) => mention.article !== without),
        }))
        .filter((entity) => entity.mentions.length > 0 || entity.labels.includes('Outlet')),
      relations: keep(harbourCorpus.relations),
      events: harbourCorpus.events
        .map((event) => ({
          ...event,
          mentions: event.mentions.filter((mention) => mention.article !== without),
          reports: event.reports.filter((report) => report.article !== without),
          arguments: keep(event.arguments),
        }))
        .filter((event) => event.mentions.length > 0),
      eventLinks: keep(harbourCorpus.eventLinks),
      statements: harbourCorpus.statements.filter((statement) => statement.article !== without),
    },
    ontology,
  );
}

describe.runIf(hasServer)('a real Neo4j server', PATIENCE, () => {
  beforeAll(async () => {
    await runAll(['MATCH (n) DETACH DELETE n']);
  }, PATIENCE.timeout);

  it('takes the graph, and a second push changes nothing', PATIENCE, async () => {
    const first = await pushGraph(knowledge, settings);
    expect(first).toMatchObject({ nodesCreated: 27, edgesCreated: 69 });
    const second = await pushGraph(knowledge, settings);
    expect(second).toMatchObject({ nodesCreated: 0, edgesCreated: 0, propertiesSet: 0, labelsChanged: 0 });
  });

  it('gives it back equal', PATIENCE, async () => {
    const back = await pullGraph(ontology, settings);
    expect(back.problems).toEqual([]);
    expect(graphToJson(back)).toBe(graphToJson(knowledge));
  });

  it('corrects what was changed by hand', PATIENCE, async () => {
    await runAll([
      "MATCH (n {id: 'person:vera-reyk'}) SET n.name = 'X', n:Place REMOVE n.gender",
      'MATCH ()-[r:LEADS]->() SET r.role = 1',
    ]);
    expect(await pushGraph(knowledge, settings)).toMatchObject({ nodesCreated: 0, edgesCreated: 0 });
    expect(graphToJson(await pullGraph(ontology, settings))).toBe(graphToJson(knowledge));
  });

  it('loses what the graph no longer has, and nothing of others', PATIENCE, async () => {
    await runAll([
      "CREATE (:Person {id: 'person:mine', name: 'Mine'})",
      "MATCH (n {id: 'person:lena-orth'}) CREATE (:Note {text: 'x'})-[:NOTES]->(n)",
    ]);
    const fewer = smaller();
    expect(fewer.problems).toEqual([]);
    const { pruned } = await pushGraph(fewer, settings, { prune: true });
    expect(pruned?.edges).toBeGreaterThan(10);
    expect(pruned?.kept).toBe(1);
    expect(await counted("MATCH (n {id: 'person:mine'}) RETURN count(n)")).toBe(1);
    expect(await counted('MATCH (:Note)-[:NOTES]->(n) RETURN n.name')).toBe('Lena Orth');
    await runAll(['MATCH (n:Note) DETACH DELETE n', "MATCH (n {id: 'person:mine'}) DELETE n"]);
    await pushGraph(fewer, settings, { prune: true });
    expect(graphToJson(await pullGraph(ontology, settings))).toBe(graphToJson(fewer));
  });

  it('ends at the same graph when a push is cut off and run again', PATIENCE, async () => {
    const large = largeGraph(ontology, 400, 1_500);
    const stop = new AbortController();
    const cut = pushGraph(large, settings, {
      batchSize: 50,
      signal: stop.signal,
      onProgress: (done, total) => {
        if (done > total / 2) stop.abort();
      },
    });
    await expect(cut).rejects.toThrow();
    const rest = await pushGraph(large, settings, { prune: true });
    expect(rest.edgesCreated).toBeLessThan(1_500);
    expect(graphToJson(await pullGraph(ontology, settings))).toBe(graphToJson(large));
    await pushGraph(knowledge, settings, { prune: true });
  });

  it('ends at the same graph when the process of a push is killed and run again', PATIENCE, async () => {
    await runAll(['MATCH (n) DETACH DELETE n']);
    const done = await killedPush(400, 1_000);
    expect(done).toBeLessThan(2_400);
    const large = largeGraph(ontology, 400, 2_000);
    const rest = await pushGraph(large, settings);
    expect(rest.nodesCreated).toBe(0);
    expect(rest.edgesCreated).toBeGreaterThan(0);
    expect(rest.edgesCreated).toBeLessThan(2_000);
    expect(rest.propertiesSet).toBeGreaterThan(0);
    expect(await pushGraph(large, settings)).toMatchObject(NOTHING);
    expect(graphToJson(await pullGraph(ontology, settings))).toBe(graphToJson(large));
    await pushGraph(knowledge, settings, { prune: true });
  });

  it('updates what changed: a property set, one removed, other labels, other ends', PATIENCE, async () => {
    const before = storyGraph({
      label: 'Organization',
      more: { confidence: 0.5, firstSeen: '2020-01-02' },
      end: 'place:north',
    });
    const after = storyGraph({
      label: 'Person',
      more: { confidence: 0.75, aliases: ['A'] },
      end: 'place:south',
    });
    await pushGraph(before, settings, { prune: true });
    expect(graphToJson(await pullGraph(ontology, settings))).toBe(graphToJson(before));
    expect([...before.problems, ...after.problems]).toEqual([]);
    const changed = await pushGraph(after, settings, { prune: true });
    expect(changed).toMatchObject({ nodesCreated: 0, edgesCreated: 2, pruned: { nodes: 0, edges: 1 } });
    expect(graphToJson(await pullGraph(ontology, settings))).toBe(graphToJson(after));
    expect(await counted("MATCH (n {id: 'x:1'}) RETURN count(n)")).toBe(1);
    expect(await pushGraph(after, settings, { prune: true })).toMatchObject({
      ...NOTHING,
      pruned: { nodes: 0, edges: 0, kept: 0 },
    });
  });

  it('relabels a node that is of quite another kind now', PATIENCE, async () => {
    const before = storyGraph({ label: 'Person', more: {} });
    const after = storyGraph({ label: 'Event', more: { eventType: 'Meeting', modality: 'actual' } });
    await pushGraph(before, settings, { prune: true });
    const changed = await pushGraph(after, settings);
    expect(changed.nodesCreated).toBe(0);
    expect(graphToJson(await pullGraph(ontology, settings))).toBe(graphToJson(after));
    expect(await pushGraph(after, settings)).toMatchObject(NOTHING);
  });

  it('compares a batch when a node has come into being since the push began', PATIENCE, async () => {
    const graph = storyGraph({ label: 'Person', more: {} });
    await runAll(['MATCH (n) DETACH DELETE n']);
    const results = await Promise.all([pushGraph(graph, settings), pushGraph(graph, settings)]);
    const created = results.reduce((sum, { nodesCreated }) => sum + nodesCreated, 0);
    expect(created).toBe(graph.graph.order);
    expect(graphToJson(await pullGraph(ontology, settings))).toBe(graphToJson(graph));
  });

  it('takes property names for names and never for Cypher', PATIENCE, async () => {
    const names = ['a b', 'a`}) DETACH DELETE n //', 'a\\u0060}) DETACH DELETE n //', "a'b", 'a"b'];
    const graph = storyGraph({
      label: 'Person',
      more: Object.fromEntries(names.map((name, at) => [name, `value ${at}`])),
    });
    // The names stand in all three statements: one that creates, one that compares, one that corrects.
    await runAll(['MATCH (n) DETACH DELETE n']);
    expect(await pushGraph(graph, settings)).toMatchObject({ nodesCreated: graph.graph.order });
    await runAll(["MATCH (n {id: 'x:1'}) SET n.name = 'X'"]);
    expect(await pushGraph(graph, settings)).toMatchObject({ nodesCreated: 0 });
    expect(await pushGraph(graph, settings)).toMatchObject(NOTHING);
    expect(
      await counted("MATCH (n {id: 'x:1'}) RETURN [k IN keys(n) WHERE n[k] STARTS WITH 'value']"),
    ).toEqual(expect.arrayContaining(names));
  });

  it.each([
    [{ password: 'wrong' }, 'KG402'],
    [{ uri: 'bolt://127.0.0.1:1' }, 'KG401'],
    [{ database: 'nosuch' }, 'KG403'],
  ])('refuses %j with %s', PATIENCE, async (wrong, code) => {
    await expect(pushGraph(knowledge, { ...settings, ...wrong })).rejects.toMatchObject({ code });
  });

  describe('and the embedded engine', PATIENCE, () => {
    let server: QueryEngine;
    const embedded = embeddedEngine(knowledge);
    beforeAll(async () => {
      await pushGraph(knowledge, settings, { prune: true });
      server = await neo4jEngine(settings);
    }, PATIENCE.timeout);
    afterAll(() => server.close());

    it('give equal rows for random read queries', PATIENCE, async () => {
      const lines = async (engine: QueryEngine, text: string): Promise<readonly string[]> =>
        resultLines(await engine.run(text), false);
      await fc.assert(
        fc.asyncProperty(randomQuery, async (text) => {
          expect(await lines(embedded, text)).toEqual(await lines(server, text));
        }),
        { numRuns: Number(process.env.RANDOM_QUERIES ?? 200), interruptAfterTimeLimit: 600_000 },
      );
    });

    it.each(KNOWN_DIFFERENCES)('still differ in $cypher', PATIENCE, async ({ cypher }) => {
      const answer = async (engine: QueryEngine): Promise<string> => {
        try {
          return resultLines(await engine.run(cypher), false).join('\n');
        } catch {
          return 'refused';
        }
      };
      expect(await answer(embedded)).not.toBe(await answer(server));
    });
  });

  const loaded = async (): Promise<QueryEngine> => {
    await pushGraph(knowledge, settings, { prune: true });
    return neo4jEngine(settings);
  };
  spec('Neo4j', loaded, PATIENCE.timeout);
});

describe.skipIf(hasServer)('Neo4j', () => {
  it('is not tested without NEO4J_URI (scripts/neo4j-server.sh starts a server): skipped', (context) =>
    context.skip());
});
