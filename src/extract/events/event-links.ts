import type { EventLinkMention, EventMention } from '../../model/event.js';
import type { DocTree } from '../tree.js';

/** Prepositions and subordinators that join an event to the one it answers or stems from. */
const RESPONSE = new Set(['retaliation', 'response', 'retaliate', 'respond', 'reprisal', 'reply', 'answer']);
const CAUSE_MARKS = new Set(['because', 'due', 'since', 'amid', 'over']);
const CAUSE_VERBS = new Set(['cause', 'trigger', 'prompt', 'spark', 'provoke', 'lead', 'force']);
const AFTER = new Set(['after', 'following']);
const REVERSING = new Set(['Concession', 'Refusal', 'Withdrawal', 'BreakRelations', 'Ceasefire', 'Release']);

/** Links between two events of one sentence that the words between them state. */
export function eventLinksOf(tree: DocTree, events: readonly EventMention[]): readonly EventLinkMention[] {
  const byToken = new Map(events.map((event) => [event.triggerToken, event]));
  return events.flatMap((event) => linksFrom(tree, event, byToken));
}

function linksFrom(
  tree: DocTree,
  event: EventMention,
  byToken: ReadonlyMap<number, EventMention>,
): readonly EventLinkMention[] {
  const evidence = tree.sentenceSpan(event.triggerToken);
  const link = (type: EventLinkMention['type'], other: EventMention, rule: string): EventLinkMention => ({
    type,
    from: event.id,
    to: other.id,
    evidence,
    rule,
  });
  const found: EventLinkMention[] = [];
  for (const child of tree.childrenBy(event.triggerToken, 'obl', 'advcl', 'nmod')) {
    const marker = markerOf(tree, child);
    const lemma = tree.token(child).lemma.toLowerCase();
    if (RESPONSE.has(lemma)) {
      for (const other of below(tree, child, byToken))
        found.push(link('IN_RESPONSE_TO', other, 'event-link.in-response'));
      continue;
    }
    const other = byToken.get(child);
    if (other === undefined || other.modality !== 'actual') continue;
    if (CAUSE_MARKS.has(marker)) found.push(link('CAUSED_BY', other, 'event-link.because'));
    if (AFTER.has(marker)) found.push({ ...link('PRECEDES', event, 'event-link.after'), from: other.id });
  }
  for (const object of tree.childrenBy(event.triggerToken, 'obj', 'nsubj:pass', '=nmod')) {
    const other = byToken.get(object);
    if (other !== undefined && REVERSING.has(event.type) && other.type !== event.type) {
      found.push(link('REVERSES', other, 'event-link.reverses'));
    }
  }
  return [...found, ...causedBySubject(tree, event, byToken, link)];
}

/** "The attack prompted Kenya to close the border": the subject event causes the complement. */
function causedBySubject(
  tree: DocTree,
  event: EventMention,
  byToken: ReadonlyMap<number, EventMention>,
  link: (type: EventLinkMention['type'], other: EventMention, rule: string) => EventLinkMention,
): readonly EventLinkMention[] {
  const { head } = tree.token(event.triggerToken);
  if (head < 0 || !tree.is(event.triggerToken, 'xcomp', 'ccomp', 'obj', 'advcl')) return [];
  if (!CAUSE_VERBS.has(tree.token(head).lemma.toLowerCase()) || tree.isNegated(head)) return [];
  const subject = tree.childBy(head, 'nsubj');
  const cause = subject === null ? undefined : byToken.get(subject);
  return cause === undefined ? [] : [link('CAUSED_BY', cause, 'event-link.prompted')];
}

function below(
  tree: DocTree,
  index: number,
  byToken: ReadonlyMap<number, EventMention>,
): readonly EventMention[] {
  return tree
    .childrenBy(index, '=nmod', 'obl', 'acl')
    .map((child) => byToken.get(child))
    .filter((event) => event !== undefined);
}

function markerOf(tree: DocTree, index: number): string {
  const marker = tree.childBy(index, 'mark', 'case');
  return marker === null ? '' : tree.token(marker).text.toLowerCase();
}
