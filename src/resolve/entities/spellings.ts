import { contentWords, type PersonName } from '../../annotate/coref/person-name.js';
import { type Cluster, current, type Merger } from './cluster.js';
import { isSameStory, sharedAnchors } from './profile.js';
import { consonantsOf, foldSpelling, isSameSound } from './romanization.js';

/** Words shorter than this ("Kim", "Yoo") differ by a letter and are of other people. */
const SHORTEST = 4;

/**
 * One person whose name two newsrooms romanise in two ways. The names must be alike in every word and never stand in one article; the
 * articles must share two things, or one that is more than the country that both tie the person to, or call the person the same.
 * @param against why two clusters are two people; null where nothing says so
 */
export function joinSpellings(
  clusters: readonly Cluster[],
  merger: Merger,
  against: (from: Cluster, into: Cluster) => string | null,
): void {
  for (const block of blocksBySound(clusters).values()) {
    for (const [at, cluster] of block.entries()) {
      if (cluster.mergedInto !== null) continue;
      for (const other of block.slice(at + 1)) {
        if (other.mergedInto !== null || !isSpelledAlike(cluster, other)) continue;
        const reason = withoutGround(other, cluster) ?? against(other, cluster);
        if (reason !== null) merger.refuse(other, cluster, 'spelling', reason);
        else
          merger.unite(cluster, other, 'spelling', 'one name in two romanisations, on common ground', 0.85);
      }
    }
  }
}

function blocksBySound(clusters: readonly Cluster[]): ReadonlyMap<string, readonly Cluster[]> {
  const blocks = new Map<string, Cluster[]>();
  const bySize = clusters.toSorted(
    (a, b) => b.members.length - a.members.length || (a.head.article < b.head.article ? -1 : 1),
  );
  for (const cluster of bySize) {
    const keys = new Set(
      [...cluster.names.values()].map((name) => consonantsOf(foldSpelling(contentWords(name).join('')))),
    );
    for (const key of keys) blocks.set(key, [...(blocks.get(key) ?? []), cluster]);
  }
  return blocks;
}

function isSpelledAlike(a: Cluster, b: Cluster): boolean {
  for (const x of a.names.values()) {
    for (const y of b.names.values()) if (isOneName(x, y)) return true;
  }
  return false;
}

function isOneName(a: PersonName, b: PersonName): boolean {
  const [x, y] = [contentWords(a), contentWords(b)];
  // Two of one spelling were kept apart before, for a reason.
  if (a.suffix !== b.suffix || x.join('') === y.join('')) return false;
  // "Abdel-Fattah", "Abdel Fattah".
  if (x.length !== y.length) return isSameSound(foldSpelling(x.join('')), foldSpelling(y.join('')));
  return x.every((word, i) => isOneWord(word, y[i] ?? ''));
}

function isOneWord(word: string, other: string): boolean {
  if (word === other) return true;
  return (
    Math.min(word.length, other.length) >= SHORTEST && isSameSound(foldSpelling(word), foldSpelling(other))
  );
}

function standsBeside(from: Cluster, into: Cluster): boolean {
  const articles = new Set(into.members.map(({ ref }) => ref.article));
  return from.members.some(({ ref }) => articles.has(ref.article));
}

/** What is missing to take two spellings for one person; null where nothing is. */
function withoutGround(from: Cluster, into: Cluster): string | null {
  if (standsBeside(from, into)) return 'one article has both';
  const alike = [...from.roles].some((role) => into.roles.has(role));
  const tied = [...from.countries].some((country) => into.countries.has(country));
  for (const member of from.members) {
    const shared = sharedAnchors(member, into.anchors);
    if (shared.length > 1 || (shared.length > 0 && alike)) return null;
    if (tied && shared.some((anchor) => !anchor.startsWith('country:'))) return null;
  }
  return 'another spelling, and the articles share too little';
}

/** Bodies whose names are romanised in two ways ("al-Nuraya", "Al Nurayya"), in articles of one story that each have one spelling. */
export function joinBodySpellings(clusters: readonly Cluster[], merger: Merger): void {
  const blocks = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const sound = consonantsOf(foldSpelling(bodyWords(cluster).join(' ')));
    if (sound !== '') blocks.set(sound, [...(blocks.get(sound) ?? []), cluster]);
  }
  for (const block of blocks.values()) {
    for (const [at, cluster] of block.entries()) {
      for (const other of block.slice(at + 1)) {
        if (current(cluster) === current(other) || !isOneBody(cluster, other)) continue;
        const reason = withoutStory(other, cluster);
        if (reason !== null) merger.refuse(other, cluster, 'spelling', reason);
        else merger.unite(cluster, other, 'spelling', 'one name in two romanisations, in one story', 0.85);
      }
    }
  }
}

function bodyWords({ members: [first] }: Cluster): readonly string[] {
  return (first?.key ?? '').split(' ').filter((word) => word !== 'al' && word !== 'el');
}

function isOneBody(a: Cluster, b: Cluster): boolean {
  const [x, y] = [bodyWords(a), bodyWords(b)];
  const differs = x.some((word, i) => word !== y[i]);
  return differs && x.length === y.length && x.every((word, i) => isOneWord(word, y[i] ?? ''));
}

function withoutStory(from: Cluster, into: Cluster): string | null {
  if (standsBeside(from, into)) return 'one article has both';
  const told = from.members.some((member) => isSameStory(sharedAnchors(member, into.anchors)));
  return told ? null : 'another spelling, and not one story';
}
