import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../../../src/cypher/functions/index.js';
import {
  BUILT_IN_PROCEDURES,
  ProcedureRegistry,
  type ShowSubject,
  showTable,
} from '../../../../src/cypher/procedures/index.js';
import { smallGraph } from '../graph.js';

const registry = new ProcedureRegistry(BUILT_IN_PROCEDURES);
const table = (subject: ShowSubject) => showTable(subject, smallGraph(), registry);

describe('showTable', () => {
  it.each<ShowSubject>(['FUNCTIONS', 'PROCEDURES', 'DATABASES', 'INDEXES', 'CONSTRAINTS'])(
    'gives full rows of %s',
    (subject) => {
      const { columns, defaultColumns, rows } = table(subject);
      expect(defaultColumns).toBeLessThanOrEqual(columns.length);
      for (const row of rows) expect(row.length).toBe(columns.length);
    },
  );

  it('lists every function and procedure by name', () => {
    expect(table('FUNCTIONS').rows.map((row) => row[0])).toEqual(FUNCTIONS.map((f) => f.name));
    const names = table('PROCEDURES').rows.map((row) => row[0]);
    expect(names).toContain('db.labels');
    expect(names).toEqual([...names].sort());
  });

  it('knows one database', () => {
    expect(table('DATABASES').rows.length).toBe(1);
  });
});
