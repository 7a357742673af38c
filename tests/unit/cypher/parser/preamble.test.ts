import { describe, expect, it } from 'vitest';
import { parseStatement } from '../../../../src/cypher/parser/statements.js';

describe('what stands before a query', () => {
  it.each([
    ['CYPHER 5 RETURN 1', 'run'],
    ['CYPHER RETURN 1', 'run'],
    ['cypher runtime=slotted planner = COST RETURN 1', 'run'],
    ['CYPHER 5 CYPHER replan=force RETURN 1', 'run'],
    ['CYPHER 5 EXPLAIN RETURN 1', 'explain'],
    ['PROFILE CYPHER 5 runtime=interpreted RETURN 1', 'profile'],
  ])('%s', (text, mode) => {
    expect(parseStatement(text).mode).toBe(mode);
  });

  it.each([
    [
      'CYPHER 25 RETURN 1',
      '25 is not a valid option for cypher version. Valid options are: 5',
      'ArgumentError',
    ],
    ['CYPHER 4.3 RETURN 1', '4.3 is not a valid option for cypher version', 'ArgumentError'],
    ['CYPHER runtime=fast RETURN 1', 'fast is not a valid option for runtime', 'ArgumentError'],
    ['CYPHER planner=dp planner=idp RETURN 1', 'multiple conflicting values for planner', 'ArgumentError'],
    [
      'CYPHER debug=ast RETURN 1',
      'Not supported by the embedded engine: the query option debug',
      'NotSupported',
    ],
    ['CYPHER runtime=1 RETURN 1', "Invalid input '1'", 'SyntaxError'],
  ])('%s is refused', (text, message, errorClass) => {
    try {
      parseStatement(text);
      expect.unreachable();
    } catch (error) {
      expect(String(error)).toContain(message);
      expect(error).toMatchObject({ class: errorClass });
    }
  });
});
