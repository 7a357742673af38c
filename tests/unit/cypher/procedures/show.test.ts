import { describe, expect, it } from 'vitest';
import { execute } from '../../../../src/cypher/engine.js';
import { FUNCTIONS } from '../../../../src/cypher/functions/index.js';
import {
  BUILT_IN_PROCEDURES,
  ProcedureRegistry,
  type ShowSubject,
  showTable,
} from '../../../../src/cypher/procedures/index.js';
import type { SchemaEntry } from '../../../../src/cypher/source.js';
import { smallGraph } from '../graph.js';

const registry = new ProcedureRegistry(BUILT_IN_PROCEDURES);
const table = (subject: ShowSubject) => showTable({ subject }, smallGraph(), registry);

describe('showTable', () => {
  it.each<ShowSubject>([
    'FUNCTIONS',
    'PROCEDURES',
    'DATABASES',
    'HOME DATABASE',
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
    ['SHOW DATABASE $name', 'SHOW DATABASE with a parameter'],
    ['SHOW FUNCTIONS EXECUTABLE BY ada', 'SHOW ... EXECUTABLE BY a user'],
    ['SHOW USERS', 'SHOW USERS'],
  ])('%s is refused by name', (text, name) => {
    expect(() => execute(smallGraph(), text)).toThrow(`Not supported by the embedded engine: ${name}`);
  });

  const source = smallGraph();
  const entry = (
    name: string,
    kind: SchemaEntry['kind'],
    type: string,
    entity: SchemaEntry['entity'],
  ): SchemaEntry => ({
    name,
    kind,
    type,
    entity,
    labelsOrTypes: ['A'],
    properties: ['id'],
  });
  source.schema = () => [
    entry('range', 'index', 'RANGE', 'NODE'),
    entry('text', 'index', 'FULLTEXT', 'NODE'),
    entry('node', 'constraint', 'UNIQUENESS', 'NODE'),
    entry('rel', 'constraint', 'RELATIONSHIP_UNIQUENESS', 'RELATIONSHIP'),
    entry('key', 'constraint', 'NODE_KEY', 'NODE'),
  ];

  it.each([
    ['SHOW RANGE INDEXES', ['range']],
    ['SHOW FULLTEXT INDEX', ['text']],
    ['SHOW VECTOR INDEXES', []],
    ['SHOW ALL INDEXES', ['range', 'text']],
    ['SHOW UNIQUE CONSTRAINTS', ['node', 'rel']],
    ['SHOW UNIQUENESS CONSTRAINTS', ['node', 'rel']],
    ['SHOW NODE UNIQUENESS CONSTRAINTS', ['node']],
    ['SHOW REL UNIQUE CONSTRAINT', ['rel']],
    ['SHOW RELATIONSHIP UNIQUENESS CONSTRAINTS', ['rel']],
    ['SHOW KEY CONSTRAINTS', ['key']],
    ['SHOW NODE PROPERTY EXISTENCE CONSTRAINTS', []],
    ['SHOW EXIST CONSTRAINTS', []],
    ['SHOW PROPERTY TYPE CONSTRAINTS', []],
    ['SHOW ALL CONSTRAINTS', ['key', 'node', 'rel']],
    ['SHOW USER DEFINED FUNCTIONS', []],
    ['SHOW DATABASE Neo4j', ['neo4j']],
    ['SHOW DATABASE `neo4j`', ['neo4j']],
    ['SHOW DATABASE nope', []],
    ['SHOW HOME DATABASE', ['neo4j']],
    ['SHOW DEFAULT DATABASE', ['neo4j']],
    ["SHOW SETTINGS 'a', 'b'", []],
  ])('%s gives what it names', (text, names) => {
    expect(execute(source, `${text} YIELD name`).rows.map(([name]) => name)).toEqual(names);
  });

  it.each([
    ['SHOW BTREE INDEXES', 'Invalid index type b-tree'],
    ['SHOW ALL PROCEDURES', "Invalid input 'PROCEDURES': expected FUNCTIONS, INDEXES, CONSTRAINTS"],
    ['SHOW DEFAULT DATABASES', "Invalid input 'DATABASES': expected DATABASE"],
    ['SHOW RANGE CONSTRAINTS', "Invalid input 'CONSTRAINTS': expected INDEXES"],
  ])('%s is refused', (text, message) => {
    expect(() => execute(source, text)).toThrow(message);
  });
});
