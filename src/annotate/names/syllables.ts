import type { NameSpan } from '../../model/name.js';
import type { ParsedToken } from '../../model/token.js';

/** Syllables of names that are words of English by themselves: "Chung-in", "Ji-an". */
const SYLLABLE = /^(?:in|on|an|do|so|no|am|is|as|at|hi|he|me)$/;

/**
 * "Kang In" of "Kang In-sun", "Prayut Chan-o" of "Prayut Chan-o-cha": a person's name goes on behind a hyphen to which a small
 * word is attached that is no other word of the sentence. "Ruiz-led" and "Ruiz-era" are two words.
 */
export function withAllSyllables(name: NameSpan, tokens: readonly ParsedToken[]): NameSpan {
  if (name.type !== 'person') return name;
  let last = isHyphen(tokens[name.last - 1]) ? name.last - 1 : name.last;
  // "In" of a name of which only "Kang" was found.
  if (last - name.first === 1 && isFirstSyllable(tokens, last)) last++;
  while (isAttached(tokens, last) && isAttached(tokens, last + 1) && isSyllable(tokens, name, last))
    last += 2;
  const end = tokens[last - 1]?.end ?? name.end;
  return isHyphen(tokens[last - 2]) ? { ...name, last, end } : name;
}

function isHyphen(token: ParsedToken | undefined): boolean {
  return /^[-‐‑]$/u.test(token?.text ?? '');
}

function isFirstSyllable(tokens: readonly ParsedToken[], index: number): boolean {
  const word = tokens[index]?.text ?? '';
  return /^\p{Lu}/u.test(word) && SYLLABLE.test(word.toLowerCase());
}

/** Does the token begin where the one before it ends, as part of a word with a hyphen? */
function isAttached(tokens: readonly ParsedToken[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  return before !== undefined && token?.start === before.end && token.sentence === before.sentence;
}

function isSyllable(tokens: readonly ParsedToken[], { first }: NameSpan, hyphen: number): boolean {
  const word = tokens[hyphen + 1];
  if (word === undefined || !isHyphen(tokens[hyphen])) return false;
  if (hyphen - first < 2 || !/^\p{Ll}{1,6}$/u.test(word.text)) return false;
  return word.upos === 'PROPN' || SYLLABLE.test(word.text);
}
