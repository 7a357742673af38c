/**
 * Resolves the names of an expression and finds the errors that can be found before it runs:
 * unknown variables and functions, wrong numbers and types of arguments, misplaced aggregates and patterns.
 */
import type {
  CaseExpression,
  Expression,
  LabelExpression,
  Literal,
  MapProjection,
  Variable,
} from '../ast/ast.js';
import { type Allowed, type Binding, PLAIN, PREDICATE } from './binding.js';
import { bindCall, bindCountStar } from './function-calls.js';
import {
  requireBoolean,
  requireType,
  typeOfBinary,
  typeOfProperty,
  typeOfSubscript,
} from './operator-types.js';
import {
  ANY,
  BOOLEAN,
  common,
  FLOAT,
  INTEGER,
  isNumeric,
  listOf,
  MAP,
  NULL,
  PATH,
  STRING,
  type StaticType,
} from './static-types.js';
import { Scope } from './symbols.js';

export function bindExpression(b: Binding, e: Expression, scope: Scope, allowed: Allowed): StaticType {
  const computed = b.computed.get(e);
  if (computed !== undefined) return computed.type;
  const plain = allowed.patterns ? { ...allowed, patterns: false } : allowed;
  const bind = (inner: Expression): StaticType => bindExpression(b, inner, scope, plain);
  switch (e.kind) {
    case 'Literal':
      return LITERAL_TYPES[e.type];
    case 'Parameter':
    case 'CaseSubject':
      return ANY;
    case 'Variable':
      return b.resolve(e, scope).type;
    case 'Property':
      return typeOfProperty(b, e, bind(e.subject));
    case 'Subscript':
      return typeOfSubscript(b, e, bind(e.subject), bind(e.index));
    case 'Slice': {
      const type = requireType(b, e.subject, bind(e.subject), 'LIST');
      for (const bound of [e.from, e.to]) {
        if (bound !== undefined) requireType(b, bound, bind(bound), 'INTEGER');
      }
      return type;
    }
    case 'List':
      return listOf(e.items.map(bind).reduce<StaticType | undefined>(common, undefined) ?? ANY);
    case 'Map':
      for (const { value } of e.entries) bind(value);
      return MAP;
    case 'Unary': {
      if (e.operator === 'NOT') {
        requireBoolean(b, e.operand, bindExpression(b, e.operand, scope, { ...allowed, patterns: true }));
        return BOOLEAN;
      }
      const type = requireType(b, e.operand, bind(e.operand), 'INTEGER', 'FLOAT', 'DURATION');
      return isNumeric(type) ? type : ANY;
    }
    case 'Binary': {
      if (e.operator === 'AND' || e.operator === 'OR' || e.operator === 'XOR') {
        for (const side of [e.left, e.right]) {
          requireBoolean(b, side, bindExpression(b, side, scope, { ...allowed, patterns: true }));
        }
        return BOOLEAN;
      }
      return typeOfBinary(b, e, bind(e.left), bind(e.right));
    }
    case 'Comparison':
      for (const operand of e.operands) bind(operand);
      return BOOLEAN;
    case 'NullTest':
    case 'TypeTest':
    case 'NormalizedTest':
      bind(e.operand);
      return BOOLEAN;
    case 'LabelTest':
      requireType(b, e.operand, bind(e.operand), 'NODE', 'RELATIONSHIP');
      refuseDynamic(b, e.labels);
      return BOOLEAN;
    case 'FunctionCall':
      return bindCall(b, e, allowed, (arg, inside) => bindExpression(b, arg, scope, inside));
    case 'CountStar':
      return bindCountStar(b, e, allowed);
    case 'Case':
      return bindCase(b, e, scope, plain);
    case 'MapProjection':
      return bindMapProjection(b, e, scope, bind);
    default:
      return bindScoped(b, e, scope, allowed);
  }
}

const LITERAL_TYPES: Readonly<Record<Literal['type'], StaticType>> = {
  null: NULL,
  boolean: BOOLEAN,
  string: STRING,
  integer: INTEGER,
  float: FLOAT,
};

type ScopedExpression = Extract<
  Expression,
  {
    kind:
      | 'ListComprehension'
      | 'PatternComprehension'
      | 'QuantifierExpression'
      | 'Reduce'
      | 'Subquery'
      | 'PatternExpression';
  }
>;

