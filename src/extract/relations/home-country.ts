import type { Chain } from '../../model/chain.js';
import type { RelationMention } from '../../model/relation.js';
import type { ChainIndex } from '../chain-index.js';
import type { DocTree } from '../tree.js';
import type { RoleLexicon } from './role-lexicon.js';

/** Sentences back in which a state acts that an office may be one of. */
const REACH = 2;

/** Offices that are held in another country than the one they belong to. */
const ABROAD = /(?:ambassador|envoy|diplomat|consul|attaché|correspondent)\b/;

/** The country of an article's affairs. */
export interface Home {
  readonly chain: Chain;
  /** Does the article begin with it and with no other? Offices without a country are then its own, unless another state acts near. */
  readonly leads: boolean;
}

/** What an article is looked at by. */
export interface Reading {
  readonly tree: DocTree;
  readonly chains: readonly Chain[];
  readonly index: ChainIndex;
  readonly lexicon: RoleLexicon;
}

/**
 * The country of the article's affairs: the only one that its headline and first sentence speak of, else the only one whose
 * offices it tells and which it names most. Null where it begins with two, or where two are named alike.
 */
export function homeOf(reading: Reading, told: readonly RelationMention[]): Home | null {
  const { chains } = reading;
  const countries = chains.filter(({ country }) => country !== null);
  const [lead, second] = countries.filter((chain) => isInLead(reading, chain));
  if (lead !== undefined && second !== undefined) return null;
  if (lead !== undefined && isChief(lead, countries)) return { chain: lead, leads: true };
  const chain = onlyGoverned(countries, told);
  return chain === null ? null : { chain, leads: false };
}

/** Sentences with which an article begins: its headline and the first one below. */
const LEAD = 2;

function isInLead({ tree, index, lexicon }: Reading, { mentions }: Chain): boolean {
  return mentions.some(
    ({ head }) => tree.token(head).sentence < LEAD && !isOnlyOrigin(tree, index, head, lexicon),
  );
}

/** Named more than once and by no means less than another. */
function isChief(lead: Chain, countries: readonly Chain[]): boolean {
  const own = named(lead);
  return own > 1 && countries.every((other) => other === lead || named(other) < 2 * own);
}

function named({ mentions }: Chain): number {
  return mentions.filter(({ kind, use }) => kind === 'name' || use === 'demonym').length;
}

function onlyGoverned(countries: readonly Chain[], told: readonly RelationMention[]): Chain | null {
  const governed = new Set(
    told
      .filter(({ type }) => type === 'HOLDS_ROLE' || type === 'LEADS' || type === 'PART_OF')
      .filter(({ qualifiers }) => qualifiers.former !== true && !ABROAD.test(qualifiers.role ?? ''))
      .map(({ to }) => to),
  );
  const [only, second] = countries.filter(({ id }) => governed.has(id));
  if (second !== undefined) return null;
  // None is told: the one that the article begins with.
  const home = only ?? [...countries].sort((a, b) => startOf(a) - startOf(b))[0];
  const isMain =
    home !== undefined &&
    countries.every((other) => other === home || other.mentions.length < home.mentions.length);
  return isMain ? home : null;
}

function startOf({ mentions }: Chain): number {
  return Math.min(...mentions.map(({ start }) => start));
}

/** Does the article speak of that country, and of others hardly at all? */
export function isAlone(home: Chain, chains: readonly Chain[]): boolean {
  const others = chains.filter((chain) => chain.country !== null && chain !== home);
  if (others.length === 0) return home.mentions.length > 1;
  return (
    home.mentions.length > 2 &&
    others.every(({ mentions }) => mentions.length === 1 || mentions.length * 2 <= home.mentions.length)
  );
}

/** Sentence → countries whose state an office told there may belong to. */
export function statesBySentence(
  { tree, chains, index, lexicon }: Reading,
  home: Chain,
): ReadonlyMap<number, ReadonlySet<string>> {
  const named = new Map<number, Set<string>>();
  for (const chain of chains) {
    if (chain.country === null) continue;
    for (const { head } of chain.mentions) {
      const passes = chain === home ? isOfTitle(tree, index, head) : isInPassing(tree, index, head, lexicon);
      if (passes) continue;
      const { sentence } = tree.token(head);
      named.set(sentence, (named.get(sentence) ?? new Set()).add(chain.country));
    }
  }
  return named;
}

