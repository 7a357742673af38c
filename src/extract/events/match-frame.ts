import type { ChainIndex } from '../chain-index.js';
import { objectsOf, subjectsOf } from '../grammar.js';
import { isPassive } from '../passive.js';
import { contentHead, isCalendarPhrase } from '../phrase.js';
import type { DocTree } from '../tree.js';
import { bearersOf } from './adjective.js';
import { type EventFrame, specificity } from './frame.js';

export interface FrameContext {
  readonly tree: DocTree;
  readonly chains: ChainIndex;
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Can the noun name a human being by job, office or relation? */
  readonly isHuman: (lemma: string) => boolean;
  /** Can the noun tell an event? */
  readonly isEventNoun: (lemma: string) => boolean;
}

/** Frames by the lemma that can tell them, so that each word is tried against few. */
export class FrameIndex {
  private readonly verbs = new Map<string, EventFrame[]>();
  private readonly nouns = new Map<string, EventFrame[]>();
  private readonly adjectives = new Map<string, EventFrame[]>();

  constructor(frames: readonly EventFrame[]) {
    for (const frame of frames) {
      for (const verb of frame.verb) add(this.verbs, verb.split(' ')[0] ?? verb, frame);
      for (const noun of [...frame.noun, ...frame.plural, ...frame.compound.map((item) => item.noun)])
        add(this.nouns, noun, frame);
      for (const adjective of frame.adjective) add(this.adjectives, adjective, frame);
    }
  }

  hasNoun(lemma: string): boolean {
    return this.nouns.has(lemma);
  }

  /** The frame that reads the word best; null if none does. */
  best(index: number, context: FrameContext): EventFrame | null {
    const { upos, lemma, text, morph } = context.tree.token(index);
    // "will lay off": of an infinitive the word itself is the lemma, whatever a lemmatizer makes of it.
    const word = (upos === 'VERB' && morph.verbForm === 'Inf' ? text : lemma).toLowerCase();
    const fitting =
      upos === 'VERB'
        ? (this.verbs.get(word) ?? []).filter((frame) => fitsVerb(frame, index, word, context))
        : upos === 'NOUN' || upos === 'PROPN'
          ? (this.nouns.get(word) ?? []).filter((frame) => fitsNoun(frame, index, word, context))
          : upos === 'ADJ'
            ? (this.adjectives.get(word) ?? []).filter((frame) => fitsAdjective(frame, index, context))
            : [];
    return fitting.reduce<EventFrame | null>(
      (best, frame) => (best === null || score(frame, word) > score(best, word) ? frame : best),
      null,
    );
  }
}

function add(map: Map<string, EventFrame[]>, key: string, frame: EventFrame): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [frame]);
  else if (!list.includes(frame)) list.push(frame);
}

/** A frame that names the verb with its particle beats one that names it bare. */
function score(frame: EventFrame, word: string): number {
  const phrasal = frame.verb.some((verb) => verb.startsWith(`${word} `)) && !frame.verb.includes(word);
  return specificity(frame) + (phrasal ? 2 : 0);
}

function fitsVerb(frame: EventFrame, index: number, word: string, context: FrameContext): boolean {
  const { tree } = context;
  if (!isPredicate(tree, index) || !isNamedBy(frame, tree, index, word)) return false;
  const objects = objectsOf(tree, index);
  if (frame.needsObject === true && objects.length === 0 && !isPassive(tree, index)) return false;
  const below =
    frame.objectBelow === undefined
      ? []
      : [
          ...objects.flatMap((object) => tree.childrenBy(object, '=nmod', 'nummod')),
          ...inKind(tree, index, objects),
        ];
  if (!allowed(frame.objectBelow, below, context)) return false;
  if (!allowed(frame.object, objects, context) || forbidden(frame.notObject, objects, context)) return false;
  const subjects = subjectsOf(tree, index);
  if (!allowed(frame.subject, subjects, context) || forbidden(frame.notSubject, subjects, context))
    return false;
  // "discussed the border with Uganda": a parser may hang the phrase on the object.
  const loose = objects.flatMap((object) =>
    tree.childrenBy(object, '=nmod').filter((child) => child > object && object > index),
  );
  const obliques = [...tree.childrenBy(index, 'obl'), ...loose].filter(
    (child) => !isCalendarPhrase(tree, child),
  );
  if (frame.prep !== undefined && !obliques.some((child) => frame.prep?.includes(tree.caseOf(child)))) {
    const isBehind = (child: number): boolean =>
      child > index && frame.prep?.includes(tree.token(child).text.toLowerCase()) === true;
    if (!tree.children(index).some(isBehind)) return false;
  }
  if (frame.notPrep?.some((preposition) => obliques.some((child) => tree.caseOf(child) === preposition)))
    return false;
  if (!allowed(frame.oblique, obliques, context)) return false;
  return fitsComplements(frame, index, context);
}

