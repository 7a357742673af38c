import { describe, expect, it } from 'vitest';
import { NewsgraphError } from '../../../src/errors.js';
import { decodeBytes } from '../../../src/read/decode.js';

const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const codeOf = (bytes: Uint8Array): string | undefined => {
  try {
    decodeBytes(bytes, 'f.txt');
    return undefined;
  } catch (error) {
    return error instanceof NewsgraphError ? error.code : 'other';
  }
};

describe('decodeBytes', () => {
  const text = 'Café in Đà Nẵng';
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE with mark', utf16(`\uFEFF${text}`, false)],
    ['UTF-16 BE with mark', utf16(`\uFEFF${text}`, true)],
    ['UTF-16 LE without mark', utf16('Plain letters only here', false)],
    ['UTF-16 BE without mark', utf16('Plain letters only here', true)],
  ])('reads %s', (_, bytes) => {
    const decoded = decodeBytes(bytes, 'f.txt');
    expect([text, 'Plain letters only here']).toContain(decoded.text);
    expect(decoded.notice).toBeNull();
  });

  it('reads Windows-1252 and says so with the place', () => {
    const decoded = decodeBytes(
      Buffer.from([0x61, 0x0a, 0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x78, 0x94]),
      'f.txt',
    );
    expect(decoded.text).toBe('a\ncafé “x”');
    expect(decoded.notice).toMatchObject({ code: 'KG304', where: { file: 'f.txt', line: 2, column: 4 } });
  });

  it('takes the declared charset', () => {
    expect(decodeBytes(Buffer.from([0xe9]), 'f.html', 'iso-8859-2').text).toBe('é');
    expect(decodeBytes(Buffer.from([0xcf]), 'f.html', 'windows-1251').text).toBe('П');
  });

  it('refuses what is no text', () => {
    expect(codeOf(Buffer.from('%PDF-1.4 something'))).toBe('KG302');
    expect(codeOf(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x01]))).toBe('KG302');
    expect(codeOf(Buffer.from([1, 2, 0, 3, 200, 0, 5, 9]))).toBe('KG302');
    expect(codeOf(Buffer.from([0x82, 0xa0, 0x81, 0x8d, 0x61]))).toBe('KG304');
  });
});
