import { describe, expect, it } from 'vitest';
import { execute, MemoryGraphSource, prepare } from '../../../../src/cypher/index.js';

const resultOf = (expression: string) =>
  execute(new MemoryGraphSource(), `RETURN ${expression} AS value`).rows[0]?.[0];

describe('types known before a query runs', () => {
  it.each([
    "[null, 1][0] || 'b'",
    "[1, null][1] || 'b'",
    "head([[null, 1]])[0] || 'b'",
    "CASE WHEN true THEN null ELSE 1 END || 'b'",
    '1 IN [null, 1][0]',
    'reduce(sum = null, x IN [1] | null) IN [[]]',
  ])('what may be null is not refused: %s', (expression) => {
    expect(resultOf(expression)).toBe(null);
  });

  it.each([
    "[1, 2][0] || 'b'",
    "[1, 2.5][0] || 'b'",
    "'x' + date('2020-01-01')",
    "duration('P1D') + 'x'",
    "'x' + true",
    "(1 = 1) + 'x'",
  ])('a type that never fits is refused: %s', (expression) => {
    expect(() => prepare(`RETURN ${expression} AS value`)).toThrow(/Type mismatch/);
  });

  it('joins a text with numbers, and with a value whose type shows when it runs', () => {
    expect(resultOf("'x' + 1.5")).toBe('x1.5');
    expect(resultOf("'x' + [date('2020-01-01'), 1][0]")).toBe('x2020-01-01');
    expect(resultOf("'x' + null")).toBe(null);
  });
});
