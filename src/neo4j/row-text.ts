import { quoteName } from '../export/cypher-literal.js';
import type { PropertyVisitor } from '../graph/properties.js';
import type { PropertyType } from '../resources/ontology-types.js';

/**
 * The rows of a batch as one text that the server takes apart. The driver packs value by value, and a graph has
 * millions of small ones: sent as lists, half the time of a push went into packing them and clearing up after it.
 */

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

/** The values of one property of one type, by row. */
interface Slot {
  readonly name: string;
  readonly type: PropertyType;
  readonly fields: (string | readonly string[] | undefined)[];
  filled: number;
  /** The same property with values of another type. */
  other: Slot | undefined;
}

/**
 * The rows of a batch, kept by column and read in one pass: a graph of half a million edges has five million values, and
 * an object for each costs more than writing it.
 */
export class Rows {
  private readonly from: string[] = [];
  private readonly to: string[] = [];
  private readonly slots = new Map<string, Slot>();
  /** The first number that no text of the rows has behind a mark, -1 where none has a mark. */
  private number = -1;

  get size(): number {
    return this.from.length;
  }

  /** Begins a row; `from` and `to` are the ids of an edge's ends. */
  begin(from = '', to = ''): void {
    this.check(from);
    this.check(to);
    this.from.push(from);
    this.to.push(to);
  }

  /** Puts a property into the row begun last. */
  readonly put: PropertyVisitor = (name, type, value) => {
    const slot = this.slot(name, type);
    const at = this.from.length - 1;
    if (typeof value === 'object') {
      for (const item of value) this.check(item);
      if (value.length > 0) slot.filled++;
      slot.fields[at] = value.length === 1 ? value[0] : value;
      return;
    }
    if (type === 'string') this.check(value as string);
    slot.filled++;
    slot.fields[at] = String(value);
  };

  /** The columns of all properties that occur, by name. */
  columns(): readonly Column[] {
    return this.ordered().map(({ name, type, filled }) => ({ name, type, gaps: filled < this.size }));
  }

  /**
   * Marks that no text of the rows contains: control characters that articles do not have or, where one has them, these
   * with a number that does not follow them there.
   */
  marks(): Marks {
    if (this.number < 0) return MARKS;
    const numbered = Object.entries(MARKS).map(([name, mark]) => [name, `${mark}${this.number};`]);
    return Object.fromEntries(numbered) as unknown as Marks;
  }

  /**
   * Rows of the fields of `columns()`, in edges behind the ids of their ends.
   * @param chosen places of the rows that are wanted
   */
  text(side: 'node' | 'edge', chosen: readonly number[]): string {
    const marks = this.marks();
    const slots = this.ordered();
    const lines = chosen.map((at) => {
      const fields = side === 'node' ? [] : [this.from[at] ?? '', this.to[at] ?? ''];
      return this.line(at, slots, fields, marks);
    });
    return lines.join(marks.row);
  }

  /** Edges by their start, which is best equal in rows that follow each other: its id, then rows of the other end's id and the fields. */
  textByStart(chosen: readonly number[]): string {
    const marks = this.marks();
    const slots = this.ordered();
    const pieces: string[] = [];
    let before: string | undefined;
    for (const at of chosen) {
      const from = this.from[at] ?? '';
      if (from !== before) pieces.push(before === undefined ? '' : marks.start, from);
      before = from;
      pieces.push(marks.row, this.line(at, slots, [this.to[at] ?? ''], marks));
    }
    return pieces.join('');
  }

  private line(at: number, slots: readonly Slot[], fields: string[], marks: Marks): string {
    for (const slot of slots) {
      const field = slot.fields[at];
      if (typeof field === 'string') fields.push(field);
      else if (field === undefined) fields.push(marks.absent);
      else fields.push(field.length === 0 ? marks.nothing : field.join(marks.item));
    }
    return fields.join(marks.field);
  }

  private slot(name: string, type: PropertyType): Slot {
    let last: Slot | undefined;
    for (let slot = this.slots.get(name); slot !== undefined; slot = slot.other) {
      if (slot.type === type) return slot;
      last = slot;
    }
    const made: Slot = { name, type, fields: [], filled: 0, other: undefined };
    if (last === undefined) this.slots.set(name, made);
    else last.other = made;
    return made;
  }

  private ordered(): readonly Slot[] {
    const all: Slot[] = [];
    for (const first of this.slots.values()) {
      for (let slot: Slot | undefined = first; slot !== undefined; slot = slot.other) all.push(slot);
    }
    return all.sort((a, b) => (a.name === b.name ? compare(a.type, b.type) : compare(a.name, b.name)));
  }

  private check(text: string): void {
    if (!MARK.test(text)) return;
    this.number = Math.max(this.number, 0);
    for (const [, digits = ''] of text.matchAll(NUMBERED)) {
      this.number = Math.max(this.number, Number(digits) + 1);
    }
  }
}

const ANY = `[${Object.values(MARKS).join('')}]`;
const MARK = new RegExp(ANY);
/** Longer numbers cannot be ours: we would have to have seen a billion marks. */
const NUMBERED = new RegExp(`${ANY}(\\d{1,9});`, 'g');

/**
 * The map of a row's properties as Cypher reads it out of the list `row`.
 * @param first place of the first column in the list
 */
export function propertiesOfRow(columns: readonly Column[], first: number): string {
  return mapOf(columns, first, (value) => value);
}

/**
 * Whether the map `found` is another than the properties of the list `row`. Null would make the comparison of maps null,
 * so a list of a list, which no property is, stands for what is missing on either side.
 * @param first place of the first column in the list
 */
export function differsFromRow(found: string, columns: readonly Column[], first: number): string {
  const gaps = new Set(columns.filter((column) => column.gaps).map(({ name }) => quoteName(name)));
  const filled = (name: string, value: string): string =>
    gaps.has(name) ? `coalesce(${value}, [[]])` : value;
  const is = [...gaps].map((name) => `${name}: ${filled(name, `${found}.${name}`)}`);
  const wanted = mapOf(columns, first, (value, name) => filled(name, value));
  return `${is.length === 0 ? found : `${found}{.*, ${is.join(', ')}}`} <> ${wanted}`;
}

function mapOf(
  columns: readonly Column[],
  first: number,
  shown: (value: string, name: string) => string,
): string {
  const byName = new Map<string, string[]>();
  for (const [at, column] of columns.entries()) {
    const value = reading(column, `row[${at + first}]`);
    byName.set(column.name, [...(byName.get(column.name) ?? []), value]);
  }
  const properties = Array.from(byName, ([name, values]) => {
    const [value = 'null'] = values;
    const key = quoteName(name);
    return `${key}: ${shown(values.length === 1 ? value : `coalesce(${values.join(', ')})`, key)}`;
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

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
