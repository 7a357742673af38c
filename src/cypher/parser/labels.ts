/** Label expressions: `:A:B`, `:A|B`, `:A&!B`, `:%`, `:(A|B)&C`, `:$(expression)`. */
import type { GivenLabel, LabelDynamic, LabelExpression } from '../ast/ast.js';
import { parseExpression, type TokenStream } from './token-stream.js';

/** Reads from the colon (or IS) on; `barColon` also takes the old `:A|:B` of relationship types. */
export function parseLabelExpression(s: TokenStream, barColon = false): LabelExpression {
  s.next();
  return parseOr(s, barColon);
}

function parseOr(s: TokenStream, barColon: boolean): LabelExpression {
  let left = parseAnd(s);
  while (!s.barEnds && s.isSymbol('|')) {
    if (s.isSymbol(':', 1) && !barColon) break;
    s.next();
    s.takeSymbol(':');
    const right = parseAnd(s);
    left = { kind: 'LabelOr', colon: false, left, right, start: left.start, end: right.end };
  }
  return left;
}

function parseAnd(s: TokenStream): LabelExpression {
  let left = parseNot(s);
  while (true) {
    const colon = s.isSymbol(':') && (s.isName(1) || isDynamic(s, 1));
    if (!colon && !s.isSymbol('&')) return left;
    s.next();
    const right = parseNot(s);
    left = { kind: 'LabelAnd', colon, left, right, start: left.start, end: right.end };
  }
}

function parseNot(s: TokenStream): LabelExpression {
  const { start } = s.token;
  if (s.takeSymbol('!')) {
    const operand = s.nested(() => parseNot(s));
    return { kind: 'LabelNot', operand, start, end: operand.end };
  }
  if (s.takeSymbol('(')) {
    const inner = s.nested(() => {
      s.barEnds = false;
      return parseOr(s, false);
    });
    s.expectSymbol(')');
    return inner;
  }
  if (s.takeSymbol('%')) return { kind: 'LabelWildcard', start, end: s.previousEnd };
  if (isDynamic(s)) return parseDynamic(s);
  const { name, end } = s.expectName('a label or relationship type');
  return { kind: 'LabelName', name, start, end };
}

/** `$(...)`, `$all(...)` or `$any(...)` stands here. */
function isDynamic(s: TokenStream, ahead = 0): boolean {
  return s.isSymbol('$', ahead) || s.peek(ahead).kind === 'parameter';
}

function parseDynamic(s: TokenStream): LabelDynamic {
  const { start, kind, text } = s.next();
  const word = kind === 'parameter' ? text.toLowerCase() : 'all';
  if (word !== 'all' && word !== 'any') throw s.error(start, 'UnexpectedSyntax', DYNAMIC_FORM);
  s.expectSymbol('(', 'of a dynamic label or type');
  const expression = s.nested(() => {
    s.barEnds = false;
    return parseExpression(s);
  });
  const { end } = s.expectSymbol(')');
  return { kind: 'LabelDynamic', which: word, expression, start, end };
}

const DYNAMIC_FORM =
  'A label or type that is computed is written $(expression), $all(expression) or $any(expression).';

/** `:A:B` (or `:A&B`, `IS A`) of SET and REMOVE. */
export function parseLabelNames(s: TokenStream): GivenLabel[] {
  const names: GivenLabel[] = [];
  while (s.isSymbol(':') || (names.length > 0 && s.isSymbol('&')) || (names.length === 0 && s.isWord('IS'))) {
    s.next();
    names.push(s.isSymbol('$') ? parseDynamic(s) : s.expectName('a label or $(expression)'));
  }
  return names;
}
