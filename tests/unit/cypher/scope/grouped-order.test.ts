import { describe, expect, it } from 'vitest';
import { type CypherError, execute, MemoryGraphSource } from '../../../../src/cypher/index.js';

const source = new MemoryGraphSource();
execute(source, 'CREATE (:A {x: 1})-[:R]->(:B {x: 2})');
const rowsOf = (text: string) => execute(source, text).rows;

function errorOf(text: string): CypherError {
  try {
    execute(source, text);
  } catch (error) {
    return error as CypherError;
  }
  throw new Error(`no error: ${text}`);
}

describe('ORDER BY and WHERE after DISTINCT or grouping', () => {
  it.each([
    ['RETURN DISTINCT 1 AS z ORDER BY labels()', 'InvalidNumberOfArguments', 'takes 1 argument, not 0'],
    ['RETURN DISTINCT 1 AS z ORDER BY abs(1, 2)', 'InvalidNumberOfArguments', 'takes 1 argument, not 2'],
    ['RETURN count(*) AS z ORDER BY abs()', 'InvalidNumberOfArguments', 'takes 1 argument, not 0'],
    ['RETURN DISTINCT 1 AS z ORDER BY nosuch(z)', 'UnknownFunction', 'nosuch'],
    ["RETURN DISTINCT 1 AS z ORDER BY abs('a')", 'InvalidArgumentType', 'was given STRING'],
    ['RETURN DISTINCT 1 AS z ORDER BY NOT 1', 'InvalidArgumentType', 'BOOLEAN'],
    ['WITH DISTINCT 1 AS z WHERE z RETURN z', 'InvalidArgumentType', 'BOOLEAN'],
    ['UNWIND [1] AS x RETURN DISTINCT -x AS y ORDER BY [a IN [3] | x]', 'UndefinedVariable', '`x`'],
  ])('%s → %s', (text, detail, message) => {
    const error = errorOf(text);
    expect(error.detail).toBe(detail);
    expect(error.summary).toContain(message);
    expect(error.phase).toBe('compile');
    expect(error.position?.line).toBe(1);
  });

  it('reads projected parts inside functions, CASE and map projections from their columns', () => {
    expect(rowsOf('MATCH (n) RETURN DISTINCT n.x AS y ORDER BY abs(-n.x) DESC')).toEqual([[2], [1]]);
    expect(rowsOf('MATCH (n) RETURN DISTINCT n.x AS y ORDER BY CASE WHEN n.x = 1 THEN 5 END')).toEqual([
      [1],
      [2],
    ]);
    expect(
      rowsOf(
        'WITH [{x: 1}, {x: 2}] AS l UNWIND l AS n WITH DISTINCT n AS m ORDER BY n{.x}.x DESC RETURN m.x',
      ),
    ).toEqual([[2], [1]]);
  });

  it('keeps variables of a comprehension apart from columns that are printed alike', () => {
    const text = 'UNWIND [{x: 1}, {x: 2}] AS n RETURN DISTINCT n.x AS y ORDER BY [n IN [{x: 3}] | -n.x][0]';
    expect(rowsOf(text)).toEqual([[1], [2]]);
  });

  it('reads a projected list that a comprehension runs over', () => {
    const text = 'UNWIND [[2], [1]] AS l RETURN DISTINCT l AS k ORDER BY [i IN l | i + 1]';
    expect(rowsOf(text)).toEqual([[[1]], [[2]]]);
  });

  it('takes a pattern as the condition', () => {
    expect(rowsOf('MATCH (n) WITH DISTINCT n WHERE (n)-->() RETURN n.x')).toEqual([[1]]);
    expect(rowsOf('MATCH (n) WITH DISTINCT n WHERE NOT (n)-->() RETURN n.x')).toEqual([[2]]);
  });
});
