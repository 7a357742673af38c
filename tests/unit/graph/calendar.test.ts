import { describe, expect, it } from 'vitest';
import { dayOf, daysOf } from '../../../src/graph/calendar.js';

describe('daysOf', () => {
  it.each([
    ['2020-06-23', '2020-06-23', '2020-06-23'],
    ['2020-06-23T08:00:00+09:00', '2020-06-23', '2020-06-23'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2019', '2019-01-01', '2019-12-31'],
    ['2020-W01', '2019-12-30', '2020-01-05'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2020-SU', '2020-06-01', '2020-08-31'],
    ['2020-WI', '2020-12-01', '2021-02-28'],
    ['195', '1950-01-01', '1959-12-31'],
    ['19', '1900-01-01', '1999-12-31'],
    ['0079', '0079-01-01', '0079-12-31'],
  ])('%s is %s to %s', (text, first, last) => {
    expect(daysOf(text)).toEqual({ first, last });
  });

  it.each(['', 'yesterday', '2020-13', '2020-02-30', '2020-W54', '20201'])('"%s" is no date', (text) => {
    expect(daysOf(text)).toBeNull();
  });
});

describe('dayOf', () => {
  it('reads the day of a date-time and nothing less precise', () => {
    expect(dayOf('2020-06-23 10:00')).toBe('2020-06-23');
    expect(dayOf('2020-06')).toBeNull();
    expect(dayOf('2020-02-30')).toBeNull();
    expect(dayOf(null)).toBeNull();
  });
});
