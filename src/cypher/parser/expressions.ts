/**
 * Operators by precedence climbing, loosest first: OR, XOR, AND, NOT, comparison (chained),
 * IN / STARTS WITH / ENDS WITH / CONTAINS / =~ / IS, + - ||, * / %, ^, unary + -, then `.key`, `[i]`, `:Label`.
 */
import type { BinaryOperator, ComparisonOperator, Expression } from '../ast/ast.js';
import { parseAtom } from './atoms.js';
import { parseLabelExpression } from './labels.js';
import { parseNumber } from './numbers.js';
import type { TokenStream } from './token-stream.js';
import { parseTypeName } from './type-names.js';

const OR = 1;
const XOR = 2;
const AND = 3;
const NOT = 4;
const COMPARISON = 5;
const PREDICATE = 6;
const ADDITIVE = 7;
const MULTIPLICATIVE = 8;
const POWER = 9;

const COMPARISONS = new Set(['=', '<>', '<', '<=', '>', '>=']);
const NORMAL_FORMS = new Set(['NFC', 'NFD', 'NFKC', 'NFKD']);
const BINARY: ReadonlyMap<string, number> = new Map([
  ['OR', OR],
  ['XOR', XOR],
  ['AND', AND],
  ['+', ADDITIVE],
  ['-', ADDITIVE],
  ['||', ADDITIVE],
  ['*', MULTIPLICATIVE],
  ['/', MULTIPLICATIVE],
  ['%', MULTIPLICATIVE],
  ['^', POWER],
]);

export function parseExpression(s: TokenStream): Expression {
  return s.nested(() => parseAbove(s, OR));
}

function parseAbove(s: TokenStream, minimum: number): Expression {
  let left = parsePrefix(s);
  while (true) {
    const longer = parseOperation(s, left, minimum);
    if (longer === undefined) return left;
    left = longer;
  }
}

/** An operator of at least level `minimum` and what follows it; undefined when none stands here. */
function parseOperation(s: TokenStream, left: Expression, minimum: number): Expression | undefined {
  const token = s.token;
  if (token.kind !== 'symbol' && token.kind !== 'word') return undefined;
  const level = BINARY.get(token.upper);
  if (level !== undefined) {
    if (level < minimum || (token.kind === 'word') !== /^[A-Z]/.test(token.upper)) return undefined;
    if (level === OR || level === AND) return parseChain(s, token.upper as 'OR' | 'AND', level, left);
    s.next();
    return binary(s, token.upper as BinaryOperator, left, level + 1);
  }
  if (token.kind === 'symbol' && COMPARISONS.has(token.text)) {
    return COMPARISON < minimum ? undefined : parseComparison(s, left);
  }
  return PREDICATE < minimum ? undefined : parsePredicate(s, left);
}

/** Chains longer than this become a balanced tree, so that generated conditions of thousands of parts work. */
const BALANCED_FROM = 16;

function parseChain(s: TokenStream, operator: 'OR' | 'AND', level: number, first: Expression): Expression {
  const operands = [first];
  while (s.takeWords(operator)) operands.push(parseAbove(s, level + 1));
  const join = (left: Expression, right: Expression): Expression => ({
    kind: 'Binary',
    operator,
    left,
    right,
    start: left.start,
    end: right.end,
  });
  if (operands.length < BALANCED_FROM) return operands.reduce(join);
  const balance = (from: number, to: number): Expression => {
    if (to - from === 1) return operands[from] as Expression;
    const middle = (from + to) >> 1;
    return join(balance(from, middle), balance(middle, to));
  };
  return balance(0, operands.length);
}

function parseComparison(s: TokenStream, first: Expression): Expression {
  const operands = [first];
  const operators: ComparisonOperator[] = [];
  while (s.token.kind === 'symbol' && COMPARISONS.has(s.token.text)) {
    operators.push(s.next().text as ComparisonOperator);
    operands.push(parseAbove(s, COMPARISON + 1));
  }
  return { kind: 'Comparison', operands, operators, start: first.start, end: s.previousEnd };
}

