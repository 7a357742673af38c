/** Turns an expression into a closure over the execution's row. */
import type { Expression, FunctionCall, ListLiteral, MapLiteral } from '../ast/ast.js';
import { findFunction } from '../functions/index.js';
import { emptyMap } from '../values/map.js';
import { float } from '../values/number.js';
import type { Value } from '../values/value.js';
import type { Compiler, Evaluate } from './compiler.js';
import { isConstant } from './constants.js';
import { compileBinary, compileComparison, compileUnary } from './operators.js';
import {
  compileLabelPredicate,
  compileMapProjection,
  compileProperty,
  compileSlice,
  compileSubscript,
} from './properties.js';
import {
  compileCase,
  compileListComprehension,
  compilePatternComprehension,
  compilePatternExpression,
  compileQuantifier,
  compileReduce,
  compileSubquery,
} from './scoped.js';
import { isOfType } from './type-tests.js';
import { readSymbol } from './variables.js';

export function compileExpression(x: Compiler, e: Expression): Evaluate {
  const known = x.symbolOf(e);
  if (known !== undefined) return readSymbol(x.execution, known);
  switch (e.kind) {
    case 'Literal': {
      const value: Value = e.type === 'float' ? float(e.value as number) : e.value;
      return () => value;
    }
    case 'Parameter':
      return once(() => {
        try {
          return x.execution.parameter(e.name);
        } catch (error) {
          throw x.located(error, e);
        }
      });
    case 'Variable':
    case 'CaseSubject':
      return () => null;
    case 'Property':
      return compileProperty(x, e);
    case 'Subscript':
      return compileSubscript(x, e);
    case 'Slice':
      return compileSlice(x, e);
    case 'List':
      return isConstant(e) ? once(compileList(x, e)) : compileList(x, e);
    case 'Map':
      return isConstant(e) ? once(compileMap(x, e)) : compileMap(x, e);
    case 'Unary':
      return compileUnary(x, e);
    case 'Binary':
      return compileBinary(x, e);
    case 'Comparison':
      return compileComparison(x, e);
    case 'NullTest': {
      const operand = x.compile(e.operand);
      return e.negated ? () => operand() !== null : () => operand() === null;
    }
    case 'TypeTest': {
      const operand = x.compile(e.operand);
      return () => isOfType(operand(), e.type) !== e.negated;
    }
    case 'NormalizedTest': {
      const operand = x.compile(e.operand);
      return () => {
        const value = operand();
        return typeof value === 'string' ? (value.normalize(e.form) === value) !== e.negated : null;
      };
    }
    case 'LabelTest':
      return compileLabelPredicate(x, e);
    case 'FunctionCall':
      return compileCall(x, e);
    case 'CountStar':
      return () => null;
    case 'Case':
      return compileCase(x, e);
    case 'ListComprehension':
      return compileListComprehension(x, e);
    case 'PatternComprehension':
      return compilePatternComprehension(x, e);
    case 'QuantifierExpression':
      return compileQuantifier(x, e);
    case 'Reduce':
      return compileReduce(x, e);
    case 'MapProjection':
      return compileMapProjection(x, e);
    case 'Subquery':
      return compileSubquery(x, e);
    case 'PatternExpression':
      return compilePatternExpression(x, e);
  }
}

/** Computes on first use and keeps the value. */
function once(compute: Evaluate): Evaluate {
  let value: Value | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}

function compileList(x: Compiler, e: ListLiteral): Evaluate {
  const items = e.items.map((item) => x.compile(item));
  return () => items.map((item) => item());
}

function compileMap(x: Compiler, e: MapLiteral): Evaluate {
  const entries = e.entries.map(({ key, value }) => ({ name: key.name, value: x.compile(value) }));
  return () => {
    const map = emptyMap();
    for (const { name, value } of entries) map[name] = value();
    return map;
  };
}

function compileCall(x: Compiler, e: FunctionCall): Evaluate {
  const definition = findFunction(e.name);
  if (definition === undefined || definition.kind === 'aggregate') return () => null;
  const args = e.args.map((arg) => x.compile(arg));
  const { functions } = x.execution;
  const call = (values: readonly Value[]): Value => {
    try {
      return definition.evaluate(values, functions);
    } catch (error) {
      throw x.located(error, e);
    }
  };
  const [first, second] = args;
  if (args.length === 1 && first !== undefined) return () => call([first()]);
  if (args.length === 2 && first !== undefined && second !== undefined)
    return () => call([first(), second()]);
  return () => call(args.map((arg) => arg()));
}
