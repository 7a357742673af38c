/** Latin letters that Unicode does not decompose into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ŋ: 'n',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'e',
};

const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * The form under which names are looked up: lower case, no diacritics, dots or apostrophes, hyphens and
 * runs of space as one space. "P'yŏngyang" and "pyongyang", "U.S." and "us" meet; letter case is lost, so
 * that a caller who must tell "US" from "us" looks at the text.
 */
export function nameKey(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return foldLetters(name)
    .replace(/['’‘ʻʼ`´.,]/gu, '')
    .replace(/[\s\-‐‑–/]+/gu, ' ')
    .trim();
}

/** Lower case without diacritics, everything else kept. */
export function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øđðłħıŧŋßæœþə]/gu, (letter) => UNDECOMPOSED[letter] ?? letter);
}
