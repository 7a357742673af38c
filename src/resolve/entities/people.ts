import { compareFullNames, familyNames } from '../../annotate/coref/person-name.js';
import type { Cluster, Merger } from './cluster.js';
import { type ChainProfile, isSameStory, sharedAnchors } from './profile.js';
import { joinSurnames } from './single-names.js';
import { joinSpellings } from './spellings.js';

/**
 * People across articles: equal full names with no contradiction, then fuller and shorter forms and other romanisations of one name
 * on common ground, then bare surnames of the only bearer within one story.
 */
export function resolvePeople(profiles: readonly ChainProfile[], merger: Merger): void {
  const people = profiles.filter((profile) => profile.chain.type === 'person');
  const byKey = new Map<string, Cluster[]>();
  const full = people.filter(({ names }) => names.length > 0);
  const isCommon = commonSurnames(full);
  for (const profile of full) joinByFullName(profile, byKey, merger, isCommon);
  const clusters = [...byKey.values()].flat();
  joinVariants(clusters, merger);
  joinSpellings(
    clusters.filter((cluster) => cluster.mergedInto === null),
    merger,
    (from, into) =>
      from.members.map((member) => contradiction(member, into, false)).find((found) => found !== null) ??
      null,
  );
  const living = clusters.filter((cluster) => cluster.mergedInto === null);
  joinSurnames(
    people.filter(({ names }) => names.length === 0),
    full,
    living,
    merger,
  );
}

/** Of many namesakes so many are named in the log for each chain. */
const LOGGED_REFUSALS = 3;

/** Surnames that people of different given names bear in this corpus: an equal full name alone proves less there. */
function commonSurnames(profiles: readonly ChainProfile[]): (profile: ChainProfile) => boolean {
  const given = new Map<string, Set<string>>();
  const surnameOf = ({ names }: ChainProfile): string =>
    names[0] === undefined ? '' : (familyNames(names[0])[0] ?? '');
  for (const profile of profiles) {
    const surname = surnameOf(profile);
    given.set(surname, (given.get(surname) ?? new Set()).add(profile.names[0]?.words[0] ?? ''));
  }
  return (profile) => (given.get(surnameOf(profile))?.size ?? 0) > 1;
}

function joinByFullName(
  profile: ChainProfile,
  byKey: Map<string, Cluster[]>,
  merger: Merger,
  isCommon: (profile: ChainProfile) => boolean,
): void {
  const known = byKey.get(profile.key) ?? [];
  byKey.set(profile.key, known);
  for (const cluster of known) {
    const against = contradiction(profile, cluster, isCommon(profile));
    if (
      against === null &&
      merger.join(profile, cluster, 'same-full-name', 'same full name, nothing against it')
    )
      return;
  }
  const begun = merger.begin(profile);
  for (const cluster of known.slice(0, LOGGED_REFUSALS)) {
    const against = contradiction(profile, cluster, isCommon(profile));
    merger.refuse(begun, cluster, 'same-full-name', against ?? 'undone');
  }
  known.push(begun);
}

/** Why a person of the same name is another one: sex, country or calling differ and nothing else is shared. */
function contradiction(profile: ChainProfile, cluster: Cluster, common: boolean): string | null {
  const shared = sharedAnchors(profile, cluster.anchors);
  if (isSameStory(shared)) return null;
  if (profile.chain.gender !== null && [...cluster.genders].some((sex) => sex !== profile.chain.gender))
    return 'one is a woman, the other a man';
  const foreign =
    profile.countries.size > 0 &&
    cluster.countries.size > 0 &&
    disjoint(profile.countries, cluster.countries);
  const calling = profile.roles.size > 0 && cluster.roles.size > 0 && disjoint(profile.roles, cluster.roles);
  if (foreign && !sharesRole(profile, cluster))
    return `tied to ${list(profile.countries)}, the other to ${list(cluster.countries)}`;
  if (calling && shared.length === 0)
    return `called ${list(profile.roles)}, the other ${list(cluster.roles)}, and the articles share nothing`;
  if (common && shared.length === 0 && !sharesRole(profile, cluster))
    return 'a common surname, and the articles share nothing else';
  return null;
}

function sharesRole(profile: ChainProfile, cluster: Cluster): boolean {
  return !disjoint(profile.roles, cluster.roles);
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((item) => !b.has(item));
}

function list(items: ReadonlySet<string>): string {
  return [...items].sort().join(', ');
}

/** "Vincent K. Brooks" and "Vincent Brooks": only where each is the other's only candidate and the articles share something. */
function joinVariants(clusters: readonly Cluster[], merger: Merger): void {
  for (const block of blocksByName(clusters).values()) {
    for (const cluster of block) {
      if (cluster.mergedInto !== null) continue;
      const variants = block.filter(
        (other) => other !== cluster && other.mergedInto === null && relate(cluster, other) === 'variant',
      );
      const [only] = variants;
      if (only === undefined) continue;
      const others = block.filter(
        (other) => other !== only && other !== cluster && other.mergedInto === null,
      );
      if (variants.length > 1 || others.some((other) => relate(only, other) === 'variant')) {
        merger.refuse(cluster, only, 'name-variant', 'several people bear such a name');
        continue;
      }
      const [first, second] = order(cluster, only);
      const against = contradictionOf(second, first);
      if (against !== null) merger.refuse(second, first, 'name-variant', against);
      else
        merger.unite(
          first,
          second,
          'name-variant',
          'one name in a fuller and a shorter form, on common ground',
          0.9,
        );
    }
  }
}

function order(a: Cluster, b: Cluster): readonly [Cluster, Cluster] {
  return a.members.length > b.members.length ||
    (a.members.length === b.members.length && a.head.article <= b.head.article)
    ? [a, b]
    : [b, a];
}

function contradictionOf(from: Cluster, into: Cluster): string | null {
  for (const member of from.members) {
    const against = contradiction(member, into, true);
    if (against !== null) return against;
    if (sharedAnchors(member, into.anchors).length === 0) return 'the articles share nothing else';
  }
  return null;
}

function relate(a: Cluster, b: Cluster): 'conflict' | 'variant' | 'unrelated' {
  let found: 'variant' | 'unrelated' = 'unrelated';
  for (const x of a.names.values()) {
    for (const y of b.names.values()) {
      const relation = compareFullNames(x, y);
      if (relation === 'conflict') return 'conflict';
      if (relation !== 'unrelated') found = 'variant';
    }
  }
  return found;
}

/** Clusters whose names may be forms of one another: an equal family name and first letter, or two equal last words. */
function blocksByName(clusters: readonly Cluster[]): ReadonlyMap<string, readonly Cluster[]> {
  const blocks = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const keys = new Set(
      [...cluster.names.values()].flatMap((name) => [
        ...familyNames(name).map((word) => `${name.words[0]?.[0] ?? ''} ${word}`),
        name.words.slice(-2).join(' '),
      ]),
    );
    for (const key of keys) blocks.set(key, [...(blocks.get(key) ?? []), cluster]);
  }
  return blocks;
}
