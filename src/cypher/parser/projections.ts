/** WITH and RETURN: items, ORDER BY, SKIP, LIMIT, WHERE. */
import type { Expression, ProjectionClause, ProjectionItem, SortItem } from '../ast/ast.js';
import { parseExpression, type TokenStream } from './token-stream.js';

export function parseProjection(s: TokenStream, kind: 'With' | 'Return'): ProjectionClause {
  const { start } = s.next();
  const distinct = s.takeWords('DISTINCT');
  const star = s.takeSymbol('*');
  const items: ProjectionItem[] = [];
  if (!star || s.takeSymbol(',')) {
    do items.push(parseItem(s));
    while (s.takeSymbol(','));
  }
  const tail = parseTail(s);
  const where = kind === 'With' && s.takeWords('WHERE') ? parseExpression(s) : undefined;
  return { kind, distinct, star, items, ...tail, where, start, end: s.previousEnd };
}

function parseItem(s: TokenStream): ProjectionItem {
  const expression = parseExpression(s);
  const written = s.previousEnd;
  const { start } = expression;
  if (s.takeWords('AS')) {
    const alias = s.expectVariable('a column name');
    return { kind: 'ProjectionItem', expression, alias, name: alias.name, start, end: alias.end };
  }
  const from = firstToken(s, start, written);
  const name = ownName(expression) ?? s.text.slice(from, written);
  return { kind: 'ProjectionItem', expression, alias: undefined, name, start, end: written };
}

/** `n` and `n {.x}` are columns `n`. */
function ownName(expression: Expression): string | undefined {
  if (expression.kind === 'Variable') return expression.name;
  return expression.kind === 'MapProjection' ? expression.subject.name : undefined;
}

/** An expression in parentheses starts after them; the column name starts with them. */
function firstToken(s: TokenStream, start: number, end: number): number {
  let index = s.index - 1;
  while (index > 0 && (s.tokens[index]?.start ?? 0) > start) index--;
  while (index > 0) {
    const before = s.tokens[index - 1];
    if (before?.text !== '(' || before.kind !== 'symbol' || before.match < 0) break;
    if ((s.tokens[before.match]?.end ?? 0) > end) break;
    index--;
  }
  return s.tokens[index]?.start ?? start;
}

export interface ProjectionTail {
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | undefined;
  readonly limit: Expression | undefined;
}

export function parseTail(s: TokenStream): ProjectionTail {
  const orderBy: SortItem[] = [];
  if (s.takeWords('ORDER', 'BY')) {
    do orderBy.push(parseSortItem(s));
    while (s.takeSymbol(','));
  }
  const skip = s.takeWords('SKIP') || s.takeWords('OFFSET') ? parseExpression(s) : undefined;
  const limit = s.takeWords('LIMIT') ? parseExpression(s) : undefined;
  return { orderBy, skip, limit };
}

function parseSortItem(s: TokenStream): SortItem {
  const expression = parseExpression(s);
  const descending = s.takeWords('DESC') || s.takeWords('DESCENDING');
  if (!descending) s.takeWords('ASC') || s.takeWords('ASCENDING');
  return { kind: 'SortItem', expression, descending, start: expression.start, end: s.previousEnd };
}
