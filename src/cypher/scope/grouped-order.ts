/** ORDER BY after grouping or DISTINCT: it sees the projected columns only. */
import type { Expression } from '../ast/ast.js';
import { printExpression } from '../print/printer.js';
import { type Allowed, type Binding, PLAIN, PROJECTED } from './binding.js';
import type { BoundItem } from './bound.js';
import { bindExpression } from './expressions.js';
import { hasAggregate } from './function-calls.js';
import { isAggregateCall } from './grouping.js';
import type { StaticType } from './static-types.js';
import { Scope } from './symbols.js';
import { childrenOf } from './traverse.js';

/**
 * Binds a sort expression, or the condition of a WITH; parts that are projected are read from their column.
 * Gives its type.
 */
export function bindGroupedOrder(
  b: Binding,
  expression: Expression,
  items: readonly BoundItem[],
  next: Scope,
  grouped: boolean,
  allowed: Allowed = PROJECTED,
): StaticType {
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
    for (const part of partsInScope(e)) replace(part);
  };
  replace(expression);
  const visible = new Scope(next);
  checkRest(b, expression, visible, () => complex);
  return bindExpression(b, expression, visible, allowed);
}

function nameOf(e: Expression): string {
  return e.kind === 'Variable' ? e.name : '';
}

/** What is left must not need the old scope: an aggregate or a name of it is an error that says why. */
function checkRest(b: Binding, e: Expression, scope: Scope, isComplex: () => boolean): void {
  if (b.computed.has(e)) return;
  if (isAggregateCall(e)) {
    for (const child of childrenOf(e))
      bindExpression(b, child as Expression, scope, { ...PLAIN, inAggregate: true });
    throw b.error(e, 'UndefinedVariable', 'An aggregating function in ORDER BY must be projected.');
  }
  if (e.kind === 'Variable' && scope.find(e.name) === undefined && isComplex()) {
    throw b.error(
      e,
      'AmbiguousAggregationExpression',
      `\`${e.name}\` is used beside an aggregating function in ORDER BY but is no grouping key.`,
    );
  }
  for (const part of partsInScope(e)) checkRest(b, part, scope, isComplex);
}

/** Parts evaluated where the expression stands: a part that sees variables of the expression's own is none. */
function partsInScope(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case 'ListComprehension':
    case 'QuantifierExpression':
      return [e.list];
    case 'Reduce':
      return [e.initial, e.list];
    case 'MapProjection':
      return [e.subject, ...e.items.flatMap((item) => (item.kind === 'MapEntry' ? [item.value] : []))];
    case 'PatternComprehension':
    case 'PatternExpression':
    case 'Subquery':
      return [];
    default:
      return childrenOf(e).flatMap(expressionsIn);
  }
}

const NAMES = new Set(['Name', 'TypeName', 'LabelName', 'LabelWildcard', 'LabelNot', 'LabelAnd', 'LabelOr']);
const PARTS = new Set(['CaseBranch', 'MapEntry']);

/** The expressions of a child, which may be a part of the tree that is none itself, such as a branch of CASE. */
function expressionsIn(node: object): readonly Expression[] {
  const { kind } = node as { readonly kind: string };
  if (NAMES.has(kind)) return [];
  return PARTS.has(kind) ? childrenOf(node).flatMap(expressionsIn) : [node as Expression];
}
