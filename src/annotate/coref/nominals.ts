import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import { ANY_BODY, bodyOf, isCalled } from './body-nominals.js';
import type { CorefDocument } from './document.js';
import type { DraftChain } from './draft-chain.js';
import type { MentionIndex } from './mention-index.js';
import { isBare, onlyNear, REACH } from './near.js';
import { type CountryAt, countriesOf } from './roles.js';

const DEFINITE = /^(?:the|this|that)$/;
const STATE = /^(?:country|nation|state|republic|kingdom)$/;
const GOVERNMENT = /^(?:government|regime|administration)$/;
const TOWN = /^(?:city|town|village|capital|municipality|port)$/;
const REGION = /^(?:region|province|state|island|territory|peninsula|county|district)$/;

/**
 * Definite descriptions with one clear antecedent: "the company", "the South Korean president", "the country",
 * "the ministry". Where two fit, none is taken.
 */
export function attachNominals(
  doc: CorefDocument,
  chains: readonly DraftChain[],
  index: MentionIndex,
  countryAt: CountryAt,
  gazetteer: Gazetteer,
  bodyNouns: ReadonlyMap<string, string>,
): void {
  const countries = new Map(
    chains.flatMap((chain) => (chain.country === null ? [] : [[chain.country, chain] as const])),
  );
  doc.tokens.forEach((token, noun) => {
    if (
      token.upos !== 'NOUN' ||
      /^(?:compound|flat)/.test(token.deprel) ||
      index.covers(noun) ||
      doc.nameOf(noun) !== undefined ||
      doc.isPlural(noun)
    )
      return;
    const modifiers = countriesOf(doc, noun, countryAt);
    const own = modifiers.length === 1 ? countries.get(modifiers[0] ?? '') : undefined;
    const found =
      own !== undefined && GOVERNMENT.test(doc.lemma(noun)) && isBare(doc, noun, true)
        ? { chain: own, rule: 'country-government', metonym: true }
        : DEFINITE.test(doc.determiner(noun))
          ? describe(doc, noun, chains, modifiers, gazetteer, bodyNouns)
          : null;
    if (found === null || isWithinOwn(noun, found.chain)) return;
    const [first, last] = doc.phrase(noun);
    const use = found.metonym ? { use: 'metonym' as const } : {};
    found.chain.add({
      ...doc.span(first, last),
      first,
      last,
      head: noun,
      kind: 'nominal',
      rule: found.rule,
      ...use,
    });
    index.enter(found.chain, noun, noun, noun + 1);
  });
}

/** In "San Isidro, a district of the capital" the capital is not San Isidro. */
function isWithinOwn(noun: number, chain: DraftChain): boolean {
  return chain.mentions.some(({ kind, first, last }) => kind === 'nominal' && first <= noun && noun < last);
}

interface Described {
  readonly chain: DraftChain;
  readonly rule: string;
  readonly metonym: boolean;
}

function describe(
  doc: CorefDocument,
  noun: number,
  chains: readonly DraftChain[],
  modifiers: readonly string[],
  gazetteer: Gazetteer,
  bodyNouns: ReadonlyMap<string, string>,
): Described | null {
  const lemma = doc.lemma(noun);
  const as = (chain: DraftChain | null, rule: string, metonym = false): Described | null =>
    chain === null ? null : { chain, rule, metonym };
  const body = bodyNouns.has(lemma) ? bodyOf(doc, noun, chains, modifiers) : null;
  if (body !== null) return as(body, 'the-organization');
  // Of a firm told of before and another that has acted since neither is taken.
  if (ANY_BODY.test(lemma)) return null;
  if (gazetteer.nounClasses(lemma)[0] === 'person') return as(personOf(doc, noun, chains, modifiers), 'role');
  if (modifiers.length > 0 || !isBare(doc, noun, false)) return null;
  const near = (fits: (chain: DraftChain) => boolean): DraftChain | null =>
    onlyNear(doc, noun, chains.filter(fits), REACH, false);
  if (GOVERNMENT.test(lemma)) return as(chiefCountry(doc, noun, chains, 1), 'the-government', true);
  if (REGION.test(lemma) || TOWN.test(lemma)) {
    const place = areaOf(doc, noun, chains, near);
    if (place !== undefined) return place === null ? null : as(place.chain, place.rule);
  }
  if (STATE.test(lemma)) return as(chiefCountry(doc, noun, chains, 2), 'the-country');
  const capital = lemma === 'capital';
  if (TOWN.test(lemma) && lemma !== 'port')
    return as(
      near(
        ({ labels, name }) => labels.has('City') && (!capital || gazetteer.countryByCapital(name).length > 0),
      ),
      'the-city',
    );
  return as(
    near((chain) => chain.type === 'organization' && isCalled(chain, lemma)),
    'the-organization',
  );
}

/**
 * "the island" behind "Busuanga Island", "the region" behind the only one: null where it may be one of several things,
 * undefined where nothing near is called so.
 */
function areaOf(
  doc: CorefDocument,
  noun: number,
  chains: readonly DraftChain[],
  near: (fits: (chain: DraftChain) => boolean) => DraftChain | null,
): { readonly chain: DraftChain; readonly rule: string } | null | undefined {
  const lemma = doc.lemma(noun);
  // "the region's spokesman" behind "the Second Army Region" is not a province's.
  const body = near((chain) => chain.type === 'organization' && isCalled(chain, lemma));
  if (body !== null) return doc.isPossessor(noun) ? { chain: body, rule: 'the-organization' } : null;
  const called = near((chain) => chain.type === 'place' && chain.country === null && isCalled(chain, lemma));
  if (called !== null) return { chain: called, rule: 'the-region' };
  if (!REGION.test(lemma)) return undefined;
  // Of several regions of an article the nearest may be only where somebody studied.
  const regions = chains.filter((chain) => chain.labels.has('Region') && chain.first < noun);
  if (regions.length === 0) return undefined;
  const region = regions.length > 1 ? null : near((chain) => regions.includes(chain));
  return region === null ? null : { chain: region, rule: 'the-region' };
}

