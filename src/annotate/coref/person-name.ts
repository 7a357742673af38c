import { nameKey } from '../../resources/gazetteer/name-key.js';

/** A person's name in parts, folded for comparison. */
export interface PersonName {
  /** Words in text order; a hyphenated one ("Jae-in") is one word without its hyphen. */
  readonly words: readonly string[];
  /** `Jr`, `II`, ...; empty without. */
  readonly suffix: string;
  /** May the first word be the family name, as in Korean, Chinese, Vietnamese and Hungarian? */
  readonly familyFirst: boolean;
}

/** Without `v`, `x` and `xi`, which are initials and surnames. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|vi|vii|viii|ix|xii|xiii|xiv|xv|xvi)$/;
/** Words that belong to the family name behind them ("von der Leyen", "al-Sisi"). */
const PARTICLES = new Set([
  'al',
  'el',
  'ul',
  'ad',
  'as',
  'ash',
  'bin',
  'ibn',
  'bint',
  'ben',
  'abu',
  'de',
  'da',
  'do',
  'dos',
  'das',
  'del',
  'della',
  'di',
  'du',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'ten',
  'y',
  'e',
  'bar',
  'mac',
  'san',
  'st',
]);
const ARTICLE = /^(?:al|el|ul|ad|as|ash)$/;

/** @param isFirstName tells given names, to see which end of a name the family name stands at. */
export function parsePersonName(
  text: string,
  isFirstName: (word: string) => boolean = () => false,
): PersonName {
  const raw = text
    .replace(/[’']s?$/u, '')
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/[\s,]+/u)
    .flatMap((word) => splitArticle(word))
    .filter(Boolean);
  const hyphenatedGiven = /^\p{L}+[-‐‑–]\p{L}+$/u.test(raw[1] ?? '') && !/[-‐‑–]/u.test(raw[0] ?? '');
  const folded = raw.map((word) => nameKey(word).replaceAll(' ', '')).filter(Boolean);
  const last = folded.at(-1) ?? '';
  const suffix = folded.length > 1 && SUFFIX.test(last) ? last : '';
  const words = suffix === '' ? folded : folded.slice(0, -1);
  return { words, suffix, familyFirst: isFamilyFirst(words, hyphenatedGiven, isFirstName) };
}

/** "al-Sisi" is written "Al Sisi" and "Sisi" as well: its article becomes a word. */
function splitArticle(word: string): readonly string[] {
  const match = /^(\p{L}{2,3})[-‐‑–](\p{L}.*)$/u.exec(word);
  return match !== null && ARTICLE.test((match[1] ?? '').toLowerCase())
    ? [match[1] ?? '', match[2] ?? '']
    : [word];
}

/** Two words with a hyphenated second, three short syllables, or two words of which neither is a known given name. */
function isFamilyFirst(
  words: readonly string[],
  hyphenatedGiven: boolean,
  isFirstName: (word: string) => boolean,
): boolean {
  if (words.some((word) => PARTICLES.has(word) || word.length === 1)) return false;
  if (words.length === 2) return hyphenatedGiven || !words.some((word) => isFirstName(word));
  const given = words.map(isFirstName);
  const short = words.length === 3 && words.every((word) => word.length <= 5);
  return short && given[2] !== true && !(given[0] === true && given[1] === true);
}

/** The words of the name without its particles; with them where there is nothing else. */
export function contentWords(name: PersonName): readonly string[] {
  const words = name.words.filter((word) => !PARTICLES.has(word));
  return words.length > 0 ? words : name.words;
}

export function isFullName(name: PersonName): boolean {
  return contentWords(name).length >= 2;
}

/** Words by which the person may be called alone, the likeliest first. */
export function familyNames(name: PersonName): readonly string[] {
  const words = contentWords(name);
  if (words.length < 2) return words;
  const last = words.at(-1) ?? '';
  const first = words[0] ?? '';
  const middle = words.slice(1, -1);
  // A short first word may be a family name; a second of two family names (Spanish) is less often used alone.
  return name.familyFirst ? [last, first] : [last, ...middle];
}

export function givenName(name: PersonName): string {
  return name.words[0] ?? '';
}

export type NameRelation = 'same' | 'variant' | 'conflict' | 'unrelated';

/**
 * How two full names of people relate: `same` letter by letter (spaces, hyphens and accents apart), `variant`
 * where one leaves out or abbreviates words of the other, `conflict` where they share a family name but differ
 * in a given name (two members of a family), `unrelated` otherwise.
 */
export function compareFullNames(a: PersonName, b: PersonName): NameRelation {
  if (a.suffix !== b.suffix) return 'conflict';
  if (a.words.join('') === b.words.join('') || contentWords(a).join('') === contentWords(b).join(''))
    return 'same';
  const [short, long] =
    contentWords(a).length <= contentWords(b).length
      ? [contentWords(a), contentWords(b)]
      : [contentWords(b), contentWords(a)];
  if (short.length >= 2 && isAbbreviation(short, long)) return 'variant';
  return short.some((word) => word.length > 1 && long.includes(word)) ? 'conflict' : 'unrelated';
}

/** Does the short name leave out words of the long one, or give only initials? Its first and last words must be there. */
function isAbbreviation(short: readonly string[], long: readonly string[]): boolean {
  const whole = long.slice(-short.length).every((word, i) => word === short[i]) && short.length < long.length;
  if (!fits(short[0] ?? '', long[0] ?? '')) return whole;
  let at = 0;
  for (const word of short) {
    while (at < long.length && !fits(word, long[at] ?? '')) {
      // "George W. Bush" is no short form of "George H. W. Bush".
      if (word.length === 1 && long[at]?.length === 1) return false;
      at++;
    }
    if (at === long.length) return false;
    at++;
  }
  // An initial alone proves nothing unless the family name is written out in both.
  return short.some((word) => word.length > 1 && long.includes(word));
}

function fits(short: string, long: string): boolean {
  return (
    short === long ||
    (short.length === 1 && long.startsWith(short)) ||
    (long.length === 1 && short.startsWith(long))
  );
}