/** "2 million dollars in aid", where the phrase with "in" hangs on the verb. */
function inKind(tree: DocTree, verb: number, objects: readonly number[]): readonly number[] {
  return tree
    .childrenBy(verb, 'obl')
    .filter((child) => tree.caseOf(child) === 'in' && objects.some((object) => child === object + 2));
}

/** The clauses and predicates below the verb. */
function fitsComplements(frame: EventFrame, index: number, context: FrameContext): boolean {
  const { tree } = context;
  const complements = tree.childrenBy(index, 'xcomp', 'ccomp');
  if (frame.complement === true && complements.length === 0) return false;
  if (frame.infinitive === true && !complements.some((child) => isInfinitive(tree, child))) return false;
  if (frame.noComplement === true && complements.length > 0) return false;
  const verbsBelow = complements.map((child) => tree.token(child).lemma.toLowerCase());
  if (frame.complementVerb?.every((verb) => !verbsBelow.includes(verb))) return false;
  if (frame.notComplementVerb?.some((verb) => verbsBelow.includes(verb))) return false;
  const complementObjects =
    frame.complementObject === undefined ? [] : complements.flatMap((child) => objectsOf(tree, child));
  if (!allowed(frame.complementObject, complementObjects, context)) return false;
  return allowed(frame.complementNoun, [...complements, ...tree.childrenBy(index, 'obj', 'obl')], context);
}

/** "bombed town" and "striking workers" tell nothing; with a subject or a helper of its own a word is a predicate, whatever it hangs by. */
function isPredicate(tree: DocTree, verb: number): boolean {
  if (!tree.is(verb, 'amod', 'compound', 'case', 'mark', 'fixed')) return true;
  return tree.childBy(verb, 'nsubj', 'aux') !== null;
}

/** Does the frame name the verb as it stands, with its particle or without? */
function isNamedBy(frame: EventFrame, tree: DocTree, index: number, word: string): boolean {
  return frame.verb.some((verb) =>
    verb === word
      ? !changesMeaning(tree, index) && (!hasParticle(tree, index) || !isKnownPhrasal(frame, word))
      : fitsPhrase(tree, index, word, verb),
  );
}

function fitsAdjective(frame: EventFrame, index: number, context: FrameContext): boolean {
  const bearers = bearersOf(context.tree, index);
  if (bearers.length === 0) return false;
  return allowed(frame.subject, bearers, context) && !forbidden(frame.notSubject, bearers, context);
}

function fitsNoun(frame: EventFrame, index: number, word: string, context: FrameContext): boolean {
  const { tree, chains } = context;
  // The noun is part of a name ("Summit Bank"), or only narrows another noun ("attack helicopter").
  const covering = chains.covers(index);
  if (covering?.mention.kind === 'name' && covering.chain.type !== 'event') return false;
  if (tree.is(index, 'compound', 'flat', 'amod', 'nmod:desc')) return false;
  const modifiers = tree
    .childrenBy(index, 'compound', 'amod', 'nmod')
    .map((child) => tree.token(child).lemma.toLowerCase());
  if (frame.notModifier?.some((modifier) => modifiers.includes(modifier))) return false;
  if (frame.host !== undefined && !allowed(frame.host, hostsOf(tree, index), context)) return false;
  if (frame.prep !== undefined && !hasPreposition(tree, index, frame.prep)) return false;
  if (!allowed(frame.oblique, tree.childrenBy(index, 'nmod', 'obl'), context)) return false;
  if (frame.noun.includes(word)) return true;
  if (frame.plural.includes(word))
    return tree.token(index).morph.number === 'Plur' || /s$/i.test(tree.token(index).text);
  return frame.compound.some(
    (item) => item.noun === word && item.with.some((modifier) => modifiers.includes(modifier)),
  );
}

function isInfinitive(tree: DocTree, verb: number): boolean {
  return tree.childrenBy(verb, 'mark').some((child) => tree.token(child).lemma.toLowerCase() === 'to');
}

function hasPreposition(tree: DocTree, noun: number, wanted: readonly string[]): boolean {
  return tree.childrenBy(noun, 'nmod', 'obl').some((child) => wanted.includes(tree.caseOf(child)));
}

/** Possessors and "of" phrases of a noun. */
function hostsOf(tree: DocTree, noun: number): readonly number[] {
  const hosts = tree.childrenBy(noun, 'nmod:poss', '=nmod');
  return hosts
    .filter((child) => tree.is(child, 'nmod:poss') || tree.caseOf(child) === 'of')
    .flatMap((child) => tree.conjuncts(child));
}

function hasParticle(tree: DocTree, verb: number): boolean {
  return tree.childBy(verb, 'compound:prt') !== null;
}

