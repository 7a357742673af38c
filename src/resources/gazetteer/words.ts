import { foldLetters, nameKey } from './name-key.js';
import { readList } from './tsv.js';

export type Gender = 'female' | 'male';

/** What a common noun may stand for. */
export type NounClass = 'person' | 'group' | 'facility' | 'place' | 'other';

/** A named organization, place, building or event of WordNet. */
export interface KnownName {
  readonly name: string;
  readonly type: 'organization' | 'place' | 'facility' | 'event';
  /** The noun that says what it is: "river", "terrorist organization". */
  readonly kind: string;
  /** Chief form of the name. */
  readonly chief: string;
}

/** A body of many nations: "United Nations", also "UN". */
export interface KnownBody {
  /** Chief form of the name. */
  readonly chief: string;
  /** Adjectives that stand for it before a noun: "European". */
  readonly adjectives: readonly string[];
}

const GENDERS: Readonly<Record<string, Gender | null>> = { f: 'female', m: 'male', u: null };
const CLASSES: Readonly<Record<string, NounClass>> = {
  p: 'person',
  g: 'group',
  f: 'facility',
  l: 'place',
  '-': 'other',
};
const TYPES: Readonly<Record<string, KnownName['type']>> = {
  o: 'organization',
  p: 'place',
  f: 'facility',
  e: 'event',
};

/** First name in lower case without diacritics → gender, null for names of both. */
export function loadFirstNames(): ReadonlyMap<string, Gender | null> {
  const genders = new Map<string, Gender | null>();
  for (const [letter = '', names = ''] of readList('gazetteer', 'first-names.tsv')) {
    for (const name of names.split(' ')) genders.set(name, GENDERS[letter] ?? null);
  }
  return genders;
}

/** The part of a full name that first names are listed under: "Jean-Luc" gives "jean-luc". */
export function firstNameKey(name: string): string {
  return foldLetters(name).replace(/’/gu, "'");
}

/** Lemma → classes, the likeliest first. */
export function loadNounClasses(): ReadonlyMap<string, readonly NounClass[]> {
  const classes = new Map<string, readonly NounClass[]>();
  for (const [lemma = '', letters = ''] of readList('gazetteer', 'noun-classes.tsv')) {
    classes.set(
      lemma,
      [...letters].map((letter) => CLASSES[letter] ?? 'other'),
    );
  }
  return classes;
}

export function loadKnownNames(): ReadonlyMap<string, readonly KnownName[]> {
  const known = new Map<string, KnownName[]>();
  for (const [name = '', letter = '', kind = '', chief = ''] of readList('gazetteer', 'known-names.tsv')) {
    const type = TYPES[letter];
    if (type === undefined) continue;
    const key = nameKey(name);
    known.set(key, [...(known.get(key) ?? []), { name, type, kind, chief }]);
  }
  return known;
}

/** Name of a body of many nations, its letters in capitals and without full stops, or its adjective → the body. */
export function loadKnownBodies(): ReadonlyMap<string, KnownBody> {
  const bodies = new Map<string, KnownBody>();
  for (const [chief = '', , others = '', adjectives = ''] of readList(
    'gazetteer',
    'organization-names.tsv',
  )) {
    const body = { chief, adjectives: adjectives.split('|').filter(Boolean) };
    for (const name of [chief, ...others.split('|')]) bodies.set(bodyNameKey(name), body);
  }
  return bodies;
}

/** Letters keep their case, so that "WHO" is told from "who". */
export function bodyNameKey(name: string): string {
  const letters = name.replace(/\./gu, '');
  if (/^\p{Lu}{2,8}$/u.test(letters)) return letters;
  return nameKey(name)
    .replace(/organisation/gu, 'organization')
    .replace(/^the /u, '');
}
