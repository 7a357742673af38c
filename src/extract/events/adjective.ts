import { objectsOf } from '../grammar.js';
import type { DocTree } from '../tree.js';

/** Of whom an adjective is said: "two were dead", "left two dead", "two dead in Lima"; none of one before its noun. */
export function bearersOf(tree: DocTree, adjective: number): readonly number[] {
  const subject = tree.childBy(adjective, 'nsubj');
  if (subject !== null) return tree.conjuncts(subject);
  const { head } = tree.token(adjective);
  if (head < 0) return [];
  if (tree.is(adjective, 'xcomp', 'advcl')) return objectsOf(tree, head);
  if (tree.is(adjective, 'conj')) return bearersOf(tree, head);
  return tree.is(adjective, 'amod', 'acl') && head < adjective ? [head] : [];
}
