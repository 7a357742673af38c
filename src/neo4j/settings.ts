import { NewsgraphError } from '../errors.js';

/** Where a Neo4j server is and how to sign in. */
export interface Neo4jSettings {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

const SCHEMES = ['neo4j:', 'neo4j+s:', 'neo4j+ssc:', 'bolt:', 'bolt+s:', 'bolt+ssc:'];

/** Starting a server and naming it to the program; the end of every message about a missing one. */
export const START_A_SERVER =
  'Start one with "docker compose up -d --wait" and set NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE if they differ from bolt://localhost:7687, neo4j, newsgraph-local and neo4j.';

/**
 * Settings from the environment (`NEO4J_URI`, `NEO4J_USERNAME`, `NEO4J_PASSWORD`, `NEO4J_DATABASE`), else those of
 * docker-compose.yml.
 * @throws NewsgraphError KG401 for an address of another kind
 */
export function neo4jSettings(
  environment: Readonly<Record<string, string | undefined>>,
  given: Partial<Neo4jSettings> = {},
): Neo4jSettings {
  const settings = {
    uri: given.uri ?? (environment.NEO4J_URI || 'bolt://localhost:7687'),
    username: given.username ?? (environment.NEO4J_USERNAME || 'neo4j'),
    password: given.password ?? (environment.NEO4J_PASSWORD || 'newsgraph-local'),
    database: given.database ?? (environment.NEO4J_DATABASE || 'neo4j'),
  };
  const scheme = /^[a-z0-9+]+:/i.exec(settings.uri)?.[0].toLowerCase() ?? '';
  if (!SCHEMES.includes(scheme)) {
    throw new NewsgraphError({
      code: 'KG401',
      message: `"${settings.uri}" is no address of a Neo4j server`,
      hint: 'It begins with bolt:// or neo4j://, e.g. bolt://localhost:7687 (7474 is the port of the Browser).',
    });
  }
  return settings;
}
