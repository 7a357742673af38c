import { integerOfNumber, MAX_INTEGER, MIN_INTEGER, negateInteger } from '../values/integer.js';
import { float, isInteger, type NumberValue, toNumber } from '../values/number.js';
import type { Integer } from '../values/value.js';
import { type Category, type ScalarFunction, scalar } from './function.js';
import { roundTo } from './rounding.js';

/** Numeric, logarithmic and trigonometric functions (Neo4j 5 manual, Mathematical functions). */
export const MATH_FUNCTIONS: readonly ScalarFunction[] = [
  scalar('Numeric', 'abs(input :: INTEGER | FLOAT) :: INTEGER | FLOAT', 'The absolute value.', ([x]) => {
    if (isInteger(x)) return x < 0 ? negateInteger(x as Integer) : x;
    return float(Math.abs(toNumber(x as NumberValue)));
  }),
  real('Numeric', 'ceil', 'The smallest integral number not below the input.', Math.ceil),
  real('Numeric', 'floor', 'The largest integral number not above the input.', Math.floor),
  scalar('Numeric', 'isNaN(input :: INTEGER | FLOAT) :: BOOLEAN', 'Whether the input is NaN.', ([x]) =>
    Number.isNaN(toNumber(x as NumberValue)),
  ),
  scalar(
    'Numeric',
    'rand() :: FLOAT',
    'A random number from 0 (inclusive) to 1 (exclusive).',
    (_, context) => float(context.random()),
    {
      volatile: true,
    },
  ),
  scalar(
    'Numeric',
    'round(value :: FLOAT, precision? :: INTEGER | FLOAT, mode? :: STRING) :: FLOAT',
    'The nearest number with the given decimals; modes as in Java (HALF_UP).',
    ([x, precision, mode]) =>
      float(
        roundTo(toNumber(x as NumberValue), precision as NumberValue | undefined, mode as string | undefined),
      ),
  ),
  scalar(
    'Numeric',
    'sign(input :: INTEGER | FLOAT) :: INTEGER',
    '-1, 0 or 1.',
    ([x]) => Math.sign(toNumber(x as NumberValue)) || 0,
  ),
  constant('e', 'The base of the natural logarithm.', Math.E),
  real('Logarithmic', 'exp', 'e to the power of the input.', Math.exp),
  real('Logarithmic', 'log', 'The natural logarithm.', Math.log),
  real('Logarithmic', 'ln', 'The natural logarithm; the same as log.', Math.log),
  real('Logarithmic', 'log10', 'The logarithm to base 10.', Math.log10),
  real('Logarithmic', 'sqrt', 'The square root.', Math.sqrt),
  constant('pi', 'The ratio of a circle and its diameter.', Math.PI),
  real('Trigonometric', 'acos', 'The arc cosine in radians.', Math.acos),
  real('Trigonometric', 'asin', 'The arc sine in radians.', Math.asin),
  real('Trigonometric', 'atan', 'The arc tangent in radians.', Math.atan),
  scalar(
    'Trigonometric',
    'atan2(y :: FLOAT, x :: FLOAT) :: FLOAT',
    'The angle of the point (x, y) in radians.',
    ([y, x]) => float(Math.atan2(toNumber(y as NumberValue), toNumber(x as NumberValue))),
  ),
  real('Trigonometric', 'cos', 'The cosine.', Math.cos),
  real('Trigonometric', 'cot', 'The cotangent.', (x) => 1 / Math.tan(x)),
  real('Trigonometric', 'degrees', 'Radians as degrees.', (x) => (x * 180) / Math.PI),
  real('Trigonometric', 'haversin', 'Half the versine.', (x) => Math.sin(x / 2) ** 2),
  real('Trigonometric', 'radians', 'Degrees as radians.', (x) => (x / 180) * Math.PI),
  real('Trigonometric', 'sin', 'The sine.', Math.sin),
  real('Trigonometric', 'tan', 'The tangent.', Math.tan),
];

function real(
  category: Category,
  name: string,
  description: string,
  compute: (x: number) => number,
): ScalarFunction {
  return scalar(category, `${name}(input :: FLOAT) :: FLOAT`, description, ([x]) =>
    float(compute(toNumber(x as NumberValue))),
  );
}

function constant(name: string, description: string, x: number): ScalarFunction {
  return scalar(name === 'pi' ? 'Trigonometric' : 'Logarithmic', `${name}() :: FLOAT`, description, () => x);
}

/** A FLOAT cut towards zero, held within 64 bits as Java's cast does; NaN gives 0. */
export function truncateToInteger(x: number): Integer {
  if (Number.isNaN(x)) return 0;
  if (x >= 2 ** 63) return MAX_INTEGER;
  return x <= -(2 ** 63) ? MIN_INTEGER : integerOfNumber(Math.trunc(x));
}
