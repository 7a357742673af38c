import type { Mention } from '../../model/chain.js';
import type { MentionType } from '../../model/token.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import { nameKey } from '../../resources/gazetteer/name-key.js';
import type { CorefDocument } from './document.js';
import { type AnyChain, DraftChain } from './draft-chain.js';
import type { CorefLexicons } from './lexicons.js';
import type { MentionIndex } from './mention-index.js';

/** A noun phrase as it is compared with those before it. */
interface Phrase {
  readonly head: number;
  readonly lemma: string;
  readonly plural: boolean;
  /** Words that narrow the noun, folded. */
  readonly modifiers: ReadonlySet<string>;
  readonly possessor: AnyChain | string | null;
  readonly chain: AnyChain;
}

/** Sentences back in which the same noun may mean the same thing, by what stands before it. */
const REACH = { demonstrative: 3, definite: 12, owned: 40, bare: 40 } as const;
const INDEFINITE =
  /^(?:a|an|another|some|any|no|each|every|either|neither|what|which|whatever|many|several|few|most|all|both|more|much|such)$/;
const MODIFIER = /^(?:amod|compound|nmod|nummod|acl)(?!:poss)/;
const NO_PHRASE = /^(?:flat|fixed|goeswith|reparandum)(?::|$)/;
const BY_CLASS: Readonly<Record<string, MentionType>> = {
  person: 'person',
  group: 'organization',
  place: 'place',
  facility: 'place',
  other: 'abstract',
};

/**
 * Things that the article speaks of without a name: "a driver ... the driver", "their house", "people". They are met in
 * text order; what they are is told by the reader, else by the noun's first class in WordNet.
 */
export class UnnamedThings {
  readonly chains: DraftChain<MentionType>[] = [];
  private readonly phrases = new Map<string, Phrase[]>();
  private readonly isRead: boolean;
  private readonly doc: CorefDocument;
  private readonly index: MentionIndex;
  private readonly gazetteer: Gazetteer;
  private readonly lexicons: CorefLexicons;

  constructor(doc: CorefDocument, index: MentionIndex, gazetteer: Gazetteer, lexicons: CorefLexicons) {
    this.doc = doc;
    this.index = index;
    this.gazetteer = gazetteer;
    this.lexicons = lexicons;
    this.isRead = doc.tokens.some((token) => token.mention !== undefined);
  }

  /** A new chain without mentions. */
  begin(type: MentionType, plural = false): DraftChain<MentionType> {
    const chain = new DraftChain(type, true);
    chain.plural = plural;
    this.chains.push(chain);
    return chain;
  }

  /** Gives the phrase that a word heads to its chain; nothing where the word heads none or has one already. */
  meet(head: number): void {
    const { doc, index } = this;
    const name = doc.nameOf(head);
    if (name !== undefined) {
      if (head === doc.headOf(name.first, name.last) && !index.covers(head)) this.meetName(head);
      return;
    }
    const type = this.typeOf(head);
    if (type === undefined || index.covers(head) || NO_PHRASE.test(doc.relation(head))) return;
    const phrase = this.describe(head);
    const found = this.described(head, type) ?? this.sameNoun(phrase)?.chain;
    const chain = found ?? this.begin(type, phrase.plural);
    if (found === undefined) chain.gender = this.sexOf(phrase.lemma);
    const [first, last] = doc.phrase(head);
    this.enter(chain, { first, last, head, kind: 'nominal', rule: found ? 'same-noun' : 'noun' });
    this.remember({ ...phrase, chain });
  }

  /** Names of things that are none of the four types: equal names are one thing. */
  private meetName(head: number): void {
    const name = this.doc.nameOf(head);
    if (name === undefined || name.type === 'time') return;
    const lemma = `=${nameKey(this.doc.slice(name.first, name.last))}`;
    const known = this.phrases.get(lemma)?.[0]?.chain;
    const chain = known ?? this.begin('object', this.doc.isPlural(head));
    this.enter(chain, { first: name.first, last: name.last, head, kind: 'name', rule: 'same-name' });
    this.remember({ head, lemma, plural: false, modifiers: new Set(), possessor: null, chain });
  }

  private enter(chain: AnyChain, mention: Omit<Mention, 'start' | 'end'>): void {
    chain.add({ ...this.doc.span(mention.first, mention.last), ...mention });
    this.index.enter(chain, mention.head, mention.head, mention.head + 1);
  }

  private remember(phrase: Phrase): void {
    const list = this.phrases.get(phrase.lemma) ?? [];
    list.push(phrase);
    this.phrases.set(phrase.lemma, list);
  }

  private typeOf(head: number): MentionType | undefined {
    const token = this.doc.token(head);
    if (token.upos !== 'NOUN' && !(token.upos === 'PROPN' && this.isRead)) return undefined;
    if (this.isRead) return token.mention;
    if (/^(?:compound|amod)/.test(token.deprel)) return undefined;
    return BY_CLASS[this.gazetteer.nounClasses(this.doc.lemma(head))[0] ?? 'other'];
  }

  private describe(head: number): Omit<Phrase, 'chain'> {
    const { doc } = this;
    const children = doc.children(head);
    const owner = children.find((child) => doc.isPossessor(child));
    return {
      head,
      lemma: doc.lemma(head),
      plural: doc.isPlural(head),
      modifiers: new Set(
        children.filter((child) => MODIFIER.test(doc.relation(child))).map((child) => doc.lemma(child)),
      ),
      possessor: owner === undefined ? null : (this.index.at(owner) ?? doc.low(owner)),
    };
  }

  /** The chain that the sentence says this phrase to be: "the driver, a student", "he is a student". */
  private described(head: number, type: MentionType): AnyChain | undefined {
    const { doc, index } = this;
    const fits = (token: number | undefined): AnyChain | undefined => {
      const chain = token === undefined ? undefined : index.at(token);
      return chain?.type === type && (chain.unnamed || doc.token(token ?? 0).upos === 'PRON')
        ? chain
        : undefined;
    };
    if (doc.relation(head) === 'appos') return fits(doc.token(head).head);
    if (doc.childrenBy(head, 'cop').length === 0) return undefined;
    const hedged =
      doc.isNegated(head) || doc.childrenBy(head, 'aux', 'mark').length > 0 || doc.determiner(head) === '';
    return hedged ? undefined : fits(doc.childrenBy(head, 'nsubj')[0]);
  }

  /** The nearest phrase before with the same noun that this one may repeat. */
  private sameNoun(phrase: Omit<Phrase, 'chain'>): Phrase | undefined {
    const { doc } = this;
    const determiner = doc.determiner(phrase.head);
    if (INDEFINITE.test(determiner)) return undefined;
    const owned = phrase.possessor !== null;
    const reach =
      determiner === '' ? (owned ? 'owned' : 'bare') : determiner === 'the' ? 'definite' : 'demonstrative';
    const from = doc.sentenceOf(phrase.head) - REACH[reach];
    return this.phrases.get(phrase.lemma)?.findLast((other) => {
      if (doc.sentenceOf(other.head) < from || other.plural !== phrase.plural) return false;
      if (owned && other.possessor !== phrase.possessor) return false;
      const within = [...phrase.modifiers].every((word) => other.modifiers.has(word));
      return within && (reach !== 'bare' || other.modifiers.size === phrase.modifiers.size);
    });
  }

  private sexOf(lemma: string): 'female' | 'male' | null {
    const sex = this.lexicons.gendered.get(lemma);
    return sex === 'female' || sex === 'male' ? sex : null;
  }
}
