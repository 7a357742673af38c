import type { Counters, PlanDescription } from '../cypher/index.js';
import type { FloatValue } from '../cypher/values/index.js';

/** What a query gives, as plain data, the same from the embedded engine and from Neo4j. */
export type ResultValue =
  | null
  | boolean
  | string
  /** An integer, or a float with a fraction; a whole float is a `FloatValue`, so that 1.0 is told from 1. */
  | number
  | bigint
  | FloatValue
  | TemporalResult
  | PointResult
  | NodeResult
  | RelationshipResult
  | PathResult
  | readonly ResultValue[]
  | ResultMap;

export interface ResultMap {
  readonly is: 'map';
  readonly entries: ReadonlyMap<string, ResultValue>;
}

export interface TemporalResult {
  readonly is: 'temporal';
  readonly kind: 'DATE' | 'LOCAL TIME' | 'ZONED TIME' | 'LOCAL DATETIME' | 'ZONED DATETIME' | 'DURATION';
  /** ISO 8601. */
  readonly text: string;
}

export interface PointResult {
  readonly is: 'point';
  /** `wgs-84`, `wgs-84-3d`, `cartesian` or `cartesian-3d`. */
  readonly crs: string;
  /** x, y and perhaps z; longitude, latitude and perhaps height. */
  readonly coordinates: readonly number[];
}

export interface NodeResult {
  readonly is: 'node';
  /** The store's own id: the key of the graph, or Neo4j's element id. */
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: ReadonlyMap<string, ResultValue>;
}

export interface RelationshipResult {
  readonly is: 'relationship';
  readonly elementId: string;
  readonly type: string;
  readonly startElementId: string;
  readonly endElementId: string;
  readonly properties: ReadonlyMap<string, ResultValue>;
}

export interface PathResult {
  readonly is: 'path';
  /** One more than relationships, in the order walked. */
  readonly nodes: readonly NodeResult[];
  readonly relationships: readonly RelationshipResult[];
}

export interface QueryResult {
  readonly columns: readonly string[];
  /** Values in column order. */
  readonly rows: readonly (readonly ResultValue[])[];
  readonly counters: Counters;
  /** For EXPLAIN and PROFILE on the embedded engine. */
  readonly plan: PlanDescription | undefined;
}

type Tagged = ResultMap | TemporalResult | PointResult | NodeResult | RelationshipResult | PathResult;

/** The kind of a value that is more than a scalar or list. */
export function isTagged(value: ResultValue): value is Tagged {
  return typeof value === 'object' && value !== null && 'is' in value;
}
