import type { Mention } from '../../model/chain.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { CorefDocument } from './document.js';
import type { DraftChain } from './draft-chain.js';
import type { CorefLexicons } from './lexicons.js';

/** Nouns of kinds of places that stand before "of" and the name, or behind the name. */
const PLACE_NOUN =
  /^(?:city|town|village|municipality|resort|province|state|region|county|island|territory|department|prefecture|governorate|oblast|archipelago|peninsula|canton|continent)$/;
const SITE_NOUN =
  /^(?:mine|dam|airport|prison|refinery|hostel|hotel|hospital|stadium|reactor|plant|base|bridge|port)$/;
/** Nouns behind a name that only say what it is; "a Delta Freight subsidiary" is another body. */
const RESTATING =
  /^(?:party|movement|newspaper|magazine|club|militia|group|company|airline|union|charity|gang|cartel|coalition|alliance|bloc|federation|agency|network)$/;

/** Nouns directly beside a name that say what it is: "lender Svea Kredit", "the New Way party", "the island of Pemba". */
export function nounsBeside(
  doc: CorefDocument,
  { type }: DraftChain,
  mention: Mention,
  lexicons: CorefLexicons,
  gazetteer: Gazetteer,
): readonly number[] {
  if (mention.kind !== 'name' || (type !== 'organization' && type !== 'place')) return [];
  const body = type === 'organization';
  return [
    ...nounBefore(doc, mention, (lemma) =>
      body ? lexicons.bodyNouns.has(lemma) : PLACE_NOUN.test(lemma) || SITE_NOUN.test(lemma),
    ),
    ...(body ? bodyBehind(doc, mention, gazetteer) : placeAround(doc, mention)),
  ];
}

function nounBefore(
  doc: CorefDocument,
  { first, last }: Mention,
  fits: (lemma: string) => boolean,
): readonly number[] {
  const before = doc.tokens[first - 1];
  if (before?.upos !== 'NOUN' || before.sentence !== doc.sentenceOf(first) || doc.isPlural(first - 1))
    return [];
  const top = doc.headOf(first, last);
  const below = before.head >= first && before.head < last && /^(?:compound|nmod:desc)$/.test(before.deprel);
  const above = doc.token(top).head === first - 1 && /^(?:flat|appos|compound)$/.test(doc.relation(top));
  return (below || above) && fits(doc.lemma(first - 1)) ? [first - 1] : [];
}

/** "the New Way party"; "the Mombasa club" is one of that town. */
function bodyBehind(doc: CorefDocument, { first, last }: Mention, gazetteer: Gazetteer): readonly number[] {
  const noun = nounBehind(doc, first, last);
  if (noun === null || !RESTATING.test(doc.lemma(noun)) || !isDefinite(doc, noun)) return [];
  return gazetteer.places(doc.slice(first, last)).length > 0 ? [] : [noun];
}

/** "Turkana province", "the Kursk mine", "the island of Pemba". */
function placeAround(doc: CorefDocument, { first, last }: Mention): readonly number[] {
  const noun = nounBehind(doc, first, last);
  if (noun !== null) {
    const lemma = doc.lemma(noun);
    const area = PLACE_NOUN.test(lemma) && (isDefinite(doc, noun) || doc.determiner(noun) === '');
    return area || (SITE_NOUN.test(lemma) && isDefinite(doc, noun)) ? [noun] : [];
  }
  const top = doc.headOf(first, last);
  const { head } = doc.token(top);
  const named = head >= 0 && head < first && doc.relation(top) === 'nmod' && doc.caseOf(top) === 'of';
  return named && PLACE_NOUN.test(doc.lemma(head)) && !doc.isPlural(head) ? [head] : [];
}

/** The singular noun directly behind a name that the name modifies. */
function nounBehind(doc: CorefDocument, first: number, last: number): number | null {
  const top = doc.headOf(first, last);
  const { head, deprel } = doc.token(top);
  const joined = head === last && /^(?:compound|amod|nmod)/.test(deprel);
  return joined && doc.token(head).upos === 'NOUN' && !doc.isPlural(head) ? head : null;
}

function isDefinite(doc: CorefDocument, noun: number): boolean {
  return /^(?:the|this|that)$/.test(doc.determiner(noun)) || doc.childrenBy(noun, 'nmod:poss').length > 0;
}
