/** Operators with loops of their own, as iterators. */
import { readSymbol } from '../expressions/variables.js';
import type {
  Distinct,
  Limit,
  NodeScan,
  Optional,
  RelationshipScan,
  Repeat,
  Skip,
  SubqueryCall,
  Union,
  Unwind,
  VariableExpand,
} from '../plan/logical.js';
import { UNKNOWN } from '../source.js';
import { rowCount } from './counts.js';
import type { Open, Puller, Rows } from './puller.js';
import { repetitions } from './repeat.js';
import { keyReader } from './row-keys.js';
import { itemsOf } from './rows.js';
import { uniqueTest } from './unique.js';
import { TrailWalk } from './variable-expand.js';

/** For each row of the input the rows of a loop. */
export function pullNested(input: Open, inner: Open): Open {
  return function* () {
    for (const isRow of input()) {
      if (isRow) yield* inner();
      else yield false;
    }
  };
}

export function pullNodes(p: Puller, plan: NodeScan): Open {
  const { execution } = p.builder;
  const { row, source } = execution;
  const { slot } = plan.symbol;
  return pullNested(p.open(plan.input), function* () {
    const label = plan.label === undefined ? undefined : source.labelToken(plan.label);
    if (label === UNKNOWN) return;
    const ids = label === undefined ? undefined : source.nodesWithLabel(label);
    const count = ids?.length ?? source.nodeIdBound;
    for (let i = 0; i < count; i++) {
      execution.tick();
      const id = ids === undefined ? i : (ids[i] as number);
      if (ids === undefined && !source.hasNode(id)) continue;
      row[slot] = id;
      yield true;
      if (p.isDue()) yield false;
    }
  });
}

export function pullRelationships(p: Puller, plan: RelationshipScan): Open {
  const { execution } = p.builder;
  const { row, source } = execution;
  const { direction, symbol } = plan;
  const isUnique = uniqueTest(execution, plan.unique);
  const place = (relationship: number, from: number, to: number): true => {
    row[symbol.slot] = relationship;
    row[plan.left.slot] = from;
    row[plan.right.slot] = to;
    return true;
  };
  const both = function* (relationship: number): Rows {
    const start = source.startOf(relationship);
    const end = source.endOf(relationship);
    if (direction !== 'in') yield place(relationship, start, end);
    if (direction === 'in' || (direction === 'both' && start !== end)) yield place(relationship, end, start);
  };
  return pullNested(p.open(plan.input), function* () {
    for (const name of plan.types) {
      const type = source.typeToken(name);
      const ids = type === UNKNOWN ? [] : source.relationshipsOfType(type);
      for (let i = 0; i < ids.length; i++) {
        execution.tick();
        const relationship = ids[i] as number;
        if (isUnique?.(relationship) !== false) yield* both(relationship);
        if (p.isDue()) yield false;
      }
    }
  });
}

export function pullTrails(p: Puller, plan: VariableExpand): Open {
  const { row, source } = p.builder.execution;
  const { into, min, max, reversed } = plan;
  const { slot } = plan.symbol;
  const to = plan.to.slot;
  const walk = new TrailWalk(p.builder, plan);
  const place = (node: number): true => {
    row[slot] = reversed ? walk.path.slice().reverse() : walk.path.slice();
    row[to] = node;
    return true;
  };
  return pullNested(p.open(plan.input), function* () {
    const start = row[plan.from.slot] as number;
    const target = row[to];
    const isEnd = (node: number): boolean => !into || node === target;
    walk.clear();
    walk.reset();
    if (min === 0 && source.hasNode(start) && isEnd(start)) yield place(start);
    if (max < 1) return;
    walk.enter(start);
    while (walk.depth > 0) {
      const node = walk.advance();
      if (node === undefined) {
        walk.leave();
        continue;
      }
      const length = walk.path.length;
      if (length >= min && isEnd(node)) yield place(node);
      if (p.isDue()) yield false;
      if (length < max) walk.enter(node);
      else walk.undo();
    }
  });
}

