import type { DomDocument } from './dom.js';

/** What a page's schema.org data say of its article. */
export interface LinkedArticle {
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly articleBody: string | null;
}

const MAX_LENGTH = 2_000_000;
const MAX_NODES = 2000;
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review)$/;

/** The first article among a page's JSON-LD blocks; blocks that are no JSON are passed over, as browsers do. */
export function readLinkedArticle(document: DomDocument): LinkedArticle | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = findArticle(parse(script.textContent ?? ''));
    if (found !== null) return found;
  }
  return null;
}

function parse(json: string): unknown {
  if (json.length > MAX_LENGTH) return null;
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\*.*?\*\/)|(?:-->)\s*$/g, '')) as unknown;
  } catch {
    return null;
  }
}

function findArticle(root: unknown): LinkedArticle | null {
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MAX_NODES; at++) {
    const node = queue[at];
    if (Array.isArray(node)) queue.push(...(node as unknown[]).slice(0, MAX_NODES));
    else if (typeof node === 'object' && node !== null) {
      const record = node as Readonly<Record<string, unknown>>;
      const types = [record['@type']].flat();
      if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)))
        return readArticle(record);
      queue.push(record['@graph'], record.mainEntity, record.itemListElement);
    }
  }
  return null;
}

function readArticle(record: Readonly<Record<string, unknown>>): LinkedArticle {
  return {
    headline: text(record.headline) ?? text(record.name),
    datePublished: text(record.datePublished),
    publisher: names(record.publisher),
    author: names(record.author ?? record.creator),
    url: text(record.url) ?? text(record.mainEntityOfPage) ?? idOf(record.mainEntityOfPage),
    articleBody: text(record.articleBody),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function idOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null ? text((value as { '@id'?: unknown })['@id']) : null;
}

function names(value: unknown): string | null {
  const found = [value].flat().map((one: unknown) => {
    const name = typeof one === 'object' && one !== null ? text((one as { name?: unknown }).name) : text(one);
    return name === null || /^https?:/.test(name) ? null : name;
  });
  const known = [...new Set(found.filter((name): name is string => name !== null))];
  return known.length === 0 ? null : known.join(', ');
}
