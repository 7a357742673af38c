import {
  acronymKey,
  hasLegalForm,
  isAcronym,
  isBodyOf,
  isSpokenLetters,
  organizationKey,
  organizationWords,
} from '../../annotate/coref/organization-name.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { Cluster, Merger } from './cluster.js';
import { type GenericNames, isGeneric, nationalCore } from './generic-name.js';
import { joinLetters } from './letters.js';
import { type ChainProfile, isSameStory, sharedAnchors } from './profile.js';
import { joinBodySpellings } from './spellings.js';

/**
 * Organizations across articles. A name of its own ("StratWays Group") is one thing everywhere; a generic one
 * ("Defense Ministry", "Labour Party") belongs to the country that the text ties it to. Letters join the full name
 * that some article binds them to.
 */
export function resolveOrganizations(
  profiles: readonly ChainProfile[],
  merger: Merger,
  gazetteer: Gazetteer,
  generic: GenericNames,
): void {
  const named = profiles.filter((profile) => profile.chain.type === 'organization' && profile.key !== '');
  const byKey = new Map<string, Cluster[]>();
  const letters: ChainProfile[] = [];
  const written = new Set(
    named.filter(({ chain }) => isAcronym(chain.name)).map(({ chain }) => acronymKey(chain.name)),
  );
  for (const profile of named) {
    if (isAcronym(profile.chain.name) || isSpoken(profile, written)) letters.push(profile);
    else joinByKey(profile, byKey, merger, gazetteer, generic);
  }
  joinBySuffix([...byKey.values()].flat(), merger, gazetteer, generic);
  joinLetters(letters, [...byKey.values()].flat(), merger, (profile, cluster) => {
    const core = { key: profile.key, countries: profile.countries, generic: false };
    return foreign(core, cluster, profile) !== null;
  });
  joinShortForms([...byKey.values()].flat(), merger);
  joinBodySpellings(
    [...byKey.values()].flat().filter((cluster) => cluster.mergedInto === null),
    merger,
  );
}

/** "Nato" where another article writes NATO. */
function isSpoken({ chain }: ChainProfile, written: ReadonlySet<string>): boolean {
  return isSpokenLetters(chain.name) && written.has(chain.name.toLowerCase());
}

/** The name without its nation, and the countries it is tied to. */
interface Core {
  readonly key: string;
  readonly countries: ReadonlySet<string>;
  readonly generic: boolean;
}

function coreOf(profile: ChainProfile, gazetteer: Gazetteer, generic: GenericNames): Core {
  const own = nationalCore(profile.key, gazetteer);
  const isOfNation = isGeneric(own.key, generic);
  const tied = profile.countries.size > 0 ? profile.countries : soleCountry(profile);
  const countries = own.country === null ? tied : new Set([own.country]);
  return isOfNation
    ? { key: own.key, countries, generic: true }
    : { key: profile.key, countries: profile.countries, generic: false };
}

/** An article that speaks of one country alone speaks of that country's bodies. */
function soleCountry(profile: ChainProfile): ReadonlySet<string> {
  const spoken = [...profile.anchors]
    .filter((anchor) => anchor.startsWith('country:'))
    .map((anchor) => anchor.slice('country:'.length));
  return new Set(spoken.length === 1 ? spoken : []);
}

function joinByKey(
  profile: ChainProfile,
  byKey: Map<string, Cluster[]>,
  merger: Merger,
  gazetteer: Gazetteer,
  generic: GenericNames,
): void {
  const core = coreOf(profile, gazetteer, generic);
  const known = byKey.get(core.key) ?? [];
  byKey.set(core.key, known);
  for (const cluster of known) {
    const against = core.generic
      ? genericContradiction(profile, core, cluster)
      : foreign(core, cluster, profile);
    if (against !== null) continue;
    const reason = core.generic
      ? `the ${core.key} of ${[...core.countries].join(', ') || 'one story'}`
      : 'same name';
    if (
      merger.join(
        profile,
        cluster,
        core.generic ? 'national-body' : 'same-name',
        reason,
        core.generic ? 0.95 : 1,
      )
    ) {
      for (const country of core.countries) cluster.countries.add(country);
      return;
    }
  }
  const begun = merger.begin(profile);
  for (const country of core.countries) begun.countries.add(country);
  for (const cluster of known.slice(0, 5)) {
    const against = core.generic
      ? genericContradiction(profile, core, cluster)
      : foreign(core, cluster, profile);
    merger.refuse(begun, cluster, 'same-name', against ?? 'undone');
  }
  known.push(begun);
}

