import { describe, expect, it } from 'vitest';
import { execute } from '../../../../src/cypher/engine.js';
import { MemoryGraphSource } from '../../../../src/cypher/stores/memory-source.js';
import type { Value } from '../../../../src/cypher/values/index.js';

const evaluate = (expression: string): Value =>
  execute(new MemoryGraphSource(), `WITH ' q ' AS both RETURN ${expression} AS x`).rows[0]?.[0] as Value;

describe('functions with words among their arguments', () => {
  it.each([
    ["trim('  a ')", 'a'],
    ["trim('x' FROM 'xax')", 'a'],
    ["trim(BOTH 'x' FROM 'xax')", 'a'],
    ["trim(leading 'x' from 'xax')", 'ax'],
    ["trim(TRAILING FROM ' a ')", ' a'],
    ['trim(both)', 'q'],
    ["normalize('e\u0301')", '\u00e9'],
    ["normalize('\u00e9', NFD)", 'e\u0301'],
  ])('%s', (expression, expected) => {
    expect(evaluate(expression)).toBe(expected);
  });

  it('are refused when something is missing', () => {
    expect(() => evaluate("trim('x' FROM )")).toThrow(/line 1/);
    expect(() => evaluate("normalize('a', NFX)")).toThrow(/NFX/);
  });
});
