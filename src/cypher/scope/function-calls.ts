/** Function calls: known name, number and types of arguments, place of aggregates. */
import type { CountStar, Expression, FunctionCall } from '../ast/ast.js';
import { nearestName } from '../errors.js';
import {
  type FunctionDefinition,
  findFunction,
  functionNames,
  isRefusedFunction,
} from '../functions/index.js';
import type { Allowed, Binding } from './binding.js';
import { describeType, INTEGER, mayBe, type StaticType, typeOfText } from './static-types.js';
import { childrenOf } from './traverse.js';

type BindArgument = (arg: Expression, allowed: Allowed) => StaticType;

export function bindCall(b: Binding, e: FunctionCall, allowed: Allowed, bind: BindArgument): StaticType {
  const definition = definitionOf(b, e);
  if (definition.kind === 'aggregate') return bindAggregate(b, e, definition, allowed, bind);
  if (e.distinct)
    throw b.error(e, 'UnexpectedSyntax', `DISTINCT is for aggregating functions; ${e.name}() is none.`);
  const patterns = definition.name.toLowerCase() === 'exists';
  const types = e.args.map((arg) => bind(arg, { ...allowed, patterns }));
  checkArguments(b, e, definition, types);
  return typeOfText(definition.signature.returns);
}

export function bindCountStar(b: Binding, e: CountStar, allowed: Allowed): StaticType {
  checkPlace(b, e, 'count', allowed);
  return INTEGER;
}

function bindAggregate(
  b: Binding,
  e: FunctionCall,
  definition: FunctionDefinition,
  allowed: Allowed,
  bind: BindArgument,
): StaticType {
  checkPlace(b, e, e.name, allowed);
  const inside: Allowed = { aggregates: false, patterns: false, inAggregate: true };
  const types = e.args.map((arg) => bind(arg, inside));
  checkArguments(b, e, definition, types);
  const volatile = findVolatile(e.args);
  if (volatile !== undefined) {
    throw b.error(
      volatile,
      'NonConstantExpression',
      `${volatile.name}() cannot be used inside an aggregating function.`,
    );
  }
  return typeOfText(definition.signature.returns);
}

function checkPlace(b: Binding, e: Expression, name: string, allowed: Allowed): void {
  if (allowed.inAggregate) {
    throw b.error(e, 'NestedAggregation', `${name}() cannot be used inside another aggregating function.`);
  }
  if (!allowed.aggregates) {
    throw b.error(
      e,
      'InvalidAggregation',
      `The aggregating function ${name}() can only be used in WITH and RETURN.`,
    );
  }
}

function definitionOf(b: Binding, e: FunctionCall): FunctionDefinition {
  const definition = findFunction(e.name);
  if (definition !== undefined) return definition;
  if (isRefusedFunction(e.name)) throw b.unsupported(e, `the function ${e.name}()`);
  const near = nearestName(e.name, functionNames());
  const hint = near === undefined ? '' : ` Did you mean ${near}()?`;
  throw b.error(e, 'UnknownFunction', `Unknown function '${e.name}'.${hint}`);
}

function checkArguments(
  b: Binding,
  e: FunctionCall,
  definition: FunctionDefinition,
  types: readonly StaticType[],
): void {
  const { minArguments, maxArguments, signature } = definition;
  if (types.length < minArguments || types.length > maxArguments) {
    throw b.error(
      e,
      'InvalidNumberOfArguments',
      `${definition.name}() takes ${describeCount(minArguments, maxArguments)}, not ${types.length}: ${signature.text}.`,
    );
  }
  types.forEach((type, i) => {
    const parameter = signature.parameters[i] ?? signature.parameters.at(-1);
    if (parameter?.kinds === undefined || mayBe(type, ...parameter.kinds)) return;
    throw b.error(
      e.args[i] ?? e,
      'InvalidArgumentType',
      `Type mismatch: ${definition.name}() expects ${parameter.type} but was given ${describeType(type)}.`,
    );
  });
}

function describeCount(min: number, max: number): string {
  const plural = (count: number): string => `${count} argument${count === 1 ? '' : 's'}`;
  if (min === max) return plural(min);
  return max === Number.POSITIVE_INFINITY ? `at least ${plural(min)}` : `${min} to ${plural(max)}`;
}

function findVolatile(nodes: readonly object[]): FunctionCall | undefined {
  for (const node of nodes) {
    const call = node as FunctionCall;
    if (call.kind === 'FunctionCall') {
      const definition = findFunction(call.name);
      if (definition?.kind === 'scalar' && !definition.deterministic) return call;
    }
    const found = findVolatile(childrenOf(node));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether an expression calls an aggregating function outside its subqueries. */
export function hasAggregate(node: object): boolean {
  const { kind } = node as Expression;
  if (kind === 'CountStar') return true;
  if (kind === 'Subquery' || kind === 'PatternExpression') return false;
  if (kind === 'FunctionCall' && findFunction((node as FunctionCall).name)?.kind === 'aggregate') return true;
  return childrenOf(node).some(hasAggregate);
}
