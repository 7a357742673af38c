/** Path patterns: nodes, relationships, quantified parts, path variables and selectors. */
import type {
  Expression,
  NodePattern,
  PathPattern,
  PathSelector,
  PatternElement,
  Quantifier,
  RelationshipPattern,
} from '../ast/ast.js';
import { parseLabelExpression } from './labels.js';
import { parseExpression, type TokenStream } from './token-stream.js';

/** Largest bound of a quantifier that is read. */
const MAX_QUANTIFIER = 2 ** 31 - 1;

export function parsePatterns(s: TokenStream): PathPattern[] {
  const patterns = [parsePathPattern(s)];
  while (s.takeSymbol(',')) patterns.push(parsePathPattern(s));
  return patterns;
}

export function parsePathPattern(s: TokenStream): PathPattern {
  const { start } = s.token;
  const variable = s.isName() && s.isSymbol('=', 1) ? s.expectVariable() : undefined;
  if (variable !== undefined) s.next();
  if ((s.isWord('SHORTESTPATH') || s.isWord('ALLSHORTESTPATHS')) && s.isSymbol('(', 1)) {
    return { ...parseShortestPath(s), variable, start };
  }
  const selector = parseSelector(s);
  if (!s.isSymbol('(')) throw s.unexpected("'('");
  const elements = parseElements(s);
  return { kind: 'PathPattern', variable, selector, elements, start, end: s.previousEnd };
}

/** `shortestPath(...)` or `allShortestPaths(...)` from its name on. */
export function parseShortestPath(s: TokenStream): PathPattern {
  const { start, upper } = s.next();
  s.next();
  const elements = s.nested(() => {
    s.barEnds = false;
    return parseElements(s);
  });
  const { end } = s.expectSymbol(')');
  const which = upper === 'SHORTESTPATH' ? 'shortestPath' : 'allShortestPaths';
  const selector = { kind: 'PathSelector', which, count: 1, start, end } as const;
  return { kind: 'PathPattern', variable: undefined, selector, elements, start, end };
}

function parseSelector(s: TokenStream): PathSelector | undefined {
  const { start } = s.token;
  if (s.token.kind !== 'word') return undefined;
  const make = (which: PathSelector['which'], count: number): PathSelector => ({
    kind: 'PathSelector',
    which,
    count,
    start,
    end: s.previousEnd,
  });
  if (s.takeWords('ALL', 'SHORTEST')) {
    s.takeWords('PATH') || s.takeWords('PATHS');
    return make('allShortest', 1);
  }
  if (s.takeWords('ALL', 'PATH') || s.takeWords('ALL', 'PATHS') || s.takeWords('ALL')) return undefined;
  if (s.takeWords('ANY', 'SHORTEST')) {
    s.takeWords('PATH') || s.takeWords('PATHS');
    return make('shortest', 1);
  }
  if (!s.isWord('ANY') && !s.isWord('SHORTEST')) return undefined;
  const which = s.next().upper === 'ANY' ? 'any' : 'shortest';
  const count = s.peek(0).kind === 'integer' ? parseCount(s) : 1;
  s.takeWords('PATH') || s.takeWords('PATHS');
  if (which === 'shortest' && (s.takeWords('GROUP') || s.takeWords('GROUPS'))) return make('groups', count);
  return make(which, count);
}

function parseCount(s: TokenStream): number {
  const { start } = s.token;
  const count = parseBound(s);
  if (count < 1) throw s.error(start, 'InvalidArgumentValue', 'The number of paths must be at least 1.');
  return count;
}

/** Node, relationship, node, ... ; quantified groups may stand beside nodes. */
export function parseElements(s: TokenStream): PatternElement[] {
  return s.nested(() => {
    const elements: PatternElement[] = [parseNodeOrGroup(s)];
    while (true) {
      if (s.isSymbol('-') || (s.isSymbol('<') && s.isSymbol('-', 1))) {
        elements.push(parseRelationship(s), parseNodeOrGroup(s));
      } else if (s.isSymbol('(')) elements.push(parseNodeOrGroup(s));
      else return elements;
    }
  });
}

function parseNodeOrGroup(s: TokenStream): PatternElement {
  if (s.isSymbol('(') && isGroup(s)) return parseGroup(s);
  return parseNode(s);
}

function isGroup(s: TokenStream): boolean {
  return s.isSymbol('(', 1) || (s.isName(1) && s.isSymbol('=', 2) && s.isSymbol('(', 3));
}

function parseGroup(s: TokenStream): PatternElement {
  const { start } = s.next();
  if (s.isSymbol('=', 1)) throw s.unsupported(s.token.start, 'path variables inside a parenthesised path');
  const { elements, where } = s.nested(() => {
    s.barEnds = false;
    const inside = parseElements(s);
    return { elements: inside, where: s.takeWords('WHERE') ? parseExpression(s) : undefined };
  });
  s.expectSymbol(')');
  const quantifier = parseQuantifier(s);
  return { kind: 'GroupPattern', elements, where, quantifier, start, end: s.previousEnd };
}

