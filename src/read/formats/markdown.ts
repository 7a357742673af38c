import { LineCounter, parseDocument } from 'yaml';
import { NewsgraphError } from '../../errors.js';
import type { Sourced } from '../../model/article.js';
import type { Block } from '../../model/block.js';
import { decodeBytes } from '../decode.js';
import { type FieldMap, readFields } from '../fields.js';
import { article, type Found, type Metadata, NO_METADATA } from '../found.js';
import { prints } from '../headline.js';
import type { WholeInput } from './input.js';
import { requireText } from './text.js';

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** Longer front matter is no front matter; a rule of dashes may open a text too. */
const MAX_FRONT_MATTER = 20_000;

/** Markdown: the file as it stands, its front matter kept as a stretch of metadata. */
export function* readMarkdown(input: WholeInput): Generator<Found> {
  const { text, notice } = decodeBytes(input.bytes, input.source);
  if (notice !== null) yield { type: 'notice', problem: notice };
  requireText(text, input.source);
  const front = FRONT_MATTER.exec(text.slice(0, MAX_FRONT_MATTER));
  const end = front?.[0].length ?? 0;
  requireText(text.slice(end), input.source, 'there is no text behind the front matter');
  const metadata = front === null ? NO_METADATA : readFrontMatter(front[1] ?? '', input.source);
  const marks = front === null ? [] : frontMarks(text, front[0].trimEnd().length, metadata.title?.value);
  yield article({ source: input.source, name: input.name, text, metadata, marks });
}

/** The front matter as metadata; a title that stands there as it is and nowhere below is the headline. */
function frontMarks(text: string, end: number, title: string | undefined): readonly Block[] {
  const whole: Block = { start: 0, end, kind: 'metadata', rule: 'markup/front-matter' };
  const start = title === undefined ? -1 : text.slice(0, end).indexOf(title);
  if (title === undefined || start < 0 || prints(text.slice(end), title)) return [whole];
  const stop = start + title.length;
  return [
    { ...whole, end: start },
    { start, end: stop, kind: 'headline', rule: 'markup/front-matter' },
    { ...whole, start: stop },
  ];
}

function readFrontMatter(yaml: string, file: string): Metadata {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, uniqueKeys: true, schema: 'failsafe' });
  const error = document.errors[0];
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw malformed(error.message.split('\n')[0] ?? 'malformed YAML', file, line + 1, col);
  }
  const data: unknown = document.toJS({ maxAliasCount: 10 });
  if (data === null || data === undefined || data === '') return NO_METADATA;
  if (typeof data !== 'object' || Array.isArray(data))
    throw malformed('it is no map of keys and values', file, 1, 1);
  const { metadata } = readFields(data as FieldMap);
  const renamed = (value: Sourced<string> | null): Sourced<string> | null =>
    value === null ? null : { value: value.value, source: { from: 'front-matter', key: value.source.key } };
  return {
    title: renamed(metadata.title),
    url: renamed(metadata.url),
    outlet: renamed(metadata.outlet),
    published: renamed(metadata.published),
    byline: renamed(metadata.byline),
  };
}

function malformed(message: string, file: string, line: number, column: number): NewsgraphError {
  return new NewsgraphError({
    code: 'KG303',
    message: `malformed front matter: ${message}`,
    where: { file, line, column },
    hint: 'Front matter is YAML between two lines of "---".',
  });
}
