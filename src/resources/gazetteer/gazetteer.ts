import { type Countries, type Country, loadCountries } from './countries.js';
import { nameKey } from './name-key.js';
import { loadPlaces, type PlaceCandidate, type Places } from './places.js';
import {
  bodyNameKey,
  firstNameKey,
  type Gender,
  type KnownBody,
  type KnownName,
  loadFirstNames,
  loadKnownBodies,
  loadKnownNames,
  loadNounClasses,
  type NounClass,
} from './words.js';

/**
 * What is known of the world without reading an article: countries, cities, first names, what nouns stand for.
 * Ambiguity is data: a name gives every reading, the likeliest first, and the reader decides by context.
 */
export interface Gazetteer {
  readonly countries: readonly Country[];
  country(iso2: string): Country | undefined;
  /** "North Korea", "the U.S.", "Korea" (two), "Georgia" (one here, and a region in `places`). */
  countryByName(name: string): readonly Country[];
  /** "Kenyan", "Kenyans", "Congolese" (two). */
  countryByDemonym(word: string): readonly Country[];
  /** Countries whose capital bears the name. */
  countryByCapital(city: string): readonly Country[];
  /** Capitals' names, the chief one first; empty of an unknown country. */
  capitalsOf(iso2: string): readonly string[];
  /** ISO 3166-1 alpha-2 codes. */
  bordersOf(iso2: string): readonly string[];
  /** Cities and regions of the name. */
  places(name: string): readonly PlaceCandidate[];
  /** Gender of a first name; null where it is unknown or of both. */
  firstNameGender(name: string): Gender | null;
  isFirstName(name: string): boolean;
  /** What a noun (lemma, singular; two words at most) may stand for, the likeliest first; empty where it is no person, group or place. */
  nounClasses(lemma: string): readonly NounClass[];
  /** Famous organizations, rivers, buildings, wars. */
  knownNames(name: string): readonly KnownName[];
  /** The body of many nations of this name or these letters: "UN" and "United Nations" give one. */
  knownBody(name: string): KnownBody | undefined;
  /** The one whose adjective the word is: "European" gives the European Union. */
  bodyByAdjective(word: string): KnownBody | undefined;
}

/** Lists are read when first asked for. */
class LazyGazetteer implements Gazetteer {
  private readonly loadedCountries = once(loadCountries);
  private readonly loadedPlaces = once(loadPlaces);
  private readonly firstNames = once(loadFirstNames);
  private readonly classes = once(loadNounClasses);
  private readonly known = once(loadKnownNames);
  private readonly bodies = once(loadKnownBodies);

  get countries(): readonly Country[] {
    return this.table().all;
  }

  private table(): Countries {
    return this.loadedCountries();
  }

  private placeTable(): Places {
    return this.loadedPlaces();
  }

  country(iso2: string): Country | undefined {
    return this.table().country(iso2);
  }

  countryByName(name: string): readonly Country[] {
    return this.table().byName(name);
  }

  countryByDemonym(word: string): readonly Country[] {
    return this.table().byDemonym(word);
  }

  countryByCapital(city: string): readonly Country[] {
    return this.table().byCapital(city);
  }

  capitalsOf(iso2: string): readonly string[] {
    return this.table().country(iso2)?.capitals ?? [];
  }

  bordersOf(iso2: string): readonly string[] {
    return this.table().country(iso2)?.borders ?? [];
  }

  places(name: string): readonly PlaceCandidate[] {
    return this.placeTable().named(name);
  }

  firstNameGender(name: string): Gender | null {
    return this.firstNames().get(firstNameKey(name)) ?? null;
  }

  isFirstName(name: string): boolean {
    return this.firstNames().has(firstNameKey(name));
  }

  nounClasses(lemma: string): readonly NounClass[] {
    return this.classes().get(lemma) ?? [];
  }

  knownNames(name: string): readonly KnownName[] {
    return this.known().get(nameKey(name)) ?? [];
  }

  knownBody(name: string): KnownBody | undefined {
    return this.bodies().get(bodyNameKey(name));
  }

  bodyByAdjective(word: string): KnownBody | undefined {
    return [...this.bodies().values()].find(({ adjectives }) => adjectives.includes(word));
  }
}

const shared = once((): Gazetteer => new LazyGazetteer());

/** The bundled gazetteer; one for the process, since it never changes. */
export function loadGazetteer(): Gazetteer {
  return shared();
}

function once<T>(load: () => T): () => T {
  let value: { readonly loaded: T } | undefined;
  return () => {
    value ??= { loaded: load() };
    return value.loaded;
  };
}
