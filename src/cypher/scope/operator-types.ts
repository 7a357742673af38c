/** Which types operators take and give, as far as that is known before a query runs. */
import type { Binary, Expression, PropertyAccess, Subscript } from '../ast/ast.js';
import type { Binding } from './binding.js';
import {
  ANY,
  BOOLEAN,
  common,
  describeType,
  FLOAT,
  INTEGER,
  isNumeric,
  listOf,
  mayBe,
  STRING,
  type StaticType,
} from './static-types.js';

const TEMPORAL = ['DATE', 'LOCAL TIME', 'ZONED TIME', 'LOCAL DATETIME', 'ZONED DATETIME', 'DURATION'];
const NUMERIC = ['INTEGER', 'FLOAT'];
const ARITHMETIC: Readonly<Record<string, readonly string[]>> = {
  '-': [...NUMERIC, ...TEMPORAL],
  '*': [...NUMERIC, 'DURATION'],
  '/': [...NUMERIC, 'DURATION'],
  '%': NUMERIC,
  '^': NUMERIC,
  '+': [...NUMERIC, ...TEMPORAL, 'STRING', 'LIST', 'BOOLEAN'],
};

/** @throws CypherError InvalidArgumentType when the type is known and none of the kinds. */
export function requireType(b: Binding, e: Expression, type: StaticType, ...kinds: string[]): StaticType {
  if (mayBe(type, ...kinds)) return type;
  throw b.error(
    e,
    'InvalidArgumentType',
    `Type mismatch: expected ${kinds.join(', ')} but was ${describeType(type)}.`,
  );
}

export function requireBoolean(b: Binding, e: Expression, type: StaticType): void {
  requireType(b, e, type, 'BOOLEAN');
}

export function typeOfBinary(b: Binding, e: Binary, left: StaticType, right: StaticType): StaticType {
  switch (e.operator) {
    case 'IN':
      requireType(b, e.right, right, 'LIST');
      return BOOLEAN;
    case 'STARTS WITH':
    case 'ENDS WITH':
    case 'CONTAINS':
    case '=~':
      return BOOLEAN;
    case '||':
      requireType(b, e.left, left, 'STRING', 'LIST');
      requireType(b, e.right, right, 'STRING', 'LIST');
      return common(left, right);
    default:
      return typeOfArithmetic(b, e, left, right);
  }
}

function typeOfArithmetic(b: Binding, e: Binary, left: StaticType, right: StaticType): StaticType {
  if (e.operator === '+' && (left.kind === 'LIST' || right.kind === 'LIST'))
    return typeOfListSum(left, right);
  const kinds = ARITHMETIC[e.operator] ?? NUMERIC;
  requireType(b, e.left, left, ...kinds);
  requireType(b, e.right, right, ...kinds);
  if (e.operator === '+') {
    requireListBeside(b, e.right, left, right);
    requireListBeside(b, e.left, right, left);
    // Neo4j joins a text with other values only where their types show at run time
    if (left.kind === 'STRING') requireType(b, e.right, right, 'STRING', ...NUMERIC);
    if (right.kind === 'STRING') requireType(b, e.left, left, 'STRING', ...NUMERIC);
  }
  if (isNumeric(left) && isNumeric(right)) {
    if (e.operator === '^') return FLOAT;
    return left.kind === 'INTEGER' && right.kind === 'INTEGER' ? INTEGER : common(left, right);
  }
  return e.operator === '+' &&
    (left.kind === 'STRING' || right.kind === 'STRING') &&
    left.kind !== 'ANY' &&
    right.kind !== 'ANY'
    ? STRING
    : ANY;
}

/** A truth value can only be added to a list. */
function requireListBeside(b: Binding, e: Expression, one: StaticType, other: StaticType): void {
  if (one.kind === 'BOOLEAN') requireType(b, e, other, 'LIST');
}

function typeOfListSum(left: StaticType, right: StaticType): StaticType {
  if (left.kind === 'ANY' || right.kind === 'ANY') return listOf(ANY);
  // Null gives null whatever the list, whose type is the only one that shows.
  if (left.kind === 'NULL') return right;
  if (right.kind === 'NULL') return left;
  const inner = (type: StaticType): StaticType => (type.kind === 'LIST' ? (type.inner ?? ANY) : type);
  return listOf(common(inner(left), inner(right)));
}

export function typeOfProperty(b: Binding, e: PropertyAccess, subject: StaticType): StaticType {
  if (mayBe(subject, 'NODE', 'RELATIONSHIP', 'MAP', 'POINT', ...TEMPORAL)) return ANY;
  throw b.error(
    e.subject,
    'InvalidArgumentType',
    `Type mismatch: a property of ${describeType(subject)} was asked for; expected NODE, RELATIONSHIP, MAP, POINT or a temporal value.`,
    'TypeError',
  );
}

export function typeOfSubscript(
  b: Binding,
  e: Subscript,
  subject: StaticType,
  index: StaticType,
): StaticType {
  const refuse = (at: Expression, expected: string, type: StaticType): Error =>
    b.error(
      at,
      'InvalidArgumentType',
      `Type mismatch: expected ${expected} but was ${describeType(type)}.`,
      'TypeError',
    );
  if (!mayBe(subject, 'LIST', 'MAP', 'NODE', 'RELATIONSHIP'))
    throw refuse(e.subject, 'LIST, MAP, NODE or RELATIONSHIP', subject);
  if (subject.kind !== 'LIST') return ANY;
  if (!mayBe(index, 'INTEGER')) throw refuse(e.index, 'INTEGER', index);
  return subject.inner ?? ANY;
}
