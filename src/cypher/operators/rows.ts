/** Operators on rows: conditions, projection, UNWIND, SKIP, LIMIT, OPTIONAL, UNION, DISTINCT. */

import { compileLabelTest } from '../expressions/labels.js';
import { readSymbol } from '../expressions/variables.js';
import type {
  Apply,
  Distinct,
  Filter,
  Given,
  LabelFilter,
  Limit,
  Optional,
  Project,
  Skip,
  Union,
  Unwind,
} from '../plan/logical.js';
import { NodeValue, PathValue, RelationshipValue } from '../values/entity.js';
import { isList } from '../values/type-of.js';
import type { Value } from '../values/value.js';
import type { Builder, Run, Step } from './builder.js';
import { rowCount } from './counts.js';
import { keyReader } from './row-keys.js';

export function buildFilter(b: Builder, plan: Filter, next: Step): Run {
  const predicate = b.compiler.compile(plan.predicate);
  const { compiler } = b;
  return b.build(plan.input, () => {
    const holds = predicate();
    if (holds === true) return next();
    if (holds === false || holds === null) return true;
    throw compiler.error(
      plan.predicate,
      'TypeError',
      'InvalidArgumentType',
      'A condition must be a BOOLEAN.',
    );
  });
}

export function buildLabelFilter(b: Builder, plan: LabelFilter, next: Step): Run {
  const { row } = b.execution;
  const { slot } = plan.symbol;
  const test = compileLabelTest(b.execution, plan.labels, 'node');
  return b.build(plan.input, () => (test(row[slot] as number) ? next() : true));
}

/** Checks and unwraps variables of earlier clauses. A deleted entity matches nothing. */
export function buildGiven(b: Builder, plan: Given, next: Step): Run {
  const { row, source } = b.execution;
  const steps = plan.variables.map(({ from, to, what }) => {
    const isId = from.storage !== 'value';
    return (): boolean => {
      const held = row[from.slot];
      const id = isId ? held : unwrap(held as Value, what);
      if (id === null) return false;
      row[to.slot] = id;
      if (what === 'node') return source.hasNode(id as number);
      return what === 'relationships' || source.hasRelationship(id as number);
    };
  });
  return b.build(plan.input, () => (steps.every((step) => step()) ? next() : true));
}

/** The id or ids a value stands for, or null when it is of another type. */
function unwrap(value: Value, what: 'node' | 'relationship' | 'relationships'): unknown {
  if (what === 'node') return value instanceof NodeValue ? value.id : null;
  if (what === 'relationship') return value instanceof RelationshipValue ? value.id : null;
  if (!isList(value) || !value.every((item) => item instanceof RelationshipValue)) return null;
  return value.map((item) => (item as RelationshipValue).id);
}

export function buildProject(b: Builder, plan: Project, next: Step): Run {
  const { row } = b.execution;
  const steps = plan.items.map(({ expression, symbol }): (() => void) => {
    const { slot } = symbol;
    const source = b.compiler.symbolOf(expression);
    if (source !== undefined && source.storage === symbol.storage) {
      return () => {
        row[slot] = row[source.slot];
      };
    }
    const compute = b.compiler.compile(expression);
    return () => {
      row[slot] = compute();
    };
  });
  const [only] = steps;
  if (steps.length === 1 && only !== undefined) {
    return b.build(plan.input, () => {
      only();
      return next();
    });
  }
  return b.build(plan.input, () => {
    for (const step of steps) step();
    return next();
  });
}

export function buildUnwind(b: Builder, plan: Unwind, next: Step): Run {
  const { execution } = b;
  const { row } = execution;
  const { slot } = plan.symbol;
  const list = b.compiler.compile(plan.list);
  return b.build(plan.input, () => {
    for (const item of itemsOf(list())) {
      execution.tick();
      row[slot] = item;
      if (!next()) return false;
    }
    return true;
  });
}

/** What a value is unwound to: the items of a list or path; any other value is one item, null none. */
export function itemsOf(value: Value): Iterable<Value> {
  if (value === null) return [];
  return isList(value) ? value : value instanceof PathValue ? value.elements() : [value];
}

export function buildSkip(b: Builder, plan: Skip, next: Step): Run {
  const count = rowCount(b, plan.count, 'SKIP');
  let left = 0;
  const run = b.build(plan.input, () => {
    if (left <= 0) return next();
    left--;
    return true;
  });
  return () => {
    left = count();
    return run();
  };
}

export function buildLimit(b: Builder, plan: Limit, next: Step): Run {
  const count = rowCount(b, plan.count, 'LIMIT');
  let left = 0;
  let stopped = false;
  const run = b.build(plan.input, () => {
    if (left <= 0) return false;
    left--;
    if (!next()) {
      stopped = true;
      return false;
    }
    return left > 0;
  });
  const { binding } = b.execution;
  return () => {
    left = count();
    stopped = false;
    if (left > 0 || binding.writes) run();
    return !stopped;
  };
}

export function buildOptional(b: Builder, plan: Optional, next: Step): Run {
  const { row } = b.execution;
  const slots = plan.symbols.map(({ slot }) => slot);
  let found = false;
  const inner = b.build(plan.inner, () => {
    found = true;
    return next();
  });
  return b.build(plan.input, () => {
    found = false;
    if (!inner()) return false;
    if (found) return true;
    for (const slot of slots) row[slot] = null;
    return next();
  });
}

export function buildApply(b: Builder, plan: Apply, next: Step): Run {
  return b.build(plan.input, b.build(plan.inner, next));
}

export function buildUnion(b: Builder, plan: Union, next: Step): Run {
  const { row } = b.execution;
  const runs = plan.parts.map((part) => {
    const readers = part.outputs.map((symbol) => readSymbol(b.execution, symbol));
    return b.build(part.plan, () => {
      const values = readers.map((read) => read());
      plan.outputs.forEach(({ slot }, i) => {
        row[slot] = values[i];
      });
      return next();
    });
  });
  return () => runs.every((run) => run());
}

export function buildDistinct(b: Builder, plan: Distinct, next: Step): Run {
  const { execution } = b;
  const key = keyReader(execution, plan.symbols);
  let seen = new Set<unknown>();
  const run = b.build(plan.input, () => {
    const { size } = seen;
    seen.add(key());
    if (seen.size === size) return true;
    execution.hold(1);
    return next();
  });
  return () => {
    seen = new Set();
    const goOn = run();
    execution.hold(-seen.size);
    return goOn;
  };
}
