import type { Span } from '../../model/span.js';
import type { DocTree } from '../tree.js';

/** A mention is a clause, not a paragraph: graph-format's bound. */
const LONGEST_CLAUSE = 300;

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

/** The words of the predicate and of what it says, without its subject and without other clauses. */
export function clauseTokens(tree: DocTree, trigger: number): readonly number[] {
  return tree.gather(trigger, (child) => {
    const { head } = tree.token(child);
    if (head !== trigger && (isWithinPhrase(tree, child) || tree.is(child, 'nsubj'))) return true;
    if (tree.is(child, ...OUTSIDE) || tree.caseOf(child) === 'according') return false;
    if (head !== trigger) return true;
    // "were to pull back": the helper needs its "to".
    if (tree.is(child, 'mark'))
      return (
        child < trigger && tree.children(trigger).some((aux) => aux < child && tree.is(aux, 'aux', 'cop'))
      );
    return child > trigger || tree.is(child, ...BEFORE);
  });
}

/** What else is named beside a noun ("aid and arms"), and what "what" stands for. */
function isWithinPhrase(tree: DocTree, child: number): boolean {
  const { head, upos } = tree.token(child);
  const above = tree.token(head);
  if (tree.is(child, 'acl:relcl')) return above.upos === 'PRON';
  if (above.upos === 'VERB' || upos === 'VERB') return false;
  return tree.is(child, 'conj') || (tree.is(child, 'cc') && tree.token(head).upos !== 'VERB');
}

/** The predicate with what it says as one stretch of text; of a very long one the trigger alone. */
export function clauseSpan(tree: DocTree, trigger: number): Span {
  const span = tree.spanOf(clauseTokens(tree, trigger));
  const start = Math.max(span.start, tree.sentenceSpan(trigger).start);
  return span.end - span.start <= LONGEST_CLAUSE ? { start, end: span.end } : triggerSpan(tree, trigger);
}
