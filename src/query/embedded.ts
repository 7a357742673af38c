import { type ExecuteOptions, execute, type GraphSource, inTurns, prepare } from '../cypher/index.js';
import {
  FloatValue,
  KIND,
  type MapValue,
  mapOf,
  NodeValue,
  PathValue,
  PointValue,
  RelationshipValue,
  type TemporalValue,
  type Value,
} from '../cypher/values/index.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { changedGraph } from './changed-graph.js';
import type { Parameter, Parameters, QueryEngine, RunOptions } from './engine.js';
import { KnowledgeGraphSource } from './graph-source.js';
import { type GraphStructure, structureOf } from './graph-structure.js';
import type { NodeResult, QueryResult, RelationshipResult, ResultValue } from './result.js';
import { WritableGraph } from './writable-graph.js';

/** Nesting of parameters beyond which they are refused. */
const DEEPEST = 50;

const sources = new WeakMap<KnowledgeGraph, KnowledgeGraphSource>();

/** The engine's view of a graph; made once for each. */
export function sourceOf(knowledge: KnowledgeGraph, structure?: GraphStructure): KnowledgeGraphSource {
  const known = sources.get(knowledge);
  if (known !== undefined) return known;
  const source = new KnowledgeGraphSource(knowledge, structure);
  sources.set(knowledge, source);
  return source;
}

/** Whether a query would change the graph. @throws CypherError */
export function writes(text: string): boolean {
  const prepared = prepare(text);
  return prepared.writes && prepared.mode !== 'explain';
}

/**
 * Answers a query over a graph. One that writes works on a copy, which is then forgotten: see `update`.
 * @throws CypherError with line, column and what was expected
 */
export function query(
  knowledge: KnowledgeGraph,
  text: string,
  parameters: Parameters = {},
  options: RunOptions = {},
): QueryResult {
  const source = writes(text) ? new WritableGraph(knowledge) : sourceOf(knowledge);
  return runOn(source, text, parameters, options);
}

/**
 * Answers a query and gives the graph as the query left it; the graph asked stays as it was.
 * @throws CypherError for the query; NewsgraphError KG203 where the changed graph would not be valid
 */
export function update(
  knowledge: KnowledgeGraph,
  text: string,
  parameters: Parameters = {},
  options: RunOptions = {},
): { readonly result: QueryResult; readonly knowledge: KnowledgeGraph } {
  if (!writes(text)) return { result: query(knowledge, text, parameters, options), knowledge };
  const store = new WritableGraph(knowledge);
  const result = runOn(store, text, parameters, options);
  return { result, knowledge: changedGraph(store) };
}

/** The same on any store of the embedded engine. */
export function runOn(
  source: GraphSource,
  text: string,
  parameters: Parameters = {},
  options: RunOptions & Omit<ExecuteOptions, 'limits'> = {},
): QueryResult {
  const result = execute(source, text, toMap(parameters), executeOptions(options));
  return {
    columns: result.columns,
    rows: result.rows.map((row) => row.map(fromValue)),
    counters: result.counters,
    plan: result.plan,
  };
}

/**
 * Begins a query and gives its rows as they are found; leaving the iteration ends the work, and between rows the event
 * loop goes on. A query that writes works on a copy, as a whole.
 * @throws CypherError for the text at once, for all else from the iterator
 */
export function stream(
  knowledge: KnowledgeGraph,
  text: string,
  parameters: Parameters = {},
  options: RunOptions = {},
): QueryStream {
  const prepared = prepare(text);
  const given = toMap(parameters);
  const rows = async function* (): AsyncGenerator<readonly Value[], void, undefined> {
    const source = prepared.writes ? new WritableGraph(knowledge) : await sourceInTurns(knowledge);
    yield* prepared.stream(source, given, executeOptions(options)).rows;
  };
  return { columns: prepared.columns, rows: plainRows(rows()) };
}

/** The engine's view of a graph; where it is not made yet, others have a turn meanwhile. */
async function sourceInTurns(knowledge: KnowledgeGraph): Promise<KnowledgeGraphSource> {
  const known = sources.get(knowledge);
  if (known !== undefined) return known;
  const structure = await inTurns(structureOf(knowledge));
  // Another query may have made one since.
  return sourceOf(knowledge, structure);
}

/** A query under way. */
export interface QueryStream {
  readonly columns: readonly string[];
  /** Values in column order. */
  readonly rows: AsyncGenerator<readonly ResultValue[], void, undefined>;
}

async function* plainRows(
  rows: AsyncIterable<readonly Value[]>,
): AsyncGenerator<readonly ResultValue[], void, undefined> {
  for await (const row of rows) yield row.map(fromValue);
}

function executeOptions({
  timeoutMs,
  maxRows,
  ...rest
}: RunOptions & Omit<ExecuteOptions, 'limits'>): ExecuteOptions {
  const limits = {
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(maxRows === undefined ? {} : { maxRows }),
  };
  return { ...rest, limits };
}

/** The graph in memory as an engine. */
export function embeddedEngine(knowledge: KnowledgeGraph): QueryEngine {
  return {
    name: 'embedded',
    run: async (text, parameters, options) => query(knowledge, text, parameters, options),
    close: async () => {},
  };
}

function toMap(parameters: Parameters): MapValue {
  return mapOf(Object.entries(parameters).map(([name, value]) => [name, toValue(value, 0)]));
}

function toValue(value: Parameter, depth: number): Value {
  if (depth > DEEPEST) throw new RangeError(`a parameter is nested deeper than ${DEEPEST} levels`);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Parameter[]).map((item) => toValue(item, depth + 1));
  return mapOf(Object.entries(value).map(([name, inner]) => [name, toValue(inner as Parameter, depth + 1)]));
}

function fromValue(value: Value): ResultValue {
  if (value === null || typeof value !== 'object' || value instanceof FloatValue) return value;
  if (Array.isArray(value)) return value.map(fromValue);
  if (value instanceof NodeValue) return node(value);
  if (value instanceof RelationshipValue) return relationship(value);
  if (value instanceof PathValue) {
    return { is: 'path', nodes: value.nodes.map(node), relationships: value.relationships.map(relationship) };
  }
  if (value instanceof PointValue)
    return { is: 'point', crs: value.system.name, coordinates: value.coordinates };
  if (isTemporal(value)) return { is: 'temporal', kind: value[KIND], text: value.toString() };
  return { is: 'map', entries: entries(value as MapValue) };
}

function isTemporal(value: object): value is TemporalValue {
  return KIND in value && 'isoText' in value;
}

function node(value: NodeValue): NodeResult {
  return {
    is: 'node',
    elementId: value.elementId,
    labels: value.labels,
    properties: entries(value.properties),
  };
}

function relationship(value: RelationshipValue): RelationshipResult {
  return {
    is: 'relationship',
    elementId: value.elementId,
    type: value.type,
    startElementId: value.start.elementId,
    endElementId: value.end.elementId,
    properties: entries(value.properties),
  };
}

function entries(map: MapValue): ReadonlyMap<string, ResultValue> {
  return new Map(Object.entries(map).map(([name, inner]) => [name, fromValue(inner)]));
}
