/** Properties, subscripts, slices and map projections. */
import type { Expression, MapProjection, PropertyAccess, Slice, Subscript } from '../ast/ast.js';
import { UNKNOWN } from '../source.js';
import { temporalProperty } from '../temporal/index.js';
import { NodeValue, RelationshipValue } from '../values/entity.js';
import { emptyMap } from '../values/map.js';
import { isInteger } from '../values/number.js';
import { PointValue } from '../values/point.js';
import { isList, isMap, isTemporal, typeName } from '../values/type-of.js';
import type { MapValue, Value } from '../values/value.js';
import type { Compiler, Evaluate } from './compiler.js';
import { dynamicTest } from './dynamic-labels.js';
import { compileLabelTest } from './labels.js';
import { readSymbol } from './variables.js';

export function compileProperty(x: Compiler, e: PropertyAccess): Evaluate {
  const symbol = x.symbolOf(e.subject);
  const { name } = e.key;
  if (symbol?.storage === 'node' || symbol?.storage === 'relationship')
    return compileEntityProperty(x, e, name);
  const subject = x.compile(e.subject);
  return () => {
    const value = subject();
    return value === null ? null : propertyOf(x, e, value, name);
  };
}

/** Straight from the store when nothing can have been deleted meanwhile. */
function compileEntityProperty(x: Compiler, e: PropertyAccess, name: string): Evaluate {
  const { row, source, binding } = x.execution;
  const symbol = x.symbolOf(e.subject);
  if (symbol === undefined || binding.writes) {
    const subject = x.compile(e.subject);
    return () => {
      const value = subject();
      return value === null ? null : propertyOf(x, e, value, name);
    };
  }
  const { slot } = symbol;
  const key = source.keyToken(name);
  if (key === UNKNOWN) return () => null;
  if (symbol.storage === 'node') {
    return () => {
      const id = row[slot];
      return id === null ? null : source.nodeProperty(id as number, key);
    };
  }
  return () => {
    const id = row[slot];
    return id === null ? null : source.relationshipProperty(id as number, key);
  };
}

/** A property of a value that is not null. */
function propertyOf(x: Compiler, e: Expression, value: NonNullable<Value>, name: string): Value {
  try {
    if (value instanceof NodeValue || value instanceof RelationshipValue) return value.property(name);
    if (isTemporal(value)) return temporalProperty(value, name);
    if (value instanceof PointValue) return value.component(name);
  } catch (error) {
    throw x.located(error, e);
  }
  if (isMap(value)) return ownValue(value, name);
  throw x.error(
    e,
    'TypeError',
    'InvalidArgumentType',
    `A value of type ${typeName(value)} has no properties.`,
  );
}

function ownValue(map: MapValue, key: string): Value {
  return Object.hasOwn(map, key) ? (map[key] ?? null) : null;
}

export function compileSubscript(x: Compiler, e: Subscript): Evaluate {
  const subject = x.compile(e.subject);
  const index = x.compile(e.index);
  return () => {
    const value = subject();
    const at = index();
    if (isList(value)) {
      if (at === null) return null;
      if (!isInteger(at)) {
        throw x.error(
          e.index,
          'TypeError',
          'ListElementAccessByNonInteger',
          `A list is indexed by an INTEGER, not ${typeName(at)}.`,
        );
      }
      const position = Number(at);
      return value[position < 0 ? position + value.length : position] ?? null;
    }
    if (value === null) return null;
    if (isMap(value) || value instanceof NodeValue || value instanceof RelationshipValue) {
      if (at === null) return null;
      if (typeof at !== 'string') {
        throw x.error(
          e.index,
          'TypeError',
          'MapElementAccessByNonString',
          `A map is indexed by a STRING, not ${typeName(at)}.`,
        );
      }
      return propertyOf(x, e, value, at);
    }
    throw x.error(
      e.subject,
      'TypeError',
      'InvalidArgumentType',
      `A value of type ${typeName(value)} cannot be indexed.`,
    );
  };
}

export function compileSlice(x: Compiler, e: Slice): Evaluate {
  const subject = x.compile(e.subject);
  const from = e.from === undefined ? undefined : x.compile(e.from);
  const to = e.to === undefined ? undefined : x.compile(e.to);
  return () => {
    const list = subject();
    const start = from === undefined ? 0 : from();
    const end = to === undefined ? undefined : to();
    if (list === null || start === null || end === null) return null;
    if (!isList(list))
      throw x.error(
        e.subject,
        'TypeError',
        'InvalidArgumentType',
        `Only a LIST can be sliced, not ${typeName(list)}.`,
      );
    if (!isInteger(start) || (end !== undefined && !isInteger(end))) {
      throw x.error(e, 'TypeError', 'ListElementAccessByNonInteger', 'A slice takes INTEGER bounds.');
    }
    return list.slice(Number(start), end === undefined ? undefined : Number(end));
  };
}

export function compileMapProjection(x: Compiler, e: MapProjection): Evaluate {
  const subject = x.compile(e.subject);
  const { binding } = x.execution;
  const steps = e.items.map((item): ((value: NonNullable<Value>, map: Record<string, Value>) => void) => {
    switch (item.kind) {
      case 'AllProperties':
        return (value, map) => {
          Object.assign(map, propertiesOf(x, e, value));
        };
      case 'PropertySelector': {
        const { name } = item.key;
        return (value, map) => {
          map[name] = propertyOf(x, e, value, name);
        };
      }
      case 'VariableSelector': {
        const symbol = binding.symbolOf.get(item.variable);
        const read = symbol === undefined ? () => null : readSymbol(x.execution, symbol);
        return (_value, map) => {
          map[item.variable.name] = read();
        };
      }
      case 'MapEntry': {
        const compute = x.compile(item.value);
        return (_value, map) => {
          map[item.key.name] = compute();
        };
      }
      default:
        return () => undefined;
    }
  });
  return () => {
    const value = subject();
    if (value === null) return null;
    const map = emptyMap();
    for (const step of steps) step(value, map);
    return map;
  };
}

function propertiesOf(x: Compiler, e: Expression, value: NonNullable<Value>): MapValue {
  if (value instanceof NodeValue || value instanceof RelationshipValue) return value.properties;
  if (isMap(value)) return value;
  throw x.error(
    e,
    'TypeError',
    'InvalidArgumentType',
    `A value of type ${typeName(value)} has no properties.`,
  );
}

/** `n:Label` and `r:TYPE`. */
export function compileLabelPredicate(x: Compiler, e: Extract<Expression, { kind: 'LabelTest' }>): Evaluate {
  const { source, row } = x.execution;
  const symbol = x.symbolOf(e.operand);
  const onNode = compileLabelTest(x.execution, e.labels, 'node', (label) => dynamicTest(x, label, 'node'));
  if (symbol?.storage === 'node') {
    const { slot } = symbol;
    return () => (row[slot] === null ? null : onNode(row[slot] as number));
  }
  const onRelationship = compileLabelTest(x.execution, e.labels, 'relationship', (label) =>
    dynamicTest(x, label, 'relationship'),
  );
  const operand = x.compile(e.operand);
  return () => {
    const value = operand();
    if (value === null) return null;
    if (value instanceof NodeValue)
      return source.hasNode(value.id) ? onNode(value.id) : value.labels.length < 0;
    if (value instanceof RelationshipValue) return onRelationship(value.id);
    throw x.error(e, 'TypeError', 'InvalidArgumentType', `A value of type ${typeName(value)} has no labels.`);
  };
}
