import { createRequire } from 'node:module';
import type { Country as SourceCountry } from 'world-countries';
import { nameKey } from './name-key.js';
import { readList } from './tsv.js';

const require = createRequire(import.meta.url);

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly iso2: string;
  /** Common English name. */
  readonly name: string;
  readonly official: string;
  /** All English names, the common one first. */
  readonly names: readonly string[];
  /** Adjectives and names of inhabitants, singular, the chief one first. */
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  /** ISO 3166-1 alpha-2 of the countries on its land borders. */
  readonly borders: readonly string[];
  readonly region: string;
  readonly subregion: string;
  /** False of territories. */
  readonly independent: boolean;
  /** Square kilometres. */
  readonly area: number;
  readonly lat: number;
  readonly lon: number;
}

/** Independent countries first, then the larger: the order of likelihood where a name is of several. */
function byWeight(a: Country, b: Country): number {
  return Number(b.independent) - Number(a.independent) || b.area - a.area;
}

/** Countries by code, name, demonym and capital. Every answer is a list: "Korea" and "Congolese" are of two. */
export class Countries {
  readonly all: readonly Country[];
  private readonly byCode = new Map<string, Country>();
  private readonly names = new Map<string, Country[]>();
  private readonly demonyms = new Map<string, Country[]>();
  private readonly capitals = new Map<string, Country[]>();

  constructor(all: readonly Country[]) {
    this.all = all.toSorted(byWeight);
    for (const country of this.all) {
      this.byCode.set(country.iso2, country);
      for (const name of country.names) enter(this.names, nameKey(name), country);
      for (const demonym of country.demonyms)
        for (const form of inflected(demonym)) enter(this.demonyms, nameKey(form), country);
      for (const capital of country.capitals) enter(this.capitals, nameKey(capital), country);
    }
  }

  country(iso2: string): Country | undefined {
    return this.byCode.get(iso2);
  }

  byName(name: string): readonly Country[] {
    if (isLowercaseAcronym(name)) return [];
    const key = withoutArticle(name);
    return this.names.get(key) ?? this.names.get(withoutForm(key)) ?? [];
  }

  byDemonym(word: string): readonly Country[] {
    return this.demonyms.get(withoutArticle(word)) ?? [];
  }

  byCapital(city: string): readonly Country[] {
    return this.capitals.get(nameKey(city)) ?? [];
  }
}

export function loadCountries(): Countries {
  const source = require('world-countries') as readonly SourceCountry[];
  const english = require('i18n-iso-countries/langs/en.json') as {
    countries: Record<string, string | string[]>;
  };
  const iso2Of = new Map(source.map((country) => [country.cca3, country.cca2]));
  const forms = readForms();
  return new Countries(
    source.map((country) => {
      const own = forms.get(country.cca2);
      const demonym = (country.demonyms.eng?.m ?? '').split(/, | or /u).filter(Boolean);
      const names = [
        country.name.common,
        country.name.official,
        ...(own?.names ?? []),
        ...[english.countries[country.cca2] ?? []].flat(),
        ...country.altSpellings.filter((spelling) => sharesWord(spelling, country)),
      ];
      return {
        iso2: country.cca2,
        name: country.name.common,
        official: country.name.official,
        names: distinct(names),
        demonyms: distinct([...demonym, ...(own?.demonyms ?? [])]),
        capitals: distinct(country.capital.flatMap((capital) => [capital, capital.replace(/ D\.C\.$/u, '')])),
        borders: country.borders.flatMap((code) => iso2Of.get(code) ?? []),
        region: country.region,
        subregion: country.subregion,
        independent: country.independent,
        area: country.area,
        lat: country.latlng[0],
        lon: country.latlng[1],
      };
    }),
  );
}

interface Forms {
  readonly names: string[];
  readonly demonyms: string[];
}

function readForms(): ReadonlyMap<string, Forms> {
  const forms = new Map<string, Forms>();
  for (const [iso2 = '', kind, list = ''] of readList('lexicon', 'places', 'country-forms.tsv')) {
    const entry = forms.get(iso2) ?? { names: [], demonyms: [] };
    forms.set(iso2, entry);
    (kind === 'name' ? entry.names : entry.demonyms).push(...list.split('|'));
  }
  return forms;
}

/** The other spellings are of all languages and hold codes and demonyms; those that repeat a word of the name are names. */
function sharesWord(spelling: string, country: SourceCountry): boolean {
  const words = new Set(
    nameKey(`${country.name.common} ${country.name.official}`)
      .split(' ')
      .filter((word) => word.length > 3),
  );
  return nameKey(spelling)
    .split(' ')
    .some((word) => words.has(word));
}

function inflected(demonym: string): readonly string[] {
  const plural =
    /m[ae]n$/u.test(demonym) && /(?:sh|ch)m[ae]n$/u.test(demonym)
      ? demonym.replace(/man$/u, 'men')
      : `${demonym}s`;
  return /(?:s|sh|ch|ese|x)$/u.test(demonym) ? [demonym] : [demonym, plural];
}

function withoutArticle(name: string): string {
  return nameKey(name).replace(/^the /u, '');
}

/** "Kingdom of Spain", "Republic of Tanzania": the form of a state before its name. "State of" would be of a part of one too. */
function withoutForm(key: string): string {
  return key.replace(
    /^(?:united |federal |federative |islamic |socialist )?(?:republic|kingdom|sultanate|principality) of (?:the )?/u,
    '',
  );
}

/** "us" and "uk" in lower case are words, not names. */
function isLowercaseAcronym(name: string): boolean {
  return name.length <= 3 && name === name.toLowerCase();
}

function enter(index: Map<string, Country[]>, key: string, country: Country): void {
  const bare = key.replace(/^the /u, '');
  const list = index.get(bare);
  if (list === undefined) index.set(bare, [country]);
  else if (!list.includes(country)) list.push(country);
}

function distinct(forms: readonly string[]): readonly string[] {
  return [...new Set(forms)];
}
