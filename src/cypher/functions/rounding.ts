import { argumentError } from '../values/failure.js';
import { type NumberValue, toNumber } from '../values/number.js';

/** How a digit beyond the precision is dropped: the names and meanings of Java's RoundingMode. */
const MODES: Readonly<Record<string, (isNegative: boolean, isOdd: boolean, half: number) => boolean>> = {
  UP: () => true,
  DOWN: () => false,
  CEILING: (isNegative) => !isNegative,
  FLOOR: (isNegative) => isNegative,
  HALF_UP: (_, __, half) => half >= 0,
  HALF_DOWN: (_, __, half) => half > 0,
  HALF_EVEN: (_, isOdd, half) => half > 0 || (half === 0 && isOdd),
};

/**
 * `round(x, precision, mode)`: without precision and mode ties go up (towards positive infinity); else the
 * decimal digits of `x` are rounded by the mode, HALF_UP if none is given (ties away from zero).
 * @throws ArgumentError for a precision that is not integral or is negative, or an unknown mode
 */
export function roundTo(x: number, precision: NumberValue | undefined, mode: string | undefined): number {
  const digits = precision === undefined ? 0 : toNumber(precision);
  if (!Number.isInteger(digits) || digits < 0) {
    throw argumentError(
      'NumberOutOfRange',
      `round() takes an integral precision of 0 or more, not ${digits}.`,
    );
  }
  if (digits === 0 && mode === undefined) return roundHalfCeiling(x);
  const roundsUp = MODES[(mode ?? 'HALF_UP').toUpperCase()];
  if (roundsUp === undefined) {
    throw argumentError(
      'InvalidArgumentValue',
      `Unknown rounding mode "${mode}"; use one of ${Object.keys(MODES).join(', ')}.`,
    );
  }
  if (!Number.isFinite(x) || digits > 324) return x;
  // decimal digits know no negative zero
  return roundDecimal(x, digits, roundsUp) + 0;
}

/** Ties go up; the result is held within 64 bits, as Java's Math.round does it. */
function roundHalfCeiling(x: number): number {
  const below = Math.floor(x);
  const rounded = below + (x - below >= 0.5 ? 1 : 0);
  return Number.isFinite(x) ? Math.max(-(2 ** 63), Math.min(2 ** 63, rounded)) : rounded;
}

function roundDecimal(
  x: number,
  digits: number,
  roundsUp: (negative: boolean, odd: boolean, half: number) => boolean,
): number {
  const isNegative = x < 0;
  const [mantissa = '0', exponentText = '0'] = Math.abs(x).toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  // |x| = unscaled * 10^-scale, exactly as its shortest decimal text says
  const unscaled = BigInt(whole + fraction);
  const scale = fraction.length - Number(exponentText);
  if (scale <= digits) return x;
  const divisor = 10n ** BigInt(scale - digits);
  const kept = unscaled / divisor;
  const rest = unscaled % divisor;
  const twice = rest * 2n;
  const half = twice < divisor ? -1 : twice > divisor ? 1 : 0;
  const up = rest !== 0n && roundsUp(isNegative, kept % 2n === 1n, half);
  return Number(`${isNegative ? '-' : ''}${up ? kept + 1n : kept}e-${digits}`);
}