/** Expressions with variables of their own. Aggregates are not allowed inside. */
function bindScoped(b: Binding, e: ScopedExpression, scope: Scope, allowed: Allowed): StaticType {
  const list = allowed.inAggregate ? { ...PLAIN, inAggregate: true } : { ...allowed, patterns: false };
  const inside = allowed.inAggregate ? { ...PLAIN, inAggregate: true } : PLAIN;
  switch (e.kind) {
    case 'ListComprehension': {
      const item = itemType(b, e.list, bindExpression(b, e.list, scope, list));
      const inner = withLocal(b, scope, e.variable, item);
      if (e.where !== undefined) bindPredicate(b, e.where, inner);
      return listOf(e.map === undefined ? item : bindExpression(b, e.map, inner, inside));
    }
    case 'QuantifierExpression': {
      const inner = withLocal(
        b,
        scope,
        e.variable,
        itemType(b, e.list, bindExpression(b, e.list, scope, list)),
      );
      bindPredicate(b, e.where, inner);
      return BOOLEAN;
    }
    case 'Reduce': {
      const initial = bindExpression(b, e.initial, scope, list);
      const item = itemType(b, e.list, bindExpression(b, e.list, scope, list));
      const inner = withLocal(b, withLocal(b, scope, e.accumulator, ANY), e.variable, item);
      const step = bindExpression(b, e.step, inner, inside);
      return common(initial, step);
    }
    case 'PatternComprehension': {
      const { bound, inner } = b.rules.pattern(b, e, scope);
      b.patterns.set(e, bound);
      return listOf(bindExpression(b, e.map, inner, PLAIN));
    }
    case 'PatternExpression':
      return bindPatternExpression(b, e, scope, allowed);
    case 'Subquery': {
      const query = b.rules.query(b, e.query, new Scope(scope), { expression: e.which, outer: scope });
      b.queries.set(e, query);
      if (e.which === 'collect') return listOf(query.outputs[0]?.type ?? ANY);
      return e.which === 'count' ? INTEGER : BOOLEAN;
    }
  }
}

function bindPatternExpression(
  b: Binding,
  e: Extract<Expression, { kind: 'PatternExpression' }>,
  scope: Scope,
  allowed: Allowed,
): StaticType {
  const which = e.pattern.selector?.which;
  if (which === undefined && !allowed.patterns) {
    throw b.error(
      e,
      'UnexpectedSyntax',
      'A pattern can only be used here as EXISTS { }, COUNT { } or in a pattern comprehension.',
    );
  }
  b.patterns.set(e, b.rules.pattern(b, e, scope).bound);
  if (which === undefined) return BOOLEAN;
  return which === 'shortestPath' ? PATH : listOf(PATH);
}

/** Binds a condition: it must be able to be a boolean. */
export function bindPredicate(b: Binding, e: Expression, scope: Scope): void {
  requireBoolean(b, e, bindExpression(b, e, scope, PREDICATE));
}

function itemType(b: Binding, list: Expression, type: StaticType): StaticType {
  requireType(b, list, type, 'LIST');
  return type.kind === 'LIST' ? (type.inner ?? ANY) : ANY;
}

function withLocal(b: Binding, scope: Scope, variable: Variable, type: StaticType): Scope {
  const inner = new Scope(scope);
  const symbol = b.symbol(variable.name, 'value', type);
  b.symbolOf.set(variable, symbol);
  inner.add(symbol);
  return inner;
}

function bindCase(b: Binding, e: CaseExpression, scope: Scope, allowed: Allowed): StaticType {
  if (e.subject !== undefined) bindExpression(b, e.subject, scope, allowed);
  let type: StaticType | undefined;
  for (const { when, then } of e.branches) {
    for (const condition of when) {
      const found = bindExpression(b, condition, scope, { ...allowed, patterns: e.subject === undefined });
      if (e.subject === undefined) requireBoolean(b, condition, found);
    }
    type = common(type, bindExpression(b, then, scope, allowed));
  }
  if (e.otherwise !== undefined) type = common(type, bindExpression(b, e.otherwise, scope, allowed));
  return type ?? ANY;
}

function bindMapProjection(
  b: Binding,
  e: MapProjection,
  scope: Scope,
  bind: (inner: Expression) => StaticType,
): StaticType {
  requireType(b, e.subject, bind(e.subject), 'NODE', 'RELATIONSHIP', 'MAP');
  for (const item of e.items) {
    if (item.kind === 'MapEntry') bind(item.value);
    else if (item.kind === 'VariableSelector') b.resolve(item.variable, scope);
  }
  return MAP;
}

/** Computed labels belong to patterns and to what is written. */
function refuseDynamic(b: Binding, labels: LabelExpression): void {
  if (labels.kind === 'LabelDynamic') {
    const message = 'Dynamic labels and types are only allowed in MATCH, CREATE, MERGE, SET and REMOVE.';
    throw b.error(labels, 'UnexpectedSyntax', message);
  }
  if (labels.kind === 'LabelNot') refuseDynamic(b, labels.operand);
  if (labels.kind === 'LabelAnd' || labels.kind === 'LabelOr') {
    refuseDynamic(b, labels.left);
    refuseDynamic(b, labels.right);
  }
}