/** `IN`, `STARTS WITH`, `IS NULL`, ... after an operand; undefined when none stands here. */
function parsePredicate(s: TokenStream, left: Expression): Expression | undefined {
  if (s.takeWords('IN')) return binary(s, 'IN', left);
  if (s.takeWords('STARTS', 'WITH')) return binary(s, 'STARTS WITH', left);
  if (s.takeWords('ENDS', 'WITH')) return binary(s, 'ENDS WITH', left);
  if (s.takeWords('CONTAINS')) return binary(s, 'CONTAINS', left);
  if (s.takeSymbol('=~')) return binary(s, '=~', left);
  if (s.isSymbol('::')) return typeTest(s, left, false);
  if (s.isWord('IS')) return parseIs(s, left);
  return undefined;
}

function binary(
  s: TokenStream,
  operator: BinaryOperator,
  left: Expression,
  rightLevel = PREDICATE + 1,
): Expression {
  const right = parseAbove(s, rightLevel);
  return { kind: 'Binary', operator, left, right, start: left.start, end: right.end };
}

function parseIs(s: TokenStream, operand: Expression): Expression {
  s.next();
  const negated = s.takeWords('NOT');
  if (s.takeWords('NULL')) {
    return { kind: 'NullTest', operand, negated, start: operand.start, end: s.previousEnd };
  }
  if (s.isSymbol('::') || s.isWord('TYPED')) return typeTest(s, operand, negated);
  const form = NORMAL_FORMS.has(s.token.upper) ? (s.next().upper as 'NFC') : 'NFC';
  if (s.takeWords('NORMALIZED')) {
    return { kind: 'NormalizedTest', operand, form, negated, start: operand.start, end: s.previousEnd };
  }
  throw s.unexpected("NULL, NOT NULL, '::' or NORMALIZED");
}

function typeTest(s: TokenStream, operand: Expression, negated: boolean): Expression {
  s.next();
  const type = parseTypeName(s);
  return { kind: 'TypeTest', operand, type, negated, start: operand.start, end: type.end };
}

function parsePrefix(s: TokenStream): Expression {
  const token = s.token;
  if (token.kind === 'word' && token.upper === 'NOT') {
    s.next();
    const operand = s.nested(() => parseAbove(s, NOT));
    return { kind: 'Unary', operator: 'NOT', operand, start: token.start, end: operand.end };
  }
  if (s.isSymbol('-') && s.peek(1).kind === 'integer') {
    s.next();
    return parsePostfix(s, parseNumber(s, true, token.start));
  }
  if (s.isSymbol('+') || s.isSymbol('-')) {
    const operator = s.next().text as '+' | '-';
    const operand = s.nested(() => parsePrefix(s));
    return { kind: 'Unary', operator, operand, start: token.start, end: operand.end };
  }
  return parsePostfix(s, parseAtom(s));
}

/** An atom with what is written behind it. */
export function parseOperand(s: TokenStream): Expression {
  return parsePostfix(s, parseAtom(s));
}

function parsePostfix(s: TokenStream, atom: Expression): Expression {
  let subject = atom;
  while (s.token.kind === 'symbol') {
    if (s.isSymbol('.')) {
      s.next();
      const key = s.expectName('a property key');
      subject = { kind: 'Property', subject, key, start: subject.start, end: key.end };
    } else if (s.isSymbol('[')) subject = parseSubscript(s, subject);
    else if (s.isSymbol(':') && isLabelStart(s)) {
      const labels = parseLabelExpression(s);
      subject = { kind: 'LabelTest', operand: subject, labels, start: subject.start, end: s.previousEnd };
    } else break;
  }
  return subject;
}

function isLabelStart(s: TokenStream): boolean {
  return (
    s.isName(1) ||
    ['!', '%', '(', '$'].some((symbol) => s.isSymbol(symbol, 1)) ||
    s.peek(1).kind === 'parameter'
  );
}

function parseSubscript(s: TokenStream, subject: Expression): Expression {
  s.next();
  return s.nested(() => {
    s.barEnds = false;
    const start = subject.start;
    const from = s.isSymbol('..') ? undefined : parseExpression(s);
    if (s.takeSymbol('..')) {
      const to = s.isSymbol(']') ? undefined : parseExpression(s);
      const { end } = s.expectSymbol(']');
      return { kind: 'Slice', subject, from, to, start, end } as const;
    }
    const { end } = s.expectSymbol(']');
    return { kind: 'Subscript', subject, index: from as Expression, start, end } as const;
  });
}
