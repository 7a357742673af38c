import type { Article } from '../../model/article.js';
import { type PlainDate, plainDate, readDate } from './calendar.js';
import { findCalendarDays } from './calendar-days.js';

/** How far into the text a date line may stand. */
const HEAD = 1500;

/**
 * The day that relative expressions count from: the publication date, else a full date that stands alone on a
 * line or in a date line near the head of the text. A date in running prose is no date of writing.
 */
export function referenceDate(article: Article): PlainDate | null {
  if (article.published !== null) {
    const published = readDate(article.published.value);
    if (published !== null) return published;
  }
  const head = article.text.slice(0, HEAD);
  for (const piece of findCalendarDays(head, 0)) {
    const { year, month, day } = piece.fields;
    if (year === undefined || month === undefined || day === undefined) continue;
    if (!inDateline(head, piece.start, piece.end)) continue;
    try {
      return plainDate(year, month, day);
    } catch {
      // "31 June 2020" is no date line.
    }
  }
  return null;
}

/** Alone on its line but for a place, a weekday, an agency, a clock or "Posted", or before the dash of a date line. */
function inDateline(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd);
  const label =
    /^(?:\W*(?:(?:posted|published|updated|last updated|date|on|mon|tue|wed|thu|fri|sat|sun)\w*[.:,]?\s*)*)$/i.test(
      before,
    );
  if (label && (after.trim().length <= 30 || /^\s*(?:\([^)\n]{1,30}\))?\s*[-–—]{1,2}\s/.test(after)))
    return true;
  return (
    /^[\p{Lu}][\p{L}.,' ]{1,40},\s*$/u.test(before) && /^\s*(?:\([^)\n]{1,30}\))?\s*[-–—]{1,2}\s/.test(after)
  );
}
