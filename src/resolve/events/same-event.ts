import type { TimeInterval } from '../../model/time.js';
import type { Telling } from './telling.js';

/** Entities that may stand for each other as doers: a country and who leads it, a body and its parent. */
export type StandsFor = (a: string, b: string) => boolean;

/** Why two tellings are one event, or null where they may be two. */
export function sameEvent(a: Telling, b: Telling, standsFor: StandsFor): string | null {
  if (a.mention.type !== b.mention.type) return null;
  if (!compatibleTimes(a.mention.time, b.mention.time)) return null;
  if (!compatibleModality(a, b) || a.several !== b.several) return null;
  const sameWord = stemOf(a) === stemOf(b);
  if (!sameWord && BY_WORD.has(a.mention.type) && !intersects(a.places, b.places)) return null;
  const actors = agreement(a.actors, b.actors, standsFor);
  const targets = agreement(a.targets, b.targets, standsFor);
  const places = agreement(a.places, b.places, standsFor);
  const objects = sharedObjects(a, b);
  if (actors === 'clash' || (targets === 'clash' && !intersects(a.objects, b.objects)) || places === 'clash')
    return null;
  if (objects === 'clash' || isOtherCompany(a.participants, b.participants, standsFor)) return null;
  if (happensOnce(a, b)) return 'same person';
  const shared = [
    actors === 'same' ? 'same actor' : '',
    targets === 'same' ? 'same target' : '',
    places === 'same' ? 'same place' : '',
    objects === 'same' ? 'same object' : '',
    sameTime(a.mention.time, b.mention.time, sameWord) ? 'same time' : '',
    sameWord ? 'same word' : '',
  ].filter((reason) => reason !== '');
  const anchored = actors === 'same' || targets === 'same' || objects === 'same' || places === 'same';
  if (!anchored || shared.length < 2) return null;
  return isOtherNews(a, b) && isOfOneDay(a.mention.type, shared) ? null : shared.join(', ');
}

/** Things of one kind in news of other days are others, and so are deeds that are done again and again. */
function isOfOneDay(type: string, shared: readonly string[]): boolean {
  if (shared.includes('same place')) return false;
  const someone = shared.includes('same actor') || shared.includes('same target');
  return !someone || (REPEATED.has(type) && !shared.includes('same time'));
}

/** What one may do to another on many days. */
const REPEATED = new Set([
  'Attack',
  'Accusation',
  'Demand',
  'Threat',
  'Endorsement',
  'Refusal',
  'Meeting',
  'Negotiation',
  'Visit',
  'Call',
]);

/** Who met one met not the other: each side has somebody whom the other does not know. */
function isOtherCompany(a: ReadonlySet<string>, b: ReadonlySet<string>, standsFor: StandsFor): boolean {
  const unmatched = (these: ReadonlySet<string>, those: ReadonlySet<string>): boolean =>
    [...these].some((one) => ![...those].some((other) => one === other || standsFor(one, other)));
  return a.size > 1 && b.size > 1 && unmatched(a, b) && unmatched(b, a);
}

/** Types whose every verb tells another deed: who is arrested and charged is so by two events. */
const BY_WORD = new Set(['Harm', 'Justice']);

/** Words that tell one deed. */
const ALIKE = [
  ['kill', 'die', 'dead', 'death', 'perish', 'slay', 'drown'],
  ['arrest', 'detain', 'apprehend'],
  ['sentence', 'jail', 'imprison'],
  ['injure', 'wound', 'hurt', 'injured', 'wounded', 'injury'],
];

function stemOf({ mention: { lemma } }: Telling): string {
  return ALIKE.find((words) => words.includes(lemma))?.[0] ?? lemma;
}

/** What happens to a person once: of one who resigns, is deposed or dies it is told in other words. */
const ONCE = new Set(['Resignation', 'Release']);

function happensOnce(a: Telling, b: Telling): boolean {
  const dies = stemOf(a) === 'kill' && stemOf(b) === 'kill';
  if (!ONCE.has(a.mention.type) && !dies) return false;
  if (a.mention.modality !== 'actual' || b.mention.modality !== 'actual') return false;
  return intersects(undergoers(a), undergoers(b));
}

/** Who leaves or dies: the target, or of "resigned" and "died" without one the subject. */
function undergoers({ targets, actors, people }: Telling): ReadonlySet<string> {
  const who = targets.size > 0 ? targets : actors;
  return new Set([...who].filter((id) => people.has(id)));
}

/** Nouns for people, which tell no two events apart; only their number does. */
const PEOPLE = new Set(
  'people person man woman child soldier civilian officer worker student resident villager protester passenger victim policeman fighter militant boy girl member other more number thousand hundred dozen one two three four five six seven eight nine ten eleven twelve'.split(
    ' ',
  ),
);

/** Named objects agree by name; people without one only by their number, in articles of the same days. */
function sharedObjects(a: Telling, b: Telling): Agreement {
  const counted = a.count !== null && b.count !== null;
  if (counted && a.count !== b.count && a.article === b.article && stemOf(a) === stemOf(b)) return 'clash';
  if ([...a.objects].some((object) => !isOfPeople(object) && b.objects.has(object))) return 'same';
  const people = [a, b].every(({ objects }) => [...objects].some(isOfPeople));
  return people && counted && a.count === b.count && isSameNews(a, b) ? 'same' : 'open';
}

/** "four people", "killed four". */
function isOfPeople(object: string): boolean {
  return PEOPLE.has(object) || /^[\d,.]+$/.test(object);
}

function isOtherNews(a: Telling, b: Telling): boolean {
  const known = a.doc.article.published !== null && b.doc.article.published !== null;
  return known && !isSameNews(a, b);
}

/** Are the articles of the same days? What says no date may be. */
function isSameNews(a: Telling, b: Telling): boolean {
  if (a.article === b.article) return true;
  const [x, y] = [a.doc.article.published?.value, b.doc.article.published?.value];
  if (x === undefined || y === undefined) return false;
  return Math.abs(Date.parse(x) - Date.parse(y)) <= DAYS_OF_NEWS * 86_400_000;
}

const DAYS_OF_NEWS = 3;

/** Two deeds of one year are not one for that; two tellings in the same words may be. */
function sameTime(a: TimeInterval | null, b: TimeInterval | null, sameWord: boolean): boolean {
  if (a === null || b === null) return false;
  return sameWord || (a.granularity === 'day' && b.granularity === 'day');
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

/**
 * What was denied or only feared is no telling of what happened. A headline says in the present tense ("sends troops") what the
 * article under it may tell as planned.
 */
export function compatibleModality(a: Telling, b: Telling): boolean {
  if (happened(a) === happened(b)) return true;
  const [headline, told] = a.inHeadline ? [a, b] : [b, a];
  return (
    headline.inHeadline &&
    !told.inHeadline &&
    headline.article === told.article &&
    happened(headline) &&
    told.mention.modality === 'planned' &&
    headline.mention.lemma === told.mention.lemma
  );
}

function happened({ mention }: Telling): boolean {
  return mention.modality === 'actual';
}
