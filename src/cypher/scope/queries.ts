/** Queries: the order of clauses, UNION, and the scope that each clause hands to the next. */
import type { Clause, ProjectionClause, Query, ShowClause, SingleQuery } from '../ast/ast.js';
import type { Binding, PatternInExpression, QueryPlace } from './binding.js';
import { PLAIN } from './binding.js';
import type { BoundClause, BoundPart, BoundPattern, BoundQuery } from './bound.js';
import { bindProcedureCall, bindShow, bindSubqueryCall } from './calls.js';
import { checkComposition, isWriting } from './composition.js';
import { bindExpression } from './expressions.js';
import { checkHints } from './hints.js';
import { bindPatterns } from './patterns.js';
import { bindProjection } from './projections.js';
import { ANY, common, mayBe } from './static-types.js';
import { Scope, type VariableSymbol } from './symbols.js';
import { checkTransactions } from './transactions.js';
import { bindCreate, bindDelete, bindMerge, bindRemoveItem, bindSetItem } from './updates.js';

type ClauseInside = Exclude<Clause, ProjectionClause>;

interface PartResult {
  readonly clauses: BoundClause[];
  readonly outputs: readonly VariableSymbol[];
  readonly returns: boolean;
}

export function bindQuery(b: Binding, query: Query, scope: Scope, place: QueryPlace): BoundQuery {
  checkUnions(b, query);
  const parts = query.parts.map((part) => bindPart(b, part, scope, place, query.parts.length === 1));
  const first = parts[0] as PartResult;
  const columns = first.outputs.map(({ name }) => name);
  if (place.expression === 'collect' && columns.length !== 1) {
    throw b.error(query, 'InvalidNumberOfColumns', 'COLLECT { } must return exactly one column.');
  }
  const { returns } = first;
  if (parts.length === 1) {
    return {
      parts: [{ clauses: first.clauses, outputs: first.outputs }],
      all: [],
      columns,
      outputs: first.outputs,
      returns,
    };
  }
  const aligned = parts.map((part, i) => align(b, query.parts[i] as SingleQuery, part, columns));
  const outputs = columns.map((name, i) => {
    const type = aligned.map((part) => part.outputs[i]?.type ?? ANY).reduce(common);
    return b.symbol(name, 'value', type);
  });
  return { parts: aligned, all: query.all, columns, outputs, returns };
}

function checkUnions(b: Binding, query: Query): void {
  if (new Set(query.all).size > 1) {
    throw b.error(query, 'InvalidClauseComposition', 'UNION and UNION ALL cannot be combined in one query.');
  }
}

/** Outputs of a UNION's part in the column order of the first part. */
function align(b: Binding, query: SingleQuery, part: PartResult, columns: readonly string[]): BoundPart {
  const byName = new Map(part.outputs.map((symbol) => [symbol.name, symbol]));
  const outputs = columns.flatMap((name) => byName.get(name) ?? []);
  if (outputs.length !== columns.length || part.outputs.length !== columns.length) {
    throw b.error(
      query,
      'DifferentColumnsInUnion',
      'All parts of a UNION must return the same column names.',
    );
  }
  return { clauses: part.clauses, outputs };
}

function bindPart(
  b: Binding,
  part: SingleQuery,
  outer: Scope,
  place: QueryPlace,
  single: boolean,
): PartResult {
  checkComposition(b, part, place);
  checkTransactions(b, part, place, single);
  const clauses: BoundClause[] = [];
  const first = part.clauses[0];
  let scope = new Scope(outer.parent);
  for (const symbol of outer.own()) scope.add(symbol);
  let start = 0;
  if (
    place.call !== undefined &&
    place.call.imports === undefined &&
    first?.kind === 'With' &&
    isImport(first, place.outer)
  ) {
    importNames(b, first, place.outer as Scope, scope);
    start = 1;
  }
  let returned: readonly VariableSymbol[] | undefined;
  part.clauses.slice(start).forEach((clause) => {
    const standalone = single && part.clauses.length === 1 && place.outer === undefined;
    if (clause.kind === 'With' || clause.kind === 'Return') {
      const { bound, scope: next } = bindProjection(b, clause, scope);
      clauses.push(bound);
      scope = next;
      if (clause.kind === 'Return') returned = bound.items.map(({ symbol }) => symbol);
      return;
    }
    const bound = bindClause(b, clause as ClauseInside, scope, standalone);
    clauses.push(bound);
    if (bound.kind === 'call' && standalone && bound.outputs.length > 0)
      returned = bound.outputs.map(({ symbol }) => symbol);
    if (bound.kind === 'show') {
      if (clause.kind === 'Show') clauses.push(...bindShowTail(b, clause, scope));
      returned = bound.outputs.map(({ symbol }) => symbol);
    }
  });
  return { clauses, outputs: returned ?? [], returns: returned !== undefined };
}

/** The first WITH of `CALL { }` imports when all it holds is plain names of the outer query. */
function isImport(clause: ProjectionClause, outer: Scope | undefined): boolean {
  return (
    outer !== undefined &&
    (clause.star || clause.items.some(({ expression }) => expression.kind === 'Variable'))
  );
}

