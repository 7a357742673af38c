import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literal, mapLiteral, quoteName, stringLiteral } from '../../../src/export/cypher-literal.js';
import { hostileText } from '../../samples/random-graph.js';

describe('Cypher literals', () => {
  it.each([
    ["O'Neil", "'O\\'Neil'"],
    ['a\\', "'a\\\\'"],
    ['two\nlines', "'two\\u000alines'"],
    ['$name `x` "y"', "'\\u0024name \\u0060x\\u0060 \\u0022y\\u0022'"],
    ['\ud800', "'\\ufffd'"],
    ['🏛️', "'🏛️'"],
  ])('%j', (text, expected) => {
    expect(stringLiteral(text)).toBe(expected);
  });

  it('end only where they should, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(stringLiteral(text).slice(1, -1)).toMatch(/^(?:[^\\'"`$\p{Cc}]|\\[\\']|\\u[0-9a-f]{4})*$/u);
      }),
    );
  });

  it('keep the type of a value', () => {
    expect(literal(1, 'float')).toBe('1.0');
    expect(literal(-2, 'integer')).toBe('-2');
    expect(literal('2020-06-23', 'date')).toBe("date('2020-06-23')");
    expect(literal(['a', "b'"], 'strings')).toBe("['a', 'b\\'']");
    expect(mapLiteral([{ name: 'a b', type: 'boolean', value: true }])).toBe('{`a b`: true}');
  });

  it('quote names that could be more than a name', () => {
    expect(quoteName('Person')).toBe('Person');
    expect(quoteName('x`) DETACH DELETE (n')).toBe('`x``) DETACH DELETE (n`');
    expect(quoteName('x\\u0060) DETACH DELETE (n')).toBe('`x\\u005Cu0060) DETACH DELETE (n`');
  });
});
