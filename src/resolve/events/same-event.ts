import type { Modality } from '../../model/event.js';
import type { TimeInterval } from '../../model/time.js';
import type { Telling } from './telling.js';

/** Entities that may stand for each other as doers: a country and who leads it, a body and its parent. */
export type StandsFor = (a: string, b: string) => boolean;

/** Why two tellings are one event, or null where they may be two. */
export function sameEvent(a: Telling, b: Telling, standsFor: StandsFor): string | null {
  if (a.mention.type !== b.mention.type) return null;
  if (!compatibleTimes(a.mention.time, b.mention.time)) return null;
  if (!compatibleModality(a.mention.modality, b.mention.modality)) return null;
  if (a.mention.type === 'Harm' && a.mention.lemma !== b.mention.lemma && !intersects(a.places, b.places))
    return null;
  const actors = agreement(a.actors, b.actors, standsFor);
  const targets = agreement(a.targets, b.targets, standsFor);
  const places = agreement(a.places, b.places, standsFor);
  if (actors === 'clash' || (targets === 'clash' && !intersects(a.objects, b.objects)) || places === 'clash')
    return null;
  const sameDay = a.mention.time !== null && b.mention.time !== null;
  const objects = intersects(a.objects, b.objects);
  const sameWord = a.mention.lemma === b.mention.lemma;
  const shared = [
    actors === 'same' ? 'same actor' : '',
    targets === 'same' ? 'same target' : '',
    places === 'same' ? 'same place' : '',
    objects ? 'same object' : '',
    sameDay ? 'same time' : '',
    sameWord ? 'same word' : '',
  ].filter((reason) => reason !== '');
  const anchored = actors === 'same' || targets === 'same' || objects || places === 'same';
  return anchored && shared.length >= 2 ? shared.join(', ') : null;
}

type Agreement = 'same' | 'open' | 'clash';

/** Two sets of fillers agree if they share one, are open if one is empty, and clash otherwise. */
function agreement(a: ReadonlySet<string>, b: ReadonlySet<string>, standsFor: StandsFor): Agreement {
  if (a.size === 0 || b.size === 0) return 'open';
  for (const x of a) for (const y of b) if (x === y || standsFor(x, y)) return 'same';
  return 'clash';
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}

function compatibleTimes(a: TimeInterval | null, b: TimeInterval | null): boolean {
  return a === null || b === null || (a.start <= b.end && b.start <= a.end);
}

/** What was denied or only feared is no telling of what happened. */
function compatibleModality(a: Modality, b: Modality): boolean {
  const happened = (modality: Modality): boolean => modality === 'actual';
  return happened(a) === happened(b);
}
