import { describe, expect, it } from 'vitest';
import { execute } from '../../../../src/cypher/engine.js';
import { smallGraph } from '../graph.js';

describe('DELETE', () => {
  it('lets a later clause delete the relationships of a deleted node', () => {
    const source = smallGraph();
    const { rows, counters } = execute(
      source,
      "MATCH (n {name: 'Ada'})-[r]->() WITH DISTINCT n, collect(r) AS all DELETE n WITH all UNWIND all AS r DELETE r RETURN count(*) AS c",
    );
    expect(rows).toEqual([[2]]);
    expect(counters).toMatchObject({ nodesDeleted: 1, relationshipsDeleted: 2 });
    expect(execute(source, 'MATCH (n) RETURN count(n)').rows).toEqual([[2]]);
  });

  it('refuses a relationship left without an end when the query ends, and undoes everything', () => {
    const source = smallGraph();
    expect(() =>
      execute(source, "MATCH (n {name: 'Ada'}) SET n.x = 1 DELETE n WITH 1 AS one RETURN one"),
    ).toThrow(/still has relationships/);
    expect(execute(source, "MATCH (n {name: 'Ada'})-->(m) RETURN count(m), n.x").rows).toEqual([[2, null]]);
  });
});
