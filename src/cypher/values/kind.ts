/**
 * The property key under which every value class says what kind it is.
 * A symbol, so that no key of a query's map can be taken for it.
 */
export const KIND: unique symbol = Symbol('cypher.kind');

/** Names of the value types, as the Neo4j 5 manual writes them (Values and types). */
export type Kind =
  | 'NULL'
  | 'BOOLEAN'
  | 'INTEGER'
  | 'FLOAT'
  | 'STRING'
  | 'LIST'
  | 'MAP'
  | 'NODE'
  | 'RELATIONSHIP'
  | 'PATH'
  | 'POINT'
  | TemporalKind;

export type TemporalKind =
  | 'DATE'
  | 'LOCAL TIME'
  | 'ZONED TIME'
  | 'LOCAL DATETIME'
  | 'ZONED DATETIME'
  | 'DURATION';
