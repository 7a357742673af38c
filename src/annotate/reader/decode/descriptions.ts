/** Relations of which one word can have several phrases, but never two side by side with nothing between them. */
const PHRASES = new Set([
  'nsubj',
  'nsubj:pass',
  'obj',
  'obl',
  'obl:agent',
  'nmod',
  'nmod:poss',
  'conj',
  'appos',
]);
/** What opens a phrase: it belongs to the whole, and so to its new head. */
const OPENS = new Set(['case', 'cc', 'mark', 'punct', 'det', 'nmod:poss']);

/**
 * Joins a noun to the name that it describes, where both were hung side by side on the same word in the same relation:
 * in "to its neighbor Uganda" not two places are lent to. The noun becomes `nmod:desc` of the name (Universal
 * Dependencies 2, as in GUM). Changes `heads` and `relations`.
 */
export function joinDescriptions(heads: number[], relations: string[], parts: readonly string[]): void {
  for (const [name, part] of parts.entries()) {
    const head = heads[name] as number;
    const relation = relations[name] as string;
    if (part !== 'PROPN' || head < 0 || !PHRASES.has(relation)) continue;
    const noun = besideOf(name, heads, relations, parts);
    if (noun === null) continue;
    heads.forEach((other, word) => {
      if (other === noun && word < noun && OPENS.has(relations[word] as string)) heads[word] = name;
    });
    heads[noun] = name;
    relations[noun] = 'nmod:desc';
  }
}

/** The noun whose phrase ends where that of the name begins, with the same head and relation. */
function besideOf(
  name: number,
  heads: readonly number[],
  relations: readonly string[],
  parts: readonly string[],
): number | null {
  let first = name;
  while (first > 0 && isUnder(first - 1, name, heads)) {
    if (heads[first - 1] === name && OPENS.has(relations[first - 1] as string)) return null;
    first--;
  }
  const head = heads[name] as number;
  let noun = first - 1;
  while (noun >= 0 && noun !== head && heads[noun] !== head) noun = heads[noun] as number;
  if (noun < 0 || noun >= first || noun === head) return null;
  const isNoun = parts[noun] === 'NOUN' || parts[noun] === 'PROPN';
  return isNoun && relations[noun] === relations[name] ? noun : null;
}

/** Is `word` `top`, or somewhere below it? */
function isUnder(word: number, top: number, heads: readonly number[]): boolean {
  for (let at = word; at >= 0; at = heads[at] as number) if (at === top) return true;
  return false;
}
