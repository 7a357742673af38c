import type { ResolvedEntity, ResolvedMention } from '../../model/resolved.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import { nameKey } from '../../resources/gazetteer/name-key.js';
import type { PlaceCandidate } from '../../resources/gazetteer/places.js';
import type { Cluster } from './cluster.js';

const LABELS = { person: 'Person', organization: 'Organization', place: 'Place', event: 'Event' } as const;
const PREFIX = { person: 'person', organization: 'org', place: 'place', event: 'event' } as const;

export function typeOf(cluster: Cluster): keyof typeof LABELS {
  if (cluster.fixedType !== null) return cluster.fixedType;
  const votes = new Map<keyof typeof LABELS, number>();
  for (const { chain } of cluster.members)
    votes.set(chain.type, (votes.get(chain.type) ?? 0) + chain.mentions.length);
  return [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? 'organization';
}

/** The fullest name in normal case, of equally full ones the most frequent; a country's common name. */
export function canonicalName(cluster: Cluster, gazetteer: Gazetteer): string {
  const country = cluster.members[0]?.chain.country;
  const forms = formCounts(cluster);
  if (typeof country === 'string') return countryName(country, forms, gazetteer);
  const person = typeOf(cluster) === 'person';
  const rank = ([a, x]: readonly [string, number], [b, y]: readonly [string, number]): number => {
    const plain = Number(isShouting(a)) - Number(isShouting(b));
    const full = fullness(b) - fullness(a);
    // Of a person the name most used of those that are more than a surname; of others the fullest.
    const chosen = person
      ? Math.min(fullness(b), 2) - Math.min(fullness(a), 2) || y - x || full
      : full || y - x;
    return plain || chosen || b.length - a.length || (a < b ? -1 : 1);
  };
  const best = [...forms].sort(rank)[0]?.[0] ?? cluster.head.name;
  return wholeRegionName(cluster, best, gazetteer) ?? best;
}

/** The whole name of a region that is only told in short ("Fla."); null of every other name. */
function wholeRegionName(cluster: Cluster, form: string, gazetteer: Gazetteer): string | null {
  if (
    cluster.fixedId?.startsWith('place:region:') !== true ||
    !/^(?:\p{L}{1,5}\.)+$|^\p{L}{2,5}$/u.test(form)
  )
    return null;
  const region = gazetteer
    .places(form)
    .find(
      ({ kind, admin1 }) => kind === 'region' && cluster.fixedId === `place:region:${admin1.toLowerCase()}`,
    );
  return region?.name ?? null;
}

function countryName(iso2: string, forms: ReadonlyMap<string, number>, gazetteer: Gazetteer): string {
  const known = gazetteer.country(iso2)?.name;
  if (known !== undefined) return known;
  return [...forms.keys()].sort()[0] ?? iso2;
}

function isShouting(form: string): boolean {
  return form.length > 4 && form === form.toUpperCase() && /\p{Lu}{3}/u.test(form);
}

function fullness(form: string): number {
  return form.split(/[\s-]/).filter((word) => word.replace('.', '').length > 1).length;
}

function formCounts(cluster: Cluster): ReadonlyMap<string, number> {
  const forms = new Map<string, number>();
  for (const member of cluster.members)
    for (const [form, count] of member.forms) forms.set(form, (forms.get(form) ?? 0) + count);
  return forms;
}

export interface EntityFrame {
  readonly id: string;
  readonly name: string;
  readonly place: PlaceCandidate | undefined;
}

/** The entity with everything its chains and the gazetteer say of it. */
export function entityFrom(cluster: Cluster, frame: EntityFrame, gazetteer: Gazetteer): ResolvedEntity {
  const type = typeOf(cluster);
  const forms = formCounts(cluster);
  const genders = new Set(
    cluster.members.map((member) => member.chain.gender).filter((gender) => gender !== null),
  );
  const [gender] = [...genders];
  const country = cluster.members[0]?.chain.country ?? null;
  return {
    id: frame.id,
    label: LABELS[type],
    labels: [...new Set(cluster.members.flatMap((member) => member.chain.labels))].sort(),
    name: frame.name,
    aliases: [...forms.keys()].filter((form) => form !== frame.name).sort(),
    metonyms: [...new Set(cluster.members.flatMap((member) => member.metonyms))].sort(),
    mentions: mentionsOf(cluster),
    ...(genders.size === 1 && gender !== undefined && gender !== null ? { gender } : {}),
    ...whereabouts(country, frame.place, gazetteer),
    confidence: cluster.confidence,
    reasons: [...cluster.reasons].sort(),
  };
}

function mentionsOf(cluster: Cluster): readonly ResolvedMention[] {
  return cluster.members
    .flatMap(({ ref, chain }) =>
      chain.mentions.map(({ start, end, kind }) => ({ article: ref.article, start, end, kind })),
    )
    .sort((a, b) =>
      a.article === b.article ? a.start - b.start || b.end - a.end : a.article < b.article ? -1 : 1,
    );
}

type Whereabouts = Pick<ResolvedEntity, 'iso2' | 'lat' | 'lon' | 'geonames'>;

function whereabouts(
  iso2: string | null,
  place: PlaceCandidate | undefined,
  gazetteer: Gazetteer,
): Whereabouts {
  const country = iso2 === null ? undefined : gazetteer.country(iso2);
  if (country !== undefined) return { iso2: country.iso2, lat: country.lat, lon: country.lon };
  if (place === undefined) return {};
  return {
    ...(place.geonames === null ? {} : { geonames: place.geonames }),
    ...(place.lat === null || place.lon === null ? {} : { lat: place.lat, lon: place.lon }),
  };
}

/** `person:kim-jong-un`, `org:defense-ministry-kr`; what a second thing of that name is told by comes from {@link uniqueId}. */
export function plainId(cluster: Cluster, name: string, national: boolean): string {
  if (cluster.fixedId !== null) return cluster.fixedId;
  const slug =
    nameKey(name)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'x';
  const countries = [...cluster.countries].sort();
  const suffix = national && countries.length === 1 ? `-${countries[0]?.toLowerCase()}` : '';
  return `${PREFIX[typeOf(cluster)]}:${slug}${suffix}`;
}
