import type { Sourced } from '../model/article.js';
import type { Block } from '../model/block.js';
import type { Metadata } from './found.js';
import { splitParagraphs } from './paragraphs.js';

/** Fewer words are a section or a name, more are no headline. */
const MIN_WORDS = 3;
const MAX_WORDS = 40;
/** A text that prints its own headline does so among its first lines. */
const FIRST_LINES = 12;
const OUTLET_SUFFIX = /\s+[|–—-]\s+([^|–—]{2,60})$/u;

export interface Titled {
  readonly text: string;
  readonly marks: readonly Block[];
  readonly metadata: Metadata;
}

/**
 * The text of a record with its headline, where the text does not print it. It stands behind the text, so that offsets into
 * the record's own field stay what they are.
 */
export function withHeadlineBehind(text: string, metadata: Metadata): Titled {
  const { title, outlet } = metadata;
  const headline = title === null ? '' : withoutOutlet(title.value, outlet);
  if (title === null || !readsAsHeadline(headline) || prints(text, headline))
    return { text, marks: [], metadata };
  const span = { start: text.length + 2, end: text.length + 2 + headline.length };
  return {
    text: `${text}\n\n${headline}`,
    marks: [{ ...span, kind: 'headline', rule: 'markup/title' }],
    metadata: { ...metadata, title: { ...title, source: { ...title.source, span } } },
  };
}

/** "Ferry sinks | Coast Post" */
function withoutOutlet(title: string, outlet: Sourced<string> | null): string {
  const suffix = OUTLET_SUFFIX.exec(title);
  const name = joined(suffix?.[1] ?? '');
  const own = outlet === null ? '' : joined(outlet.value);
  // The outlet may be known by its address only: "steppe.example" for "The Steppe".
  const same =
    name !== '' && (name === own || (/\.[a-z]+$/i.test(outlet?.value ?? '') && own.includes(name)));
  return suffix !== null && same ? title.slice(0, suffix.index) : title;
}

function joined(name: string): string {
  return letters(name).replace(/^the /, '').replace(/ /g, '');
}

function readsAsHeadline(title: string): boolean {
  const words = title.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return words >= MIN_WORDS && words <= MAX_WORDS && !title.includes('\n') && !/https?:/.test(title);
}

/** Does the text print the headline among its first lines? */
export function prints(text: string, headline: string): boolean {
  const wanted = letters(headline);
  return splitParagraphs(text)
    .slice(0, FIRST_LINES)
    .some(({ start, end }) => letters(text.slice(start, end)).startsWith(wanted));
}

function letters(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
