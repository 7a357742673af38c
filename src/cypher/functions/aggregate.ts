import { add } from '../values/arithmetic.js';
import { argumentError, typeError } from '../values/failure.js';
import { float, isNumberValue, type NumberValue, toNumber } from '../values/number.js';
import { compareForOrder, compareNumbers } from '../values/order.js';
import { isTemporal, typeName } from '../values/type-of.js';
import type { TemporalValue, Value } from '../values/value.js';
import { type Accumulator, type AggregateFunction, aggregate } from './function.js';

/** Aggregating functions (Neo4j 5 manual). Nulls are left out; the caller drops duplicates for DISTINCT. */
export const AGGREGATE_FUNCTIONS: readonly AggregateFunction[] = [
  aggregate(
    'avg(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION',
    'The mean; null of nothing.',
    average,
  ),
  aggregate('collect(input :: ANY) :: LIST<ANY>', 'A list of the values.', collect),
  aggregate('count(input :: ANY) :: INTEGER', 'The number of values.', count),
  aggregate('max(input :: ANY) :: ANY', 'The largest value by the order of ORDER BY.', () => extreme(1)),
  aggregate('min(input :: ANY) :: ANY', 'The smallest value by the order of ORDER BY.', () => extreme(-1)),
  aggregate(
    'percentileCont(input :: FLOAT, percentile :: FLOAT) :: FLOAT',
    'The percentile (0.0 to 1.0), interpolated.',
    () => percentile('percentileCont', interpolate),
  ),
  aggregate(
    'percentileDisc(input :: INTEGER | FLOAT, percentile :: FLOAT) :: INTEGER | FLOAT',
    'The value nearest to the percentile (0.0 to 1.0).',
    () => percentile('percentileDisc', nearest),
  ),
  aggregate('stDev(input :: FLOAT) :: FLOAT', 'The standard deviation of a sample.', () =>
    deviation('stDev', 1),
  ),
  aggregate('stDevP(input :: FLOAT) :: FLOAT', 'The standard deviation of a population.', () =>
    deviation('stDevP', 0),
  ),
  aggregate(
    'sum(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION',
    'The sum; 0 of nothing.',
    sum,
  ),
];

function count(): Accumulator {
  let n = 0;
  return {
    add: ([value]) => {
      if (value !== null) n++;
    },
    result: () => n,
  };
}

function collect(): Accumulator {
  const items: Value[] = [];
  return {
    add: ([value]) => {
      if (value !== null) items.push(value as Value);
    },
    result: () => items,
  };
}

function extreme(sign: 1 | -1): Accumulator {
  let best: Value = null;
  return {
    add: ([value]) => {
      if (value === null) return;
      if (best === null || compareForOrder(value as Value, best) * sign > 0) best = value as Value;
    },
    result: () => best,
  };
}

/** Adds numbers or durations, not both. */
function sum(): Accumulator {
  let total: Value = null;
  return {
    add: ([value]) => {
      if (value === null) return;
      checkNumberOrDuration('sum', value as Value, total);
      total = total === null ? (value as Value) : add(total, value as Value);
    },
    result: () => total ?? 0,
  };
}

/** A running mean of numbers, which cannot overflow; durations are summed and divided at the end. */
function average(): Accumulator {
  let n = 0;
  let mean = 0;
  let total: Value = null;
  return {
    add: ([value]) => {
      if (value === null) return;
      checkNumberOrDuration('avg', value as Value, n === 0 ? null : (total ?? 0));
      n++;
      if (isNumberValue(value)) mean += (toNumber(value) - mean) / n;
      else total = total === null ? (value as Value) : add(total, value as Value);
    },
    result: () => {
      if (n === 0) return null;
      return isTemporal(total) ? ((total as TemporalValue).dividedBy(n) ?? null) : float(mean);
    },
  };
}

function checkNumberOrDuration(name: string, value: Value, before: Value): void {
  const isDuration = isTemporal(value) && value.times(1) !== undefined;
  if (!isDuration && !isNumberValue(value)) {
    throw typeError('InvalidArgumentValue', `${name}() takes numbers or durations, not ${typeName(value)}.`);
  }
  if (before !== null && isDuration !== isTemporal(before)) {
    throw typeError('InvalidArgumentValue', `${name}() cannot mix numbers and durations.`);
  }
}

type Pick = (sorted: readonly NumberValue[], fraction: number) => Value;

function percentile(name: string, pick: Pick): Accumulator {
  const values: NumberValue[] = [];
  let fraction: number | undefined;
  return {
    add: ([value, at]) => {
      fraction ??= percentileArgument(name, at as Value);
      if (value === null) return;
      if (!isNumberValue(value))
        throw typeError('InvalidArgumentValue', `${name}() takes numbers, not ${typeName(value as Value)}.`);
      values.push(value);
    },
    result: () => (values.length === 0 ? null : pick(values.sort(compareNumbers), fraction ?? 0)),
  };
}

function percentileArgument(name: string, at: Value): number {
  if (!isNumberValue(at))
    throw typeError('InvalidArgumentValue', `${name}() takes a number as percentile, not ${typeName(at)}.`);
  const fraction = toNumber(at);
  if (fraction >= 0 && fraction <= 1) return fraction;
  throw argumentError('NumberOutOfRange', `${name}() takes a percentile from 0.0 to 1.0, not ${fraction}.`);
}

function interpolate(sorted: readonly NumberValue[], fraction: number): Value {
  const place = fraction * (sorted.length - 1);
  const floor = Math.floor(place);
  const ceiling = Math.ceil(place);
  const below = toNumber(sorted[floor] as NumberValue);
  if (floor === ceiling) return float(below);
  return float(below * (ceiling - place) + toNumber(sorted[ceiling] as NumberValue) * (place - floor));
}

function nearest(sorted: readonly NumberValue[], fraction: number): Value {
  const place = fraction * sorted.length;
  const floor = Math.floor(place);
  const index = place === floor && floor > 0 ? floor - 1 : floor;
  return sorted[Math.min(index, sorted.length - 1)] as NumberValue;
}

/** Two passes over the values; 0 of fewer than two. `correction` is 1 for a sample, 0 for a population. */
function deviation(name: string, correction: 0 | 1): Accumulator {
  const values: number[] = [];
  return {
    add: ([value]) => {
      if (value === null) return;
      if (!isNumberValue(value))
        throw typeError('InvalidArgumentValue', `${name}() takes numbers, not ${typeName(value as Value)}.`);
      values.push(toNumber(value));
    },
    result: () => {
      if (values.length < 2) return float(0);
      const mean = values.reduce((total, x) => total + x, 0) / values.length;
      const squares = values.reduce((total, x) => total + (x - mean) ** 2, 0);
      return float(Math.sqrt(squares / (values.length - correction)));
    },
  };
}
