import { describe, expect, it } from 'vitest';
import { call } from './call.js';

describe('string functions', () => {
  it('count code points', () => {
    expect(call('size', 'a\u{1f600}b')).toBe(3);
    expect(call('left', 'a\u{1f600}b', 2)).toBe('a\u{1f600}');
    expect(call('right', 'a\u{1f600}b', 2)).toBe('\u{1f600}b');
    expect(call('reverse', 'a\u{1f600}b')).toBe('b\u{1f600}a');
    expect(call('substring', 'a\u{1f600}bc', 1, 2)).toBe('\u{1f600}b');
  });

  it('cut beyond the ends without error, but refuse negatives', () => {
    expect(call('left', 'abc', 9)).toBe('abc');
    expect(call('right', 'abc', 9)).toBe('abc');
    expect(call('substring', 'abc', 5)).toBe('');
    expect(() => call('left', 'abc', -1)).toThrow(/negative length/);
    expect(() => call('substring', 'abc', -1)).toThrow(/negative start/);
  });

  it('split by one or many delimiters', () => {
    expect(call('split', 'one1two', '1')).toEqual(['one', 'two']);
    expect(call('split', 'a,b;c', [',', ';'])).toEqual(['a', 'b', 'c']);
    expect(call('split', 'abc', '')).toEqual(['a', 'b', 'c']);
    expect(call('split', '', ',')).toEqual(['']);
  });

  it('replace literally', () => {
    expect(call('replace', 'a.b.c', '.', '$&')).toBe('a$&b$&c');
  });

  it('trim white space or given characters', () => {
    expect(call('trim', ' \t a b \n')).toBe('a b');
    expect(call('ltrim', '  a ')).toBe('a ');
    expect(call('rtrim', '  a ')).toBe('  a');
    expect(call('btrim', 'xxaxyx', 'xy')).toBe('a');
    expect(call('trim', '\u00a0a')).toBe('\u00a0a');
  });

  it('change case and form', () => {
    expect(call('toUpper', 'straße')).toBe('STRASSE');
    expect(call('lower', 'ÀB')).toBe('àb');
    expect(call('normalize', 'e\u0301')).toBe('é');
    expect(() => call('normalize', 'a', 'NFX')).toThrow(/NFX/);
  });

  it('give null for null and an error for a wrong type', () => {
    expect(call('toUpper', null)).toBe(null);
    expect(() => call('toUpper', 1)).toThrow(/toUpper\(\) takes STRING/);
  });
});
