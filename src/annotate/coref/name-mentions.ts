import type { ChainType } from '../../model/chain.js';
import type { NameSpan, NameType } from '../../model/name.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import { nameKey } from '../../resources/gazetteer/name-key.js';
import { joinedPeople } from './adjacent-names.js';
import type { CorefDocument } from './document.js';
import { ledBodies, withoutPlace } from './institutions.js';
import type { CorefLexicons } from './lexicons.js';
import { knownBodyOf } from './organization-name.js';
import { shortBodies } from './short-bodies.js';
import { isNobody, isPerson, isTitle, type NameContext } from './titles.js';

/** A name in the text without titles and articles, before it belongs to a chain. */
export interface NamedMention {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly text: string;
  readonly key: string;
  readonly type: NameType;
  readonly score: number;
  /** Role nouns and honorifics before it, lower case: ["president"], ["mr."]. */
  readonly titles: readonly string[];
  /** First token of an honorific that belongs to the mention ("Mr. Kim"), else the same as `first`. */
  readonly start: number;
  /** Read as a town by the recogniser, used as a body's short name by the text. */
  readonly retyped?: boolean;
}

const ARTICLES = /^(?:the|a|an)$/;
const EDGE_PUNCTUATION = /^[\p{P}\p{S}]+$/u;

/** All names of a document, each with one type for all its occurrences. */
export function nameMentions(
  doc: CorefDocument,
  gazetteer: Gazetteer,
  lexicons: CorefLexicons,
): readonly NamedMention[] {
  const mentions = joinedPeople(doc, doc.names)
    .filter((name) => name.type !== 'time')
    .flatMap((name) => withoutPlace(doc, name, gazetteer))
    .flatMap((name) => trimmed(name, { doc, lexicons, gazetteer }) ?? [])
    .filter((mention) => !isPeople(mention, gazetteer));
  const types = typeVotes(doc, mentions, gazetteer);
  const typed = mentions.map((mention) => ({ ...mention, type: types.get(mention.key) ?? mention.type }));
  const bodies = new Set([
    ...shortBodies(doc, typed, gazetteer, lexicons),
    ...ledBodies(doc, typed, lexicons),
  ]);
  return typed.map((mention) =>
    bodies.has(mention.key) || isParty(doc, mention)
      ? { ...mention, type: 'organization', retyped: true }
      : mention,
  );
}

/** "the New Republic party": what the noun behind it says, whatever a recogniser took the name for. */
function isParty(doc: CorefDocument, { first, last, type }: NamedMention): boolean {
  if (/^(?:organization|event|norp)$/.test(type) || doc.low(last) !== 'party') return false;
  return doc.token(doc.headOf(first, last)).head === last && doc.token(last).upos === 'NOUN';
}

/** "the Kenyans", "Black Americans", "Kenyan", "Kenya-based": inhabitants and adjectives, whom no chain stands for. */
function isPeople(mention: NamedMention, gazetteer: Gazetteer): boolean {
  const { text, type } = mention;
  if (/[-‐‑–](?:based|led|born|backed|run|made|owned|controlled)$/i.test(text)) return true;
  const isDemonym = (word: string): boolean =>
    gazetteer.countryByDemonym(word).length > 0 && gazetteer.countryByName(word).length === 0;
  const parts = text.split(/[-‐‑–]/);
  const isNation = (word: string): boolean => isDemonym(word) || gazetteer.countryByName(word).length > 0;
  if (isDemonym(text) || (parts.length > 1 && parts.every(isNation) && !isNation(text))) return true;
  const last = text.split(/\s+/).at(-1) ?? '';
  return /s$/.test(last) && isDemonym(last) && (type === 'person' || type === 'norp');
}

const POLITY =
  /^(?:kingdom|sultanate|republic|nation|state|emirate|province|territory|islands?|capital|city|country|region|district|municipality|prefecture|county|village|town|mainland|homeland|world)$/;

/** "the Kingdom", "the Republic": which one is meant stands elsewhere, if anywhere. */
function isBarePolity(doc: CorefDocument, first: number, last: number): boolean {
  return last === first + 1 && POLITY.test(doc.low(first)) && ARTICLES.test(doc.low(first - 1));
}

