import { organizationKey } from '../../annotate/coref/organization-name.js';
import type { ResolvedEntity } from '../../model/resolved.js';
import { loadGazetteer } from '../../resources/gazetteer/gazetteer.js';
import { contentHash } from '../content-id.js';
import type { ChainRef, Merge, MergeLog, Refusal } from '../merge-log.js';
import { type Cluster, current, Merger } from './cluster.js';
import { canonicalName, entityFrom, plainId, typeOf } from './entity-fields.js';
import { isGeneric, loadGenericNames } from './generic-name.js';
import { resolveNamedEvents, resolveNominals } from './nominal-things.js';
import { resolveOrganizations } from './organizations.js';
import { resolvePeople } from './people.js';
import { resolvePlaces } from './places.js';
import { type EntityDoc, isSameStory, profilesOf, sharedAnchors } from './profile.js';

export interface ResolveOptions {
  /** Ids of merges (see the log) that are not to be made. */
  readonly undo?: ReadonlySet<string>;
}

export interface ResolvedEntities {
  /** Sorted by id. */
  readonly entities: readonly ResolvedEntity[];
  /** Entity id of a chain of an article. */
  readonly entityOf: (article: string, chain: string) => string | undefined;
  readonly log: MergeLog;
}

/**
 * Finds out which chains of different articles are one thing. Two things are put together only where something speaks
 * for it and nothing against; candidates come from blocks of equal keys, never from all pairs.
 */
export function resolveEntities(docs: readonly EntityDoc[], options: ResolveOptions = {}): ResolvedEntities {
  const gazetteer = loadGazetteer();
  const generic = loadGenericNames();
  const sorted = docs.toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const profiles = profilesOf(sorted, gazetteer);
  const merger = new Merger(options.undo ?? new Set());
  resolvePeople(profiles, merger);
  const places = resolvePlaces(profiles, merger, gazetteer);
  resolveOrganizations(profiles, merger, gazetteer, generic);
  resolveNamedEvents(profiles, merger);
  resolveNominals(profiles, merger);
  uniteTypes(merger);
  unitePeople(merger);
  const clusters = merger.clusters.filter((cluster) => !isPassing(cluster));
  const names = new Map(clusters.map((cluster) => [cluster, canonicalName(cluster, gazetteer)]));
  // A generic name that does not itself say whose it is.
  const isNational = (cluster: Cluster): boolean =>
    typeOf(cluster) === 'organization' && isGeneric(organizationKey(names.get(cluster) ?? ''), generic);
  const ids = uniqueIds(clusters, (cluster) =>
    plainId(cluster, names.get(cluster) ?? '', isNational(cluster)),
  );
  const entities = clusters.map((cluster) =>
    entityFrom(
      cluster,
      { id: ids.get(cluster) ?? '', name: names.get(cluster) ?? '', place: places.get(cluster) },
      gazetteer,
    ),
  );
  const idOf = (cluster: Cluster): string => ids.get(current(cluster)) ?? '';
  return { entities: entities.sort(byId), entityOf: lookup(clusters, idOf), log: logOf(merger, idOf) };
}

/** "An old warehouse", once and indefinitely: a thing of its own only if some article speaks of it as known. */
function isPassing(cluster: Cluster): boolean {
  return cluster.members.every(({ chain }) =>
    chain.mentions.every((mention) => mention.rule === 'indefinite-noun'),
  );
}

/** "Norlux" read as somebody's name in one article and as a body's in another of the story, which speaks of it more. */
function unitePeople(merger: Merger): void {
  const bodies = new Map<string, Cluster>();
  for (const cluster of merger.clusters)
    if (typeOf(cluster) === 'organization') bodies.set(organizationKey(cluster.head.name), cluster);
  for (const cluster of merger.clusters) {
    const key = organizationKey(cluster.head.name);
    const body = bodies.get(key);
    if (typeOf(cluster) !== 'person' || key.includes(' ') || body === undefined) continue;
    const apart =
      cluster.names.size > 0 || cluster.genders.size > 0 || mentionsOf(cluster) > mentionsOf(body);
    const story = cluster.members.every((member) => isSameStory(sharedAnchors(member, body.anchors)));
    if (apart || !story) continue;
    const united = merger.unite(
      body,
      cluster,
      'same-name-other-type',
      'a body of that name in the same story',
      0.8,
    );
    if (united) body.fixedType = 'organization';
  }
}