/** Is that country, and no other, named in the sentence or in those shortly before? An article about it alone need not name it there. */
export function isAbout(
  { chain, leads }: Home,
  sentence: number,
  named: ReadonlyMap<number, ReadonlySet<string>>,
  alone: boolean,
): boolean {
  const near = new Set<string>();
  for (let at = Math.max(0, sentence - REACH); at <= sentence; at++)
    for (const country of named.get(at) ?? []) near.add(country);
  if (near.size === 0) return alone || leads;
  return near.size === 1 && chain.country !== null && near.has(chain.country);
}

/** What stands for the government of the country whose president papers elsewhere leave without one. */
const AMERICAN = /^(?:White House|Pentagon|State Department|US Congress|Capitol)$/i;

/**
 * Sentences that speak of the United States in any way: American papers call its president by no country, wherever they report
 * from. Empty of an article that never does.
 */
export function americanSentences({ tree, chains }: Reading): ReadonlySet<number> {
  const sentences = new Set<number>();
  for (const { country, name, type, mentions } of chains) {
    const capital = type === 'place' && /^Washington\b/.test(name);
    if (country !== 'US' && !capital && !AMERICAN.test(name)) continue;
    for (const { head } of mentions) sentences.add(tree.token(head).sentence);
  }
  return sentences;
}

/** Is only that country spoken of in the sentence and those shortly before, and the United States not at all? */
export function isOnlyAbout(
  { chain }: Home,
  sentence: number,
  named: ReadonlyMap<number, ReadonlySet<string>>,
  american: ReadonlySet<number>,
): boolean {
  const window = Array.from({ length: REACH + 1 }, (_, back) => sentence - back);
  const near = window.some((at) => named.get(at)?.has(chain.country ?? '') === true);
  return near && !window.some((at) => american.has(at));
}

/** "U.S." in "U.S. Secretary of State Ana Ruiz": it says where another office is. */
function isOfTitle(tree: DocTree, index: ChainIndex, country: number): boolean {
  const title = tree.token(country).head;
  const name = title < 0 ? -1 : tree.token(title).head;
  return [title, name].some((word) => word >= 0 && index.atHead(word)?.chain.type === 'person');
}

/** "in Kenya", and where somebody is only from: no state, army or office is spoken of there. */
function isInPassing(tree: DocTree, index: ChainIndex, country: number, lexicon: RoleLexicon): boolean {
  if (isOnlyOrigin(tree, index, country, lexicon)) return true;
  return tree.is(country, 'obl', 'nmod') && /^(?:in|at|near|from|into|through)$/.test(tree.caseOf(country));
}

/** "a Kenyan builder", "Kenya's Norlux". */
function isOnlyOrigin(tree: DocTree, index: ChainIndex, country: number, lexicon: RoleLexicon): boolean {
  const { head, upos } = tree.token(country);
  if (head < 0 || !tree.is(country, 'nmod:poss', 'amod', 'compound', 'nmod:desc')) return false;
  return isName(index, head) || (upos === 'ADJ' && !isOfState(tree, head, lexicon));
}

/** Is it an office or organ of a state, or somebody's name behind such an office ("Kenyan President Tunde Bello")? */
function isOfState(tree: DocTree, noun: number, lexicon: RoleLexicon): boolean {
  return [noun, ...tree.childrenBy(noun, 'nmod:desc', 'compound')].some((word) => {
    const lemma = tree.token(word).lemma.toLowerCase();
    const office = lexicon.offices.has(lemma) || lexicon.countryLeaders.has(lemma);
    return office || lexicon.units.get(lemma) === 'state' || /^(?:troop|soldier|regime)s?$/.test(lemma);
  });
}

/** "Kenya's Norlux": a firm's name, not a body of the state. */
function isName(index: ChainIndex, noun: number): boolean {
  const entry = index.atHead(noun);
  const state = entry?.chain.labels.some((label) => label === 'Government' || label === 'Military');
  return entry?.mention.kind === 'name' && entry.chain.type === 'organization' && state !== true;
}
