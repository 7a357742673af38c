import type { NameSpan, NameType } from '../../model/name.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import { isAcronym, isTitle, typeOfName } from './name-type.js';
import type { Tagged } from './tagged.js';

const MONTH_OR_DAY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

const TITLE_MODIFIER =
  /^(?:Prime|Vice|Deputy|Foreign|Interior|Defen[cs]e|Finance|Chief|Former|Acting|Attorney|Major|Lieutenant|First|Crown)$/;

/** Names of one sentence, types still open to what the document says; `offset` is the sentence's first token. */
export function sentenceNames(words: readonly Tagged[], offset: number, gazetteer: Gazetteer): NameSpan[] {
  const names: NameSpan[] = [];
  let i = 0;
  while (i < words.length) {
    const demonym = demonymLength(words, i, gazetteer);
    if (demonym > 0) {
      names.push(span(words, offset, i, i + demonym, 'norp', 0.8));
      i += demonym;
    } else if (isProper(words, i)) {
      const last = runEnd(words, i);
      splitRun(words, offset, i, last, gazetteer, names);
      i = last;
    } else {
      i++;
    }
  }
  return names;
}

function isProper(words: readonly Tagged[], i: number): boolean {
  const word = words[i];
  return word?.upos === 'PROPN' && !MONTH_OR_DAY.test(word.token.text) && /\p{L}/u.test(word.token.text);
}

/** Words of the demonym at `i` ("Kenyan", "South Korean"); 0 where none stands or it begins a longer name ("British Airways"). */
function demonymLength(words: readonly Tagged[], i: number, gazetteer: Gazetteer): number {
  const form = (at: number) => words[at]?.token.text ?? '';
  if (!/^\p{Lu}\p{Ll}{3,}/u.test(form(i))) return 0;
  const isDemonym = (name: string) =>
    gazetteer.countryByDemonym(name).length > 0 && gazetteer.countryByName(name).length === 0;
  const length =
    /^\p{Lu}/u.test(form(i + 1)) && isDemonym(`${form(i)} ${form(i + 1)}`) ? 2 : isDemonym(form(i)) ? 1 : 0;
  const next = i + length;
  return length > 0 && isProper(words, next) && titleLength(words, next, gazetteer) === 0 ? 0 : length;
}

/** Words of the title at `i`: "President", "Prime Minister", "Deputy Foreign Minister". */
function titleLength(words: readonly Tagged[], i: number, gazetteer: Gazetteer): number {
  let at = i;
  while (at < i + 3 && TITLE_MODIFIER.test(words[at]?.token.text ?? '')) at++;
  const word = words[at];
  return word !== undefined && isProper(words, at) && isTitle(word.token.text, gazetteer) ? at + 1 - i : 0;
}

/** End of the run of proper nouns: with hyphens inside, and with "of", "for", "and" where capitals go on. */
function runEnd(words: readonly Tagged[], first: number): number {
  let i = first + 1;
  while (i < words.length) {
    const word = words[i] as Tagged;
    const glued = (words[i - 1] as Tagged).token.end === word.token.start;
    if (isProper(words, i) || (word.upos === 'NUM' && i === first + 1 && glued)) i++;
    else if (/^[-‐–]$/.test(word.token.text) && glued && isNamePart(words[i + 1], word)) i += 2;
    else if (
      /^(?:of|for|&|al|de|la|del|der|van|von|bin|ibn|el)$/.test(word.token.text) &&
      isProper(words, i + 1)
    )
      i += 2;
    else if (/^of$/.test(word.token.text) && words[i + 1]?.token.text === 'the' && isProper(words, i + 2))
      i += 3;
    else break;
  }
  return i;
}

function isNamePart(word: Tagged | undefined, hyphen: Tagged): boolean {
  return (
    word !== undefined &&
    word.token.start === hyphen.token.end &&
    (word.upos === 'PROPN' || /^\p{Ll}{2,6}$/u.test(word.token.text))
  );
}

function splitRun(
  words: readonly Tagged[],
  offset: number,
  start: number,
  end: number,
  gazetteer: Gazetteer,
  names: NameSpan[],
): void {
  // "US President Barack Obama": a country, a title, a person.
  for (let i = start + 1; i < end - 1 && titleLength(words, start, gazetteer) === 0; i++) {
    const title = titleLength(words, i, gazetteer);
    if (title === 0 || i + title >= end) continue;
    add(words, offset, start, i, gazetteer, names, false);
    add(words, offset, skipTitles(words, i, end, gazetteer), end, gazetteer, names, true);
    return;
  }
  let first = skipTitles(words, start, end, gazetteer);
  let titled = first > start;
  if (first < end && /^(?:of|for)$/.test((words[first] as Tagged).token.text)) {
    first++;
    titled = false;
  }
  add(words, offset, first, end, gazetteer, names, titled);
}

function skipTitles(words: readonly Tagged[], start: number, end: number, gazetteer: Gazetteer): number {
  let first = start;
  for (
    let title = titleLength(words, first, gazetteer);
    title > 0 && first < end;
    title = titleLength(words, first, gazetteer)
  ) {
    first += title;
  }
  return Math.min(first, end);
}

function add(
  words: readonly Tagged[],
  offset: number,
  first: number,
  last: number,
  gazetteer: Gazetteer,
  names: NameSpan[],
  titled: boolean,
): void {
  if (first >= last) return;
  const parts = words.slice(first, last).map((word) => word.token.text);
  const cut = lastOf(parts, gazetteer);
  if (cut > 0) {
    add(words, offset, first, first + cut, gazetteer, names, titled);
    add(words, offset, first + cut + 1, last, gazetteer, names, false);
    return;
  }
  const vote = typeOfName(parts, gazetteer);
  const type: NameType = titled && vote.weight < 3 ? 'person' : vote.type;
  const score = titled ? 0.9 : 0.3 + vote.weight * 0.2;
  if (parts.length === 1 && vote.type === 'other' && isCommon(parts[0] as string, first, gazetteer)) return;
  names.push(span(words, offset, first, last, type, score));
}

/** "Kim Jong Un of Somewhere" is two names; "Ministry of Defense" is one: split at "of" where no organization or place begins. */
function lastOf(parts: readonly string[], gazetteer: Gazetteer): number {
  const of = parts.findIndex((part) => part === 'of' || part === 'for');
  if (of <= 0) return -1;
  return typeOfName(parts, gazetteer).weight >= 2 ? -1 : of;
}

function isCommon(word: string, index: number, gazetteer: Gazetteer): boolean {
  return index === 0 && !isAcronym(word) && gazetteer.nounClasses(word.toLowerCase()).length > 0;
}

function span(
  words: readonly Tagged[],
  offset: number,
  first: number,
  last: number,
  type: NameType,
  score: number,
): NameSpan {
  const start = (words[first] as Tagged).token.start;
  const end = (words[last - 1] as Tagged).token.end;
  return { start, end, first: offset + first, last: offset + last, type, source: 'light', score };
}
