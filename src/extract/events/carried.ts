import type { EventMention } from '../../model/event.js';
import { objectsOf, subjectsOf } from '../grammar.js';
import { contentHead } from '../phrase.js';
import type { DocTree } from '../tree.js';
import type { EventFrame } from './frame.js';

export interface Trigger {
  readonly token: number;
  readonly frame: EventFrame;
}

/** "signed an agreement", "an earthquake struck": of a verb and a noun that tell one event, what tells it; null: it tells one of its own. */
export function carrierOf(
  trigger: Trigger,
  triggers: ReadonlyMap<number, Trigger>,
  tree: DocTree,
): Trigger | null {
  const { token } = trigger;
  const { head, upos } = tree.token(token);
  const objects = upos === 'VERB' ? objectsOf(tree, token) : [];
  const near = [
    head,
    ...tree.children(token),
    ...objects,
    ...objects.map((object) => contentHead(tree, object)),
  ];
  for (const other of near) {
    const found = triggers.get(other);
    if (found !== undefined && tellsAsWell(found, trigger, tree)) return found;
  }
  return null;
}

function tellsAsWell(other: Trigger, { token, frame }: Trigger, tree: DocTree): boolean {
  if (yieldsTo(frame, other, token, tree)) return true;
  const { head } = tree.token(token);
  // "broke off the talks": the break is told, of talks that were before.
  if (other.token === head && other.frame.type === 'BreakRelations' && frame.type === 'Negotiation')
    return tree.is(token, 'obj', 'nsubj:pass');
  if (other.frame.type !== frame.type) return false;
  // "a deal on a new pact"
  if (other.token === head && frame.type === 'Agreement' && tree.is(token, 'nmod')) return true;
  if (other.token === head) {
    if (objectsOf(tree, head).includes(token) || subjectsOf(tree, head).includes(token)) return true;
    // "named her to succeed him": taking the office is what she is named for.
    if (frame.type === 'Appointment' && tree.is(token, 'xcomp', 'advcl', 'ccomp', 'acl')) return true;
    return tree.is(token, 'obl') && isWithin(other, token, tree);
  }
  // "a pact signed by both": the participle tells it.
  return (
    tree.token(other.token).head === token &&
    tree.is(other.token, 'acl') &&
    objectsOf(tree, other.token).includes(token)
  );
}

/** "beat him in the 2022 election", "shot in an attack on a bar", "filed for bankruptcy": what the verb tells, by its noun. */
function isWithin(verb: Trigger, noun: number, tree: DocTree): boolean {
  const lemma = tree.token(noun).lemma.toLowerCase();
  if (verb.frame.oblique?.includes(lemma) === true) return true;
  return tree.caseOf(noun) === 'in' && DONE_IN.has(verb.frame.type);
}

const DONE_IN = new Set(['Election', 'Attack', 'Transaction', 'Agreement', 'Protest']);

/** "chaired a summit", "brokered a truce": the noun says best what the verb only holds or makes. */
function yieldsTo(frame: EventFrame, noun: Trigger, verb: number, tree: DocTree): boolean {
  if (YIELDING[frame.type]?.includes(noun.frame.type) !== true) return false;
  if (tree.token(verb).upos !== 'VERB') return false;
  const agreed = tree.token(noun.token).head === verb && /^(?:to|on|upon)$/.test(tree.caseOf(noun.token));
  return agreed || objectsOf(tree, verb).some((object) => contentHead(tree, object) === noun.token);
}

const YIELDING: Readonly<Record<string, readonly string[]>> = {
  Meeting: ['Summit', 'Negotiation', 'Visit', 'Call'],
  Agreement: ['Ceasefire'],
  Mobilization: ['Cooperation'],
};

/** What one word tells with what the other adds: fillers of roles that it leaves open, a time. */
export function withCarried(mention: EventMention, carried: EventMention): EventMention {
  const open = (role: string): boolean =>
    !mention.arguments.some((argument) => argument.role === role) &&
    !(mention.unnamed ?? []).some((filler) => filler.role === role);
  const more = carried.arguments.filter(
    ({ role, chain }) =>
      open(role) &&
      (role !== 'participant' || mention.type === carried.type) &&
      !mention.arguments.some((argument) => argument.chain === chain),
  );
  const unnamed = (carried.unnamed ?? []).filter(
    ({ role }) => open(role) && !more.some((argument) => argument.role === role),
  );
  return {
    ...mention,
    arguments: [...mention.arguments, ...more],
    unnamed: [...(mention.unnamed ?? []), ...unnamed],
    time: mention.time ?? carried.time,
  };
}
