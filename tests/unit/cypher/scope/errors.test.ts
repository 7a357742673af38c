import { describe, expect, it } from 'vitest';
import { CypherError, prepare } from '../../../../src/cypher/index.js';

function errorOf(text: string): CypherError {
  try {
    prepare(text);
  } catch (error) {
    if (error instanceof CypherError) return error;
    throw error;
  }
  throw new Error(`no error: ${text}`);
}

describe('name resolution', () => {
  it.each([
    ['MATCH (person) RETURN persn', 'UndefinedVariable', 'Did you mean `person`?'],
    ['RETURN toUper("x")', 'UnknownFunction', 'Did you mean toUpper()?'],
    ['RETURN size()', 'InvalidNumberOfArguments', 'takes 1 argument, not 0'],
    ['CALL db.labls()', 'ProcedureNotFound', 'Did you mean db.labels?'],
    ['WITH 1 AS n MATCH (n) RETURN n', 'VariableTypeConflict', 'not NODE'],
    ['MATCH (a)-[r]->()-[r]->(b) RETURN r', 'RelationshipUniquenessViolation', '`r`'],
    ['MATCH p = (a), p = (b) RETURN p', 'VariableAlreadyBound', '`p`'],
    ['MATCH (a) CREATE (a {x: 1})', 'VariableAlreadyBound', '`a`'],
    ['CREATE (a)-[:R]-(b)', 'RequiresDirectedRelationship', 'directed'],
    ['CREATE (a)-[]->(b)', 'NoSingleRelationshipType', 'exactly one type'],
    ['CREATE (a)-[:R*2]->(b)', 'CreatingVarLength', 'variable-length'],
    ['MATCH (a) RETURN a.x + count(*)', 'AmbiguousAggregationExpression', '`a`'],
    ['MATCH (a) WHERE count(a) > 1 RETURN a', 'InvalidAggregation', 'WITH and RETURN'],
    ['RETURN count(count(*))', 'NestedAggregation', 'inside another'],
    ['RETURN count(rand())', 'NonConstantExpression', 'rand()'],
    ['MATCH (a) WITH a.x RETURN 1', 'NoExpressionAlias', 'AS'],
    ['RETURN 1 AS a, 2 AS a', 'ColumnNameConflict', '`a`'],
    ['RETURN *', 'NoVariablesInScope', 'no variables'],
    ['RETURN 1 AS a UNION RETURN 2 AS b', 'DifferentColumnsInUnion', 'same column names'],
    ['MATCH (n)', 'InvalidClauseComposition', 'cannot end with MATCH'],
    ['CREATE (n) MATCH (m) RETURN m', 'InvalidClauseComposition', 'WITH is required'],
    ['MATCH (n) RETURN n LIMIT n.x', 'NonConstantExpression', 'LIMIT'],
    ['MATCH (n) RETURN n SKIP -1', 'NegativeIntegerArgument', 'SKIP'],
    ['RETURN NOT 1', 'InvalidArgumentType', 'BOOLEAN'],
    ["RETURN 'a' * 2", 'InvalidArgumentType', 'STRING'],
    ['MATCH (n) RETURN (n)-->()', 'UnexpectedSyntax', 'pattern'],
    ['MATCH (n) WHERE EXISTS { CREATE (n) } RETURN n', 'InvalidClauseComposition', 'CREATE'],
    ['MATCH (n) DELETE n:A', 'InvalidDelete', 'REMOVE'],
    ['MATCH (n) CALL (n) { RETURN 1 AS n } RETURN n', 'VariableAlreadyBound', '`n`'],
  ])('%s → %s', (text, detail, message) => {
    const error = errorOf(text);
    expect(error.detail).toBe(detail);
    expect(error.summary).toContain(message);
    expect(error.phase).toBe('compile');
    expect(error.position?.line).toBe(1);
  });

  it('points at the place with a caret', () => {
    const { caret, position } = errorOf('MATCH (a)\nRETURN a, bb');
    expect(position).toEqual({ offset: 20, line: 2, column: 11 });
    expect(caret).toBe('"RETURN a, bb"\n           ^');
  });
});