function importNames(b: Binding, clause: ProjectionClause, outer: Scope, scope: Scope): void {
  const plain = clause.items.every(
    ({ expression, alias }) => expression.kind === 'Variable' && alias === undefined,
  );
  if (
    !plain ||
    clause.distinct ||
    clause.orderBy.length > 0 ||
    clause.where !== undefined ||
    clause.skip !== undefined ||
    clause.limit !== undefined
  ) {
    throw b.error(
      clause,
      'InvalidClauseComposition',
      'The importing WITH of CALL { } can only hold plain variables.',
    );
  }
  if (clause.star) for (const symbol of outer.own()) scope.add(symbol);
  for (const { expression } of clause.items) {
    if (expression.kind === 'Variable') scope.add(b.resolve(expression, outer));
  }
}

function bindShowTail(b: Binding, clause: ShowClause, scope: Scope): BoundClause[] {
  const { orderBy, skip, limit, where, start, end } = clause;
  if (orderBy.length === 0 && skip === undefined && limit === undefined && where === undefined) return [];
  const tail: ProjectionClause = {
    kind: 'With',
    distinct: false,
    star: true,
    items: [],
    orderBy,
    skip,
    limit,
    where,
    start,
    end,
  };
  return [bindProjection(b, tail, scope).bound];
}

function bindClause(b: Binding, clause: ClauseInside, scope: Scope, standalone: boolean): BoundClause {
  if (isWriting(clause)) b.writes = true;
  switch (clause.kind) {
    case 'Match': {
      const before = new Set(scope.own());
      const pattern = bindPatterns(b, clause.patterns, clause.where, scope);
      checkHints(b, clause, scope);
      const introduced = scope.own().filter((symbol) => !before.has(symbol));
      return { kind: 'match', optional: clause.optional, pattern, introduced };
    }
    case 'Unwind': {
      const type = bindExpression(b, clause.list, scope, PLAIN);
      if (scope.find(clause.variable.name) !== undefined) {
        throw b.error(
          clause.variable,
          'VariableAlreadyBound',
          `Variable \`${clause.variable.name}\` already declared.`,
        );
      }
      const symbol = b.symbol(
        clause.variable.name,
        'value',
        type.kind === 'LIST' ? (type.inner ?? ANY) : ANY,
      );
      b.symbolOf.set(clause.variable, symbol);
      scope.add(symbol);
      return { kind: 'unwind', list: clause.list, symbol };
    }
    case 'Create':
      return { kind: 'create', parts: bindCreate(b, clause, scope), live: liveIn(scope) };
    case 'Merge':
      return { ...bindMerge(b, clause, scope), live: liveIn(scope) };
    case 'Set':
      for (const item of clause.items) bindSetItem(b, item, scope);
      return { kind: 'set', items: clause.items, live: liveIn(scope) };
    case 'Remove':
      for (const item of clause.items) bindRemoveItem(b, item, scope);
      return { kind: 'remove', items: clause.items, live: liveIn(scope) };
    case 'Delete':
      return { ...bindDelete(b, clause, scope), live: liveIn(scope) };
    case 'Foreach':
      return bindForeach(b, clause, scope);
    case 'CallProcedure':
      return { ...bindProcedureCall(b, clause, scope, standalone), live: liveIn(scope) };
    case 'CallSubquery':
      return { ...bindSubqueryCall(b, clause, scope), live: liveIn(scope) };
    case 'Show':
      return bindShow(b, clause, scope);
    case 'Finish':
      return { kind: 'finish' };
  }
}

function bindForeach(b: Binding, clause: Extract<Clause, { kind: 'Foreach' }>, scope: Scope): BoundClause {
  const type = bindExpression(b, clause.list, scope, PLAIN);
  if (!mayBe(type, 'LIST')) {
    throw b.error(clause.list, 'InvalidArgumentType', 'FOREACH takes a LIST.');
  }
  const inner = scope.fresh();
  for (const symbol of scope.own()) inner.add(symbol);
  if (scope.find(clause.variable.name) !== undefined) {
    throw b.error(
      clause.variable,
      'VariableAlreadyBound',
      `Variable \`${clause.variable.name}\` already declared.`,
    );
  }
  const symbol = b.symbol(clause.variable.name, 'value', type.kind === 'LIST' ? (type.inner ?? ANY) : ANY);
  b.symbolOf.set(clause.variable, symbol);
  inner.add(symbol);
  const clauses = clause.clauses.map((nested) => {
    if (!isWriting(nested) || nested.kind === 'CallSubquery') {
      throw b.error(nested, 'InvalidClauseComposition', 'FOREACH can only hold writing clauses.');
    }
    return bindClause(b, nested as ClauseInside, inner, false);
  });
  return { kind: 'foreach', symbol, list: clause.list, clauses, live: liveIn(scope) };
}

/** Symbols that a clause which gathers rows must carry on. */
function liveIn(scope: Scope): VariableSymbol[] {
  const symbols = scope.own();
  for (let outer = scope.parent; outer !== undefined; outer = outer.parent) symbols.push(...outer.own());
  return symbols;
}

/** A pattern inside an expression: a predicate may not name new variables, a comprehension may. */
export function bindPatternInExpression(
  b: Binding,
  e: PatternInExpression,
  scope: Scope,
): { bound: BoundPattern; inner: Scope } {
  const inner = new Scope(scope);
  const open = e.kind === 'PatternComprehension';
  const where = e.kind === 'PatternComprehension' ? e.where : undefined;
  return { bound: bindPatterns(b, [e.pattern], where, inner, open), inner };
}
