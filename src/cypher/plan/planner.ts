/** From bound queries to plans. */
import type {
  BoundClause,
  BoundMatch,
  BoundPart,
  BoundPattern,
  BoundProjection,
  BoundQuery,
} from '../scope/bound.js';
import type { VariableSymbol } from '../scope/symbols.js';
import type { Plan } from './logical.js';
import { ARGUMENT } from './pattern-state.js';
import { planPattern } from './patterns.js';
import { FILTER_SHARE, isSingle, type Planning } from './planning.js';

export function planQuery(p: Planning, query: BoundQuery, input: Plan = ARGUMENT): Plan {
  const [first] = query.parts;
  if (first !== undefined && query.parts.length === 1) return planPart(p, first, input);
  const parts = query.parts.map((part) => ({ plan: planPart(p, part, ARGUMENT), outputs: part.outputs }));
  const estimate = parts.reduce((sum, { plan }) => sum + plan.estimate, 0);
  const union: Plan = { kind: 'Union', parts, outputs: query.outputs, estimate };
  return query.all[0] === true ? union : { kind: 'Distinct', input: union, symbols: query.outputs, estimate };
}

function planPart(p: Planning, part: BoundPart, input: Plan): Plan {
  return part.clauses.reduce((plan, clause) => planClause(p, clause, plan), input);
}

function planClause(p: Planning, clause: BoundClause, input: Plan): Plan {
  const { estimate } = input;
  switch (clause.kind) {
    case 'match':
      return planMatch(p, clause, input);
    case 'unwind':
      return { kind: 'Unwind', input, list: clause.list, symbol: clause.symbol, estimate: estimate * 10 };
    case 'projection':
      return planProjection(clause, input);
    case 'create':
      return {
        kind: 'Write',
        input,
        action: { kind: 'create', parts: clause.parts },
        live: clause.live,
        estimate,
      };
    case 'set':
      return {
        kind: 'Write',
        input,
        action: { kind: 'set', items: clause.items },
        live: clause.live,
        estimate,
      };
    case 'remove':
      return {
        kind: 'Write',
        input,
        action: { kind: 'remove', items: clause.items },
        live: clause.live,
        estimate,
      };
    case 'delete':
      return { kind: 'Write', input, action: clause, live: clause.live, estimate };
    case 'merge': {
      const { create, onCreate, onMatch, live } = clause;
      return {
        kind: 'Merge',
        input,
        match: planPattern(p, clause.pattern, ARGUMENT),
        create,
        onCreate,
        onMatch,
        live,
        estimate,
      };
    }
    case 'foreach': {
      const inner = clause.clauses.reduce((plan, nested) => planClause(p, nested, plan), ARGUMENT);
      return {
        kind: 'Foreach',
        input,
        symbol: clause.symbol,
        list: clause.list,
        inner,
        live: clause.live,
        estimate,
      };
    }
    case 'call': {
      const call: Plan = { kind: 'ProcedureCall', input, call: clause, estimate: estimate * 10 };
      return clause.where === undefined
        ? call
        : { kind: 'Filter', input: call, predicate: clause.where, estimate };
    }
    case 'subquery': {
      const { query, optional, writes, batch, live } = clause;
      const inner = planQuery(p, query);
      return {
        kind: 'SubqueryCall',
        input,
        query,
        inner,
        unit: !query.returns,
        optional,
        writes,
        batch,
        live,
        estimate: estimate * inner.estimate,
      };
    }
    case 'show':
      return { kind: 'Show', input, show: clause, estimate: 10 };
    case 'finish':
      return { kind: 'Empty', input, estimate: 0 };
  }
}

function planMatch(p: Planning, clause: BoundMatch, input: Plan): Plan {
  const selected = clause.pattern.paths.find((path) => path.selector !== undefined && !isSingle(p, path));
  if (selected === undefined && !clause.optional) return planPattern(p, clause.pattern, input);
  const inner =
    selected === undefined
      ? planPattern(p, clause.pattern, ARGUMENT)
      : planSelected(p, clause.pattern, clause.introduced);
  const estimate = input.estimate * Math.max(1, inner.estimate);
  if (!clause.optional) return { kind: 'Apply', input, inner, estimate };
  return { kind: 'Optional', input, inner, symbols: clause.introduced, estimate };
}

/** A selected path of several parts: all paths first, then the shortest of each pair of ends, then WHERE. */
function planSelected(p: Planning, pattern: BoundPattern, introduced: readonly VariableSymbol[]): Plan {
  const path = pattern.paths[0];
  if (path === undefined) return planPattern(p, pattern, ARGUMENT);
  const relationships = pattern.relationships.map((relationship) => ({ ...relationship, selected: false }));
  const predicates = [...path.inner];
  const all = planPattern(p, { ...pattern, relationships, predicates }, ARGUMENT);
  const live = [
    ...introduced,
    ...pattern.nodes.map(({ symbol }) => symbol),
    ...relationships.map(({ symbol }) => symbol),
  ];
  let plan: Plan = { kind: 'SelectPaths', input: all, path, live, estimate: all.estimate };
  for (const predicate of pattern.predicates)
    plan = { kind: 'Filter', input: plan, predicate, estimate: plan.estimate * FILTER_SHARE };
  return plan;
}

function planProjection(clause: BoundProjection, input: Plan): Plan {
  let plan = input;
  if (clause.aggregation !== undefined) {
    const { keys, aggregates } = clause.aggregation;
    const estimate = keys.length === 0 ? 1 : Math.sqrt(Math.max(1, plan.estimate));
    plan = { kind: 'Aggregate', input: plan, keys, aggregates, live: clause.live, estimate };
  }
  const { estimate } = plan;
  if (clause.computed.length > 0) plan = { kind: 'Project', input: plan, items: clause.computed, estimate };
  if (clause.distinct)
    plan = { kind: 'Distinct', input: plan, symbols: clause.items.map(({ symbol }) => symbol), estimate };
  if (clause.orderBy.length > 0) {
    const { orderBy: keys, live, skip, limit } = clause;
    plan = { kind: 'Sort', input: plan, keys, live, skip, limit, estimate };
  } else {
    if (clause.skip !== undefined) plan = { kind: 'Skip', input: plan, count: clause.skip, estimate };
    if (clause.limit !== undefined)
      plan = { kind: 'Limit', input: plan, count: clause.limit, estimate: Math.min(estimate, 10) };
  }
  if (clause.where !== undefined)
    plan = { kind: 'Filter', input: plan, predicate: clause.where, estimate: estimate * FILTER_SHARE };
  return plan;
}
