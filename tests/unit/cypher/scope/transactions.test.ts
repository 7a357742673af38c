import { describe, expect, it } from 'vitest';
import { execute } from '../../../../src/cypher/engine.js';
import { MemoryGraphSource } from '../../../../src/cypher/stores/memory-source.js';

describe('CALL IN TRANSACTIONS', () => {
  it.each([
    ['UNWIND [1, 2, 3] AS x CALL (x) { CREATE (:T {x: x}) } IN TRANSACTIONS', [], 3],
    [
      'UNWIND [1, 2, 3] AS x CALL (x) { CREATE (n:T {x: x}) RETURN n.x * 2 AS y } IN TRANSACTIONS OF 2 ROWS RETURN x, y',
      [
        [1, 2],
        [2, 4],
        [3, 6],
      ],
      3,
    ],
    [
      'UNWIND [1] AS x CALL { WITH x CREATE (:T) } IN TRANSACTIONS OF $n ROWS ON ERROR FAIL CREATE (:T) RETURN x',
      [[1]],
      2,
    ],
    ['UNWIND [1, 2] AS x CALL (x) { RETURN x * 2 AS y } IN TRANSACTIONS RETURN y', [[2], [4]], 0],
  ])('%s', (text, rows, created) => {
    const result = execute(new MemoryGraphSource(), text, { n: 1 });
    expect(result.rows).toEqual(rows);
    expect(result.counters.nodesCreated).toBe(created);
  });

  it.each([
    [
      'CREATE (:A) WITH 1 AS x CALL (x) { CREATE (:T) } IN TRANSACTIONS',
      'after a write clause is not supported',
    ],
    ['CALL { CREATE (:A) } CALL { CREATE (:T) } IN TRANSACTIONS', 'after a write clause is not supported'],
    ['UNWIND [1] AS x CALL (x) { CALL (x) { CREATE (:T) } IN TRANSACTIONS }', 'nested in a regular CALL'],
    ['RETURN 1 AS x UNION CALL { CREATE (:T) RETURN 1 AS x } IN TRANSACTIONS RETURN x', 'in a UNION'],
    ['UNWIND [1] AS x CALL (x) { CREATE (:T) } IN TRANSACTIONS OF 0 ROWS', 'must be a positive integer'],
    ['CALL { CREATE (:T) } IN TRANSACTIONS OF $none ROWS', 'Expected parameter(s): none'],
    ['CALL { CREATE (:T) } IN TRANSACTIONS OF $text ROWS', 'must be a positive integer'],
    ['UNWIND [1] AS x CALL (x) { CREATE (:T) } IN TRANSACTIONS OF x ROWS', 'must be a positive integer'],
    [
      'UNWIND [1] AS x CALL (x) { CREATE (:T) } IN TRANSACTIONS REPORT STATUS AS s RETURN s',
      'REPORT STATUS can only',
    ],
    [
      'CALL { CREATE (:T) } IN TRANSACTIONS ON ERROR BREAK',
      'Not supported by the embedded engine: ON ERROR BREAK',
    ],
  ])('%s is refused', (text, message) => {
    expect(() => execute(new MemoryGraphSource(), text, { text: 'a' })).toThrow(message);
  });

  it('writes: a graph open for reading refuses it, and a failure keeps nothing', () => {
    const source = new MemoryGraphSource();
    const text = 'UNWIND [1, 0] AS x CALL (x) { CREATE (:T {x: 1 / x}) } IN TRANSACTIONS OF 1 ROW';
    expect(() =>
      execute(source, 'CALL { RETURN 1 AS x } IN TRANSACTIONS RETURN x', {}, { readOnly: true }),
    ).toThrow('reading only');
    expect(() => execute(source, text)).toThrow('/ by zero');
    expect(source.nodeCount).toBe(0);
  });
});
