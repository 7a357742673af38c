/** Expressions that stand by themselves: literals, variables, calls, parentheses, patterns. */
import type { Expression } from '../ast/ast.js';
import { parseCallOrForm } from './calls.js';
import { parseList, parseMap, parseMapProjection } from './collections.js';
import { parseNumber } from './numbers.js';
import { parsePatternExpression } from './pattern-expressions.js';
import { parseExpression, type TokenStream } from './token-stream.js';

const FLOAT_NAMES: Readonly<Record<string, number>> = {
  INF: Number.POSITIVE_INFINITY,
  INFINITY: Number.POSITIVE_INFINITY,
  NAN: Number.NaN,
};

export function parseAtom(s: TokenStream): Expression {
  const token = s.token;
  const { start, end } = token;
  switch (token.kind) {
    case 'integer':
    case 'float':
    case 'bad-number':
      return parseNumber(s, false, start);
    case 'string':
      s.next();
      return { kind: 'Literal', type: 'string', value: token.text, start, end };
    case 'parameter':
      s.next();
      return { kind: 'Parameter', name: token.text, start, end };
    case 'word':
    case 'quoted':
      return parseWord(s);
    default:
      return parseSymbol(s);
  }
}

function parseSymbol(s: TokenStream): Expression {
  if (s.isSymbol('[')) return parseList(s);
  if (s.isSymbol('{')) return parseMap(s);
  if (!s.isSymbol('(')) throw s.unexpected('an expression');
  const pattern = parsePatternExpression(s);
  if (pattern !== undefined) return pattern;
  s.next();
  const inner = s.nested(() => {
    s.barEnds = false;
    return parseExpression(s);
  });
  s.expectSymbol(')');
  return inner;
}

function parseWord(s: TokenStream): Expression {
  const token = s.token;
  const { start, end } = token;
  if (token.kind === 'word') {
    const literal = wordLiteral(token.upper);
    if (literal !== undefined) {
      s.next();
      return { kind: 'Literal', ...literal, start, end };
    }
    if (Object.hasOwn(FLOAT_NAMES, token.upper) && !s.isSymbol('.', 1) && !s.isSymbol('(', 1)) {
      s.next();
      return { kind: 'Literal', type: 'float', value: FLOAT_NAMES[token.upper] ?? 0, start, end };
    }
  }
  const form = parseCallOrForm(s);
  if (form !== undefined) return form;
  const variable = s.expectVariable();
  return s.isSymbol('{') ? parseMapProjection(s, variable) : variable;
}

function wordLiteral(upper: string): { type: 'null' | 'boolean'; value: null | boolean } | undefined {
  if (upper === 'NULL') return { type: 'null', value: null };
  if (upper === 'TRUE') return { type: 'boolean', value: true };
  return upper === 'FALSE' ? { type: 'boolean', value: false } : undefined;
}
