/** Label expressions: `:A:B`, `:A|B`, `:A&!B`, `:%`, `:(A|B)&C`. */
import type { LabelExpression, Name } from '../ast.js';
import type { TokenStream } from './token-stream.js';

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
    const colon = s.isSymbol(':') && s.isName(1);
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
  if (s.isSymbol('$') || s.token.kind === 'parameter') throw s.unsupported(start, 'dynamic labels and types');
  const { name, end } = s.expectName('a label or relationship type');
  return { kind: 'LabelName', name, start, end };
}

/** `:A:B` (or `:A&B`, `IS A`) of CREATE, SET and REMOVE. */
export function parseLabelNames(s: TokenStream): Name[] {
  const names: Name[] = [];
  while (s.isSymbol(':') || (names.length > 0 && s.isSymbol('&')) || (names.length === 0 && s.isWord('IS'))) {
    const { start } = s.next();
    if (s.isSymbol('$') || s.token.kind === 'parameter') throw s.unsupported(start, 'dynamic labels');
    names.push(s.expectName('a label'));
  }
  return names;
}
