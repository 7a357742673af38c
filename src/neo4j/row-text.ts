import { quoteName } from '../export/cypher-literal.js';
import type { Property, PropertyValue } from '../graph/properties.js';
import type { PropertyType } from '../resources/ontology-types.js';

/**
 * The rows of a batch as one text that the server takes apart. The driver packs value by value, and a graph has
 * millions of small ones: sent as lists, half the time of a push went into packing them and clearing up after it.
 */

/** A node or edge to be made; `from` and `to` are the ids of an edge's ends, else empty. */
export interface Row {
  readonly from: string;
  readonly to: string;
  readonly properties: readonly Property[];
}

/** A property of the rows. A name whose values are of several types has a column for each. */
export interface Column {
  readonly name: string;
  readonly type: PropertyType;
  /** Some row lacks it, or has an empty list. */
  readonly gaps: boolean;
}

/** What divides the text, as parameters of the statement. No value contains any of them. */
export interface Marks {
  readonly start: string;
  readonly row: string;
  readonly field: string;
  readonly item: string;
  /** Stands for a property that a row lacks. */
  readonly absent: string;
  /** Stands for an empty list. */
  readonly nothing: string;
}

/** ASCII's own separators of groups, records, units and files; "cancel" and "substitute". */
export const MARKS: Marks = {
  start: '\u001D',
  row: '\u001E',
  field: '\u001F',
  item: '\u001C',
  absent: '\u0018',
  nothing: '\u001A',
};

/** The columns of all properties that occur, by name. */
export function columnsOf(rows: readonly Pick<Row, 'properties'>[]): readonly Column[] {
  const filled = new Map<string, Map<PropertyType, number>>();
  for (const { properties } of rows) {
    for (const { name, type, value } of properties) {
      const types = filled.get(name) ?? new Map<PropertyType, number>();
      if (types.size === 0) filled.set(name, types);
      types.set(type, (types.get(type) ?? 0) + (isEmpty(value) ? 0 : 1));
    }
  }
  const columns = [...filled].flatMap(([name, types]) =>
    Array.from(types, ([type, count]) => ({ name, type, gaps: count < rows.length })),
  );
  return columns.sort((a, b) => (a.name === b.name ? compare(a.type, b.type) : compare(a.name, b.name)));
}

/** Nodes: rows of the fields of `columns`. */
export function nodeText(rows: readonly Row[], columns: readonly Column[], marks: Marks): string {
  const fields = fieldWriter(columns, marks);
  return rows.map((row) => fields(row, []).join(marks.field)).join(marks.row);
}

/** Edges, grouped by their start: its id, then rows of the other end's id and the fields of `columns`. */
export function edgeText(rows: readonly Row[], columns: readonly Column[], marks: Marks): string {
  const fields = fieldWriter(columns, marks);
  const starts = new Map<string, string[]>();
  for (const row of rows) {
    const line = fields(row, [row.to]).join(marks.field);
    const list = starts.get(row.from);
    if (list === undefined) starts.set(row.from, [row.from, line]);
    else list.push(line);
  }
  return Array.from(starts.values(), (list) => list.join(marks.row)).join(marks.start);
}

/**
 * Marks that no text of the rows contains: control characters that articles do not have or, where one has them, these
 * with a number that does not follow them there.
 */
export function marksFor(rows: readonly Row[]): Marks {
  let number = -1;
  const read = (text: string): void => {
    if (!CONTROL.test(text)) return;
    number = Math.max(number, 0);
    for (const [, digits = ''] of text.matchAll(NUMBERED)) number = Math.max(number, Number(digits) + 1);
  };
  for (const { from, to, properties } of rows) {
    read(from);
    read(to);
    for (const { value } of properties) {
      if (typeof value === 'string') read(value);
      else if (typeof value === 'object') value.forEach(read);
    }
  }
  if (number < 0) return MARKS;
  const numbered = Object.entries(MARKS).map(([name, mark]) => [name, `${mark}${number};`]);
  return Object.fromEntries(numbered) as unknown as Marks;
}

/** Control characters but tab and line ends. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
/** Longer numbers cannot be ours: we would have to have seen a billion marks. */
const NUMBERED = /[^\P{Cc}\t\n\r](\d{1,9});/gu;

/**
 * The map of a row's properties as Cypher reads it out of the list `row`.
 * @param first place of the first column in the list
 */
export function propertiesOfRow(columns: readonly Column[], first: number): string {
  const byName = new Map<string, string[]>();
  for (const [at, column] of columns.entries()) {
    const value = reading(column, `row[${at + first}]`);
    byName.set(column.name, [...(byName.get(column.name) ?? []), value]);
  }
  const properties = Array.from(byName, ([name, values]) => {
    const [value = 'null'] = values;
    return `${quoteName(name)}: ${values.length === 1 ? value : `coalesce(${values.join(', ')})`}`;
  });
  return `{${properties.join(', ')}}`;
}

/** How Cypher reads a field. */
function reading({ type, gaps }: Column, field: string): string {
  const value = {
    string: field,
    strings: `split(${field}, $item)`,
    integer: `toInteger(${field})`,
    float: `toFloat(${field})`,
    boolean: `toBoolean(${field})`,
    date: `date(${field})`,
  }[type];
  if (!gaps) return value;
  const empty = type === 'strings' ? ' WHEN $nothing THEN []' : '';
  return `CASE ${field} WHEN $absent THEN null${empty} ELSE ${value} END`;
}

/** Puts the fields of a row behind those that are already in a list. */
function fieldWriter(
  columns: readonly Column[],
  marks: Marks,
): (row: Row, before: readonly string[]) => string[] {
  const places = new Map<string, Map<PropertyType, number>>();
  for (const [at, { name, type }] of columns.entries()) {
    places.set(name, (places.get(name) ?? new Map<PropertyType, number>()).set(type, at));
  }
  return ({ properties }, before) => {
    const fields = [...before, ...new Array<string>(columns.length).fill(marks.absent)];
    for (const { name, type, value } of properties) {
      const at = places.get(name)?.get(type);
      if (at !== undefined) fields[before.length + at] = written(value, marks);
    }
    return fields;
  };
}

function written(value: PropertyValue, marks: Marks): string {
  if (typeof value !== 'object') return String(value);
  return isEmpty(value) ? marks.nothing : value.join(marks.item);
}

function isEmpty(value: PropertyValue): boolean {
  return typeof value === 'object' && value.length === 0;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
