import { argumentError } from '../values/failure.js';
import { addIntegers, integer, multiplyIntegers } from '../values/integer.js';
import type { Integer } from '../values/value.js';
import { approximateDuration, DurationValue } from './duration.js';

/** A number of one unit: `14`, `-2`, `0.75`. */
const AMOUNT = '([+-]?\\d{1,19}(?:[.,]\\d{1,9})?)';
const part = (letter: string) => `(?:${AMOUNT}${letter})?`;

/** ISO 8601 with designators; any part may have a sign, the last one decimals. */
const BY_UNITS = new RegExp(
  `^([+-])?P(?=.)${part('Y')}${part('M')}${part('W')}${part('D')}(T(?=.)${part('H')}${part('M')}${part('S')})?$`,
  'i',
);

/** ISO 8601 in the form of a date and time: `P2012-02-02T14:37:21.545`. */
const BY_DATE = /^([+-])?P(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d(?:\.\d{1,9})?))?)?$/i;

/** @throws ArgumentError when the text is no duration */
export function parseDuration(text: string): DurationValue {
  const units = text.length > 300 ? null : BY_UNITS.exec(text);
  if (units !== null) {
    const [, sign, years, months, weeks, days, , hours, minutes, seconds] = units;
    return durationOfTexts(sign, { years, months, weeks, days, hours, minutes, seconds });
  }
  const date = text.length > 300 ? null : BY_DATE.exec(text);
  if (date !== null) {
    const [, sign, years, months, days, hours, minutes, seconds] = date;
    return durationOfTexts(sign, { years, months, days, hours, minutes, seconds });
  }
  throw argumentError('InvalidArgumentValue', `Text cannot be parsed to a Duration: "${text.slice(0, 60)}".`);
}

type Texts = Readonly<Record<string, string | undefined>>;

function durationOfTexts(sign: string | undefined, texts: Texts): DurationValue {
  const given = Object.values(texts).filter((text) => text !== undefined);
  if (given.slice(0, -1).some((text) => /[.,]/.test(text))) {
    throw argumentError('InvalidArgumentValue', 'Only the last unit of a Duration may have decimals.');
  }
  const onlySecondsHaveDecimals = Object.entries(texts).every(
    ([unit, text]) => unit === 'seconds' || text === undefined || !/[.,]/.test(text),
  );
  const duration = onlySecondsHaveDecimals ? exact(texts) : approximate(texts);
  return sign === '-' ? duration.negated() : duration;
}

function exact(texts: Texts): DurationValue {
  const { seconds = '0' } = texts;
  const whole = (name: string): Integer => integer(BigInt((texts[name] ?? '0').replace('+', '')));
  const [cut = '0', fraction = ''] = seconds.split(/[.,]/);
  const nanos = Number(fraction.slice(0, 9).padEnd(9, '0'));
  return new DurationValue(
    addIntegers(multiplyIntegers(whole('years'), 12), whole('months')),
    addIntegers(multiplyIntegers(whole('weeks'), 7), whole('days')),
    addIntegers(
      addIntegers(multiplyIntegers(whole('hours'), 3600), multiplyIntegers(whole('minutes'), 60)),
      integer(BigInt(cut.replace('+', ''))),
    ),
    seconds.startsWith('-') ? 0 - nanos : nanos,
  );
}

function approximate(texts: Texts): DurationValue {
  const number = (name: string) => Number((texts[name] ?? '0').replace(',', '.'));
  return approximateDuration(
    number('years') * 12 + number('months'),
    number('weeks') * 7 + number('days'),
    number('hours') * 3600 + number('minutes') * 60 + number('seconds'),
    0,
  );
}
