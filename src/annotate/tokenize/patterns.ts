/**
 * Stretches that are one token whatever stands in them. All are sticky, none has nested or adjoining unbounded
 * repetitions over the same characters, so each runs in time linear in what it reads.
 */
const URL_LIKE = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”‘’«»\p{Cc}]+/uy;
const MAIL = /[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d][\p{L}\d-]{0,62}(?:\.[\p{L}\d-]{1,63}){1,5}/uy;
const HANDLE = /[@#][\p{L}\d_]+/uy;
const DOMAIN =
  /(?:[\p{L}\d][\p{L}\d-]{0,62}\.){1,5}(?:com|org|net|edu|gov|mil|int|info|io|tv|co|uk|eu|us|ca|au|de|fr|kr|jp|cn|ru|in|gr|mx|ac)(?![\p{L}\d-])(?:\/[^\s<>"“”‘’«»\p{Cc}]*)?/iuy;
const EMOTICON = /(?:[:;=]['’]?-?[()DPp[\]|/\\](?![\p{L}\d])|<3(?!\d)|\^_\^)/uy;
const NUMBER =
  /\d{3}-\d{3}-\d{4}(?!\d)|\d{3}-\d{4}(?!\d)|\d{4}-\d\d-\d\d(?!\d)|\d{1,2}:\d\d(?::\d\d)?(?!\d)|\d{1,4}(?:\/\d{1,4}){1,2}(?![\d/])|\d+(?:[.,]\d+)*/uy;
const DIGIT_WORD = /\d+(?:st|nd|rd|th|s|['’]s)(?![\p{L}\d])/iuy;
const UNIT =
  /(?:[ap]\.?m\.?|km|kph|mph|kg|cm|mm|ft|lbs?|hrs?|mins?|bn|mn|gb|mb|tb|ghz|mhz|kw|mw|gw|kb|p|k|m|b)(?![\p{L}\d])/iuy;
const CURRENCY = /[$€£¥₹₽₩₪₫₱฿₺₴]/uy;
const TAIL = /[.,;:!?'’)\]]+$/;

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

/** Length of the address at `at` without the punctuation of the sentence behind it; 0 where there is none. */
export function addressLength(text: string, at: number, end: number): number {
  const length = match(URL_LIKE, text, at) || match(MAIL, text, at) || match(DOMAIN, text, at);
  if (length === 0) return 0;
  const found = text.slice(at, Math.min(at + length, end));
  const open = found.includes('(');
  const trimmed = open && found.endsWith(')') ? found : found.replace(TAIL, '');
  return trimmed.length;
}

/** Length of the Twitter handle or hashtag at `at`. */
export const handleLength = (text: string, at: number): number => match(HANDLE, text, at);
export const emoticonLength = (text: string, at: number): number => match(EMOTICON, text, at);
/** Length of the unit glued to a number ("5km", "6:00am"). */
export const unitLength = (text: string, at: number): number => match(UNIT, text, at);
export const currencyLength = (text: string, at: number): number => match(CURRENCY, text, at);
/** Length of the number at `at`: with its ordinal or plural ending if it has one. */
export const numberLength = (text: string, at: number): number =>
  match(DIGIT_WORD, text, at) || match(NUMBER, text, at);
