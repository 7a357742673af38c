/** One relationship from a known node, and all relationships of a type. */
import type { Expand, RelationshipScan } from '../plan/logical.js';
import { UNKNOWN } from '../source.js';
import type { Builder, Run, Step } from './builder.js';
import { newCursor, probesOf, typeTestOf } from './probes.js';
import { uniqueTest } from './unique.js';

export function buildExpand(b: Builder, plan: Expand, next: Step): Run {
  if (plan.given) return buildGiven(b, plan, next);
  const { execution } = b;
  const { row, source } = execution;
  const from = plan.from.slot;
  const to = plan.to.slot;
  const { slot } = plan.symbol;
  const probes = probesOf(execution, plan.direction, plan.types);
  const isUnique = uniqueTest(execution, plan.unique);
  const hasType = typeTestOf(execution, plan.typeTest);
  const cursor = newCursor();
  const { into } = plan;
  /** Hands on what the cursor found; its bounds are read first, since the steps after may move it. */
  const follow = (node: number, target: number, skipLoops: boolean): boolean => {
    const { relationships, neighbours, to: end } = cursor;
    for (let i = cursor.from; i < end; i++) {
      execution.tick();
      const neighbour = neighbours[i] as number;
      if (into && neighbour !== target) continue;
      if (skipLoops && neighbour === node) continue;
      const relationship = relationships[i] as number;
      if (isUnique !== undefined && !isUnique(relationship)) continue;
      if (hasType !== undefined && !hasType(relationship)) continue;
      row[slot] = relationship;
      row[to] = neighbour;
      if (!next()) return false;
    }
    return true;
  };
  return b.build(plan.input, () => {
    const node = row[from] as number;
    const target = into ? (row[to] as number) : -1;
    for (const probe of probes()) {
      source.seek(cursor, node, probe.direction, probe.type);
      if (!follow(node, target, probe.skipLoops)) return false;
    }
    return true;
  });
}

/** The relationship is known: it must leave `from` as the pattern says. */
function buildGiven(b: Builder, plan: Expand, next: Step): Run {
  const { execution } = b;
  const { row, source } = execution;
  const from = plan.from.slot;
  const to = plan.to.slot;
  const { slot } = plan.symbol;
  const isUnique = uniqueTest(execution, plan.unique);
  const hasType = relationshipHasType(b, plan.types);
  const hasTypeExpression = typeTestOf(execution, plan.typeTest);
  const { direction, into } = plan;
  return b.build(plan.input, () => {
    const relationship = row[slot] as number;
    if (!source.hasRelationship(relationship)) return true;
    if (
      isUnique?.(relationship) === false ||
      hasTypeExpression?.(relationship) === false ||
      !hasType(relationship)
    )
      return true;
    const node = row[from] as number;
    const target = row[to];
    const start = source.startOf(relationship);
    const end = source.endOf(relationship);
    const reach = (other: number): boolean => {
      if (into && other !== target) return true;
      row[to] = other;
      return next();
    };
    if (direction !== 'in' && start === node && !reach(end)) return false;
    if (direction !== 'out' && end === node && !(direction === 'both' && start === end)) return reach(start);
    return true;
  });
}

function relationshipHasType(
  b: Builder,
  types: readonly string[] | undefined,
): (relationship: number) => boolean {
  const { source } = b.execution;
  if (types === undefined || types.length === 0) return () => true;
  return (relationship) => types.includes(source.typeName(source.typeOf(relationship)));
}

export function buildRelationshipScan(b: Builder, plan: RelationshipScan, next: Step): Run {
  const { execution } = b;
  const { row, source } = execution;
  const left = plan.left.slot;
  const right = plan.right.slot;
  const { slot } = plan.symbol;
  const isUnique = uniqueTest(execution, plan.unique);
  const hasType = relationshipHasType(b, plan.types);
  const { direction } = plan;
  const hand = (relationship: number): boolean => {
    const start = source.startOf(relationship);
    const end = source.endOf(relationship);
    row[slot] = relationship;
    if (direction !== 'in') {
      row[left] = start;
      row[right] = end;
      if (!next()) return false;
    }
    if (direction === 'out' || (direction === 'both' && start === end)) return true;
    row[left] = end;
    row[right] = start;
    return next();
  };
  if (plan.given) {
    return b.build(plan.input, () => {
      const relationship = row[slot] as number;
      return source.hasRelationship(relationship) && hasType(relationship) ? hand(relationship) : true;
    });
  }
  return b.build(plan.input, () => {
    for (const name of plan.types) {
      const type = source.typeToken(name);
      if (type === UNKNOWN) continue;
      const ids = source.relationshipsOfType(type);
      for (let i = 0; i < ids.length; i++) {
        execution.tick();
        const relationship = ids[i] as number;
        if (isUnique !== undefined && !isUnique(relationship)) continue;
        if (!hand(relationship)) return false;
      }
    }
    return true;
  });
}
