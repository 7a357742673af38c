import { DateValue } from '../cypher/temporal/index.js';
import { float, type Value } from '../cypher/values/index.js';
import type { Property } from '../graph/properties.js';

const DAY = 86_400_000;

/** A property as the engine holds it: dates as dates, whole floats told from integers. */
export function toCypherValue({ type, value }: Property): Value {
  if (typeof value === 'number') return type === 'float' ? float(value) : value;
  if (type === 'date' && typeof value === 'string')
    return new DateValue(Date.parse(`${value}T00:00:00Z`) / DAY);
  return value;
}

/** Properties of nodes or relationships by key, worked out cell by cell when they are first read. */
export class Columns {
  private readonly cells: (Value | undefined)[][] = [];
  private readonly size: number;
  private readonly read: (index: number, key: number) => Property | undefined;

  constructor(size: number, read: (index: number, key: number) => Property | undefined) {
    this.size = size;
    this.read = read;
  }

  value(index: number, key: number): Value {
    if (key < 0) return null;
    let column = this.cells[key];
    if (column === undefined) {
      column = new Array<Value | undefined>(this.size).fill(undefined);
      this.cells[key] = column;
    }
    const known = column[index];
    if (known !== undefined) return known;
    const property = this.read(index, key);
    const value = property === undefined ? null : toCypherValue(property);
    column[index] = value;
    return value;
  }
}
