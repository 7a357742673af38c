import type { EventMention } from '../../model/event.js';
import { contains } from '../../model/span.js';
import type { StatementMention } from '../../model/statement.js';
import type { TimeInterval } from '../../model/time.js';
import { objectsOf, subjectsOf } from '../grammar.js';
import type { ModalityLexicon } from '../load-modality.js';
import { factualityOf, happensToNobody, isAnyOfAKind } from '../modality.js';
import type { DocTree } from '../tree.js';
import { type ArgumentContext, argumentsOf } from './arguments.js';
import { clauseSpan, triggerSpan } from './clause.js';
import { type TimeIndex, timeOf } from './event-time.js';
import type { EventFrame } from './frame.js';
import type { FrameIndex } from './match-frame.js';
import { antecedentOf, withSharedTimes } from './retelling.js';
import { eventTitle } from './title.js';

export interface EventContext extends ArgumentContext {
  readonly text: string;
  readonly frames: FrameIndex;
  readonly times: TimeIndex;
  readonly modality: ModalityLexicon;
  readonly statements: readonly StatementMention[];
  /** ISO date of the article; null where it is not known. */
  readonly published: string | null;
}

/** Every telling of an event in the document, in text order. */
export function extractEvents(context: EventContext): readonly EventMention[] {
  const { tree } = context;
  const triggers: { readonly token: number; readonly frame: EventFrame }[] = [];
  for (let token = 0; token < tree.tokens.length; token++) {
    const frame = context.frames.best(token, context);
    if (frame !== null) triggers.push({ token, frame });
  }
  const told = triggers
    .filter((trigger) => !isCarriedBySame(trigger, triggers, context))
    .map(({ token, frame }) => mentionOf(token, frame, context))
    .filter((mention) => !isNothing(mention, context.tree));
  return withSharedTimes(anchoredOf(told, context), context.text);
}

/** Is it what somebody calls by a name? */
function isNamed(tree: DocTree, noun: number): boolean {
  const { head } = tree.token(noun);
  return head >= 0 && ['call', 'consider', 'describe'].includes(tree.token(head).lemma.toLowerCase());
}

/** The mentions that tell a particular event, by their own words or by pointing back, with their ids. */
function anchoredOf(told: readonly EventMention[], context: EventContext): readonly EventMention[] {
  const kept: EventMention[] = [];
  for (const mention of told) {
    const id = `v${kept.length}`;
    // "the attack on Monday" and "the attack" alike point back; somebody or somewhere makes it a telling of its own.
    const earlier = isBare(mention, context.tree) ? antecedentOf(context.tree, mention, kept) : null;
    const antecedent = earlier !== null && sameTime(mention, earlier) ? earlier : null;
    if (antecedent === null) {
      if (isAnchored(mention, context)) kept.push({ ...mention, id });
      continue;
    }
    // "called the treaty a betrayal", "denounced the attack": what has been told as a fact stays one.
    const named =
      isNamed(context.tree, mention.triggerToken) || ['hypothetical', 'denied'].includes(mention.modality);
    const modality = named ? antecedent.modality : mention.modality;
    kept.push({ ...mention, id, modality, antecedent: antecedent.id });
  }
  return kept;
}

function sameTime({ time }: EventMention, earlier: EventMention): boolean {
  return time === null || time.start === earlier.time?.start;
}

/** A noun with nobody, no place and no name of its own. */
function isBare(mention: EventMention, tree: DocTree): boolean {
  if (['VERB', 'ADJ'].includes(tree.token(mention.triggerToken).upos) || mention.chain !== null) return false;
  return mention.arguments.length === 0 && (mention.unnamed ?? []).length === 0;
}

/** "nobody was hurt", "ended without a deal", "How many must die?": what was not, and what is only asked, is no event. */
function isNothing(mention: EventMention, tree: DocTree): boolean {
  const { triggerToken, modality } = mention;
  // "has not yielded", "haven't met": what the writer says was not; what a source denies stays a denied event.
  if (
    modality === 'denied' &&
    mention.statement === null &&
    tree.isNegated(triggerToken) &&
    tree.token(triggerToken).upos === 'VERB'
  )
    return true;
  if (mention.arguments.length > 0) return false;
  if (modality === 'denied')
    return (
      happensToNobody(tree, triggerToken) ||
      (tree.token(triggerToken).upos === 'NOUN' && isAbsent(tree, triggerToken))
    );
  return modality === 'hypothetical' && (isAsked(tree, triggerToken) || isAnyOfAKind(tree, triggerToken));
}

