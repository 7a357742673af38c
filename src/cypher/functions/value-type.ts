import { isList, kindOf } from '../values/type-of.js';
import type { Value } from '../values/value.js';

/** Order of types inside a union (Neo4j 5 manual, Types, their synonyms and ordering). */
const TYPE_ORDER = [
  'NULL',
  'BOOLEAN',
  'STRING',
  'INTEGER',
  'FLOAT',
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
  'DURATION',
  'POINT',
  'NODE',
  'RELATIONSHIP',
  'MAP',
  'LIST',
  'PATH',
];

/** The type text of `valueType`: `INTEGER NOT NULL`, `LIST<INTEGER NOT NULL | STRING NOT NULL> NOT NULL`, `NULL`. */
export function valueTypeText(value: Value): string {
  if (value === null) return 'NULL';
  if (!isList(value)) return `${kindOf(value)} NOT NULL`;
  if (value.length === 0) return 'LIST<NOTHING> NOT NULL';
  return `LIST<${unionText(value)}> NOT NULL`;
}

function unionText(items: readonly Value[]): string {
  const types = new Set(items.filter((item) => item !== null).map(valueTypeText));
  if (types.size === 0) return 'NULL';
  const sorted = [...types].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const isNullable = items.includes(null);
  return sorted.map((type) => (isNullable ? type.replace(/ NOT NULL$/, '') : type)).join(' | ');
}

function rank(type: string): number {
  return TYPE_ORDER.findIndex((name) => type === `${name} NOT NULL` || type.startsWith(`${name}<`));
}
