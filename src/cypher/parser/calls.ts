/** Function calls and the forms that look like one: CASE, quantifiers, reduce, EXISTS { }, shortestPath(). */
import type { CaseBranch, Expression } from '../ast/ast.js';
import { parsePatternExpression } from './pattern-expressions.js';
import { parseShortestPath } from './patterns.js';
import { parseNormalize, parseTrim } from './text-forms.js';
import { parseExpression, type TokenStream } from './token-stream.js';

const QUANTIFIERS: Readonly<Record<string, 'all' | 'any' | 'none' | 'single'>> = {
  ALL: 'all',
  ANY: 'any',
  NONE: 'none',
  SINGLE: 'single',
};
const SUBQUERIES: Readonly<Record<string, 'exists' | 'count' | 'collect'>> = {
  EXISTS: 'exists',
  COUNT: 'count',
  COLLECT: 'collect',
};
const CASE_COMPARISONS = new Set(['=', '<>', '<', '<=', '>', '>=']);

/** Undefined when the name at the cursor is a plain variable. */
export function parseCallOrForm(s: TokenStream): Expression | undefined {
  if (s.token.kind === 'word') {
    const form = parseForm(s);
    if (form !== undefined) return form;
  }
  return isCall(s) ? parseCall(s) : undefined;
}

function parseForm(s: TokenStream): Expression | undefined {
  const { upper } = s.token;
  if (upper === 'CASE' && !s.isSymbol('.', 1) && !s.isSymbol(',', 1)) return parseCase(s);
  if (s.isSymbol('{', 1) && Object.hasOwn(SUBQUERIES, upper)) return parseSubquery(s);
  if (!s.isSymbol('(', 1)) return undefined;
  if (Object.hasOwn(QUANTIFIERS, upper) && s.isName(2) && s.isWord('IN', 3)) return parseQuantifier(s);
  if (upper === 'REDUCE') return parseReduce(s);
  if (upper === 'TRIM' && !s.isSymbol(')', 2)) return parseTrim(s);
  if (upper === 'NORMALIZE' && !s.isSymbol(')', 2)) return parseNormalize(s);
  if (upper === 'SHORTESTPATH' || upper === 'ALLSHORTESTPATHS') {
    const pattern = parseShortestPath(s);
    return { kind: 'PatternExpression', pattern, start: pattern.start, end: pattern.end };
  }
  if (upper === 'EXISTS' && s.isSymbol('(', 2)) return parseExistsCall(s);
  return upper === 'COUNT' && s.isSymbol('*', 2) && s.isSymbol(')', 3) ? parseCountStar(s) : undefined;
}

/** Whether `a.b.c(` stands here. */
function isCall(s: TokenStream): boolean {
  let ahead = 1;
  while (s.isSymbol('.', ahead) && s.isName(ahead + 1)) ahead += 2;
  return s.isSymbol('(', ahead);
}

function parseCountStar(s: TokenStream): Expression {
  const { start } = s.token;
  s.index += 4;
  return { kind: 'CountStar', start, end: s.previousEnd };
}

function parseCall(s: TokenStream): Expression {
  const { start } = s.token;
  let name = s.next().text;
  while (s.takeSymbol('.')) name += `.${s.next().text}`;
  s.next();
  return s.nested(() => {
    s.barEnds = false;
    const distinct =
      s.isWord('DISTINCT') && !s.isSymbol(')', 1) && !s.isSymbol(',', 1) && s.takeWords('DISTINCT');
    if (!distinct) s.takeWords('ALL', '(') || (s.isWord('ALL') && s.isName(1) && s.takeWords('ALL'));
    const args: Expression[] = [];
    if (!s.isSymbol(')')) {
      do args.push(parseExpression(s));
      while (s.takeSymbol(','));
    }
    const { end } = s.expectSymbol(')', "or ','");
    return { kind: 'FunctionCall', name, distinct, args, start, end } as const;
  });
}

