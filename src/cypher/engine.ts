/** The embedded engine: prepares Cypher texts and runs them on a store. */

import { CypherError } from './errors.js';
import { type Counters, Execution, guarded, type Limits, limitExceeded, newCounters } from './execution.js';
import { compileExpression } from './expressions/compile.js';
import { Compiler } from './expressions/compiler.js';
import { readSymbol } from './expressions/variables.js';
import type { FunctionContext } from './functions/index.js';
import { buildPlan } from './operators/build.js';
import { Builder } from './operators/builder.js';
import { NESTED_RULES } from './operators/nested.js';
import { optimize } from './optimizer/optimize.js';
import { parseStatement } from './parser/statements.js';
import { describeQuery, type PlanDescription } from './plan/describe.js';
import type { Plan } from './plan/logical.js';
import { planQuery } from './plan/planner.js';
import { Planning } from './plan/planning.js';
import { BUILT_IN_PROCEDURES, ProcedureRegistry } from './procedures/index.js';
import { RowCursor, rowsOf } from './row-cursor.js';
import { type BoundStatement, bindStatement } from './scope/bind.js';
import { type GraphSource, isMutable } from './source.js';
import type { MapValue, Value } from './values/value.js';

export const DEFAULT_LIMITS: Limits = {
  timeoutMs: 60_000,
  maxRows: 1_000_000,
  maxHeldRows: 2_000_000,
  maxListLength: 2_000_000,
};

export interface ExecuteOptions {
  readonly limits?: Partial<Limits>;
  /** Ends the query with class Cancelled; looked at between rows. */
  readonly signal?: AbortSignal;
  /** Procedures for CALL; the built-in ones when left out. */
  readonly procedures?: ProcedureRegistry;
  /** Refuse queries that write. */
  readonly readOnly?: boolean;
  /** Wall clock in milliseconds since 1970, for `datetime()` and its like. */
  readonly clock?: () => number;
  /** Numbers from 0 (inclusive) to 1 (exclusive), for `rand()`. */
  readonly random?: () => number;
}

export interface QueryResult {
  readonly columns: readonly string[];
  /** Values in column order. Empty for EXPLAIN. */
  readonly rows: readonly (readonly Value[])[];
  readonly counters: Counters;
  /** For EXPLAIN and PROFILE. */
  readonly plan: PlanDescription | undefined;
  readonly mode: 'run' | 'explain' | 'profile';
  /** Whether the query contains a writing clause. */
  readonly writes: boolean;
}

/** A query under way. */
export interface RowStream {
  readonly columns: readonly string[];
  /** Values in column order, as they are found. */
  readonly rows: AsyncGenerator<readonly Value[], void, undefined>;
}

const BUILT_IN = new ProcedureRegistry(BUILT_IN_PROCEDURES);
const MAX_CACHED = 500;

/** A query that is parsed and checked, to be run any number of times. */
export class PreparedQuery {
  readonly text: string;
  readonly columns: readonly string[];
  readonly writes: boolean;
  readonly mode: 'run' | 'explain' | 'profile';
  readonly #statement: BoundStatement;
  readonly #procedures: ProcedureRegistry;
  #planned:
    | { readonly source: WeakRef<GraphSource>; readonly version: number; readonly plan: Plan }
    | undefined;

  constructor(text: string, procedures: ProcedureRegistry) {
    const statement = parseStatement(text);
    this.#statement = bindStatement(text, statement, procedures);
    this.#procedures = procedures;
    this.text = text;
    this.mode = statement.mode;
    this.columns = this.#statement.query.columns;
    this.writes = this.#statement.binding.writes;
  }

