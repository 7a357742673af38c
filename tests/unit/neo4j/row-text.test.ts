import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { execute, MemoryGraphSource } from '../../../src/cypher/index.js';
import type { Property } from '../../../src/graph/properties.js';
import { MARKS, propertiesOfRow, Rows } from '../../../src/neo4j/row-text.js';
import { correctStatement, createStatement, differenceStatement } from '../../../src/neo4j/statements.js';
import { loadOntology } from '../../../src/resources/ontology.js';

type Row = readonly Property[];

const PORTS = { side: 'node', what: 'Port', labels: ['Port'], merge: 'Port', keys: [] } as const;
const FERRIES = { side: 'edge', what: 'FERRY', from: 'Port', to: 'Port', keys: [] } as const;

function rowsOf(lists: readonly Row[]): Rows {
  const rows = new Rows();
  for (const list of lists) {
    rows.begin();
    for (const { name, type, value } of list) rows.put(name, type, value);
  }
  return rows;
}

function all(rows: Rows): readonly number[] {
  return Array.from({ length: rows.size }, (_, at) => at);
}

/** What the server makes of the rows, told by the embedded engine: each node's properties. */
function nodesMade(lists: readonly Row[]): unknown[] {
  return propertiesIn(sourceOf(lists));
}

function sourceOf(lists: readonly Row[]): MemoryGraphSource {
  const source = new MemoryGraphSource();
  const rows = rowsOf(lists);
  const parameters = { rows: rows.text('node', all(rows)), ...rows.marks() };
  execute(source, createStatement(PORTS, rows.columns()), parameters);
  return source;
}

function propertiesIn(source: MemoryGraphSource): unknown[] {
  const made = execute(source, 'MATCH (n:Port) RETURN properties(n) AS p ORDER BY n.id');
  return made.rows.map(([properties]) => properties);
}

/** Which rows differ from what was made of others, by what the server is asked. */
function differences(before: readonly Row[], after: readonly Row[]): unknown[] {
  const rows = rowsOf(after);
  const parameters = { rows: rows.text('node', all(rows)), own: ['Port'], ...rows.marks() };
  return execute(sourceOf(before), differenceStatement(PORTS, rows.columns()), parameters).rows.map(
    ([at, how]) => [Number(at), how],
  );
}

function row(...properties: readonly Property[]): Row {
  return properties;
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
    expect(propertiesOfRow(rowsOf(rows).columns(), 0)).toContain('start: coalesce(');
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
    expect(rowsOf([row(id('a'), text('note', full))]).marks().field).toBe(`${MARKS.field}20000;`);
  });

  it('joins edges to the ends that they name', () => {
    const source = new MemoryGraphSource();
    execute(source, "UNWIND ['a', 'b', 'c'] AS id CREATE (:Port {id: id})");
    const rows = new Rows();
    for (const [from, to] of ['ab', 'ac', 'ca'].map((ends) => [...ends])) {
      rows.begin(from, to);
      rows.put('id', 'string', `${from}-${to}`);
    }
    const parameters = { rows: rows.textByStart(all(rows)), ...rows.marks() };
    execute(source, createStatement(FERRIES, rows.columns()), parameters);
    const made = execute(source, 'MATCH (a)-[r:FERRY]->(b) RETURN a.id, r.id, b.id ORDER BY r.id');
    expect(made.rows).toEqual([
      ['a', 'a-b', 'b'],
      ['a', 'a-c', 'c'],
      ['c', 'c-a', 'a'],
    ]);
  });

  const a = row(id('a'), text('note', 'calm'), list('names', ['Quay']));
  const b = row(id('b'), list('names', []), { name: 'start', type: 'date', value: '2021-03-04' });

  it('finds no difference where there is none', () => {
    expect(differences([a, b], [a, b])).toEqual([]);
    expect(differences([a, b], [b])).toEqual([]);
  });

  it.each([
    ['another value', [a], [row(id('a'), text('note', 'grey'), list('names', ['Quay']))]],
    ['an empty list', [a], [row(id('a'), text('note', 'calm'), list('names', []))]],
    ['a property less', [a], [row(id('a'), list('names', ['Quay']))]],
    ['a property less, which others have', [a, b], [row(id('a'), text('note', 'calm')), b]],
    ['a property more', [b], [row(...b, text('note', 'calm'))]],
    ['a date that was text', [row(id('b'), text('start', '2021-03-04'))], [row(id('b'), ...b.slice(2))]],
  ] as const)('finds %s', (_what, before, after) => {
    expect(differences(before, after)).toEqual([[0, 'changed']]);
  });

  it('finds what is absent', () => {
    expect(differences([a], [b, a])).toEqual([[0, 'absent']]);
  });

  it('corrects what differs: values set, values removed', () => {
    const source = sourceOf([a, b]);
    const after = [row(id('a'), text('note', 'grey')), row(id('b'), list('names', ['Pier']))];
    const rows = rowsOf(after);
    const parameters = { rows: rows.text('node', all(rows)), ...rows.marks() };
    execute(source, correctStatement(PORTS, rows.columns(), loadOntology()), parameters);
    expect(propertiesIn(source)).toEqual([
      { id: 'a', note: 'grey' },
      { id: 'b', names: ['Pier'] },
    ]);
  });
});
