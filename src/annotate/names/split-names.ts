import type { NameSpan, NameType } from '../../model/name.js';
import type { Token } from '../../model/token.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';

/** How many words a place or body has that another name is cut from. */
const LONGEST = 4;
/** How many inhabitants the gazetteer must give a town whose name counts as one wherever it stands. */
const LARGE = 30_000;

const DIRECTION = /^(?:north|south|east|west|centre|center)(?:ern)?$/;

/**
 * What is left of a title that was read as a person: "Zambian President" is Zambia's adjective. A title is known by the
 * name that follows at once, or by the adjective before it; null of all other names, "Jordan Baker" among them.
 * @param next the name behind it
 */
export function withoutTitle(
  name: NameSpan,
  next: NameSpan | undefined,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): readonly NameSpan[] | null {
  if (name.type !== 'person') return null;
  const word = (tokens[name.last - 1]?.text ?? '').toLowerCase();
  if (gazetteer.nounClasses(word)[0] !== 'person' || gazetteer.isFirstName(word)) return null;
  const follows = next?.type === 'person' && next.first === name.last;
  for (let length = Math.min(LONGEST, name.last - name.first - 1); length >= 1; length--) {
    const at = name.first + length;
    const type = frontType(textOf(tokens, name.first, at), gazetteer);
    if (type === 'norp' || (type !== null && follows)) return [part(name, tokens, name.first, at, type)];
  }
  return follows ? [] : null;
}

/**
 * The names that were read as one: "Lima's University of the Arts", "Lima-based Delta Freight", "US President Ana Ruiz",
 * "Ana Ruiz of Peru" are a place or body and the name of somebody or something that belongs to it.
 */
export function splitName(
  name: NameSpan,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): readonly NameSpan[] {
  if (name.type === 'time') return [name];
  // "south India": a direction is no place.
  if (DIRECTION.test(textOf(tokens, name.first, name.last))) return [];
  if (name.last - name.first < 3) return [name];
  return (
    atConjunction(name, tokens, gazetteer) ??
    atPossessor(name, tokens, gazetteer) ??
    betweenTwo(name, tokens, gazetteer) ??
    atHyphen(name, tokens, gazetteer) ??
    atRole(name, tokens, gazetteer) ??
    atTitle(name, tokens, gazetteer) ??
    atPhraseBehind(name, tokens, gazetteer) ?? [name]
  );
}

function textOf(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last)
    .map((token) => token.text)
    .join(' ');
}

function part(
  name: NameSpan,
  tokens: readonly Token[],
  first: number,
  last: number,
  type: NameType,
): NameSpan {
  const start = tokens[first]?.start ?? name.start;
  const end = tokens[last - 1]?.end ?? name.end;
  return { ...name, start, end, first, last, type };
}

function isCapital(token: Token | undefined): boolean {
  return /^\p{Lu}/u.test(token?.text ?? '');
}

/** Type of the country, town or body of many nations that the words name; null of all other words. */
function knownType(text: string, gazetteer: Gazetteer): NameType | null {
  if (gazetteer.knownBody(text) !== undefined) return 'organization';
  if (gazetteer.countryByName(text).length > 0) return 'place';
  const isTown = gazetteer.places(text).some((place) => !place.otherSpelling && place.population >= LARGE);
  return isTown ? 'place' : null;
}

