import type { Span } from '../../model/span.js';
import { bareCuts } from './bare-contractions.js';
import { Class, classAt, isApostrophe, isWordClass, widthAt } from './characters.js';
import { cliticCuts } from './clitics.js';
import { keepsStop } from './full-stops.js';
import { bindsWithHyphen } from './hyphens.js';
import {
  addressLength,
  citationLength,
  currencyLength,
  emoticonLength,
  handleLength,
  numberLength,
  signedLength,
  slashedLength,
  unitLength,
} from './patterns.js';
import { symbolLength } from './symbols.js';

/** Longest run that is looked at as an address, and longest word whose inner hyphens are weighed. */
const LONGEST_WORD = 100;
const REPEATED = /^[-–—.!?*=_~#+$<>^|/\\,]$/;

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
  if (text[at] === '[') {
    const cited = citationLength(text, at);
    if (cited > 0 && at + cited <= end) return citation(text, at, at + cited, spans);
  }
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
    if (length === 0 && startsRun && text[at - 1] !== '/') length = slashedLength(text, at);
  } else if (text[at] === '.' || text[at] === '+') {
    length = startsSigned(text, at) ? signedLength(text, at) : 0;
  } else {
    length = emoticonLength(text, at) || handleLength(text, at) || currencyRun(text, at);
  }
  return at + length > end ? 0 : length;
}

/** Behind a letter, digit or full stop, a full stop or plus sign belongs to what stands before it. */
function startsSigned(text: string, at: number): boolean {
  return at === 0 || (!isWordClass(text, at - 1) && text[at - 1] !== '.' && text[at - 1] !== '+');
}

/** "[3,14]": brackets, numbers and commas each by itself. */
function citation(text: string, at: number, stop: number, spans: Span[]): number {
  for (let from = at; from < stop; ) {
    let to = from + 1;
    if (classAt(text, from) === Class.digit) while (classAt(text, to) === Class.digit) to++;
    spans.push({ start: from, end: to });
    from = to;
  }
  return stop;
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
    if (char === '@' || (char === ':' && (text[i + 1] === '/' || text[i + 1] === '1'))) return true;
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
  if (isApostrophe(text[stop]) && text[stop + 1] === 's' && stop + 2 <= end && !isWordClass(text, stop + 2)) {
    spans.push({ start: at, end: stop }, { start: stop, end: stop + 2 });
    return stop + 2;
  }
  if (text[stop] === '.' && numbersParagraph(text, at, stop, end)) stop += 1;
  // "4A", "3G", "81P": letters straight behind the digits belong to them.
  while (stop < end && isWordClass(text, stop)) stop += widthAt(text, stop);
  spans.push({ start: at, end: stop });
  return stop;
}

/** "2.", "4.1." in front of a paragraph. */
function numbersParagraph(text: string, at: number, stop: number, end: number): boolean {
  if (stop - at > 8 || stop + 1 >= end || text[stop + 1] !== ' ') return false;
  const before = text.slice(Math.max(0, at - 2), at);
  return (before === '' || before === '\n\n') && /^\d{1,3}(?:\.\d{1,2})*$/.test(text.slice(at, stop));
}

/** Letters, digits, inner apostrophes, and full stops and hyphens where they belong to the word. */
function word(text: string, at: number, end: number, spans: Span[]): number {
  let stop = at + widthAt(text, at);
  let part = isApostrophe(text[at]) ? at + 1 : at;
  while (stop < end) {
    if (isWordClass(text, stop)) {
      stop += widthAt(text, stop);
      continue;
    }
    const inner = innerMark(text, at, part, stop, end);
    if (inner === 0) break;
    if (text[stop] === '-') part = stop + 1;
    stop += inner;
    if (text[stop - 1] === '.' && stop < end && classAt(text, stop) === Class.digit) break;
    if (text[stop - 1] === '-') break;
  }
  pushParts(text, at, pluralEnd(text, stop, end), end, spans);
  return pluralEnd(text, stop, end);
}

/** Length of what goes on with the word at a mark: the mark, and the first character behind it where there must be one. */
function innerMark(text: string, at: number, part: number, stop: number, end: number): number {
  const char = text[stop] as string;
  if (char === '.') return keepsStop(text, at, part, stop, end) ? 1 : 0;
  const next = stop + 1 < end && isWordClass(text, stop + 1) ? 1 + widthAt(text, stop + 1) : 0;
  if (char === '-') {
    if (next === 0) return isCutOff(text, at, stop, end) ? 1 : 0;
    return part === at && binds(text, at, stop, end) ? next : 0;
  }
  if (char === '&') return joinsCapitals(text, stop) ? next : 0;
  return isApostrophe(char) || char === '_' ? next : 0;
}

/** "friend(s)" is one word. */
function pluralEnd(text: string, stop: number, end: number): number {
  const closes = stop + 3 <= end && text.startsWith('(s)', stop) && /\p{Ll}/u.test(text[stop - 1] ?? '');
  return closes && !(stop + 3 < end && isWordClass(text, stop + 3)) ? stop + 3 : stop;
}

/** Words that break off ("th- the"), and prefixes that share what follows ("pre- and post-war"), keep their hyphen. */
function isCutOff(text: string, at: number, hyphen: number, end: number): boolean {
  if (hyphen - at > 8 || (at > 0 && !/[\s—–"“]/.test(text[at - 1] as string))) return false;
  if (hyphen + 1 < end && !/[\s,.?!]/.test(text[hyphen + 1] as string)) return false;
  const before = text.slice(at, hyphen);
  if (/^\p{L}$/u.test(before) || /^[A-Zb-df-hj-np-tv-z][b-df-hj-np-tv-z]+$/.test(before)) return true;
  return bindsWithHyphen(before, '') && /^ (?:and|or|to) /.test(text.slice(hyphen + 1, hyphen + 6));
}

/** "AT&T", "R&D", but "black&white" is three words. */
function joinsCapitals(text: string, at: number): boolean {
  return /\p{Lu}/u.test(text[at - 1] ?? '') && /\p{Lu}/u.test(text[at + 1] ?? '');
}

function binds(text: string, start: number, hyphen: number, end: number): boolean {
  if (hyphen - start > 12 || text[start - 1] === '-' || classAt(text, hyphen + 1) !== Class.letter)
    return false;
  const left = text.slice(start, hyphen);
  // "UN-led", "En-Lai": short prefixes stand before small letters.
  if (/^\p{Lu}{2,}$/u.test(left) || (left.length <= 2 && /\p{Lu}/u.test(text[hyphen + 1] ?? '')))
    return false;
  let stop = hyphen + 1;
  const limit = Math.min(end, stop + 20);
  while (stop < limit && isWordClass(text, stop)) stop += 1;
  return bindsWithHyphen(left, text.slice(hyphen + 1, stop));
}

function pushParts(text: string, start: number, stop: number, end: number, spans: Span[]): void {
  let from = start;
  const bare = bareCuts(text, start, stop, end);
  for (const cut of bare.length > 0 ? bare : cliticCuts(text.slice(start, stop))) {
    spans.push({ start: from, end: start + cut });
    from = start + cut;
  }
  spans.push({ start: from, end: stop });
}
