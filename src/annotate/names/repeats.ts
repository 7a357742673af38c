import type { NameSpan, NameType } from '../../model/name.js';
import type { Token } from '../../model/token.js';

/** A name that the document has found often or surely enough to look for it where it was overlooked. */
export interface KnownInDocument {
  readonly words: readonly string[];
  readonly type: NameType;
}

/** Least probability of being a name that a word overlooked at first must have. */
const DOUBT = 0.15;

/**
 * Further places where the document's own names stand in the same letters, outside of all names found so far.
 * `nameness` is the probability that a word is part of a name; words that are surely none are left alone.
 */
export function repeatedNames(
  known: readonly KnownInDocument[],
  names: readonly NameSpan[],
  tokens: readonly Token[],
  nameness: Float32Array,
): NameSpan[] {
  const taken = new Uint8Array(tokens.length);
  for (const name of names) taken.fill(1, name.first, name.last);
  const byFirst = new Map<string, KnownInDocument[]>();
  for (const entry of known) {
    const first = entry.words[0] as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  const found: NameSpan[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const entry = byFirst
      .get((tokens[i] as Token).text)
      ?.find((candidate) => standsAt(candidate, tokens, i, taken, nameness));
    if (entry === undefined) continue;
    const last = i + entry.words.length;
    found.push({
      start: (tokens[i] as Token).start,
      end: (tokens[last - 1] as Token).end,
      first: i,
      last,
      type: entry.type,
      source: 'repeat',
      score: 0.5,
    });
    i = last - 1;
  }
  return found;
}

function standsAt(
  entry: KnownInDocument,
  tokens: readonly Token[],
  first: number,
  taken: Uint8Array,
  nameness: Float32Array,
): boolean {
  const block = tokens[first]?.block;
  return entry.words.every((word, k) => {
    const token = tokens[first + k];
    return (
      token?.text === word &&
      token.block === block &&
      taken[first + k] === 0 &&
      (nameness[first + k] as number) >= DOUBT
    );
  });
}
