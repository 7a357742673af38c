/** WITH and RETURN: columns, grouping keys and aggregates, what ORDER BY may see. */
import type { Expression, ProjectionClause, ProjectionItem } from '../ast/ast.js';
import { type Binding, PLAIN, PREDICATE, PROJECTED } from './binding.js';
import type { BoundItem, BoundProjection } from './bound.js';
import { bindExpression, bindPredicate } from './expressions.js';
import { hasAggregate } from './function-calls.js';
import { bindGroupedOrder } from './grouped-order.js';
import { collectAggregates } from './grouping.js';
import { requireBoolean } from './operator-types.js';
import { describeType, mayBe } from './static-types.js';
import { Scope, type VariableSymbol } from './symbols.js';
import { symbolsIn } from './traverse.js';

/** Binds the clause and gives the scope of what follows it. */
export function bindProjection(
  b: Binding,
  clause: ProjectionClause,
  scope: Scope,
): { bound: BoundProjection; scope: Scope } {
  const firstLocal = b.slots;
  const items = bindItems(b, clause, scope);
  const next = new Scope(scope.parent);
  for (const { symbol } of items) next.add(symbol);
  const grouped = clause.items.some(({ expression }) => hasAggregate(expression));
  const aggregation = grouped ? collectAggregates(b, items, firstLocal) : undefined;
  const orderBy = bindOrder(b, clause, items, scope, next, grouped);
  const skip = bindCount(b, clause.skip, 'SKIP');
  const limit = bindCount(b, clause.limit, 'LIMIT');
  if (clause.where !== undefined) bindWhere(b, clause.where, items, scope, next, grouped || clause.distinct);
  const inAggregation = new Set(
    [...(aggregation?.keys ?? []), ...(aggregation?.aggregates ?? [])].map(({ symbol }) => symbol),
  );
  const computed = items.filter(
    ({ expression, symbol }) => !inAggregation.has(symbol) && !passesOn(b, expression, symbol),
  );
  const live = new Set(items.map(({ symbol }) => symbol));
  if (clause.where !== undefined) for (const symbol of symbolsIn(b, clause.where)) live.add(symbol);
  for (const symbol of outerSymbols(scope)) live.add(symbol);
  const bound: BoundProjection = {
    kind: 'projection',
    distinct: clause.distinct,
    items,
    aggregation,
    computed,
    orderBy,
    skip,
    limit,
    where: clause.where,
    live: [...live],
  };
  return { bound, scope: next };
}

/** WHERE of WITH sees old and new names; after grouping or DISTINCT the columns only. */
function bindWhere(
  b: Binding,
  where: Expression,
  items: readonly BoundItem[],
  scope: Scope,
  next: Scope,
  columnsOnly: boolean,
): void {
  if (!columnsOnly) bindPredicate(b, where, overlay(scope, items));
  else if (hasAggregate(where)) {
    throw b.error(
      where,
      'InvalidAggregation',
      'An aggregating function cannot be used in WHERE; give it a name in WITH.',
    );
  } else requireBoolean(b, where, bindGroupedOrder(b, where, items, next, false, PREDICATE));
}

/** Names of outer queries stay in the row while an inner query sorts or groups. */
function outerSymbols(scope: Scope): VariableSymbol[] {
  const symbols: VariableSymbol[] = [];
  for (let outer = scope.parent; outer !== undefined; outer = outer.parent) symbols.push(...outer.own());
  return symbols;
}

function passesOn(b: Binding, expression: Expression, symbol: VariableSymbol): boolean {
  return expression.kind === 'Variable' && b.symbolOf.get(expression) === symbol;
}

/** Old names and new names; new ones win. */
function overlay(scope: Scope, items: readonly BoundItem[]): Scope {
  const both = new Scope(scope);
  for (const { symbol } of items) both.add(symbol);
  return both;
}

