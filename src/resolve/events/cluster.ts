import { compatibleModality, type StandsFor, sameEvent } from './same-event.js';
import type { Telling } from './telling.js';

export interface EventCluster {
  readonly tellings: readonly Telling[];
  readonly reasons: readonly string[];
}

/** Tellings of one type that share no entity and no object are never compared, so that the work stays near linear. */
const LARGEST_BLOCK = 400;

/** Puts tellings of one event together; a telling joins a cluster only if it fits every telling that is in it. */
export function clusterTellings(tellings: readonly Telling[], standsFor: StandsFor): readonly EventCluster[] {
  const clusters: { tellings: Telling[]; reasons: Set<string> }[] = [];
  const byKey = new Map<string, number[]>();
  const byMention = new Map<string, number>();
  for (const telling of tellings) {
    const keys = blockKeys(telling);
    const candidates = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))].sort((a, b) => a - b);
    const followed = byMention.get(`${telling.article} ${telling.mention.antecedent ?? ''}`);
    const home =
      followed ??
      candidates.find((index) => joins(clusters[index]?.tellings ?? [], telling, standsFor) !== null);
    const index = home ?? clusters.length;
    const cluster = clusters[index] ?? { tellings: [], reasons: new Set<string>() };
    const reason =
      followed !== undefined
        ? 'points back'
        : cluster.tellings.length === 0
          ? null
          : joins(cluster.tellings, telling, standsFor);
    if (reason !== null) cluster.reasons.add(reason);
    cluster.tellings.push(telling);
    clusters[index] = cluster;
    byMention.set(`${telling.article} ${telling.mention.id}`, index);
    for (const key of keys) {
      const list = byKey.get(key) ?? [];
      if (!list.includes(index) && list.length < LARGEST_BLOCK) list.push(index);
      byKey.set(key, list);
    }
  }
  return clusters.map(({ tellings: members, reasons }) => ({
    tellings: members,
    reasons: [...reasons].sort(),
  }));
}

function joins(members: readonly Telling[], telling: Telling, standsFor: StandsFor): string | null {
  let reason: string | null = null;
  for (const member of members) {
    const found = sameEvent(member, telling, standsFor);
    if (found !== null) reason = found;
    else if (contradicts(member, telling)) return null;
  }
  return reason;
}

/** A member that merely says less does not keep a telling out; one with another date or doer does. */
function contradicts(a: Telling, b: Telling): boolean {
  const [x, y] = [a.mention.time, b.mention.time];
  if (x !== null && y !== null && (x.start > y.end || y.start > x.end)) return true;
  return !compatibleModality(a, b);
}

function blockKeys({ mention, actors, targets, places, objects }: Telling): readonly string[] {
  const parts = [...actors, ...targets, ...places, ...objects];
  return [...new Set(parts)].sort().map((part) => `${mention.type}|${part}`);
}
