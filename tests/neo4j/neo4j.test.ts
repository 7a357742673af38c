import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildKnowledgeGraph } from '../../src/graph/build.js';
import type { KnowledgeGraph } from '../../src/graph/knowledge-graph.js';
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
