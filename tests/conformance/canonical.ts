import { FloatValue } from '../../src/cypher/values/index.js';
import type { QueryResult, ResultValue } from '../../src/query/result.js';
import { isTagged } from '../../src/query/result.js';

/** A value as text that is equal for equal values, whichever engine it comes from; labels and keys are sorted. */
export function canonical(value: ResultValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof FloatValue) return `${rounded(value.value)}f`;
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : `${rounded(value)}f`;
  if (typeof value !== 'object') return String(value);
  if (!isTagged(value)) return `[${value.map(canonical).join(', ')}]`;
  switch (value.is) {
    case 'temporal':
      return `${value.kind} ${value.text}`;
    case 'point':
      return `POINT ${value.crs} ${value.coordinates.map(rounded).join(' ')}`;
    case 'map':
      return map(value.entries);
    case 'node':
      return `(${[...value.labels].sort().join(':')} ${map(value.properties)})`;
    case 'relationship':
      return `[${value.type} ${map(value.properties)}]`;
    case 'path':
      return `<${value.nodes.map((node) => canonical(node.properties.get('id') ?? null)).join(', ')} over ${value.relationships
        .map((one) => canonical(one.properties.get('id') ?? null))
        .join(', ')}>`;
  }
}

function map(entries: ReadonlyMap<string, ResultValue>): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, inner]) => `${name}: ${canonical(inner)}`).join(', ')}}`;
}

/** Sums of floats depend on the order of their terms in the last digits. */
function rounded(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(12))) : String(value);
}

/** A whole result as lines: columns, then rows, sorted unless their order is part of the answer. */
export function resultLines({ columns, rows }: QueryResult, ordered: boolean): readonly string[] {
  const lines = rows.map((row) => row.map(canonical).join(' | '));
  return [columns.join(' | '), ...(ordered ? lines : lines.sort())];
}
