import type { Span } from '../../../model/span.js';

const HYPHEN = /^[-‐‑]$/u;

/**
 * "Its secretary-general said": the halves of a hyphenated word that both hang on one word outside are one phrase, headed
 * by the last (UD 2, `compound`); what hung on the first half hangs on the whole. Changes `heads` and `relations`.
 * @param words texts and places of the sentence's words
 */
export function joinHyphenated(
  words: readonly (Span & { readonly text: string })[],
  heads: number[],
  relations: string[],
): void {
  for (let hyphen = 1; hyphen + 1 < words.length; hyphen++) {
    const [first, last] = [hyphen - 1, hyphen + 1];
    if (!HYPHEN.test(words[hyphen]?.text ?? '') || !isClosed(words, hyphen)) continue;
    if (heads[first] !== heads[last] || heads[first] === -1 || relations[first] !== relations[last]) continue;
    for (let i = 0; i < heads.length; i++) if (heads[i] === first) heads[i] = last;
    heads[first] = last;
    relations[first] = 'compound';
  }
}

/** Does the mark stand between letters without a space? */
function isClosed(words: readonly Span[], mark: number): boolean {
  return words[mark - 1]?.end === words[mark]?.start && words[mark]?.end === words[mark + 1]?.start;
}
