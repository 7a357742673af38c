/**
 * Plans the match of a pattern: greedily, from the cheapest start along the relationships with the
 * smallest fan-out; every condition as soon as what it needs is known.
 */
import type { BoundPattern, BoundRelationship } from '../scope/bound.js';
import type { VariableSymbol } from '../scope/symbols.js';
import type { Plan } from './logical.js';
import { planPaths } from './paths.js';
import { ARGUMENT, PatternPlan } from './pattern-state.js';
import { type Planning, typeSelection } from './planning.js';
import { givenRelationshipStart, nodeStart, relationshipStart, type Start } from './starts.js';

/** @param known symbols of the pattern that the input has found already */
export function planPattern(
  p: Planning,
  pattern: BoundPattern,
  input: Plan,
  known: readonly VariableSymbol[] = [],
): Plan {
  const state = new PatternPlan(p, pattern, input, known);
  startFromGiven(state);
  state.filter();
  while (step(state)) {
    // Each step solves one relationship or one start.
  }
  planPaths(state);
  return state.plan;
}

function startFromGiven(state: PatternPlan): void {
  const { pattern } = state;
  if (pattern.given.length > 0) {
    const nodes = new Set(pattern.nodes.map(({ symbol }) => symbol));
    const variables = pattern.given.map(({ from, to }) => {
      const many = to.storage === 'relationships';
      const what = nodes.has(to)
        ? ('node' as const)
        : many
          ? ('relationships' as const)
          : ('relationship' as const);
      return { from, to, what };
    });
    state.plan = { kind: 'Given', input: state.plan, variables, estimate: state.plan.estimate };
  }
  state.solve(pattern.nodes.filter(({ given }) => given).map(({ symbol }) => symbol));
}

/** Solves the next relationship or starts a new part; false when nothing is left. */
function step(state: PatternPlan): boolean {
  const next = cheapestExpansion(state);
  if (next !== undefined) {
    expand(state, next);
    return true;
  }
  const start = cheapestStart(state);
  if (start === undefined) return false;
  state.plan = start.plan(state.plan);
  const relationship = state.waiting.find(
    ({ symbol }) => start.solves.includes(symbol) && !state.nodes.has(symbol),
  );
  const scanned =
    state.plan.kind === 'NodeScan' || state.plan.kind === 'NodeIndexSeek' ? state.plan.label : undefined;
  if (state.plan.kind === 'RelationshipScan') {
    const scan = state.plan;
    const done = relationship ?? state.waiting.find(({ symbol }) => symbol === scan.symbol);
    if (done !== undefined) {
      state.waiting = state.waiting.filter((other) => other !== done);
      state.solvedRelationships.push(done);
    }
  }
  state.solve(start.solves, scanned);
  return true;
}

function cheapestStart(state: PatternPlan): Start | undefined {
  const { p, pattern } = state;
  const starts: Start[] = [];
  const predicates = state.pending.map(({ predicate }) => predicate);
  for (const node of pattern.nodes) {
    if (!state.solved.has(node.symbol)) starts.push(nodeStart(p, node, predicates, (e) => state.isKnown(e)));
  }
  for (const relationship of state.waiting) {
    if (relationship.given && relationship.length === undefined) return givenRelationshipStart(relationship);
    const start = relationshipStart(p, relationship, state.uniqueAgainst(relationship));
    if (start !== undefined) starts.push(start);
  }
  return starts.reduce<Start | undefined>(
    (best, start) => (best === undefined || start.cost < best.cost ? start : best),
    undefined,
  );
}

function cheapestExpansion(state: PatternPlan): BoundRelationship | undefined {
  let best: BoundRelationship | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const relationship of state.waiting) {
    const left = state.solved.has(relationship.left);
    const right = state.solved.has(relationship.right);
    if (!left && !right) continue;
    const target = left ? relationship.right : relationship.left;
    let cost = left && right ? 0 : state.p.fanOut(relationship, state.nodes.get(target));
    if (relationship.given) cost = -1;
    if (cost < bestCost) {
      best = relationship;
      bestCost = cost;
    }
  }
  return best;
}

function expand(state: PatternPlan, relationship: BoundRelationship): void {
  const { p } = state;
  const { left, right, symbol, group } = relationship;
  const leftKnown = state.solved.has(left);
  const into = leftKnown && state.solved.has(right);
  const reversed = !leftKnown;
  const from = reversed ? right : left;
  const to = reversed ? left : right;
  const direction = reversed ? turned(relationship.direction) : relationship.direction;
  const input = state.plan;
  const unique = state.uniqueAgainst(relationship);
  const fan = into ? 0.1 : p.fanOut(relationship, undefined);
  const common = { input, from, to, symbol, unique, into, estimate: input.estimate * fan };
  const length = relationship.length;
  if (group !== undefined && length !== undefined) {
    const inner = planPattern(p, group.pattern, ARGUMENT, [reversed ? group.exit : group.entry]);
    state.plan = { kind: 'Repeat', ...common, group, inner, ...length, reversed };
  } else if (length !== undefined) {
    state.plan = {
      kind: 'VariableExpand',
      ...common,
      ...length,
      direction,
      ...typeSelection(relationship.types),
      given: relationship.given,
      reversed,
      properties: relationship.stepProperties,
      reachable: false,
    };
  } else {
    state.plan = {
      kind: 'Expand',
      ...common,
      direction,
      ...typeSelection(relationship.types),
      given: relationship.given,
    };
  }
  state.waiting = state.waiting.filter((other) => other !== relationship);
  state.solvedRelationships.push(relationship);
  state.solve([symbol, to, ...(group?.variables ?? []).map(({ outer }) => outer)]);
}

function turned(direction: BoundRelationship['direction']): BoundRelationship['direction'] {
  if (direction === 'both') return 'both';
  return direction === 'out' ? 'in' : 'out';
}
