import { arithmeticError } from '../values/failure.js';
import { fitsInteger, integer } from '../values/integer.js';
import { float, isFloat, isInteger, isNumberValue, toNumber } from '../values/number.js';
import { PointValue } from '../values/point.js';
import { formatValue } from '../values/text.js';
import { isTemporal } from '../values/type-of.js';
import type { Integer, Value } from '../values/value.js';
import { type ScalarFunction, scalar } from './function.js';
import { truncateToInteger } from './math.js';

/** Conversion functions: `toX` fails on types it does not take, `toXOrNull` gives null, `toXList` works per item. */
export const CONVERSION_FUNCTIONS: readonly ScalarFunction[] = [
  ...family('Boolean', 'BOOLEAN | STRING | INTEGER', 'BOOLEAN', toBoolean),
  ...family('Float', 'INTEGER | FLOAT | STRING', 'FLOAT', toFloat),
  ...family('Integer', 'BOOLEAN | INTEGER | FLOAT | STRING', 'INTEGER', toInteger),
  ...family(
    'String',
    'BOOLEAN | INTEGER | FLOAT | STRING | DATE | LOCAL TIME | ZONED TIME | LOCAL DATETIME | ZONED DATETIME | DURATION | POINT',
    'STRING',
    toText,
  ),
];

/** The conversion of a value, null when it cannot be read, undefined when its type is not taken. */
type Conversion = (value: Value) => Value | undefined;

function family(name: string, takes: string, returns: string, convert: Conversion): ScalarFunction[] {
  const category = name === 'String' ? 'String' : 'Scalar';
  const orNull = (value: Value): Value => (value === null ? null : (convert(value) ?? null));
  return [
    scalar(
      category,
      `to${name}(input :: ${takes}) :: ${returns}`,
      `The input as ${returns}; null when it cannot be read as one.`,
      ([value]) => orNull(value as Value),
    ),
    scalar(
      category,
      `to${name}OrNull(input :: ANY) :: ${returns}`,
      `The input as ${returns}; null when it cannot be converted.`,
      ([value]) => orNull(value as Value),
    ),
    scalar(
      'List',
      `to${name}List(input :: LIST<ANY>) :: LIST<${returns}>`,
      `The items as ${returns}; null for those that cannot be converted.`,
      ([list]) => (list as readonly Value[]).map(orNull),
    ),
  ];
}

function toBoolean(value: Value): Value | undefined {
  if (typeof value === 'boolean') return value;
  if (isInteger(value)) return value !== 0;
  if (typeof value !== 'string') return undefined;
  const text = value.trim().toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : null;
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,9})?$/;

function toFloat(value: Value): Value | undefined {
  if (isNumberValue(value)) return isFloat(value) ? value : float(toNumber(value));
  if (typeof value !== 'string') return undefined;
  const text = value.trim().replace(/[dDfF]$/, '');
  if (DECIMAL.test(text)) return float(Number(text));
  return value.trim() === 'NaN' ? Number.NaN : infinity(value.trim());
}

function infinity(text: string): number | null {
  const match = /^([+-]?)Infinity$/.exec(text);
  if (match === null) return null;
  return match[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function toInteger(value: Value): Value | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isNumberValue(value)) return isInteger(value) ? value : truncateToInteger(toNumber(value));
  if (typeof value !== 'string') return undefined;
  if (/^[+-]?\d{1,400}$/.test(value)) return checked(BigInt(value.replace('+', '')), value);
  return DECIMAL.test(value) ? checked(truncateDecimal(value), value) : null;
}

function checked(x: bigint, text: string): Integer {
  if (!fitsInteger(x))
    throw arithmeticError('NumberOutOfRange', `integer, ${text.slice(0, 40)}, is too large`);
  return integer(x);
}

/** The whole part of a decimal text, exactly. */
function truncateDecimal(text: string): bigint {
  const [mantissa = '', exponentText = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace(/^[+-]/, '').split('.');
  const exponent = Math.max(-400, Math.min(400, Number(exponentText)));
  const digits = whole + fraction;
  const end = whole.length + exponent;
  const kept = end <= 0 ? '0' : digits.slice(0, end).padEnd(Math.min(end, 800), '0');
  const magnitude = BigInt(kept === '' ? '0' : kept);
  return text.startsWith('-') ? -magnitude : magnitude;
}

function toText(value: Value): Value | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || isNumberValue(value)) return formatValue(value);
  if (value instanceof PointValue) return value.toString();
  return isTemporal(value) ? value.isoText() : undefined;
}
