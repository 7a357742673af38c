/** Which values can be properties: scalars, temporal values, points, and lists of scalars without nulls. */
import type { Expression } from '../ast/ast.js';
import { PointValue } from '../values/point.js';
import { isList, isTemporal, kindOf, typeName } from '../values/type-of.js';
import type { Value } from '../values/value.js';
import type { Builder } from './builder.js';

/** @throws CypherError InvalidPropertyType */
export function storable(b: Builder, at: Expression, value: Value): Value {
  if (isScalar(value)) return value;
  if (!isList(value)) throw invalid(b, at, typeName(value));
  for (const item of value) {
    if (item === null || !isScalar(item))
      throw invalid(b, at, `List of ${item === null ? 'null' : typeName(item)}`);
  }
  const kinds = new Set(value.map((item) => (kindOf(item) === 'FLOAT' ? 'INTEGER' : kindOf(item))));
  if (kinds.size > 1) throw invalid(b, at, 'List of mixed types');
  return value;
}

function isScalar(value: Value): boolean {
  if (value === null || typeof value !== 'object') return true;
  return value instanceof PointValue || kindOf(value) === 'FLOAT' || isTemporal(value);
}

function invalid(b: Builder, at: Expression, what: string): Error {
  return b.compiler.error(
    at,
    'TypeError',
    'InvalidPropertyType',
    `Property values can only be of primitive types, temporal types, points or lists of these, not ${what}.`,
  );
}
