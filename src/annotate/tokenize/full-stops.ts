import { abbreviationClass, isDotted } from './abbreviations.js';
import { Class, classAt, isWordClass } from './characters.js';

const CAPITAL = /^\p{Lu}$/u;
const LETTER = /^\p{L}$/u;
const DATE = / {0,3}(?:\d|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d)/y;
/** Words that begin sentences and follow no initial. */
const STARTER =
  /\s{1,3}(?:The|This|That|These|Those|But|And|He|She|It|They|We|You|If|When|In|On|At|So|What|Where|There|Then|Now|However)(?![\p{L}\d'’.-])/uy;

/**
 * Does the full stop at `stop` belong to the word that begins at `start`, of which `part` is the last hyphenated part
 * ("Mr.", "U.S.", "J.", "No. 5")?
 */
export function keepsStop(text: string, start: number, part: number, stop: number, end: number): boolean {
  if (stop - part > 20 || (text[stop + 1] === '.' && text[stop + 2] === '.')) return false;
  const before = text.slice(part, stop);
  const nextIsLetter = stop + 1 < end && classAt(text, stop + 1) === Class.letter;
  if (isDotted(before)) return !nextIsLetter || letterAlone(text, stop + 1, end);
  if (CAPITAL.test(before)) {
    // An initial ("J."), or the first letter of "U.S."; a lone "I" ends a sentence.
    if (nextIsLetter) return letterAlone(text, stop + 1, end);
    return before !== 'I' && !endsWithLetter(text, start, stop, end);
  }
  if (LETTER.test(before) && nextIsLetter) return letterAlone(text, stop + 1, end);
  const kind = abbreviationClass(before);
  if (kind === null || nextIsLetter) return kind === 'title' && nextIsLetter;
  if (kind === 'number') return numberFollows(text, stop + 1, end);
  if (kind === 'date') return dateFollows(text, stop + 1, end);
  return before.length > 1 || !endsText(text, stop + 1, end);
}

/** "the one by G.": a letter that is no initial, since the word before it is no name and no name follows. */
function endsWithLetter(text: string, start: number, stop: number, end: number): boolean {
  let at = start - 1;
  while (at >= 0 && isWordClass(text, at)) at--;
  if (text[start - 1] === ' ') {
    at = start - 2;
    while (at >= 0 && at > start - 30 && isWordClass(text, at)) at--;
  }
  if (start - 2 <= at || !/\p{Ll}/u.test(text[at + 1] ?? '')) return false;
  STARTER.lastIndex = stop + 1;
  return STARTER.test(text) || endsText(text, stop + 1, end);
}

function letterAlone(text: string, at: number, end: number): boolean {
  return at + 1 >= end || !isWordClass(text, at + 1);
}

function numberFollows(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && text[i] === ' ') i++;
  return i < end && classAt(text, i) === Class.digit;
}

function dateFollows(text: string, at: number, end: number): boolean {
  DATE.lastIndex = at;
  return DATE.test(text) && DATE.lastIndex <= end;
}

/** Nothing but space up to the end of what is read or of the paragraph. */
function endsText(text: string, at: number, end: number): boolean {
  let breaks = 0;
  let i = at;
  while (i < end && classAt(text, i) === Class.space) {
    if (text[i] === '\n' && ++breaks === 2) return true;
    i++;
  }
  return i >= end;
}
