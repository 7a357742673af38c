/** CALL procedure, CALL subquery, SHOW, and counts that the store keeps. */
import type { Expression } from '../ast/ast.js';
import type { CountStore, ProcedureCall, Show, SubqueryCall } from '../plan/logical.js';
import { showTable } from '../procedures/index.js';
import { UNKNOWN } from '../source.js';
import { float, isInteger, toNumber } from '../values/number.js';
import { kindOf, typeName } from '../values/type-of.js';
import type { Value } from '../values/value.js';
import { type Builder, RowStore, type Run, type Step } from './builder.js';

export function buildProcedureCall(b: Builder, plan: ProcedureCall, next: Step): Run {
  const { execution, compiler } = b;
  const { row } = execution;
  const { procedure, outputs, name, optional } = plan.call;
  const args = plan.call.args.map((arg) => compiler.compile(arg));
  const context = { source: execution.source };
  const argument = (i: number): Value => {
    const value = args[i]?.() ?? null;
    const parameter = procedure.parameters[i];
    if (value === null || parameter?.kinds === undefined) return value;
    const kind = kindOf(value);
    if (!parameter.kinds.has(kind)) {
      throw compiler.error(
        plan.call.args[i] ?? name,
        'TypeError',
        'InvalidArgumentType',
        `${procedure.name} expects ${parameter.type}, not ${typeName(value)}.`,
      );
    }
    return parameter.type === 'FLOAT' && kind === 'INTEGER' ? float(toNumber(value as number)) : value;
  };
  const place = (values: readonly Value[] | undefined): boolean => {
    for (const { column, symbol } of outputs) row[symbol.slot] = values?.[column] ?? null;
    return next();
  };
  return b.build(plan.input, () => {
    let found = false;
    let rows: Iterable<readonly Value[]>;
    try {
      rows = procedure.call(
        args.map((_, i) => argument(i)),
        context,
      );
    } catch (error) {
      throw compiler.located(error, name);
    }
    if (procedure.outputs.length === 0) {
      for (const _ of rows) execution.tick();
      return next();
    }
    for (const values of rows) {
      execution.tick();
      found = true;
      if (!place(values)) return false;
    }
    return found || !optional ? true : place(undefined);
  });
}

export function buildSubqueryCall(b: Builder, plan: SubqueryCall, next: Step): Run {
  const { execution } = b;
  const { row } = execution;
  const outputs = plan.query.outputs.map(({ slot }) => slot);
  if (plan.batch !== undefined) checkBatch(b, plan.batch);
  if (plan.writes) return buildWritingCall(b, plan, next);
  let found = false;
  const inner = b.build(plan.inner, () => {
    found = true;
    return plan.unit ? true : next();
  });
  return b.build(plan.input, () => {
    found = false;
    if (!inner()) return false;
    if (plan.unit) return next();
    if (found || !plan.optional) return true;
    for (const slot of outputs) row[slot] = null;
    return next();
  });
}

/** The size of a batch changes nothing here, but it must be one. */
function checkBatch({ compiler }: Builder, batch: Expression): void {
  const size = compiler.compile(batch)();
  if (isInteger(size) && size > 0) return;
  const message = 'The number of ROWS must be a positive integer.';
  throw compiler.error(batch, 'ArgumentError', 'InvalidArgumentValue', message);
}

/** All outer rows are read before the first inner write, all inner rows kept before the first goes on. */
function buildWritingCall(builder: Builder, call: SubqueryCall, after: Step): Run {
  const { execution } = builder;
  const { row } = execution;
  const outputs = call.query.outputs.map(({ slot }) => slot);
  const store = new RowStore(execution, call.live);
  let results: unknown[][] = [];
  const run = builder.build(call.inner, () => {
    if (!call.unit) {
      results.push(store.save());
      execution.hold(1);
    }
    return true;
  });
  let rows: unknown[][] = [];
  const collect = builder.build(call.input, () => {
    rows.push(store.save());
    execution.hold(1);
    return true;
  });
  return () => {
    rows = [];
    results = [];
    collect();
    for (const saved of rows) {
      store.restore(saved);
      const before = results.length;
      run();
      if (call.unit || (call.optional && results.length === before)) {
        store.restore(saved);
        if (!call.unit) for (const slot of outputs) row[slot] = null;
        results.push(store.save());
      }
    }
    execution.hold(-rows.length);
    for (const saved of results) {
      store.restore(saved);
      if (!after()) return false;
    }
    return true;
  };
}

export function buildShow(b: Builder, plan: Show, next: Step): Run {
  const { execution } = b;
  const { row } = execution;
  return b.build(plan.input, () => {
    for (const values of showTable(plan.show, execution.source, execution.procedures).rows) {
      execution.tick();
      for (const { column, symbol } of plan.show.outputs) row[symbol.slot] = values[column] ?? null;
      if (!next()) return false;
    }
    return true;
  });
}

export function buildCountStore(b: Builder, plan: CountStore, next: Step): Run {
  const { row, source } = b.execution;
  const count = (name: string): number => {
    if (plan.of === 'nodes') {
      const label = source.labelToken(name);
      return label === UNKNOWN ? 0 : source.countNodesWithLabel(label);
    }
    const type = source.typeToken(name);
    return type === UNKNOWN ? 0 : source.countRelationshipsOfType(type);
  };
  return () => {
    if (plan.names.length === 0)
      row[plan.symbol.slot] = plan.of === 'nodes' ? source.nodeCount : source.relationshipCount;
    else row[plan.symbol.slot] = plan.names.reduce((sum, name) => sum + count(name), 0);
    return next();
  };
}
