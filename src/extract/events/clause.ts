import type { Span } from '../../model/span.js';
import { subjectsOf } from '../grammar.js';
import type { DocTree } from '../tree.js';

/** A mention is a clause, not a paragraph: graph-format's bound. */
const LONGEST_CLAUSE = 300;
const LONGEST_TITLE = 120;

/** The trigger with its particle. */
export function triggerSpan(tree: DocTree, trigger: number): Span {
  const particle = tree.childBy(trigger, 'compound:prt');
  return tree.spanOf(particle === null || Math.abs(particle - trigger) > 2 ? [trigger] : [trigger, particle]);
}

/** Dependents that belong to other clauses or to what stands around the event. */
const OUTSIDE = [
  'nsubj',
  'csubj',
  'advcl',
  'ccomp',
  'parataxis',
  'conj',
  'cc',
  'punct',
  'acl:relcl',
  'discourse',
  'appos',
];
/** What may stand before the trigger as part of it; a fronted "In 2017," does not. */
const BEFORE = [
  'aux',
  'advmod',
  'compound',
  'amod',
  'det',
  'nummod',
  'nmod:poss',
  'obl:unmarked',
  'flat',
  'cop',
];

/** The predicate with what it says, without its subject and without other clauses. */
export function clauseSpan(tree: DocTree, trigger: number): Span {
  const own = tree.gather(trigger, (child) => {
    const { head } = tree.token(child);
    if (tree.is(child, ...OUTSIDE)) return false;
    if (head !== trigger) return true;
    return child > trigger ? !tree.is(child, 'mark') : tree.is(child, ...BEFORE);
  });
  const span = tree.spanOf(own);
  const start = Math.max(span.start, tree.sentenceSpan(trigger).start);
  return span.end - span.start <= LONGEST_CLAUSE ? { start, end: span.end } : triggerSpan(tree, trigger);
}

/** The subject's phrase with what is coordinated with it, without a preposition ("hundreds of" supporters). */
function subjectSpan(tree: DocTree, subject: number): Span {
  const words = tree.conjuncts(subject).flatMap((conjunct) => tree.phrase(conjunct));
  const cases = tree.childrenBy(subject, 'case').flatMap((marker) => tree.subtree(marker));
  const own = words.filter((token) => token > subject || !cases.includes(token));
  return tree.spanOf(own);
}

/** A readable clause: who, did, what. */
export function clauseTitle(tree: DocTree, text: string, trigger: number): string {
  const subject = tree.token(trigger).upos === 'VERB' ? subjectsOf(tree, trigger)[0] : undefined;
  const clause = clauseSpan(tree, trigger);
  const before = subject === undefined ? null : subjectSpan(tree, subject);
  const parts = before === null || before.end > clause.start ? [clause] : [before, clause];
  const title = parts
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (title.length <= LONGEST_TITLE) return title;
  return `${title.slice(0, LONGEST_TITLE - 1).replace(/\s+\S*$/, '')}…`;
}
