import type { Sourced } from '../model/article.js';
import type { Block } from '../model/block.js';
import { overlaps, type Span } from '../model/span.js';
import {
  countWords,
  endsSentence,
  fires,
  isProse,
  type LineLabel,
  labelLines,
} from '../resources/furniture/label-lines.js';
import type { Furniture } from '../resources/furniture/rule.js';
import { readDate } from './dates.js';
import { splitParagraphs } from './paragraphs.js';

/** What an article's own text says of itself; every value with the place where it stands. */
export interface TextMetadata {
  readonly title: Sourced<string> | null;
  readonly outlet: Sourced<string> | null;
  readonly published: Sourced<string> | null;
  readonly byline: Sourced<string> | null;
}

interface Line extends Span {
  readonly text: string;
  readonly label: LineLabel | null;
}

/** The headline is one of so many first lines. */
const HEADLINE_LINES = 8;
const MAX_HEADLINE_WORDS = 30;
const MIN_HEADLINE_WORDS = 3;
const MAX_HEADLINE_LENGTH = 220;
/** Metadata stand in so many lines from either end. */
const HEAD_LINES = 20;
const TAIL_LINES = 12;
/** The dateline opens one of so many first paragraphs. */
const DATELINE_PARAGRAPHS = 3;
/** Before a headline: the mark of a Markdown heading, a wire's "UPDATE 2-". */
const SLUG =
  /^(?:#{1,3}\s+|(?:UPDATE|WRAPUP|REFILE|CORRECTED|CORRECTION|RPT|EXCLUSIVE|FACTBOX|ANALYSIS|INSIGHT|FEATURE|TIMELINE|EXPLAINER|PREVIEW|BREAKINGVIEWS|POLL)(?: \d{1,2})?-(?=[\p{L}\d"'“‘]))/u;
const ABBREVIATION_END = /(?:\b\p{Lu}\.){1,4}["'”’)]*$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St)\.$/u;

/**
 * Reads title, outlet, date and byline off the lines of the text.
 * @param marks stretches that are no lines of the article (front matter)
 */
export function readTextMetadata(
  text: string,
  furniture: Furniture,
  marks: readonly Block[] = [],
): TextMetadata {
  const spans = splitParagraphs(text).filter((span) => !marks.some((mark) => overlaps(mark, span)));
  const texts = spans.map((span) => text.slice(span.start, span.end));
  const labels = labelLines(texts, furniture);
  const lines = spans.map((span, index) => ({
    ...span,
    text: texts[index] ?? '',
    label: labels[index] ?? null,
  }));
  const edges =
    lines.length > HEAD_LINES + TAIL_LINES
      ? [...lines.slice(0, HEAD_LINES), ...lines.slice(-TAIL_LINES)]
      : lines;
  const datelines = findDatelines(lines.slice(0, HEAD_LINES), furniture);
  return {
    title: findTitle(lines),
    outlet: findOutlet([...edges, ...datelines], furniture),
    published: findPublished(edges) ?? datelineDate(datelines),
    byline: findByline(lines.slice(0, HEAD_LINES)),
  };
}

/** The first line that no rule claims, if it reads as a headline and a text follows. */
function findTitle(lines: readonly Line[]): Sourced<string> | null {
  const index = lines
    .slice(0, HEADLINE_LINES)
    .findIndex((line) => line.label === null && countWords(line.text) > 1);
  const line = lines[index];
  if (line === undefined || !readsAsHeadline(line.text)) return null;
  if (!lines.slice(index + 1).some((other) => other.label === null && isProse(other.text))) return null;
  const lead = SLUG.exec(line.text)?.[0].length ?? 0;
  const span = { start: line.start + lead, end: line.end };
  return { value: line.text.slice(lead), source: { from: 'text', key: 'first line', span } };
}

function readsAsHeadline(line: string): boolean {
  const words = countWords(line);
  if (words < MIN_HEADLINE_WORDS || words > MAX_HEADLINE_WORDS || line.length > MAX_HEADLINE_LENGTH)
    return false;
  if (/^\p{Ll}/u.test(line) && !/^\p{Ll}\p{Lu}/u.test(line)) return false;
  if (/[,;:]$/.test(line)) return false;
  return !endsSentence(line) || /[?!]["'”’)]*$/.test(line) || ABBREVIATION_END.test(line);
}

function findPublished(lines: readonly Line[]): Sourced<string> | null {
  for (const group of ['published', 'updated']) {
    for (const line of lines) {
      const found = groupOf(line, group);
      const value = found === null ? null : readDate(found.value);
      if (found !== null && value !== null) return { value, source: found.source };
    }
  }
  return null;
}

function findByline(lines: readonly Line[]): Sourced<string> | null {
  for (const line of lines) {
    if (line.label?.rule.kind !== 'byline') continue;
    const found = groupOf(line, 'author');
    if (found !== null) return found;
  }
  return null;
}

/** The owner of the copyright, or who stands in the dateline, unless that is an agency: it serves many outlets. */
function findOutlet(lines: readonly Line[], furniture: Furniture): Sourced<string> | null {
  for (const line of lines) {
    const found = groupOf(line, 'outlet');
    if (found === null || furniture.agencies.named(found.value) !== null) continue;
    return { ...found, value: found.value.replace(/[,.]?\s+(?:L\.?P|Inc|Ltd|LLC|Limited|plc|PLC)\.?$/, '') };
  }
  return null;
}

/** "LIMA, March 3, 2025 —": the day in the first dateline, where it has its year. */
function datelineDate([line]: readonly Line[]): Sourced<string> | null {
  if (line === undefined || line.label === null) return null;
  const { rule, start, end } = line.label;
  const opening = line.text.slice(start, end);
  const value = readDate(opening);
  if (value === null) return null;
  const span = { start: line.start + start, end: line.start + start + opening.trimEnd().length };
  return { value, source: { from: 'text', key: rule.id, span } };
}

/** The first paragraphs that begin with a dateline, each with the rule that says so as its label. */
function findDatelines(lines: readonly Line[], furniture: Furniture): readonly Line[] {
  return lines
    .filter((line) => line.label === null && isProse(line.text))
    .slice(0, DATELINE_PARAGRAPHS)
    .flatMap((line) => {
      const label = datelineOf(line.text, furniture);
      return label === null ? [] : [{ ...line, label }];
    });
}

function datelineOf(text: string, furniture: Furniture): LineLabel | null {
  for (const rule of furniture.lines) {
    if (rule.scope !== 'start' || rule.kind !== 'dateline') continue;
    const opening = text.slice(0, rule.maxLength);
    const label = fires(rule, opening, furniture.agencies.mask(opening));
    if (label !== null) return label;
  }
  return null;
}

/** The text of a named group with its place in the article. */
function groupOf(line: Line, name: string): Sourced<string> | null {
  const group = line.label?.groups.get(name);
  if (line.label === null || group === undefined) return null;
  const raw = line.text.slice(group.start, group.end);
  const value = raw.trim();
  const start = line.start + group.start + raw.indexOf(value);
  const span = { start, end: start + value.length };
  return { value, source: { from: 'text', key: line.label.rule.id, span } };
}
