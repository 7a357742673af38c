import nlp from 'compromise';

/** A word as compromise sees it, with its offset in the text given. */
export interface Term {
  readonly start: number;
  readonly end: number;
  readonly tags: ReadonlySet<string>;
}

interface RawTerm {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags?: Set<string>;
}

/**
 * Words and tags of `text` by compromise, in order. Words that it makes of contractions have no text and are left out.
 * The offsets are found by walking along the text: compromise keeps the characters but not where they stood.
 */
export function compromiseTerms(text: string): Term[] {
  const sentences = (nlp(text) as unknown as { readonly docs: readonly (readonly RawTerm[])[] }).docs;
  const terms: Term[] = [];
  let at = 0;
  for (const raw of sentences.flat()) {
    at = Math.min(text.length, at + raw.pre.length);
    if (raw.text === '') {
      at = Math.min(text.length, at + raw.post.length);
      continue;
    }
    const start = text.startsWith(raw.text, at)
      ? at
      : text.indexOf(raw.text, Math.max(0, at - raw.pre.length));
    if (start < 0) continue;
    const end = start + raw.text.length;
    terms.push({ start, end, tags: raw.tags ?? new Set() });
    at = Math.min(text.length, end + raw.post.length);
  }
  return terms;
}
