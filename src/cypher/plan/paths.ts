/** Plans the paths of a pattern: path variables, shortestPath, SHORTEST. */
import type { BoundPath } from '../scope/bound.js';
import type { PatternPlan } from './pattern-state.js';
import { isSingle, typeSelection } from './planning.js';

export function planPaths(state: PatternPlan): void {
  for (const path of state.pattern.paths) {
    if (path.selector !== undefined && isSingle(state.p, path)) planSearch(state, path);
  }
  for (const path of state.pattern.paths) {
    if (path.selector !== undefined && isSingle(state.p, path)) continue;
    if (path.symbol === undefined) continue;
    state.plan = { kind: 'PathBuild', input: state.plan, path, estimate: state.plan.estimate };
    state.solve([path.symbol]);
  }
}

function planSearch(state: PatternPlan, path: BoundPath): void {
  const relationship = path.relationships[0];
  if (relationship === undefined) return;
  const found = [relationship.symbol, ...(path.symbol === undefined ? [] : [path.symbol])];
  const legacy = path.selector?.which === 'shortestPath' || path.selector?.which === 'allShortestPaths';
  const inside = legacy
    ? state.pending.filter(
        ({ needs }) =>
          needs.some((symbol) => found.includes(symbol)) &&
          needs.every((symbol) => found.includes(symbol) || state.solved.has(symbol)),
      )
    : [];
  state.pending = state.pending.filter((entry) => !inside.includes(entry));
  state.plan = {
    kind: 'ShortestPath',
    input: state.plan,
    path,
    ...typeSelection(relationship.types),
    predicates: inside.map(({ predicate }) => predicate),
    estimate: state.plan.estimate,
  };
  state.solve(found);
}