  /** The plan for a store as it is now. */
  plan(source: GraphSource): Plan {
    const known = this.#planned;
    if (known !== undefined && known.source.deref() === source && known.version === source.version)
      return known.plan;
    const plan = optimize(
      planQuery(new Planning(this.#statement.binding, source), this.#statement.query),
      this.#statement.binding,
    );
    this.#planned = { source: new WeakRef(source), version: source.version, plan };
    return plan;
  }

  /** @throws CypherError; a query that writes and fails leaves the store as it was */
  execute(source: GraphSource, parameters: MapValue = {}, options: ExecuteOptions = {}): QueryResult {
    return guarded(() => this.#execute(source, parameters, options));
  }

  #execute(source: GraphSource, parameters: MapValue, options: ExecuteOptions): QueryResult {
    const { mode, columns, writes } = this;
    const plan = this.plan(source);
    if (mode === 'explain') {
      return {
        columns,
        rows: [],
        counters: newCounters(),
        plan: describeQuery(plan, columns, undefined),
        mode,
        writes,
      };
    }
    if (!writes) return this.#run(plan, source, parameters, options);
    if (options.readOnly === true || !isMutable(source)) {
      throw new CypherError({
        class: 'NotSupported',
        detail: 'ReadOnly',
        message: 'The query writes, and the graph was opened for reading only.',
        phase: 'compile',
      });
    }
    source.begin();
    try {
      const result = this.#run(plan, source, parameters, options);
      source.commit();
      return result;
    } catch (error) {
      source.rollback();
      throw error;
    }
  }

  /**
   * Begins the query and gives its rows as they are made; leaving the iteration ends the work. The event loop goes
   * round at least every few milliseconds, short of a single expression that takes longer. What writes, and PROFILE,
   * runs as a whole before the first row.
   * @throws CypherError, also from the iterator
   */
  stream(source: GraphSource, parameters: MapValue = {}, options: ExecuteOptions = {}): RowStream {
    return guarded(() => {
      const { columns } = this;
      if (this.writes || this.mode !== 'run') {
        const { rows } = this.execute(source, parameters, options);
        return { columns, rows: eachOf(rows) };
      }
      const { plan, builder, readers } = this.#begin(this.plan(source), source, parameters, options);
      return { columns, rows: rowsOf(new RowCursor(builder, plan, readers)) };
    });
  }

  #run(plan: Plan, source: GraphSource, parameters: MapValue, options: ExecuteOptions): QueryResult {
    const { mode, columns, writes } = this;
    const { execution, builder, readers } = this.#begin(plan, source, parameters, options);
    const { limits } = execution;
    const rows: Value[][] = [];
    const run = builder.build(plan, () => {
      if (readers === undefined) return true;
      if (rows.length >= limits.maxRows) {
        throw limitExceeded('TooManyRows', `The query returns more than ${limits.maxRows} rows; use LIMIT.`);
      }
      rows.push(readers.map((read) => read()));
      return true;
    });
    execution.check();
    run();
    execution.finish();
    if (execution.profile !== undefined) execution.profile.results.rows = rows.length;
    const description = mode === 'profile' ? describeQuery(plan, columns, execution.profile) : undefined;
    return { columns, rows, counters: execution.counters, plan: description, mode, writes };
  }

  #begin(plan: Plan, source: GraphSource, parameters: MapValue, options: ExecuteOptions): Begun {
    const { query, binding } = this.#statement;
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const execution = new Execution({
      source,
      binding,
      parameters,
      functions: functionContext(source, limits, options),
      procedures: this.#procedures,
      limits,
      signal: options.signal,
      now: () => performance.now(),
      profile: this.mode === 'profile',
    });
    const compiler = new Compiler(execution, compileExpression, NESTED_RULES);
    const readers = query.outputs.map((symbol) => readSymbol(execution, symbol));
    const builder = new Builder(execution, compiler, buildPlan);
    return { plan, execution, builder, readers: query.returns ? readers : undefined };
  }
}

/** One run that is about to start. */
interface Begun {
  readonly plan: Plan;
  readonly execution: Execution;
  readonly builder: Builder;
  /** The columns; undefined where the query returns nothing. */
  readonly readers: readonly (() => Value)[] | undefined;
}

async function* eachOf<T>(items: readonly T[]): AsyncGenerator<T, void, undefined> {
  yield* items;
}

const caches = new WeakMap<ProcedureRegistry, Map<string, PreparedQuery>>();

/**
 * Parses and checks a query; the same text is prepared once.
 * @throws CypherError with line and column
 */
export function prepare(text: string, procedures: ProcedureRegistry = BUILT_IN): PreparedQuery {
  let cache = caches.get(procedures);
  if (cache === undefined) {
    cache = new Map();
    caches.set(procedures, cache);
  }
  const known = cache.get(text);
  if (known !== undefined) return known;
  const prepared = guarded(() => new PreparedQuery(text, procedures));
  if (cache.size >= MAX_CACHED) {
    for (const oldest of cache.keys()) {
      cache.delete(oldest);
      break;
    }
  }
  cache.set(text, prepared);
  return prepared;
}

/** Prepares and runs a query. @throws CypherError */
export function execute(
  source: GraphSource,
  text: string,
  parameters: MapValue = {},
  options: ExecuteOptions = {},
): QueryResult {
  return prepare(text, options.procedures ?? BUILT_IN).execute(source, parameters, options);
}

function functionContext(source: GraphSource, limits: Limits, options: ExecuteOptions): FunctionContext {
  const clock = options.clock ?? Date.now;
  const read = (): { seconds: number; nanos: number } => {
    const milliseconds = clock();
    const seconds = Math.floor(milliseconds / 1000);
    return { seconds, nanos: Math.round((milliseconds - seconds * 1000) * 1e6) };
  };
  return {
    source,
    now: read(),
    realtime: read,
    random: options.random ?? cryptoRandom,
    maxListLength: limits.maxListLength,
  };
}

function cryptoRandom(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return ((high >>> 6) * 2 ** 27 + (low >>> 5)) / 2 ** 53;
}
