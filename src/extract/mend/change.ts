import type { ParsedToken } from '../../model/token.js';
import type { DocTree } from '../tree.js';

/** What changes of a token. */
export type Change = Partial<Pick<ParsedToken, 'head' | 'deprel' | 'upos'>>;
/** Token → what changes of it. */
export type Changes = ReadonlyMap<number, Change>;
export type Mend = (tree: DocTree) => Changes;

/** Changes that `read` gives for each verb; of two for one token the first stays. */
export function eachVerb(
  tree: DocTree,
  read: (verb: number) => Iterable<readonly [number, Change]>,
): Changes {
  const changes = new Map<number, Change>();
  for (let token = 0; token < tree.tokens.length; token++)
    if (tree.token(token).upos === 'VERB')
      for (const [index, change] of read(token)) if (!changes.has(index)) changes.set(index, change);
  return changes;
}

export function isTensed(tree: DocTree, verb: number): boolean {
  return tree.token(verb).morph.verbForm === 'Fin' || tree.childBy(verb, 'aux') !== null;
}

export function isToInfinitive(tree: DocTree, verb: number): boolean {
  return tree.childrenBy(verb, 'mark').some((child) => tree.token(child).text.toLowerCase() === 'to');
}
