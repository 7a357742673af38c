/** Grouping keys and aggregates of a projection, and the rule that what is mixed with an aggregate is a key. */
import type { Expression } from '../ast/ast.js';
import { findFunction } from '../functions/index.js';
import { printExpression } from '../print/printer.js';
import type { Binding } from './binding.js';
import type { BoundItem, BoundProjection } from './bound.js';
import { hasAggregate } from './function-calls.js';
import { ANY } from './static-types.js';
import type { VariableSymbol } from './symbols.js';
import { childrenOf } from './traverse.js';

export function collectAggregates(
  b: Binding,
  items: readonly BoundItem[],
  firstLocal: number,
): NonNullable<BoundProjection['aggregation']> {
  const keys = items.filter(({ expression }) => !hasAggregate(expression));
  const aggregates: BoundItem[] = [];
  const simpleKeys = keyTable(keys);
  for (const item of items) {
    if (!hasAggregate(item.expression)) continue;
    if (isAggregateCall(item.expression)) aggregates.push(item);
    else collectInside(b, item.expression, simpleKeys, aggregates, firstLocal);
  }
  return { keys, aggregates };
}

/** Keys that may stand beside an aggregate: variables and properties of variables. */
export function keyTable(keys: readonly BoundItem[]): Map<string, VariableSymbol> {
  const table = new Map<string, VariableSymbol>();
  for (const { expression, symbol } of keys) {
    if (isSimple(expression)) table.set(printExpression(expression), symbol);
  }
  return table;
}

function isSimple(expression: Expression): boolean {
  return expression.kind === 'Variable' || (expression.kind === 'Property' && isSimple(expression.subject));
}

export function isAggregateCall(expression: Expression): boolean {
  if (expression.kind === 'CountStar') return true;
  return expression.kind === 'FunctionCall' && findFunction(expression.name)?.kind === 'aggregate';
}

/** Gives each aggregate inside the expression a slot, and lets keys be read from theirs. */
function collectInside(
  b: Binding,
  expression: Expression,
  keys: ReadonlyMap<string, VariableSymbol>,
  aggregates: BoundItem[],
  firstLocal: number,
): void {
  if (isAggregateCall(expression)) {
    const symbol = b.symbol('', 'value', ANY);
    aggregates.push({ expression: { ...expression }, symbol });
    b.computed.set(expression, symbol);
    return;
  }
  if (isSimple(expression)) {
    const key = keys.get(printExpression(expression));
    if (key !== undefined) {
      b.computed.set(expression, key);
      return;
    }
  }
  if (expression.kind === 'Variable') checkKey(b, expression, keys, firstLocal);
  for (const child of childrenOf(expression))
    collectInside(b, child as Expression, keys, aggregates, firstLocal);
}

/**
 * A variable beside an aggregate must be a key, or belong to the expression itself (slots from `firstLocal` on).
 * @throws CypherError AmbiguousAggregationExpression
 */
function checkKey(
  b: Binding,
  variable: Extract<Expression, { kind: 'Variable' }>,
  keys: ReadonlyMap<string, VariableSymbol>,
  firstLocal: number,
): void {
  const symbol = b.symbolOf.get(variable);
  if (symbol === undefined || symbol.slot >= firstLocal || [...keys.values()].includes(symbol)) return;
  throw b.error(
    variable,
    'AmbiguousAggregationExpression',
    `\`${variable.name}\` is used beside an aggregating function but is no grouping key; project it before (WITH).`,
  );
}
