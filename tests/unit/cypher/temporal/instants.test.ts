import { describe, expect, it } from 'vitest';
import type { Value } from '../../../../src/cypher/values/index.js';
import { call, map } from '../functions/call.js';

const text = (name: string, ...args: Value[]) => String(call(name, ...args));

describe('dates', () => {
  it.each([
    ['2024-02-29', '2024-02-29'],
    ['20240229', '2024-02-29'],
    ['2024-02', '2024-02-01'],
    ['202402', '2024-02-01'],
    ['2024-W09-4', '2024-02-29'],
    ['2024W094', '2024-02-29'],
    ['2024-Q1-60', '2024-02-29'],
    ['2024-060', '2024-02-29'],
    ['2024060', '2024-02-29'],
    ['2024', '2024-01-01'],
    ['-0044-03-15', '-0044-03-15'],
    ['+12024-01-01', '+12024-01-01'],
  ])('read %s', (input, expected) => {
    expect(text('date', input)).toBe(expected);
  });

  it.each(['2023-02-29', '2023-13-01', '2023-366', '2023-1-1-1', 'today', '23-01-01'])(
    'refuse %s',
    (input) => {
      expect(() => call('date', input)).toThrow();
    },
  );

  it('come from maps', () => {
    expect(text('date', map({ year: 2020, week: 53, dayOfWeek: 7 }))).toBe('2021-01-03');
    expect(text('date', map({ year: 2020, quarter: 4, dayOfQuarter: 92 }))).toBe('2020-12-31');
    expect(text('date', map({ year: 2020, ordinalDay: 366 }))).toBe('2020-12-31');
    expect(() => call('date', map({ year: 2020, day: 3 }))).toThrow(/month must be specified/);
    expect(() => call('date', map({ month: 3 }))).toThrow(/year must be specified/);
    expect(() => call('date', map({ year: 2020, week: 3, month: 2 }))).toThrow(/cannot be mixed/);
    expect(() => call('date', map({ year: 2020, hour: 3 }))).toThrow(/No such field: hour/);
    expect(() => call('date', map({}))).toThrow(/At least one field/);
  });

  it('come from other values with fields set', () => {
    const base = call('date', '2024-01-31');
    expect(text('date', map({ date: base, month: 2 }))).toBe('2024-02-29');
    expect(text('date', map({ date: base, year: 2023 }))).toBe('2023-01-31');
    expect(text('date', map({ date: base, quarter: 2 }))).toBe('2024-04-30');
    expect(text('date', map({ date: base, week: 1 }))).toBe('2024-01-03');
  });

  it('have components', () => {
    const date = call('date', '2021-01-03') as { component(name: string): unknown };
    const names = [
      'year',
      'quarter',
      'month',
      'week',
      'weekYear',
      'dayOfQuarter',
      'day',
      'ordinalDay',
      'dayOfWeek',
    ];
    expect(names.map((name) => date.component(name))).toEqual([2021, 1, 1, 53, 2020, 3, 3, 3, 7]);
    expect(date.component('hour')).toBe(undefined);
  });
});

describe('times', () => {
  it('read and print', () => {
    expect(text('localtime', '21:40:32.142')).toBe('21:40:32.142');
    expect(text('localtime', '2140')).toBe('21:40');
    expect(text('time', '21:40+0530')).toBe('21:40+05:30');
    expect(text('time', 'T21Z')).toBe('21:00Z');
    expect(text('localtime', '12:00:00.1')).toBe('12:00:00.100');
    expect(() => call('localtime', '24:00')).toThrow(/hour/);
    expect(() => call('localtime', '12:00+01:00')).toThrow(/no time zone/);
    expect(() => call('time', '12:00[Europe/Paris]')).toThrow(/named time zone/);
  });

  it('nest subsecond fields', () => {
    const fields = { hour: 1, minute: 2, second: 3, millisecond: 4, microsecond: 5, nanosecond: 6 };
    expect(text('localtime', map(fields))).toBe('01:02:03.004005006');
    expect(() => call('localtime', map({ ...fields, nanosecond: 1000 }))).toThrow(/nanosecond/);
    expect(() => call('localtime', map({ hour: 1, second: 3 }))).toThrow(/minute must be specified/);
  });

  it('move between zones by instant', () => {
    const time = call('time', '12:00+01:00');
    expect(text('time', map({ time, timezone: '-03:00' }))).toBe('08:00-03:00');
    expect(text('time', map({ time: call('localtime', '12:00'), timezone: '-03:00' }))).toBe('12:00-03:00');
  });
});

