import { objectsOf, subjectsOf } from '../grammar.js';
import { isPassive } from '../passive.js';
import { isCalendarPhrase } from '../phrase.js';
import type { DocTree } from '../tree.js';
import { bearersOf } from './adjective.js';
import { type EventFrame, specificity } from './frame.js';
import { allowed, type FrameContext, forbidden } from './kinds.js';
import { isInKind } from './supporters.js';

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
  if (frame.noObject === true && tree.childBy(index, 'obj') !== null) return false;
  const below =
    frame.objectBelow === undefined
      ? []
      : [
          ...objects.flatMap((object) => tree.childrenBy(object, '=nmod', 'nummod', 'compound')),
          ...inKind(tree, index),
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
    const behind = [...tree.children(index), ...gerundMarks(tree, index)];
    if (!behind.some(isBehind)) return false;
  }
  if (frame.notPrep?.some((preposition) => obliques.some((child) => tree.caseOf(child) === preposition)))
    return false;
  if (!allowed(frame.oblique, obliques, context) || forbidden(frame.notOblique, obliques, context))
    return false;
  return fitsComplements(frame, index, context);
}

/** "warned Kenya against meddling": prepositions of gerunds below a verb. */
function gerundMarks(tree: DocTree, verb: number): readonly number[] {
  return tree
    .childrenBy(verb, 'advcl', 'ccomp', 'xcomp')
    .filter((clause) => /ing$/.test(tree.token(clause).text))
    .flatMap((clause) => tree.childrenBy(clause, 'mark', 'case'));
}

/** "2 million dollars in aid", where the phrase with "in" hangs on the verb. */
function inKind(tree: DocTree, verb: number): readonly number[] {
  return tree
    .childrenBy(verb, 'obl')
    .filter((child) => tree.caseOf(child) === 'in' && isInKind(tree, child, verb));
}

/** The clauses and predicates below the verb. */
function fitsComplements(frame: EventFrame, index: number, context: FrameContext): boolean {
  const { tree } = context;
  const complements = tree.childrenBy(index, 'xcomp', 'ccomp');
  if (frame.complement === true && complements.length === 0) return false;
  if (frame.infinitive === true && !complements.some((child) => isInfinitive(tree, child))) return false;
  if (frame.noComplement === true && complements.length > 0) return false;
  // "announced plans to attack": what the object plans.
  const planned = frame.object === undefined ? [] : infinitivesOf(tree, objectsOf(tree, index));
  const told = [...complements, ...planned];
  const verbsBelow = told.map((child) => tree.token(child).lemma.toLowerCase());
  if (frame.complementVerb?.every((verb) => !verbsBelow.includes(verb))) return false;
  if (frame.notComplementVerb?.some((verb) => verbsBelow.includes(verb))) return false;
  const complementObjects =
    frame.complementObject === undefined ? [] : told.flatMap((child) => objectsOf(tree, child));
  if (!allowed(frame.complementObject, complementObjects, context)) return false;
  return allowed(frame.complementNoun, [...complements, ...tree.childrenBy(index, 'obj', 'obl')], context);
}

function infinitivesOf(tree: DocTree, nouns: readonly number[]): readonly number[] {
  return nouns.flatMap((noun) => tree.childrenBy(noun, 'acl').filter((child) => isInfinitive(tree, child)));
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
  const modifiers = modifiersOf(tree, index);
  if (frame.notModifier?.some((modifier) => modifiers.includes(modifier))) return false;
  if (frame.under !== undefined && !isSubjectOf(tree, index, frame.under)) return false;
  if (frame.host !== undefined && !allowed(frame.host, hostsOf(tree, index), context)) return false;
  if (frame.prep !== undefined && !hasPreposition(tree, index, frame.prep)) return false;
  const phrases = tree.childrenBy(index, '=nmod', 'obl');
  if (!allowed(frame.oblique, phrases, context) || forbidden(frame.notOblique, phrases, context))
    return false;
  if (frame.noun.includes(word)) return true;
  if (frame.plural.includes(word))
    return tree.token(index).morph.number === 'Plur' || /s$/i.test(tree.token(index).text);
  return frame.compound.some(
    (item) => item.noun === word && item.with.some((modifier) => modifiers.includes(modifier)),
  );
}

/** Lemmas of what narrows a noun: before it, or behind "of" ("a crash of the market"); "an attack on police" is no police attack. */
function modifiersOf(tree: DocTree, noun: number): readonly string[] {
  return tree
    .childrenBy(noun, 'compound', 'amod', 'nmod')
    .filter((child) => child < noun || tree.caseOf(child) === 'of')
    .map((child) => tree.token(child).lemma.toLowerCase());
}

function isInfinitive(tree: DocTree, verb: number): boolean {
  return tree.childrenBy(verb, 'mark').some((child) => tree.token(child).lemma.toLowerCase() === 'to');
}

function isSubjectOf(tree: DocTree, noun: number, verbs: readonly string[]): boolean {
  const { head } = tree.token(noun);
  return head >= 0 && tree.is(noun, '=nsubj') && verbs.includes(tree.token(head).lemma.toLowerCase());
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
    .filter((child) => child > verb && child <= verb + 6 && !isOtherPreposition(tree, child, rest));
  return rest.every((word) =>
    below.some((child) => {
      const token = tree.token(child);
      return token.text.toLowerCase() === word || token.lemma.toLowerCase() === word;
    }),
  );
}

/** The preposition of a date completes no verb ("called a strike for Tuesday"), nor does that of a place ("given in Lima" gives in to nobody). */
function isOtherPreposition(tree: DocTree, token: number, words: readonly string[]): boolean {
  const { text, head } = tree.token(token);
  if (!tree.is(token, 'case')) return false;
  const alone = /^in$/i.test(text) && !words.includes(tree.token(head).lemma.toLowerCase());
  return alone || isCalendarPhrase(tree, head);
}
