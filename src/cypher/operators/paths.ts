/** Path values from the nodes and relationships found. */
import type { Execution } from '../execution.js';
import type { PathBuild, SelectPaths } from '../plan/logical.js';
import type { BoundPath } from '../scope/bound.js';
import { NodeValue, PathValue, RelationshipValue } from '../values/entity.js';
import type { Builder, Gathering, Run, Step } from './builder.js';
import { RowStore } from './builder.js';

/** The path that starts at a node and follows relationships, each from the end the last one reached. */
export function pathFrom({ source }: Execution, start: number, relationships: readonly number[]): PathValue {
  const nodes = [new NodeValue(source, start)];
  let node = start;
  for (const relationship of relationships) {
    const from = source.startOf(relationship);
    node = from === node ? source.endOf(relationship) : from;
    nodes.push(new NodeValue(source, node));
  }
  return new PathValue(
    nodes,
    relationships.map((relationship) => new RelationshipValue(source, relationship)),
  );
}

/** Ids of the path's relationships in the current row, in path order. */
export function relationshipsOf({ row }: Execution, path: BoundPath): number[] {
  const ids: number[] = [];
  for (const { symbol } of path.relationships) {
    const held = row[symbol.slot];
    if (typeof held === 'number') ids.push(held);
    else if (Array.isArray(held)) for (const id of held as number[]) ids.push(id);
  }
  return ids;
}

export function buildPath(b: Builder, plan: PathBuild, next: Step): Run {
  const { execution } = b;
  const { row } = execution;
  const { path } = plan;
  return b.build(plan.input, () => {
    if (path.symbol !== undefined) {
      row[path.symbol.slot] = pathFrom(
        execution,
        row[path.start.slot] as number,
        relationshipsOf(execution, path),
      );
    }
    return next();
  });
}

/** Holds all paths, and lets the shortest of each pair of ends go on. */
export function pathSelection(b: Builder, plan: SelectPaths): Gathering {
  const { execution } = b;
  const { row } = execution;
  const { path } = plan;
  const store = new RowStore(execution, [...plan.live, ...(path.symbol === undefined ? [] : [path.symbol])]);
  let groups = new Map<string, { length: number; saved: unknown[] }[]>();
  return {
    start: () => {
      groups = new Map();
    },
    take: () => {
      const key = `${String(row[path.start.slot])} ${String(row[path.end.slot])}`;
      const entry = { length: relationshipsOf(execution, path).length, saved: store.save() };
      execution.hold(1);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
      return true;
    },
    *results() {
      for (const group of groups.values()) {
        execution.hold(-group.length);
        for (const { saved } of shortest(group, path)) {
          store.restore(saved);
          yield true;
        }
      }
    },
  };
}

/** The entries that a selector keeps of those between one pair of ends. */
export function shortest<T extends { readonly length: number }>(entries: readonly T[], path: BoundPath): T[] {
  const sorted = [...entries].sort((a, b) => a.length - b.length);
  const { which, count } = path.selector ?? { which: 'shortestPath', count: 1 };
  if (which === 'allShortestPaths' || which === 'allShortest' || which === 'groups') {
    const lengths = [...new Set(sorted.map(({ length }) => length))];
    const last = lengths[(which === 'groups' ? count : 1) - 1] ?? Number.POSITIVE_INFINITY;
    return sorted.filter(({ length }) => length <= last);
  }
  return sorted.slice(0, count);
}
