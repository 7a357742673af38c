import type { ResolvedCorpus, ResolvedEntity } from '../model/resolved.js';
import type { EdgeEvidence } from './attributes.js';
import type { EdgeDrafts } from './edge-drafts.js';

/** By article id: where its sentences start and end, in text order. */
export type SentencesByArticle = ReadonlyMap<
  string,
  readonly { readonly start: number; readonly end: number }[]
>;

/**
 * `CO_OCCURS_WITH` between any two that one sentence names, with the number of such sentences: no claim of the text,
 * but what network analyses of news start from. Pronouns and descriptions do not count, and nothing is joined to itself.
 */
export function coOccurrenceEdges(
  { entities }: ResolvedCorpus,
  sentences: SentencesByArticle,
  drafts: EdgeDrafts,
): void {
  const together = new Map<
    string,
    { readonly ends: readonly [string, string]; readonly in: EdgeEvidence[] }
  >();
  for (const { named, place } of namedBySentence(entities, sentences)) {
    const ids = [...named].sort();
    for (const [at, from] of ids.entries()) {
      for (const to of ids.slice(at + 1)) {
        const key = `${from}\n${to}`;
        const pair = together.get(key) ?? { ends: [from, to], in: [] };
        if (pair.in.push(place) === 1) together.set(key, pair);
      }
    }
  }
  for (const { ends, in: evidence } of together.values()) {
    const [from, to] = ends;
    drafts.add({ type: 'CO_OCCURS_WITH', from, to, more: { count: evidence.length }, evidence });
  }
}

/** The sentences that name something, and what each names. */
function namedBySentence(
  entities: readonly ResolvedEntity[],
  sentences: SentencesByArticle,
): Iterable<{ readonly named: ReadonlySet<string>; readonly place: EdgeEvidence }> {
  const found = new Map<string, { readonly named: Set<string>; readonly place: EdgeEvidence }>();
  for (const { id, mentions } of entities) {
    for (const { article, start, end, kind } of mentions) {
      if (kind !== 'name') continue;
      const sentence = sentenceAt(sentences.get(article) ?? [], start);
      if (sentence === undefined || sentence.end < end) continue;
      const key = `${article}#${sentence.start}`;
      const place = { article, start: sentence.start, end: sentence.end };
      const entry = found.get(key) ?? { named: new Set<string>(), place };
      if (entry.named.size === 0) found.set(key, entry);
      entry.named.add(id);
    }
  }
  return found.values();
}

/** The last sentence that starts at or before `place`. */
function sentenceAt<T extends { readonly start: number }>(
  sentences: readonly T[],
  place: number,
): T | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1];
}
