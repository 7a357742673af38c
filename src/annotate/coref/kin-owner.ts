import type { Known } from './antecedents.js';
import type { AnyChain } from './draft-chain.js';

const FURTHER = /^(?:other|elder|older|eldest|younger|youngest|second|third|only)$/;

/**
 * "His son Ivo owns it, while his other son, Arne, runs it": whose relative was told of in the sentence or the one before, of the
 * same pronoun, is not the relative himself.
 */
export function kinOwner(i: number, { doc, index, lexicons }: Known): AnyChain | undefined {
  const noun = doc.token(i).head;
  if (doc.relation(i) !== 'nmod:poss' || noun < 0 || !lexicons.kin.has(doc.lemma(noun))) return undefined;
  if (!doc.childrenBy(noun, 'amod').some((child) => FURTHER.test(doc.low(child)))) return undefined;
  for (let at = i - 1; at >= 0 && doc.sentenceOf(i) - doc.sentenceOf(at) <= 1; at--) {
    const same = doc.low(at) === doc.low(i) && doc.relation(at) === 'nmod:poss';
    // "His son Ivo": the pronoun may hang on the name.
    if (same && [at + 1, at + 2].some((word) => lexicons.kin.has(doc.lemma(word)))) return index.at(at);
  }
  return undefined;
}
