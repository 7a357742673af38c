import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../../src/annotate/quotes/quotation-marks.js';

/** The quotations of a text, each line a paragraph. */
function quoted(text: string): string[] {
  let at = 0;
  const paragraphs = text.split('\n').map((line) => {
    const span = { start: at, end: at + line.length };
    at = span.end + 1;
    return span;
  });
  return findQuotations(text, paragraphs).map(({ start, end }) => text.slice(start, end));
}

describe('double marks', () => {
  it.each([
    ['straight', 'He said "no" and "never".', ['"no"', '"never"']],
    ['curly', 'He said “no” and “never”.', ['“no”', '“never”']],
    ['doubled single', "He said ''no way,'' and left.", ["''no way,''"]],
    ['German', 'Er sagte „nein” und ging.', ['„nein”']],
    ['guillemets', 'Il dit «non» et part.', ['«non»']],
    ['nested', '"She said, \'Go,\' and I went."', ['"She said, \'Go,\' and I went."']],
    ['inches', 'The 6" pipe burst, "badly".', ['"badly"']],
    ['never closed', 'He said "no and left.', []],
    ['closed only', 'He said no" and left.', []],
    ['opened twice', 'He said “no and then “never”.', ['“never”']],
  ])('%s', (_, text, wanted) => {
    expect(quoted(text)).toEqual(wanted);
  });
});

describe('single marks', () => {
  it.each([
    ['British', "He said 'no' and left.", ["'no'"]],
    ['curly', 'He said ‘no’ and left.', ['‘no’']],
    ['apostrophes', "The workers' party didn't win in the '90s.", []],
    ['possessive inside', "He joined 'the workers' party' in May.", ["'the workers' party'"]],
    ['clipped', "Rock 'n' roll and get 'em.", []],
    ['speech', "'We're not afraid,' she said.", ["'We're not afraid,'"]],
  ])('%s', (_, text, wanted) => {
    expect(quoted(text)).toEqual(wanted);
  });
});

describe('paragraphs', () => {
  it('a quotation of several paragraphs opens each and closes the last', () => {
    expect(quoted('She said: “One.\n“Two.\n“Three.” He left.')).toEqual(['“One.', '“Two.', '“Three.”']);
  });
  it('does not reach over paragraphs', () => {
    expect(quoted('He said "no\nand left" at once.')).toEqual([]);
  });
});

it('quotations are disjoint, ordered and begin and end with marks or the paragraph', () => {
  const piece = fc.constantFrom(
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    "''",
    'word',
    'workers',
    ' ',
    ', ',
    '. ',
    '\n',
    '5',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const paragraphs: { start: number; end: number }[] = [];
      let at = 0;
      for (const line of text.split('\n')) {
        paragraphs.push({ start: at, end: at + line.length });
        at += line.length + 1;
      }
      let last = 0;
      for (const quotation of findQuotations(text, paragraphs)) {
        expect(quotation.start).toBeGreaterThanOrEqual(last);
        expect(quotation.inner.start).toBeGreaterThan(quotation.start);
        expect(quotation.inner.end).toBeGreaterThanOrEqual(quotation.inner.start);
        expect(quotation.end).toBeGreaterThanOrEqual(quotation.inner.end);
        last = quotation.end;
      }
    }),
  );
});
