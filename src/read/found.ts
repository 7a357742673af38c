import type { Problem } from '../errors.js';
import type { Sourced } from '../model/article.js';
import type { Block } from '../model/block.js';

/** What a format or a manifest says of an article. */
export interface Metadata {
  readonly title: Sourced<string> | null;
  readonly url: Sourced<string> | null;
  readonly outlet: Sourced<string> | null;
  readonly published: Sourced<string> | null;
  readonly byline: Sourced<string> | null;
}

export const NO_METADATA: Metadata = { title: null, url: null, outlet: null, published: null, byline: null };

/** One article as its format gives it, before its text is asked and its id is made. */
export interface Reading {
  /** Path as given, with `#n` for the n-th record of a collection. */
  readonly source: string;
  /** What its id is made from: base name, or the record's own id. */
  readonly name: string;
  readonly text: string;
  readonly metadata: Metadata;
  readonly marks: readonly Block[];
}

/** What a format reader comes upon, in the order of the file. */
export type Found =
  | { readonly type: 'article'; readonly reading: Reading }
  | { readonly type: 'problem'; readonly problem: Problem }
  /** Read nevertheless, but the reader should know. */
  | { readonly type: 'notice'; readonly problem: Problem }
  | { readonly type: 'skipped'; readonly source: string; readonly reason: string };

export function article(reading: Reading): Found {
  return { type: 'article', reading };
}

export function problem(value: Problem): Found {
  return { type: 'problem', problem: value };
}

/** The first that is known, key by key. */
export function firstKnown(...sources: readonly Partial<Metadata>[]): Metadata {
  const pick = (key: keyof Metadata): Sourced<string> | null =>
    sources.map((source) => source[key] ?? null).find((value) => value !== null) ?? null;
  return {
    title: pick('title'),
    url: pick('url'),
    outlet: pick('outlet'),
    published: pick('published'),
    byline: pick('byline'),
  };
}
