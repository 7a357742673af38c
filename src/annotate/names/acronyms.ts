import type { NameSpan } from '../../model/name.js';
import type { Token } from '../../model/token.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';

export interface AcronymBinding {
  readonly full: NameSpan;
  readonly acronym: NameSpan;
}

const SKIPPED = /^(?:of|the|and|for|on|in|to|de|la|&)$/i;

/** "Full Name (FN)" and "FN (Full Name)" in one document: the two stand for the same thing when the letters fit. */
export function acronymBindings(names: readonly NameSpan[], tokens: readonly Token[]): AcronymBinding[] {
  const found: AcronymBinding[] = [];
  const sorted = [...names].sort((a, b) => a.first - b.first);
  for (let i = 0; i + 1 < sorted.length; i++) {
    const left = sorted[i] as NameSpan;
    const right = sorted[i + 1] as NameSpan;
    if (
      right.first !== left.last + 1 ||
      !/^\($/.test(tokens[left.last]?.text ?? '') ||
      tokens[right.last]?.text !== ')'
    )
      continue;
    if (fits(left, right, tokens)) found.push({ full: left, acronym: right });
    else if (fits(right, left, tokens)) found.push({ full: right, acronym: left });
  }
  return found;
}

/** Does every letter of the acronym begin a word of the full name, in order? */
function fits(full: NameSpan, acronym: NameSpan, tokens: readonly Token[]): boolean {
  if (acronym.last - acronym.first !== 1) return false;
  const letters = (tokens[acronym.first]?.text ?? '').replace(/\./g, '').toLowerCase();
  if (letters.length < 2 || letters.length > 8) return false;
  const initials = tokens
    .slice(full.first, full.last)
    .filter((token) => !SKIPPED.test(token.text) && /\p{L}/u.test(token.text))
    .map((token) => token.text.charAt(0).toLowerCase());
  const all = tokens.slice(full.first, full.last).map((token) => token.text.charAt(0).toLowerCase());
  return (
    letters === initials.join('') ||
    letters === all.join('') ||
    (initials.length >= 2 && letters.startsWith(initials.join('')))
  );
}

/**
 * Letters in brackets behind words that are no name and no body: "superintendent of police (SP)", "exclusive economic zone (EEZ)".
 * Of "central committee (CC)" the noun says that the letters name a body.
 * @returns the letters as they are written
 */
export function namelessAcronyms(
  names: readonly NameSpan[],
  tokens: readonly Token[],
  gazetteer: Pick<Gazetteer, 'nounClasses'>,
): ReadonlySet<string> {
  const named = new Uint8Array(tokens.length);
  for (const { first, last } of names) named.fill(1, first, last);
  const found = new Set<string>();
  for (const { first, last } of names) {
    const letters = tokens[first]?.text ?? '';
    const isBracketed = tokens[first - 1]?.text === '(' && tokens[last]?.text === ')';
    if (last - first !== 1 || !isBracketed || !/^\p{Lu}\p{L}*\p{Lu}s?$/u.test(letters)) continue;
    const start = initialsBehind(letters.replace(/s$/, ''), tokens, first - 2);
    if (start === null || named.subarray(start, first - 1).includes(1)) continue;
    const noun = (tokens[first - 2]?.text ?? '').toLowerCase();
    const isBody = [noun, noun.replace(/s$/, '')].some((word) => gazetteer.nounClasses(word)[0] === 'group');
    if (!isBody) found.add(letters);
  }
  return found;
}

/** First of the words up to `last` whose initials are the letters, in order; small words may stand between. */
function initialsBehind(letters: string, tokens: readonly Token[], last: number): number | null {
  let at = last;
  for (let i = letters.length - 1; i >= 0; at--) {
    const word = tokens[at]?.text;
    if (word === undefined) return null;
    if (word.charAt(0).toLowerCase() === letters.charAt(i).toLowerCase()) i--;
    else if (!SKIPPED.test(word) && !/^[,-]$/.test(word)) return null;
  }
  return at + 1;
}
