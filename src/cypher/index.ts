/**
 * A Cypher-compatible query engine over a graph in memory. Runs in Node and in the browser.
 *
 * `execute(source, text, parameters, options)` answers a query; `prepare(text)` checks it and can run it again;
 * `source` is any store that implements `GraphSource`.
 */

export {
  DEFAULT_LIMITS,
  type ExecuteOptions,
  execute,
  type PreparedQuery,
  prepare,
  type QueryResult,
  type RowStream,
} from './engine.js';
export { CypherError, type ErrorClass, type Position } from './errors.js';
export type { Counters, Limits } from './execution.js';
export { parseStatement } from './parser/statements.js';
export { type PlanDescription, planText } from './plan/describe.js';
export { printStatement } from './print/printer.js';
export { BUILT_IN_PROCEDURES, type Procedure, ProcedureRegistry, procedure } from './procedures/index.js';
export * from './source.js';
export { CsrGraphBuilder, type CsrGraphSource } from './stores/csr-source.js';
export { MemoryGraphSource } from './stores/memory-source.js';
export { inTurns } from './turns.js';
export * from './values/index.js';
