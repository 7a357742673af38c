import { NodeValue, PathValue, RelationshipValue } from './entity.js';
import { KIND, type Kind } from './kind.js';
import type { MapValue, TemporalValue, Value } from './value.js';

/** The type of a value. */
export function kindOf(value: Value): Kind {
  switch (typeof value) {
    case 'string':
      return 'STRING';
    case 'number':
      return Number.isInteger(value) ? 'INTEGER' : 'FLOAT';
    case 'boolean':
      return 'BOOLEAN';
    case 'bigint':
      return 'INTEGER';
    default:
      if (value === null) return 'NULL';
      if (Array.isArray(value)) return 'LIST';
      return (value as { readonly [KIND]?: Kind })[KIND] ?? 'MAP';
  }
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value | undefined): value is MapValue {
  return typeof value === 'object' && value !== null && kindOf(value) === 'MAP';
}

export function isNode(value: Value | undefined): value is NodeValue {
  return value instanceof NodeValue;
}

export function isRelationship(value: Value | undefined): value is RelationshipValue {
  return value instanceof RelationshipValue;
}

export function isPath(value: Value | undefined): value is PathValue {
  return value instanceof PathValue;
}

/** True for a date, time, datetime or duration. */
export function isTemporal(value: Value | undefined): value is TemporalValue {
  return typeof value === 'object' && value !== null && TEMPORAL.has(kindOf(value));
}

const TEMPORAL: ReadonlySet<Kind> = new Set<Kind>([
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
  'DURATION',
]);

/** The type as error messages name it ("Integer", "Zoned DateTime"). */
export function typeName(value: Value): string {
  return kindOf(value)
    .split(' ')
    .map((word) => word[0] + word.slice(1).toLowerCase())
    .join(' ');
}
