import type { EventMention } from '../../model/event.js';
import { contains } from '../../model/span.js';
import type { StatementMention } from '../../model/statement.js';
import type { TimeInterval } from '../../model/time.js';
import { objectsOf } from '../grammar.js';
import type { ModalityLexicon } from '../load-modality.js';
import { factualityOf } from '../modality.js';
import type { DocTree } from '../tree.js';
import { type ArgumentContext, argumentsOf } from './arguments.js';
import { carrierOf, type Trigger, withCarried } from './carried.js';
import { clauseSpan, triggerSpan } from './clause.js';
import { type TimeIndex, timeOf } from './event-time.js';
import type { EventFrame } from './frame.js';
import type { FrameIndex } from './match-frame.js';
import { isAnchored, isNothing } from './particular.js';
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
  const triggers: Trigger[] = [];
  for (let token = 0; token < tree.tokens.length; token++) {
    const frame = context.frames.best(token, context);
    if (frame !== null) triggers.push({ token, frame });
  }
  const told = toldBy(triggers, context).filter((mention) => !isNothing(mention, context.tree));
  return withSharedTimes(anchoredOf(told, context), context.text);
}

/** One mention for each event that a sentence tells, with what its other words add. */
function toldBy(triggers: readonly Trigger[], context: EventContext): readonly EventMention[] {
  const at = new Map(triggers.map((trigger) => [trigger.token, trigger]));
  const carried = new Map<Trigger, Trigger[]>();
  const telling = triggers.filter((trigger) => {
    const carrier = carrierOf(trigger, at, context.tree);
    if (carrier !== null) carried.set(carrier, [...(carried.get(carrier) ?? []), trigger]);
    return carrier === null;
  });
  return telling.map((trigger) =>
    (carried.get(trigger) ?? [])
      .map((other) => mentionOf(other, context))
      .reduce(withCarried, mentionOf(trigger, context)),
  );
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
      if (isAnchored(mention, context.tree, context.modality)) kept.push({ ...mention, id });
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

function mentionOf({ token, frame }: Trigger, context: EventContext): EventMention {
  const { tree, chains, text } = context;
  const trigger = triggerSpan(tree, token);
  const { modality, state } = factualityOf(tree, deedOf(tree, token, frame), context.modality);
  const fillers = argumentsOf(frame, token, context);
  const named = chains.atHead(token);
  const isName = named?.chain.type === 'event';
  // "in August, the biggest swap since the Cold War": what is only compared with is not of that day.
  const bound = /^(?:since|after|before|until|following)$/.test(tree.caseOf(token));
  const time =
    isName && bound
      ? null
      : ([token, ...sameDeed(token, frame, context)]
          .map((told) => timeOf(tree, told, context.times, modality !== 'actual'))
          .find((found) => found !== null) ?? null);
  const ahead = modality === 'actual' && isAhead(time, context.published);
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
    chain: isName ? named.chain.id : null,
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