function isAbsent(tree: DocTree, noun: number): boolean {
  const { head } = tree.token(noun);
  const lacked = head >= 0 && tree.is(noun, 'obj', 'obl', 'nsubj') && tree.isNegated(head);
  return lacked || tree.isNegated(noun) || ['without', 'no'].includes(tree.caseOf(noun));
}

function isAsked(tree: DocTree, token: number): boolean {
  const sentence = tree.sentences[tree.token(token).sentence];
  if (sentence === undefined) return false;
  return tree.tokens.slice(token, sentence.last).some(({ text }) => text === '?');
}

/** A noun alone ("sanctions", "talks") tells no particular event; somebody, somewhere or some time makes it one. */
function isAnchored(mention: EventMention, { tree, modality }: EventContext): boolean {
  if (['VERB', 'ADJ'].includes(tree.token(mention.triggerToken).upos)) return true;
  if (isOccasionOfSaying(mention, tree) || isSaidOfIt(mention.triggerToken, tree)) return false;
  if ((mention.unnamed ?? []).length > 0) return true;
  if (mention.arguments.length > 0 || mention.time !== null || mention.chain !== null) return true;
  return mention.modality === 'actual' && hadEffect(tree, mention.triggerToken, modality);
}

/** "It was the third attack this week": the noun says what was told before. */
function isSaidOfIt(noun: number, tree: DocTree): boolean {
  if (tree.childBy(noun, 'cop') === null) return false;
  return tree.childrenBy(noun, 'nsubj').some((child) => /^(?:it|this|that)$/i.test(tree.token(child).text));
}

/** "told a news conference", "said on a call with analysts": where something is said is no news of its own. */
function isOccasionOfSaying({ triggerToken, type }: EventMention, tree: DocTree): boolean {
  const { head } = tree.token(triggerToken);
  if (head < 0 || !['Meeting', 'Call'].includes(type) || !tree.is(triggerToken, 'obj', 'iobj', 'obl'))
    return false;
  return (
    /^(?:say|tell|add|announce)$/.test(tree.token(head).lemma) &&
    tree.childBy(triggerToken, 'nmod:poss') === null
  );
}

/** "An explosion shattered the windows", "triggered mass protests": what did something, or was brought about, was. */
function hadEffect(tree: DocTree, noun: number, lexicon: ModalityLexicon): boolean {
  if (
    tree
      .childrenBy(noun, 'acl:relcl')
      .some((clause) => isFinitePast(tree, clause) && hasRelativeSubject(tree, clause))
  )
    return true;
  const { head } = tree.token(noun);
  if (head < 0) return false;
  if (tree.is(noun, 'nsubj') && tree.childBy(head, 'expl') !== null)
    return tree.token(head).morph.tense === 'Past';
  if (tree.token(head).upos !== 'VERB' || !isFinitePast(tree, head)) return false;
  if (tree.is(noun, 'obj')) return BRINGING_ABOUT.has(tree.token(head).lemma.toLowerCase());
  // "if the accusations proved true"
  return tree.is(noun, '=nsubj') && factualityOf(tree, head, lexicon).modality === 'actual';
}

/** "a blast which injured several": the noun does what the clause tells. */
function hasRelativeSubject(tree: DocTree, clause: number): boolean {
  const subject = tree.childBy(clause, '=nsubj');
  return subject !== null && ['which', 'that', 'who'].includes(tree.token(subject).lemma.toLowerCase());
}

const BRINGING_ABOUT = new Set([
  'cause',
  'trigger',
  'spark',
  'prompt',
  'provoke',
  'unleash',
  'ignite',
  'hear',
  'confirm',
  'report',
  'declare',
  'suffer',
]);

function isFinitePast(tree: DocTree, verb: number): boolean {
  const { morph, text } = tree.token(verb);
  const participle = morph.verbForm === 'Part' && tree.childBy(verb, 'aux') === null;
  return !participle && (morph.tense === 'Past' || /ed$/i.test(text)) && tree.childBy(verb, 'aux') === null;
}

