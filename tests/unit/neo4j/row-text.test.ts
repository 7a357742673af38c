import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { execute, MemoryGraphSource } from '../../../src/cypher/index.js';
import type { Property } from '../../../src/graph/properties.js';
import {
  columnsOf,
  edgeText,
  MARKS,
  marksFor,
  nodeText,
  propertiesOfRow,
  type Row,
} from '../../../src/neo4j/row-text.js';
import { createStatement } from '../../../src/neo4j/statements.js';

/** What the server makes of the rows, told by the embedded engine: each node's properties. */
function nodesMade(rows: readonly Row[]): unknown[] {
  const source = new MemoryGraphSource();
  const columns = columnsOf(rows);
  const marks = marksFor(rows);
  const group = { side: 'node', what: 'Port', labels: ['Port'], merge: 'Port', keys: [] } as const;
  const parameters = { rows: nodeText(rows, columns, marks), ...marks };
  execute(source, createStatement(group, columns), parameters);
  const made = execute(source, 'MATCH (n:Port) RETURN properties(n) AS p ORDER BY n.id');
  return made.rows.map(([properties]) => properties);
}

function row(...properties: readonly Property[]): Row {
  return { from: '', to: '', properties };
}

const id = (value: string): Property => ({ name: 'id', type: 'string', value });
const text = (name: string, value: string): Property => ({ name, type: 'string', value });
const list = (name: string, value: readonly string[]): Property => ({ name, type: 'strings', value });

describe('rows as a text', () => {
  it('reads every type back', () => {
    const made = nodesMade([
      row(
        id('a'),
        { name: 'depth', type: 'integer', value: -12 },
        { name: 'open', type: 'boolean', value: false },
        { name: 'share', type: 'float', value: 1e-7 },
        list('names', ['Old Quay', 'Quay']),
        text('note', 'calm,\n"grey"'),
      ),
    ]);
    expect(made).toEqual([
      { id: 'a', depth: -12, names: ['Old Quay', 'Quay'], note: 'calm,\n"grey"', open: false, share: 1e-7 },
    ]);
  });

  it('tells what a row lacks from what is empty', () => {
    const made = nodesMade([row(id('a'), text('note', ''), list('names', [])), row(id('b'))]);
    expect(made).toEqual([{ id: 'a', names: [], note: '' }, { id: 'b' }]);
  });

  it('takes a name whose values are of two types', () => {
    const day: Property = { name: 'start', type: 'date', value: '2021-03-04' };
    const rows = [row(id('a'), day), row(id('b'), text('start', '2021-W10'))];
    const [first, second] = nodesMade(rows) as { start?: unknown }[];
    expect(String(first?.start)).toBe('2021-03-04');
    expect(second?.start).toBe('2021-W10');
    expect(propertiesOfRow(columnsOf(rows), 0)).toContain('start: coalesce(');
  });

  it('divides by marks that no value contains, whatever the text', () => {
    const marks = Object.values(MARKS);
    const piece = fc.oneof(fc.constantFrom(...marks, ';', '0', '1', '12', '\n'), fc.string({ maxLength: 3 }));
    const hostile = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    const values = fc.record({ note: hostile, names: fc.array(hostile, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 4 }), (articles) => {
        const rows = articles.map(({ note, names }, at) =>
          row(id(`n${at}`), text('note', note), list('names', names)),
        );
        const expected = articles.map(({ note, names }, at) => ({ id: `n${at}`, names, note }));
        expect(nodesMade(rows)).toEqual(expected);
      }),
    );
  });

  it('stays quick where a text is full of marks with numbers', () => {
    const full = Array.from({ length: 20_000 }, (_, at) => `${MARKS.field}${at};`).join('');
    expect(marksFor([row(id('a'), text('note', full))]).field).toBe(`${MARKS.field}20000;`);
  });

  it('joins edges to the ends that they name', () => {
    const source = new MemoryGraphSource();
    execute(source, "UNWIND ['a', 'b', 'c'] AS id CREATE (:Port {id: id})");
    const edge = (from: string, to: string): Row => ({ from, to, properties: [id(`${from}-${to}`)] });
    const rows = [edge('a', 'b'), edge('a', 'c'), edge('c', 'a')];
    const columns = columnsOf(rows);
    const marks = marksFor(rows);
    const group = { side: 'edge', what: 'FERRY', from: 'Port', to: 'Port', keys: [] } as const;
    execute(source, createStatement(group, columns), { rows: edgeText(rows, columns, marks), ...marks });
    const made = execute(source, 'MATCH (a)-[r:FERRY]->(b) RETURN a.id, r.id, b.id ORDER BY r.id');
    expect(made.rows).toEqual([
      ['a', 'a-b', 'b'],
      ['a', 'a-c', 'c'],
      ['c', 'c-a', 'a'],
    ]);
  });
});