/** "Lima's University of the Arts", "Kenya's President Ana Ruiz". */
function atPossessor(
  name: NameSpan,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): readonly NameSpan[] | null {
  for (let at = name.first + 1; at < Math.min(name.last - 1, name.first + 1 + LONGEST); at++) {
    if (!/^['’]s?$/u.test(tokens[at]?.text ?? '') || !isCapital(tokens[at + 1])) continue;
    const type = knownType(textOf(tokens, name.first, at), gazetteer);
    if (type === null) return null;
    return [
      part(name, tokens, name.first, at, type),
      part(name, tokens, at + 1, name.last, name.type === 'place' ? 'place' : name.type),
    ];
  }
  return null;
}

/** "European Union and Japan": two that are known, and not one. */
function atConjunction(
  name: NameSpan,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): readonly NameSpan[] | null {
  for (let at = name.first + 1; at < name.last - 1; at++) {
    if (tokens[at]?.text !== 'and') continue;
    const article = tokens[at + 1]?.text === 'the' ? 1 : 0;
    const [left, right] = [
      textOf(tokens, name.first, at),
      textOf(tokens, at + 1 + article, name.last),
    ] as const;
    // Countries with "and" in their names ("Trinidad and Tobago") are none of their parts.
    if (gazetteer.countryByName(`${left} and ${right}`).length > 0) return null;
    const types = [wholeType(left, gazetteer), wholeType(right, gazetteer)] as const;
    if (types[0] === null || types[1] === null) return null;
    return [
      part(name, tokens, name.first, at, types[0]),
      part(name, tokens, at + 1 + article, name.last, types[1]),
    ];
  }
  return null;
}

/** "the Peru-Kenya border", "US-Kenyan talks": a hyphen between two nations. */
function betweenTwo(
  name: NameSpan,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): readonly NameSpan[] | null {
  if (gazetteer.countryByName(textOf(tokens, name.first, name.last)).length > 0) return null;
  for (let at = name.first + 1; at < name.last - 1; at++) {
    if (!/^[-‐‑–]$/u.test(tokens[at]?.text ?? '')) continue;
    const left = frontType(textOf(tokens, name.first, at), gazetteer);
    const right = frontType(textOf(tokens, at + 1, name.last), gazetteer);
    if (left === null || right === null) return null;
    return [part(name, tokens, name.first, at, left), part(name, tokens, at + 1, name.last, right)];
  }
  return null;
}

/** Type of a country or a body of many nations. */
function wholeType(text: string, gazetteer: Gazetteer): NameType | null {
  if (gazetteer.knownBody(text) !== undefined) return 'organization';
  return gazetteer.countryByName(text).length > 0 ? 'place' : null;
}

/** "Lima-based Delta Freight", "London-born Ana Ruiz": the first word is where. */
function atHyphen(
  name: NameSpan,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): readonly NameSpan[] | null {
  for (let at = name.first + 1; at < Math.min(name.last - 1, name.first + 1 + LONGEST); at++) {
    if (!/^[-‐‑–]$/u.test(tokens[at]?.text ?? '')) continue;
    if (!/^(?:based|born|headquartered|listed)$/i.test(tokens[at + 1]?.text ?? '')) return null;
    const where = textOf(tokens, name.first, at);
    const type = gazetteer.places(where).length > 0 ? 'place' : knownType(where, gazetteer);
    if (at + 2 === name.last) return type === null ? null : [part(name, tokens, name.first, at, type)];
    if (!isCapital(tokens[at + 2])) return null;
    const rest = part(name, tokens, at + 2, name.last, name.type);
    return type === null ? [rest] : [part(name, tokens, name.first, at, type), rest];
  }
  return null;
}

/** "Wellington mayor Ana Ruiz", "Peru's judge Omar Haddad": a noun in small letters is no part of a name, and what stands before it is another. */
function atRole(name: NameSpan, tokens: readonly Token[], gazetteer: Gazetteer): readonly NameSpan[] | null {
  if (name.type !== 'person') return null;
  for (let at = name.first + 1; at < name.last - 1; at++) {
    const word = tokens[at]?.text ?? '';
    if (!/^\p{Ll}/u.test(word) || gazetteer.nounClasses(word)[0] !== 'person') continue;
    const end = /^['’]s?$/u.test(tokens[at - 1]?.text ?? '') ? at - 1 : at;
    const type = knownType(textOf(tokens, name.first, end), gazetteer);
    const behind = part(name, tokens, at + 1, name.last, 'person');
    return type === null ? [behind] : [part(name, tokens, name.first, end, type), behind];
  }
  return null;
}

/** "US President Ana Ruiz", "UN Special Envoy Tunde Bello": the country or body stands before a title. */
function atTitle(name: NameSpan, tokens: readonly Token[], gazetteer: Gazetteer): readonly NameSpan[] | null {
  if (name.type !== 'person') return null;
  for (let length = Math.min(LONGEST, name.last - name.first - 2); length >= 1; length--) {
    const at = name.first + length;
    const front = textOf(tokens, name.first, at);
    const type = frontType(front, gazetteer);
    if (type === null || !beginsTitle(at, name.last, tokens, gazetteer)) continue;
    return [part(name, tokens, name.first, at, type), part(name, tokens, at, name.last, 'person')];
  }
  return null;
}

function frontType(front: string, gazetteer: Gazetteer): NameType | null {
  if (gazetteer.knownBody(front) !== undefined) return 'organization';
  if (gazetteer.countryByName(front).length > 0) return 'place';
  return gazetteer.countryByDemonym(front).length > 0 ? 'norp' : null;
}

/** Does a noun for a person stand here or behind one or two words of its title, with a name behind it? */
function beginsTitle(at: number, last: number, tokens: readonly Token[], gazetteer: Gazetteer): boolean {
  for (let i = at; i < Math.min(at + 3, last - 1); i++) {
    const word = (tokens[i]?.text ?? '').toLowerCase();
    if (gazetteer.nounClasses(word)[0] === 'person' && !gazetteer.isFirstName(word)) return true;
  }
  return false;
}

/** "Ana Ruiz of Peru", "Ana Ruiz of the Civic League": what stands behind "of" is no part of a person's name. */
function atPhraseBehind(
  name: NameSpan,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
): readonly NameSpan[] | null {
  if (name.type !== 'person') return null;
  for (let at = name.first + 1; at < name.last - 1; at++) {
    if (tokens[at]?.text !== 'of') continue;
    // "Ana Ruiz, Duchess of Arequipa" has it in her title.
    if (gazetteer.nounClasses((tokens[at - 1]?.text ?? '').toLowerCase()).includes('person')) return null;
    const article = tokens[at + 1]?.text.toLowerCase() === 'the' ? 1 : 0;
    const behind = textOf(tokens, at + 1 + article, name.last);
    const type = knownType(behind, gazetteer);
    // "Joan of Arc", "Duke of York": one word before it makes the whole a name.
    const full = at - name.first > 1 && gazetteer.isFirstName((tokens[name.first]?.text ?? '').toLowerCase());
    if (gazetteer.countryByName(behind).length === 0 && !full) return null;
    return [
      part(name, tokens, name.first, at, 'person'),
      part(name, tokens, at + 1 + article, name.last, type ?? (article === 1 ? 'organization' : 'place')),
    ];
  }
  return null;
}