describe('datetimes', () => {
  it('know daylight saving time', () => {
    expect(text('datetime', '2024-07-01T12:00[Europe/Paris]')).toBe('2024-07-01T12:00+02:00[Europe/Paris]');
    expect(text('datetime', '2024-01-01T12:00[Europe/Paris]')).toBe('2024-01-01T12:00+01:00[Europe/Paris]');
    // the hour from 02:00 to 03:00 does not exist, the one a half year later exists twice
    expect(text('datetime', '2024-03-31T02:30[Europe/Paris]')).toBe('2024-03-31T03:30+02:00[Europe/Paris]');
    expect(text('datetime', '2024-10-27T02:30[Europe/Paris]')).toBe('2024-10-27T02:30+02:00[Europe/Paris]');
    expect(text('datetime', '2024-10-27T02:30+01:00[Europe/Paris]')).toBe(
      '2024-10-27T02:30+01:00[Europe/Paris]',
    );
    expect(() => call('datetime', '2024-07-01T12:00+05:00[Europe/Paris]')).toThrow(/do not match/);
  });

  it('know zones far in the past and the future', () => {
    expect(text('datetime', '1750-01-01T00:00[America/New_York]')).toBe(
      '1750-01-01T00:00-04:56:02[America/New_York]',
    );
    expect(text('datetime', '4000-07-01T00:00[Europe/Paris]')).toBe('4000-07-01T00:00+02:00[Europe/Paris]');
  });

  it('refuse unknown zones', () => {
    expect(() => call('datetime', '2024-01-01T00:00[Mars/Olympus]')).toThrow(/Mars\/Olympus/);
    expect(() => call('datetime', '2024-01-01T00:00+19:00')).toThrow(/18:00/);
  });

  it('come from the epoch and the clock', () => {
    expect(text('datetime', map({ epochSeconds: 1, nanosecond: 7 }))).toBe('1970-01-01T00:00:01.000000007Z');
    expect(text('datetime', map({ epochMillis: -1, timezone: '+01:00' }))).toBe(
      '1970-01-01T00:59:59.999+01:00',
    );
    expect(() => call('datetime.fromepoch', 0, -1)).toThrow(/nanosecond/);
    expect(text('datetime')).toBe('2023-11-14T22:13:20.000000005Z');
    expect(text('datetime.realtime', 'Asia/Tokyo')).toBe('2023-11-15T07:13:21+09:00[Asia/Tokyo]');
    expect(text('date', map({ timezone: 'Asia/Tokyo' }))).toBe('2023-11-15');
  });

  it('order by instant and equal by wall and zone', () => {
    const a = call('datetime', '2024-01-01T12:00+01:00') as never as {
      compareTo(o: unknown): number;
      equals(o: unknown): boolean;
    };
    const b = call('datetime', '2024-01-01T11:00Z');
    const c = call('datetime', '2024-01-01T11:00:00.000000001Z');
    expect(a.equals(b)).toBe(false);
    expect(a.compareTo(c)).toBeLessThan(0);
    expect(a.equals(call('datetime', '2024-01-01T12:00+01:00'))).toBe(true);
  });
});

describe('truncation', () => {
  const at = call('datetime', '2024-11-14T22:13:20.123456789+01:00');

  it.each([
    ['millennium', '2000-01-01T00:00+01:00'],
    ['century', '2000-01-01T00:00+01:00'],
    ['decade', '2020-01-01T00:00+01:00'],
    ['year', '2024-01-01T00:00+01:00'],
    ['weekYear', '2024-01-01T00:00+01:00'],
    ['quarter', '2024-10-01T00:00+01:00'],
    ['month', '2024-11-01T00:00+01:00'],
    ['week', '2024-11-11T00:00+01:00'],
    ['day', '2024-11-14T00:00+01:00'],
    ['hour', '2024-11-14T22:00+01:00'],
    ['minute', '2024-11-14T22:13+01:00'],
    ['second', '2024-11-14T22:13:20+01:00'],
    ['millisecond', '2024-11-14T22:13:20.123+01:00'],
    ['microsecond', '2024-11-14T22:13:20.123456+01:00'],
  ])('to the %s', (unit, expected) => {
    expect(text('datetime.truncate', unit, at)).toBe(expected);
  });

  it('sets fields afterwards', () => {
    expect(text('date.truncate', 'month', at, map({ day: 9 }))).toBe('2024-11-09');
    expect(text('localtime.truncate', 'millisecond', at, map({ nanosecond: 5 }))).toBe('22:13:20.123000005');
    expect(text('datetime.truncate', 'day', at, map({ timezone: '-02:00' }))).toBe('2024-11-14T00:00-02:00');
  });

  it('refuses units and values that do not fit', () => {
    expect(() => call('date.truncate', 'hour', at)).toThrow(/hour/);
    expect(() => call('time.truncate', 'year', at)).toThrow(/year/);
    expect(() => call('time.truncate', 'hour', call('date', '2024-01-01'))).toThrow(/without a time/);
  });
});
