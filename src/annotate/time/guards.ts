import type { DateFields } from './date-fields.js';
import type { Surroundings } from './find.js';

interface Guarded {
  readonly match: RegExpMatchArray;
  readonly start: number;
  readonly end: number;
  readonly fields: DateFields;
  readonly around: Surroundings;
}

/** A check that a regular expression cannot make; may correct the fields. null says "no time". */
type Guard = (guarded: Guarded) => DateFields | null;

const COUNTING =
  /(?:[$€£¥#]|\b(?:no\.|number|about|some|over|than|nearly|almost|least|approximately|roughly|up to|only|another|route|highway|flight|room|page))\s*$/i;
const COUNTED =
  /^(?:\s+|-)(?:people|men|women|children|soldiers|troops|police|votes|jobs|workers|members|homes|houses|deaths|cases|miles?|km|kilomet|met(?:er|re)s?|feet|foot|yards?|tons?|tonnes|kg|dollars|euros|pounds|percent|per\s+cent|square|acres|hectares|calories|words|points|times|seats|shares|employees|students|refugees|migrants|civilians|copies)\b|^\s*(?:%|°)/i;

const year: Guard = ({ start, end, fields, around: { text, sentence } }) => {
  const before = text.slice(Math.max(sentence.start, start - 24), start);
  const after = text.slice(end, Math.min(sentence.end, end + 24));
  if (COUNTING.test(before) || COUNTED.test(after)) return null;
  if (/[\p{L}\p{N}][-–/]$/u.test(before) && !/(?:mid|pre|post|early|late|\d{4})[-–/]$/i.test(before))
    return null;
  if (
    /^(?:[-–/.,:]\d|[-–/][A-Z])/.test(after) ||
    /[\d.,:/][-–]?$/.test(before.replace(/\d{4}[-–]$/, '').replace(/, ?$|\.$/, ''))
  )
    return null;
  return fields;
};

const range: Guard = ({ match, start, end, fields, around: { text } }) => {
  const from = Number(match.groups?.from);
  const raw = match.groups?.till ?? '';
  const till = raw.length === 2 ? Math.floor(from / 100) * 100 + Number(raw) : Number(raw);
  if (!(till > from) || till - from > 150) return null;
  if (raw.length === 2 && /^-\d/.test(text.slice(end, end + 2))) return null;
  if (/[$€£#\d.,]$/.test(text.slice(Math.max(0, start - 1), start))) return null;
  // 2008-09 in a text may be a month of ISO 8601; as a range of years it spans at least one new year, so both fit.
  return { ...fields, till: String(till) };
};

const duration: Guard = ({ match, fields, around: { text }, start }) => {
  const amount = match.groups?.amount?.toLowerCase() ?? '';
  const units = match.groups?.units?.toLowerCase() ?? '';
  const plural = /s$/.test(units);
  if (/^(?:many|several|few|some)$/.test(amount) && !plural) return null;
  // "a quarter of the staff", "three quarters": a fourth more often than three months
  if (/^quarter/.test(units) && /^(?:an?|one|three|another)$/.test(amount)) return null;
  if (amount === 'some' || /^(?:a|an|another)$/.test(amount)) {
    if (plural || units === 'weekend') return amount === 'some' && plural ? fields : null;
  }
  // "12 June": a figure of four places before "years" is a year itself ("the 1990 year").
  if (/^\d{4}$/.test(amount) && Number(amount) >= 1900 && !plural) return null;
  if (/\b(?:once|twice|times)\s$/i.test(text.slice(Math.max(0, start - 8), start))) return null;
  return fields;
};

const plural: Guard = ({ start, around: { text, sentence }, fields, match, end }) => {
  const before = text.slice(sentence.start, start);
  const after = text.slice(end, sentence.end);
  if (/^[-'’]/.test(after) || (/^\p{Lu}/u.test(match[0]) && before.trim() !== '')) return null;
  if (
    /^\s+(?:of|old)\b(?!\s+(?:\p{L}+ing|war|talks|fighting|rain|violence|negotiat|protest|work|conflict|debate|unrest))/iu.test(
      after,
    )
  )
    return null;
  return /(?:\b(?:for|in|over|after|within|took|take|takes|lasted?|of|and|or|to|spent|spend|spending|wait(?:ed)?|several|into|be|been|with|than|hundred|thousand|past)|^|[,–—])\s*$/i.test(
    before,
  )
    ? fields
    : null;
};

/** "the past year" is a span; "the next week" and "last month" are calendar units, which another rule reads. */
const span: Guard = ({ match, fields }) => {
  const { amount, units = '', back = '' } = match.groups ?? {};
  if (amount !== undefined) return fields;
  if (/s$/i.test(units)) return /^(?:last|previous)$/i.test(back) ? null : { ...fields, amount: null };
  return /^past$/i.test(back) || /^decade$/i.test(units) ? { ...fields, amount: 1 } : null;
};

const clock: Guard = ({ match, fields }) => {
  const g = match.groups ?? {};
  const hour = Number(g.hour ?? g.hour24 ?? g.hourat ?? g.hundred);
  const minute = g.minute ?? g.minute24 ?? g.minuteat ?? '00';
  const afternoon = /^p/i.test(g.half ?? '') || /in the (?:afternoon|evening)$/i.test(match[0]);
  if (g.half !== undefined && (hour < 1 || hour > 12)) return null;
  const full = afternoon && hour < 12 ? hour + 12 : /^a/i.test(g.half ?? '') && hour === 12 ? 0 : hour;
  const zone = /\b(?:gmt|utc)$/i.test(match[0]) ? 'Z' : '';
  return { ...fields, clock: `T${String(full).padStart(2, '0')}:${minute}${zone}` };
};

export const GUARDS: Readonly<Record<string, Guard>> = { year, range, duration, plural, span, clock };
