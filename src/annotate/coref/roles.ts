import type { ChainType, Mention } from '../../model/chain.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import { nounsBeside } from './beside.js';
import type { CorefDocument } from './document.js';
import type { DraftChain } from './draft-chain.js';
import type { CorefLexicons } from './lexicons.js';
import type { MentionIndex } from './mention-index.js';

/** Country modifiers of a noun: "the South Korean president", "the president of South Korea" → `KR`. */
export type CountryAt = (token: number) => string | null;

/**
 * What the text calls its named things: nouns in apposition ("StratWays Group, a consulting firm"), as predicate
 * ("Ruiz is the mayor") and before the name ("President Ruiz"). Appositions and predicates become mentions; every
 * noun is remembered, with its country (`president@KR`), so that "the South Korean president" is understood later.
 */
export function attachRoles(
  doc: CorefDocument,
  chains: readonly DraftChain[],
  index: MentionIndex,
  countryAt: CountryAt,
  gazetteer: Gazetteer,
  lexicons: CorefLexicons,
): void {
  for (const chain of chains) {
    for (const mention of [...chain.mentions]) {
      if (mention.kind !== 'name' || mention.use === 'metonym') continue;
      if (mention.head < mention.first) remember(doc, chain, mention.head, countryAt);
      for (const noun of nounsBeside(doc, chain, mention, lexicons, gazetteer)) {
        remember(doc, chain, noun, countryAt, mention);
        if (restates(doc, chain, mention, noun, index)) enterNominal(doc, chain, noun, 'restated', index);
      }
      const described = predicates(doc, mention.first, mention.last, mention.head).filter(
        ([noun]) => isNew(doc, noun, index) && mayDescribe(doc, noun, chain, gazetteer, lexicons),
      );
      for (const [noun, rule] of described) {
        remember(doc, chain, noun, countryAt);
        if (chain.type === 'person') chain.gender ??= sexOf(doc.lemma(noun), lexicons);
        enterNominal(doc, chain, noun, rule, index);
      }
    }
  }
}

/** "the Sitora union": the noun behind a body's name, on which the clause hangs. */
function restates(
  doc: CorefDocument,
  { type }: DraftChain,
  { last }: Mention,
  noun: number,
  index: MentionIndex,
): boolean {
  return type === 'organization' && noun >= last && isNew(doc, noun, index);
}

function enterNominal(
  doc: CorefDocument,
  chain: DraftChain,
  noun: number,
  rule: string,
  index: MentionIndex,
): void {
  const [first, last] = doc.phrase(noun);
  chain.add({ ...doc.span(first, last), first, last, head: noun, kind: 'nominal', rule });
  index.enter(chain, noun, noun, noun + 1);
}

function isNew(doc: CorefDocument, noun: number, index: MentionIndex): boolean {
  return index.at(noun) === undefined && doc.nameOf(noun) === undefined;
}

function mayDescribe(
  doc: CorefDocument,
  noun: number,
  chain: DraftChain,
  gazetteer: Gazetteer,
  lexicons: CorefLexicons,
): boolean {
  return fitsType(doc, noun, chain.type, gazetteer) || isBodyNoun(doc, noun, chain, lexicons);
}

function remember(
  doc: CorefDocument,
  chain: DraftChain,
  noun: number,
  countryAt: CountryAt,
  beside?: Mention,
): void {
  const lemma = doc.lemma(noun);
  chain.nouns.add(lemma);
  // In "the Swedish lender Svea Kredit" the adjective hangs on the name.
  const own = beside === undefined ? [] : countriesOf(doc, doc.headOf(beside.first, beside.last), countryAt);
  for (const iso2 of [...countriesOf(doc, noun, countryAt), ...own]) chain.nouns.add(`${lemma}@${iso2}`);
}

/** "lender" and the like: classes of nouns call it a person, beside a body's name it is the body. */
function isBodyNoun(doc: CorefDocument, noun: number, chain: DraftChain, lexicons: CorefLexicons): boolean {
  return chain.type === 'organization' && !doc.isPlural(noun) && lexicons.bodyNouns.has(doc.lemma(noun));
}

/** Countries among the modifiers of a noun. */
export function countriesOf(doc: CorefDocument, noun: number, countryAt: CountryAt): readonly string[] {
  return doc
    .children(noun)
    .flatMap((child) =>
      /^(?:amod|compound|nmod)/.test(doc.relation(child)) ? (countryAt(child) ?? []) : [],
    );
}

function sexOf(lemma: string, lexicons: CorefLexicons): 'female' | 'male' | null {
  const sex = lexicons.gendered.get(lemma);
  return sex === 'female' || sex === 'male' ? sex : null;
}

/** Nouns that the sentence says the name to be. */
function predicates(
  doc: CorefDocument,
  first: number,
  last: number,
  head: number,
): readonly (readonly [number, string])[] {
  const found: [number, string][] = [];
  for (const child of [
    ...doc.children(head),
    ...(head === doc.headOf(first, last) ? [] : doc.children(doc.headOf(first, last))),
  ]) {
    if (doc.relation(child) === 'appos' && doc.token(child).upos === 'NOUN' && !introducesName(doc, child))
      found.push([child, 'apposition']);
  }
  const governor = doc.token(head).head;
  if (governor < 0) return found;
  if (doc.relation(head) === 'appos' && doc.token(governor).upos === 'NOUN')
    found.push([governor, 'apposition']);
  const cop = doc.childrenBy(governor, 'cop');
  if (/^nsubj$/.test(doc.relation(head)) && cop.length > 0 && doc.token(governor).upos === 'NOUN') {
    const hedged =
      doc.isNegated(governor) ||
      doc.childrenBy(governor, 'aux').length > 0 ||
      doc.childrenBy(governor, 'mark').some((mark) => /^(?:if|whether)$/.test(doc.low(mark)));
    const question = doc.low(doc.sentences[doc.sentenceOf(governor)]?.last ?? 0) === '?';
    if (!hedged && !question && doc.determiner(governor) !== '') found.push([governor, 'copula']);
  }
  return found;
}

/** ", the club's director, Ana Ruiz, said": the noun belongs to the name behind it, whatever it hangs on. */
function introducesName(doc: CorefDocument, noun: number): boolean {
  return doc
    .childrenBy(noun, 'appos', 'flat')
    .some((name) => name > noun && doc.nameOf(name)?.type === 'person');
}

const CLASSES_OF: Readonly<Record<ChainType, readonly string[]>> = {
  person: ['person'],
  organization: ['group', 'facility'],
  place: ['place', 'facility', 'group'],
  event: ['other'],
};

/** May a noun stand for a thing of this type? A plural is no name for one person. */
export function fitsType(doc: CorefDocument, noun: number, type: ChainType, gazetteer: Gazetteer): boolean {
  const [best] = gazetteer.nounClasses(doc.lemma(noun));
  const classes = CLASSES_OF[type];
  if (doc.isPlural(noun) && type === 'person') return false;
  if (best !== undefined) return classes.includes(best);
  // "coach", "striker" and the like: nouns of agents are people.
  return type === 'person' && /(?:er|or|ist|ian|man|woman)$/.test(doc.lemma(noun));
}
