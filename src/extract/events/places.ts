import type { Chain } from '../../model/chain.js';
import type { EventRole } from '../../model/event.js';
import { objectsOf, subjectsOf } from '../grammar.js';
import { contentHead, namedHead, obliquesOf } from '../phrase.js';
import type { DocTree } from '../tree.js';
import type { ArgumentContext } from './arguments.js';
import type { EventFrame } from './frame.js';

const PLACE_CASES = [
  'in',
  'at',
  'near',
  'inside',
  'outside',
  'across',
  'along',
  'around',
  'off',
  'throughout',
  'within',
  'into',
];

/** Types whose undergoer stands where they happen: "attacked a clinic in Lumbo", "visited a clinic in Lumbo". */
export const HITTING = new Set(['Attack', 'Demolition', 'Harm', 'Visit']);

/** A town or country that a frame gives as its object and as its scene is the scene alone: "the quake struck Lima", "visited Lima". */
function isOnlyScene(chain: Chain, { roles, type }: EventFrame): boolean {
  if (chain.type !== 'place') return false;
  if (type === 'Visit') return chain.country === null && !chain.labels.includes('Facility');
  return roles.place?.some((source) => source === 'object' && roles.target?.includes(source)) === true;
}

/** Does the role make somebody of what is only a scene: "an explosion at Oxford Street", "France's protests"? */
export function isSceneAlone(chain: Chain, role: EventRole, rule: string, frame: EventFrame): boolean {
  if (chain.type !== 'place') return false;
  if (role === 'actor') return frame.type === 'Protest';
  return role === 'target' && (rule.endsWith('target:at') || isOnlyScene(chain, frame));
}

/** The verb that only carries the noun: "rallies were held in Lima", "staged a protest in Lima". */
function carriersOf(
  tree: DocTree,
  noun: number,
  supportVerbs: ReadonlyMap<string, string>,
): readonly number[] {
  const first = tree.firstConjunct(noun);
  const { head } = tree.token(first);
  if (head < 0 || tree.token(noun).upos === 'VERB' || !tree.is(first, 'obj', 'nsubj', 'nsubj:pass'))
    return [];
  return supportVerbs.has(tree.token(head).lemma.toLowerCase()) && tree.token(head).upos === 'VERB'
    ? [head]
    : [];
}

/** The named places in which the trigger, or the verb that carries it, says it was. */
export function scenesAround(trigger: number, context: ArgumentContext): readonly number[] {
  const { tree, supportVerbs } = context;
  return [trigger, ...carriersOf(tree, trigger, supportVerbs)]
    .flatMap((site) => [...obliquesOf(tree, site, PLACE_CASES), ...whereOf(tree, site)])
    .flatMap((token) => placesAt(token, context))
    .filter((place) => place !== null);
}

/** "the blast in Lima killed six", "fell into a river in Nepal, killing six", "killed when a dam burst near Lima", "killed one and wounded two in Arras": clauses that share their place. */
export function scenesOfSisters(trigger: number, context: ArgumentContext): readonly number[] {
  const { tree } = context;
  const { head, upos, text } = tree.token(trigger);
  if (upos !== 'VERB') return [];
  const result = tree.is(trigger, 'advcl') && /ing$/.test(text) && head >= 0 ? [head] : [];
  const when = tree
    .childrenBy(trigger, 'advcl')
    .filter((clause) =>
      tree.childrenBy(clause, 'advmod', 'mark').some((child) => /^when$/i.test(tree.token(child).text)),
    );
  const second = tree
    .childrenBy(trigger, 'conj')
    .filter((verb) => tree.token(verb).upos === 'VERB' && tree.childBy(verb, 'nsubj', 'nsubj:pass') === null);
  const told = subjectsOf(tree, trigger).filter(
    (noun) => tree.token(noun).upos === 'NOUN' && context.isEventNoun(tree.token(noun).lemma.toLowerCase()),
  );
  const before = told.flatMap((noun) =>
    tree.childrenBy(noun, 'compound').filter((child) => child < noun && isTown(child, context)),
  );
  return [...told, ...result, ...when, ...second]
    .flatMap((site) => scenesAround(site, context))
    .concat(before)
    .slice(0, 1);
}

/** "fled to Lima, where she was arrested": the noun whose clause says what was there. */
function whereOf(tree: DocTree, site: number): readonly number[] {
  const clause = tree.firstConjunct(site);
  const { head } = tree.token(clause);
  if (!tree.is(clause, 'acl:relcl') || head < 0) return [];
  const opens = tree.childrenBy(clause, 'advmod').some((child) => /^where$/i.test(tree.token(child).text));
  return opens ? [head] : [];
}

