import { describe, expect, it } from 'vitest';
import { execute, MemoryGraphSource } from '../../../../src/cypher/index.js';

const source = new MemoryGraphSource();
execute(source, 'CREATE (:A), (:B)');
const resultOf = (text: string) => execute(source, text).rows[0];

describe('comparison', () => {
  it('orders maps, and a map is at least and at most itself', () => {
    const text =
      'RETURN {a: 1} <= {a: 1}, {a: 1} >= {a: 1}, {a: 1} < {a: 1}, {a: 1} > {a: 1}, {a: 1} < {a: 2}';
    expect(resultOf(text)).toEqual([true, true, false, false, true]);
  });

  it('holds for equal values without an order where equality is enough', () => {
    const days = "duration('P1D')";
    expect(resultOf(`RETURN ${days} <= ${days}, ${days} >= ${days}, ${days} < ${days}`)).toEqual([
      true,
      true,
      null,
    ]);
    expect(resultOf("RETURN duration('P1D') <= duration('P2D')")).toEqual([null]);
    expect(resultOf('MATCH (n:A), (m:B) RETURN n <= n, n < n, n <= m')).toEqual([true, null, null]);
  });

  it('stays unknown with null and false with NaN', () => {
    expect(resultOf('RETURN {a: null} <= {a: null}, null <= null, 0.0 / 0.0 <= 0.0 / 0.0')).toEqual([
      null,
      null,
      false,
    ]);
  });
});

describe('IN', () => {
  it('takes a single value for a list of one where its type shows at run time', () => {
    const text = "RETURN 1 IN ['b', 1][0], 'b' IN ['b', 1][0], {a: 1} IN [{a: 1}, 1][0], null IN ['b', 1][0]";
    expect(resultOf(text)).toEqual([false, true, true, null]);
  });

  it('refuses what is known to be no list', () => {
    expect(() => resultOf('RETURN 1 IN 1')).toThrow(/expected LIST/);
  });
});
