import type { Quotation } from '../../annotate/quotes/quotation-marks.js';
import type { Span } from '../../model/span.js';
import { overlaps } from '../../model/span.js';
import type { Sentence } from '../../model/token.js';
import { tokenFrom } from './content.js';
import type { Draft, Material } from './draft.js';

/** Quotations this short are titles, irony or single words unless a report holds them. */
export const LEAST_WORDS = 5;

export function words(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

const SMALL_WORD = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|vs|with)$/i;

/** "Face the Nation", "Lives of Others": a few words, all of them capitalised, with no full stop. */
export function isTitle({ text }: Material, quotation: Quotation): boolean {
  const inner = text.slice(quotation.inner.start, quotation.inner.end);
  const all = inner.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const large = all.filter((word) => !SMALL_WORD.test(word));
  return (
    all.length <= 7 &&
    !/[.!?]$/.test(inner) &&
    large.length > 1 &&
    large.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
  );
}

/** "the so-called 'green belt'": the writer keeps his distance from a word and quotes nobody. */
export function isScare({ text }: Material, quotation: Quotation): boolean {
  return /\b(?:so-called|known as|entitled|titled|named|nicknamed|codenamed|branded as)\s+(?:the\s+|an?\s+)?$/i.test(
    text.slice(Math.max(0, quotation.start - 24), quotation.start),
  );
}

/** `"..." — Ola Berg`: the tokens of a name behind a dash that ends the line. */
export function signature({ text, tree }: Material, quotation: Quotation): number | null {
  const rest = text.slice(quotation.end, quotation.end + 90);
  const match = /^[ \t]*(?:[―—–-]|--)[ \t]*(?=\p{Lu})([^\n]{3,60})(?:\n|$)/u.exec(rest);
  if (match === null) return null;
  const at = quotation.end + match[0].length - (match[1]?.length ?? 0) - (match[0].endsWith('\n') ? 1 : 0);
  const first = tokenFrom(tree, at);
  const token = tree.tokens[first];
  const name = (match[1] ?? '').split(',')[0]?.trim() ?? '';
  const capitals = name
    .split(/\s+/)
    .every((word) => /^\p{Lu}|^(?:de|da|del|van|von|der|la|bin|al)$/u.test(word));
  return token !== undefined && (token.upos === 'PROPN' || capitals) ? first : null;
}

export function cueSpan(material: Material, draft: Draft): Span | null {
  return draft.cue === null ? null : material.tree.spanOf([draft.cue[0], draft.cue[1] - 1]);
}

/** Sentences that a quotation touches. */
export function sentencesOf(material: Material, quotation: Span): readonly Sentence[] {
  return material.tree.sentences.filter((sentence) => overlaps(sentence, quotation));
}

/** A few words without an end: it needs a report that holds it. */
export function isFragment(material: Material, quotation: Quotation): boolean {
  const inner = material.text.slice(quotation.inner.start, quotation.inner.end);
  return words(inner) < LEAST_WORDS && !/[.,!?]$/.test(inner);
}
