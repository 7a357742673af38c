/** SET and REMOVE. */
import type { Expression, GivenLabel, RemoveItem, SetItem, Variable } from '../ast/ast.js';
import type { Evaluate } from '../expressions/compiler.js';
import { compileNames } from '../expressions/dynamic-labels.js';
import { NodeValue, RelationshipValue } from '../values/entity.js';
import { isMap, typeName } from '../values/type-of.js';
import type { MapValue, Value } from '../values/value.js';
import type { Builder } from './builder.js';
import { storable } from './storable.js';

export function buildSetItem(b: Builder, item: SetItem): () => void {
  switch (item.kind) {
    case 'SetProperty': {
      const { name } = item.target.key;
      return setProperty(b, item.target.subject, () => name, item.value);
    }
    case 'SetDynamicProperty': {
      const key = b.compiler.compile(item.target.index);
      return setProperty(b, item.target.subject, () => propertyName(b, item.target.index, key()), item.value);
    }
    case 'SetAll':
      return setAll(b, item.variable, b.compiler.compile(item.value), item.value, item.merge);
    case 'SetLabels':
      return changeLabels(b, item.variable, item.labels, true);
  }
}

export function buildRemoveItem(b: Builder, item: RemoveItem): () => void {
  if (item.kind === 'RemoveLabels') return changeLabels(b, item.variable, item.labels, false);
  const { target } = item;
  const subject = b.compiler.compile(target.subject);
  const name = target.kind === 'Property' ? () => target.key.name : nameOf(b, target.index);
  return () => write(b, target.subject, subject(), name(), null, target);
}

function nameOf(b: Builder, index: Expression): () => string {
  const compute = b.compiler.compile(index);
  return () => propertyName(b, index, compute());
}

function propertyName(b: Builder, at: Expression, value: Value): string {
  if (typeof value === 'string') return value;
  throw b.compiler.error(at, 'TypeError', 'InvalidArgumentType', 'A property name must be a STRING.');
}

function setProperty(b: Builder, subject: Expression, name: () => string, value: Expression): () => void {
  const entity = b.compiler.compile(subject);
  const compute = b.compiler.compile(value);
  return () => write(b, subject, entity(), name(), compute(), value);
}

/** Sets or (null) removes one property; a null entity is passed over. */
function write(
  b: Builder,
  at: Expression,
  entity: Value,
  name: string,
  value: Value,
  valueAt: Expression,
): void {
  if (entity === null) return;
  const { counters } = b.execution;
  const source = b.execution.mutable;
  const stored = storable(b, valueAt, value);
  if (entity instanceof NodeValue) {
    const known = entity.property(name);
    if (value === null && known === null) return;
    source.setNodeProperty(entity.id, source.internKey(name), stored);
  } else if (entity instanceof RelationshipValue) {
    const known = entity.property(name);
    if (value === null && known === null) return;
    source.setRelationshipProperty(entity.id, source.internKey(name), stored);
  } else {
    throw b.compiler.error(
      at,
      'TypeError',
      'InvalidArgumentType',
      `Properties of a ${typeName(entity)} cannot be set.`,
    );
  }
  counters.propertiesSet++;
}

function setAll(
  b: Builder,
  variable: Variable,
  compute: Evaluate,
  at: Expression,
  merge: boolean,
): () => void {
  const entity = b.compiler.compile(variable);
  return () => {
    const target = entity();
    const value = compute();
    if (target === null) return;
    if (!(target instanceof NodeValue || target instanceof RelationshipValue)) {
      throw b.compiler.error(
        variable,
        'TypeError',
        'InvalidArgumentType',
        `Properties of a ${typeName(target)} cannot be set.`,
      );
    }
    const properties = mapOfProperties(b, at, value);
    if (!merge) {
      for (const key of Object.keys(target.properties)) {
        if (!Object.hasOwn(properties, key)) write(b, at, target, key, null, at);
      }
    }
    for (const [key, each] of Object.entries(properties)) write(b, at, target, key, each, at);
  };
}

function mapOfProperties(b: Builder, at: Expression, value: Value): MapValue {
  if (value instanceof NodeValue || value instanceof RelationshipValue) return value.properties;
  if (isMap(value)) return value;
  throw b.compiler.error(
    at,
    'TypeError',
    'InvalidArgumentType',
    `A MAP, NODE or RELATIONSHIP is expected, not ${typeName(value)}.`,
  );
}

function changeLabels(
  b: Builder,
  variable: Variable,
  labels: readonly GivenLabel[],
  adding: boolean,
): () => void {
  const { counters } = b.execution;
  const source = b.execution.mutable;
  const entity = b.compiler.compile(variable);
  const names = labels.map((label) => compileNames(b.compiler, label.kind === 'Name' ? label.name : label));
  return () => {
    const node = entity();
    if (node === null) return;
    if (!(node instanceof NodeValue)) {
      throw b.compiler.error(
        variable,
        'TypeError',
        'InvalidArgumentType',
        `Labels of a ${typeName(node)} cannot be changed.`,
      );
    }
    node.assertLive();
    for (const name of names.flatMap((given) => given())) {
      if (adding) {
        if (source.addLabel(node.id, source.internLabel(name))) counters.labelsAdded++;
      } else if (source.removeLabel(node.id, source.internLabel(name))) counters.labelsRemoved++;
    }
  };
}
