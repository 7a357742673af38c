import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import { nameKey } from '../../resources/gazetteer/name-key.js';
import type { KnownBody } from '../../resources/gazetteer/words.js';

const LEGAL_SUFFIX =
  /^(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|gmbh|ag|sa|nv|bv|oy|ab|asa|spa|pty|pte|kk|sarl|bhd)$/;
const SMALL_WORDS = new Set([
  'of',
  'for',
  'the',
  'and',
  'on',
  'in',
  'to',
  'de',
  'la',
  'del',
  'des',
  'du',
  'a',
  '&',
  'at',
  'von',
  'der',
]);
/** Heads of names that are turned round: "Ministry of Defense", "Defense Ministry". */
const TURNING_HEADS =
  /^(?:ministry|department|bureau|office|institute|university|court|bank|embassy|board|council|committee|commission|agency|authority|parliament|party|federation|association|union|school|college|chamber)$/;
const SPELLINGS: Readonly<Record<string, string>> = {
  defence: 'defense',
  labour: 'labor',
  centre: 'center',
  programme: 'program',
  organisation: 'organization',
  theatre: 'theater',
  '&': 'and',
  intl: 'international',
  natl: 'national',
  dept: 'department',
  govt: 'government',
  univ: 'university',
};

/** Words of an organization's name, folded, with one spelling, without article and legal form. */
export function organizationWords(name: string): readonly string[] {
  const words = nameKey(name.replace(/&/gu, ' & ').replace(/[()]/gu, ' '))
    .split(' ')
    .filter(Boolean)
    .map((word) => SPELLINGS[word] ?? word);
  if (words[0] === 'the' && words.length > 1) words.shift();
  while (words.length > 1 && LEGAL_SUFFIX.test(words.at(-1) ?? '')) words.pop();
  return words;
}

/** Does the name end in a legal form ("Delta Freight Inc.")? Such a name is a whole one. */
export function hasLegalForm(name: string): boolean {
  const words = nameKey(name).split(' ').filter(Boolean);
  return words.length > 1 && LEGAL_SUFFIX.test(words.at(-1) ?? '');
}

/** "Nato", "Unesco": letters that are spoken as a word, as some papers write them. */
export function isSpokenLetters(text: string): boolean {
  return /^\p{Lu}\p{Ll}{3,7}$/u.test(text);
}

/** A body of many nations by its name, its letters or the word that these are spoken as. */
export function knownBodyOf(name: string, gazetteer: Gazetteer): KnownBody | undefined {
  const letters = isSpokenLetters(name) ? gazetteer.knownBody(name.toUpperCase()) : undefined;
  return gazetteer.knownBody(name) ?? letters;
}

/** Key under which spellings of one organization meet: "The Rand Corp." and "RAND Corporation"; "Defence Ministry" and "Ministry of Defense". */
export function organizationKey(name: string): string {
  return turned(organizationWords(name.replace(SMALL_KIND, ''))).join(' ');
}

/** What kind of body it is, in small letters: "the Velora news agency" is Velora. */
const SMALL_KIND = /(?<=\p{Lu}\p{L}+) (?:news|press) agency$/u;

/**
 * Key of a body of many nations, or of a part of one, by its chief name: "UN" and "United Nations", "EU Commission" and
 * "European Commission" meet. Null of every other name.
 */
export function bodyKey(name: string, gazetteer: Gazetteer): string | null {
  const whole = knownBodyOf(name, gazetteer);
  if (whole !== undefined) return organizationKey(whole.chief);
  const words = name.replace(/^the /i, '').split(/\s+/);
  for (let length = Math.min(5, words.length - 1); length >= 1; length--) {
    const front = words
      .slice(0, length)
      .join(' ')
      .replace(/['’]s?$/u, '');
    const body = gazetteer.knownBody(front) ?? (length === 1 ? gazetteer.bodyByAdjective(front) : undefined);
    if (body !== undefined)
      return `${organizationKey(body.chief)} ${organizationKey(words.slice(length).join(' '))}`;
  }
  return null;
}

/** "ministry of foreign affairs" → "foreign affairs ministry"; plural possessives without their s, so that apostrophes do not matter. */
function turned(words: readonly string[]): readonly string[] {
  const [head = '', of, ...rest] = words;
  const plain =
    of === 'of' && TURNING_HEADS.test(head) && rest.length > 0 && rest.length <= 4 && !rest.includes('of');
  const bare = rest[0] === 'the' ? rest.slice(1) : rest;
  return plain ? [...bare, head] : words;
}

const ORGANS =
  /^(?:commission|commissions|committee|council|court|parliament|assembly|secretariat|board|tribunal|delegation|mission|union|academy|foundation|institute|hospital|museum)$/;

/** Do the words behind a body's name make it the name of one of its organs ("UN Mission", "Toyota Foundation")? */
export function isBodyOf(rest: readonly string[]): boolean {
  return ORGANS.test(rest.at(-1) ?? '') || ORGANS.test(rest[0] ?? '');
}

/** Letters of the capitalised words: "Korean Central News Agency" gives "kcna" and, with all small words, nothing else. */
export function initialsOf(name: string): readonly string[] {
  const words = nameKey(name.replace(/&/gu, ' & ')).split(' ').filter(Boolean);
  const chief = words.filter((word) => !SMALL_WORDS.has(word));
  const initials = (list: readonly string[]): string => list.map((word) => word[0] ?? '').join('');
  const forms = [initials(chief), initials(words.filter((word) => word !== '&'))];
  const bare = chief.filter((word) => !LEGAL_SUFFIX.test(word));
  forms.push(initials(bare));
  // "U.S. Food and Drug Administration" is the FDA.
  // ... and the U.S. Geological Survey the USGS.
  const [front = ''] = bare;
  if (/^(?:us|uk|un|eu)$/.test(front)) {
    const rest = initials(bare.slice(1));
    forms.push(rest, front + rest);
  }
  return [...new Set(forms)].filter((form) => form.length >= 2);
}

/** Capital letters, with dots or digits at most: "KCNA", "U.N.", "F.B.I.", "G20". */
export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\p{N}&]{1,7}s?|(?:\p{Lu}\.){2,6}\p{Lu}?)$/u.test(text);
}

export function acronymKey(text: string): string {
  return text.replace(/[.&]/gu, '').toLowerCase();
}

/**
 * May the letters stand for the name, as a text binds them ("Full Name (ACR)")? Every letter is the first of a word
 * in order, but for letters from inside words ("Interpol", "DoD") as long as the first letters agree.
 */
export function mayStandFor(acronym: string, name: string): boolean {
  const letters = acronymKey(acronym);
  if (initialsOf(name).includes(letters)) return true;
  const words = nameKey(name).split(' ').filter(Boolean);
  if (letters[0] !== words[0]?.[0] || words.length < 2) return false;
  let at = 0;
  const joined = words.join('');
  for (const letter of letters) {
    at = joined.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return words.filter((word) => !SMALL_WORDS.has(word)).length >= letters.length / 2;
}
