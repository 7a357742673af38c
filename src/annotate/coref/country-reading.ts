import type { Country } from '../../resources/gazetteer/countries.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { CorefDocument } from './document.js';
import type { NamedMention } from './name-mentions.js';

export interface DemonymMention {
  readonly first: number;
  readonly last: number;
  readonly country: Country;
}

/** What the article says about which countries it speaks of. */
export interface CountryEvidence {
  /** ISO codes of countries that a name or demonym of one reading speaks of → how often. */
  readonly spoken: ReadonlyMap<string, number>;
  readonly demonyms: readonly DemonymMention[];
  /** First-order divisions and countries of the cities named: `US-GA`, `US`. */
  readonly places: ReadonlyMap<string, number>;
}

const LONGEST_DEMONYM = 3;

export function countryEvidence(
  doc: CorefDocument,
  mentions: readonly NamedMention[],
  gazetteer: Gazetteer,
): CountryEvidence {
  const spoken = new Map<string, number>();
  const places = new Map<string, number>();
  for (const mention of mentions) {
    if (mention.type === 'person' || mention.type === 'event') continue;
    countName(mention.text, gazetteer, spoken, places);
  }
  const open: { first: number; last: number; countries: readonly Country[] }[] = [];
  const demonyms: DemonymMention[] = [];
  for (const span of demonymSpans(doc, gazetteer)) {
    const [only, second] = span.countries;
    if (only !== undefined && second === undefined) {
      count(spoken, only.iso2);
      demonyms.push({ first: span.first, last: span.last, country: only });
    } else open.push(span);
  }
  for (const { first, last, countries } of open) {
    const meant = countries.filter((country) => spoken.has(country.iso2));
    if (meant.length === 1 && meant[0] !== undefined) demonyms.push({ first, last, country: meant[0] });
  }
  return { spoken, demonyms: demonyms.sort((a, b) => a.first - b.first), places };
}

function count(table: Map<string, number>, key: string): void {
  table.set(key, (table.get(key) ?? 0) + 1);
}

/** Counts a country's clear name as spoken of; of another place, where it lies. */
function countName(
  name: string,
  gazetteer: Gazetteer,
  spoken: Map<string, number>,
  places: Map<string, number>,
): void {
  const [country, second] = gazetteer.countryByName(name);
  const candidates = gazetteer.places(name).filter((place) => !place.otherSpelling);
  if (country !== undefined) {
    const elsewhere = candidates.some((place) => place.kind === 'region' && place.country !== country.iso2);
    if (second === undefined && !elsewhere) count(spoken, country.iso2);
    return;
  }
  const [city, next] = candidates;
  if (city === undefined) return;
  // A name of several large cities shows nothing.
  const clear = next === undefined || next.kind === 'region' || city.population > 5 * next.population;
  if (city.kind === 'city' && clear) {
    count(places, city.country);
    count(places, `${city.country}-${city.admin1}`);
  } else if (city.kind === 'region' && candidates.length === 1) count(places, city.country);
}

/**
 * The country that a name means here. Of several countries of one name ("Congo") the one the article also speaks of
 * by a clearer name; a region of the same name ("Georgia") wins where its surroundings are spoken of and the country's are not.
 */
export function readingOf(name: string, evidence: CountryEvidence, gazetteer: Gazetteer): Country | null {
  const countries = gazetteer.countryByName(name);
  if (countries.length === 0) return null;
  const spoken = countries.filter((country) => evidence.spoken.has(country.iso2));
  const country = countries.length === 1 ? countries[0] : spoken.length === 1 ? spoken[0] : undefined;
  if (country === undefined) return null;
  const regions = gazetteer
    .places(name)
    .filter((place) => place.kind === 'region' && !place.otherSpelling && place.country !== country.iso2);
  const forRegion = Math.max(0, ...regions.map((region) => regionSupport(region.admin1, evidence)));
  return forRegion > countrySupport(country, evidence, gazetteer) ? null : country;
}

function regionSupport(code: string, evidence: CountryEvidence): number {
  const state = evidence.places.get(code) ?? 0;
  const parent = code.slice(0, 2);
  return 3 * state + (evidence.places.get(parent) ?? 0) + 0.5 * (evidence.spoken.get(parent) ?? 0);
}

function countrySupport(country: Country, evidence: CountryEvidence, gazetteer: Gazetteer): number {
  const own = (evidence.spoken.get(country.iso2) ?? 0) + (evidence.places.get(country.iso2) ?? 0);
  const near = gazetteer
    .bordersOf(country.iso2)
    .reduce((sum, iso2) => sum + (evidence.spoken.get(iso2) ?? 0), 0);
  return 3 * own + near;
}

interface OpenDemonym {
  readonly first: number;
  readonly last: number;
  readonly countries: readonly Country[];
}

/** Adjectives of nations that stand for the nation: not the inhabitants ("three Kenyans"), not inside longer names. */
function demonymSpans(doc: CorefDocument, gazetteer: Gazetteer): readonly OpenDemonym[] {
  const found: OpenDemonym[] = [];
  for (let i = 0; i < doc.tokens.length; i++) {
    if (!/^\p{Lu}/u.test(doc.token(i).text) || /^the$/i.test(doc.token(i).text)) continue;
    for (let length = LONGEST_DEMONYM; length >= 1; length--) {
      const last = i + length;
      if (last > doc.tokens.length || doc.sentenceOf(last - 1) !== doc.sentenceOf(i)) continue;
      const all = gazetteer.countryByDemonym(doc.slice(i, last));
      const independent = all.filter((country) => country.independent);
      const countries = independent.length > 0 ? independent : all;
      if (countries.length === 0) continue;
      if (isAttribute(doc, i, last) && !insideName(doc, i, last)) found.push({ first: i, last, countries });
      i = last - 1;
      break;
    }
  }
  return found;
}

function isAttribute(doc: CorefDocument, first: number, last: number): boolean {
  let at = doc.headOf(first, last);
  if (doc.relation(at) === 'conj') at = doc.token(at).head;
  return (
    at >= 0 &&
    /^(?:amod|compound|nmod(?!:poss)|dep)/.test(doc.relation(at)) &&
    doc.token(at).head > at &&
    doc.caseOf(at) === ''
  );
}

/** Part of a longer name of something else ("Korean War", "American Airlines"). */
function insideName(doc: CorefDocument, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const name = doc.nameOf(i);
    if (name !== undefined && (name.first < first || name.last > last)) return true;
  }
  return false;
}
