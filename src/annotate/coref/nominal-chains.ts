import type { ChainType } from '../../model/chain.js';
import { readLexicon } from '../../resources/lexicon.js';
import type { CorefDocument } from './document.js';
import { DraftChain } from './draft-chain.js';
import type { MentionIndex } from './mention-index.js';
import { organizationKey } from './organization-name.js';

interface Phrase {
  readonly noun: number;
  readonly lemma: string;
  readonly type: ChainType;
  /** Words before the noun that tell it from others, folded. */
  readonly modifiers: readonly string[];
}

const ARGUMENT = /^(?:nsubj|obj|iobj|obl|nmod|appos|conj|root)/;

export interface InstitutionNouns {
  readonly nouns: ReadonlyMap<string, string>;
  readonly loose: ReadonlyMap<string, string>;
}

export function loadInstitutionNouns(): InstitutionNouns {
  return { nouns: readLexicon('institution-nouns'), loose: readLexicon('loose-modifiers') };
}

/**
 * Things that the article names by a common noun only: "the joint liaison office", "the appeals court". They need the
 * definite article, a word that tells them from their like, and a place in a clause; "the office" joins the one before.
 */
export function nominalChains(
  doc: CorefDocument,
  chains: readonly DraftChain[],
  index: MentionIndex,
  lexicon: InstitutionNouns,
): readonly DraftChain[] {
  const made: Made[] = [];
  const enter = (chain: DraftChain, noun: number, rule: string): void => {
    const [first, last] = doc.phrase(noun);
    chain.add({ ...doc.span(first, last), first, last, head: noun, kind: 'nominal', rule });
    index.enter(chain, noun, noun, noun + 1);
  };
  for (const phrase of phrases(doc, index, lexicon)) {
    const { noun, lemma, modifiers, type } = phrase;
    const named = namesake(chains, phrase);
    const known = madeBefore(made, phrase);
    const definite = /^(?:the|this|that)$/.test(doc.determiner(noun));
    if (named !== undefined) enter(named, noun, 'lower-case-name');
    else if (known !== undefined && (definite || modifiers.length > 0)) {
      enter(known.chain, noun, 'same-noun');
      for (const word of modifiers) known.modifiers.add(word);
      if (modifiers.length > known.chain.name.split(' ').length - 1) known.chain.name = nameOf(doc, noun);
    } else if (startsThing(doc, phrase, definite)) {
      const chain = newThing(type, nameOf(doc, noun));
      made.push({ chain, lemma, modifiers: new Set(modifiers) });
      enter(chain, noun, definite ? 'definite-noun' : 'indefinite-noun');
    }
  }
  return made.map((entry) => entry.chain);
}

function startsThing(doc: CorefDocument, phrase: Phrase, definite: boolean): boolean {
  const told = phrase.modifiers.length > 0 && ARGUMENT.test(doc.relation(phrase.noun));
  return told && (definite || isDescribed(doc, phrase));
}

function newThing(type: ChainType, name: string): DraftChain {
  const chain = new DraftChain(type);
  chain.name = name;
  if (type === 'place') chain.labels.add('Facility');
  return chain;
}

interface Made {
  readonly chain: DraftChain;
  readonly lemma: string;
  readonly modifiers: Set<string>;
}

/** The organization whose name the phrase is in lower case. */
function namesake(chains: readonly DraftChain[], { modifiers, lemma }: Phrase): DraftChain | undefined {
  const key = [...modifiers, lemma].join(' ');
  return chains.find(
    (chain) =>
      chain.type === 'organization' && [...chain.forms.keys()].some((form) => organizationKey(form) === key),
  );
}

/** The thing with the same noun: by a common modifier, or the only one where the phrase has none. */
function madeBefore(made: readonly Made[], { modifiers, lemma }: Phrase): Made | undefined {
  const same = made.filter((entry) => entry.lemma === lemma);
  if (modifiers.length === 0) return same.length === 1 ? same[0] : undefined;
  return same.find((entry) => modifiers.some((word) => entry.modifiers.has(word)));
}

function phrases(doc: CorefDocument, index: MentionIndex, lexicon: InstitutionNouns): readonly Phrase[] {
  const found: Phrase[] = [];
  doc.tokens.forEach((token, noun) => {
    const lemma = token.lemma.toLowerCase();
    const type = lexicon.nouns.get(lemma);
    if (
      type === undefined ||
      token.upos !== 'NOUN' ||
      index.covers(noun) ||
      doc.nameOf(noun) !== undefined ||
      doc.isPlural(noun)
    )
      return;
    if (/^(?:compound|flat)/.test(token.deprel)) return;
    const words = doc
      .children(noun)
      .filter(
        (child) =>
          child < noun && /^(?:amod|compound)/.test(doc.relation(child)) && doc.nameOf(child) === undefined,
      );
    const modifiers = words
      .map((word) => doc.low(word))
      .filter((word) => !lexicon.loose.has(word) && /\p{L}{3}/u.test(word));
    found.push({ noun, lemma, type: type === 'place' ? 'place' : 'organization', modifiers });
  });
  return found;
}

/** "an inter-Korean liaison office": an indefinite building with a noun before it, which other articles may know. */
function isDescribed(doc: CorefDocument, { noun, type }: Phrase): boolean {
  const compound = doc
    .children(noun)
    .some((child) => child < noun && doc.relation(child) === 'compound' && doc.token(child).upos === 'NOUN');
  return type === 'place' && compound && /^an?$/.test(doc.determiner(noun));
}

/** The noun with the words before it, without article and possessor. */
function nameOf(doc: CorefDocument, noun: number): string {
  const words = doc
    .children(noun)
    .filter((child) => child < noun && /^(?:amod|compound)/.test(doc.relation(child)));
  const first = Math.min(noun, ...words);
  return doc.slice(first, noun + 1).replace(/^(?:the|a|an|this|that|its|their|his|her) /i, '');
}
