import type { EventMention } from '../../model/event.js';
import type { TimeInterval } from '../../model/time.js';
import type { DocTree } from '../tree.js';

/** Types whose nouns stand for each other: "seized hostages ... the attack", "bought a stake ... the deal". */
const LOOSE_TYPES = new Set([
  'Attack',
  'Agreement',
  'Transaction',
  'Protest',
  'Visit',
  'Negotiation',
  'Meeting',
]);
/** Nouns for more than one deed, which no single deed stands for. */
const LASTING = new Set(['coup', 'war', 'conflict', 'siege', 'offensive', 'uprising', 'unrest', 'riot']);
/** How many sentences back a noun of another stem may point. */
const NEAR = 2;
/** Words that say that another event is meant than the one told before. */
const OTHER = new Set(
  'another other previous earlier similar next second third further separate latest new first last such more subsequent same'.split(
    ' ',
  ),
);

/**
 * The earlier mention that a noun with a definite article and no arguments of its own points back to ("the attack"):
 * the last one of its type and stem, or of its type alone if that is near and the only one. Null where nothing fits.
 */
export function antecedentOf(
  tree: DocTree,
  mention: EventMention,
  earlier: readonly EventMention[],
): EventMention | null {
  const token = mention.triggerToken;
  if (!isDefinite(tree, token) || tree.children(token).some((child) => OTHER.has(lemmaOf(tree, child))))
    return null;
  const fitting = earlier.filter(
    (other) => other.type === mention.type && other.modality === 'actual' && other.triggerToken < token,
  );
  const sameStem = fitting.filter((other) => stem(other.lemma) === stem(mention.lemma)).at(-1);
  if (sameStem !== undefined) return sameStem;
  if (!LOOSE_TYPES.has(mention.type) || LASTING.has(mention.lemma)) return null;
  const near = fitting.filter((other) => mention.sentence - other.sentence <= NEAR);
  // What the headline tells the lead tells again.
  const told = near.some(({ sentence }) => sentence > 0) ? near.filter(({ sentence }) => sentence > 0) : near;
  return told.length === 1 ? (told[0] ?? null) : null;
}

function isDefinite(tree: DocTree, token: number): boolean {
  return tree
    .childrenBy(token, 'det')
    .some((child) => ['the', 'this', 'that', 'these', 'those'].includes(lemmaOf(tree, child)));
}

function lemmaOf(tree: DocTree, token: number): string {
  return tree.token(token).lemma.toLowerCase();
}

/** attack, attacked; bomb, bombing; explode, explosion; arrive, arrival. */
function stem(lemma: string): string {
  const bare = lemma.replace(/(?:ations?|ings?|ions?|ment|al|e|s)$/, '').replace(/(?:d|s|t)$/, '');
  return bare.length < 3 ? lemma : bare;
}

/** Gives what has no date the date of another telling of it in the same article; nothing where two dates are told. */
export function withSharedTimes(mentions: readonly EventMention[], text: string): readonly EventMention[] {
  const dated = mentions.filter(({ time, modality }) => time !== null && modality === 'actual');
  return mentions.map((mention) => {
    if (mention.time !== null || mention.modality !== 'actual') return mention;
    const time = onlyTime(
      dated.filter((other) => isRetelling(mention, other, text)).map((other) => other.time),
    );
    return time === null ? mention : { ...mention, time };
  });
}

function isRetelling(mention: EventMention, other: EventMention, text: string): boolean {
  if (mention.type !== other.type || stem(mention.lemma) !== stem(other.lemma)) return false;
  if (mention.antecedent === other.id || other.antecedent === mention.id) return true;
  const roles = [['actor', 'participant'], ['target'], ['place']].map((group) => ({
    mine: fillers(mention, group, text),
    theirs: fillers(other, group, text),
  }));
  const shared = roles.filter(({ mine, theirs }) => mine.some((filler) => theirs.includes(filler))).length;
  const clash = roles.some(
    ({ mine, theirs }) =>
      mine.length > 0 && theirs.length > 0 && !mine.some((filler) => theirs.includes(filler)),
  );
  const sameObject = mention.objects.some((object) => other.objects.includes(object));
  const otherObject = mention.objects.length > 0 && other.objects.length > 0 && !sameObject;
  if (numberOf(mention, text) !== numberOf(other, text)) return false;
  const agreeing = shared + (sameObject ? 1 : 0);
  return !clash && !otherObject && agreeing >= (isHeadlineOf(mention, other) ? 1 : 2);
}

/** The number of undergoers ("killed 41 people"), so that two disasters are not one. */
function numberOf({ unnamed }: EventMention, text: string): string {
  const targets = (unnamed ?? []).filter(({ role }) => role === 'target');
  return targets.map(({ start, end }) => text.slice(start, end).replace(/\D/g, '')).join();
}

/** How many sentences behind the headline tell again what it tells. */
const LEAD = 4;

/** The first sentence is told again, with its date, by the lead. */
function isHeadlineOf(mention: EventMention, other: EventMention): boolean {
  return mention.sentence === 0 && other.sentence > 0 && other.sentence <= LEAD;
}

/** Chains of the roles' fillers; of those without a name the head word. */
function fillers(mention: EventMention, roles: readonly string[], text: string): readonly string[] {
  const named = mention.arguments.filter(({ role }) => roles.includes(role)).map(({ chain }) => chain);
  // Undergoers without a name count as objects.
  const unnamed = (mention.unnamed ?? [])
    .filter(({ role }) => roles.includes(role) && role !== 'target')
    .map(({ start, end }) => text.slice(start, end).toLowerCase().replace(/^.*\s/s, '').replace(/s$/, ''));
  return [...named, ...unnamed];
}

function onlyTime(times: readonly (TimeInterval | null)[]): TimeInterval | null {
  const [first] = times;
  if (first === undefined || first === null) return null;
  return times.every((time) => time?.start === first.start) ? first : null;
}
