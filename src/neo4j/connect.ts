import type { Driver, Session } from 'neo4j-driver';
import { NewsgraphError } from '../errors.js';
import { explain } from './errors.js';
import type { Neo4jSettings } from './settings.js';

export type Neo4jModule = typeof import('neo4j-driver');

/** The oldest server whose Cypher the statements need. */
const OLDEST = '5.0';

/** A connection to one database. */
export interface Connection {
  readonly neo4j: Neo4jModule;
  readonly settings: Neo4jSettings;
  /** E.g. `5.26.12`. */
  readonly version: string;
  session(mode: 'READ' | 'WRITE'): Session;
  close(): Promise<void>;
}

/**
 * Opens a connection. The driver is loaded only now: who never talks to a server need not have it.
 * @throws NewsgraphError KG401 no server, KG402 wrong credentials, KG403 too old or another refusal
 */
export async function openConnection(settings: Neo4jSettings): Promise<Connection> {
  const { default: neo4j } = await import('neo4j-driver');
  let driver: Driver | undefined;
  try {
    const open = neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, settings.password), {
      // Integers beyond 2^53 must not be rounded, and 1 must be told from 1.0.
      useBigInt: true,
      connectionAcquisitionTimeout: 15_000,
      connectionTimeout: 10_000,
      maxTransactionRetryTime: 60_000,
      userAgent: 'newsgraph',
    });
    driver = open;
    const { agent } = await open.getServerInfo({ database: settings.database });
    const version = /\/(\d+\.\d+[^\s]*)/.exec(agent ?? '')?.[1] ?? '';
    if (olderThan(version, OLDEST)) throw tooOld(version);
    return {
      neo4j,
      settings,
      version,
      session: (mode) =>
        open.session({
          database: settings.database,
          defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
        }),
      close: () => open.close(),
    };
  } catch (error) {
    await driver?.close();
    throw explain(error, settings);
  }
}

/** Opens a connection, runs `work` and closes it whatever happens. Errors are explained as by `openConnection`. */
export async function withConnection<T>(
  settings: Neo4jSettings,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await openConnection(settings);
  try {
    return await work(connection);
  } catch (error) {
    throw explain(error, settings);
  } finally {
    await connection.close();
  }
}

function tooOld(version: string): NewsgraphError {
  return new NewsgraphError({
    code: 'KG403',
    message: `the server is Neo4j ${version}`,
    hint: `Version ${OLDEST} or later is needed; docker-compose.yml has the long-term support version.`,
  });
}

export function olderThan(version: string, oldest: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  const [wantedMajor = 0, wantedMinor = 0] = oldest.split('.').map(Number);
  return version !== '' && (major < wantedMajor || (major === wantedMajor && minor < wantedMinor));
}
