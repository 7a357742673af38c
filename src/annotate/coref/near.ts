import type { CorefDocument } from './document.js';
import type { DraftChain } from './draft-chain.js';

/** Sentences back in which a definite noun finds what it means. */
export const REACH = 3;

/** Does the noun stand without words that tell it from others? Country words are allowed with `country`. */
export function isBare(doc: CorefDocument, noun: number, country: boolean): boolean {
  return doc.children(noun).every((child) => {
    const relation = doc.relation(child);
    // "the Lima-based company" adds to what is known already, as does ", founded in 1954,".
    if (/^(?:amod|acl)$/.test(relation) && doc.low(child) === 'based' && doc.low(child - 1) === '-')
      return true;
    if (
      relation.startsWith('acl') &&
      doc.children(child).some((mark) => mark < child && doc.low(mark) === ',')
    )
      return true;
    if (/^(?:amod|compound|nmod|nummod|acl|nmod:poss)/.test(relation))
      return country && /^(?:amod|compound|nmod)/.test(relation);
    // ", a unit of Delta Freight," describes; ", Delta Freight," names.
    return relation !== 'appos' || (doc.nameOf(child) === undefined && /^an?$/.test(doc.determiner(child)));
  });
}

/**
 * The only one of the chains spoken of within so many sentences before; with `bySubject`, of several the one that alone
 * is a subject in the sentence before or this one.
 */
export function onlyNear(
  doc: CorefDocument,
  token: number,
  chains: readonly DraftChain[],
  reach: number,
  bySubject: boolean,
): DraftChain | null {
  const sentence = doc.sentenceOf(token);
  const near = chains.filter((chain) =>
    chain.mentions.some((m) => m.first < token && sentence - doc.sentenceOf(m.first) <= reach),
  );
  if (near.length === 1 || !bySubject) return near.length === 1 ? (near[0] ?? null) : null;
  const subjects = near.filter((chain) =>
    chain.mentions.some(
      (m) =>
        m.first < token &&
        sentence - doc.sentenceOf(m.first) <= 1 &&
        doc.relation(m.head).startsWith('nsubj'),
    ),
  );
  return subjects.length === 1 ? (subjects[0] ?? null) : null;
}
