/**
 * `MATCH (n:A) RETURN count(*)` and `MATCH ()-[r:T]->() RETURN count(r)`: the store knows the number.
 */
import type { Aggregate, Plan } from '../plan/logical.js';

export function countFromStore(plan: Plan): Plan {
  if (plan.kind !== 'Aggregate' || plan.keys.length > 0 || plan.aggregates.length !== 1) return plan;
  const counted = countedSymbolName(plan);
  const item = plan.aggregates[0];
  if (counted === undefined || item === undefined) return plan;
  const { symbol } = item;
  const { input } = plan;
  if (
    input.kind === 'NodeScan' &&
    input.input.kind === 'Argument' &&
    (counted === '' || counted === input.symbol.name)
  ) {
    const names = input.label === undefined ? [] : [input.label];
    return { kind: 'CountStore', symbol, of: 'nodes', names, estimate: 1 };
  }
  if (
    input.kind === 'RelationshipScan' &&
    input.input.kind === 'Argument' &&
    !input.given &&
    input.direction !== 'both' &&
    input.unique.length === 0 &&
    (counted === '' || counted === input.symbol.name)
  ) {
    return { kind: 'CountStore', symbol, of: 'relationships', names: input.types, estimate: 1 };
  }
  if (
    input.kind === 'Expand' &&
    input.input.kind === 'NodeScan' &&
    input.input.label === undefined &&
    input.input.input.kind === 'Argument' &&
    !input.into &&
    !input.given &&
    input.direction !== 'both' &&
    input.typeTest === undefined &&
    (counted === '' || counted === input.symbol.name)
  ) {
    return { kind: 'CountStore', symbol, of: 'relationships', names: input.types ?? [], estimate: 1 };
  }
  return plan;
}

/** Empty for `count(*)`, the variable's name for `count(n)`, undefined for anything else. */
function countedSymbolName(plan: Aggregate): string | undefined {
  const expression = plan.aggregates[0]?.expression;
  if (expression?.kind === 'CountStar') return '';
  if (expression?.kind !== 'FunctionCall' || expression.name.toLowerCase() !== 'count' || expression.distinct)
    return undefined;
  const [argument] = expression.args;
  return argument?.kind === 'Variable' ? argument.name : undefined;
}
