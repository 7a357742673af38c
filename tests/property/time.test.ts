import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findTimes } from '../../src/annotate/time/component.js';
import { readTimeGrammar } from '../../src/annotate/time/rules.js';
import { taggedDoc } from '../builders/parse-text.js';

const grammar = readTimeGrammar();
const WORDS = [
  'the',
  'last',
  'two',
  'years',
  'ago',
  'Monday',
  'June',
  '24',
  '2020',
  '-',
  ',',
  'of',
  'early',
  'night',
  'from',
  'to',
  'until',
  'half',
  '31',
  'Feb.',
  '.',
  '8',
  'p.m.',
  'century',
  '9999',
  '0000',
  'decade',
  'a',
  'later',
  '\n',
];

it('expressions are disjoint stretches of whole tokens in text order, with well-ordered intervals, twice the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 6 })), { maxLength: 40 }),
      fc.constantFrom('2020-06-24', '2020-02-29', null),
      (words, published) => {
        const doc = taggedDoc(words.join(' '), published);
        const found = findTimes(doc, grammar);
        expect(findTimes(doc, grammar)).toEqual(found);
        let at = 0;
        for (const time of found) {
          expect(time.start).toBeGreaterThanOrEqual(at);
          expect(time.end).toBeGreaterThan(time.start);
          expect(time.last).toBeGreaterThan(time.first);
          expect(doc.parsed[time.first]?.start).toBeLessThanOrEqual(time.start);
          expect(doc.parsed[time.last - 1]?.end).toBeGreaterThanOrEqual(time.end);
          if (time.interval !== null) expect(time.interval.start <= time.interval.end).toBe(true);
          at = time.end;
        }
      },
    ),
    { numRuns: 200 },
  );
});
