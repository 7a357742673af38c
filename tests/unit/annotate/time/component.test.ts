import { describe, expect, it } from 'vitest';
import { findTimes, timeComponent } from '../../../../src/annotate/time/component.js';
import { readTimeGrammar } from '../../../../src/annotate/time/rules.js';
import { taggedDoc } from '../../../builders/parse-text.js';

const grammar = readTimeGrammar();

function values(text: string, published: string | null): [string, string | null][] {
  return findTimes(taggedDoc(text, published), grammar).map((time) => [
    text.slice(time.start, time.end),
    time.value,
  ]);
}

function interval(text: string, published: string | null): unknown {
  return findTimes(taggedDoc(text, published), grammar)[0]?.interval;
}

describe('reference date', () => {
  it('is the publication date, whatever the text says', () => {
    expect(
      values('PORT VELA, 3 May 2011 (Wire) - The quay closed on Monday.', '2020-06-24T23:50:00+02:00').at(-1),
    ).toEqual(['Monday', '2020-06-22']);
  });
  it('is the date line where no publication date is known', () => {
    expect(values('PORT VELA, 4 May 2011 (Wire) - The quay closed on Monday.', null).at(-1)).toEqual([
      'Monday',
      '2011-05-02',
    ]);
    expect(values('Quay closes\nPosted May 4, 2011\nThe quay closed on Monday.', null).at(-1)).toEqual([
      'Monday',
      '2011-05-02',
    ]);
  });
  it('is not taken from running prose: relative expressions stay unresolved', () => {
    const found = findTimes(taggedDoc('The quay opened on 4 May 2011 and closed last week.', null), grammar);
    expect(found.map(({ value, interval: days }) => [value, days?.start ?? null])).toEqual([
      ['2011-05-04', '2011-05-04'],
      [null, null],
    ]);
  });
});

describe('direction', () => {
  it.each([
    ['The council met on Thursday.', '2020-06-18'],
    ['The council will meet on Thursday.', '2020-06-25'],
    ['The council plans to meet on Thursday.', '2020-06-25'],
    ['The council is to meet on Thursday.', '2020-06-25'],
    ['Bids must be in by Thursday.', '2020-06-25'],
    ['The council would have met on Thursday.', '2020-06-18'],
    ['The council said on Thursday it will close the quay.', '2020-06-18'],
    ['The council met on Wednesday.', '2020-06-24'],
    ['The council met in July.', '2019-07'],
    ['The council will meet in July.', '2020-07'],
    ['The council met on June 30.', '2019-06-30'],
    ['The council will meet on March 3.', '2021-03-03'],
    ['The leap race was run on February 29.', '2020-02-29'],
  ])('%s', (text, value) => {
    expect(values(text, '2020-06-24').at(-1)?.[1]).toBe(value);
  });
});

describe('intervals', () => {
  it.each([
    [
      'It fell earlier this month.',
      { start: '2020-06-01', end: '2020-06-24', granularity: 'month', approximate: true },
    ],
    [
      'It fell last week.',
      { start: '2020-06-15', end: '2020-06-21', granularity: 'week', approximate: false },
    ],
    [
      'It fell two years ago.',
      { start: '2018-01-01', end: '2018-12-31', granularity: 'year', approximate: true },
    ],
    [
      'It has fallen since 2018.',
      { start: '2018-01-01', end: '2020-06-24', granularity: 'year', approximate: true },
    ],
    [
      'It fell from 2016 through 2018.',
      { start: '2016-01-01', end: '2018-12-31', granularity: 'year', approximate: false },
    ],
    [
      'It fell in early December.',
      { start: '2019-12-01', end: '2019-12-10', granularity: 'month', approximate: true },
    ],
    [
      'It fell in the first quarter.',
      { start: '2020-01-01', end: '2020-03-31', granularity: 'season', approximate: false },
    ],
    [
      'It fell over the past two years.',
      { start: '2018-06-24', end: '2020-06-24', granularity: 'year', approximate: true },
    ],
    ['It fell for months.', null],
    [
      'It ran June 3-5, 2019.',
      { start: '2019-06-03', end: '2019-06-05', granularity: 'day', approximate: false },
    ],
    [
      'It fell in the 1990s.',
      { start: '1990-01-01', end: '1999-12-31', granularity: 'decade', approximate: false },
    ],
  ])('%s', (text, days) => {
    expect(interval(text, '2020-06-24')).toEqual(days);
  });
});

describe('false alarms', () => {
  it.each([
    'She may march on the second floor, said Mr. May.',
    'The sun set over 2,000 tents and 1,500 trucks.',
    'Call 555-2010 or write to room 1984.',
    'A quarter of the crew left; three quarters stayed.',
    'He won 7-5, 6-4 on court 9/11.',
    'The year-old boy and the 12-year-old girl slept.',
    'On 31 June nothing happened, for there is no such day.',
  ])('%s', (text) => {
    expect(values(text, '2020-06-24').filter(([, value]) => value !== null)).toEqual([]);
  });
});

it('declares what it reads and gives', () => {
  const component = timeComponent(grammar);
  expect([component.requires, component.assigns]).toEqual([['parsed', 'sentences'], ['times']]);
});
