import type { Span } from '../../model/span.js';
import { abbreviationClass, isDotted } from './abbreviations.js';
import { Class, classAt, isApostrophe, widthAt } from './characters.js';
import { cliticCuts } from './clitics.js';
import { bindsWithHyphen } from './hyphens.js';
import {
  addressLength,
  currencyLength,
  emoticonLength,
  handleLength,
  numberLength,
  unitLength,
} from './patterns.js';

/** Longest run that is looked at as an address, and longest word whose inner hyphens are weighed. */
const LONGEST_WORD = 100;
const REPEATED = /^[-–—.!?*=_~#+$<>^|/\\,]$/;
const DASHES = /^[-‐‑–—―]$/;

/**
 * The words of `text` within `[start, end)` in the conventions of the English Universal Dependencies treebanks (GUM, EWT).
 * Spans are in order, do not overlap, and leave out nothing but spaces and control characters. Linear in the text's length.
 */
export function words(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let at = start;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === Class.space) {
      at += widthAt(text, at);
      continue;
    }
    at = token(text, at, end, kind, spans);
  }
  return spans;
}

/** Adds the token (or tokens) at `at` and returns where the next may start. */
function token(text: string, at: number, end: number, kind: Class, spans: Span[]): number {
  const whole = wholeLength(text, at, end, kind);
  if (whole > 0) {
    spans.push({ start: at, end: at + whole });
    return at + whole;
  }
  if (kind === Class.digit) return numeral(text, at, end, spans);
  if (kind === Class.letter || leadingApostrophe(text, at, end)) return word(text, at, end, spans);
  const length = Math.min(symbolLength(text, at, end), end - at);
  spans.push({ start: at, end: at + length });
  return at + length;
}

function wholeLength(text: string, at: number, end: number, kind: Class): number {
  const startsRun = at === 0 || classAt(text, at - 1) !== kind || kind === Class.other;
  let length = 0;
  if (kind === Class.letter || kind === Class.digit) {
    if (startsRun && mayBeAddress(text, at, end)) length = addressLength(text, at, end);
  } else {
    length = emoticonLength(text, at) || handleLength(text, at) || currencyRun(text, at);
  }
  return at + length > end ? 0 : length;
}

/** "$", "US$", and "$$$" as one. */
function currencyRun(text: string, at: number): number {
  return REPEATED.test(text[at] ?? '') && text[at + 1] === text[at] ? 0 : currencyLength(text, at);
}

/** Addresses hold `@`, `://` or a full stop with a letter or digit behind it: cheap to see before any pattern is tried. */
function mayBeAddress(text: string, at: number, end: number): boolean {
  const limit = Math.min(end, at + LONGEST_WORD);
  for (let i = at; i < limit; i++) {
    const char = text[i] as string;
    if (char === '@' || (char === ':' && text[i + 1] === '/')) return true;
    if (char === '.') {
      if (i + 1 < limit && classAt(text, i + 1) === Class.letter) return true;
    } else if (char !== '-' && char !== '_' && char !== '%' && char !== '+') {
      const kind = classAt(text, i);
      if (kind !== Class.letter && kind !== Class.digit) return false;
    }
  }
  return false;
}

/** "'em", "'90s", "'til": an apostrophe that begins a word, not a quotation. */
function leadingApostrophe(text: string, at: number, end: number): boolean {
  if (!isApostrophe(text[at])) return false;
  const next = text.slice(at + 1, Math.min(end, at + 6)).toLowerCase();
  return /^(?:em|til|cause|bout|tis|twas|n)(?![\p{L}\d])/u.test(next) || /^\d\ds(?![\p{L}\d])/u.test(next);
}

function numeral(text: string, at: number, end: number, spans: Span[]): number {
  let stop = Math.min(end, at + Math.max(widthAt(text, at), numberLength(text, at)));
  const unit = unitLength(text, stop);
  if (unit > 0 && stop + unit <= end && classAt(text, stop) === Class.letter) {
    spans.push({ start: at, end: stop }, { start: stop, end: stop + unit });
    return stop + unit;
  }
  // "4A", "3G", "81P": letters straight behind the digits belong to them.
  while (stop < end && isWordClass(text, stop)) stop += widthAt(text, stop);
  spans.push({ start: at, end: stop });
  return stop;
}

function isWordClass(text: string, at: number): boolean {
  const kind = classAt(text, at);
  return kind === Class.letter || kind === Class.digit;
}

