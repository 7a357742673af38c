import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { PlaceCandidate } from '../../resources/gazetteer/places.js';
import type { ChainProfile } from './profile.js';

/** A direction is no name of the provinces so called. */
const DIRECTION = /^(?:north|south|east|west|central|northern|southern|eastern|western|centre|center)$/i;

/** Text behind a name in which its state or country may stand: "Springfield, Illinois". */
const REACH = 40;

/**
 * Which of the places of a name is meant: the one whose state or country stands directly behind it, else the one in
 * the only country (of those that have such a place) that the article speaks of, else one that outweighs all others.
 * Null where that decides nothing.
 */
export function readPlace(profile: ChainProfile, gazetteer: Gazetteer): PlaceCandidate | null {
  const form = [...profile.forms.keys()].find((name) => gazetteer.places(name).length > 0);
  if (form === undefined || DIRECTION.test(form)) return null;
  const all = gazetteer.places(form);
  const wanted =
    profile.chain.labels.includes('Region') && !profile.chain.labels.includes('City') ? 'region' : 'city';
  const candidates = all.filter((place) => place.kind === wanted && !place.otherSpelling);
  // "Geneva" is Genève rather than the small town of that very spelling.
  const spellings = all.filter((place) => place.otherSpelling && place.population >= LARGE);
  const pool =
    wanted === 'region' || candidates.some(({ population }) => population >= LARGE)
      ? candidates
      : [...candidates, ...spellings];
  return (
    byAddress(profile, pool, gazetteer) ??
    byCountry(profile, pool) ??
    (isElsewhere(profile, pool) ? null : byWeight(pool))
  );
}

/** Inhabitants from which on a town is known under its English name. */
const LARGE = 100_000;

/** Does the text tie the name to a country in which no place is called so? */
function isElsewhere(profile: ChainProfile, pool: readonly PlaceCandidate[]): boolean {
  return profile.countries.size > 0 && !pool.some(({ country }) => profile.countries.has(country));
}

function byAddress(
  profile: ChainProfile,
  pool: readonly PlaceCandidate[],
  gazetteer: Gazetteer,
): PlaceCandidate | null {
  for (const mention of profile.chain.mentions) {
    const behind = /^,\s*(\p{Lu}[\p{L}.' ]{1,30})/u.exec(
      profile.doc.article.text.slice(mention.end, mention.end + REACH),
    )?.[1];
    if (mention.kind !== 'name' || behind === undefined) continue;
    const words = behind.split(' ');
    for (let length = Math.min(3, words.length); length >= 1; length--) {
      const name = words.slice(0, length).join(' ');
      const regions = gazetteer
        .places(name)
        .filter((place) => place.kind === 'region' && !place.otherSpelling);
      const inRegion = pool.filter((place) =>
        regions.some((region) => region.admin1 === `${place.country}-${place.admin1}`),
      );
      const inCountry = pool.filter((place) =>
        gazetteer.countryByName(name).some((country) => country.iso2 === place.country),
      );
      const found = inRegion[0] ?? inCountry[0];
      if (found !== undefined) return found;
    }
  }
  return null;
}

function byCountry(profile: ChainProfile, pool: readonly PlaceCandidate[]): PlaceCandidate | null {
  const tied = pool.filter((place) => profile.countries.has(place.country));
  const spoken = pool.filter((place) => profile.anchors.has(`country:${place.country}`));
  for (const found of [tied, spoken]) {
    const countries = new Set(found.map((place) => place.country));
    if (countries.size === 1) return outweighing(found);
  }
  return null;
}

function byWeight(pool: readonly PlaceCandidate[]): PlaceCandidate | null {
  return outweighing(pool);
}

/** How many times as large as the next a place must be to be meant without further words. */
const LEAST_LEAD = 3;

/** The capital or the place that outweighs the next; a single candidate always. */
function outweighing(pool: readonly PlaceCandidate[]): PlaceCandidate | null {
  const [first, second] = [...pool].sort((a, b) => b.population - a.population);
  if (first === undefined) return null;
  if (second === undefined || first.population > LEAST_LEAD * second.population) return first;
  return first.seat === 'capital' && second.seat !== 'capital' ? first : null;
}
