import type { CorefDocument } from './document.js';
import type { NamedMention } from './name-mentions.js';
import { hasLegalForm } from './organization-name.js';

/** Nouns for what a firm has: the longer name behind one of them is that of a part. */
const PART =
  /^(?:unit|arm|division|subsidiary|affiliate|branch|wing|brand|spin-?off|foundation|fund|venture|business)$/;

/**
 * Does the text tell a body from one whose longer name begins with its own? "Delta Inc." is a whole name; who speaks of
 * "Delta's cargo unit, Delta Air" or names Delta and then Delta Air in one sentence, speaks of two.
 */
export function areTwo(
  doc: CorefDocument,
  short: readonly NamedMention[],
  long: readonly NamedMention[],
): boolean {
  return (
    short.some(({ text }) => hasLegalForm(text)) ||
    long.some((mention) => isPart(doc, mention) || short.some((other) => isBeside(doc, other, mention)))
  );
}

/** "its cargo unit, Delta Air": a part, by the noun before the name. */
function isPart(doc: CorefDocument, { first }: NamedMention): boolean {
  const before = doc.low(first - 1) === ',' ? first - 2 : first - 1;
  if (before < 0 || doc.sentenceOf(before) !== doc.sentenceOf(first) || !PART.test(doc.lemma(before)))
    return false;
  return doc.childrenBy(before, 'nmod:poss').length > 0 || /^an?$/.test(doc.determiner(before));
}

/** The shorter name first, then the longer in the same sentence; one in brackets behind the other is the same. */
function isBeside(doc: CorefDocument, short: NamedMention, long: NamedMention): boolean {
  return (
    short.last <= long.first &&
    doc.sentenceOf(short.first) === doc.sentenceOf(long.first) &&
    doc.low(long.first - 1) !== '('
  );
}