function mentionsOf(cluster: Cluster): number {
  return cluster.members.reduce((sum, { chain }) => sum + chain.mentions.length, 0);
}

/** One thing typed as a place here and an organization there ("Blue House"): equal names of several words in one story. */
function uniteTypes(merger: Merger): void {
  const byKey = new Map<string, Cluster[]>();
  for (const cluster of merger.clusters) {
    const type = typeOf(cluster);
    if (type !== 'organization' && type !== 'place') continue;
    const key = organizationKey(cluster.head.name);
    if (!key.includes(' ') || cluster.members[0]?.key === '' || cluster.fixedId !== null) continue;
    const known = (byKey.get(key) ?? []).find(
      (other) =>
        typeOf(other) !== type &&
        cluster.members.every((member) => isSameStory(sharedAnchors(member, other.anchors))),
    );
    if (
      known === undefined ||
      !merger.unite(known, cluster, 'same-name-other-type', 'equal names of several words in one story', 0.85)
    ) {
      byKey.set(key, [...(byKey.get(key) ?? []), cluster]);
    }
  }
}

/** Of several things with one plain id the one most spoken of keeps it; the others get a hash of where they first stand. */
function uniqueIds(
  clusters: readonly Cluster[],
  plain: (cluster: Cluster) => string,
): ReadonlyMap<Cluster, string> {
  const byPlain = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const id = plain(cluster);
    byPlain.set(id, [...(byPlain.get(id) ?? []), cluster]);
  }
  const ids = new Map<Cluster, string>();
  for (const [id, group] of byPlain) {
    group.sort((a, b) => mentionsOf(b) - mentionsOf(a) || (firstRef(a) < firstRef(b) ? -1 : 1));
    for (const [i, cluster] of group.entries()) {
      ids.set(cluster, i === 0 ? id : `${id}-${contentHash(firstRef(cluster)).slice(0, 6)}`);
    }
  }
  return ids;
}

function firstRef(cluster: Cluster): string {
  return cluster.members.map(({ ref }) => `${ref.article} ${ref.chain}`).sort()[0] ?? '';
}

function lookup(
  clusters: readonly Cluster[],
  idOf: (cluster: Cluster) => string,
): ResolvedEntities['entityOf'] {
  const table = new Map<string, string>();
  for (const cluster of clusters)
    for (const { ref } of cluster.members) table.set(`${ref.article}\u0000${ref.chain}`, idOf(cluster));
  return (article, chain) => table.get(`${article}\u0000${chain}`);
}

function logOf(merger: Merger, idOf: (cluster: Cluster) => string): MergeLog {
  const merges = merger.merges.map(
    ({ cluster, id, chain, to, rule, reason }): Merge => ({
      id,
      entity: idOf(cluster),
      chain,
      to,
      rule,
      reason,
    }),
  );
  const refused = merger.refused
    .map(
      ({ cluster, otherCluster, chain, to, rule, reason }): Refusal => ({
        entity: idOf(cluster),
        other: idOf(otherCluster ?? cluster),
        chain,
        to,
        rule,
        reason,
      }),
    )
    .filter((refusal) => refusal.entity !== refusal.other && refusal.entity !== '' && refusal.other !== '');
  const refOf = (ref: ChainRef): string => `${ref.article} ${ref.chain}`;
  const order = <T extends { readonly entity: string; readonly chain: ChainRef; readonly to: ChainRef }>(
    a: T,
    b: T,
  ): number => {
    const [x, y] = [a, b].map((entry) =>
      [entry.entity, refOf(entry.chain), refOf(entry.to)].join('\u0000'),
    ) as [string, string];
    return x < y ? -1 : x > y ? 1 : 0;
  };
  return { merges: merges.sort(order), refused: refused.sort(order) };
}

function byId(a: ResolvedEntity, b: ResolvedEntity): number {
  return a.id < b.id ? -1 : 1;
}
