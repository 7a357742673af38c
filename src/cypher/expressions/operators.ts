/** Logic, comparison, arithmetic and string operators. */
import type { Binary, Comparison, ComparisonOperator, Expression, Unary } from '../ast/ast.js';
import { add, concatenate, divide, modulo, multiply, negate, power, subtract } from '../values/arithmetic.js';
import { equals, isIn } from '../values/equality.js';
import { isNumberValue } from '../values/number.js';
import { compare } from '../values/order.js';
import { isList, typeName } from '../values/type-of.js';
import type { Value } from '../values/value.js';
import type { Compiler, Evaluate } from './compiler.js';
import { isConstant } from './constants.js';
import { compileRegex } from './regex.js';

type Operation = (a: Value, b: Value) => Value;

const ARITHMETIC: Readonly<Record<string, Operation>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': modulo,
  '^': power,
  '||': concatenate,
};

export function compileUnary(x: Compiler, e: Unary): Evaluate {
  const operand = x.compile(e.operand);
  if (e.operator === 'NOT') {
    return () => {
      const value = booleanOrNull(x, e.operand, operand());
      return value === null ? null : !value;
    };
  }
  if (e.operator === '-') {
    return () => {
      const value = operand();
      try {
        return negate(value);
      } catch (error) {
        throw x.located(error, e);
      }
    };
  }
  return () => {
    const value = operand();
    if (value === null || isNumberValue(value)) return value;
    throw x.error(e, 'TypeError', 'InvalidArgumentType', `+ takes a number, not ${typeName(value)}.`);
  };
}

export function booleanOrNull(x: Compiler, e: Expression, value: Value): boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  throw x.error(e, 'TypeError', 'InvalidArgumentType', `Expected a BOOLEAN, not ${typeName(value)}.`);
}

export function compileBinary(x: Compiler, e: Binary): Evaluate {
  switch (e.operator) {
    case 'AND':
    case 'OR':
      return compileAndOr(x, e, e.operator === 'OR');
    case 'XOR': {
      const left = x.compile(e.left);
      const right = x.compile(e.right);
      return () => {
        const a = booleanOrNull(x, e.left, left());
        const b = booleanOrNull(x, e.right, right());
        return a === null || b === null ? null : a !== b;
      };
    }
    case 'IN':
      return compileIn(x, e);
    case 'STARTS WITH':
      return compileStrings(x, e, (a, b) => a.startsWith(b));
    case 'ENDS WITH':
      return compileStrings(x, e, (a, b) => a.endsWith(b));
    case 'CONTAINS':
      return compileStrings(x, e, (a, b) => a.includes(b));
    case '=~':
      return compileRegex(x, e);
    default:
      return compileArithmetic(x, e, ARITHMETIC[e.operator] ?? add);
  }
}

/** `decisive` is the value of one side that settles the result: true for OR, false for AND. */
function compileAndOr(x: Compiler, e: Binary, decisive: boolean): Evaluate {
  const left = x.compile(e.left);
  const right = x.compile(e.right);
  return () => {
    const a = booleanOrNull(x, e.left, left());
    if (a === decisive) return decisive;
    const b = booleanOrNull(x, e.right, right());
    if (b === decisive) return decisive;
    return a === null || b === null ? null : !decisive;
  };
}

function compileArithmetic(x: Compiler, e: Binary, operation: Operation): Evaluate {
  const left = x.compile(e.left);
  const right = x.compile(e.right);
  const { maxListLength } = x.execution.limits;
  return () => {
    const a = left();
    const b = right();
    let result: Value;
    try {
      result = operation(a, b);
    } catch (error) {
      throw x.located(error, e);
    }
    if (typeof result === 'object' && isList(result) && result.length > maxListLength) {
      throw x.error(
        e,
        'LimitExceeded',
        'ListTooLong',
        `A list of more than ${maxListLength} items was built.`,
      );
    }
    if (typeof result === 'string' && result.length > maxListLength * 8) {
      throw x.error(e, 'LimitExceeded', 'StringTooLong', 'A string too long was built.');
    }
    return result;
  };
}

