import { describe, expect, it } from 'vitest';
import { add, divide, multiply, subtract, type Value } from '../../../../src/cypher/values/index.js';
import { call, map } from '../functions/call.js';

const duration = (input: Value) => call('duration', input);
const between = (name: string, a: Value, b: Value) => String(call(`duration.${name}`, a, b));

describe('duration texts', () => {
  it.each([
    ['P1Y2M3W4DT5H6M7.008S', 'P1Y2M25DT5H6M7.008S'],
    ['P0.5Y', 'P6M'],
    ['P1.5M', 'P1M15DT5H14M33S'],
    ['PT90M', 'PT1H30M'],
    ['-P1DT1S', 'P-1DT-1S'],
    ['PT-0.5S', 'PT-0.5S'],
    ['P2024-01-02T03:04:05', 'P2024Y1M2DT3H4M5S'],
    ['PT0S', 'PT0S'],
    ['P13M', 'P1Y1M'],
  ])('%s is %s', (input, expected) => {
    expect(String(duration(input))).toBe(expected);
  });

  it.each(['', 'P', 'PT', '1D', 'P1S', 'PT1D', 'P1', 'P1M1Y'])('refuses %o', (input) => {
    expect(() => duration(input)).toThrow(/cannot be parsed to a Duration/);
  });
});

describe('duration maps', () => {
  it('carry fractions downwards', () => {
    expect(String(duration(map({ days: 1.5, hours: 0.5 })))).toBe('P1DT12H30M');
    expect(String(duration(map({ weeks: 1, days: -7 })))).toBe('PT0S');
    expect(String(duration(map({ seconds: 1, milliseconds: -1 })))).toBe('PT0.999S');
    // the doubles nearest to these are a little off, which shows in the last digit
    expect(String(duration(map({ years: 1.3 })))).toBe('P1Y3M18DT6H17M27.600000003S');
    expect(String(multiply(duration('P1Y1M1DT1H'), 1.1))).toBe('P1Y2M10DT6H38M43.800000001S');
    expect(String(divide(duration('P1Y1M1DT1H'), 3))).toBe('P4M10DT11H49M41.999999999S');
    expect(() => duration(map({ fortnights: 1 }))).toThrow(/fortnights/);
    expect(() => duration(map({ days: 'x' }))).toThrow(/days must be a number/);
  });

  it('have components', () => {
    const d = duration('P14M9DT3661.5S') as { component(name: string): unknown };
    const names = [
      'years',
      'quarters',
      'months',
      'weeks',
      'days',
      'hours',
      'minutes',
      'seconds',
      'milliseconds',
    ];
    expect(names.map((name) => d.component(name))).toEqual([1, 4, 14, 1, 9, 1, 61, 3661, 3661500]);
    const parts = [
      'quartersOfYear',
      'monthsOfYear',
      'monthsOfQuarter',
      'daysOfWeek',
      'minutesOfHour',
      'secondsOfMinute',
      'millisecondsOfSecond',
    ];
    expect(parts.map((name) => d.component(name))).toEqual([0, 2, 2, 2, 1, 1, 500]);
  });
});

describe('arithmetic', () => {
  it('moves dates to the last day of a shorter month', () => {
    expect(String(add(call('date', '2024-01-31'), duration('P1M')))).toBe('2024-02-29');
    expect(String(subtract(call('date', '2024-03-31'), duration('P1M1D')))).toBe('2024-02-28');
    expect(String(add(duration('PT49H'), call('date', '2024-01-01')))).toBe('2024-01-03');
  });

  it('wraps times and carries datetimes', () => {
    expect(String(add(call('localtime', '23:30'), duration('PT1H')))).toBe('00:30');
    expect(String(subtract(call('time', '00:30Z'), duration('P5DT1H')))).toBe('23:30Z');
    expect(String(add(call('localdatetime', '2024-12-31T23:59:59.5'), duration('PT0.5S')))).toBe(
      '2025-01-01T00:00',
    );
  });

  it('keeps the wall for days and the instant for hours across a clock change', () => {
    const before = call('datetime', '2024-03-30T12:00[Europe/Paris]');
    expect(String(add(before, duration('P1D')))).toBe('2024-03-31T12:00+02:00[Europe/Paris]');
    expect(String(add(before, duration('PT24H')))).toBe('2024-03-31T13:00+02:00[Europe/Paris]');
  });

  it('adds, multiplies and divides durations', () => {
    expect(String(add(duration('P1M'), duration('PT1S')))).toBe('P1MT1S');
    expect(String(multiply(duration('P1DT2H'), 3))).toBe('P3DT6H');
    expect(String(multiply(1.5, duration('P1D')))).toBe('P1DT12H');
    expect(String(divide(duration('P1D'), 2))).toBe('PT12H');
    expect(() => divide(duration('P1D'), 0)).toThrow(/by zero/);
    expect(() => multiply(call('date', '2024-01-01'), 2)).toThrow(/Date and Integer/);
    expect(() => add(call('date', '2024-01-01'), call('date', '2024-01-01'))).toThrow();
  });
});

describe('differences', () => {
  const date = (text: string) => call('date', text);

  it('count months, days and seconds', () => {
    expect(between('between', date('2024-01-31'), date('2024-03-01'))).toBe('P1M1D');
    expect(between('inMonths', date('2024-03-01'), date('2024-01-31'))).toBe('P-1M');
    expect(between('inDays', date('2024-01-31'), date('2024-03-01'))).toBe('P30D');
    expect(between('inSeconds', date('2024-01-01'), date('2024-01-02'))).toBe('PT24H');
    expect(between('between', call('localdatetime', '2024-01-01T12:00'), date('2024-01-03'))).toBe('P1DT12H');
  });

  it('complete what one side lacks', () => {
    const noon = call('localtime', '12:00');
    expect(between('between', date('2024-01-01'), noon)).toBe('PT12H');
    expect(between('inMonths', date('2024-01-01'), noon)).toBe('PT0S');
    expect(between('between', call('time', '12:00+01:00'), call('time', '12:00Z'))).toBe('PT1H');
    expect(
      between('inSeconds', call('datetime', '2024-03-31T00:00[Europe/Paris]'), call('localtime', '12:00')),
    ).toBe('PT11H');
  });
});
