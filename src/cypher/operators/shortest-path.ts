/** shortestPath, allShortestPaths and SHORTEST over one relationship pattern between two known nodes. */
import { CypherError } from '../errors.js';
import type { ShortestPath } from '../plan/logical.js';
import type { Builder, Run, Step } from './builder.js';
import { pathFrom, shortest } from './paths.js';
import { newCursor, probesOf } from './probes.js';
import { ShortestSearch, type Stepper } from './shortest-search.js';
import { stepTest } from './variable-expand.js';

export function buildShortestPath(b: Builder, plan: ShortestPath, next: Step): Run {
  const { execution } = b;
  const { row } = execution;
  const { path } = plan;
  const relationship = path.relationships[0];
  if (relationship === undefined) return b.build(plan.input, next);
  const min = relationship.length?.min ?? 1;
  const max = relationship.length?.max ?? 1;
  const which = path.selector?.which ?? 'shortestPath';
  const legacy = which === 'shortestPath' || which === 'allShortestPaths';
  const single =
    (path.selector?.count ?? 1) === 1 &&
    (which === 'shortestPath' || which === 'shortest' || which === 'any');
  const accepts = stepTest(b, {
    typeTest: plan.typeTest,
    unique: [],
    properties: relationship.stepProperties,
  });
  const forward = stepper(b, relationship.direction, plan.types, accepts);
  const backward = stepper(b, opposite(relationship.direction), plan.types, accepts);
  const predicates = plan.predicates.map((predicate) => b.compiler.compile(predicate));
  const search = new ShortestSearch(execution, forward, backward);
  const isSingle = relationship.length === undefined;

  const place = (relationships: readonly number[]): void => {
    row[relationship.symbol.slot] = isSingle ? (relationships[0] ?? null) : relationships;
    if (path.symbol !== undefined)
      row[path.symbol.slot] = pathFrom(execution, row[path.start.slot] as number, relationships);
  };
  const holds = (relationships: readonly number[]): boolean => {
    if (predicates.length === 0) return true;
    place(relationships);
    return predicates.every((predicate) => predicate() === true);
  };
  const find = (start: number, end: number): readonly (readonly number[])[] => {
    if (start === end && min === 0 && holds([])) {
      if (single || which === 'allShortest' || which === 'allShortestPaths') return [[]];
    }
    if (single && predicates.length === 0 && start !== end) {
      const found = search.one(start, end, max);
      return found === undefined ? [] : [found];
    }
    const bounds = { min, max, which, count: path.selector?.count ?? 1 };
    return shortest(search.enumerate(start, end, bounds, holds), path).map(
      ({ relationships }) => relationships,
    );
  };
  return b.build(plan.input, () => {
    const start = row[path.start.slot] as number;
    const end = row[path.end.slot] as number;
    if (legacy && start === end && min > 0) throw commonEnds();
    for (const relationships of find(start, end)) {
      place(relationships);
      if (!next()) return false;
    }
    return true;
  });
}

function opposite(direction: 'out' | 'in' | 'both'): 'out' | 'in' | 'both' {
  if (direction === 'both') return 'both';
  return direction === 'out' ? 'in' : 'out';
}

function commonEnds(): CypherError {
  return new CypherError({
    class: 'ArgumentError',
    detail: 'InvalidArgumentValue',
    message:
      'shortestPath() does not work when start and end are the same node; exclude it with WHERE a <> b.',
  });
}

/** Visits each relationship of a node that may be walked. */
function stepper(
  b: Builder,
  direction: 'out' | 'in' | 'both',
  types: readonly string[] | undefined,
  accepts: (relationship: number) => boolean,
): Stepper {
  const { execution } = b;
  const { source } = execution;
  const probes = probesOf(execution, direction, types);
  const cursor = newCursor();
  return (node, visit) => {
    for (const probe of probes()) {
      source.seek(cursor, node, probe.direction, probe.type);
      const { relationships, neighbours, to } = cursor;
      for (let i = cursor.from; i < to; i++) {
        execution.tick();
        const neighbour = neighbours[i] as number;
        if (probe.skipLoops && neighbour === node) continue;
        const relationship = relationships[i] as number;
        if (accepts(relationship)) visit(relationship, neighbour);
      }
    }
  };
}
