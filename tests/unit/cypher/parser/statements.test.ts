import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../../src/cypher/ast/ast.js';
import { CypherError } from '../../../../src/cypher/errors.js';
import { parseStatement } from '../../../../src/cypher/parser/statements.js';
import { printExpression } from '../../../../src/cypher/print/printer.js';

function expressionOf(text: string): Expression {
  const clause = parseStatement(`RETURN ${text}`).query.parts[0]?.clauses[0];
  if (clause?.kind !== 'Return' || clause.items[0] === undefined) throw new Error('no item');
  return clause.items[0].expression;
}

describe('parseStatement', () => {
  it.each([
    ['1 + 2 * 3 ^ 4', '1 + (2 * (3 ^ 4))'],
    ['NOT a OR b AND c', '(NOT a) OR (b AND c)'],
    ['a XOR b OR c', '(a XOR b) OR c'],
    ['1 < x <= 3', '1 < x <= 3'],
    ['a.b[0].c', 'a.b[0].c'],
    ['-2 ^ 2', '(-2) ^ 2'],
    ["a STARTS WITH 'x' + 'y'", "a STARTS WITH ('x' + 'y')"],
    ['n:A|B AND n.x IS NOT NULL', '(n:A|B) AND (n.x IS NOT NULL)'],
    ['x IN [1, 2] = true', '(x IN [1, 2]) = true'],
  ])('gives %s its precedence', (text, printed) => {
    expect(printExpression(expressionOf(text))).toBe(printed);
  });

  it('tells a pattern from a subtraction in parentheses', () => {
    expect(expressionOf('(a)-[:R]->(b)').kind).toBe('PatternExpression');
    expect(expressionOf('(a) - (b)').kind).toBe('Binary');
  });

  it('ends a condition of a comprehension at the bar', () => {
    const e = expressionOf('[x IN list WHERE x:A | x.name]');
    expect(e.kind === 'ListComprehension' && e.map?.kind).toBe('Property');
  });

  it('takes the written text as the column name', () => {
    const clause = parseStatement('RETURN  n . name , (1+2)').query.parts[0]?.clauses[0];
    expect(clause?.kind === 'Return' && clause.items.map(({ name }) => name)).toEqual(['n . name', '(1+2)']);
  });

  it.each([
    ['RETRUN 1', 1, 1, 'Did you mean RETURN?'],
    ['MATCH (a:Person RETURN a', 1, 17, "expected ')'"],
    ['MATCH (a)\nRETURN a,', 2, 10, 'expected an expression'],
    ['RETURN 12ab', 1, 8, "Invalid number '12ab'"],
    ['RETURN 9223372036854775808', 1, 8, 'does not fit 64 bits'],
    ['MATCH (a)-[:R*-1]->(b) RETURN a', 1, 15, 'a length of 0 or more'],
  ])('says where %j is wrong and what was expected', (text, line, column, message) => {
    let caught: unknown;
    try {
      parseStatement(text);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(CypherError);
    const { position, message: said, code } = caught as CypherError;
    expect([position?.line, position?.column]).toEqual([line, column]);
    expect(said).toContain(message);
    expect(code).toBe('Neo.ClientError.Statement.SyntaxError');
  });

  it.each([
    'LOAD CSV FROM "x" AS row RETURN row',
    'CREATE INDEX FOR (n:A) ON (n.x)',
    'USE other MATCH (n) RETURN n',
    'CALL { RETURN 1 AS x } IN 3 CONCURRENT TRANSACTIONS RETURN x',
    'CALL { CREATE () } IN TRANSACTIONS ON ERROR CONTINUE',
  ])('refuses %s by name', (text) => {
    expect(() => parseStatement(text)).toThrow(
      /Not supported by the embedded engine: .* \(line 1, column \d+\)/,
    );
  });

  it('refuses nesting that is too deep', () => {
    expect(() => parseStatement(`RETURN ${'['.repeat(1000)}`)).toThrow(/Nested deeper/);
  });
});
