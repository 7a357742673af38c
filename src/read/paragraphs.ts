import type { Span } from '../model/span.js';

/** A paragraph, or a line where lines are paragraphs, without surrounding whitespace. */
export interface Paragraph extends Span {
  /** Does a blank line stand before it? */
  readonly gap: boolean;
}

const LINE = /[^\n\r\u2028\u2029\f\v]+/g;
/** Text that is broken at a fixed width is at most this wide (mail: 78, teletype and wires: 69 to 100). */
const MAX_WRAP_WIDTH = 100;
const MIN_WRAP_WIDTH = 45;
/** Share of lines inside groups that must end in mid-sentence for a text to count as broken at a width. */
const WRAP_SHARE = 0.5;
const MIN_WRAP_LINES = 4;
/** A broken line reaches at least so far towards the widest line of the text. */
const WRAP_FILL = 0.6;
const ENDS = /[.!?…:;]["'”’)\]*_]*$/;
const BULLET = /^(?:[-*•–—>#|]|\d{1,3}[.)])\s/;

/**
 * Splits a text into paragraphs. A line is a paragraph, except where the text is broken at a fixed width:
 * there, lines that continue each other are one.
 */
export function splitParagraphs(text: string): readonly Paragraph[] {
  const lines = splitLines(text);
  const width = wrapWidth(text, lines);
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last !== undefined && !line.gap && continues(text, last, line, width)) {
      paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end, gap: last.gap };
    } else paragraphs.push(line);
  }
  return paragraphs;
}

function splitLines(text: string): readonly Paragraph[] {
  const lines: Paragraph[] = [];
  let gap = true;
  let previousEnd = 0;
  for (const { 0: raw, index } of text.matchAll(LINE)) {
    if (/(?:\r\n|[\n\r\u2028]){2}|[\u2029\f]/.test(text.slice(previousEnd, index).replace(/\r\n/g, '\n')))
      gap = true;
    previousEnd = index + raw.length;
    const lead = raw.length - raw.trimStart().length;
    if (lead === raw.length) {
      gap = true;
      continue;
    }
    lines.push({ start: index + lead, end: index + raw.trimEnd().length, gap });
    gap = false;
  }
  return lines;
}

/** The width at which the text is broken, 0 where its lines are paragraphs. */
function wrapWidth(text: string, lines: readonly Paragraph[]): number {
  let inner = 0;
  let open = 0;
  let width = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const length = line.end - line.start;
    if (length > MAX_WRAP_WIDTH) width = Number.POSITIVE_INFINITY;
    width = Math.max(width, length);
    if (next === undefined || next.gap) return;
    inner += 1;
    if (length >= MIN_WRAP_WIDTH && !ENDS.test(text.slice(line.start, line.end))) open += 1;
  });
  const wrapped = width <= MAX_WRAP_WIDTH && inner >= MIN_WRAP_LINES && open >= inner * WRAP_SHARE;
  return wrapped ? width : 0;
}

/** Does the line go on where the paragraph so far breaks off? */
function continues(text: string, before: Paragraph, line: Paragraph, width: number): boolean {
  const lastBreak = Math.max(
    text.lastIndexOf('\n', before.end - 1),
    text.lastIndexOf('\r', before.end - 1),
    before.start - 1,
  );
  const last = text.slice(lastBreak + 1, before.end);
  const next = text.slice(line.start, line.end);
  if (BULLET.test(next)) return false;
  const midSentence = /[\p{L}\p{N},]$/u.test(last) && /^\p{Ll}/u.test(next);
  if (midSentence && last.length >= MIN_WRAP_WIDTH) return true;
  return width > 0 && last.length >= width * WRAP_FILL;
}
