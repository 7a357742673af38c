import type { Sourced } from '../model/article.js';
import type { Block } from '../model/block.js';
import type { Span } from '../model/span.js';
import { readDate } from './dates.js';
import { type Metadata, NO_METADATA } from './found.js';

/** Labels under which archives and exports keep what an article is, at the head of its text. */
const FIELDS: Readonly<Record<string, keyof Metadata>> = {
  title: 'title',
  headline: 'title',
  byline: 'byline',
  author: 'byline',
  authors: 'byline',
  writer: 'byline',
  source: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  newspaper: 'outlet',
  outlet: 'outlet',
  date: 'published',
  published: 'published',
  'publication date': 'published',
  'date published': 'published',
  url: 'url',
  link: 'url',
};
/** Labels that say nothing of these but stand among them. */
const OTHER =
  /^(?:section|edition|page|pages|language|category|tags|keywords|id|length|word count|location|copyright|subject)$/;
const LINE = /^[^\S\n]*(\p{L}[\p{L} ]{1,20}?)[^\S\n]*:[^\S\n]+(\S[^\n]{0,400}?)[^\S\n]*$/u;
/** One such line may be a sentence of the text. */
const LEAST_LINES = 2;
const MOST_LINES = 15;

export interface HeaderLines {
  readonly metadata: Metadata;
  /** The lines as metadata, the title's words as the headline. */
  readonly marks: readonly Block[];
}

/** "Headline: ...", "Date: ..." at the head of a plain text; none where there are fewer than two, or no title. */
export function readHeaderLines(text: string): HeaderLines {
  const lines = headerLines(text);
  const fields = lines.filter(({ field }) => field !== null);
  const title = fields.find(({ field }) => field === 'title');
  if (fields.length < LEAST_LINES || title === undefined) return { metadata: NO_METADATA, marks: [] };
  const metadata = fields.reduce<Metadata>((known, line) => withField(known, line), NO_METADATA);
  const marks = lines.flatMap(({ start, end, value, field }): Block[] => {
    if (field !== 'title' || value !== title.value)
      return [{ start, end, kind: 'metadata', rule: 'header-line' }];
    return [
      { start, end: value.start, kind: 'metadata', rule: 'header-line' },
      { ...value, kind: 'headline', rule: 'header-line' },
    ];
  });
  return { metadata, marks };
}

interface HeaderLine extends Span {
  readonly field: keyof Metadata | null;
  readonly label: string;
  readonly value: Span;
  readonly text: string;
}

/** Lines with a known label from the first line on, blank lines between them allowed. */
function headerLines(text: string): readonly HeaderLine[] {
  const found: HeaderLine[] = [];
  let at = 0;
  while (at < text.length && found.length < MOST_LINES) {
    const stop = text.indexOf('\n', at);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(at, end).replace(/\r$/, '');
    const match = LINE.exec(line);
    const label = match?.[1]?.toLowerCase() ?? '';
    const field = FIELDS[label] ?? null;
    if (line.trim() !== '') {
      if (match === null || (field === null && !OTHER.test(label))) break;
      const value = match[2] ?? '';
      const from = at + line.lastIndexOf(value);
      const span = { start: from, end: from + value.length };
      found.push({ start: at, end: at + line.trimEnd().length, field, label, value: span, text: value });
    }
    at = end + 1;
  }
  return found;
}

function withField(known: Metadata, { field, label, value, text }: HeaderLine): Metadata {
  if (field === null || known[field] !== null) return known;
  const read = field === 'published' ? readDate(text) : text;
  if (read === null || (field === 'url' && !/^https?:\/\/\S+$/i.test(read))) return known;
  const found: Sourced<string> = { value: read, source: { from: 'text', key: label, span: value } };
  return { ...known, [field]: found };
}
