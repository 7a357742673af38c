import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { PlaceCandidate } from '../../resources/gazetteer/places.js';
import type { Cluster, Merger } from './cluster.js';
import { readPlace } from './place-reading.js';
import { type ChainProfile, isSameStory, sharedAnchors } from './profile.js';

/** What the gazetteer knows of the place that a cluster is. */
export type PlaceReadings = ReadonlyMap<Cluster, PlaceCandidate>;

/**
 * Places across articles: countries by ISO code, cities and regions by the gazetteer's reading of their name in the
 * article, other places by name where the articles share something.
 */
export function resolvePlaces(
  profiles: readonly ChainProfile[],
  merger: Merger,
  gazetteer: Gazetteer,
): PlaceReadings {
  const readings = new Map<Cluster, PlaceCandidate>();
  const byId = new Map<string, Cluster>();
  const byKey = new Map<string, Cluster[]>();
  for (const profile of profiles) {
    const { chain } = profile;
    if (chain.type !== 'place' || (profile.key === '' && chain.country === null)) continue;
    const candidate = chain.country === null ? readPlace(profile, gazetteer) : null;
    const id = knownId(chain.country, candidate);
    if (id === null) {
      joinByName(profile, byKey, merger);
      continue;
    }
    const known = byId.get(id);
    const rule = chain.country === null ? 'same-place' : 'same-country';
    if (known !== undefined && merger.join(profile, known, rule, id)) continue;
    const begun = beginAmong(profile, id, byKey, merger);
    if (known !== undefined) continue;
    begun.fixedId = id;
    byId.set(id, begun);
    if (candidate !== null) readings.set(begun, candidate);
  }
  return readings;
}

/** Id of a country or of a place that the gazetteer knows; null of any other place. */
function knownId(country: string | null, candidate: PlaceCandidate | null): string | null {
  if (country !== null) return `place:country:${country.toLowerCase()}`;
  return candidate === null ? null : idOf(candidate);
}

/** A new cluster beside those of the same name, which it is not. */
function beginAmong(
  profile: ChainProfile,
  id: string,
  byKey: Map<string, Cluster[]>,
  merger: Merger,
): Cluster {
  const begun = merger.begin(profile);
  const others = byKey.get(profile.key) ?? [];
  for (const other of others.slice(0, 3))
    merger.refuse(begun, other, 'same-name', `read as ${id}, the other is open`);
  byKey.set(profile.key, [...others, begun]);
  return begun;
}

function idOf(place: PlaceCandidate): string {
  return place.geonames === null
    ? `place:region:${place.admin1.toLowerCase()}`
    : `place:city:${place.geonames}`;
}

function joinByName(profile: ChainProfile, byKey: Map<string, Cluster[]>, merger: Merger): void {
  const known = byKey.get(profile.key) ?? [];
  byKey.set(profile.key, known);
  for (const cluster of known) {
    const shared = sharedAnchors(profile, cluster.anchors);
    const distinctive = profile.key.includes(' ') && shared.length > 0;
    const fits =
      cluster.fixedId === null ? distinctive || shared.length > 1 || isUnknown(cluster) : isSameStory(shared);
    if (
      fits &&
      merger.join(profile, cluster, 'same-name', 'same name, and the articles share something', 0.9)
    )
      return;
  }
  const begun = merger.begin(profile);
  for (const cluster of known.slice(0, 3))
    merger.refuse(
      begun,
      cluster,
      'same-name',
      'a place name of several places, and the articles share too little',
    );
  known.push(begun);
}

/** A name that no gazetteer has ambiguities for: "Indo-Pacific". */
function isUnknown(cluster: Cluster): boolean {
  return !cluster.members.some(
    (member) => member.chain.labels.includes('City') || member.chain.labels.includes('Facility'),
  );
}
