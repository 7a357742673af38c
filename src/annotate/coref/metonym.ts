import type { CorefDocument } from './document.js';
import type { CorefLexicons } from './lexicons.js';

export type CapitalUse = 'government' | 'city' | 'open';

/**
 * Whether a capital's name stands for the government ("Lima said", "with Lima", "Lima's envoy") or for the city
 * ("in Lima", "flew to Lima", "Lima-based", "a Lima hotel"); `open` where the grammar does not tell.
 */
export function capitalUse(
  doc: CorefDocument,
  first: number,
  last: number,
  lexicons: CorefLexicons,
): CapitalUse {
  const head = doc.headOf(first, last);
  if (isBased(doc, last) || isAddress(doc, first, last)) return 'city';
  // The word before the name is surer than the tree.
  const isPossessor = /^['’]s?$/u.test(doc.low(last));
  if (kinds(lexicons, doc.low(first - 1)).includes('place') && !isPossessor) return 'city';
  const preposition = doc.caseOf(head);
  if (preposition !== '' && !doc.isPossessor(head)) return byPreposition(doc, head, preposition, lexicons);
  return byRelation(doc, head, lexicons);
}

function kinds(lexicons: CorefLexicons, lemma: string): readonly string[] {
  return lexicons.metonymy.get(lemma)?.split(',') ?? [];
}

/** "Lima-based", "Lima-born". */
function isBased(doc: CorefDocument, last: number): boolean {
  const after = doc.low(last);
  const word = /^[-‐‑–]$/.test(after) ? doc.low(last + 1) : after.startsWith('-') ? after.slice(1) : '';
  return /^(?:based|born|area|headquartered)$/.test(word);
}

/** "Lima, Peru": the name of a place with its country behind it. */
function isAddress(doc: CorefDocument, first: number, last: number): boolean {
  const behind = doc.nameOf(last + 1);
  const before = doc.nameOf(first - 2);
  const follows = doc.low(last) === ',' && behind?.type === 'place' && doc.nameOf(last) === undefined;
  const follow =
    follows &&
    /^(?:appos|nmod|list|flat|dep|nmod:desc)/.test(doc.relation(doc.headOf(behind.first, behind.last)));
  return (
    follow ||
    (doc.low(first - 1) === ',' &&
      before?.type === 'place' &&
      /^(?:appos|nmod:desc|list)/.test(doc.relation(doc.headOf(first, last))))
  );
}

function byPreposition(
  doc: CorefDocument,
  head: number,
  preposition: string,
  lexicons: CorefLexicons,
): CapitalUse {
  const use = kinds(lexicons, preposition);
  if (use.includes('place')) return 'city';
  if (use.includes('side')) return 'government';
  const governor = doc.token(doc.relation(head) === 'conj' ? doc.token(head).head : head).head;
  const cue = kinds(lexicons, doc.lemma(governor));
  if (preposition === 'to' || preposition === 'for' || preposition === 'from')
    return cue.includes('motion') ? 'city' : 'open';
  if (preposition === 'of')
    return cue.includes('possession') && !cue.includes('city')
      ? 'government'
      : cue.includes('city')
        ? 'city'
        : 'open';
  return 'open';
}

function byRelation(doc: CorefDocument, head: number, lexicons: CorefLexicons): CapitalUse {
  const relation = doc.relation(head);
  const governor = doc.token(head).head;
  const cue = governor < 0 ? [] : kinds(lexicons, doc.lemma(governor));
  if (relation.startsWith('nsubj')) return asSubject(doc, relation, governor, cue);
  if (relation === 'obj' || relation === 'iobj')
    return cue.includes('motion') ? 'city' : cue.includes('object') ? 'government' : 'open';
  if (relation === 'nmod:poss') return asOwner(cue);
  if (/^(?:compound|amod|nmod)/.test(relation))
    return cue.includes('possession') && !cue.includes('city') ? 'government' : 'city';
  if (relation === 'conj' && governor >= 0 && governor < head)
    return capitalUse(doc, governor, governor + 1, lexicons);
  return 'open';
}

function asSubject(
  doc: CorefDocument,
  relation: string,
  governor: number,
  cue: readonly string[],
): CapitalUse {
  const speaks = relation === 'nsubj' && hasCommunication(doc, governor);
  const acts = doc.token(governor).upos === 'VERB' && relation === 'nsubj' && !cue.includes('city');
  return cue.includes('subject') || speaks || acts ? 'government' : 'open';
}

function asOwner(cue: readonly string[]): CapitalUse {
  if (cue.includes('city') && !cue.includes('possession')) return 'city';
  return cue.includes('possession') ? 'government' : 'open';
}

/** A verb with a content clause is an act of speech or thought. */
function hasCommunication(doc: CorefDocument, verb: number): boolean {
  return doc.childrenBy(verb, 'ccomp', 'xcomp').length > 0;
}
