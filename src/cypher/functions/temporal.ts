import {
  durationBetween,
  durationInDays,
  durationInMonths,
  durationInSeconds,
  type InstantParts,
  partsOf,
} from '../temporal/between.js';
import {
  type Clock,
  currentDateTime,
  dateTimeFromEpoch,
  makeDate,
  makeDateTime,
  makeDuration,
  makeLocalDateTime,
  makeLocalTime,
  makeTime,
} from '../temporal/construct.js';
import type { DurationValue } from '../temporal/duration.js';
import { instantFields } from '../temporal/fields.js';
import {
  truncateToDate,
  truncateToDateTime,
  truncateToLocalDateTime,
  truncateToLocalTime,
  truncateToTime,
} from '../temporal/truncate.js';
import { argumentError } from '../values/failure.js';
import { emptyMap } from '../values/map.js';
import { type NumberValue, toNumber } from '../values/number.js';
import { isMap } from '../values/type-of.js';
import type { MapValue, TemporalValue, Value } from '../values/value.js';
import { type FunctionContext, type ScalarFunction, scalar } from './function.js';

type Make = (value: Value, now: Clock) => Value;
type Truncate = (unit: string, value: TemporalValue, fields: MapValue, epochSecond: number) => Value;

const INSTANT = 'DATE | LOCAL TIME | ZONED TIME | LOCAL DATETIME | ZONED DATETIME';

/** Temporal functions of instants and durations (Neo4j 5 manual, Temporal functions). */
export const TEMPORAL_FUNCTIONS: readonly ScalarFunction[] = [
  ...instantFamily('date', 'DATE', makeDate, truncateToDate),
  ...instantFamily('localtime', 'LOCAL TIME', makeLocalTime, truncateToLocalTime),
  ...instantFamily('time', 'ZONED TIME', makeTime, truncateToTime),
  ...instantFamily('localdatetime', 'LOCAL DATETIME', makeLocalDateTime, truncateToLocalDateTime),
  ...instantFamily('datetime', 'ZONED DATETIME', makeDateTime, truncateToDateTime),
  scalar(
    'Temporal',
    'datetime.fromepoch(seconds :: INTEGER | FLOAT, nanoseconds :: INTEGER | FLOAT) :: ZONED DATETIME',
    'The datetime in UTC so many seconds and nanoseconds after 1970.',
    ([seconds, nanos]) =>
      dateTimeFromEpoch(wholeNumber(seconds as NumberValue), wholeNumber(nanos as NumberValue)),
  ),
  scalar(
    'Temporal',
    'datetime.fromepochmillis(milliseconds :: INTEGER | FLOAT) :: ZONED DATETIME',
    'The datetime in UTC so many milliseconds after 1970.',
    ([millis]) => {
      const whole = wholeNumber(millis as NumberValue);
      const seconds = Math.floor(whole / 1000);
      return dateTimeFromEpoch(seconds, (whole - seconds * 1000) * 1_000_000);
    },
  ),
  scalar(
    'Temporal',
    'duration(input :: STRING | MAP | DURATION) :: DURATION',
    'The duration of a text or of a map of units.',
    ([value]) => makeDuration(value as Value),
  ),
  difference('between', 'months, days and seconds', durationBetween),
  difference('inMonths', 'whole months', durationInMonths),
  difference('inDays', 'whole days', durationInDays),
  difference('inSeconds', 'seconds', durationInSeconds),
];

/** The function of a type, its clocks and its truncation. */
function instantFamily(name: string, type: string, make: Make, truncate: Truncate): ScalarFunction[] {
  const clocks = ['', '.statement', '.transaction', '.realtime'].map((clock) =>
    clockFunction(name, type, clock, make),
  );
  return [
    ...clocks,
    scalar(
      'Temporal',
      `${name}.truncate(unit :: STRING, input? :: ${INSTANT}, fields? :: MAP) :: ${type}`,
      `A ${type} cut to a unit, with fields set on it.`,
      ([unit, value, fields], { now }) => {
        if (unit === null || value === null)
          throw argumentError('InvalidArgumentValue', `${name}.truncate() takes no null.`);
        const instant = (value ?? currentDateTime(now)) as TemporalValue;
        return truncate(
          unit as string,
          instant,
          instantFields((fields ?? emptyMap()) as MapValue),
          now.seconds,
        );
      },
      { nulls: true },
    ),
  ];
}

function clockFunction(name: string, type: string, clock: string, make: Make): ScalarFunction {
  const isRealtime = clock === '.realtime';
  const read = (context: FunctionContext) => (isRealtime ? context.realtime() : context.now);
  if (clock === '') {
    return scalar(
      'Temporal',
      `${name}(input? :: STRING | MAP | ${INSTANT}) :: ${type}`,
      `The ${type} of a text, a map or another value; of the clock when called with nothing.`,
      ([value], { now }) => {
        if (value === undefined) return make(currentDateTime(now), now);
        return make(isMap(value) ? instantFields(value) : value, now);
      },
    );
  }
  return scalar(
    'Temporal',
    `${name}${clock}(timezone? :: STRING) :: ${type}`,
    `The current ${type} by the ${clock.slice(1)} clock.`,
    ([zone], context) => make(currentDateTime(read(context), zone), context.now),
    { volatile: isRealtime },
  );
}

function difference(
  name: string,
  what: string,
  compute: (a: InstantParts, b: InstantParts) => DurationValue,
): ScalarFunction {
  return scalar(
    'Temporal',
    `duration.${name}(from :: ${INSTANT}, to :: ${INSTANT}) :: DURATION`,
    `The duration between two instants in ${what}.`,
    ([a, b]) =>
      compute(partsOf(a as TemporalValue) as InstantParts, partsOf(b as TemporalValue) as InstantParts),
  );
}

function wholeNumber(value: NumberValue): number {
  const x = toNumber(value);
  if (Number.isSafeInteger(x)) return x;
  throw argumentError('InvalidArgumentValue', `A whole number was expected, not ${x}.`);
}
