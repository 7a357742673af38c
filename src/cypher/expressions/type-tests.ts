/** `value IS :: TYPE` (Neo4j 5 manual, "Type predicate expressions"). */
import type { TypeName } from '../ast/ast.js';
import { isList, kindOf } from '../values/type-of.js';
import type { Value } from '../values/value.js';

export function isOfType(value: Value, type: TypeName): boolean {
  return matches(value, type) || type.others.some((other) => isOfType(value, other));
}

function matches(value: Value, type: TypeName): boolean {
  if (type.name === 'NOTHING') return false;
  if (value === null) return !type.notNull;
  if (type.name === 'ANY') return true;
  if (type.name === 'NULL') return false;
  if (type.name === 'PROPERTY VALUE') return isPropertyValue(value);
  if (type.name !== 'LIST') return kindOf(value) === type.name;
  const { inner } = type;
  return isList(value) && (inner === undefined || value.every((item) => isOfType(item, inner)));
}

function isPropertyValue(value: Value): boolean {
  const kind = kindOf(value);
  if (kind === 'LIST')
    return isList(value) && value.every((item) => item !== null && !isList(item) && isPropertyValue(item));
  return kind !== 'NODE' && kind !== 'RELATIONSHIP' && kind !== 'PATH' && kind !== 'MAP';
}