function compileStrings(x: Compiler, e: Binary, test: (a: string, b: string) => boolean): Evaluate {
  const left = x.compile(e.left);
  const right = x.compile(e.right);
  return () => {
    const a = left();
    const b = right();
    return typeof a === 'string' && typeof b === 'string' ? test(a, b) : null;
  };
}

/**
 * A list that is the same for all rows and holds only strings is looked up in a set.
 * A single value, where its type shows at run time only, counts as a list of one, as in Neo4j.
 */
function compileIn(x: Compiler, e: Binary): Evaluate {
  const item = x.compile(e.left);
  const list = x.compile(e.right);
  const general = (value: Value, candidates: Value): Value => {
    if (candidates === null) return null;
    return isIn(value, isList(candidates) ? candidates : [candidates]);
  };
  if (!isConstant(e.right)) return () => general(item(), list());
  let known: ReadonlySet<Value> | undefined;
  let asked = false;
  return () => {
    const value = item();
    const candidates = list();
    if (!asked && isList(candidates)) {
      asked = true;
      if (candidates.length > 4 && candidates.every((candidate) => typeof candidate === 'string'))
        known = new Set(candidates);
    }
    return known !== undefined && typeof value === 'string' ? known.has(value) : general(value, candidates);
  };
}

export function compileComparison(x: Compiler, e: Comparison): Evaluate {
  const [first, second, ...rest] = e.operands;
  const operator = e.operators[0];
  if (first === undefined || second === undefined || operator === undefined) return () => null;
  if (rest.length === 0) return compileSingle(x, operator, first, second);
  const operands = e.operands.map((operand) => x.compile(operand));
  const tests = e.operators.map((each) => TESTS[each]);
  return () => {
    let left = operands[0]?.() ?? null;
    let result: boolean | null = true;
    for (let i = 0; i < tests.length; i++) {
      const right = operands[i + 1]?.() ?? null;
      const link = (tests[i] as Test)(left, right);
      if (link === false) return false;
      if (link === null) result = null;
      left = right;
    }
    return result;
  };
}

type Test = (a: Value, b: Value) => boolean | null;

const TESTS: Readonly<Record<ComparisonOperator, Test>> = {
  '=': equals,
  '<>': (a, b) => {
    const equal = equals(a, b);
    return equal === null ? null : !equal;
  },
  '<': (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a < b : holds(compare(a, b), (order) => order < 0),
  '<=': (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a <= b : holdsOrEqual(a, b, (order) => order <= 0),
  '>': (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a > b : holds(compare(a, b), (order) => order > 0),
  '>=': (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a >= b : holdsOrEqual(a, b, (order) => order >= 0),
};

function holds(order: number | null, test: (order: number) => boolean): boolean | null {
  return order === null ? null : test(order);
}

/** Values without an order, such as nodes and durations, are at least equal to themselves. */
function holdsOrEqual(a: Value, b: Value, test: (order: number) => boolean): boolean | null {
  const order = compare(a, b);
  if (order !== null) return test(order);
  return equals(a, b) === true ? true : null;
}

function compileSingle(
  x: Compiler,
  operator: ComparisonOperator,
  first: Expression,
  second: Expression,
): Evaluate {
  const { row } = x.execution;
  const a = x.symbolOf(first);
  const b = x.symbolOf(second);
  if (
    a !== undefined &&
    b !== undefined &&
    a.storage === b.storage &&
    (a.storage === 'node' || a.storage === 'relationship')
  ) {
    if (operator === '=' || operator === '<>') {
      const wanted = operator === '=';
      const [p, q] = [a.slot, b.slot];
      return () => (row[p] === null || row[q] === null ? null : (row[p] === row[q]) === wanted);
    }
  }
  const left = x.compile(first);
  const right = x.compile(second);
  const test = TESTS[operator];
  if (operator === '=') {
    return () => {
      const p = left();
      const q = right();
      return typeof p === 'string' && typeof q === 'string' ? p === q : equals(p, q);
    };
  }
  return () => test(left(), right());
}