function trimmed(name: NameSpan, context: NameContext): NamedMention | null {
  const { doc, lexicons } = context;
  const { first, titles } = withoutFront(context, name);
  if (name.type === 'person' && doc.low(first) === 'of') return countryOfOffice(context, name, first + 1);
  let { last } = name;
  while (last > first + 1 && isEnding(doc.low(last - 1))) last--;
  if (first >= last || EDGE_PUNCTUATION.test(doc.low(first))) return null;
  // "Secretary-General": of a title with a hyphen no name is left.
  if (first > name.first && /^[-‐‑]$/u.test(doc.low(first - 1))) return null;
  if (name.type === 'person' ? isNobody(context, first, last) : isBarePolity(doc, first, last)) return null;
  if (name.type === 'person') titles.unshift(...titlesBefore(doc, first - titles.length, lexicons));
  const text = doc.slice(first, last);
  // "Sister Agnes" is a title, "his sister Ana" is not.
  const honorific =
    lexicons.honorifics.has(doc.low(first - 1)) &&
    /^\p{Lu}/u.test(doc.tokens[first - 1]?.text ?? '') &&
    doc.sentenceOf(first - 1) === doc.sentenceOf(first);
  return {
    first,
    last,
    head: doc.syntacticHead(first, last),
    text,
    key: nameKey(text),
    type: name.type,
    score: name.score,
    titles,
    start: honorific ? first - 1 : first,
  };
}

/** "Emperor of Japan": the office is nobody's name, its country is one. */
function countryOfOffice(context: NameContext, name: NameSpan, behind: number): NamedMention | null {
  const first = ARTICLES.test(context.doc.low(behind)) ? behind + 1 : behind;
  const isCountry = context.gazetteer.countryByName(context.doc.slice(first, name.last)).length > 0;
  return isCountry ? trimmed({ ...name, first, type: 'place' }, context) : null;
}

/** Where the name begins behind articles, marks and, of a person, titles; and those titles. */
function withoutFront(context: NameContext, name: NameSpan): { first: number; titles: string[] } {
  const { doc, lexicons, gazetteer } = context;
  const titles: string[] = [];
  let { first } = name;
  for (; first < name.last - 1; first++) {
    const low = doc.low(first);
    if (name.type === 'person' && isBeforeName(doc, first, name.last, gazetteer)) continue;
    const title =
      name.type === 'person' &&
      (isTitle(context, first, name.last) || leadsToRole(doc, first, name.last, lexicons, gazetteer));
    if (title) titles.push(low);
    else if (!ARTICLES.test(low) && !EDGE_PUNCTUATION.test(low)) break;
  }
  return { first, titles };
}

const CHAMBER = /^(?:house|senate|assembly|parliament|congress|cabinet|court|council)$/;

/** "Kenyan Tunde Bello", "Speaker of the House Jose Reyes": a demonym or body that a recogniser took into the name. */
function isBeforeName(doc: CorefDocument, first: number, last: number, gazetteer: Gazetteer): boolean {
  const [low, next] = [doc.low(first), doc.low(first + 1)];
  if (last - first < 3 || gazetteer.isFirstName(low) || !gazetteer.isFirstName(next)) return false;
  if (ARTICLES.test(doc.low(first - 1)) && CHAMBER.test(low)) return true;
  return gazetteer.countryByDemonym(low).some(({ independent }) => independent);
}

/** "Emeritus", "Prime" and "Home" of "Home Secretary Ruiz": words of a role whose noun follows within the name. */
function leadsToRole(
  doc: CorefDocument,
  first: number,
  last: number,
  lexicons: CorefLexicons,
  gazetteer: Gazetteer,
): boolean {
  if (gazetteer.isFirstName(doc.low(first))) return false;
  return [first + 1, first + 2].some((i) => i < last - 1 && lexicons.roles.has(doc.low(i)));
}

/** Brackets that a name closes itself ("Acme (Holdings)") stay with it. */
function isEnding(low: string): boolean {
  return /^['’]s?$/u.test(low) || (EDGE_PUNCTUATION.test(low) && low !== '.' && low !== ')' && low !== '!');
}

/** Titles, honorifics and role nouns directly before a name: "South Korean President", "Gen.". */
function titlesBefore(doc: CorefDocument, first: number, lexicons: CorefLexicons): string[] {
  const titles: string[] = [];
  for (let i = first - 1; i >= 0 && first - i <= 5 && doc.sentenceOf(i) === doc.sentenceOf(first); i--) {
    const low = doc.low(i);
    const isTitle =
      lexicons.honorifics.has(low) || lexicons.titles.has(low) || lexicons.isPersonNoun(doc.lemma(i));
    if (!isTitle && !(titles.length > 0 && /^(?:ADJ|NOUN|PROPN)$/.test(doc.token(i).upos) && !doc.nameOf(i)))
      break;
    titles.unshift(isTitle ? low : `+${low}`);
  }
  while (titles[0]?.startsWith('+')) titles.shift();
  return titles.filter((title) => !title.startsWith('+'));
}

