/** What one run of a query shares: the row, the store, parameters, limits and counters. */
import { CypherError } from './errors.js';
import type { FunctionContext } from './functions/index.js';
import type { ProcedureRegistry } from './procedures/index.js';
import { Profile } from './profile.js';
import type { Binding } from './scope/binding.js';
import type { GraphSource, MutableGraphSource } from './source.js';
import type { MapValue, Value } from './values/value.js';

/** Limits of one query. */
export interface Limits {
  /** Milliseconds until the query is ended with LimitExceeded. */
  readonly timeoutMs: number;
  /** Most rows a query may return. */
  readonly maxRows: number;
  /** Most rows that sorting, grouping and writing may hold at one time, over all operators. */
  readonly maxHeldRows: number;
  /** Longest list or string an expression may build. */
  readonly maxListLength: number;
}

/** What a query changed. */
export interface Counters {
  nodesCreated: number;
  nodesDeleted: number;
  relationshipsCreated: number;
  relationshipsDeleted: number;
  propertiesSet: number;
  labelsAdded: number;
  labelsRemoved: number;
}

export function newCounters(): Counters {
  return {
    nodesCreated: 0,
    nodesDeleted: 0,
    relationshipsCreated: 0,
    relationshipsDeleted: 0,
    propertiesSet: 0,
    labelsAdded: 0,
    labelsRemoved: 0,
  };
}

const CHECK_EVERY = 1024;

/**
 * One run. All operators work on the one `row`: slot numbers are those of the binding, and operators
 * that hold rows back save the slots they need and put them back.
 */
export class Execution {
  readonly row: unknown[];
  readonly source: GraphSource;
  readonly binding: Binding;
  readonly parameters: MapValue;
  readonly functions: FunctionContext;
  readonly procedures: ProcedureRegistry;
  readonly limits: Limits;
  readonly counters: Counters = newCounters();
  readonly profile: Profile | undefined;
  #deadline: number;
  readonly #signal: AbortSignal | undefined;
  readonly #now: () => number;
  readonly #conditions: (() => void)[] = [];
  #ticks = 0;
  #held = 0;

  constructor(setup: {
    source: GraphSource;
    binding: Binding;
    parameters: MapValue;
    functions: FunctionContext;
    procedures: ProcedureRegistry;
    limits: Limits;
    signal: AbortSignal | undefined;
    now: () => number;
    profile: boolean;
  }) {
    this.row = new Array<unknown>(setup.binding.slots).fill(null);
    this.profile = setup.profile ? new Profile() : undefined;
    this.source = this.profile?.counting(setup.source) ?? setup.source;
    this.binding = setup.binding;
    this.parameters = setup.parameters;
    this.functions = setup.functions;
    this.procedures = setup.procedures;
    this.limits = setup.limits;
    this.#signal = setup.signal;
    this.#now = setup.now;
    this.#deadline = setup.now() + setup.limits.timeoutMs;
  }

  /** The store, for operators of a query that writes. */
  get mutable(): MutableGraphSource {
    return this.source as MutableGraphSource;
  }

  /** To be called in every loop; looks at clock and signal now and then. */
  tick(): void {
    if (++this.#ticks % CHECK_EVERY === 0) this.check();
  }

  /** @throws CypherError LimitExceeded past the deadline, Cancelled when the signal is aborted */
  check(): void {
    if (this.#signal?.aborted === true) {
      throw new CypherError({ class: 'Cancelled', detail: 'Cancelled', message: 'The query was cancelled.' });
    }
    if (this.#now() > this.#deadline) {
      throw limitExceeded('TimedOut', `The query took longer than ${this.limits.timeoutMs} ms.`);
    }
  }

  /** Puts the deadline off by milliseconds in which the query did not work. */
  extend(milliseconds: number): void {
    this.#deadline += milliseconds;
  }

  /** Notes `count` rows held in memory (negative to let them go). */
  hold(count: number): void {
    this.#held += count;
    if (count > 0) this.tick();
    if (this.#held > this.limits.maxHeldRows) {
      throw limitExceeded(
        'OutOfMemory',
        `The query holds more than ${this.limits.maxHeldRows} rows in memory.`,
      );
    }
  }

  /** Notes what must hold when the query ends. */
  atEnd(condition: () => void): void {
    this.#conditions.push(condition);
  }

  /** Looks at what must hold when the query ends. @throws CypherError */
  finish(): void {
    for (const condition of this.#conditions) condition();
  }

  /** A parameter's value. @throws CypherError ParameterMissing */
  parameter(name: string): Value {
    if (Object.hasOwn(this.parameters, name)) return this.parameters[name] as Value;
    throw new CypherError({
      class: 'ParameterMissing',
      detail: 'MissingParameter',
      message: `Expected parameter(s): ${name}`,
    });
  }
}

export function limitExceeded(detail: string, message: string): CypherError {
  return new CypherError({ class: 'LimitExceeded', detail, message });
}

/** The engine's own limits (call stack, string length) become errors of the query. */
export function guarded<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof CypherError) throw error;
    if (!(error instanceof RangeError)) throw error;
    throw limitExceeded(
      'TooComplex',
      `The query is too deeply nested or builds too large a value (${error.message}).`,
    );
  }
}
