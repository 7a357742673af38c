import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PatternIndex } from '../../../../src/resources/patterns/pattern-index.js';
import { requiredPieces } from '../../../../src/resources/patterns/required-pieces.js';

const rule = (source: string, flags = '') => ({
  pattern: new RegExp(source, flags),
  needs: requiredPieces(source),
});

describe('PatternIndex', () => {
  const weekend = rule('(?:this|last) weekend', 'iu');
  const hour = rule(String.raw`\d{1,2} ?(?:am|pm)`);
  const anything = rule('.+');
  const index = new PatternIndex([weekend, hour, anything]);

  it('gives the rules whose words are there, and those that need none', () => {
    expect(index.possible('They met last weekend.')).toEqual(new Set([anything, weekend]));
    expect(index.possible('They met at 7pm.')).toEqual(new Set([anything, hour]));
  });

  it('leaves out a rule of which one word is missing', () => {
    expect(index.possible('The weekend was long.')).toEqual(new Set([anything]));
    expect(index.possible('They met at 7.')).toEqual(new Set([anything]));
  });

  it('compares letters as a regular expression without case does', () => {
    expect(index.possible('LAST WEEKEND').has(weekend)).toBe(true);
    expect(index.possible('laſt weeKend').has(weekend)).toBe(weekend.pattern.test('laſt weeKend'));
  });

  it('never leaves out a rule that finds something', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      'C',
      '[Dd]',
      String.raw`\d`,
      '.',
      ' ',
      '[^x]',
      String.raw`\.`,
      '7',
    );
    const pattern = fc.letrec<{ choice: string; sequence: string; element: string }>((tie) => ({
      element: fc
        .tuple(
          fc.oneof(
            { depthSize: 'small' },
            atom,
            tie('choice').map((inner) => `(?:${inner})`),
          ),
          fc.constantFrom('', '', '?', '*', '+', '{2}', '{0,2}', '{1,2}?'),
        )
        .map(([one, times]) => one + times),
      sequence: fc.array(tie('element'), { minLength: 0, maxLength: 4 }).map((elements) => elements.join('')),
      choice: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|')),
    })).choice;
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'D', '7', ' ', '.', 'x', 'é'), { maxLength: 12 });
    fc.assert(
      fc.property(pattern, text, (source, characters) => {
        const own = rule(source, 'i');
        const written = characters.join('');
        fc.pre(own.pattern.test(written));
        expect(new PatternIndex([own]).possible(written).has(own)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
