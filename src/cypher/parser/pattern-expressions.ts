/** Patterns inside expressions: `(a)-[:R]->(b)` as a predicate, `shortestPath((a)-[*]-(b))` as a value. */
import type { Expression, PathPattern } from '../ast/ast.js';
import { parseElements } from './patterns.js';
import type { TokenStream } from './token-stream.js';

/** Undefined when the parenthesis at the cursor is an ordinary one. */
export function parsePatternExpression(s: TokenStream): Expression | undefined {
  if (!looksLikePattern(s) || s.notPatterns.has(s.index)) return undefined;
  const index = s.index;
  const pattern = s.attempt(() => parseRelationshipsPattern(s));
  if (pattern === undefined) {
    s.notPatterns.add(index);
    return undefined;
  }
  return { kind: 'PatternExpression', pattern, start: pattern.start, end: pattern.end };
}

/** After the closing parenthesis: `-[`, `--`, `<-[`, `<--`. */
function looksLikePattern(s: TokenStream): boolean {
  const close = s.token.match;
  if (close < 0) return false;
  const after = close - s.index + 1;
  const dash = s.isSymbol('<', after) ? after + 1 : after;
  return s.isSymbol('-', dash) && (s.isSymbol('[', dash + 1) || s.isSymbol('-', dash + 1));
}

/** A pattern of at least one relationship, without a path variable. */
export function parseRelationshipsPattern(s: TokenStream): PathPattern {
  const { start } = s.token;
  const elements = parseElements(s);
  if (elements.length < 2) throw s.unexpected('a relationship pattern');
  return {
    kind: 'PathPattern',
    variable: undefined,
    selector: undefined,
    elements,
    start,
    end: s.previousEnd,
  };
}
