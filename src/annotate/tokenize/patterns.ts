/**
 * Stretches that are one token whatever stands in them. All are sticky, none has nested or adjoining unbounded
 * repetitions over the same characters, so each runs in time linear in what it reads.
 */
const URL_LIKE = /(?:https?:\/\/|ftp:\/\/|www\.|doi:10\.)[^\s<>"“”‘’«»\p{Cc}]+/uy;
const MAIL = /[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d][\p{L}\d-]{0,62}(?:\.[\p{L}\d-]{1,63}){0,5}/uy;
/** Handle (with the domain of a mail address that lacks its front) or hashtag; a number sign before a bare number stands apart ("#1"). */
const HANDLE =
  /@[\p{L}\d_]{1,63}(?:\.[\p{L}\d-]{2,63}){0,3}\.(?:com|org|net|edu|gov)(?![\p{L}\d])|@[\p{L}\d_]+|#(?!\d+(?![\p{L}\d_]))[\p{L}\d_]+/uy;
const DOMAIN =
  /(?:[\p{L}\d][\p{L}\d-]{0,62}\.){1,5}(?:com|org|net|edu|gov|mil|int|info|io|tv|co|uk|eu|us|ca|au|de|fr|kr|jp|cn|tw|ru|in|gr|mx|ac)(?![\p{L}\d-])(?:\/[^\s<>"“”‘’«»\p{Cc}]*)?/iuy;
const EXTENSION =
  '(?:docx?|pdf|rtf|txt|htm|html|xml|json|csv|xlsx?|pptx?|jpe?g|gif|png|tiff?|bmp|zip|gz|exe|dll|mp3|mp4|wav|avi|mov)';
const FILE = new RegExp(`[\\p{L}\\d_][\\p{L}\\d_-]{0,62}\\.${EXTENSION}(?![\\p{L}\\d])`, 'uy');
/** Names of newsgroups, packages, hosts: three or more parts in small letters. */
const DOTTED_NAME =
  /[a-z][a-z\d-]{1,62}\.[a-z][a-z\d-]{1,62}(?:\.[a-z][a-z\d-]{1,62}){1,6}(?![\p{L}\d]|\.[\p{L}\d])/uy;
const DEGREE = /(?:Ph\.D|[BM]\.(?:Sc|Ed|Eng)|Ed\.D|D\.Phil|LL\.[BDM]|Litt\.D)\b\.?/uy;
const SLASHED = /(?:w\/o|b\/c|s\/he|c\/o)(?![\p{L}\d/])|w\/(?=[\p{L}\d\s])/iuy;
const EMOTICON = /(?:[:;=]['’]?-?[()DPp[\]|/\\](?![\p{L}\d])|<3(?!\d)|\^_\^)/uy;
const TELEPHONE =
  /(?:\d{3}-\d{3}-\d{4}|\d{3}-\d{4}|\d-\d{4}|\d{5}-\d{4})(?![\d-])|\+\d+(?:-\d+)*(?![\p{L}\d.,])/uy;
const NUMBER =
  /\d{4}-\d\d-\d\d(?!\d)|\d{1,2}:\d\d(?::\d\d)?(?!\d)|(?!24\/7(?!\d))\d{1,4}(?:\/\d{1,4}){1,2}(?![\d/])|\d+(?:[.,]\d+)*/uy;
const FRACTION = /\.\d+(?![\p{L}\d]|[.,]\d)/uy;
const FILE_ENDING = new RegExp(`\\.${EXTENSION}(?![\\p{L}\\d])`, 'uy');
/** A citation in brackets is a list of numbers, unless its commas are those of thousands. */
const CITATION = /\[(?!\d{1,3}(?:,\d{3})+\])\d{1,3}(?:,\d{1,3}){1,30}\]/uy;
const DIGIT_WORD = /\d+(?:st|nd|rd|th|s)(?![\p{L}\d])|\d*(?:0|\b\d\d)['’]s(?![\p{L}\d])/iuy;
const UNIT =
  /(?:[ap]\.?m\.?|km|kph|mph|kg|cm|mm|ft|lbs?|hrs?|mins?|bn|mn|gb|mb|tb|ghz|mhz|kw|mw|gw|kb|p|k|m|b)(?![\p{L}\d])/iuy;
const CURRENCY = /[$€£¥₹₽₩₪₫₱฿₺₴]/uy;
const TAIL = /[.,;:!?'’)\]]+$/;

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

/** Length of the address, file name or degree at `at` without the punctuation of the sentence behind it; 0 where there is none. */
export function addressLength(text: string, at: number, end: number): number {
  const fixed = match(DEGREE, text, at) || match(FILE, text, at);
  const length =
    match(URL_LIKE, text, at) ||
    match(MAIL, text, at) ||
    match(DOMAIN, text, at) ||
    match(DOTTED_NAME, text, at);
  if (length <= fixed) return fixed;
  const found = text.slice(at, Math.min(at + length, end));
  const open = found.includes('(');
  const trimmed = open && found.endsWith(')') ? found : found.replace(TAIL, '');
  return trimmed.length;
}

/** Length of the Twitter handle or hashtag at `at`. */
export const handleLength = (text: string, at: number): number => match(HANDLE, text, at);
export const emoticonLength = (text: string, at: number): number => match(EMOTICON, text, at);
/** Length of "w/", "b/c", "s/he" at `at`. */
export const slashedLength = (text: string, at: number): number => match(SLASHED, text, at);
/** Length of what begins with a full stop or plus sign and is one token: ".265", "+44555", ".pdf". */
export const signedLength = (text: string, at: number): number =>
  match(FRACTION, text, at) || match(TELEPHONE, text, at) || match(FILE_ENDING, text, at);
/** Length of the citation "[3,14]" at `at`, which is a list; 0 where there is none. */
export const citationLength = (text: string, at: number): number => match(CITATION, text, at);
/** Length of the unit glued to a number ("5km", "6:00am"). */
export const unitLength = (text: string, at: number): number => match(UNIT, text, at);
export const currencyLength = (text: string, at: number): number => match(CURRENCY, text, at);
/** Length of the number at `at`: with its ordinal or plural ending if it has one. */
export const numberLength = (text: string, at: number): number =>
  match(DIGIT_WORD, text, at) || match(TELEPHONE, text, at) || match(NUMBER, text, at);