/** Particles that make another verb of a verb: "bring down", "call off", "free up". */
const TURNING = new Set(['down', 'off', 'up', 'on']);

function changesMeaning(tree: DocTree, verb: number): boolean {
  return tree
    .childrenBy(verb, 'compound:prt')
    .some((child) => TURNING.has(tree.token(child).text.toLowerCase()));
}

function isKnownPhrasal(frame: EventFrame, word: string): boolean {
  return frame.verb.some((verb) => verb.startsWith(`${word} `));
}

/** "blow up", "go on strike", "catch fire": the words behind the verb, as particle, object or oblique. */
function fitsPhrase(tree: DocTree, verb: number, word: string, phrase: string): boolean {
  const [lemma, ...rest] = phrase.split(' ');
  if (lemma !== word || rest.length === 0) return false;
  // "called off the search for survivors" does not call for them.
  const particle = tree.childBy(verb, 'compound:prt');
  if (particle !== null && !rest.includes(tree.token(particle).text.toLowerCase())) return false;
  const below = tree
    .children(verb)
    .flatMap((child) => [child, ...tree.children(child)])
    .filter((child) => child > verb && child <= verb + 6 && !introducesDate(tree, child));
  return rest.every((word) =>
    below.some((child) => {
      const token = tree.token(child);
      return token.text.toLowerCase() === word || token.lemma.toLowerCase() === word;
    }),
  );
}

/** The preposition of a date completes no verb ("called a strike for Tuesday"). */
function introducesDate(tree: DocTree, token: number): boolean {
  return tree.is(token, 'case') && isCalendarPhrase(tree, tree.token(token).head);
}

/** Is one of the phrases of the wanted kind? A frame that asks nothing is content. */
function allowed(
  wanted: readonly string[] | undefined,
  heads: readonly number[],
  context: FrameContext,
): boolean {
  return wanted === undefined || heads.some((head) => isOfKind(wanted, head, context));
}

function forbidden(
  unwanted: readonly string[] | undefined,
  heads: readonly number[],
  context: FrameContext,
): boolean {
  return unwanted !== undefined && heads.some((head) => isOfKind(unwanted, head, context));
}

/** Pronouns that stand for people alone; "they" may be things. */
const HUMAN_PRONOUNS = new Set(
  'he she i we you who someone somebody anyone everyone nobody himself herself'.split(' '),
);

function isOfKind(kinds: readonly string[], head: number, context: FrameContext): boolean {
  const { tree, chains, classes } = context;
  const content = contentHead(tree, head);
  const lemma = tree.token(content).lemma.toLowerCase();
  const chain = (chains.atHead(content) ?? chains.atHead(head) ?? nameBeside(tree, chains, content))?.chain;
  const titles = describersOf(tree, content);
  return kinds.some((kind) => {
    if (kind === 'number') return tree.token(content).upos === 'NUM';
    if (kind === 'name') return tree.token(content).upos === 'PROPN' && chain === undefined;
    if (kind === 'happening') return context.isEventNoun(lemma);
    if (kind.startsWith('$')) {
      const named = classes.get(kind.slice(1));
      return [lemma, ...titles, ...compoundsOf(tree, content)].some((word) => named?.has(word));
    }
    if (kind === 'human' && HUMAN_PRONOUNS.has(lemma)) return true;
    if (kind === 'human')
      return context.isHuman(lemma) || chain?.type === 'person' || classes.get('victim')?.has(lemma) === true;
    return kind === chain?.type || kind === lemma || titles.includes(kind);
  });
}

/** "Judge Ana Ruiz": nouns before a name that say what its bearer is. */
function describersOf(tree: DocTree, name: number): readonly string[] {
  if (tree.token(name).upos !== 'PROPN') return [];
  return tree
    .childrenBy(name, 'nmod:desc', 'compound')
    .filter((child) => child < name && (tree.is(child, 'nmod:desc') || tree.token(child).upos === 'NOUN'))
    .map((child) => tree.token(child).lemma.toLowerCase());
}

/** "rescue workers": a noun with the noun that narrows it. */
function compoundsOf(tree: DocTree, noun: number): readonly string[] {
  const { lemma } = tree.token(noun);
  return tree
    .childrenBy(noun, 'compound')
    .map((child) => `${tree.token(child).lemma} ${lemma}`.toLowerCase());
}

/** "shipper Nordwind": the name in apposition to a noun. */
function nameBeside(tree: DocTree, chains: ChainIndex, noun: number): ReturnType<ChainIndex['atHead']> {
  if (tree.token(noun).upos !== 'NOUN') return undefined;
  return tree
    .childrenBy(noun, 'appos', 'flat')
    .map((child) => chains.atHead(child))
    .find((entry) => entry?.mention.kind === 'name' && entry.chain.type !== 'event');
}
