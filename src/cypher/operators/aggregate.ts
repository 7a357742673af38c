/** Grouping and aggregating functions. */
import type { Expression } from '../ast/ast.js';
import type { Evaluate } from '../expressions/compiler.js';
import { type Accumulator, findFunction } from '../functions/index.js';
import type { Aggregate, Item } from '../plan/logical.js';
import { groupKey } from '../values/group-key.js';
import type { Value } from '../values/value.js';
import { type Builder, type Gathering, RowStore } from './builder.js';
import { keyReader } from './row-keys.js';

/** Functions that keep every value they are given. */
const GATHERING = new Set(['collect', 'percentileCont', 'percentileDisc']);

/** Takes the current row into account. */
interface RowAccumulator {
  add(): void;
  result(): unknown;
}

export function aggregation(b: Builder, plan: Aggregate): Gathering {
  const { execution } = b;
  const { row } = execution;
  const factories = plan.aggregates.map(({ expression }) => accumulatorFactory(b, expression));
  const targets = plan.aggregates.map(({ symbol }) => symbol.slot);
  if (plan.keys.length === 0) return single(row, factories, targets);

  const computeKeys = plan.keys.map((item) => keyStep(b, item));
  const keySymbols = plan.keys.map(({ symbol }) => symbol);
  const key = keyReader(execution, keySymbols);
  const store = new RowStore(execution, [...keySymbols]);
  const first = store.size;
  // A group is one array: the saved slots of its keys, then its accumulators.
  let groups = new Map<unknown, unknown[]>();
  return {
    start: () => {
      groups = new Map();
    },
    take: () => {
      for (let i = 0; i < computeKeys.length; i++) (computeKeys[i] as () => void)();
      const id = key();
      let group = groups.get(id);
      if (group === undefined) {
        group = store.save();
        for (const make of factories) group.push(make());
        groups.set(id, group);
        execution.hold(1);
      }
      for (let i = first; i < group.length; i++) (group[i] as RowAccumulator).add();
      return true;
    },
    *results() {
      execution.hold(-groups.size);
      for (const group of groups.values()) {
        store.restore(group);
        for (let i = 0; i < targets.length; i++)
          row[targets[i] as number] = (group[first + i] as RowAccumulator).result();
        yield true;
      }
    },
  };
}

/** Without keys there is one group, also when there are no rows. */
function single(
  row: unknown[],
  factories: readonly (() => RowAccumulator)[],
  targets: readonly number[],
): Gathering {
  let accumulators: readonly RowAccumulator[] = [];
  return {
    start: () => {
      accumulators = factories.map((make) => make());
    },
    take: () => {
      for (const accumulator of accumulators) accumulator.add();
      return true;
    },
    *results() {
      for (let i = 0; i < targets.length; i++) row[targets[i] as number] = accumulators[i]?.result() ?? null;
      yield true;
    },
  };
}

function keyStep(b: Builder, { expression, symbol }: Item): () => void {
  const { row } = b.execution;
  const source = b.compiler.symbolOf(expression);
  if (source === symbol) return () => undefined;
  if (source !== undefined && source.storage === symbol.storage) {
    return () => {
      row[symbol.slot] = row[source.slot];
    };
  }
  const compute = b.compiler.compile(expression);
  return () => {
    row[symbol.slot] = compute();
  };
}

function accumulatorFactory(b: Builder, expression: Expression): () => RowAccumulator {
  if (expression.kind === 'CountStar') return counter();
  if (expression.kind !== 'FunctionCall') return counter();
  const definition = findFunction(expression.name);
  const [argument] = expression.args;
  if (definition?.kind !== 'aggregate' || argument === undefined) return counter();
  if (definition.name === 'count' && !expression.distinct) return counter(presence(b, argument));
  const args = expression.args.map((arg) => b.compiler.compile(arg));
  const located = (error: unknown): unknown => b.compiler.located(error, expression);
  const { functions } = b.execution;
  const gathers = GATHERING.has(definition.name);
  return () =>
    new ValueAccumulator(b, definition.create(functions), args, expression.distinct, located, gathers);
}

/** Hands the arguments' values of each row to a function's accumulator. */
class ValueAccumulator implements RowAccumulator {
  readonly #b: Builder;
  readonly #inner: Accumulator;
  readonly #args: readonly Evaluate[];
  readonly #located: (error: unknown) => unknown;
  readonly #seen: Set<unknown> | undefined;
  /** The function keeps every value, such as `collect`. */
  readonly #gathers: boolean;
  #held = 0;

  constructor(
    b: Builder,
    inner: Accumulator,
    args: readonly Evaluate[],
    distinct: boolean,
    located: (error: unknown) => unknown,
    gathers: boolean,
  ) {
    this.#gathers = gathers;
    this.#b = b;
    this.#inner = inner;
    this.#args = args;
    this.#located = located;
    this.#seen = distinct ? new Set() : undefined;
  }

  add(): void {
    const values = this.#args.map((arg) => arg());
    this.#b.execution.tick();
    if (this.#seen !== undefined && !this.#isNew(this.#seen, values[0] ?? null)) return;
    if (this.#gathers) {
      this.#held++;
      this.#b.execution.hold(1);
    }
    try {
      this.#inner.add(values);
    } catch (error) {
      throw this.#located(error);
    }
  }

  #isNew(seen: Set<unknown>, value: Value): boolean {
    if (value === null) return false;
    const { size } = seen;
    seen.add(groupKey(value));
    if (seen.size === size) return false;
    this.#held++;
    this.#b.execution.hold(1);
    return true;
  }

  result(): unknown {
    this.#b.execution.hold(-this.#held);
    this.#held = 0;
    return this.#inner.result();
  }
}

class Counter implements RowAccumulator {
  readonly #counts: (() => boolean) | undefined;
  #n = 0;

  /** @param counts whether the current row counts; every row when left out */
  constructor(counts: (() => boolean) | undefined) {
    this.#counts = counts;
  }

  add(): void {
    if (this.#counts === undefined || this.#counts()) this.#n++;
  }

  result(): number {
    return this.#n;
  }
}

function counter(counts?: () => boolean): () => RowAccumulator {
  return () => new Counter(counts);
}

/** Whether an argument is not null; a variable is looked at in its slot. */
function presence(b: Builder, argument: Expression): () => boolean {
  const { row } = b.execution;
  const symbol = b.compiler.symbolOf(argument);
  if (symbol !== undefined) return () => row[symbol.slot] !== null;
  const compute = b.compiler.compile(argument);
  return () => compute() !== null;
}
