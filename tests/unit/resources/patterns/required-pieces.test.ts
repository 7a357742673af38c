import { describe, expect, it } from 'vitest';
import { type NamedPieces, requiredPieces } from '../../../../src/resources/patterns/required-pieces.js';

describe('requiredPieces', () => {
  it.each([
    ['last night', [['night'], ['last']]],
    ['(?:today|(?<next>tomorrow))', [['today', 'tomorrow']]],
    ['[Cc]aptions?', [['caption']]],
    ['^(?:the )?noon$', [['noon']]],
    [String.raw`\d{1,2}(?:st|nd) floor`, [['floor'], ['0'], ['st', 'nd']]],
    ['[0-5]x+y', [['0'], ['x'], ['y']]],
    ['(?=ahead)behind(?!not)', [['behind']]],
    ['\uE000+ files', [['\uE000'], ['files']]],
    [String.raw`\uE000 files`, [['\uE000'], ['files']]],
    ['ab{0,3}c', [['a'], ['c']]],
    ['ab{2}c', [['ab'], ['c']]],
    [String.raw`a\.b`, [['a'], ['b']]],
  ])('%s', (pattern, expected) => {
    const found = requiredPieces(pattern);
    expect(new Set(found.map((choice) => choice.join(' ')))).toEqual(
      new Set(expected.map((choice) => choice.join(' '))),
    );
  });

  it.each(['.{3,400}', String.raw`[^.]+\w`, 'a?|b', '(?:day)*', String.raw`\p{Lu}`, ''])(
    'knows nothing of %s',
    (pattern) => {
      expect(requiredPieces(pattern)).toEqual([]);
    },
  );

  it('puts what is rarest first', () => {
    expect(requiredPieces('by a correspondent')).toEqual([['correspondent'], ['by'], ['a']]);
  });

  it('asks for what a name stands for', () => {
    const names: NamedPieces = {
      reference: /<(\w+)>/y,
      piecesOf: (name) => (name === 'part' ? [['morning', 'evening']] : []),
    };
    expect(requiredPieces('this <part>', names)).toEqual([['morning', 'evening'], ['this']]);
    expect(requiredPieces('<part>?', names)).toEqual([]);
  });
});