/** The place that a phrase names and, of a building, the town in which it says it is. */
function placesAt(token: number, context: ArgumentContext): readonly (number | null)[] {
  const { tree, chains } = context;
  const place = placeAt(token, context, 2);
  if (place === null || !isBuilding(place, context)) return [place];
  const town = obliquesOf(tree, place, PLACE_CASES).find(
    (child) => isTown(namedHead(tree, child), context) && !isBuilding(child, context),
  );
  return town === undefined || chains.atHead(town) === undefined ? [place] : [place, town];
}

function isBuilding(token: number, { tree, chains }: ArgumentContext): boolean {
  return chains.atHead(namedHead(tree, token))?.chain.labels.includes('Facility') === true;
}

/** Where the undergoers are: the town itself that is struck, and what lies around or behind those without a name. */
export function scenesOfUndergoers(
  trigger: number,
  undergoers: readonly number[],
  context: ArgumentContext,
): readonly number[] {
  const { tree, chains } = context;
  return [...new Set([...undergoers, ...objectsOf(tree, trigger)])]
    .map((object) => {
      const head = namedHead(tree, object);
      const entry = chains.atHead(head) ?? chains.atHead(object);
      if (entry !== undefined && isTown(head, context) && isSettled(entry.chain)) return object;
      if (entry !== undefined && entry.chain.type !== 'place' && entry.mention.kind === 'name') return null;
      // "killed 55 people in Uganda", "the office, which lies in the town of Lima"
      const content = contentHead(tree, object);
      const behind = [content, ...clausesOfSite(tree, content)]
        .flatMap((site) => obliquesOf(tree, site, PLACE_CASES))
        .find((child) => isTown(namedHead(tree, child), context));
      return behind ?? (entry === undefined ? placeWithin(object, context, 2) : null);
    })
    .filter((place) => place !== null);
}

/** "the office, which is located in Lima": clauses that say where a thing lies. */
function clausesOfSite(tree: DocTree, noun: number): readonly number[] {
  return tree
    .childrenBy(noun, 'acl')
    .filter((clause) => /^(?:locate|situate|lie|stand|base|sit)$/.test(tree.token(clause).lemma));
}

/** The named place that a phrase of place is or lies in: "in a market in the city of Goma", "at the Goma market". */
function placeAt(token: number, context: ArgumentContext, depth: number): number | null {
  const { tree, chains } = context;
  const head = namedHead(tree, token);
  const entry = chains.atHead(head);
  if (entry?.chain.type === 'place' && entry.mention.use !== 'metonym') return token;
  return entry !== undefined || tree.token(head).upos !== 'NOUN' ? null : placeWithin(head, context, depth);
}

/** The named place that stands with a noun without a name: before it, or behind "in" or "of". */
function placeWithin(noun: number, context: ArgumentContext, depth: number): number | null {
  const { tree } = context;
  if (depth === 0 || !canBeSite(noun, context)) return null;
  const before = tree
    .childrenBy(noun, 'compound', 'nmod:poss')
    .find((child) => child < noun && isTown(child, context));
  if (before !== undefined) return before;
  const lies = tree
    .childrenBy(noun, '=nmod')
    .filter((child) => [...PLACE_CASES, 'of'].includes(tree.caseOf(child)))
    .map((child) => placeAt(child, context, depth - 1))
    .find((place) => place !== null);
  return lies ?? null;
}

/** Buildings, streets, hills: nouns for what lies somewhere. */
function canBeSite(noun: number, { tree, nounClasses, classes }: ArgumentContext): boolean {
  const lemma = tree.token(noun).lemma.toLowerCase();
  return (
    nounClasses(lemma).some((name) => name === 'facility' || name === 'place') ||
    classes.get('structure')?.has(lemma) === true ||
    SITES.has(lemma)
  );
}

const SITES = new Set(
  'ravine gorge river lake canal cliff valley mountain part area outskirt suburb centre center north south east west coast hill border side rally ceremony'.split(
    ' ',
  ),
);

/** A town or region, neither a country nor a building. */
function isSettled({ labels, country }: Chain): boolean {
  return country === null && !labels.includes('Facility');
}

function isTown(token: number, { chains }: ArgumentContext): boolean {
  const entry = chains.atHead(token);
  return entry?.chain.type === 'place' && entry.mention.use !== 'demonym' && entry.mention.use !== 'metonym';
}
