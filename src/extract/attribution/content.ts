import type { Span } from '../../model/span.js';
import type { Draft, Material } from './draft.js';

const EDGE = /^(?:[,;:–—*•>-]|--|\.\.\.)$/;
const FULL_STOP = /^[.!?…]$/;
const MARK = /^(?:["“”„«»‘’']|''|``)$/;

/** Stretches of text that the tokens form, without commas and full stops at their edges; marks stay in pairs. */
export function stretches(material: Material, tokens: Iterable<number>): readonly Span[] {
  const order = [...new Set(tokens)].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const token of order) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === token - 1) run.push(token);
    else runs.push([token]);
  }
  return runs.map((run) => trim(material, run)).filter((span) => span !== null);
}

function trim(material: Material, run: readonly number[]): Span | null {
  const { tree } = material;
  let first = 0;
  let last = run.length - 1;
  const text = (i: number): string => tree.token(run[i] as number).text;
  while (
    first <= last &&
    (EDGE.test(text(first)) || FULL_STOP.test(text(first)) || isCloser(material, run[first] as number))
  )
    first++;
  while (
    last >= first &&
    (EDGE.test(text(last)) ||
      (FULL_STOP.test(text(last)) && !isQuoted(material, run[last] as number)) ||
      isOpener(material, run[last] as number))
  )
    last--;
  if (
    first > last ||
    !run.slice(first, last + 1).some((token) => /[\p{L}\p{N}]/u.test(tree.token(token).text))
  )
    return null;
  return { start: tree.token(run[first] as number).start, end: tree.token(run[last] as number).end };
}

function isQuoted(material: Material, token: number): boolean {
  return (material.quotedBy[token] ?? -1) >= 0;
}

/** A closing mark whose quotation does not begin here. */
function isCloser(material: Material, token: number): boolean {
  const { text, start, end } = material.tree.token(token);
  if (!MARK.test(text)) return false;
  const quotation = material.quotations[material.quotedBy[token] ?? -1];
  return quotation === undefined || (quotation.end === end && quotation.start !== start);
}

function isOpener(material: Material, token: number): boolean {
  const { text, start } = material.tree.token(token);
  if (!MARK.test(text)) return false;
  const quotation = material.quotations[material.quotedBy[token] ?? -1];
  return quotation === undefined || quotation.start === start;
}

/** All tokens from the first to the last of those given. */
export function filled(tokens: readonly number[]): number[] {
  if (tokens.length === 0) return [];
  let first = tokens[0] as number;
  let last = first;
  for (const token of tokens) {
    if (token < first) first = token;
    if (token > last) last = token;
  }
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Grows each stretch to the whole of a quotation that it cuts, so that "A. B," he said has both sentences. */
export function wholeQuotations(
  material: Material,
  spans: readonly Span[],
  barrier: Span | null,
): readonly Span[] {
  const grown = spans.map((span) => {
    let { start, end } = span;
    for (const quotation of material.quotations) {
      if (quotation.end <= start || end <= quotation.start) continue;
      if (barrier !== null && quotation.start < barrier.end && barrier.start < quotation.end) continue;
      start = Math.min(start, quotation.start);
      end = Math.max(end, quotation.end);
    }
    return { start, end };
  });
  return union(grown);
}

/** Overlapping stretches joined, in text order. */
export function union(spans: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ start: span.start, end: span.end });
  }
  return joined;
}

/** Does the cue stand inside what another report says? */
export function isContentCue({ tree }: Material, draft: Draft, all: readonly Draft[]): boolean {
  const at = draft.cue === null ? undefined : tree.token(draft.cue[0]).start;
  return (
    at !== undefined &&
    all.some((other) => other !== draft && other.content.some((span) => span.start <= at && at < span.end))
  );
}

/** Index of the first token that begins at the offset or behind it; the number of tokens where none does. */
export function tokenFrom({ tokens }: Material['tree'], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tokens that lie within one of the spans, in text order. */
export function tokensIn(tree: Material['tree'], spans: readonly Span[]): readonly number[] {
  return spans.flatMap(({ start, end }) => {
    const found: number[] = [];
    for (let i = tokenFrom(tree, start); i < tree.tokens.length && tree.token(i).end <= end; i++)
      found.push(i);
    return found;
  });
}

/** Index of the sentence that holds the offset; -1 between sentences. */
export function sentenceAt({ sentences }: Material['tree'], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (sentences[low]?.start ?? Number.MAX_SAFE_INTEGER) <= offset ? low : -1;
}
