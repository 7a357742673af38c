import { describe, expect, it } from 'vitest';
import { execute } from '../../../src/cypher/engine.js';
import type { PlanDescription } from '../../../src/cypher/plan/describe.js';
import { planTable } from '../../../src/query/plan-table.js';
import { smallGraph } from './graph.js';

function planOf(text: string): PlanDescription {
  const { plan } = execute(smallGraph(), text);
  if (plan === undefined) throw new Error('no plan');
  return plan;
}
const operators = (plan: PlanDescription): PlanDescription[] => [plan, ...plan.children.flatMap(operators)];
const measured = (text: string): readonly (readonly [string, number | undefined, number | undefined])[] =>
  operators(planOf(text)).map(({ operator, rows, dbHits }) => [operator, rows, dbHits]);

describe('PROFILE', () => {
  it('counts the rows and the looks into the store of each operator', () => {
    expect(measured('PROFILE MATCH (p:Person) WHERE p.born > 1900 RETURN p.name AS name')).toEqual([
      ['ProduceResults', 1, 0],
      ['Project', 1, 1],
      ['Filter', 1, 1],
      ['NodeScan', 1, 2],
    ]);
    expect(measured('PROFILE MATCH (p:Person)-[:WORKS_FOR]->(o) RETURN o.name')).toEqual([
      ['ProduceResults', 2, 0],
      ['Project', 2, 2],
      ['Expand', 2, 3],
      ['NodeScan', 1, 2],
    ]);
  });

  it('gives a subquery in an expression to the operator it is part of', () => {
    const [, project] = operators(planOf('PROFILE MATCH (n:Company) RETURN COUNT { (n)<--() } AS c'));
    expect(project).toMatchObject({ operator: 'Project', rows: 1 });
    expect(project?.dbHits).toBeGreaterThan(0);
  });

  it('tells what feeds an operator twice apart', () => {
    const all = measured('PROFILE MATCH (n:Person) OPTIONAL MATCH (n)-[:OWNS]->(m) RETURN n, m');
    expect(all.map(([operator]) => operator)).toEqual([
      'ProduceResults',
      'Optional',
      'NodeScan',
      'Expand',
      'Given',
    ]);
    expect(all.find(([operator]) => operator === 'Expand')?.[1]).toBe(0);
  });

  it('counts writes, and gives the rows of the query itself', () => {
    const source = smallGraph();
    const { rows, plan } = execute(source, 'PROFILE MATCH (p:Person) SET p.age = 3 RETURN p.age');
    expect(rows).toEqual([[3]]);
    expect(operators(plan as PlanDescription).map(({ details }) => details)).toContain('SET p.age = 3');
    expect(
      operators(plan as PlanDescription).find(({ operator }) => operator === 'Write')?.dbHits,
    ).toBeGreaterThan(0);
    expect(execute(source, 'MATCH (p:Person) RETURN p.age').rows).toEqual([[3]]);
  });
});

describe('EXPLAIN', () => {
  it('names operators, what they work on and the rows they are thought to give, and runs nothing', () => {
    const source = smallGraph();
    const { rows, plan } = execute(source, "EXPLAIN CREATE (n:Person {name: 'New'})-[:OWNS]->(m) RETURN n");
    expect(rows).toEqual([]);
    expect(source.nodeCount).toBe(3);
    expect(planTable(plan as PlanDescription)).toMatch(
      /\+Write {9,}\| CREATE \(n:Person\), \(m\), \(n\)-\[.*:OWNS\]->\(m\)/,
    );
  });

  it('prints as a table', () => {
    expect(
      planTable(planOf('EXPLAIN MATCH (a:Person)-[r:WORKS_FOR]->(b) RETURN b.name AS name LIMIT 1')),
    ).toBe(
      [
        'Operator        | Details                | Estimated Rows',
        '----------------+------------------------+---------------',
        '+ProduceResults | name                   |              1',
        '+Limit          | 1                      |              1',
        '+Project        | b.name AS name         |              1',
        '+Expand         | (a)-[r:WORKS_FOR]->(b) |              1',
        '+NodeScan       | (a:Person)             |              1',
        '',
      ].join('\n'),
    );
  });
});
