/** Writing clauses: CREATE, MERGE, SET, REMOVE, DELETE, FOREACH. */
import type {
  Clause,
  CreateClause,
  DeleteClause,
  Expression,
  ForeachClause,
  MergeClause,
  RemoveClause,
  RemoveItem,
  SetClause,
  SetItem,
} from '../ast/ast.js';
import { parseLabelNames } from './labels.js';
import { parsePathPattern, parsePatterns } from './patterns.js';
import { parseExpression, type TokenStream } from './token-stream.js';

export function parseCreate(s: TokenStream): CreateClause {
  const { start } = s.next();
  const patterns = parsePatterns(s);
  return { kind: 'Create', patterns, start, end: s.previousEnd };
}

export function parseMerge(s: TokenStream): MergeClause {
  const { start } = s.next();
  const pattern = parsePathPattern(s);
  const onCreate: SetItem[] = [];
  const onMatch: SetItem[] = [];
  while (s.takeWords('ON')) {
    const items = s.takeWords('CREATE') ? onCreate : onMatch;
    if (items === onMatch) s.expectWord('MATCH');
    s.expectWord('SET');
    items.push(...parseSetItems(s));
  }
  return { kind: 'Merge', pattern, onCreate, onMatch, start, end: s.previousEnd };
}

export function parseSet(s: TokenStream): SetClause {
  const { start } = s.next();
  const items = parseSetItems(s);
  return { kind: 'Set', items, start, end: s.previousEnd };
}

function parseSetItems(s: TokenStream): SetItem[] {
  const items = [parseSetItem(s)];
  while (s.takeSymbol(',')) items.push(parseSetItem(s));
  return items;
}

function parseSetItem(s: TokenStream): SetItem {
  const { start } = s.token;
  if (s.isName() && (s.isSymbol(':', 1) || s.isWord('IS', 1))) {
    const variable = s.expectVariable();
    const labels = parseLabelNames(s);
    return { kind: 'SetLabels', variable, labels, start, end: s.previousEnd };
  }
  if (s.isName() && (s.isSymbol('=', 1) || s.isSymbol('+=', 1))) {
    const variable = s.expectVariable();
    const merge = s.next().text === '+=';
    const value = parseExpression(s);
    return { kind: 'SetAll', variable, merge, value, start, end: value.end };
  }
  const target = parseTarget(s);
  s.expectSymbol('=');
  const value = parseExpression(s);
  const { end } = value;
  if (target.kind === 'Property') return { kind: 'SetProperty', target, value, start, end };
  return { kind: 'SetDynamicProperty', target, value, start, end };
}

/** `n.key`, `(expression).key`, `n[key]`: what stands before the equals sign. */
function parseTarget(s: TokenStream): Extract<Expression, { kind: 'Property' | 'Subscript' }> {
  const target = s.rules.operand(s);
  if (target.kind !== 'Property' && target.kind !== 'Subscript') {
    throw s.error(
      target.start,
      'UnexpectedSyntax',
      'Only a property, labels or a variable can be set or removed.',
    );
  }
  return target;
}

export function parseRemove(s: TokenStream): RemoveClause {
  const { start } = s.next();
  const items = [parseRemoveItem(s)];
  while (s.takeSymbol(',')) items.push(parseRemoveItem(s));
  return { kind: 'Remove', items, start, end: s.previousEnd };
}

function parseRemoveItem(s: TokenStream): RemoveItem {
  const { start } = s.token;
  if (s.isName() && (s.isSymbol(':', 1) || s.isWord('IS', 1))) {
    const variable = s.expectVariable();
    const labels = parseLabelNames(s);
    return { kind: 'RemoveLabels', variable, labels, start, end: s.previousEnd };
  }
  return { kind: 'RemoveProperty', target: parseTarget(s), start, end: s.previousEnd };
}

export function parseDelete(s: TokenStream): DeleteClause {
  const { start } = s.token;
  const detach = s.takeWords('DETACH');
  if (!detach) s.takeWords('NODETACH');
  s.expectWord('DELETE');
  const expressions = [parseExpression(s)];
  while (s.takeSymbol(',')) expressions.push(parseExpression(s));
  return { kind: 'Delete', detach, expressions, start, end: s.previousEnd };
}

export function parseForeach(
  s: TokenStream,
  parseClause: (s: TokenStream) => Clause | undefined,
): ForeachClause {
  const { start } = s.next();
  s.expectSymbol('(');
  return s.nested(() => {
    const variable = s.expectVariable();
    s.expectWord('IN');
    s.barEnds = true;
    const list = parseExpression(s);
    s.barEnds = false;
    s.expectSymbol('|');
    const clauses: Clause[] = [];
    while (!s.isSymbol(')')) {
      const clause = parseClause(s);
      if (clause === undefined) throw s.unexpected("CREATE, MERGE, SET, REMOVE, DELETE, FOREACH or ')'");
      clauses.push(clause);
    }
    const { end } = s.next();
    return { kind: 'Foreach', variable, list, clauses, start, end };
  });
}
