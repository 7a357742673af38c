/** Grouping and aggregating functions. */
import type { Expression } from '../ast.js';
import type { Evaluate } from '../expressions/compiler.js';
import { type Accumulator, findFunction } from '../functions/index.js';
import type { Aggregate, Item } from '../plan/logical.js';
import { groupKeyOf } from '../values/group-key.js';
import { type Builder, RowStore, type Run, type Step } from './builder.js';
import { keyReader } from './row-keys.js';

interface Group {
  readonly saved: unknown[];
  readonly accumulators: readonly RowAccumulator[];
}

/** Takes the current row into account. */
interface RowAccumulator {
  add(): void;
  result(): unknown;
}

export function buildAggregate(b: Builder, plan: Aggregate, next: Step): Run {
  const { execution } = b;
  const { row } = execution;
  const factories = plan.aggregates.map(({ expression }) => accumulatorFactory(b, expression));
  const targets = plan.aggregates.map(({ symbol }) => symbol.slot);
  const emit = (accumulators: readonly RowAccumulator[]): boolean => {
    for (let i = 0; i < targets.length; i++) row[targets[i] as number] = accumulators[i]?.result() ?? null;
    return next();
  };
  if (plan.keys.length === 0) return buildSingle(b, plan, factories, emit);

  const computeKeys = plan.keys.map((item) => keyStep(b, item));
  const keySymbols = plan.keys.map(({ symbol }) => symbol);
  const key = keyReader(execution, keySymbols);
  const store = new RowStore(execution, [...keySymbols]);
  let groups = new Map<unknown, Group>();
  const run = b.build(plan.input, () => {
    for (const compute of computeKeys) compute();
    const id = key();
    let group = groups.get(id);
    if (group === undefined) {
      group = { saved: store.save(), accumulators: factories.map((make) => make()) };
      groups.set(id, group);
      execution.hold(1);
    }
    for (const accumulator of group.accumulators) accumulator.add();
    return true;
  });
  return () => {
    groups = new Map();
    run();
    execution.hold(-groups.size);
    const found = groups;
    for (const { saved, accumulators } of found.values()) {
      store.restore(saved);
      if (!emit(accumulators)) return false;
    }
    return true;
  };
}

/** Without keys there is one group, also when there are no rows. */
function buildSingle(
  b: Builder,
  plan: Aggregate,
  factories: readonly (() => RowAccumulator)[],
  emit: (accumulators: readonly RowAccumulator[]) => boolean,
): Run {
  let accumulators: readonly RowAccumulator[] = [];
  const run = b.build(plan.input, () => {
    for (const accumulator of accumulators) accumulator.add();
    return true;
  });
  return () => {
    accumulators = factories.map((make) => make());
    run();
    return emit(accumulators);
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
  if (expression.kind === 'CountStar') return counter(() => true);
  if (expression.kind !== 'FunctionCall') return counter(() => true);
  const definition = findFunction(expression.name);
  const [argument] = expression.args;
  if (definition?.kind !== 'aggregate' || argument === undefined) return counter(() => true);
  if (definition.name === 'count' && !expression.distinct) return counter(presence(b, argument));
  const args = expression.args.map((arg) => b.compiler.compile(arg));
  const create = (): Accumulator => definition.create(b.execution.functions);
  const located = (error: unknown): unknown => b.compiler.located(error, expression);
  return () => wrap(b, create(), args, expression.distinct, located);
}

function wrap(
  b: Builder,
  accumulator: Accumulator,
  args: readonly Evaluate[],
  distinct: boolean,
  located: (error: unknown) => unknown,
): RowAccumulator {
  const seen = new Set<unknown>();
  return {
    add: () => {
      const values = args.map((arg) => arg());
      b.execution.tick();
      if (distinct) {
        if (values[0] === null) return;
        const { size } = seen;
        seen.add(groupKeyOf(values.slice(0, 1)));
        if (seen.size === size) return;
        b.execution.hold(1);
      }
      try {
        accumulator.add(values);
      } catch (error) {
        throw located(error);
      }
    },
    result: () => accumulator.result(),
  };
}

function counter(counts: () => boolean): () => RowAccumulator {
  return () => {
    let n = 0;
    return {
      add: () => {
        if (counts()) n++;
      },
      result: () => n,
    };
  };
}

/** Whether an argument is not null; a variable is looked at in its slot. */
function presence(b: Builder, argument: Expression): () => boolean {
  const { row } = b.execution;
  const symbol = b.compiler.symbolOf(argument);
  if (symbol !== undefined) return () => row[symbol.slot] !== null;
  const compute = b.compiler.compile(argument);
  return () => compute() !== null;
}
