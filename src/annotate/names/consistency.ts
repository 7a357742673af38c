import type { NameSpan, NameType } from '../../model/name.js';
import { bySpan } from '../../model/span.js';
import type { Token } from '../../model/token.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import { acronymBindings, namelessAcronyms } from './acronyms.js';
import type { NameCandidate } from './candidate.js';
import { holderOf } from './offices.js';
import { stateBehindParty } from './party-states.js';
import { type KnownInDocument, repeatedNames } from './repeats.js';

type Votes = Map<string, Map<NameType, number>>;

/** What a gazetteer adds to the votes of the document: as much as a doubtful mention, less than a sure one. */
const GAZETTEER_VOTE = 0.5;
/** An acronym bound to a full name counts as that name's type this often. */
const BINDING_VOTE = 2;
/** "the ferry" straight before a name says what it is more surely than mentions without it. */
const VESSEL_VOTE = 4;
const VESSEL =
  /^(?:barge|corvette|cruiser|destroyer|ferry|freighter|frigate|liner|schooner|ship|steamer|submarine|tanker|trawler|tug|tugboat|vessel|warship|yacht)$/;

/**
 * One type for one name within a document. All mentions of the same letters vote; the short form of a person's full name is a
 * person; an acronym in brackets behind a name has that name's type; gazetteers break ties. Names that were overlooked in one
 * place and found in others are added there.
 */
export function consistentNames(
  found: readonly NameCandidate[],
  tokens: readonly Token[],
  nameness: Float32Array,
  gazetteer: Gazetteer,
): NameSpan[] {
  const votes: Votes = new Map();
  const nameless = namelessAcronyms(found, tokens, gazetteer);
  const names = found
    .flatMap((name) => trimmed(name, tokens, gazetteer))
    .filter((name) => !isPeopleOfAKind(name, tokens, gazetteer) && !isNoName(name, tokens))
    .filter((name) => !nameless.has(keyOf(name, tokens)));
  for (const name of names) {
    // Squares: a mention that is in doubt says little.
    for (const [type, share] of name.types) vote(votes, keyOf(name, tokens), type, share * share);
  }
  for (const name of names)
    if (isVessel(name, tokens)) vote(votes, keyOf(name, tokens), 'other', VESSEL_VOTE);
  for (const { full, acronym } of acronymBindings(names, tokens)) {
    vote(votes, keyOf(acronym, tokens), best(votes.get(keyOf(full, tokens)), full.type), BINDING_VOTE);
  }
  for (const key of votes.keys()) {
    const type = gazetteerType(key, gazetteer);
    if (type !== null) vote(votes, key, type, GAZETTEER_VOTE);
  }
  const surnames = surnamesOf(names, tokens, votes);
  const namesakes = shortEventsOf(names, tokens, votes, gazetteer);
  const typed = names.map(({ types: _, ...name }): NameSpan => {
    const key = keyOf(name, tokens);
    const short = name.last - name.first === 1 && name.type !== 'norp';
    if (short && surnames.has(key)) return { ...name, type: 'person' };
    const type = short && namesakes.has(key) ? 'event' : best(votes.get(key), name.type);
    if (COMPASS_ADJECTIVE.test(key)) return { ...name, type: 'norp' };
    return { ...name, type: type === 'organization' && isState(key, gazetteer) ? 'place' : type };
  });
  const added = repeatedNames(knownOf(typed, tokens), typed, tokens, nameness);
  return [...typed, ...added].sort(bySpan);
}

