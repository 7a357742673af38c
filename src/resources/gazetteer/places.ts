import { nameKey } from './name-key.js';
import { readLines, readList } from './tsv.js';

/** One place that a name may mean. */
export interface PlaceCandidate {
  readonly kind: 'city' | 'region';
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** GeoNames admin1 code of a city, ISO 3166-2 code of a region. */
  readonly admin1: string;
  /** Of cities. */
  readonly geonames: string | null;
  readonly population: number;
  readonly lat: number | null;
  readonly lon: number | null;
  /** `capital` of a country, `seat` of a first-order division. */
  readonly seat: 'capital' | 'seat' | null;
  /** True where the name asked for is another spelling, often of another language. */
  readonly otherSpelling: boolean;
}

/** Cities and regions by name. */
export class Places {
  private readonly lines: readonly string[];
  /** Lines by key: one number for most keys, which spares tens of thousands of lists. */
  private readonly index = new Map<string, number | number[]>();
  private readonly regions = new Map<string, PlaceCandidate[]>();

  /** Lines of cities.tsv, split only when asked for: the last field holds the keys. */
  constructor(cities: readonly string[], regions: readonly (readonly string[])[]) {
    this.lines = cities;
    cities.forEach((text, line) => {
      for (const key of text.slice(text.lastIndexOf('\t') + 1).split('|')) this.enter(key, line);
    });
    for (const [code = '', ...names] of regions) {
      const region = regionOf(code, names[0] ?? '');
      for (const name of names) {
        const key = nameKey(name);
        this.regions.set(key, [...(this.regions.get(key) ?? []), region]);
      }
    }
  }

  /** Everything the name may mean: under its chief name before other spellings, larger cities first, then regions. */
  named(name: string): readonly PlaceCandidate[] {
    const key = nameKey(name);
    const cities = [this.index.get(key) ?? []].flat().map((line) => this.city(line, key));
    cities.sort((a, b) => Number(a.otherSpelling) - Number(b.otherSpelling) || b.population - a.population);
    return [...cities, ...(this.regions.get(key) ?? [])];
  }

  private enter(key: string, line: number): void {
    const lines = this.index.get(key);
    if (lines === undefined) this.index.set(key, line);
    else if (typeof lines === 'number') {
      if (lines !== line) this.index.set(key, [lines, line]);
    } else if (lines.at(-1) !== line) lines.push(line);
  }

  private city(line: number, key: string): PlaceCandidate {
    const [geonames = '', name = '', country = '', admin1 = '', seat, population, lat, lon] = (
      this.lines[line] ?? ''
    ).split('\t');
    return {
      kind: 'city',
      name,
      country,
      admin1,
      geonames,
      population: Number(population),
      lat: Number(lat),
      lon: Number(lon),
      seat: seat === 'C' ? 'capital' : seat === 'A' ? 'seat' : null,
      otherSpelling: nameKey(name) !== key,
    };
  }
}

function regionOf(code: string, name: string): PlaceCandidate {
  return {
    kind: 'region',
    name,
    country: code.slice(0, 2),
    admin1: code,
    geonames: null,
    population: 0,
    lat: null,
    lon: null,
    seat: null,
    otherSpelling: false,
  };
}

export function loadPlaces(): Places {
  const forms = new Map(
    readList('lexicon', 'places', 'region-forms.tsv').map(([code = '', list = '']) => [
      code,
      list.split('|'),
    ]),
  );
  const regions = readList('gazetteer/regions.tsv').map((names) => [
    ...names,
    ...(forms.get(names[0] ?? '') ?? []),
  ]);
  return new Places(readLines('gazetteer', 'cities.tsv'), regions);
}
