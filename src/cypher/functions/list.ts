import { CypherError } from '../errors.js';
import { argumentError } from '../values/failure.js';
import { addIntegers, compareIntegers } from '../values/integer.js';
import { isInteger } from '../values/number.js';
import { isList, typeName } from '../values/type-of.js';
import type { Integer, Value } from '../values/value.js';
import { type FunctionContext, type ScalarFunction, scalar } from './function.js';

/** List functions (Neo4j 5 manual, List functions), but for those on graph values (graph.ts) and conversions. */
export const LIST_FUNCTIONS: readonly ScalarFunction[] = [
  scalar(
    'Scalar',
    'head(list :: LIST<ANY>) :: ANY',
    'The first item, or null.',
    ([list]) => (list as readonly Value[])[0] ?? null,
  ),
  scalar(
    'Scalar',
    'last(list :: LIST<ANY>) :: ANY',
    'The last item, or null.',
    ([list]) => (list as readonly Value[]).at(-1) ?? null,
  ),
  scalar(
    'List',
    'tail(input :: LIST<ANY>) :: LIST<ANY>',
    'All items but the first.',
    ([list]) => (isList(list as Value) ? (list as readonly Value[]).slice(1) : []),
    { single: true },
  ),
  scalar(
    'List',
    'range(start :: ANY, end :: ANY, step? :: ANY) :: LIST<INTEGER>',
    'The integers from start to end, both included.',
    (args, context) => range(args, context),
  ),
];

/** @throws ArgumentError for a step of 0 or an argument that is no INTEGER, LimitExceeded for too long a list */
function range(args: readonly Value[], context: FunctionContext): Value {
  const [start, end, step = 1] = args.map(integerArgument);
  if (step === 0) throw argumentError('NumberOutOfRange', 'The step of range() must not be 0.');
  const direction = compareIntegers(step as Integer, 0);
  const items: Value[] = [];
  for (
    let x = start as Integer;
    compareIntegers(x, end as Integer) * direction <= 0;
    x = addIntegers(x, step as Integer)
  ) {
    if (items.length >= context.maxListLength) throw listTooLong(context.maxListLength);
    items.push(x);
    if (x === end) break;
  }
  return items;
}

function integerArgument(value: Value): Integer {
  if (isInteger(value)) return value;
  throw argumentError('InvalidArgumentType', `range() takes INTEGER arguments, not ${typeName(value)}.`);
}

function listTooLong(limit: number): CypherError {
  return new CypherError({
    class: 'LimitExceeded',
    detail: 'ListTooLong',
    message: `range() would make a list of more than ${limit} items.`,
  });
}
