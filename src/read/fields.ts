import type { MetadataSource, Sourced } from '../model/article.js';
import { readDate } from './dates.js';
import type { Metadata } from './found.js';

/** One record of a collection: JSON object, CSV row. */
export type FieldMap = Readonly<Record<string, unknown>>;

/**
 * Names under which datasets and tools keep the parts of an article, the most telling first. Shapes: news-please
 * (maintext, date_publish, source_domain), fundus (body, publishing_date, publisher), trafilatura (text, sitename,
 * hostname; its `filedate` is the day of download and never used), NewsAPI (content, publishedAt, source.name),
 * JSON Feed (content_text, date_published), schema.org (articleBody, datePublished).
 */
const NAMES = {
  text: [
    'maintext',
    'plaintext',
    'articlebody',
    'content_text',
    'full_text',
    'fulltext',
    'article_text',
    'text',
    'body',
    'content',
    'article',
    'story',
    'raw_text',
  ],
  html: ['content_html', 'html_content', 'body_html'],
  title: ['title', 'headline', 'title_page', 'heading', 'name'],
  url: [
    'url',
    'link',
    'canonical_url',
    'canonical',
    'source_url',
    'article_url',
    'weburl',
    'permalink',
    'external_url',
    'requested_url',
    'responded_url',
  ],
  outlet: [
    'outlet',
    'publisher',
    'sitename',
    'site_name',
    'publication',
    'newspaper',
    'source_name',
    'news_outlet',
    'source',
    'media',
    'site',
    'channel',
  ],
  domain: ['source_domain', 'domain', 'hostname', 'source-hostname', 'source_hostname'],
  published: [
    'published',
    'date_publish',
    'publishing_date',
    'datepublished',
    'publishedat',
    'published_at',
    'date_published',
    'published_date',
    'publication_date',
    'publish_date',
    'publishdate',
    'pubdate',
    'pub_date',
    'webpublicationdate',
    'date',
    'datetime',
    'timestamp',
    'created_at',
    'created',
  ],
  byline: ['byline', 'authors', 'author', 'creator', 'writer', 'reporter', 'journalist'],
  id: ['id', 'article_id', 'articleid', 'doc_id', 'docid', 'guid', 'uuid', 'fingerprint', 'uid'],
} as const;

export interface RecordFields {
  readonly text: string | null;
  readonly html: string | null;
  readonly metadata: Metadata;
  readonly id: string | null;
}

/** Recognises the parts of an article in a record by the names of its fields, in any case. */
export function readFields(record: FieldMap): RecordFields {
  const fields = new Map<string, readonly [string, unknown]>();
  for (const [key, value] of Object.entries(record)) {
    const name = key.trim().toLowerCase().replace(/[ .]/g, '_');
    if (!fields.has(name)) fields.set(name, [key, value]);
  }
  const find = (
    names: readonly string[],
    read: (value: unknown) => string | null,
  ): Sourced<string> | null => {
    for (const name of names) {
      const field = fields.get(name);
      const value = field === undefined ? null : read(field[1]);
      if (field !== undefined && value !== null) return { value, source: fieldSource(field[0]) };
    }
    return null;
  };
  return {
    text: find(NAMES.text, bodyText)?.value ?? null,
    html: find(NAMES.html, plain)?.value ?? null,
    id: find(NAMES.id, plain)?.value ?? null,
    metadata: {
      title: find(NAMES.title, plain),
      url: find(NAMES.url, webAddress) ?? find(['source', 'id'], webAddress),
      outlet: find(NAMES.outlet, outletName) ?? find(NAMES.domain, domainName),
      published: find(NAMES.published, dateOf),
      byline: find(NAMES.byline, authorsOf),
    },
  };
}

function fieldSource(key: string): MetadataSource {
  return { from: 'field', key };
}

function plain(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/**
 * A text as it stands, a list of paragraphs, or the sections of fundus; it is not trimmed, so that offsets are
 * those of the field.
 */
function bodyText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (Array.isArray(value)) return paragraphs(value);
  if (typeof value !== 'object' || value === null) return null;
  const { summary, sections } = value as { summary?: unknown; sections?: unknown };
  if (!Array.isArray(sections)) return null;
  const parts = sections.flatMap((section: unknown) => {
    const { headline, paragraphs: texts } = (section ?? {}) as { headline?: unknown; paragraphs?: unknown };
    return [headline, texts];
  });
  return paragraphs([summary, ...parts].flat());
}

function paragraphs(values: readonly unknown[]): string | null {
  const texts = values.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
  return texts.length === 0 ? null : texts.map((text) => text.trim()).join('\n\n');
}

function webAddress(value: unknown): string | null {
  const text = plain(value);
  return text !== null && /^https?:\/\/\S{3,2000}$/i.test(text) ? text : null;
}

/** A name, or an object with a name; an address is no name. */
function outletName(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const { name, title } = value as { name?: unknown; title?: unknown };
    return outletName(name ?? title);
  }
  const text = plain(value);
  return text === null || text.length > 100 || /:\/\/|\n/.test(text) ? null : text;
}

function domainName(value: unknown): string | null {
  const text =
    plain(value)
      ?.toLowerCase()
      .replace(/^www\./, '') ?? '';
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(text) ? text : null;
}

function dateOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? readDate(value) : null;
}

function authorsOf(value: unknown): string | null {
  const values = Array.isArray(value) ? value : [value];
  const names = values.map((one: unknown) => {
    if (typeof one === 'object' && one !== null) return plain((one as { name?: unknown }).name);
    const text = plain(one);
    return text === null || /^https?:/.test(text) || text.length > 300 ? null : text;
  });
  const known = names.filter((name): name is string => name !== null);
  return known.length === 0 ? null : known.join(', ');
}
