import type { Span } from './span.js';

/**
 * What a stretch of the article is. Only `headline`, `dek` and `body` are read for entities and events;
 * everything else is furniture: kept, inspectable, never a source of nodes except bylines and agencies.
 */
export type BlockKind =
  | 'headline' // the article's title, its first printing
  | 'dek' // the line under it
  | 'body'
  | 'repeat' // a headline or paragraph printed again
  | 'byline'
  | 'dateline' // "SEOUL, June 24 (Agency) —"
  | 'timestamp' // "Posted Jun 24, 2020 1:15 AM"
  | 'caption'
  | 'credit' // photo credit
  | 'contribution' // "X contributed reporting"
  | 'prompt' // cookies, install, subscribe, share
  | 'navigation'
  | 'copyright'
  | 'metadata'; // front matter

export interface Block extends Span {
  readonly kind: BlockKind;
  /** Rule that decided the kind. */
  readonly rule: string;
}

/** People and agencies that furniture names: the only nodes furniture may give. */
export interface Credit extends Span {
  readonly kind: 'author' | 'agency';
  readonly name: string;
  /** Of a picture, not of the text: the agency is no source of what the article says. */
  readonly image?: true;
}

export const READ_KINDS: ReadonlySet<BlockKind> = new Set(['headline', 'dek', 'body']);
