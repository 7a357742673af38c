import type { QueryResult } from './result.js';

/** A parameter of a query: what JSON can say. Whole numbers are integers. */
export type Parameter =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly Parameter[]
  | { readonly [name: string]: Parameter };

export type Parameters = Readonly<Record<string, Parameter>>;

export interface RunOptions {
  /** Ends the query. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** Most rows. */
  readonly maxRows?: number;
}

/** Answers Cypher: on the graph in memory, or on a Neo4j server. */
export interface QueryEngine {
  readonly name: 'embedded' | 'neo4j';
  /** @throws CypherError from the embedded engine, NewsgraphError where there is no server */
  run(text: string, parameters?: Parameters, options?: RunOptions): Promise<QueryResult>;
  close(): Promise<void>;
}
