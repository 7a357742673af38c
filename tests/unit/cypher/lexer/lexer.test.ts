import { describe, expect, it } from 'vitest';
import { CypherError } from '../../../../src/cypher/errors.js';
import { tokenize } from '../../../../src/cypher/lexer/lexer.js';

const kinds = (text: string) => tokenize(text).map(({ kind, text: value }) => `${kind} ${value}`.trim());

describe('tokenize', () => {
  it('tells words, quoted names, numbers, strings, parameters and symbols', () => {
    expect(kinds("MATCH `a b` 12 0x1F 1.5e3 'it''' $p <= ..")).toEqual([
      'word MATCH',
      'quoted a b',
      'integer 12',
      'integer 0x1F',
      'float 1.5e3',
      'string it',
      'string',
      'parameter p',
      'symbol <=',
      'symbol ..',
      'end',
    ]);
  });

  it('keeps a range apart from a float', () => {
    expect(kinds('1..3 .5')).toEqual(['integer 1', 'symbol ..', 'integer 3', 'float .5', 'end']);
  });

  it('drops both kinds of comment and gives offsets into the text', () => {
    const [first, second] = tokenize('a // b\n/* c */ d');
    expect([first?.start, first?.end, second?.start, second?.end]).toEqual([0, 1, 15, 16]);
  });

  it('reads escapes', () => {
    expect(tokenize(String.raw`'\n\t\\\'\u00e9\U0001F600'`)[0]?.text).toBe("\n\t\\'é😀");
  });

  it.each([
    ["'open", 'UnexpectedSyntax', 1, 1],
    [String.raw`'a\uZZ'`, 'InvalidUnicodeLiteral', 1, 3],
    ['RETURN\n  #', 'UnexpectedSyntax', 2, 3],
    ['1 — 2', 'InvalidUnicodeCharacter', 1, 3],
    ['/* open', 'UnexpectedSyntax', 1, 1],
  ])('refuses %s with its place', (text, detail, line, column) => {
    expect(() => tokenize(text)).toThrow(CypherError);
    try {
      tokenize(text);
    } catch (error) {
      const { detail: found, position } = error as CypherError;
      expect([found, position?.line, position?.column]).toEqual([detail, line, column]);
    }
  });
});
