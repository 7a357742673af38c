import type { DateFields, Piece } from './date-fields.js';

/** Joins neighbours that are one date ("Tuesday, June 3", "8 p.m. Monday", "late last year", "from 2016 to 2018"). */
export function compose(pieces: readonly Piece[], text: string): readonly Piece[] {
  const done: Piece[] = [];
  // From right to left, so that "late | February | 2019" first becomes "late | February 2019".
  for (let i = pieces.length - 1; i >= 0; i--) {
    let piece = pieces[i] as Piece;
    for (let next = done.at(-1); next !== undefined; next = done.at(-1)) {
      const joined = join(piece, next, text);
      if (joined === null) break;
      done.pop();
      piece = joined;
    }
    done.push(piece);
  }
  return done.reverse().filter((piece) => !piece.bound);
}

function join(a: Piece, b: Piece, text: string): Piece | null {
  const glue = text.slice(a.end, b.start);
  if (glue.length > 24) return null;
  return (
    modify(a, b, glue) ??
    narrow(a, b, glue) ??
    stretch(a, b, glue, text.slice(Math.max(0, a.start - 12), a.start))
  );
}

function modify(a: Piece, b: Piece, glue: string): Piece | null {
  if (a.fields.mod === undefined || !a.bound || !isDate(b) || b.bound || b.fields.mod !== undefined)
    return null;
  if (!/^(?:\s+|-|–|‑)(?:(?:of|in|on)\s+)?(?:the\s+)?$/i.test(glue)) return null;
  return { ...merge(a, b), kind: b.kind };
}

function narrow(a: Piece, b: Piece, glue: string): Piece | null {
  if (!isDate(a) || !isDate(b) || b.bound) return null;
  const x = a.fields;
  const y = b.fields;
  if (isClock(x) && isDay(y) && /^,?\s*(?:(?:on|of|,)\s+)?(?:the\s+)?$/i.test(glue))
    return { ...merge(a, b), kind: 'time' };
  if (isDay(x) && isClock(y) && y.part === undefined && CLOCK_GLUE.test(glue))
    return { ...merge(a, b), kind: 'time' };
  if (isWeekday(x) && y.day !== undefined && /^,?\s+(?:the\s+)?$/i.test(glue)) return merge(a, b);
  if (x.day !== undefined && isWeekday(y) && /^,?\s+\(?$/.test(glue)) return merge(b, a, a, b);
  if (isWeekday(x) && y.unit === 'week' && /^,?\s+(?:of\s+)?$/i.test(glue)) return merge(a, b);
  if (isOpenInYear(x) && isYear(y) && /^,?\s+(?:(?:of|in)\s+)?(?:the\s+)?$/i.test(glue)) return merge(a, b);
  return null;
}

const CLOCK_GLUE =
  /^,?\s+(?:(?:at|around|about|by|before|after|just before|just after|shortly before|shortly after)\s+)?(?:about\s+)?$/i;

function stretch(a: Piece, b: Piece, glue: string, before: string): Piece | null {
  if (a.kind !== 'date' || b.kind !== 'date' || a.bound || shape(a.fields) !== shape(b.fields)) return null;
  const opened = /\bfrom\s+(?:the\s+)?$/i.test(before);
  const spanned =
    /^\s*(?:–|—|-|through|thru)\s*$/i.test(glue) ||
    (opened && /^\s+(?:to|until|till|up\s+to)\s+(?:the\s+)?$/i.test(glue)) ||
    (/\bbetween\s+(?:the\s+)?$/i.test(before) && /^\s+and\s+(?:the\s+)?$/i.test(glue));
  if (!spanned) return null;
  return {
    start: a.start,
    end: b.end,
    rules: [...a.rules, ...b.rules, 'range'],
    kind: 'range',
    fields: a.fields,
    until: b.fields,
    bound: false,
  };
}

function merge(narrower: Piece, wider: Piece, first: Piece = narrower, last: Piece = wider): Piece {
  return {
    start: first.start,
    end: last.end,
    rules: [...first.rules, ...last.rules],
    kind: narrower.kind === 'time' || wider.kind === 'time' ? 'time' : 'date',
    fields: { ...wider.fields, ...narrower.fields },
    bound: false,
  };
}

function isDate(piece: Piece): boolean {
  return (piece.kind === 'date' || piece.kind === 'time') && piece.fields.value === undefined;
}

function isClock(f: DateFields): boolean {
  return (f.clock !== undefined || f.part !== undefined) && !isDay(f);
}

function isDay(f: DateFields): boolean {
  return f.weekday !== undefined || f.day !== undefined || f.feast !== undefined || f.unit === 'day';
}

function isWeekday(f: DateFields): boolean {
  return f.weekday !== undefined && f.day === undefined && f.unit === undefined && f.near === undefined;
}

function isOpenInYear(f: DateFields): boolean {
  const open =
    f.month !== undefined ||
    f.season !== undefined ||
    f.quarter !== undefined ||
    f.half !== undefined ||
    f.feast !== undefined;
  return open && f.year === undefined && f.unit === undefined;
}

function isYear(f: DateFields): boolean {
  const narrower = f.month ?? f.season ?? f.quarter ?? f.half ?? f.feast ?? f.till;
  return narrower === undefined && (f.year !== undefined || f.unit === 'year');
}

function shape(f: DateFields): string {
  if (isYear(f)) return 'year';
  if (f.day !== undefined) return 'day';
  if (f.weekday !== undefined) return 'weekday';
  if (f.month !== undefined) return 'month';
  if (f.decade !== undefined) return 'decade';
  return `none of ${JSON.stringify(f)}`;
}
