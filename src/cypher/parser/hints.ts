/** `USING INDEX`, `USING SCAN` and `USING JOIN` after the patterns of MATCH. */
import type { EntityHint, Hint, Name, Variable } from '../ast/ast.js';
import type { TokenStream } from './token-stream.js';

const INDEX_TYPES = ['TEXT', 'RANGE', 'POINT'];

export function parseHints(s: TokenStream): Hint[] {
  const hints: Hint[] = [];
  while (s.isWord('USING')) hints.push(parseHint(s));
  return hints;
}

function parseHint(s: TokenStream): Hint {
  const { start } = s.next();
  if (s.takeWords('JOIN', 'ON')) {
    const variables: Variable[] = [];
    do variables.push(s.expectVariable());
    while (s.takeSymbol(','));
    return { kind: 'JoinHint', variables, start, end: s.previousEnd };
  }
  if (s.takeWords('SCAN')) return parseEntity(s, start, 'SCAN');
  if (s.isWord('BTREE')) {
    const message =
      'Index type BTREE is no longer supported for USING index hint. Use TEXT, RANGE or POINT instead.';
    throw s.error(s.token.start, 'UnexpectedSyntax', message);
  }
  const type = INDEX_TYPES.includes(s.token.upper) ? `${s.next().upper} ` : '';
  if (!s.isWord('INDEX')) throw s.unexpected('INDEX, SCAN or JOIN ON');
  s.next();
  return parseEntity(s, start, `${type}INDEX${s.takeWords('SEEK') ? ' SEEK' : ''}`);
}

/** `n:Label`, and `(key, ...)` for an index. */
function parseEntity(s: TokenStream, start: number, form: string): EntityHint {
  const variable = s.expectVariable();
  s.expectSymbol(':');
  const label = s.expectName('a label or relationship type');
  const properties: Name[] = [];
  if (form !== 'SCAN') {
    s.expectSymbol('(');
    do properties.push(s.expectName('a property'));
    while (s.takeSymbol(','));
    s.expectSymbol(')');
  }
  return { kind: 'EntityHint', form, variable, label, properties, start, end: s.previousEnd };
}
