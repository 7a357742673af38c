/** Operators that find nodes: scans and seeks. */
import type { NodeByIdSeek, NodeIndexSeek, NodeScan } from '../plan/logical.js';
import { UNKNOWN } from '../source.js';
import { equals } from '../values/equality.js';
import { isInteger } from '../values/number.js';
import { isList } from '../values/type-of.js';
import type { Value } from '../values/value.js';
import type { Builder, Run, Step } from './builder.js';

export function buildNodeScan(b: Builder, plan: NodeScan, next: Step): Run {
  const { execution } = b;
  const { row, source } = execution;
  const { slot } = plan.symbol;
  if (plan.label !== undefined) return b.build(plan.input, labelScan(b, plan.label, slot, next));
  return b.build(plan.input, () => {
    const bound = source.nodeIdBound;
    for (let id = 0; id < bound; id++) {
      if (!source.hasNode(id)) continue;
      execution.tick();
      row[slot] = id;
      if (!next()) return false;
    }
    return true;
  });
}

function labelScan(b: Builder, name: string, slot: number, next: Step): Step {
  const { execution } = b;
  const { row, source } = execution;
  return () => {
    const label = source.labelToken(name);
    if (label === UNKNOWN) return true;
    const ids = source.nodesWithLabel(label);
    for (let i = 0; i < ids.length; i++) {
      execution.tick();
      row[slot] = ids[i];
      if (!next()) return false;
    }
    return true;
  };
}

/** Falls back to the label's nodes where the source has no index; the condition itself is tested either way. */
export function buildNodeIndexSeek(b: Builder, plan: NodeIndexSeek, next: Step): Run {
  const { execution } = b;
  const { row, source } = execution;
  const { slot } = plan.symbol;
  const value = b.compiler.compile(plan.value);
  const scan = labelScan(b, plan.label, slot, next);
  const seek = (label: number, key: number, wanted: Value): boolean | undefined => {
    const ids = isIndexable(wanted) ? source.lookup(label, key, wanted) : undefined;
    if (ids === undefined) return undefined;
    for (let i = 0; i < ids.length; i++) {
      execution.tick();
      row[slot] = ids[i];
      if (!next()) return false;
    }
    return true;
  };
  return b.build(plan.input, () => {
    const label = source.labelToken(plan.label);
    const key = source.keyToken(plan.key);
    if (label === UNKNOWN || key === UNKNOWN) return true;
    const wanted = value();
    if (wanted === null) return true;
    if (!plan.many) return seek(label, key, wanted) ?? scan();
    if (!isList(wanted) || !wanted.every(isIndexable)) return scan();
    for (const item of distinct(wanted)) {
      const found = seek(label, key, item);
      if (found === undefined) return scan();
      if (!found) return false;
    }
    return true;
  });
}

function isIndexable(value: Value): boolean {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}

function distinct(values: readonly Value[]): Value[] {
  return values.filter((value, i) => !values.slice(0, i).some((earlier) => equals(earlier, value) === true));
}

export function buildNodeByIdSeek(b: Builder, plan: NodeByIdSeek, next: Step): Run {
  const { row, source } = b.execution;
  const { slot } = plan.symbol;
  const value = b.compiler.compile(plan.value);
  return b.build(plan.input, () => {
    const wanted = value();
    let id: number | undefined;
    if (plan.by === 'id') id = isInteger(wanted) ? Number(wanted) : undefined;
    else id = typeof wanted === 'string' ? source.nodeByElementId(wanted) : undefined;
    if (id === undefined || id < 0 || id >= source.nodeIdBound || !source.hasNode(id)) return true;
    row[slot] = id;
    return next();
  });
}
