import { createHash } from 'node:crypto';
import type { Article } from '../model/article.js';
import { splitParagraphs } from './paragraphs.js';

const HASH_LENGTH = 8;
/** Bodies shorter than this are equal by chance ("More follows."). */
const MIN_BODY = 200;
/** A paragraph of the body; shorter lines are headlines, bylines, prompts. */
const MIN_PARAGRAPH = 80;

/** An article without its id. */
export type Nameless = Omit<Article, 'id' | 'copies'> & { readonly name: string };

/**
 * Keeps the first of equal texts, with the sources of all. Texts are equal if they differ in whitespace and
 * typographic marks only, or if all their longer paragraphs are the same: agency copy under another headline.
 */
export function mergeCopies(
  articles: readonly Nameless[],
): readonly (Nameless & { readonly copies: readonly string[] })[] {
  const kept: (Nameless & { readonly copies: string[] })[] = [];
  const byKey = new Map<string, (typeof kept)[number]>();
  for (const article of articles) {
    const keys = textKeys(bodyOf(article));
    const first = keys.map((key) => byKey.get(key)).find((found) => found !== undefined);
    if (first !== undefined) first.copies.push(article.source);
    const target = first ?? { ...article, copies: [article.source] };
    if (first === undefined) kept.push(target);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, target);
  }
  return kept;
}

/** Gives every article its id: `article:<name>`, and a hash of the text behind it where a name stands twice. */
export function giveIds(
  articles: readonly (Nameless & { readonly copies: readonly string[] })[],
): readonly Article[] {
  const counts = new Map<string, number>();
  for (const { name } of articles) counts.set(name, (counts.get(name) ?? 0) + 1);
  return articles.map(({ name, ...article }) => {
    const unique = (counts.get(name) ?? 0) < 2;
    return {
      ...article,
      id: unique ? `article:${name}` : `article:${name}-${hash(article.text).slice(0, HASH_LENGTH)}`,
    };
  });
}

/** Without a headline that the format put beside the text: it differs from outlet to outlet. */
function bodyOf({ text, marks = [] }: Nameless): string {
  return marks
    .filter(({ kind, rule }) => kind === 'headline' && rule === 'markup/title')
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function textKeys(text: string): readonly string[] {
  const whole = `t:${hash(normalise(text))}`;
  const paragraphs = splitParagraphs(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((paragraph) => paragraph.length >= MIN_PARAGRAPH);
  const body = normalise(paragraphs.map(withoutDateline).join(' '));
  return body.length < MIN_BODY ? [whole] : [whole, `b:${hash(body)}`];
}

/** The first paragraph of agency copy differs in its dateline from outlet to outlet. */
function withoutDateline(paragraph: string): string {
  return paragraph.replace(/^[^.!?]{0,80}(?:—|–|--| - )\s*/, '');
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function hash(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 2 * HASH_LENGTH)
    .slice(0, HASH_LENGTH);
}
