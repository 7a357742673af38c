/** Expressions as text, every operand that is an operator itself in parentheses. */
import type { CaseExpression, Expression, Literal, MapProjection, Query, TypeName } from '../ast/ast.js';
import { quoteName, quoteString } from './parts.js';
import { printLabels, printPattern } from './patterns.js';

/** @param queries prints the query inside EXISTS { }, COUNT { }, COLLECT { } */
export function printExpressionWith(e: Expression, queries: (query: Query) => string): string {
  const print = (inner: Expression): string => printExpressionWith(inner, queries);
  const operand = (inner: Expression): string => (isTight(inner) ? print(inner) : `(${print(inner)})`);
  switch (e.kind) {
    case 'Literal':
      return printLiteral(e);
    case 'Parameter':
      return `$${/^\w+$/.test(e.name) ? e.name : quoteName(e.name)}`;
    case 'Variable':
      return quoteName(e.name);
    case 'Property':
      return `${operand(e.subject)}.${quoteName(e.key.name)}`;
    case 'Subscript':
      return `${operand(e.subject)}[${print(e.index)}]`;
    case 'Slice':
      return `${operand(e.subject)}[${optional(e.from, print)}..${optional(e.to, print)}]`;
    case 'List':
      return `[${e.items.map(print).join(', ')}]`;
    case 'Map':
      return `{${e.entries.map(({ key, value }) => `${quoteName(key.name)}: ${print(value)}`).join(', ')}}`;
    case 'Unary':
      if (e.operator === 'NOT') return `NOT ${operand(e.operand)}`;
      // A sign before digits would become part of the number.
      return e.operator + (e.operand.kind === 'Variable' ? print(e.operand) : `(${print(e.operand)})`);
    case 'Binary':
      return `${operand(e.left)} ${e.operator} ${operand(e.right)}`;
    case 'Comparison':
      return printComparison(e.operands, e.operators, operand);
    case 'NullTest':
      return `${operand(e.operand)} IS ${e.negated ? 'NOT ' : ''}NULL`;
    case 'TypeTest':
      return `${operand(e.operand)} IS ${e.negated ? 'NOT ' : ''}:: ${printType(e.type)}`;
    case 'NormalizedTest':
      return `${operand(e.operand)} IS ${e.negated ? 'NOT ' : ''}${e.form} NORMALIZED`;
    case 'LabelTest':
      return `${operand(e.operand)}:${printLabels(e.labels, print)}`;
    case 'FunctionCall':
      return `${e.name.split('.').map(quoteName).join('.')}(${e.distinct ? 'DISTINCT ' : ''}${e.args.map(print).join(', ')})`;
    case 'CountStar':
      return 'count(*)';
    case 'Case':
      return printCase(e, print);
    case 'CaseSubject':
      return '';
    case 'ListComprehension': {
      const map = e.map === undefined ? '' : ` | ${print(e.map)}`;
      return `[${quoteName(e.variable.name)} IN ${operand(e.list)}${where(e.where, operand)}${map}]`;
    }
    case 'PatternComprehension':
      return `[${printPattern(e.pattern, print)}${where(e.where, operand)} | ${print(e.map)}]`;
    case 'QuantifierExpression':
      return `${e.which}(${quoteName(e.variable.name)} IN ${print(e.list)} WHERE ${print(e.where)})`;
    case 'Reduce':
      return `reduce(${quoteName(e.accumulator.name)} = ${print(e.initial)}, ${quoteName(e.variable.name)} IN ${operand(e.list)} | ${print(e.step)})`;
    case 'MapProjection':
      return printMapProjection(e, print);
    case 'Subquery':
      return `${e.which.toUpperCase()} { ${queries(e.query)} }`;
    case 'PatternExpression':
      return printPattern(e.pattern, print);
  }
}

function isTight(e: Expression): boolean {
  switch (e.kind) {
    case 'Literal':
      return typeof e.value !== 'number' && typeof e.value !== 'bigint' ? true : e.value >= 0;
    case 'Unary':
    case 'Binary':
    case 'Comparison':
    case 'NullTest':
    case 'TypeTest':
    case 'NormalizedTest':
    case 'LabelTest':
    case 'PatternExpression':
      return false;
    default:
      return true;
  }
}

function printLiteral({ type, value }: Literal): string {
  if (type === 'null') return 'null';
  if (type === 'string') return quoteString(String(value));
  if (type !== 'float') return String(value);
  if (Number.isNaN(value as number)) return 'NaN';
  if (value === Number.POSITIVE_INFINITY) return 'Infinity';
  const text = String(value);
  return /[.e]/.test(text) ? text.replace('e+', 'e') : `${Object.is(value, -0) ? '-0' : text}.0`;
}

function printComparison(
  operands: readonly Expression[],
  operators: readonly string[],
  operand: (e: Expression) => string,
): string {
  const parts = operands[0]?.kind === 'CaseSubject' ? [] : [operand(operands[0] as Expression)];
  operators.forEach((operator, i) => {
    parts.push(operator, operand(operands[i + 1] as Expression));
  });
  return parts.join(' ');
}

function printCase(e: CaseExpression, print: (e: Expression) => string): string {
  const parts = ['CASE'];
  if (e.subject !== undefined) parts.push(print(e.subject));
  for (const branch of e.branches)
    parts.push('WHEN', branch.when.map(print).join(', '), 'THEN', print(branch.then));
  if (e.otherwise !== undefined) parts.push('ELSE', print(e.otherwise));
  return [...parts, 'END'].join(' ');
}

function printMapProjection(e: MapProjection, print: (e: Expression) => string): string {
  const items = e.items.map((item): string => {
    switch (item.kind) {
      case 'AllProperties':
        return '.*';
      case 'PropertySelector':
        return `.${quoteName(item.key.name)}`;
      case 'VariableSelector':
        return quoteName(item.variable.name);
      default:
        return `${quoteName(item.key.name)}: ${print(item.value)}`;
    }
  });
  return `${quoteName(e.subject.name)} {${items.join(', ')}}`;
}

export function printType(type: TypeName): string {
  const inner = type.inner === undefined ? '' : `<${printType(type.inner)}>`;
  const first = `${type.name}${inner}${type.notNull ? ' NOT NULL' : ''}`;
  return [first, ...type.others.map(printType)].join(' | ');
}

function where(e: Expression | undefined, print: (e: Expression) => string): string {
  return e === undefined ? '' : ` WHERE ${print(e)}`;
}

function optional(e: Expression | undefined, print: (e: Expression) => string): string {
  return e === undefined ? '' : print(e);
}