const LOOSE_START = /^(?:of|the|these|and|in|at|for|'s|,)$/;
const LOOSE_END = /^(?:of|the|and|in|at|for|,)$/;
/** No name begins or ends with a small function word. What had to be cut was read badly and has no vote; nothing may be left. */
function trimmed(name: NameCandidate, tokens: readonly Token[], gazetteer: Gazetteer): NameCandidate[] {
  if (name.type === 'time') return [name];
  let { first, last } = name;
  while (first < last && LOOSE_START.test(tokens[first]?.text ?? '')) first++;
  while (last > first && LOOSE_END.test(tokens[last - 1]?.text ?? '')) last--;
  const state = stateBehindParty(tokens, first, last, gazetteer);
  if (state !== null) return state < last ? [cut(name, state, last, 'place', tokens)] : [];
  if (first < last && name.type === 'person') {
    const holder = holderOf(tokens, name.first, last, gazetteer);
    if (holder === null) return [];
    first = Math.max(first, holder);
    if (isAddressed(tokens, first, last, gazetteer)) first--;
  }
  if (first >= last) return [];
  if (first === name.first && last === name.last) return [name];
  return [cut(name, first, last, name.type, tokens)];
}

/** A part of a name, which has no vote, since the whole was read badly. */
function cut(
  name: NameCandidate,
  first: number,
  last: number,
  type: NameType,
  tokens: readonly Token[],
): NameCandidate {
  const start = tokens[first]?.start ?? name.start;
  const end = tokens[last - 1]?.end ?? name.end;
  return { ...name, first, last, start, end, type, types: new Map() };
}

/** "the ferry Velora", "the tanker Dana Orlov": ships bear the names of people and places. */
function isVessel({ first, type }: NameSpan, tokens: readonly Token[]): boolean {
  return type !== 'time' && type !== 'norp' && VESSEL.test(tokens[first - 1]?.text ?? '');
}

/** "the 165th", "an/msh (Reuters)": numbers and the initials of editors name nothing. */
function isNoName({ type, first, last }: NameSpan, tokens: readonly Token[]): boolean {
  if (type === 'time' || last - first > 1) return false;
  const word = tokens[first]?.text ?? '';
  if (type !== 'norp' && /^\d+(?:st|nd|rd|th)$/.test(word)) return true;
  return /^\p{Ll}{2,4}$/u.test(word) && (tokens[first - 1]?.text === '/' || tokens[last]?.text === '/');
}

/** "Madam Speaker": an office that is spoken to is named by both words. */
function isAddressed(tokens: readonly Token[], first: number, last: number, gazetteer: Gazetteer): boolean {
  if (last - first !== 1 || !/^(?:Madam|Madame|Mr\.?)$/.test(tokens[first - 1]?.text ?? '')) return false;
  const word = tokens[first]?.text ?? '';
  return gazetteer.nounClasses(word.toLowerCase())[0] === 'person' && !gazetteer.isFirstName(word);
}

/** "Senators", "Lawmakers": a capital does not make a name of the plural of a noun for people. */
function isPeopleOfAKind(name: NameSpan, tokens: readonly Token[], gazetteer: Gazetteer): boolean {
  if (name.type !== 'person' || name.last - name.first > 1) return false;
  const word = tokens[name.first]?.text ?? '';
  if (!/^\p{Lu}\p{Ll}+s$/u.test(word)) return false;
  const noun = word.slice(0, -1).toLowerCase();
  return gazetteer.nounClasses(noun)[0] === 'person' && !gazetteer.isFirstName(noun);
}

function keyOf(name: NameSpan, tokens: readonly Token[]): string {
  let key = '';
  for (let i = name.first; i < name.last; i++)
    key += i === name.first ? tokens[i]?.text : ` ${tokens[i]?.text}`;
  return key;
}

function vote(votes: Votes, key: string, type: NameType, weight: number): void {
  const types = votes.get(key) ?? new Map<NameType, number>();
  types.set(type, (types.get(type) ?? 0) + weight);
  votes.set(key, types);
}

function best(types: ReadonlyMap<NameType, number> | undefined, own: NameType): NameType {
  let found = own;
  let most = types?.get(own) ?? 0;
  for (const [type, weight] of types ?? []) {
    if (weight > most) {
      found = type;
      most = weight;
    }
  }
  return found;
}

const COMPASS_POINT = /^(?:North|South|East|West)$/;
const COMPASS_ADJECTIVE = /^(?:North|South|East|West)ern$/;

/** A state or region that acts ("the South" too) is read as a body now and then; its name is a place's all the same. */
function isState(key: string, gazetteer: Gazetteer): boolean {
  if (COMPASS_POINT.test(key)) return true;
  if (!/^\p{Lu}/u.test(key)) return false;
  // Towns lend their names to clubs; regions of two words ("West Bank") do not.
  return (
    gazetteer.countryByName(key).length > 0 ||
    (key.includes(' ') && gazetteer.knownNames(key).some(({ type }) => type === 'place'))
  );
}

/** Countries, regions and large cities are places; anything else is not asked. */
function gazetteerType(key: string, gazetteer: Gazetteer): NameType | null {
  if (!/^\p{Lu}/u.test(key)) return null;
  if (COMPASS_POINT.test(key)) return 'place';
  if (gazetteer.countryByName(key).length > 0) return 'place';
  const place = gazetteer.places(key)[0];
  if (place === undefined || place.otherSpelling || gazetteer.isFirstName(key)) return null;
  return place.kind === 'region' || place.population >= 200_000 ? 'place' : null;
}

/** Single words that are a part of a full name of a person in this document, and of no other full name. */
function surnamesOf(names: readonly NameSpan[], tokens: readonly Token[], votes: Votes): Set<string> {
  const surnames = new Set<string>();
  const others = new Set<string>();
  for (const name of names) {
    if (name.last - name.first < 2) continue;
    const type = best(votes.get(keyOf(name, tokens)), name.type);
    // "Dana Orlov of Peru" bears no name of Peru.
    const of = tokens.slice(name.first + 1, name.last).findIndex(({ text }) => text === 'of');
    for (const index of [name.first, of < 0 ? name.last - 1 : name.first + of])
      (type === 'person' ? surnames : others).add(tokens[index]?.text ?? '');
  }
  for (const other of others) surnames.delete(other);
  return surnames;
}

/** "Katrina", where "Hurricane Katrina" is told: last words of events of two words that name nothing else here or on the map. */
function shortEventsOf(
  names: readonly NameSpan[],
  tokens: readonly Token[],
  votes: Votes,
  gazetteer: Gazetteer,
): Set<string> {
  const events = new Set<string>();
  const others = new Set<string>();
  for (const name of names) {
    if (name.last - name.first < 2) continue;
    const word = tokens[name.last - 1]?.text ?? '';
    const event = best(votes.get(keyOf(name, tokens)), name.type) === 'event';
    const plain = name.last - name.first === 2 && /^\p{Lu}/u.test(word);
    // "TC Katrina" and "T.C. Katrina" are short for the storm, not another thing of the name.
    const isInitials = tokens
      .slice(name.first, name.last - 1)
      .every(({ text }) => /^(?:\p{Lu}\.?){1,3}$/u.test(text));
    if (event && plain && gazetteerType(word, gazetteer) === null) events.add(word);
    else if (!event && !isInitials) others.add(word).add(tokens[name.first]?.text ?? '');
  }
  for (const other of others) events.delete(other);
  return events;
}

/** A single word found once must be this sure to be looked for where it was overlooked more often than found. */
const SURE = 0.97;

/** Names worth looking for elsewhere: people, organizations and places of several words, or found more often than overlooked. */
function knownOf(names: readonly NameSpan[], tokens: readonly Token[]): KnownInDocument[] {
  const known = new Map<string, { readonly entry: KnownInDocument; count: number; score: number }>();
  for (const name of names) {
    if (name.type === 'time' || name.type === 'norp' || name.type === 'other' || name.type === 'event')
      continue;
    const key = keyOf(name, tokens);
    const seen = known.get(key);
    if (seen === undefined) {
      const words = tokens.slice(name.first, name.last).map((token) => token.text);
      known.set(key, { entry: { words, type: name.type }, count: 1, score: name.score });
    } else {
      seen.count++;
      seen.score = Math.max(seen.score, name.score);
    }
  }
  const occurrences = new Map<string, number>();
  for (const { text } of tokens) occurrences.set(text, (occurrences.get(text) ?? 0) + 1);
  return [...known.values()]
    .filter(({ entry: { words }, count, score }) => {
      const first = words[0] as string;
      if (!/^\p{Lu}/u.test(first)) return false;
      if (words.length > 1) return true;
      return score > SURE || ((count > 1 || score > 0.9) && count >= (occurrences.get(first) ?? 0) / 2);
    })
    .map(({ entry }) => entry);
}
