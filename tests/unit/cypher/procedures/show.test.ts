import { describe, expect, it } from 'vitest';
import { execute } from '../../../../src/cypher/engine.js';
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
  it.each<ShowSubject>([
    'FUNCTIONS',
    'PROCEDURES',
    'DATABASES',
    'INDEXES',
    'CONSTRAINTS',
    'SETTINGS',
    'CURRENT USER',
  ])('gives full rows of %s', (subject) => {
    const { columns, defaultColumns, rows } = table(subject);
    expect(defaultColumns).toBeLessThanOrEqual(columns.length);
    for (const row of rows) expect(row.length).toBe(columns.length);
  });

  it('lists every function and procedure by name', () => {
    expect(table('FUNCTIONS').rows.map((row) => row[0])).toEqual(FUNCTIONS.map((f) => f.name));
    const names = table('PROCEDURES').rows.map((row) => row[0]);
    expect(names).toContain('db.labels');
    expect(names).toEqual([...names].sort());
  });

  it('knows one database', () => {
    expect(table('DATABASES').rows.length).toBe(1);
  });

  it.each([
    ['SHOW SETTINGS', ['name', 'value', 'isDynamic', 'defaultValue', 'description']],
    ['SHOW CURRENT USER', ['user', 'roles', 'passwordChangeRequired', 'suspended', 'home']],
    ['SHOW FUNCTIONS EXECUTABLE BY CURRENT USER', ['name', 'category', 'description']],
    ["SHOW HOME DATABASE YIELD name WHERE name = 'neo4j'", ['name']],
    ['SHOW INDEXES YIELD name, trackedSince', ['name', 'trackedSince']],
    [
      "CALL dbms.listConfig('x')",
      [
        'name',
        'description',
        'value',
        'dynamic',
        'defaultValue',
        'startupValue',
        'explicitlySet',
        'validValues',
      ],
    ],
    [
      'CALL dbms.listConfig',
      [
        'name',
        'description',
        'value',
        'dynamic',
        'defaultValue',
        'startupValue',
        'explicitlySet',
        'validValues',
      ],
    ],
    ['CALL dbms.showCurrentUser()', ['username', 'roles', 'flags']],
  ])('%s has the columns of Neo4j', (text, columns) => {
    expect(execute(smallGraph(), text).columns).toEqual(columns);
  });

  it.each([
    ['SHOW DATABASE neo4j', 'SHOW DATABASES of some names'],
    ["SHOW SETTINGS 'a'", 'SHOW SETTINGS of some names'],
    ['SHOW USERS', 'SHOW USERS'],
  ])('%s is refused by name', (text, name) => {
    expect(() => execute(smallGraph(), text)).toThrow(`Not supported by the embedded engine: ${name}`);
  });
});
