import type { ChainIndex } from '../chain-index.js';
import type { DocTree } from '../tree.js';
import type { AttributionLexicons } from './lexicons.js';
import { chainOf } from './speaker.js';
import { isNominal } from './subject.js';

/**
 * Chain ids of those who speak together with the head of a speaker's phrase: "the mayor and Ola Berg said". Of "the mayor or
 * Ola Berg" nobody knows who it was.
 */
export function coSpeakersOf(
  tree: DocTree,
  chains: ChainIndex,
  lexicons: AttributionLexicons,
  head: number,
): readonly string[] {
  const conjuncts = conjunctsOf(tree, head);
  const apart = conjuncts.some((child) =>
    tree.childrenBy(child, 'cc').some((cc) => !/^(?:and|&|as)$/i.test(tree.token(cc).text)),
  );
  if (apart) return [];
  const own = chainOf(tree, chains, lexicons, head, 0)?.id;
  const found = conjuncts
    .filter((child) => !chains.covers(head) || chains.covers(child)?.mention !== chains.covers(head)?.mention)
    .flatMap((child) => chainOf(tree, chains, lexicons, child, 0)?.id ?? []);
  return [...new Set(found)].filter((id) => id !== own);
}

/** Nouns coordinated with the head, without a preposition of their own; in text order. */
function conjunctsOf(tree: DocTree, head: number, depth = 0): readonly number[] {
  if (depth > 4) return [];
  // A tree may hang the second name on the first one's title.
  const titles = tree.childrenBy(head, 'nmod:desc', 'compound').filter((child) => child < head);
  return [head, ...titles]
    .flatMap((at) => tree.childrenBy(at, 'conj'))
    .filter((child) => child > head)
    .filter((child) => isNominal(tree, child) && tree.childBy(child, 'case', 'nsubj', 'cop') === null)
    .flatMap((child) => [child, ...conjunctsOf(tree, child, depth + 1)]);
}
