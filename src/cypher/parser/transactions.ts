/** `IN TRANSACTIONS` behind a subquery. */
import type { Transactions } from '../ast/ast.js';
import { parseExpression, type TokenStream } from './token-stream.js';

/** Undefined where none is written. @throws CypherError NotSupported for other ways to deal with errors than to fail */
export function parseTransactions(s: TokenStream): Transactions | undefined {
  const { start } = s.token;
  if (!s.takeWords('IN')) return undefined;
  if (!s.isWord('TRANSACTIONS') && !s.isWord('TRANSACTION')) {
    throw s.unsupported(start, 'CALL { ... } IN CONCURRENT TRANSACTIONS');
  }
  s.next();
  let rows: Transactions['rows'];
  if (s.takeWords('OF')) {
    const { start: at } = s.token;
    rows = parseExpression(s);
    if (
      rows.kind !== 'Parameter' &&
      !(rows.kind === 'Literal' && rows.type === 'integer' && Number(rows.value) > 0)
    )
      throw s.error(
        at,
        'InvalidArgumentValue',
        'The number of ROWS must be a positive integer or a parameter.',
      );
    if (!s.takeWords('ROW')) s.expectWord('ROWS');
  }
  const { start: after } = s.token;
  if (s.takeWords('ON', 'ERROR') && !s.takeWords('FAIL')) {
    const what = s.isWord('BREAK') ? 'BREAK' : s.expectWord('CONTINUE').upper;
    throw s.unsupported(after, `ON ERROR ${what} of CALL { ... } IN TRANSACTIONS`);
  }
  if (s.isWords('REPORT', 'STATUS')) {
    const message = 'REPORT STATUS can only be used when specifying ON ERROR CONTINUE or ON ERROR BREAK.';
    throw s.error(s.token.start, 'UnexpectedSyntax', message);
  }
  return { kind: 'Transactions', rows, start, end: s.previousEnd };
}
