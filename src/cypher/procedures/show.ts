import { FUNCTIONS } from '../functions/registry.js';
import type { Parameter } from '../functions/signature.js';
import type { GraphSource, SchemaEntry } from '../source.js';
import { mapOf } from '../values/map.js';
import { FloatValue } from '../values/number.js';
import type { Value } from '../values/value.js';
import { CURRENT_USER } from './catalog.js';
import type { OutputColumn, ProcedureRegistry } from './procedure.js';

/** What SHOW can list. */
export type ShowSubject =
  | 'FUNCTIONS'
  | 'PROCEDURES'
  | 'DATABASES'
  | 'HOME DATABASE'
  | 'INDEXES'
  | 'CONSTRAINTS'
  | 'SETTINGS'
  | 'CURRENT USER';

/** A listing: all columns, how many of them stand without YIELD, and rows in column order. */
export interface ShowTable {
  readonly columns: readonly string[];
  /** The first so many columns are shown when there is no YIELD; with `YIELD *`, all. */
  readonly defaultColumns: number;
  readonly rows: readonly (readonly Value[])[];
}

/** The columns of a listing, for scopes: the same as `showTable` gives. */
export function showColumns(subject: ShowSubject): {
  readonly columns: readonly string[];
  readonly defaultColumns: number;
} {
  return COLUMNS[subject];
}

export interface Listing {
  readonly subject: ShowSubject;
  /** Types of index or constraint; empty for user-defined functions, of which there are none. */
  readonly kinds?: readonly string[] | undefined;
  /** Of databases, in lower case. */
  readonly names?: readonly string[] | undefined;
}

/** The rows of a listing, by name (Neo4j 5 manual, SHOW). */
export function showTable(listing: Listing, source: GraphSource, procedures: ProcedureRegistry): ShowTable {
  return { ...COLUMNS[listing.subject], rows: rowsOf(listing, source, procedures) };
}

/** `SHOW HOME DATABASE` does not say which one is home or default. */
const NOT_OF_HOME = ['default', 'home'];

const DATABASE_COLUMNS = [
  'name',
  'type',
  'aliases',
  'access',
  'address',
  'role',
  'writer',
  'requestedStatus',
  'currentStatus',
  'statusMessage',
  'default',
  'home',
  'constituents',
  'databaseID',
  'serverID',
  'currentPrimariesCount',
  'currentSecondariesCount',
  'requestedPrimariesCount',
  'requestedSecondariesCount',
  'creationTime',
  'lastStartTime',
  'lastStopTime',
  'store',
  'lastCommittedTxn',
  'replicationLag',
  'options',
];

const COLUMNS: Readonly<
  Record<ShowSubject, { readonly columns: readonly string[]; readonly defaultColumns: number }>
> = {
  FUNCTIONS: {
    columns: [
      'name',
      'category',
      'description',
      'signature',
      'isBuiltIn',
      'argumentDescription',
      'returnDescription',
      'aggregating',
      'rolesExecution',
      'rolesBoostedExecution',
      'isDeprecated',
      'deprecatedBy',
    ],
    defaultColumns: 3,
  },
  PROCEDURES: {
    columns: [
      'name',
      'description',
      'mode',
      'worksOnSystem',
      'signature',
      'argumentDescription',
      'returnDescription',
      'admin',
      'rolesExecution',
      'rolesBoostedExecution',
      'isDeprecated',
      'deprecatedBy',
      'option',
    ],
    defaultColumns: 4,
  },
  DATABASES: { columns: DATABASE_COLUMNS, defaultColumns: 13 },
  'HOME DATABASE': {
    columns: DATABASE_COLUMNS.filter((name) => !NOT_OF_HOME.includes(name)),
    defaultColumns: 11,
  },
  INDEXES: {
    columns: [
      'id',
      'name',
      'state',
      'populationPercent',
      'type',
      'entityType',
      'labelsOrTypes',
      'properties',
      'indexProvider',
      'owningConstraint',
      'lastRead',
      'readCount',
      'trackedSince',
      'options',
      'failureMessage',
      'createStatement',
    ],
    defaultColumns: 12,
  },
  CONSTRAINTS: {
    columns: [
      'id',
      'name',
      'type',
      'entityType',
      'labelsOrTypes',
      'properties',
      'ownedIndex',
      'propertyType',
      'options',
      'createStatement',
    ],
    defaultColumns: 8,
  },
  SETTINGS: {
    columns: [
      'name',
      'value',
      'isDynamic',
      'defaultValue',
      'description',
      'startupValue',
      'isExplicitlySet',
      'validValues',
      'isDeprecated',
    ],
    defaultColumns: 5,
  },
  'CURRENT USER': {
    columns: ['user', 'roles', 'passwordChangeRequired', 'suspended', 'home'],
    defaultColumns: 5,
  },
};

