/** ORDER BY after grouping or DISTINCT: it sees the projected columns only. */
import type { Expression } from '../ast.js';
import { printExpression } from '../printer.js';
import { type Binding, PLAIN, PROJECTED } from './binding.js';
import type { BoundItem } from './bound.js';
import { bindExpression } from './expressions.js';
import { hasAggregate } from './function-calls.js';
import { isAggregateCall } from './grouping.js';
import { Scope } from './symbols.js';
import { childrenOf } from './traverse.js';

/** Binds a sort expression; parts that are projected are read from their column. */
export function bindGroupedOrder(
  b: Binding,
  expression: Expression,
  items: readonly BoundItem[],
  next: Scope,
  grouped: boolean,
): void {
  const mixed = grouped && hasAggregate(expression) && !isAggregateCall(expression);
  if (hasAggregate(expression) && !grouped) {
    throw b.error(expression, 'InvalidAggregation', 'An aggregating function in ORDER BY must be projected.');
  }
  const projected = new Map(items.map((item) => [printExpression(item.expression), item]));
  let complex = false;
  const replace = (e: Expression): void => {
    const item = projected.get(printExpression(e));
    if (item !== undefined && next.find(nameOf(e)) === undefined) {
      const simple = e.kind === 'Variable' || e.kind === 'Property' || isAggregateCall(e);
      if (!mixed || simple) {
        b.computed.set(e, item.symbol);
        return;
      }
      if (!hasAggregate(e)) complex = true;
    }
    for (const child of childrenOf(e)) replace(child as Expression);
  };
  replace(expression);
  const visible = new Scope(next);
  bindRest(b, expression, visible, () => complex);
}

function nameOf(e: Expression): string {
  return e.kind === 'Variable' ? e.name : '';
}

/** Binds what is left; a name of the old scope is an error that says why. */
function bindRest(b: Binding, e: Expression, scope: Scope, isComplex: () => boolean): void {
  if (b.computed.has(e)) return;
  if (isAggregateCall(e)) {
    for (const child of childrenOf(e))
      bindExpression(b, child as Expression, scope, { ...PLAIN, inAggregate: true });
    throw b.error(e, 'UndefinedVariable', 'An aggregating function in ORDER BY must be projected.');
  }
  if (e.kind === 'Variable') {
    if (scope.find(e.name) === undefined && isComplex()) {
      throw b.error(
        e,
        'AmbiguousAggregationExpression',
        `\`${e.name}\` is used beside an aggregating function in ORDER BY but is no grouping key.`,
      );
    }
    b.resolve(e, scope);
    return;
  }
  const children = childrenOf(e).filter((child) => isExpressionKind(child.kind)) as Expression[];
  if (hasOwnVariables(e)) {
    bindExpression(b, e, scope, PROJECTED);
    return;
  }
  for (const child of children) bindRest(b, child, scope, isComplex);
}

function isExpressionKind(kind: string): boolean {
  return kind !== 'Name' && kind !== 'LabelName' && kind !== 'TypeName';
}

/** Expressions that declare variables are bound as a whole. */
function hasOwnVariables(e: Expression): boolean {
  return [
    'ListComprehension',
    'PatternComprehension',
    'QuantifierExpression',
    'Reduce',
    'Subquery',
    'PatternExpression',
    'MapProjection',
  ].includes(e.kind);
}