export function pullRepeat(p: Puller, plan: Repeat): Open {
  const walk = repetitions(p.builder, plan);
  return pullNested(p.open(plan.input), function* () {
    for (const isRow of walk()) if (isRow || p.isDue()) yield isRow;
  });
}

export function pullUnwind(p: Puller, plan: Unwind): Open {
  const { execution, compiler } = p.builder;
  const { row } = execution;
  const list = compiler.compile(plan.list);
  return pullNested(p.open(plan.input), function* () {
    for (const item of itemsOf(list())) {
      execution.tick();
      row[plan.symbol.slot] = item;
      yield true;
      if (p.isDue()) yield false;
    }
  });
}

export function pullOptional(p: Puller, plan: Optional): Open {
  const { row } = p.builder.execution;
  return pullNested(
    p.open(plan.input),
    orElse(p.open(plan.inner), () => {
      for (const { slot } of plan.symbols) row[slot] = null;
    }),
  );
}

/** The rows of `inner`, or one row that `otherwise` makes. */
function orElse(inner: Open, otherwise: () => void): Open {
  return function* () {
    let found = false;
    for (const isRow of inner()) {
      found ||= isRow;
      yield isRow;
    }
    if (found) return;
    otherwise();
    yield true;
  };
}

/** One that only reads; a unit subquery lets each row through once. */
export function pullSubquery(p: Puller, plan: SubqueryCall): Open {
  const { row } = p.builder.execution;
  const inner = p.open(plan.inner);
  const input = p.open(plan.input);
  if (plan.unit) {
    return pullNested(input, function* () {
      for (const isRow of inner()) if (!isRow || p.isDue()) yield false;
      yield true;
    });
  }
  if (!plan.optional) return pullNested(input, inner);
  return pullNested(
    input,
    orElse(inner, () => {
      for (const { slot } of plan.query.outputs) row[slot] = null;
    }),
  );
}

export function pullUnion(p: Puller, plan: Union): Open {
  const { execution } = p.builder;
  const { row } = execution;
  const parts = plan.parts.map((part) => ({
    rows: p.open(part.plan),
    readers: part.outputs.map((symbol) => readSymbol(execution, symbol)),
  }));
  return function* () {
    for (const { rows, readers } of parts) {
      for (const isRow of rows()) {
        if (isRow) {
          const values = readers.map((read) => read());
          plan.outputs.forEach(({ slot }, i) => {
            row[slot] = values[i];
          });
        }
        yield isRow;
        if (p.isDue()) yield false;
      }
    }
  };
}

export function pullLimit(p: Puller, plan: Limit): Open {
  const count = rowCount(p.builder, plan.count, 'LIMIT');
  const rows = p.open(plan.input);
  return function* () {
    let left = count();
    if (left <= 0) return;
    for (const isRow of rows()) {
      yield isRow;
      if (isRow && --left === 0) return;
    }
  };
}

export function pullSkip(p: Puller, plan: Skip): Open {
  const count = rowCount(p.builder, plan.count, 'SKIP');
  const rows = p.open(plan.input);
  return function* () {
    let left = count();
    for (const isRow of rows()) {
      if (!isRow || left <= 0) yield isRow;
      else left--;
    }
  };
}

export function pullDistinct(p: Puller, plan: Distinct): Open {
  const { execution } = p.builder;
  const key = keyReader(execution, plan.symbols);
  const rows = p.open(plan.input);
  return function* (): Rows {
    const seen = new Set<unknown>();
    for (const isRow of rows()) {
      if (!isRow) {
        yield false;
        continue;
      }
      const { size } = seen;
      seen.add(key());
      if (seen.size !== size) {
        execution.hold(1);
        yield true;
      }
      if (p.isDue()) yield false;
    }
    execution.hold(-seen.size);
  };
}
