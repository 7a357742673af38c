/**
 * `MATCH (a)-[:R*1..5]->(b) RETURN DISTINCT b`: when only the nodes reached matter, each once, a search over
 * nodes replaces the walk over all trails. The shortest walk between two nodes repeats no relationship, so
 * the nodes are the same; not so for an undirected walk back to its start, which is left alone unless the
 * start is an answer anyway (least length 0).
 */
import type { Expression } from '../ast/ast.js';
import { findFunction } from '../functions/index.js';
import type { Aggregate, Plan, VariableExpand } from '../plan/logical.js';
import type { Binding } from '../scope/binding.js';
import { symbolsIn } from '../scope/traverse.js';

const INDIFFERENT = new Set(['min', 'max']);

export function reachableNodes(plan: Plan, binding: Binding): Plan {
  if (plan.kind === 'Aggregate' && ignoresDuplicates(plan)) {
    const used = [...plan.keys, ...plan.aggregates].map(({ expression }) => expression);
    const input = rewriteBelow(plan.input, used, binding);
    return input === undefined ? plan : { ...plan, input };
  }
  if (plan.kind !== 'Distinct') return plan;
  const input = rewriteBelow(plan.input, [], binding, plan.symbols);
  return input === undefined ? plan : { ...plan, input };
}

function ignoresDuplicates(plan: Aggregate): boolean {
  return plan.aggregates.every(({ expression }) => {
    if (expression.kind !== 'FunctionCall') return false;
    return expression.distinct || INDIFFERENT.has(findFunction(expression.name)?.name ?? '');
  });
}

/** Goes down through projections and conditions to the expansion; undefined when it cannot be rewritten. */
function rewriteBelow(
  plan: Plan,
  used: readonly Expression[],
  binding: Binding,
  kept: readonly object[] = [],
): Plan | undefined {
  switch (plan.kind) {
    case 'Project': {
      const input = rewriteBelow(
        plan.input,
        [...used, ...plan.items.map(({ expression }) => expression)],
        binding,
        kept,
      );
      return input === undefined ? undefined : { ...plan, input };
    }
    case 'Filter': {
      const input = rewriteBelow(plan.input, [...used, plan.predicate], binding, kept);
      return input === undefined ? undefined : { ...plan, input };
    }
    case 'LabelFilter': {
      const input = rewriteBelow(plan.input, used, binding, kept);
      return input === undefined ? undefined : { ...plan, input };
    }
    case 'VariableExpand':
      return isReplaceable(plan, used, binding, kept) ? { ...plan, reachable: true } : undefined;
    default:
      return undefined;
  }
}

function isReplaceable(
  plan: VariableExpand,
  used: readonly Expression[],
  binding: Binding,
  kept: readonly object[],
): boolean {
  if (plan.into || plan.given || plan.unique.length > 0 || plan.min > 1 || plan.max < 1) return false;
  if (plan.direction === 'both' && plan.min !== 0) return false;
  return (
    !kept.includes(plan.symbol) && !used.some((expression) => symbolsIn(binding, expression).has(plan.symbol))
  );
}