function rowsOf(
  { subject, kinds, names }: Listing,
  source: GraphSource,
  procedures: ProcedureRegistry,
): Value[][] {
  switch (subject) {
    case 'FUNCTIONS':
      return kinds === undefined ? functionRows() : [];
    case 'PROCEDURES':
      return procedureRows(procedures);
    case 'DATABASES':
      return names?.includes(DATABASE) === false ? [] : [databaseRow()];
    case 'HOME DATABASE':
      return [databaseRow().filter((_, i) => !NOT_OF_HOME.includes(DATABASE_COLUMNS[i] ?? ''))];
    case 'INDEXES':
      return schemaOf(source, 'index', kinds).map(indexRow);
    case 'CONSTRAINTS':
      return schemaOf(source, 'constraint', kinds).map(constraintRow);
    case 'SETTINGS':
      // The engine takes its limits with each call.
      return [];
    case 'CURRENT USER':
      return [[CURRENT_USER, null, false, null, null]];
  }
}

function functionRows(): Value[][] {
  return FUNCTIONS.map(({ name, category, description, signature, kind }) => [
    name,
    category,
    description,
    signature.text,
    true,
    argumentMaps(signature.parameters),
    signature.returns,
    kind === 'aggregate',
    null,
    null,
    false,
    null,
  ]);
}

function procedureRows(procedures: ProcedureRegistry): Value[][] {
  return procedures
    .all()
    .map(({ name, description, mode, signature, parameters, outputs }) => [
      name,
      description,
      mode,
      mode === 'DBMS',
      signature,
      argumentMaps(parameters),
      argumentMaps(outputs),
      false,
      null,
      null,
      false,
      null,
      mapOf([['deprecated', false]]),
    ]);
}

function argumentMaps(columns: readonly (Parameter | OutputColumn)[]): Value {
  return columns.map(({ name, type }) =>
    mapOf([
      ['name', name],
      ['type', type],
      ['description', `${name} :: ${type}`],
      ['isDeprecated', false],
    ]),
  );
}

/** The one database's name. */
const DATABASE = 'neo4j';

function databaseRow(): Value[] {
  return [
    DATABASE,
    'standard',
    [],
    'read-write',
    'embedded',
    'primary',
    true,
    'online',
    'online',
    '',
    true,
    true,
    [],
    ...new Array<null>(12).fill(null),
    mapOf([]),
  ];
}

function schemaOf(
  source: GraphSource,
  kind: SchemaEntry['kind'],
  kinds: readonly string[] | undefined,
): SchemaEntry[] {
  return source
    .schema()
    .filter((entry) => entry.kind === kind && kinds?.includes(entry.type) !== false)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function indexRow(entry: SchemaEntry, position: number): Value[] {
  return [
    position + 1,
    entry.name,
    'ONLINE',
    new FloatValue(100),
    entry.type,
    entry.entity,
    entry.labelsOrTypes,
    entry.properties,
    'embedded',
    null,
    null,
    null,
    null,
    mapOf([]),
    '',
    null,
  ];
}

function constraintRow(entry: SchemaEntry, position: number): Value[] {
  return [
    position + 1,
    entry.name,
    entry.type,
    entry.entity,
    entry.labelsOrTypes,
    entry.properties,
    null,
    null,
    mapOf([]),
    null,
  ];
}
