import { acronymKey, initialsOf } from '../../annotate/coref/organization-name.js';
import type { Cluster, Merger } from './cluster.js';
import { type ChainProfile, sharedAnchors } from './profile.js';

/** Clusters by what their names may be called. */
interface Readings {
  /** By letters that some article binds to one of their names. */
  readonly bound: ReadonlyMap<string, ReadonlySet<Cluster>>;
  /** By the initials of their names. */
  readonly initials: ReadonlyMap<string, ReadonlySet<Cluster>>;
  /** By the key of a body of many nations. */
  readonly known: ReadonlyMap<string, ReadonlySet<Cluster>>;
}

/** Tells whether a chain of letters may not be a cluster of the same letters. */
type IsForeign = (profile: ChainProfile, cluster: Cluster) => boolean;

/**
 * "KCNA": the name it is bound to in some article, the only name with these initials on common ground, or the body of many
 * nations whose letters these are.
 */
export function joinLetters(
  letters: readonly ChainProfile[],
  clusters: readonly Cluster[],
  merger: Merger,
  isForeign: IsForeign,
): void {
  const readings = readingsOf(clusters.filter((cluster) => cluster.mergedInto === null));
  const alone = new Map<string, Cluster[]>();
  for (const profile of letters) {
    const key = acronymKey(profile.chain.name);
    if (joinsName(profile, key, readings, merger)) continue;
    const same = (alone.get(key) ?? []).find(
      (cluster) => !isForeign(profile, cluster) && (key.length > 2 || isKnown(profile)),
    );
    if (same !== undefined && merger.join(profile, same, 'same-name', 'the same letters')) continue;
    const begun = merger.begin(profile);
    alone.set(key, [...(alone.get(key) ?? []), begun]);
    const others = [...(readings.bound.get(key) ?? []), ...(readings.initials.get(key) ?? [])];
    for (const cluster of others.slice(0, 3))
      merger.refuse(begun, cluster, 'acronym', 'another name has these letters too, or nothing is shared');
  }
}

function readingsOf(clusters: readonly Cluster[]): Readings {
  const bound = new Map<string, Set<Cluster>>();
  const initials = new Map<string, Set<Cluster>>();
  const known = new Map<string, Set<Cluster>>();
  const enter = (index: Map<string, Set<Cluster>>, key: string, cluster: Cluster): void =>
    void index.set(key, (index.get(key) ?? new Set()).add(cluster));
  for (const cluster of clusters) {
    for (const member of cluster.members) {
      for (const acronym of member.acronyms) enter(bound, acronymKey(acronym), cluster);
      for (const form of initialsOf(member.chain.name)) if (form.length > 2) enter(initials, form, cluster);
      enter(known, member.key, cluster);
    }
  }
  return { bound, initials, known };
}

/** The letters of a body of many nations, whose key is not the letters themselves. */
function isKnown({ key, chain }: ChainProfile): boolean {
  return key !== acronymKey(chain.name);
}

function joinsName(
  profile: ChainProfile,
  key: string,
  { bound, initials, known }: Readings,
  merger: Merger,
): boolean {
  const target =
    boundTo(profile, bound.get(key)) ??
    initialTo(profile, initials.get(key)) ??
    (isKnown(profile) && !bound.has(key) ? knownAs(known.get(profile.key)) : null);
  return (
    target !== null && merger.join(profile, target.cluster, target.rule, target.reason, target.confidence)
  );
}

interface Expansion {
  readonly cluster: Cluster;
  readonly rule: string;
  readonly reason: string;
  readonly confidence: number;
}

function boundTo(profile: ChainProfile, clusters: ReadonlySet<Cluster> | undefined): Expansion | null {
  const found = [...(clusters ?? [])];
  const shared = found.filter((cluster) => sharedAnchors(profile, cluster.anchors).length > 0);
  const cluster = found.length === 1 ? found[0] : shared.length === 1 ? shared[0] : undefined;
  const near =
    cluster !== undefined &&
    (acronymKey(profile.chain.name).length > 2 || shared.includes(cluster) || cluster.keys.has(profile.key));
  return cluster !== undefined && near
    ? { cluster, rule: 'acronym', reason: 'an article gives the letters with this name', confidence: 0.95 }
    : null;
}

function initialTo(profile: ChainProfile, clusters: ReadonlySet<Cluster> | undefined): Expansion | null {
  const shared = [...(clusters ?? [])].filter(
    (cluster) => sharedAnchors(profile, cluster.anchors).length > 0,
  );
  const [cluster, second] = shared;
  return cluster !== undefined && second === undefined && clusters?.size === 1
    ? {
        cluster,
        rule: 'initials',
        reason: 'the only name with these initials, on common ground',
        confidence: 0.85,
      }
    : null;
}

function knownAs(clusters: ReadonlySet<Cluster> | undefined): Expansion | null {
  const [cluster, second] = [...(clusters ?? [])];
  return cluster !== undefined && second === undefined
    ? { cluster, rule: 'known-letters', reason: 'the letters of this body of many nations', confidence: 0.95 }
    : null;
}
