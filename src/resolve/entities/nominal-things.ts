import { organizationKey, organizationWords } from '../../annotate/coref/organization-name.js';
import type { Cluster, Merger } from './cluster.js';
import { typeOf } from './entity-fields.js';
import { type ChainProfile, isSameStory, sharedAnchors } from './profile.js';

/**
 * Things named by a common noun ("the joint liaison office", "an inter-Korean liaison office") and named events:
 * the first only within one story and with a common word before the noun, the second by name.
 */
export function resolveNominals(profiles: readonly ChainProfile[], merger: Merger): void {
  const byNoun = new Map<string, Cluster[]>();
  const named = new Map<string, Cluster[]>();
  for (const cluster of merger.clusters) {
    if (typeOf(cluster) !== 'organization') continue;
    for (const key of cluster.keys) named.set(key, [...(named.get(key) ?? []), cluster]);
  }
  for (const profile of profiles) {
    if (profile.key !== '' || profile.chain.country !== null || profile.chain.type === 'event') continue;
    const words = organizationWords(profile.chain.name);
    const namesake = (named.get(organizationKey(profile.chain.name)) ?? []).filter((cluster) =>
      isOneStory(profile, cluster),
    );
    const [only, second] = namesake;
    if (only !== undefined && second === undefined && profile.chain.type === 'organization') {
      if (merger.join(profile, only, 'lower-case-name', 'the name in lower case, in one story', 0.85))
        continue;
    }
    const noun = `${profile.chain.type} ${words.at(-1) ?? ''}`;
    const known = byNoun.get(noun) ?? [];
    byNoun.set(noun, known);
    const same = known.find((cluster) => sharesModifier(words, cluster) && isOneStory(profile, cluster));
    if (
      same !== undefined &&
      merger.join(profile, same, 'same-noun', 'the same noun and modifier in one story', 0.75)
    )
      continue;
    const begun = merger.begin(profile);
    const like = known.find((cluster) => sharesModifier(words, cluster));
    if (like !== undefined) merger.refuse(begun, like, 'same-noun', 'not one story');
    known.push(begun);
  }
}

function sharesModifier(words: readonly string[], cluster: Cluster): boolean {
  const modifiers = words.slice(0, -1);
  return cluster.members.some((member) => {
    const other = organizationWords(member.chain.name).slice(0, -1);
    return modifiers.some((word) => other.includes(word));
  });
}

function isOneStory(profile: ChainProfile, cluster: Cluster): boolean {
  return cluster.members.some((member) => isSameStory(sharedAnchors(profile, member.anchors)));
}

/** Named events ("Korean War") by name. */
export function resolveNamedEvents(profiles: readonly ChainProfile[], merger: Merger): void {
  const byKey = new Map<string, Cluster>();
  for (const profile of profiles) {
    if (profile.chain.type !== 'event' || profile.key === '') continue;
    const known = byKey.get(profile.key);
    const distinct =
      profile.key.includes(' ') || (known !== undefined && sharedAnchors(profile, known.anchors).length > 0);
    if (known !== undefined && distinct && merger.join(profile, known, 'same-name', 'same name of an event'))
      continue;
    const begun = merger.begin(profile);
    if (known === undefined) byKey.set(profile.key, begun);
    else merger.refuse(begun, known, 'same-name', 'one word, and the articles share nothing');
  }
}
