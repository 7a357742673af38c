/** First and last day of what a partial ISO 8601 date may stand for; both inclusive, `YYYY-MM-DD`. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const DAY = 86_400_000;
/** Meteorological seasons of the northern hemisphere, as TIMEX3 writes them: first month. */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, AU: 9, WI: 12 };

/**
 * Reads `2020-06-23` (also with a time behind it), `2020-06`, `2020`, `2020-W25`, `2020-SU`, `202` (decade) and
 * `19` (the years 1900 to 1999); null for anything else.
 */
export function daysOf(text: string): Days | null {
  const full = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  if (full !== null) return realDay(`${full[1]}-${full[2]}-${full[3]}`);
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month !== null) return months(Number(month[1]), Number(month[2]), 1);
  const week = /^(\d{4})-W(\d{2})$/.exec(text);
  if (week !== null) return isoWeek(Number(week[1]), Number(week[2]));
  const season = /^(\d{4})-(SP|SU|FA|AU|WI)$/.exec(text);
  if (season !== null) return months(Number(season[1]), SEASONS[season[2] ?? ''] ?? 1, 3);
  const years = /^\d{2,4}$/.exec(text);
  if (years === null) return null;
  return { first: `${text.padEnd(4, '0')}-01-01`, last: `${text.padEnd(4, '9')}-12-31` };
}

/** `2020-06-23` of a date or date-time, null where the text does not begin with one. */
export function dayOf(text: string | null | undefined): string | null {
  const match = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text ?? '');
  return match === null ? null : (realDay(match[0])?.first ?? null);
}

function realDay(text: string): Days | null {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || iso(time) !== text ? null : { first: text, last: text };
}

function months(year: number, month: number, count: number): Days | null {
  if (month < 1 || month > 12) return null;
  return { first: iso(utc(year, month - 1, 1)), last: iso(utc(year, month - 1 + count, 0)) };
}

/** ISO 8601 week: the week with 4 January in it is the first. */
function isoWeek(year: number, week: number): Days | null {
  if (week < 1 || week > 53) return null;
  const fourth = utc(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
  return { first: iso(monday), last: iso(monday + 6 * DAY) };
}

/** `Date.UTC` without its reading of the years 0 to 99 as 1900 to 1999. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