/** "signed an agreement", "an earthquake struck": verb and noun tell one event, the verb tells it. */
function isCarriedBySame(
  { token, frame }: { readonly token: number; readonly frame: EventFrame },
  triggers: readonly { readonly token: number; readonly frame: EventFrame }[],
  { tree }: EventContext,
): boolean {
  const { head } = tree.token(token);
  return triggers.some(
    (other) =>
      other.frame.type === frame.type &&
      ((other.token === head &&
        (objectsOf(tree, head).includes(token) || subjectsOf(tree, head).includes(token))) ||
        // "named her to succeed him": taking the office is what she is named for.
        (frame.type === 'Appointment' &&
          other.token === head &&
          tree.is(token, 'xcomp', 'advcl', 'ccomp', 'acl')) ||
        // "defeated him in the 2022 election"
        (frame.type === 'Election' &&
          other.token === head &&
          tree.is(token, 'obl') &&
          tree.caseOf(token) === 'in') ||
        // "a pact signed by both": the participle tells it.
        (tree.token(other.token).head === token &&
          tree.is(other.token, 'acl') &&
          objectsOf(tree, other.token).includes(token))),
  );
}

/** Acts of speech and dissent that are done by the very deed they are the purpose of: "marched to demand his release". */
const EXPRESSIVE = new Set(['Demand', 'Accusation', 'Protest', 'Endorsement']);

/** The word whose truth the event shares. */
function deedOf(tree: DocTree, token: number, frame: EventFrame): number {
  const { head } = tree.token(token);
  return EXPRESSIVE.has(frame.type) && tree.is(token, 'advcl') && head >= 0 && !isConditional(tree, token)
    ? head
    : token;
}

function isConditional(tree: DocTree, verb: number): boolean {
  return tree.childrenBy(verb, 'mark').some((child) => tree.token(child).lemma.toLowerCase() !== 'to');
}

function mentionOf(token: number, frame: EventFrame, context: EventContext): EventMention {
  const { tree, chains, text } = context;
  const trigger = triggerSpan(tree, token);
  const { modality, state } = factualityOf(tree, deedOf(tree, token, frame), context.modality);
  const fillers = argumentsOf(frame, token, context);
  const time =
    [token, ...sameDeed(token, frame, context)]
      .map((told) => timeOf(tree, told, context.times, modality !== 'actual'))
      .find((found) => found !== null) ?? null;
  const ahead = modality === 'actual' && isAhead(time, context.published);
  const named = chains.atHead(token);
  const titles = {
    tree,
    text,
    supportVerbs: context.supportVerbs,
    nameOf: (at: number) => nameOf(at, context),
  };
  return {
    id: '',
    type: frame.type,
    trigger,
    triggerToken: token,
    lemma: tree.token(token).lemma.toLowerCase(),
    clause: clauseSpan(tree, token),
    sentence: tree.token(token).sentence,
    title: eventTitle(titles, token, modality),
    modality: ahead ? 'planned' : modality,
    state,
    arguments: fillers.arguments,
    time,
    objects: fillers.objects,
    unnamed: fillers.unnamed,
    chain: named?.chain.type === 'event' ? named.chain.id : null,
    statement: innermostStatement(trigger, context.statements),
    rule: frame.id,
    confidence: fillers.arguments.length > 0 ? 0.8 : 0.6,
  };
}

/** "lost Sunday's election", "beat him in the 2022 election": the noun that names the event which the verb tells. */
function sameDeed(verb: number, frame: EventFrame, context: EventContext): readonly number[] {
  const { tree } = context;
  if (tree.token(verb).upos !== 'VERB') return [];
  const within =
    frame.type === 'Election'
      ? tree.childrenBy(verb, 'obl').filter((child) => tree.caseOf(child) === 'in')
      : [];
  return [...objectsOf(tree, verb), ...within].filter(
    (noun) => context.frames.best(noun, context)?.type === frame.type,
  );
}

/** What lies behind the day of writing has not happened yet. */
function isAhead(time: TimeInterval | null, published: string | null): boolean {
  return time !== null && published !== null && time.start > published.slice(0, 10);
}

function nameOf(pronoun: number, { chains }: EventContext): string | null {
  const chain = chains.atHead(pronoun)?.chain;
  return chain?.mentions.some(({ kind }) => kind === 'name') === true ? chain.name : null;
}

function innermostStatement(
  trigger: { start: number; end: number },
  statements: readonly StatementMention[],
): string | null {
  let best: StatementMention | null = null;
  for (const statement of statements) {
    if (!statement.parts.some((part) => contains(part, trigger))) continue;
    if (best === null || statement.end - statement.start < best.end - best.start) best = statement;
  }
  return best?.id ?? null;
}
