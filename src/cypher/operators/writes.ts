/** Writing operators: all rows are read before the first write, all writes are done before the first row goes on. */
import type { Foreach, Merge, Write, WriteAction } from '../plan/logical.js';
import { PathValue } from '../values/entity.js';
import { isList } from '../values/type-of.js';
import { type Builder, RowStore, type Run, type Step } from './builder.js';
import { buildCreation } from './create.js';
import { Deletion } from './delete.js';
import { buildRemoveItem, buildSetItem } from './set.js';

/** Holds rows, does something for each, then hands them on. */
function buildEager(
  b: Builder,
  plan: Write | Merge | Foreach,
  next: Step,
  each: (keep: () => void) => void,
  finish: () => void = () => undefined,
): Run {
  const { execution } = b;
  const store = new RowStore(execution, plan.live);
  let rows: unknown[][] = [];
  const collect = b.build(plan.input, () => {
    rows.push(store.save());
    execution.hold(1);
    return true;
  });
  return () => {
    rows = [];
    collect();
    const input = rows;
    const output: unknown[][] = [];
    for (const saved of input) {
      execution.tick();
      store.restore(saved);
      each(() => output.push(store.save()));
    }
    finish();
    execution.hold(-input.length);
    for (const saved of output) {
      store.restore(saved);
      if (!next()) return false;
    }
    return true;
  };
}

export function buildWrite(b: Builder, plan: Write, next: Step): Run {
  const { action } = plan;
  if (action.kind === 'delete') {
    const deletion = new Deletion(b, action.detach, action.expressions);
    const each = (keep: () => void): void => {
      deletion.addRow();
      keep();
    };
    return buildEager(b, plan, next, each, () => deletion.finish());
  }
  const steps = stepsOf(b, action);
  return buildEager(b, plan, next, (keep) => {
    for (const step of steps) step();
    keep();
  });
}

function stepsOf(b: Builder, action: Exclude<WriteAction, { kind: 'delete' }>): readonly (() => void)[] {
  switch (action.kind) {
    case 'create':
      return [buildCreation(b, action.parts, false)];
    case 'set':
      return action.items.map((item) => buildSetItem(b, item));
    case 'remove':
      return action.items.map((item) => buildRemoveItem(b, item));
  }
}

/** Each row is matched after the rows before it have been created. */
export function buildMerge(b: Builder, plan: Merge, next: Step): Run {
  const { execution } = b;
  const create = buildCreation(b, plan.create, true);
  const onCreate = plan.onCreate.map((item) => buildSetItem(b, item));
  const onMatch = plan.onMatch.map((item) => buildSetItem(b, item));
  const store = new RowStore(execution, [
    ...plan.live,
    ...plan.create.nodes.map(({ symbol }) => symbol),
    ...plan.create.relationships.map(({ symbol }) => symbol),
  ]);
  const check = nullCheck(b, plan);
  let matches: unknown[][] = [];
  const match = b.build(plan.match, () => {
    matches.push(store.save());
    execution.hold(1);
    return true;
  });
  return buildEager(b, plan, next, (keep) => {
    check();
    matches = [];
    match();
    execution.hold(-matches.length);
    if (matches.length === 0) {
      create();
      for (const set of onCreate) set();
      keep();
      return;
    }
    for (const saved of matches) {
      store.restore(saved);
      for (const set of onMatch) set();
      keep();
    }
  });
}

/** Properties that are null cannot be merged, whether or not something would match. */
function nullCheck(b: Builder, plan: Merge): () => void {
  const maps = [...plan.create.nodes, ...plan.create.relationships].flatMap(({ properties }) =>
    properties?.kind === 'Map' ? properties.entries : [],
  );
  const values = maps.map(({ key, value }) => ({ key, value, compute: b.compiler.compile(value) }));
  return () => {
    for (const { key, value, compute } of values) {
      if (compute() !== null) continue;
      throw b.compiler.error(
        value,
        'SemanticError',
        'MergeReadOwnWrites',
        `Cannot merge with null for the property '${key.name}'.`,
      );
    }
  };
}

export function buildForeach(b: Builder, plan: Foreach, next: Step): Run {
  const { execution } = b;
  const { row } = execution;
  const { slot } = plan.symbol;
  const list = b.compiler.compile(plan.list);
  const run = b.build(plan.inner, () => true);
  return buildEager(b, plan, next, (keep) => {
    const value = list();
    const items =
      value === null ? [] : isList(value) ? value : value instanceof PathValue ? value.elements() : [value];
    for (const item of items) {
      execution.tick();
      row[slot] = item;
      run();
    }
    keep();
  });
}
