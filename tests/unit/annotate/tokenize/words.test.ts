import { expect, test } from 'vitest';
import { words } from '../../../../src/annotate/tokenize/words.js';

const split = (text: string): string =>
  words(text, 0, text.length)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');

test.each([
  ["They don't know, she can't.", "They do n't know , she ca n't ."],
  ['It’s the mayor’s: we’re late', 'It ’s the mayor ’s : we ’re late'],
  ["the workers' cannot", "the workers ' can not"],
  ["I'd gonna shouldn't've", "I 'd gon na should n't 've"],
  ["O'Leary at four o'clock", "O'Leary at four o'clock"],
  ["in the '90s with 'em", "in the '90s with 'em"],
])('clitics and apostrophes: %s', (text, expected) => {
  expect(split(text)).toBe(expected);
});

test.each([
  ['a 14-year-old so-called well-being', 'a 14 - year - old so - called well - being'],
  ['an anti-war co-founder re-elected in mid-May', 'an anti-war co-founder re-elected in mid-May'],
  ['Park Min-seo and Jean-Luc', 'Park Min - seo and Jean - Luc'],
  ['talks—long ones – ended -- abruptly', 'talks — long ones – ended -- abruptly'],
  ['Harbour Wire/AFX and/or', 'Harbour Wire / AFX and / or'],
])('hyphens, dashes and slashes: %s', (text, expected) => {
  expect(split(text)).toBe(expected);
});

test.each([
  ['Mr. Vale of the U.S. met Gen. Orr.', 'Mr. Vale of the U.S. met Gen. Orr .'],
  ['Acme Corp. and Blue Ltd. said', 'Acme Corp. and Blue Ltd. said'],
  ['at 5 p.m. in J. Moor’s', 'at 5 p.m. in J. Moor ’s'],
  ['said No. And No. 5 won', 'said No . And No. 5 won'],
  ['Kim Tae Un.Ahn said.The end', 'Kim Tae Un . Ahn said . The end'],
  ['So did I. We left.', 'So did I . We left .'],
])('full stops: %s', (text, expected) => {
  expect(split(text)).toBe(expected);
});

test.each([
  ['$5,000 or US$3.2 and 40% of €7', '$ 5,000 or US $ 3.2 and 40 % of € 7'],
  ['at 08:30, 6:00am, 430km', 'at 08:30 , 6:00 am , 430 km'],
  ['9/11 on 2020-06-24 in 1999-2003', '9/11 on 2020-06-24 in 1999 - 2003'],
  ['the 14th, 1980s and 201-555-0123', 'the 14th , 1980s and 201-555-0123'],
])('numbers: %s', (text, expected) => {
  expect(split(text)).toBe(expected);
});

test.each([
  [
    'See https://example.org/a_b?c=1, or (www.example.com).',
    'See https://example.org/a_b?c=1 , or ( www.example.com ) .',
  ],
  ['mail press@example.gov.uk now', 'mail press@example.gov.uk now'],
  ['@desk #breaking example.com said', '@desk #breaking example.com said'],
  ['wait... what?! no!!', 'wait ... what ?! no !!'],
  ['ok :-) fine', 'ok :-) fine'],
  ['flag 👩‍👩‍👧 up', 'flag 👩‍👩‍👧 up'],
  ['AT&T and black & white R&D', 'AT&T and black & white R&D'],
])('addresses, symbols and emoji: %s', (text, expected) => {
  expect(split(text)).toBe(expected);
});

test.each([
  ['Dont say its a boat, cause its hull isnt there', 'Do nt say it s a boat , cause its hull is nt there'],
  ['Lets go. He lets her. im late alot', 'Let s go . He lets her . i m late a lot'],
  ['Ive been ill, ill be back, Jony Ive said', 'I ve been ill , i ll be back , Jony Ive said'],
  ['your the one with your hat', 'you r the one with your hat'],
  ['the IM client, her ID be checked, as is his wont', 'the IM client , her ID be checked , as is his wont'],
  ["outta here, c'mon", "out ta here , c'm on"],
])('missing apostrophes: %s', (text, expected) => {
  expect(split(text)).toBe(expected);
});

test.each([
  ['Paid by K. The rest by G. K. Moor.', 'Paid by K . The rest by G. K. Moor .'],
  ['Anna V. The clerk', 'Anna V. The clerk'],
  ['boats etc... and etc. too', 'boats etc ... and etc. too'],
  ['(c. 1820, b. 3 May), option c. Then', '( c. 1820 , b. 3 May ) , option c . Then'],
  ['an M.Sc. and a Ph.D. from Vol.14', 'an M.Sc. and a Ph.D. from Vol. 14'],
  ['1. First\n\n2.1. Second, version 2. Third', '1. First 2.1. Second , version 2 . Third'],
])('full stops of numbers and letters: %s', (text, expected) => {
  expect(split(text)).toBe(expected);
});

test.each([
  [
    'UN-led, post-2015, neo-con, once-in-a-decade',
    'UN - led , post - 2015 , neo-con , once - in - a - decade',
  ],
  ['the th- the boat, pre- and post-war', 'the th- the boat , pre- and post-war'],
  ['good price- low', 'good price - low'],
  ['friend(s) left (s)', 'friend(s) left ( s )'],
])('hyphens and brackets: %s', (text, expected) => {
  expect(split(text)).toBe(expected);
});

test.each([
  ['hit .265, call +4420123 or 3-5213', 'hit .265 , call +4420123 or 3-5213'],
  ['as [13,14] say, [1,234] people', 'as [ 13 , 14 ] say , [ 1,234 ] people'],
  ["2003's film of the 1930's", "2003 's film of the 1930's"],
  ['the #1 band, #one, open 24/7 on 10/12', 'the # 1 band , #one , open 24 / 7 on 10/12'],
])('numbers in print: %s', (text, expected) => {
  expect(split(text)).toBe(expected);
});

test.each([
  ['see Port_Plan-2.pdf, (draft).doc', 'see Port_Plan-2.pdf , ( draft ) .doc'],
  ['rec.boats.small and jo@HARBOUR plus @port.com', 'rec.boats.small and jo@HARBOUR plus @port.com'],
  ['w/ bread w/o salt b/c of s/he and/or', 'w/ bread w/o salt b/c of s/he and / or'],
  ['really.? no...? ----== end', 'really .? no ... ? ----== end'],
  ['see doi:10.1000/ab-c.5, now', 'see doi:10.1000/ab-c.5 , now'],
])('files, groups, marks: %s', (text, expected) => {
  expect(split(text)).toBe(expected);
});

test('keeps offsets within a range of the text', () => {
  const text = 'skip this. Keep that.';
  expect(words(text, 11, text.length)).toEqual([
    { start: 11, end: 15 },
    { start: 16, end: 20 },
    { start: 20, end: 21 },
  ]);
});
