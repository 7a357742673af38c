import type { MetadataSource, Sourced } from '../../model/article.js';
import { readDate } from '../dates.js';
import type { Metadata } from '../found.js';
import type { DomDocument } from './dom.js';
import type { LinkedArticle } from './json-ld.js';

/** Names of `meta` elements, the most reliable first (Open Graph, schema.org, Dublin Core, Parse.ly, Sailthru). */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'publish-date',
  'publish_date',
  'pubdate',
  'publication_date',
  'publication-date',
  'published_date',
  'date.release',
  'cxenseparse:recs:publishtime',
  'displaydate',
  'date',
];
const OUTLET = [
  'og:site_name',
  'publisher',
  'dc.publisher',
  'citation_journal_title',
  'article:publisher',
  'application-name',
];
const BYLINE = [
  'byl',
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
];
const TITLE = ['og:title', 'headline', 'dc.title', 'twitter:title'];
const URLS = ['og:url', 'twitter:url', 'parsely-link'];
const MAX_NAME = 200;

/** Reads a page's head: `meta`, `link rel=canonical`, JSON-LD and the elements that pages use for the same. */
export function readHtmlMetadata(document: DomDocument, linked: LinkedArticle | null): Metadata {
  const metas = metaElements(document);
  return {
    title: firstOf([
      () => oneHeading(document),
      () => fromMeta(metas, TITLE, name),
      () => fromLinked(linked?.headline, 'headline', name),
      () => sourced(name(document.title), 'html-meta', 'title'),
    ]),
    url: firstOf([
      () =>
        sourced(
          address(document.querySelector('link[rel="canonical"]')?.getAttribute('href')),
          'html-meta',
          'canonical',
        ),
      () => fromMeta(metas, URLS, address),
      () => fromLinked(linked?.url, 'url', address),
    ]),
    outlet: firstOf([
      () => fromLinked(linked?.publisher, 'publisher', name),
      () => fromMeta(metas, OUTLET, name),
    ]),
    published: firstOf([
      () => fromLinked(linked?.datePublished, 'datePublished', readDate),
      () => fromMeta(metas, PUBLISHED, readDate),
      () => timeElement(document),
    ]),
    byline: firstOf([
      () => fromLinked(linked?.author, 'author', name),
      () => fromMeta(metas, BYLINE, name),
      () =>
        sourced(
          name(document.querySelector('[rel="author"], [itemprop="author"]')?.textContent),
          'html-meta',
          'rel=author',
        ),
    ]),
  };
}

function metaElements(document: DomDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const key = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content')?.trim();
    if (key === null || content === undefined || content === '') continue;
    if (!metas.has(key.toLowerCase())) metas.set(key.toLowerCase(), content);
  }
  return metas;
}

type Read = (value: string) => string | null;

function firstOf(readers: readonly (() => Sourced<string> | null)[]): Sourced<string> | null {
  for (const reader of readers) {
    const found = reader();
    if (found !== null) return found;
  }
  return null;
}

function sourced(value: string | null, from: MetadataSource['from'], key: string): Sourced<string> | null {
  return value === null ? null : { value, source: { from, key } };
}

function fromMeta(
  metas: ReadonlyMap<string, string>,
  keys: readonly string[],
  read: Read,
): Sourced<string> | null {
  for (const key of keys) {
    const found = sourced(read(metas.get(key) ?? ''), 'html-meta', key);
    if (found !== null) return found;
  }
  return null;
}

function fromLinked(value: string | null | undefined, key: string, read: Read): Sourced<string> | null {
  return sourced(read(value ?? ''), 'json-ld', key);
}

/** The page's heading, if it has one only. */
function oneHeading(document: DomDocument): Sourced<string> | null {
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => name(heading.textContent))
    .filter((text) => text !== null);
  return headings.length === 1 ? sourced(headings[0] ?? null, 'html-meta', 'h1') : null;
}

function timeElement(document: DomDocument): Sourced<string> | null {
  for (const time of document.querySelectorAll(
    'article time[datetime], header time[datetime], time[pubdate], time[itemprop="datePublished"]',
  )) {
    const value = readDate(time.getAttribute('datetime') ?? '');
    if (value !== null) return sourced(value, 'html-meta', 'time');
  }
  return null;
}

/** A name, not an address. */
function name(value: string | null | undefined): string | null {
  const text = (value ?? '').replace(/\s+/g, ' ').trim();
  return text === '' || text.length > MAX_NAME || /^https?:|^www\./i.test(text) ? null : text;
}

function address(value: string | null | undefined): string | null {
  const text = (value ?? '').trim();
  return /^https?:\/\/\S{3,2000}$/i.test(text) ? text : null;
}
