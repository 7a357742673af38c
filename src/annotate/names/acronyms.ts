import type { NameSpan } from '../../model/name.js';
import type { Token } from '../../model/token.js';

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