function genericContradiction(profile: ChainProfile, core: Core, cluster: Cluster): string | null {
  const common = [...core.countries].filter((country) => cluster.countries.has(country));
  if (core.countries.size > 0 && cluster.countries.size > 0) {
    return common.length > 0
      ? null
      : `of ${[...core.countries].join(', ')}, the other of ${[...cluster.countries].join(', ')}`;
  }
  return isSameStory(sharedAnchors(profile, cluster.anchors))
    ? null
    : 'a generic name that the text ties to no country, and not one story';
}

/** Proper names meet unless each is tied to another country and the stories have nothing in common. */
function foreign(core: Core, cluster: Cluster, profile: ChainProfile): string | null {
  const apart =
    core.countries.size > 0 &&
    cluster.countries.size > 0 &&
    [...core.countries].every((country) => !cluster.countries.has(country));
  const oneWord = !core.key.includes(' ');
  if (apart && oneWord && sharedAnchors(profile, cluster.anchors).length === 0) {
    return `tied to ${[...core.countries].join(', ')}, the other to ${[...cluster.countries].join(', ')}`;
  }
  return null;
}

/** "Workers' Party" of North Korea and "Workers' Party of Korea": the longer name adds a country that the shorter is tied to. */
function joinBySuffix(
  clusters: readonly Cluster[],
  merger: Merger,
  gazetteer: Gazetteer,
  generic: GenericNames,
): void {
  const byKey = new Map<string, Cluster[]>();
  for (const cluster of clusters)
    for (const key of cluster.keys) byKey.set(key, [...(byKey.get(key) ?? []), cluster]);
  for (const long of clusters) {
    for (const key of long.keys) {
      const match = /^(.+) of (?:the )?(.+)$/u.exec(key);
      const [, short = '', place = ''] = match ?? [];
      const countries = gazetteer.countryByName(place.length <= 3 ? place.toUpperCase() : place);
      if (countries.length === 0 || !isGeneric(short, generic)) continue;
      const fitting = (byKey.get(short) ?? []).filter(
        (cluster) => cluster !== long && cluster.mergedInto === null && long.mergedInto === null,
      );
      for (const other of fitting) {
        const tied = countries.some((country) => other.countries.has(country.iso2));
        if (tied) merger.unite(long, other, 'name-with-country', `the ${short} of that country`, 0.9);
        else merger.refuse(other, long, 'name-with-country', 'not tied to that country');
      }
    }
  }
}

/** "StratWays" and "StratWays Group": first words of one longer name alone, in one story. */
function joinShortForms(clusters: readonly Cluster[], merger: Merger): void {
  const living = clusters.filter((cluster) => cluster.mergedInto === null);
  const byFirst = new Map<string, Cluster[]>();
  for (const cluster of living) {
    const first = organizationWords(cluster.head.name)[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), cluster]);
  }
  for (const block of byFirst.values()) {
    for (const short of block) {
      const words = organizationWords(short.head.name);
      const longer = block.filter(
        (other) =>
          other !== short &&
          other.mergedInto === null &&
          isPrefix(words, organizationWords(other.head.name)) &&
          !areApart(short, other),
      );
      const [only, second] = longer;
      if (only === undefined || short.mergedInto !== null) continue;
      const shared = short.members.every((member) => isSameStory(sharedAnchors(member, only.anchors)));
      if (second === undefined && shared)
        merger.unite(only, short, 'short-form', 'the first words of this name alone, in one story', 0.85);
      else
        merger.refuse(
          short,
          only,
          'short-form',
          second === undefined ? 'not one story' : 'several longer names begin so',
        );
    }
  }
}

/** A whole name of its own, or told from the longer one by an article that has both. */
function areApart(short: Cluster, long: Cluster): boolean {
  const articles = new Set(long.members.map(({ ref }) => ref.article));
  return short.members.some(
    ({ ref, forms }) => articles.has(ref.article) || [...forms.keys()].some(hasLegalForm),
  );
}

function isPrefix(short: readonly string[], long: readonly string[]): boolean {
  return (
    short.length < long.length &&
    short.every((word, i) => word === long[i]) &&
    !isBodyOf(long.slice(short.length)) &&
    organizationKey(short.join(' ')) !== ''
  );
}
