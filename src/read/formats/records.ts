import { type FieldMap, readFields } from '../fields.js';
import { article, type Found, problem } from '../found.js';
import { withHeadlineBehind } from '../headline.js';
import { htmlToText } from '../html/text.js';
import type { FormatInput } from './input.js';

/** Lists under which services wrap their articles. */
const WRAPPERS = ['articles', 'items', 'data', 'results', 'documents', 'records', 'entries', 'docs'];
/** Layers of gold annotation: a record with one of them is an annotated document, not an article. */
const ANNOTATION = ['entities', 'events', 'relations', 'quotes', 'sentences', 'tokens'];
const MAX_NAME_LENGTH = 80;

export interface RecordPlace {
  readonly source: string;
  /** Position among the records of the file, from 1. */
  readonly number: number;
  readonly line?: number;
}

/** The list of records in a JSON value: itself, a known wrapper, or the one record that it is. */
export function recordsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [value];
  const record = value as FieldMap;
  if (readFields(record).text !== null) return [value];
  const wrapper = WRAPPERS.find((name) => Array.isArray(record[name]));
  return wrapper === undefined ? [value] : (record[wrapper] as readonly unknown[]);
}

/** One record to one article, or to the problem that it has no text. */
export function readRecord(value: unknown, input: FormatInput, place: RecordPlace, alone: boolean): Found {
  const where = { file: input.source, ...(place.line === undefined ? {} : { line: place.line }) };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return problem({
      code: 'KG303',
      message: `record ${place.number} is no object with named fields`,
      where,
      hint: 'An article needs at least a field "text".',
    });
  }
  const record = value as FieldMap;
  if (!input.explicit && isAnnotated(record)) {
    return { type: 'skipped', source: place.source, reason: 'annotated document' };
  }
  const fields = readFields(record);
  const text = fields.text ?? (fields.html === null ? null : htmlToText(fields.html));
  if (text === null || text.trim() === '') {
    return problem({
      code: 'KG302',
      message: `record ${place.number} has no text`,
      where,
      hint: 'The text is looked for under text, body, content, maintext, articleBody and the like.',
    });
  }
  const own = slug(fields.id ?? fields.metadata.url?.value ?? '');
  const name = alone ? input.name : own === '' ? `${input.name}-${place.number}` : own;
  return article({ source: place.source, name, ...withHeadlineBehind(text, fields.metadata) });
}

function isAnnotated(record: FieldMap): boolean {
  return ANNOTATION.some((layer) => Array.isArray(record[layer])) && typeof record.text === 'string';
}

/** A readable name from an id or from the last part of an address. */
function slug(id: string): string {
  const path = id.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  return last
    .replace(/\.(?:html?|php|aspx?)$/i, '')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, MAX_NAME_LENGTH);
}
