import type { Block } from './block.js';
import type { Span } from './span.js';

/** Where a piece of metadata was found; `text` spans only when it stands in the article's own text. */
export interface MetadataSource {
  /** `front-matter`, `html-meta`, `json-ld`, `manifest`, `field` (JSON, CSV, feed, mail header) or `text`. */
  readonly from: 'front-matter' | 'html-meta' | 'json-ld' | 'manifest' | 'field' | 'text' | 'option';
  /** Name of the key or rule, e.g. `article:published_time`. */
  readonly key: string;
  readonly span?: Span;
}

export interface Sourced<T> {
  readonly value: T;
  readonly source: MetadataSource;
}

/** One input document as read and decoded. */
export interface Article {
  /** `article:<base name>`, made unique with a content hash where two inputs share a base name. */
  readonly id: string;
  /** Where it came from: path as given, `-` for standard input; `#n` behind it for the n-th record of a collection. */
  readonly source: string;
  /** All sources of the same text, the kept one first (a copy is read once and remembered here). */
  readonly copies: readonly string[];
  /** The text as decoded, before any cleaning; of HTML the extracted main text. */
  readonly text: string;
  readonly title: Sourced<string> | null;
  readonly url: Sourced<string> | null;
  readonly outlet: Sourced<string> | null;
  /** ISO 8601 date or date-time. */
  readonly published: Sourced<string> | null;
  readonly byline: Sourced<string> | null;
  /** ISO 639-1 code, `und` where unknown. */
  readonly language: string;
  /** Stretches whose kind the markup states (front matter, an HTML `figcaption`); in text order, none overlap. */
  readonly marks?: readonly Block[];
}
