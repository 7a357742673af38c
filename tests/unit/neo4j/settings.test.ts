import { describe, expect, it } from 'vitest';
import { NewsgraphError } from '../../../src/errors.js';
import { buildKnowledgeGraph } from '../../../src/graph/build.js';
import { olderThan } from '../../../src/neo4j/connect.js';
import { explain } from '../../../src/neo4j/errors.js';
import { pushGraph, pushStatements } from '../../../src/neo4j/push.js';
import { neo4jSettings } from '../../../src/neo4j/settings.js';
import { loadOntology } from '../../../src/resources/ontology.js';
import { harbourCorpus } from '../../samples/harbour-corpus.js';

const knowledge = buildKnowledgeGraph(harbourCorpus, loadOntology());
const settings = neo4jSettings({});

describe('neo4jSettings', () => {
  it('come from the environment, else from docker-compose.yml', () => {
    expect(settings).toEqual({
      uri: 'bolt://localhost:7687',
      username: 'neo4j',
      password: 'newsgraph-local',
      database: 'neo4j',
    });
    expect(
      neo4jSettings({ NEO4J_URI: 'neo4j://host', NEO4J_PASSWORD: 's' }, { database: 'x' }),
    ).toMatchObject({
      uri: 'neo4j://host',
      password: 's',
      database: 'x',
    });
  });

  it('refuse the address of the Browser', () => {
    expect(() => neo4jSettings({ NEO4J_URI: 'http://localhost:7474' })).toThrow(
      'is no address of a Neo4j server',
    );
  });
});

describe('a push without a server', () => {
  it('says what to do', async () => {
    const problem = pushGraph(knowledge, { ...settings, uri: 'bolt://127.0.0.1:1' });
    await expect(problem).rejects.toMatchObject({
      code: 'KG401',
      message: 'no Neo4j server answers at bolt://127.0.0.1:1',
      hint: expect.stringContaining('docker compose up -d --wait') as string,
    });
  });
});

describe('explain', () => {
  const driverError = (code: string): Error => Object.assign(new Error('first line\nsecond'), { code });
  it.each([
    ['ServiceUnavailable', 'KG401'],
    ['Neo.ClientError.Security.Unauthorized', 'KG402'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'KG402'],
    ['Neo.ClientError.Security.CredentialsExpired', 'KG402'],
    ['Neo.ClientError.Security.Forbidden', 'KG403'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'KG403'],
    ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'KG403'],
    ['Neo.ClientError.Cluster.NotALeader', 'KG403'],
    ['Neo.DatabaseError.General.UnknownError', 'KG403'],
  ])('%s is %s', (code, expected) => {
    expect(explain(driverError(code), settings)).toMatchObject({ code: expected });
  });

  it('leaves our own errors and bugs as they are', () => {
    const bug = new TypeError('x is undefined');
    expect(explain(bug, settings)).toBe(bug);
    const own = new NewsgraphError({ code: 'KG404', message: 'm' });
    expect(explain(own, settings)).toBe(own);
  });
});

describe('olderThan', () => {
  it('compares versions by number', () => {
    expect(olderThan('4.4.38', '5.0')).toBe(true);
    expect(olderThan('5.26.12', '5.0')).toBe(false);
    expect(olderThan('2025.08.0', '5.0')).toBe(false);
  });
});

describe('pushStatements', () => {
  const text = pushStatements(knowledge);
  it('show every statement with its rows', () => {
    expect(text).toContain(
      'CREATE CONSTRAINT newsgraph_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;',
    );
    expect(text).toContain('// LEADS: 2 rows');
    expect(text).toMatch(/^CREATE \(n:Person:Entity \{aliases: /m);
    expect(text).toMatch(/OPTIONAL MATCH \(n:Entity \{id: row\[\d+\]\}\)/);
  });

  it('hold no value of the graph', () => {
    expect(text).not.toMatch(/Norvania|Reyk|article:\w/);
  });
});
