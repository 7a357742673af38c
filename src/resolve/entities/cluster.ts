import type { PersonName } from '../../annotate/coref/person-name.js';
import { contentHash } from '../content-id.js';
import type { ChainRef, Merge, Refusal } from '../merge-log.js';
import type { ChainProfile } from './profile.js';

/** Chains of several articles that are one thing, with the sum of what is known of them. */
export class Cluster {
  readonly members: ChainProfile[] = [];
  readonly reasons = new Set<string>();
  readonly anchors = new Set<string>();
  readonly countries = new Set<string>();
  readonly roles = new Set<string>();
  readonly genders = new Set<'female' | 'male'>();
  readonly keys = new Set<string>();
  /** Different full names of a person, by their words. */
  readonly names = new Map<string, PersonName>();
  /** Id fixed by the world rather than by the name: `place:country:kp`. */
  fixedId: string | null = null;
  /** Type that no count of mentions changes: of a body that took over what some article read as a person. */
  fixedType: 'organization' | null = null;
  confidence = 1;
  /** The cluster that took this one over. */
  mergedInto: Cluster | null = null;

  constructor(first: ChainProfile) {
    this.take(first);
  }

  get head(): ChainRef {
    return (this.members[0] as ChainProfile).ref;
  }

  take(profile: ChainProfile): void {
    this.members.push(profile);
    this.keys.add(profile.key);
    for (const name of profile.names) this.names.set(name.words.join(' ') + name.suffix, name);
    for (const anchor of profile.anchors) this.anchors.add(anchor);
    for (const country of profile.countries) this.countries.add(country);
    if (profile.chain.gender !== null) this.genders.add(profile.chain.gender);
    for (const role of profile.roles) this.roles.add(role);
  }
}

/** The cluster that holds a cluster's chains now. */
export function current(cluster: Cluster): Cluster {
  let at = cluster;
  while (at.mergedInto !== null) at = at.mergedInto;
  return at;
}

/** A merge or refusal before entities have ids. */
type Pending<T extends { readonly entity: string }> = Omit<T, 'entity' | 'other'> & {
  readonly cluster: Cluster;
  readonly otherCluster?: Cluster;
};

/** Makes clusters and writes down why; merges whose ids are to be undone are not made. */
export class Merger {
  private readonly begun: Cluster[] = [];
  readonly merges: Pending<Merge>[] = [];
  readonly refused: Pending<Refusal>[] = [];
  private readonly undone: ReadonlySet<string>;

  constructor(undone: ReadonlySet<string>) {
    this.undone = undone;
  }

  /** Clusters that no other took over, in the order of their beginning. */
  get clusters(): readonly Cluster[] {
    return this.begun.filter((cluster) => cluster.mergedInto === null);
  }

  begin(profile: ChainProfile): Cluster {
    const cluster = new Cluster(profile);
    this.begun.push(cluster);
    return cluster;
  }

  /** Puts a chain to a cluster. @returns false where this merge is to be undone. */
  join(profile: ChainProfile, cluster: Cluster, rule: string, reason: string, confidence = 1): boolean {
    const id = contentHash(
      'merge',
      profile.ref.article,
      profile.ref.chain,
      cluster.head.article,
      cluster.head.chain,
    );
    if (this.undone.has(id)) return false;
    this.merges.push({ id, cluster, chain: profile.ref, to: cluster.head, rule, reason });
    cluster.take(profile);
    cluster.reasons.add(`${rule}: ${reason}`);
    cluster.confidence = Math.min(cluster.confidence, confidence);
    return true;
  }

  /** Joins two clusters; every chain of the second is logged. @returns false where any of it is to be undone, or the two are one already. */
  unite(into: Cluster, from: Cluster, rule: string, reason: string, confidence: number): boolean {
    if (into === from) return false;
    const ids = from.members.map((member) =>
      contentHash('merge', member.ref.article, member.ref.chain, into.head.article, into.head.chain),
    );
    if (ids.some((id) => this.undone.has(id))) return false;
    for (const member of from.members) this.join(member, into, rule, reason, confidence);
    for (const reason of from.reasons) into.reasons.add(reason);
    from.mergedInto = into;
    return true;
  }

  refuse(cluster: Cluster, other: Cluster, rule: string, reason: string): void {
    if (current(cluster) === current(other)) return;
    this.refused.push({ cluster, otherCluster: other, chain: cluster.head, to: other.head, rule, reason });
  }
}