/** Letters, digits, inner apostrophes, and full stops and hyphens where they belong to the word. */
function word(text: string, at: number, end: number, spans: Span[]): number {
  let stop = at + widthAt(text, at);
  let part = isApostrophe(text[at]) ? at + 1 : at;
  while (stop < end) {
    const char = text[stop] as string;
    if (isWordClass(text, stop)) {
      stop += widthAt(text, stop);
    } else if (
      (isApostrophe(char) || char === '&' || char === '_') &&
      stop + 1 < end &&
      isWordClass(text, stop + 1)
    ) {
      if (char === '&' && !joinsCapitals(text, stop)) break;
      stop += 1 + widthAt(text, stop + 1);
    } else if (char === '.' && keepsStop(text, part, stop, end)) {
      stop += 1;
    } else if (
      char === '-' &&
      stop + 1 < end &&
      isWordClass(text, stop + 1) &&
      binds(text, part, stop, end)
    ) {
      part = stop + 1;
      stop += 1 + widthAt(text, stop + 1);
    } else {
      break;
    }
  }
  pushClitics(text, at, stop, spans);
  return stop;
}

/** "AT&T", "R&D", but "black&white" is three words. */
function joinsCapitals(text: string, at: number): boolean {
  return /\p{Lu}/u.test(text[at - 1] ?? '') && /\p{Lu}/u.test(text[at + 1] ?? '');
}

function keepsStop(text: string, part: number, stop: number, end: number): boolean {
  if (stop - part > 20) return false;
  const before = text.slice(part, stop);
  const nextIsLetter = stop + 1 < end && classAt(text, stop + 1) === Class.letter;
  if (isDotted(before)) return !nextIsLetter || letterAlone(text, stop + 1, end);
  if (/^\p{L}$/u.test(before)) {
    // An initial ("J."), or the first letter of "U.S."; a lone "I" ends a sentence.
    if (nextIsLetter) return letterAlone(text, stop + 1, end);
    return /^\p{Lu}$/u.test(before) && before !== 'I'
      ? true
      : abbreviationClass(before) !== null && !endsText(text, stop + 1, end);
  }
  if (/^Ph\.?(?:D)?$/.test(before)) return true;
  const kind = abbreviationClass(before);
  if (kind === null || nextIsLetter) return kind === 'title' && nextIsLetter;
  return kind === 'number' ? numberFollows(text, stop + 1, end) : true;
}

function letterAlone(text: string, at: number, end: number): boolean {
  return at + 1 >= end || !isWordClass(text, at + 1);
}

function numberFollows(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && text[i] === ' ') i++;
  return i < end && classAt(text, i) === Class.digit;
}

function endsText(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && classAt(text, i) === Class.space) i++;
  return i >= end;
}

function binds(text: string, part: number, hyphen: number, end: number): boolean {
  if (hyphen - part > 12) return false;
  let stop = hyphen + 1;
  const limit = Math.min(end, stop + 20);
  while (stop < limit && isWordClass(text, stop)) stop += 1;
  return bindsWithHyphen(text.slice(part, hyphen), text.slice(hyphen + 1, stop));
}

function pushClitics(text: string, start: number, stop: number, spans: Span[]): void {
  let from = start;
  for (const cut of cliticCuts(text.slice(start, stop))) {
    spans.push({ start: from, end: start + cut });
    from = start + cut;
  }
  spans.push({ start: from, end: stop });
}

/** Length of punctuation: runs of one character are one token ("...", "--", "!!"), as are "?!" and emoji with their joiners. */
function symbolLength(text: string, at: number, end: number): number {
  const char = text[at] as string;
  if (REPEATED.test(char)) {
    let stop = at + 1;
    const same = (next: string | undefined) =>
      next === char || ((char === '!' || char === '?') && (next === '!' || next === '?'));
    while (stop < end && same(text[stop])) stop++;
    if (stop > at + 1) return stop - at;
  }
  if (DASHES.test(char)) return 1;
  let stop = at + widthAt(text, at);
  while (stop < end && isEmojiTail(text, stop))
    stop += widthAt(text, stop) + (text[stop] === '\u200d' ? widthAt(text, stop + 1) : 0);
  return stop - at;
}

function isEmojiTail(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return point === 0x200d || point === 0xfe0f || (point >= 0x1f3fb && point <= 0x1f3ff);
}
