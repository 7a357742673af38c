import type { Node, Path, Point, Relationship } from 'neo4j-driver';
import { CypherError } from '../cypher/index.js';
import { DurationValue } from '../cypher/temporal/index.js';
import { float, referenceSystem } from '../cypher/values/index.js';
import type { Parameter, Parameters, QueryEngine, RunOptions } from '../query/engine.js';
import type {
  NodeResult,
  QueryResult,
  RelationshipResult,
  ResultValue,
  TemporalResult,
} from '../query/result.js';
import { type Connection, type Neo4jModule, openConnection } from './connect.js';
import { explain } from './errors.js';
import type { Neo4jSettings } from './settings.js';

/**
 * A Neo4j database as an engine. Values come back as the embedded engine gives them.
 * @throws NewsgraphError KG401 to KG403; the server's refusal of a query is a CypherError with its own message
 */
export async function neo4jEngine(settings: Neo4jSettings): Promise<QueryEngine> {
  const connection = await openConnection(settings);
  return {
    name: 'neo4j',
    run: async (text, parameters = {}, options = {}) => run(connection, text, parameters, options),
    close: () => connection.close(),
  };
}

async function run(
  connection: Connection,
  text: string,
  parameters: Parameters,
  { timeoutMs, maxRows }: RunOptions,
): Promise<QueryResult> {
  const { neo4j } = connection;
  const session = connection.session('WRITE');
  try {
    const sent = Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, toDriver(neo4j, value)]),
    );
    const pending = session.run(text, sent, timeoutMs === undefined ? {} : { timeout: timeoutMs });
    const columns = (await pending.keys()) as string[];
    const result = await pending;
    const {
      nodesCreated,
      nodesDeleted,
      relationshipsCreated,
      relationshipsDeleted,
      propertiesSet,
      labelsAdded,
      labelsRemoved,
    } = result.summary.counters.updates();
    const rows = result.records.map((record) =>
      columns.map((column) => fromDriver(neo4j, record.get(column))),
    );
    if (maxRows !== undefined && rows.length > maxRows) throw tooManyRows(maxRows);
    return {
      columns,
      rows,
      counters: {
        nodesCreated,
        nodesDeleted,
        relationshipsCreated,
        relationshipsDeleted,
        propertiesSet,
        labelsAdded,
        labelsRemoved,
      },
      plan: undefined,
    };
  } catch (error) {
    throw refusal(error) ?? explain(error, connection.settings);
  } finally {
    await session.close();
  }
}

function tooManyRows(most: number): CypherError {
  return new CypherError({
    class: 'LimitExceeded',
    detail: 'TooManyRows',
    message: `The query returns more than ${most} rows; use LIMIT.`,
  });
}

/** The server's refusal of a statement, in the terms of the embedded engine. */
function refusal(error: unknown): CypherError | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if (
    !error.code.startsWith('Neo.ClientError.Statement.') &&
    !error.code.startsWith('Neo.ClientError.Procedure.')
  )
    return undefined;
  const name = error.code.split('.').at(-1) ?? '';
  const known = [
    'SyntaxError',
    'SemanticError',
    'ParameterMissing',
    'EntityNotFound',
    'TypeError',
    'ArgumentError',
    'ArithmeticError',
  ] as const;
  return new CypherError({
    class: known.find((one) => one === name) ?? 'SemanticError',
    detail: name,
    message: error.message,
  });
}

function toDriver(neo4j: Neo4jModule, value: Parameter): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Parameter[]).map((item) => toDriver(neo4j, item));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, toDriver(neo4j, inner as Parameter)]),
  );
}

function fromDriver(neo4j: Neo4jModule, value: unknown): ResultValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value === 'number') return float(value);
  if (Array.isArray(value)) return value.map((item) => fromDriver(neo4j, item));
  const thing = value as object;
  if (neo4j.isNode(thing)) return node(neo4j, thing);
  if (neo4j.isRelationship(thing)) return relationship(neo4j, thing);
  if (neo4j.isPath(thing)) return path(neo4j, thing);
  if (neo4j.isPoint(thing)) return point(thing);
  return temporal(neo4j, thing) ?? { is: 'map', entries: entries(neo4j, value as Record<string, unknown>) };
}

function entries(neo4j: Neo4jModule, map: object): ReadonlyMap<string, ResultValue> {
  return new Map(Object.entries(map).map(([name, inner]) => [name, fromDriver(neo4j, inner)]));
}

function node(neo4j: Neo4jModule, { elementId, labels, properties }: Node): NodeResult {
  return { is: 'node', elementId, labels, properties: entries(neo4j, properties) };
}

function relationship(neo4j: Neo4jModule, value: Relationship): RelationshipResult {
  const { elementId, type, startNodeElementId, endNodeElementId, properties } = value;
  return {
    is: 'relationship',
    elementId,
    type,
    startElementId: startNodeElementId,
    endElementId: endNodeElementId,
    properties: entries(neo4j, properties),
  };
}

function path(neo4j: Neo4jModule, { start, segments }: Path): ResultValue {
  return {
    is: 'path',
    nodes: [start, ...segments.map((segment) => segment.end)].map((one) => node(neo4j, one)),
    relationships: segments.map((segment) => relationship(neo4j, segment.relationship)),
  };
}

function point({ srid, x, y, z }: Point): ResultValue {
  const crs = referenceSystem(Number(srid)).name;
  return { is: 'point', crs, coordinates: z === undefined ? [x, y] : [x, y, z] };
}

function temporal(neo4j: Neo4jModule, value: object): TemporalResult | undefined {
  if (neo4j.isDate(value)) return { is: 'temporal', kind: 'DATE', text: value.toString() };
  if (neo4j.isLocalTime(value))
    return { is: 'temporal', kind: 'LOCAL TIME', text: shortTime(value.toString()) };
  if (neo4j.isTime(value)) return { is: 'temporal', kind: 'ZONED TIME', text: shortTime(value.toString()) };
  if (neo4j.isLocalDateTime(value))
    return { is: 'temporal', kind: 'LOCAL DATETIME', text: shortTime(value.toString()) };
  if (neo4j.isDateTime(value))
    return { is: 'temporal', kind: 'ZONED DATETIME', text: shortTime(value.toString()) };
  if (!neo4j.isDuration(value)) return undefined;
  const { months, days, seconds, nanoseconds } = value as unknown as Record<
    'months' | 'days' | 'seconds' | 'nanoseconds',
    bigint
  >;
  const duration = new DurationValue(Number(months), Number(days), Number(seconds), Number(nanoseconds));
  return { is: 'temporal', kind: 'DURATION', text: duration.toString() };
}

/** Without seconds that are zero and with fractions in groups of three digits, as the embedded engine shows times. */
function shortTime(text: string): string {
  return text
    .replace(/(\d{2}:\d{2}):00(?![.\d])/, '$1')
    .replace(/\.(\d{9})/, (_, digits: string) => `.${digits.replace(/(?:000)+$/, '')}`);
}