function parseNode(s: TokenStream): NodePattern {
  const { start } = s.expectSymbol('(', 'of a node pattern');
  return s.nested(() => {
    s.barEnds = false;
    const variable = takesVariable(s) ? s.expectVariable() : undefined;
    const labels = s.isSymbol(':') || (s.isWord('IS') && s.isName(1)) ? parseLabelExpression(s) : undefined;
    const properties = parseProperties(s);
    const where = s.takeWords('WHERE') ? parseExpression(s) : undefined;
    const { end } = s.expectSymbol(')');
    return { kind: 'NodePattern', variable, labels, properties, where, start, end };
  });
}

function takesVariable(s: TokenStream): boolean {
  if (!s.isName()) return false;
  if (s.isWord('WHERE') || s.isWord('IS')) {
    const next = s.peek(1);
    return next.kind === 'symbol' && /^[\]):{|*]$/.test(next.text);
  }
  return true;
}

function parseProperties(s: TokenStream): Expression | undefined {
  if (s.isSymbol('{')) return s.rules.map(s);
  if (s.token.kind !== 'parameter') return undefined;
  const { start, end, text } = s.next();
  return { kind: 'Parameter', name: text, start, end };
}

function parseRelationship(s: TokenStream): RelationshipPattern {
  const { start } = s.token;
  const left = s.takeSymbol('<');
  s.expectSymbol('-');
  const inside = s.isSymbol('[') ? parseRelationshipDetail(s) : NO_DETAIL;
  s.expectSymbol('-', 'of a relationship pattern');
  const right = s.takeSymbol('>');
  const quantifier = parseQuantifier(s);
  if (quantifier !== undefined && inside.length !== undefined) {
    throw s.error(start, 'UnexpectedSyntax', 'A relationship takes a length or a quantifier, not both.');
  }
  const direction = left === right ? 'both' : left ? 'in' : 'out';
  return { kind: 'RelationshipPattern', direction, ...inside, quantifier, start, end: s.previousEnd };
}

type RelationshipDetail = Pick<RelationshipPattern, 'variable' | 'types' | 'properties' | 'where' | 'length'>;
const NO_DETAIL: RelationshipDetail = {
  variable: undefined,
  types: undefined,
  properties: undefined,
  where: undefined,
  length: undefined,
};

function parseRelationshipDetail(s: TokenStream): RelationshipDetail {
  s.next();
  return s.nested(() => {
    s.barEnds = false;
    const variable = takesVariable(s) ? s.expectVariable() : undefined;
    const types =
      s.isSymbol(':') || (s.isWord('IS') && s.isName(1)) ? parseLabelExpression(s, true) : undefined;
    if (s.isSymbol('..')) throw s.unexpected("'*' before the length", 'InvalidRelationshipPattern');
    const length = s.isSymbol('*') ? parseLength(s) : undefined;
    const properties = parseProperties(s);
    const where = s.takeWords('WHERE') ? parseExpression(s) : undefined;
    s.expectSymbol(']');
    return { variable, types, properties, where, length };
  });
}

/** `*`, `*2`, `*1..`, `*..3`, `*1..3`. */
function parseLength(s: TokenStream): Quantifier {
  const { start } = s.next();
  if (s.isSymbol('-')) throw s.unexpected('a length of 0 or more', 'InvalidRelationshipPattern');
  const min = s.token.kind === 'integer' ? parseBound(s) : undefined;
  if (!s.takeSymbol('..')) {
    return { kind: 'Quantifier', min: min ?? 1, max: min, start, end: s.previousEnd };
  }
  const max = s.token.kind === 'integer' ? parseBound(s) : undefined;
  return { kind: 'Quantifier', min: min ?? 1, max, start, end: s.previousEnd };
}

/** `+`, `*`, `{2}`, `{1,}`, `{,3}`, `{1,3}`. */
function parseQuantifier(s: TokenStream): Quantifier | undefined {
  const { start } = s.token;
  if (s.takeSymbol('+')) return { kind: 'Quantifier', min: 1, max: undefined, start, end: s.previousEnd };
  if (s.takeSymbol('*')) return { kind: 'Quantifier', min: 0, max: undefined, start, end: s.previousEnd };
  if (!s.isSymbol('{') || !(s.peek(1).kind === 'integer' || s.isSymbol(',', 1))) return undefined;
  s.next();
  const min = s.token.kind === 'integer' ? parseBound(s) : undefined;
  const ranged = s.takeSymbol(',');
  const max = s.token.kind === 'integer' ? parseBound(s) : undefined;
  s.expectSymbol('}');
  const upper = ranged ? max : min;
  if (upper !== undefined && (upper < (min ?? 0) || upper === 0)) {
    throw s.error(
      start,
      'InvalidArgumentValue',
      'The upper bound of a quantifier must be positive and not below the lower.',
    );
  }
  return { kind: 'Quantifier', min: min ?? 0, max: upper, start, end: s.previousEnd };
}

function parseBound(s: TokenStream): number {
  const token = s.next();
  const value = Number(token.text.replaceAll('_', ''));
  if (value > MAX_QUANTIFIER)
    throw s.error(token.start, 'IntegerOverflow', `The bound ${token.text} is too large.`);
  return value;
}
