import { equals } from '../values/equality.js';
import { integer } from '../values/integer.js';
import { isList, isMap } from '../values/type-of.js';
import type { Value } from '../values/value.js';
import { codePointLength } from './characters.js';
import { type FunctionContext, type ScalarFunction, scalar } from './function.js';
import { valueTypeText } from './value-type.js';

/** Scalar and predicate functions of no other family (Neo4j 5 manual, Scalar functions, Predicate functions). */
export const SCALAR_FUNCTIONS: readonly ScalarFunction[] = [
  scalar(
    'Scalar',
    'coalesce(input... :: ANY) :: ANY',
    'The first argument that is not null.',
    (args) => args.find((value) => value !== null) ?? null,
    {
      nulls: true,
    },
  ),
  scalar(
    'Scalar',
    'nullIf(v1 :: ANY, v2 :: ANY) :: ANY',
    'Null when both arguments are equal, else the first.',
    ([a, b]) => (equals(a as Value, b as Value) === true ? null : (a as Value)),
    { nulls: true },
  ),
  scalar(
    'Scalar',
    'size(input :: STRING | LIST<ANY>) :: INTEGER',
    'The number of characters or items.',
    ([input]) => (typeof input === 'string' ? codePointLength(input) : (input as readonly Value[]).length),
  ),
  scalar('Scalar', 'char_length(input :: STRING) :: INTEGER', 'The number of characters.', ([text]) =>
    codePointLength(text as string),
  ),
  scalar('Scalar', 'character_length(input :: STRING) :: INTEGER', 'The number of characters.', ([text]) =>
    codePointLength(text as string),
  ),
  scalar(
    'Scalar',
    'timestamp() :: INTEGER',
    'Milliseconds since 1970, by the clock of the statement.',
    (_, { now }) => integer(BigInt(now.seconds) * 1000n + BigInt(Math.floor(now.nanos / 1_000_000))),
  ),
  scalar(
    'Scalar',
    'randomUUID() :: STRING',
    'A random UUID (version 4).',
    (_, context) => randomUuid(context),
    { volatile: true },
  ),
  scalar(
    'Scalar',
    'valueType(input :: ANY) :: STRING',
    'The type of the value, as the manual writes types.',
    ([input]) => valueTypeText(input as Value),
    {
      nulls: true,
    },
  ),
  scalar(
    'Predicate',
    'isEmpty(input :: STRING | LIST<ANY> | MAP) :: BOOLEAN',
    'Whether a string, list or map has nothing in it.',
    ([input]) => {
      if (typeof input === 'string') return input === '';
      if (isList(input)) return input.length === 0;
      return isMap(input) ? Object.keys(input).length === 0 : null;
    },
  ),
];

/** RFC 9562, version 4: 122 random bits. */
function randomUuid(context: FunctionContext): string {
  const digits = Array.from({ length: 32 }, (_, i) => {
    if (i === 12) return '4';
    const digit = Math.floor(context.random() * 16);
    return (i === 16 ? (digit & 3) | 8 : digit).toString(16);
  }).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