/** Expressions that need no AS in WITH. */
const NAMES_ITSELF: ReadonlySet<string> = new Set(['Variable', 'MapProjection']);

function bindItems(b: Binding, clause: ProjectionClause, scope: Scope): BoundItem[] {
  const items: BoundItem[] = [];
  const names = new Set<string>();
  if (clause.star) {
    const own = scope.own().filter(({ name }) => name !== '');
    if (own.length === 0 && clause.items.length === 0 && clause.kind === 'Return') {
      throw b.error(
        clause,
        'NoVariablesInScope',
        'RETURN * is not allowed when there are no variables in scope.',
      );
    }
    for (const symbol of own.sort((x, y) => (x.name < y.name ? -1 : 1))) {
      names.add(symbol.name);
      items.push({ expression: b.variable(symbol, clause), symbol });
    }
  }
  for (const item of clause.items) {
    if (clause.kind === 'With' && item.alias === undefined && !NAMES_ITSELF.has(item.expression.kind)) {
      const conflict = ambiguousBefore(clause);
      if (!conflict)
        throw b.error(item, 'NoExpressionAlias', 'An expression in WITH must be given a name (use AS).');
    }
    if (names.has(item.name)) {
      throw b.error(item, 'ColumnNameConflict', `Several result columns have the name \`${item.name}\`.`);
    }
    names.add(item.name);
    items.push(bindItem(b, item, scope));
  }
  return items;
}

/** An ambiguous aggregation in ORDER BY is the graver error, and reported first. */
function ambiguousBefore(clause: ProjectionClause): boolean {
  return (
    clause.orderBy.some(({ expression }) => hasAggregate(expression)) &&
    clause.items.some(({ expression }) => hasAggregate(expression))
  );
}

function bindItem(b: Binding, item: ProjectionItem, scope: Scope): BoundItem {
  const { expression } = item;
  const type = bindExpression(b, expression, scope, PROJECTED);
  const source = expression.kind === 'Variable' ? b.symbolOf.get(expression) : undefined;
  if (source !== undefined && source.name === item.name) {
    if (item.alias !== undefined) b.symbolOf.set(item.alias, source);
    return { expression, symbol: source };
  }
  const symbol = b.symbol(item.name, source?.storage ?? 'value', type);
  if (item.alias !== undefined) b.symbolOf.set(item.alias, symbol);
  return { expression, symbol };
}

function bindOrder(
  b: Binding,
  clause: ProjectionClause,
  items: readonly BoundItem[],
  scope: Scope,
  next: Scope,
  grouped: boolean,
): BoundProjection['orderBy'] {
  return clause.orderBy.map(({ expression, descending }) => {
    if (grouped || clause.distinct) bindGroupedOrder(b, expression, items, next, grouped);
    else bindExpression(b, expression, overlay(scope, items), PLAIN);
    return { expression, descending };
  });
}

/** SKIP and LIMIT: no variables; a literal must be an INTEGER that is not negative. */
function bindCount(b: Binding, e: Expression | undefined, word: string): Expression | undefined {
  if (e === undefined) return undefined;
  const empty = new Scope();
  try {
    const type = bindExpression(b, e, empty, PLAIN);
    if (!mayBe(type, 'INTEGER')) {
      throw b.error(e, 'InvalidArgumentType', `${word} takes an INTEGER, not ${describeType(type)}.`);
    }
  } catch (error) {
    if ((error as { detail?: string }).detail !== 'UndefinedVariable') throw error;
    throw b.error(e, 'NonConstantExpression', `It is not allowed to refer to variables in ${word}.`);
  }
  const negative = e.kind === 'Literal' && e.value !== null && Number(e.value) < 0;
  if (negative || (e.kind === 'Unary' && e.operator === '-' && e.operand.kind === 'Literal')) {
    throw b.error(e, 'NegativeIntegerArgument', `${word} takes an INTEGER of 0 or more.`);
  }
  return e;
}
