/** Expressions with variables of their own: comprehensions, quantifiers, reduce, CASE, subqueries. */
import type {
  CaseExpression,
  Expression,
  ListComprehension,
  PatternComprehension,
  PatternExpression,
  QuantifierExpression,
  Reduce,
  SubqueryExpression,
  Variable,
} from '../ast/ast.js';
import { PathValue } from '../values/entity.js';
import { equals } from '../values/equality.js';
import { isList, typeName } from '../values/type-of.js';
import type { Value } from '../values/value.js';
import type { Compiler, Evaluate } from './compiler.js';
import { booleanOrNull } from './operators.js';
import { readSymbol } from './variables.js';

function slotOf(x: Compiler, variable: Variable): number {
  return x.execution.binding.symbolOf.get(variable)?.slot ?? 0;
}

function listOrNull(x: Compiler, e: Expression, value: Value): readonly Value[] | null {
  if (value === null || isList(value)) return value;
  if (value instanceof PathValue) return value.elements();
  throw x.error(e, 'TypeError', 'InvalidArgumentType', `Expected a LIST, not ${typeName(value)}.`);
}

export function compileListComprehension(x: Compiler, e: ListComprehension): Evaluate {
  const { row } = x.execution;
  const list = x.compile(e.list);
  const slot = slotOf(x, e.variable);
  const where = e.where === undefined ? undefined : x.compile(e.where);
  const map = e.map === undefined ? undefined : x.compile(e.map);
  return () => {
    const items = listOrNull(x, e.list, list());
    if (items === null) return null;
    const result: Value[] = [];
    for (const item of items) {
      x.execution.tick();
      row[slot] = item;
      if (where !== undefined && booleanOrNull(x, e, where()) !== true) continue;
      result.push(map === undefined ? item : map());
    }
    return result;
  };
}

/** Three-valued: an unknown condition leaves the answer unknown unless another item settles it. */
export function compileQuantifier(x: Compiler, e: QuantifierExpression): Evaluate {
  const { row } = x.execution;
  const list = x.compile(e.list);
  const slot = slotOf(x, e.variable);
  const where = x.compile(e.where);
  return () => {
    const items = listOrNull(x, e.list, list());
    if (items === null) return null;
    const count = { holding: 0, unknown: 0 };
    for (const item of items) {
      x.execution.tick();
      row[slot] = item;
      const holds = booleanOrNull(x, e.where, where());
      if (holds === null) count.unknown++;
      if (holds === true) count.holding++;
      const settled = settle(e.which, holds, count.holding);
      if (settled !== undefined) return settled;
    }
    if (count.unknown > 0) return null;
    return e.which === 'single' ? count.holding === 1 : e.which !== 'any';
  };
}

/** The answer when one item decides it. */
function settle(
  which: QuantifierExpression['which'],
  holds: boolean | null,
  holding: number,
): boolean | undefined {
  if (which === 'all') return holds === false ? false : undefined;
  if (holds !== true) return undefined;
  if (which === 'single') return holding > 1 ? false : undefined;
  return which === 'any';
}

export function compileReduce(x: Compiler, e: Reduce): Evaluate {
  const { row } = x.execution;
  const initial = x.compile(e.initial);
  const list = x.compile(e.list);
  const step = x.compile(e.step);
  const accumulator = slotOf(x, e.accumulator);
  const slot = slotOf(x, e.variable);
  return () => {
    let value = initial();
    const items = listOrNull(x, e.list, list());
    if (items === null) return null;
    for (const item of items) {
      x.execution.tick();
      row[accumulator] = value;
      row[slot] = item;
      value = step();
    }
    return value;
  };
}

export function compileCase(x: Compiler, e: CaseExpression): Evaluate {
  const otherwise = e.otherwise === undefined ? () => null : x.compile(e.otherwise);
  const branches = e.branches.map(({ when, then }) => ({
    conditions: when.map((condition) => compileWhen(x, e, condition)),
    result: x.compile(then),
  }));
  const subject = e.subject === undefined ? undefined : x.compile(e.subject);
  return () => {
    const value = subject === undefined ? null : subject();
    for (const { conditions, result } of branches) {
      if (conditions.some((holds) => holds(value))) return result();
    }
    return otherwise();
  };
}

function compileWhen(x: Compiler, e: CaseExpression, condition: Expression): (subject: Value) => boolean {
  if (e.subject === undefined) {
    const holds = x.compile(condition);
    return () => booleanOrNull(x, condition, holds()) === true;
  }
  if (condition.kind === 'Comparison' && condition.operands[0]?.kind === 'CaseSubject') {
    const slot = x.execution.row.length;
    const placed = condition.operands[0];
    x.execution.binding.computed.set(placed, { name: '', slot, storage: 'value', type: { kind: 'ANY' } });
    x.execution.row.push(null);
    const holds = x.compile(condition);
    return (subject) => {
      x.execution.row[slot] = subject;
      return holds() === true;
    };
  }
  const candidate = x.compile(condition);
  return (subject) => equals(subject, candidate()) === true;
}

export function compileSubquery(x: Compiler, e: SubqueryExpression): Evaluate {
  const query = x.execution.binding.queries.get(e);
  if (query === undefined) return () => null;
  const run = x.rules.query(query, x);
  if (e.which === 'exists') return existence(run);
  if (e.which === 'count') {
    return () => {
      let count = 0;
      run(() => {
        count++;
        return true;
      });
      return count;
    };
  }
  const output = query.outputs[0];
  const read = output === undefined ? () => null : readSymbol(x.execution, output);
  return () => collect(x, run, read);
}

function existence(run: (onRow: () => boolean) => void): Evaluate {
  return () => {
    let found = false;
    run(() => {
      found = true;
      return false;
    });
    return found;
  };
}

function collect(x: Compiler, run: (onRow: () => boolean) => void, read: Evaluate): Value[] {
  const items: Value[] = [];
  run(() => {
    items.push(read());
    if (items.length > x.execution.limits.maxListLength) {
      throw x.error(
        { start: 0, end: 0 },
        'LimitExceeded',
        'ListTooLong',
        'A list with too many items was built.',
      );
    }
    return true;
  });
  return items;
}

export function compilePatternComprehension(x: Compiler, e: PatternComprehension): Evaluate {
  const pattern = x.execution.binding.patterns.get(e);
  if (pattern === undefined) return () => null;
  const run = x.rules.pattern(pattern, x);
  const map = x.compile(e.map);
  return () => collect(x, run, map);
}

/** A pattern as a predicate, or `shortestPath(...)` as a value. */
export function compilePatternExpression(x: Compiler, e: PatternExpression): Evaluate {
  const pattern = x.execution.binding.patterns.get(e);
  if (pattern === undefined) return () => null;
  const run = x.rules.pattern(pattern, x);
  const which = e.pattern.selector?.which;
  if (which === undefined) return existence(run);
  const symbol = pattern.paths[0]?.symbol;
  const read = symbol === undefined ? () => null : readSymbol(x.execution, symbol);
  if (which === 'allShortestPaths') return () => collect(x, run, read);
  return () => collect(x, run, read)[0] ?? null;
}
