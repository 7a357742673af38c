import { NewsgraphError, type Problem } from '../errors.js';

export interface Decoded {
  readonly text: string;
  /** WHATWG label of the encoding that was used. */
  readonly encoding: string;
  /** Set where the encoding was guessed or the bytes do not fit it. */
  readonly notice: Problem | null;
}

/** Bytes that Windows-1252 leaves undefined: a text that has them is in some other encoding. */
const UNDEFINED_1252 = /[\u0081\u008d\u008f\u0090\u009d]/;
/** Characters of the bytes 80 to 9F; undefined bytes stand for themselves. */
const WINDOWS_1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];
/** Share of control characters above which bytes are no text. */
const MAX_CONTROL_SHARE = 0.01;
const SNIFFED_BYTES = 4096;
/** Share of zero bytes at odd or even places that shows UTF-16 without a byte order mark. */
const UTF16_SHARE = 0.3;

const MAGIC: readonly (readonly [string, string, string])[] = [
  ['25504446', 'a PDF', 'Extract its text first, for example with pdftotext.'],
  ['504b0304', 'a ZIP archive or an Office file', 'Unpack it, or save the document as text or HTML.'],
  ['d0cf11e0', 'an old Office file', 'Save the document as text or HTML.'],
  ['89504e47', 'a PNG image', 'Give the article itself.'],
  ['ffd8ff', 'a JPEG image', 'Give the article itself.'],
  ['47494638', 'a GIF image', 'Give the article itself.'],
  ['1f8b', 'packed with gzip twice', 'Unpack it once.'],
  ['425a68', 'packed with bzip2', 'Unpack it, or pack it with gzip.'],
  ['fd377a58', 'packed with xz', 'Unpack it, or pack it with gzip.'],
  ['28b52ffd', 'packed with zstd', 'Unpack it, or pack it with gzip.'],
];

/**
 * Decodes the bytes of a file: byte order mark, then the declared charset, then UTF-8, then Windows-1252.
 * @param declared charset that the format names (HTML), if it does
 * @throws NewsgraphError KG302 for binary data, KG304 where no encoding fits
 */
export function decodeBytes(bytes: Uint8Array, file: string, declared: string | null = null): Decoded {
  const marked = byMark(bytes) ?? (declared === null ? utf16WithoutMark(bytes) : null);
  refuseBinary(bytes, file, marked);
  const strict = marked ?? declared ?? 'utf-8';
  const text = tryDecode(bytes, strict);
  if (text !== null) return { text, encoding: strict, notice: null };
  if (marked === 'utf-16le' || marked === 'utf-16be') {
    const notice = encodingProblem(file, 'is broken UTF-16; what cannot be read is replaced');
    return { text: new TextDecoder(marked).decode(bytes), encoding: marked, notice };
  }
  return decodeFallback(bytes, file, marked ?? declared);
}

/** The encoding of a stream by its first bytes; `null` where they are not valid UTF-8. */
export function sniffEncoding(head: Uint8Array): string | null {
  const marked = byMark(head) ?? utf16WithoutMark(head);
  if (marked !== null) return marked;
  // A character may be cut at the end of the first bytes.
  for (let cut = 0; cut < 4; cut++) {
    if (tryDecode(head.subarray(0, head.length - cut), 'utf-8') !== null) return 'utf-8';
  }
  return null;
}

/** @throws NewsgraphError KG302 */
export function refuseBinary(bytes: Uint8Array, file: string, encoding: string | null): void {
  const hex = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const magic = MAGIC.find(([prefix]) => hex.startsWith(prefix));
  if (magic !== undefined) throw notText(file, `is ${magic[1]}, not text`, magic[2]);
  if (encoding?.startsWith('utf-16') === true) return;
  const head = bytes.subarray(0, SNIFFED_BYTES);
  let control = 0;
  for (const byte of head) {
    if (byte === 0) throw notText(file, 'is binary data, not text');
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1;
  }
  if (control > head.length * MAX_CONTROL_SHARE) throw notText(file, 'is binary data, not text');
}

function notText(
  file: string,
  what: string,
  hint = 'Give an article as text, HTML, JSON, CSV, a feed or mail.',
) {
  return new NewsgraphError({ code: 'KG302', message: `the file ${what}`, where: { file }, hint });
}

function decodeFallback(bytes: Uint8Array, file: string, claimed: string | null): Decoded {
  if (claimed !== null && claimed !== 'utf-8') {
    const utf8 = tryDecode(bytes, 'utf-8');
    const notice = encodingProblem(file, `does not fit the declared charset "${claimed}"; read as UTF-8`);
    if (utf8 !== null) return { text: utf8, encoding: 'utf-8', notice };
  }
  const text = fixWindows1252(new TextDecoder('windows-1252').decode(bytes), 'windows-1252');
  if (UNDEFINED_1252.test(text)) {
    throw new NewsgraphError({
      code: 'KG304',
      message: 'the file is neither UTF-8, UTF-16 nor Windows-1252',
      where: { file, ...invalidUtf8At(bytes) },
      hint: 'Convert it to UTF-8, for example with iconv.',
    });
  }
  const notice = encodingProblem(file, 'is not valid UTF-8; read as Windows-1252', invalidUtf8At(bytes));
  return { text, encoding: 'windows-1252', notice };
}

function encodingProblem(
  file: string,
  what: string,
  place: { line?: number; column?: number } = {},
): Problem {
  return {
    code: 'KG304',
    message: `the file ${what}`,
    where: { file, ...place },
    hint: 'Convert it to UTF-8 if names look wrong.',
  };
}

function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return fixWindows1252(new TextDecoder(label, { fatal: true }).decode(bytes), label);
  } catch {
    return null;
  }
}

/**
 * Node 20 decodes Windows-1252 as Latin-1, which turns quotation marks and dashes into control characters. Where the decoder is right there are none, and nothing changes.
 */
export function fixWindows1252(text: string, label: string): string {
  if (label !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function utf16WithoutMark(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, SNIFFED_BYTES);
  if (head.length < 16 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = (head.length / 2) * UTF16_SHARE;
  if (odd > enough && even === 0) return 'utf-16le';
  if (even > enough && odd === 0) return 'utf-16be';
  return null;
}

/** Line and column (in bytes) of the first byte that is not UTF-8. */
function invalidUtf8At(bytes: Uint8Array): { line: number; column: number } {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isPrefixOfUtf8(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  // The last byte of the prefix may begin the broken character.
  while (low > 0 && tryDecode(bytes.subarray(0, low), 'utf-8') === null) low -= 1;
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < low; index++) {
    if (bytes[index] === 10) {
      line += 1;
      lineStart = index + 1;
    }
  }
  return { line, column: low - lineStart + 1 };
}

/** `stream` leaves a character that is cut at the end alone, so only a wrong byte throws. */
function isPrefixOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
