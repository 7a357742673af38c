/** Number literals: 64-bit integers (decimal, 0x, 0o) and IEEE doubles. */
import type { Expression } from '../ast/ast.js';
import type { TokenStream } from './token-stream.js';

const MAX_INTEGER = 2n ** 63n - 1n;

/** Reads the number at the cursor; `negative` when a minus sign stood before it. */
export function parseNumber(s: TokenStream, negative: boolean, start: number): Expression {
  const token = s.next();
  const { end } = token;
  const digits = token.text.replaceAll('_', '');
  if (token.kind === 'bad-number') {
    throw s.error(token.start, 'InvalidNumberLiteral', `Invalid number '${token.text}'.`);
  }
  if (token.kind === 'float') {
    const value = Number(digits);
    if (!Number.isFinite(value)) {
      throw s.error(
        token.start,
        'FloatingPointOverflow',
        `The number ${token.text} is too large for a FLOAT.`,
      );
    }
    return { kind: 'Literal', type: 'float', value: negative ? -value : value, start, end };
  }
  if (digits.length < 15) {
    const value = Number(digits);
    return { kind: 'Literal', type: 'integer', value: negative && value !== 0 ? -value : value, start, end };
  }
  const magnitude = BigInt(digits);
  if (magnitude > (negative ? MAX_INTEGER + 1n : MAX_INTEGER)) {
    throw s.error(
      start,
      'IntegerOverflow',
      `The number ${negative ? '-' : ''}${token.text} does not fit 64 bits.`,
    );
  }
  const exact = negative ? -magnitude : magnitude;
  const value = Number.isSafeInteger(Number(exact)) ? Number(exact) : exact;
  return { kind: 'Literal', type: 'integer', value, start, end };
}
