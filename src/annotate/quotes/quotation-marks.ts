import type { Span } from '../../model/span.js';

/** A stretch between quotation marks. start and end take the marks in. */
export interface Quotation extends Span {
  /** Without the marks. */
  readonly inner: Span;
  /** Opened in this paragraph and not closed, since the next paragraph goes on with a mark of its own. */
  readonly open: boolean;
  /** Single marks, as British papers and headlines have them. */
  readonly single: boolean;
}

/** No quotation of one paragraph is longer (in UTF-16 units); a mark without its partner within is no quotation. */
const LONGEST = 4000;

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * Quotations of each paragraph, outermost only, in text order. Straight, curly, German and doubled single marks
 * (`''`) are read as double quotes; single ones are quotations where they are not apostrophes and not inside
 * double ones. A paragraph that opens and does not close is quoted to its end if the next one opens with a mark
 * too (the printers' rule for quotations of several paragraphs) or if it begins with the mark.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): readonly Quotation[] {
  const found: Quotation[] = [];
  paragraphs.forEach((paragraph, index) => {
    const next = paragraphs[index + 1];
    const nextOpens = next !== undefined && OPENING_MARK.test(text.slice(next.start, next.start + 2));
    const doubles = pairDoubles(text, paragraph, nextOpens);
    const nextOpensSingle = next !== undefined && opensSingle(text, next.start, next);
    found.push(...doubles, ...pairSingles(text, paragraph, doubles, nextOpensSingle));
  });
  return found.sort((a, b) => a.start - b.start);
}

const OPENING_MARK = /^(?:["“„«]|''|``)/;
const DOUBLE = /''|``|["“”„«»]/g;
const BEFORE_OPEN = /[\s([{—–\-/‘'…:,;]/;
const AFTER_CLOSE = /[\s)\]}—–\-/.,;:!?’'…]/;

/** What a mark's shape says; a closing mark at the head of a paragraph was meant to open. */
function directionOf(mark: string, atHead: boolean): 'open' | 'close' | null {
  if (/^(?:[“„«]|``)$/.test(mark) || atHead) return 'open';
  return /^[”»]$/.test(mark) ? 'close' : null;
}

function doubleMarks(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(DOUBLE)) {
    const at = paragraph.start + match.index;
    const mark = match[0];
    const before = at === paragraph.start ? ' ' : (text[at - 1] ?? ' ');
    const after = at + mark.length >= paragraph.end ? ' ' : (text[at + mark.length] ?? ' ');
    // Inches: 6", 5'10".
    if (mark === '"' && /\d/.test(before) && marks.length % 2 === 0) continue;
    const directed = directionOf(mark, at === paragraph.start);
    const opens = directed === 'open' || (directed === null && BEFORE_OPEN.test(before) && !/\s/.test(after));
    const closes =
      directed === 'close' || (directed === null && AFTER_CLOSE.test(after) && !/\s/.test(before));
    // A mark between blanks, or glued on both sides, may be either: the pairing decides.
    marks.push({
      at,
      length: mark.length,
      opens: opens || (directed === null && !closes),
      closes: closes || (directed === null && !opens),
    });
  }
  return marks;
}

function pairDoubles(text: string, paragraph: Span, nextOpens: boolean): Quotation[] {
  const found: Quotation[] = [];
  let open: Mark | null = null;
  for (const mark of doubleMarks(text, paragraph)) {
    if (open === null) {
      if (mark.opens) open = mark;
      continue;
    }
    if (mark.closes && mark.at > open.at + open.length) {
      if (mark.at - open.at <= LONGEST) found.push(quotation(open.at, open.length, mark.at, mark.length));
      open = null;
    } else if (mark.opens && !mark.closes) {
      // The mark before was never closed: what follows is a quotation of its own.
      open = mark;
    }
  }
  if (open !== null && (nextOpens || open.at === paragraph.start) && paragraph.end - open.at <= LONGEST) {
    const inner = { start: open.at + open.length, end: paragraph.end };
    if (inner.end > inner.start)
      found.push({ start: open.at, end: paragraph.end, inner, open: true, single: false });
  }
  return found;
}

function quotation(start: number, opening: number, close: number, closing: number): Quotation {
  return {
    start,
    end: close + closing,
    inner: { start: start + opening, end: close },
    open: false,
    single: false,
  };
}

const SINGLE = /[‘’']/g;

/** Single marks: opened before a letter behind a blank, closed behind punctuation, or else at the last candidate. */
function pairSingles(
  text: string,
  paragraph: Span,
  doubles: readonly Quotation[],
  nextOpens: boolean,
): Quotation[] {
  const found: Quotation[] = [];
  const inside = (at: number): boolean => doubles.some((double) => double.start <= at && at < double.end);
  const marks = [...text.slice(paragraph.start, paragraph.end).matchAll(SINGLE)]
    .map((match) => paragraph.start + match.index)
    .filter((at) => !inside(at) && text.slice(at, at + 2) !== "''" && text.slice(at - 1, at + 1) !== "''");
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i] as number;
    if (!opensSingle(text, open, paragraph)) continue;
    const close = closingSingle(text, marks.slice(i + 1), open, paragraph);
    if (close === null) {
      const inner = { start: open + 1, end: paragraph.end };
      if (!nextOpens || inner.end - inner.start > LONGEST || inner.end <= inner.start) continue;
      found.push({ start: open, end: paragraph.end, inner, open: true, single: true });
      break;
    }
    found.push({
      start: open,
      end: close + 1,
      inner: { start: open + 1, end: close },
      open: false,
      single: true,
    });
    while (i + 1 < marks.length && (marks[i + 1] as number) <= close) i++;
  }
  return found;
}

function opensSingle(text: string, at: number, paragraph: Span): boolean {
  if (text[at] === '’') return false;
  const before = at === paragraph.start ? ' ' : (text[at - 1] ?? ' ');
  const rest = text.slice(at + 1, at + 6);
  // '90s, 'em, 'tis, 'cause are clipped words.
  return (
    BEFORE_OPEN.test(before) && /^[\p{L}$£€…[]/u.test(rest) && !/^(?:em|tis|twas|til|cause|n)\b/i.test(rest)
  );
}

function closingSingle(text: string, marks: readonly number[], open: number, paragraph: Span): number | null {
  let last: number | null = null;
  for (const at of marks) {
    if (at - open > LONGEST || text[at] === '‘') break;
    const after = at + 1 >= paragraph.end ? ' ' : (text[at + 1] ?? ' ');
    const before = text[at - 1] ?? ' ';
    if (/\s/.test(before) || !AFTER_CLOSE.test(after)) continue;
    if (/[.,!?…]/.test(before)) return at;
    // A plural possessive ("the workers' party") may be meant: a later mark wins over it.
    if (before !== 's' || /[.,;:!?)]/.test(after)) return at;
    last ??= at;
  }
  return last;
}