function parseQuantifier(s: TokenStream): Expression {
  const { start, upper } = s.next();
  s.next();
  return s.nested(() => {
    s.barEnds = false;
    const variable = s.expectVariable();
    s.expectWord('IN');
    const list = parseExpression(s);
    s.expectWord('WHERE');
    const where = parseExpression(s);
    const { end } = s.expectSymbol(')');
    return {
      kind: 'QuantifierExpression',
      which: QUANTIFIERS[upper] ?? 'all',
      variable,
      list,
      where,
      start,
      end,
    };
  });
}

function parseReduce(s: TokenStream): Expression {
  const { start } = s.next();
  s.next();
  return s.nested(() => {
    s.barEnds = false;
    const accumulator = s.expectVariable();
    s.expectSymbol('=');
    const initial = parseExpression(s);
    s.expectSymbol(',');
    const variable = s.expectVariable();
    s.expectWord('IN');
    s.barEnds = true;
    const list = parseExpression(s);
    s.barEnds = false;
    s.expectSymbol('|');
    const step = parseExpression(s);
    const { end } = s.expectSymbol(')');
    return { kind: 'Reduce', accumulator, initial, variable, list, step, start, end };
  });
}

function parseSubquery(s: TokenStream): Expression {
  const { start, upper } = s.next();
  s.next();
  return s.nested(() => {
    s.barEnds = false;
    const which = SUBQUERIES[upper] ?? 'exists';
    const query = s.rules.subqueryBody(s, which !== 'collect');
    const { end } = s.expectSymbol('}');
    return { kind: 'Subquery', which, query, start, end };
  });
}

/** `exists((a)-->(b))` is EXISTS { (a)-->(b) }; undefined when no pattern stands in the parentheses. */
function parseExistsCall(s: TokenStream): Expression | undefined {
  const { index } = s;
  const { start } = s.next();
  s.next();
  const argument = s.nested(() => parsePatternExpression(s));
  if (argument?.kind !== 'PatternExpression' || !s.isSymbol(')')) {
    s.index = index;
    return undefined;
  }
  const { end } = s.next();
  const clause = {
    kind: 'Match',
    optional: false,
    patterns: [argument.pattern],
    hints: [],
    where: undefined,
    start,
    end,
  } as const;
  const part = { kind: 'SingleQuery', clauses: [clause], start, end } as const;
  const query = { kind: 'Query', parts: [part], all: [], start, end } as const;
  return { kind: 'Subquery', which: 'exists', query, start, end };
}

/** Undefined when `case` is a variable here. */
function parseCase(s: TokenStream): Expression | undefined {
  const index = s.index;
  const { start } = s.next();
  if (s.token.kind === 'end' || (s.token.kind === 'symbol' && !/^[([{+-]$/.test(s.token.text))) {
    s.index = index;
    return undefined;
  }
  return s.nested(() => {
    const barEnds = s.barEnds;
    s.barEnds = barEnds;
    const subject = s.isWord('WHEN') ? undefined : parseExpression(s);
    const branches: CaseBranch[] = [];
    while (s.isWord('WHEN')) branches.push(parseBranch(s, subject !== undefined));
    if (branches.length === 0) throw s.unexpected('WHEN');
    const otherwise = s.takeWords('ELSE') ? parseExpression(s) : undefined;
    const { end } = s.expectWord('END');
    return { kind: 'Case', subject, branches, otherwise, start, end };
  });
}

function parseBranch(s: TokenStream, hasSubject: boolean): CaseBranch {
  const { start } = s.next();
  const when: Expression[] = [];
  do when.push(hasSubject ? parseCaseWhen(s) : parseExpression(s));
  while (hasSubject && s.takeSymbol(','));
  s.expectWord('THEN');
  const then = parseExpression(s);
  return { kind: 'CaseBranch', when, then, start, end: then.end };
}

/** A value to compare the subject with, or `> 5`, `= 3`. */
function parseCaseWhen(s: TokenStream): Expression {
  const { start } = s.token;
  if (s.token.kind !== 'symbol' || !CASE_COMPARISONS.has(s.token.text)) return parseExpression(s);
  const subject = { kind: 'CaseSubject', start, end: start } as const;
  const operator = s.next().text as '=';
  const value = parseExpression(s);
  return { kind: 'Comparison', operands: [subject, value], operators: [operator], start, end: value.end };
}