/**
 * The only country near, or the only one that acts there; not one that is named in passing ("the Dutch engineer") while the
 * article speaks of another.
 */
function chiefCountry(
  doc: CorefDocument,
  noun: number,
  chains: readonly DraftChain[],
  reach: number,
): DraftChain | null {
  const countries = chains.filter((chain) => chain.country !== null && chain.first < noun);
  const found = onlyNear(doc, noun, countries, reach, true);
  const count = (chain: DraftChain): number => chain.before(noun).length;
  const prepositions = /^(?:government|regime|administration|state)$/.test(doc.lemma(noun))
    ? DEALT_WITH_CASE
    : PLACE_CASE;
  const passes = (chain: DraftChain): boolean =>
    chain
      .before(noun)
      .every(
        ({ use, head }) => use === 'demonym' || isBehind(doc, head, prepositions) || tellsOrigin(doc, head),
      );
  const passing =
    found !== null &&
    !/^th(?:is|at)$/.test(doc.determiner(noun)) &&
    passes(found) &&
    countries.some((other) => other !== found && count(other) >= count(found));
  if (found !== null && !passing) return found;
  // The one that the article is about.
  const [chief, next] = [...countries].sort((a, b) => count(b) - count(a));
  const rival = next === undefined ? 0 : count(next);
  if (chief === undefined || passes(chief) || count(chief) < CHIEF_COUNT || count(chief) < 3 * rival)
    return null;
  const last = chief.before(noun).at(-1)?.first ?? 0;
  return doc.sentenceOf(noun) - doc.sentenceOf(last) <= CHIEF_REACH ? chief : null;
}

/** How often an article names the country that it is about, and within how many sentences before. */
const CHIEF_COUNT = 4;
const CHIEF_REACH = 6;

/** "in Singapore": where something is. */
const PLACE_CASE = /^(?:in|at)$/;
/** "a visit to Singapore", "talks with Singapore": whose government does not act there. */
const DEALT_WITH_CASE = /^(?:in|at|to|from|into|near|with|against)$/;

/** "Canada's Northcrest": whose country it is that somebody else comes from. */
function tellsOrigin(doc: CorefDocument, head: number): boolean {
  return doc.relation(head) === 'nmod:poss' && doc.nameOf(doc.token(head).head) !== undefined;
}

function isBehind(doc: CorefDocument, head: number, prepositions: RegExp): boolean {
  return /^(?:obl|nmod)$/.test(doc.relation(head)) && prepositions.test(doc.caseOf(head));
}

/** "the president", "the South Korean president", "the president of South Korea": the one person called so. */
function personOf(
  doc: CorefDocument,
  noun: number,
  chains: readonly DraftChain[],
  modifiers: readonly string[],
): DraftChain | null {
  const lemma = doc.lemma(noun);
  const narrowed = doc
    .children(noun)
    .some(
      (child) =>
        /^(?:nmod|acl|nummod)/.test(doc.relation(child)) && !isCountryModifier(child, doc, modifiers),
    );
  if (narrowed) return null;
  const kind = modifiers.length > 0 || !MANIFOLD.test(lemma) ? '' : officeKind(doc, noun);
  const called = chains.filter(
    (chain) =>
      chain.type === 'person' && chain.nouns.has(lemma) && (kind === '' || isCalledSo(doc, chain, kind)),
  );
  const fitting = called.filter((chain) => {
    if (modifiers.length === 0) return true;
    const tied = [...chain.nouns].filter((entry) => entry.startsWith(`${lemma}@`));
    return tied.some((entry) => modifiers.includes(entry.slice(lemma.length + 1)));
  });
  if (fitting.length === 1) return fitting[0] ?? null;
  const before = fitting.filter((chain) => chain.first < noun);
  return before.length === 1 ? (before[0] ?? null) : onlyNear(doc, noun, before, 1, true);
}

/** "prime minister", "finance director": the noun with the words that say which; empty of the noun alone. */
function officeKind(doc: CorefDocument, noun: number): string {
  const words = doc
    .children(noun)
    .filter((child) => /^(?:amod|compound)$/.test(doc.relation(child)) && child < noun)
    .filter((child) => doc.nameOf(child) === undefined && !PASSING.test(doc.low(child)));
  return words.length === 0 ? '' : [...words.map((word) => doc.low(word)), doc.lemma(noun)].join(' ');
}

/** Nouns of offices of which a state or firm has several kinds. */
const MANIFOLD =
  /^(?:minister|secretary|president|director|chief|officer|commissioner|editor|executive|chairman|chairwoman)$/;

const PASSING =
  /^(?:former|late|then|new|current|outgoing|incoming|acting|ousted|young|old|veteran|embattled)$/;

/** Does the text give the person this office before or behind the name? */
function isCalledSo(doc: CorefDocument, chain: DraftChain, kind: string): boolean {
  return chain.mentions.some(({ first, last, kind: form }) => {
    const from = form === 'name' ? Math.max(0, first - 4) : first;
    return doc.slice(from, last).toLowerCase().includes(kind);
  });
}

function isCountryModifier(child: number, doc: CorefDocument, modifiers: readonly string[]): boolean {
  return modifiers.length > 0 && doc.relation(child).startsWith('nmod');
}
