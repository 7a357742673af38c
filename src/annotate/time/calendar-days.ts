import type { ParsedComponents } from 'chrono-node';
import { Chrono, configuration } from 'chrono-node/en';
import type { DateFields, Piece } from './date-fields.js';

/** Of chrono's parsers those that read a day of the calendar; the relative ones look ahead where news looks back. */
const CALENDAR = new Set([
  'ISOFormatParser',
  'ENYearMonthDayParser',
  'SlashDateFormatParser',
  'ENMonthNameLittleEndianParser',
  'ENMonthNameMiddleEndianParser',
]);

const strict = configuration.createConfiguration(true, false);
const chrono = new Chrono({
  parsers: strict.parsers.filter((parser) => CALENDAR.has(parser.constructor.name)),
  refiners: [],
});

/** Finds "24 June 2020", "June 24-26", "2020-06-24", "6/24/2020" in a stretch of text that begins at `offset`. */
export function findCalendarDays(text: string, offset: number): Piece[] {
  if (!/\d/.test(text)) return [];
  return chrono.parse(text).flatMap((result): Piece[] => {
    const { start, end } = result;
    if (!plausible(result.text, text, result.index) || !start.isCertain('day') || !start.isCertain('month'))
      return [];
    // chrono takes a preposition along: "on 21 August".
    const preposition = /^on\s+/i.exec(result.text)?.[0].length ?? 0;
    const at = offset + result.index;
    const place = {
      start: at + preposition,
      end: at + result.text.length,
      rules: ['calendar-day'],
      bound: false,
    };
    const fields = dayFields(start);
    if (end?.isCertain('day')) return [{ ...place, kind: 'range', fields, until: dayFields(end) }];
    return [{ ...place, kind: fields.clock === undefined ? 'date' : 'time', fields }];
  });
}

function dayFields(day: ParsedComponents): DateFields {
  return {
    month: day.get('month') ?? 1,
    day: day.get('day') ?? 1,
    ...(day.isCertain('year') ? { year: day.get('year') ?? 0 } : {}),
    ...(day.isCertain('hour') ? { clock: clockText(day.get('hour') ?? 0, day.get('minute') ?? 0) } : {}),
  };
}

/** No date: "24/7", "9/11" (a name, a ratio), "march 3 miles", "5 may be". */
function plausible(match: string, text: string, index: number): boolean {
  if (/^\d{1,2}[/.]\d{1,2}$/.test(match)) return false;
  if (/^\d+\.\d+\.\d+$/.test(match) && !/\d{4}$/.test(match)) return false;
  const month = /\p{L}{3,}/u.exec(match.replace(/\d+(?:st|nd|rd|th)/gi, ''));
  if (month !== null && !/^\p{Lu}/u.test(month[0])) return false;
  // "5 May" read inside "15 5 May", "3 March" inside "1.3 March"
  return !/[\d.,/-]$/.test(text.slice(Math.max(0, index - 1), index));
}

function clockText(hour: number, minute: number): string {
  return `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
