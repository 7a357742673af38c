import { familyNames } from '../../annotate/coref/person-name.js';
import type { Cluster, Merger } from './cluster.js';
import { type ChainProfile, isSameStory, sharedAnchors } from './profile.js';

/** Clusters under each word by which their people may be called alone: only these are compared. */
function blocksByFamily(clusters: readonly Cluster[]): ReadonlyMap<string, readonly Cluster[]> {
  const blocks = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const words = new Set([...cluster.names.values()].flatMap((name) => [...familyNames(name)]));
    for (const word of words) blocks.set(word, [...(blocks.get(word) ?? []), cluster]);
  }
  return blocks;
}

/** A bare surname: the only bearer of the whole corpus, in an article of the same story; else on its own. */
export function joinSurnames(
  profiles: readonly ChainProfile[],
  full: readonly ChainProfile[],
  clusters: readonly Cluster[],
  merger: Merger,
): void {
  const bearers = blocksByFamily(clusters);
  const given = { clusters: blocksByGiven(clusters), people: full };
  const alone = new Map<string, Cluster[]>();
  for (const profile of profiles) {
    const found = bearers.get(profile.key.split(' ').at(-1) ?? '') ?? [];
    const target = bearerOf(profile, found, given, alone);
    if (
      target !== null &&
      merger.join(profile, target.cluster, target.rule, target.reason, target.confidence)
    )
      continue;
    const begun = merger.begin(profile);
    alone.set(profile.key, [...(alone.get(profile.key) ?? []), begun]);
    const against = found.length === 1 ? 'not of one story' : 'several bearers of the surname';
    for (const cluster of found.slice(0, 3)) merger.refuse(begun, cluster, 'surname', against);
  }
}

interface Bearer {
  readonly cluster: Cluster;
  readonly rule: string;
  readonly reason: string;
  readonly confidence: number;
}

function bearerOf(
  profile: ChainProfile,
  found: readonly Cluster[],
  given: Given,
  alone: ReadonlyMap<string, readonly Cluster[]>,
): Bearer | null {
  const [only, second] = found;
  if (only !== undefined && second === undefined && storyOf(profile, only))
    return {
      cluster: only,
      rule: 'only-bearer',
      reason: 'the only bearer of the surname, in one story',
      confidence: 0.8,
    };
  if (only !== undefined) return null;
  const relative = relativeOf(profile, given);
  if (relative !== null && storyOf(profile, relative))
    return {
      cluster: relative,
      rule: 'given-name',
      reason: 'the only bearer of the given name, beside a relative of that surname',
      confidence: 0.8,
    };
  // Two articles of one story that both give the surname alone.
  const same = (alone.get(profile.key) ?? []).find((cluster) => storyOf(profile, cluster));
  return same === undefined
    ? null
    : { cluster: same, rule: 'same-surname', reason: 'the same single name in one story', confidence: 0.7 };
}

interface Given {
  /** Clusters by their given name. */
  readonly clusters: ReadonlyMap<string, readonly Cluster[]>;
  /** Everybody with a full name. */
  readonly people: readonly ChainProfile[];
}

function blocksByGiven(clusters: readonly Cluster[]): ReadonlyMap<string, readonly Cluster[]> {
  const blocks = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const words = new Set([...cluster.names.values()].flatMap((name) => name.words.slice(0, 1)));
    for (const word of words) blocks.set(word, [...(blocks.get(word) ?? []), cluster]);
  }
  return blocks;
}

/** "his other son, Arne" beside Olav Lindahl, where another article has Arne Lindahl and no other Arne. */
function relativeOf(profile: ChainProfile, { clusters, people }: Given): Cluster | null {
  const [only, second] = clusters.get(profile.key) ?? [];
  if (only === undefined || second !== undefined) return null;
  const { gender } = profile.chain;
  if (gender !== null && [...only.genders].some((sex) => sex !== gender)) return null;
  const surnames = new Set([...only.names.values()].flatMap(familyNames));
  const beside = people.some(
    ({ ref, names }) =>
      ref.article === profile.ref.article &&
      names.some((name) => familyNames(name).some((word) => surnames.has(word))),
  );
  return beside ? only : null;
}

/** Articles of one story are looked for among so many of a bearer's. */
const STORY_SAMPLE = 200;

function storyOf(profile: ChainProfile, cluster: Cluster): boolean {
  if (!isSameStory(sharedAnchors(profile, cluster.anchors))) return false;
  return cluster.members
    .slice(0, STORY_SAMPLE)
    .some((member) => isSameStory(sharedAnchors(profile, member.anchors)));
}