/** One type for each name: what most of its occurrences say, weighted; countries by name are places unless people bear it. */
function typeVotes(
  doc: CorefDocument,
  mentions: readonly NamedMention[],
  gazetteer: Gazetteer,
): ReadonlyMap<string, NameType> {
  const votes = new Map<string, Map<NameType, number>>();
  for (const mention of mentions) {
    const vote = votes.get(mention.key) ?? new Map<NameType, number>();
    votes.set(mention.key, vote);
    vote.set(mention.type, (vote.get(mention.type) ?? 0) + mention.score + 0.01);
  }
  const types = new Map<string, NameType>();
  for (const [key, vote] of votes) {
    const [best] = [...vote].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const voted = unlikePerson(key, best?.[0] ?? 'other', gazetteer);
    const added = mentions.every((mention) => mention.key !== key || isBetweenCommas(doc, mention));
    const type = voted === 'place' && added && isPersonByName(key, gazetteer) ? 'person' : voted;
    const body = mentions.some((mention) => mention.key === key && isKnownBody(mention, gazetteer));
    if (body) types.set(key, 'organization');
    else types.set(key, isPlaceByName(key, type, mentions, gazetteer) ? 'place' : type);
  }
  return types;
}

/** "UN", "European Union": bodies of many nations, whatever the recogniser says. */
function isKnownBody({ text, type }: NamedMention, gazetteer: Gazetteer): boolean {
  return type !== 'event' && knownBodyOf(text, gazetteer) !== undefined;
}

const FACILITY_END =
  / (?:zone|airport|airfield|bridge|stadium|hospital|station|prison|museum|cathedral|peninsula)$/;
const BODY_END =
  / (?:ministry|department|institute|commission|committee|council|agency|parliament|university)$/;

/** No person is called "Harbour Industrial Zone" or "Center for Studies", whatever the recogniser says. */
function unlikePerson(key: string, type: NameType, gazetteer: Gazetteer): NameType {
  if (type !== 'person') return type;
  const [front = '', field] = key.split(/ (?:for|of) /);
  // "Earl of Arequipa" and "Joan of Arc" are people.
  const isHeld = front.split(' ').some((word) => gazetteer.isFirstName(word) || isPerson(word, gazetteer));
  if (BODY_END.test(key) || (field !== undefined && !isHeld)) return 'organization';
  return FACILITY_END.test(key) ? 'place' : type;
}

function isBetweenCommas(doc: CorefDocument, { first, last }: NamedMention): boolean {
  return doc.low(first - 1) === ',' && /^[,.]$/.test(doc.low(last));
}

/** "in Nairobi, Ana Ruiz, said": a given name and one word more that no gazetteer knows are no town. */
function isPersonByName(key: string, gazetteer: Gazetteer): boolean {
  const [given = '', family = '', more] = key.split(' ');
  return (
    more === undefined &&
    gazetteer.firstNameGender(given) !== null &&
    gazetteer.nounClasses(family).length === 0 &&
    !PLACE_END.test(family) &&
    gazetteer.places(key).length === 0 &&
    gazetteer.places(given).length === 0 &&
    gazetteer.knownNames(key).length === 0
  );
}

const PLACE_END =
  /^(?:bay|beach|burg|city|creek|falls|fort|heights|hill|hills|island|islands|lake|mount|park|point|port|river|rock|springs|street|road|town|valley|ville|village|wood|woods|north|south|east|west|\p{L}*(?:stan|land|berg|burg|stadt|ville|ton|grad|abad|pur))$/u;

/** Countries and capitals are places whatever the recogniser says, unless a person of the text bears the word. */
function isPlaceByName(
  key: string,
  type: NameType,
  mentions: readonly NamedMention[],
  gazetteer: Gazetteer,
): boolean {
  if (type === 'event') return false;
  const country = gazetteer.countryByName(key.toUpperCase()).length > 0;
  const capital = gazetteer.countryByCapital(key).length > 0;
  if (type !== 'person') return country || capital;
  const borne =
    gazetteer.isFirstName(key) ||
    mentions.some((m) => m.type === 'person' && m.key.split(' ').includes(key) && m.key !== key);
  return (country || capital) && !borne;
}

/** The type of a chain of such names; null for names of things that are none of the four. */
export function chainType(type: NameType): ChainType | null {
  return type === 'person' || type === 'organization' || type === 'place' || type === 'event' ? type : null;
}
