/** Lists, maps, comprehensions and map projections. */
import type {
  Expression,
  ListComprehension,
  MapEntry,
  MapLiteral,
  MapProjectionItem,
  PatternComprehension,
  Variable,
} from '../ast/ast.js';
import { parseRelationshipsPattern } from './pattern-expressions.js';
import { parseExpression, type TokenStream } from './token-stream.js';

export function parseList(s: TokenStream): Expression {
  return s.nested(() => {
    s.barEnds = false;
    const { start } = s.next();
    if (s.isName() && s.isWord('IN', 1)) {
      const comprehension = s.attempt(() => parseListComprehension(s, start));
      if (comprehension !== undefined) return comprehension;
    }
    const comprehension = parsePatternComprehension(s, start);
    if (comprehension !== undefined) return comprehension;
    const items: Expression[] = [];
    if (!s.isSymbol(']')) {
      do items.push(parseExpression(s));
      while (s.takeSymbol(','));
    }
    const { end } = s.expectSymbol(']', "or ','");
    return { kind: 'List', items, start, end };
  });
}

function parseListComprehension(s: TokenStream, start: number): ListComprehension {
  const variable = s.expectVariable();
  s.expectWord('IN');
  s.barEnds = true;
  const list = parseExpression(s);
  const where = s.takeWords('WHERE') ? parseExpression(s) : undefined;
  s.barEnds = false;
  const map = s.takeSymbol('|') ? parseExpression(s) : undefined;
  const { end } = s.expectSymbol(']');
  return { kind: 'ListComprehension', variable, list, where, map, start, end };
}

/** `[p = (a)-->(b) WHERE ... | ...]`; undefined when the bracket holds something else. */
function parsePatternComprehension(s: TokenStream, start: number): PatternComprehension | undefined {
  const named = s.isName() && s.isSymbol('=', 1) && s.isSymbol('(', 2);
  if (!named && !s.isSymbol('(')) return undefined;
  if (s.notPatterns.has(-s.index - 1)) return undefined;
  const index = s.index;
  const head = s.attempt(() => {
    const variable = named ? s.expectVariable() : undefined;
    if (named) s.next();
    const pattern = { ...parseRelationshipsPattern(s), variable };
    if (!s.isWord('WHERE') && !s.isSymbol('|')) throw s.unexpected("WHERE or '|'");
    return pattern;
  });
  if (head === undefined) {
    s.notPatterns.add(-index - 1);
    return undefined;
  }
  s.barEnds = true;
  const where = s.takeWords('WHERE') ? parseExpression(s) : undefined;
  s.barEnds = false;
  s.expectSymbol('|');
  const map = parseExpression(s);
  const { end } = s.expectSymbol(']');
  const pattern = { ...head, start: head.variable?.start ?? head.start };
  return { kind: 'PatternComprehension', pattern, where, map, start, end };
}

export function parseMap(s: TokenStream): MapLiteral {
  return s.nested(() => {
    s.barEnds = false;
    const { start } = s.next();
    const entries: MapEntry[] = [];
    if (!s.isSymbol('}')) {
      do entries.push(parseEntry(s));
      while (s.takeSymbol(','));
    }
    const { end } = s.expectSymbol('}', "or ','");
    return { kind: 'Map', entries, start, end };
  });
}

function parseEntry(s: TokenStream): MapEntry {
  const key = s.expectName('a map key');
  s.expectSymbol(':');
  const value = parseExpression(s);
  return { kind: 'MapEntry', key, value, start: key.start, end: value.end };
}

export function parseMapProjection(s: TokenStream, subject: Variable): Expression {
  return s.nested(() => {
    s.barEnds = false;
    s.next();
    const items: MapProjectionItem[] = [];
    if (!s.isSymbol('}')) {
      do items.push(parseProjectionItem(s));
      while (s.takeSymbol(','));
    }
    const { end } = s.expectSymbol('}', "or ','");
    return { kind: 'MapProjection', subject, items, start: subject.start, end };
  });
}

function parseProjectionItem(s: TokenStream): MapProjectionItem {
  const { start } = s.token;
  if (s.takeSymbol('.')) {
    if (s.takeSymbol('*')) return { kind: 'AllProperties', start, end: s.previousEnd };
    const key = s.expectName("a property key or '*'");
    return { kind: 'PropertySelector', key, start, end: key.end };
  }
  if (s.isSymbol(':', 1)) return parseEntry(s);
  const variable = s.expectVariable("'.key', '.*', 'key: value' or a variable");
  return { kind: 'VariableSelector', variable, start, end: variable.end };
}
