import type { Chain } from '../../model/chain.js';
import type { StatementMention } from '../../model/statement.js';
import type { DocTree } from '../tree.js';
import type { Draft, Material } from './draft.js';

/**
 * "Mayor denies taking bribes", "Dam is safe, prosecutor says": headlines name people by their office alone, without an article.
 * It is the one person of the text whose name is printed with that word ("prosecutor Ola Berg"), or nobody.
 */
export function bareRole(
  { tree }: Material,
  chains: readonly Chain[],
  draft: Draft,
  statement: StatementMention,
): StatementMention {
  if (statement.speaker !== null || draft.speaker === null || draft.known !== undefined) return statement;
  const { upos, lemma, morph } = tree.token(draft.speaker);
  const bare =
    /^(?:NOUN|PROPN)$/.test(upos) &&
    morph.number !== 'Plur' &&
    tree.childBy(draft.speaker, 'det', 'nmod:poss', 'nummod', 'nmod', 'conj') === null;
  if (!bare) return statement;
  const holders = chains.filter((chain) => chain.type === 'person' && isCalled(tree, chain, lemma));
  const [only] = holders;
  return holders.length === 1 && only !== undefined ? { ...statement, speaker: only.id } : statement;
}

/** Does the word stand before one of the person's names, or beside it as an apposition? */
function isCalled(tree: DocTree, chain: Chain, lemma: string): boolean {
  const is = (token: number): boolean => tree.token(token).lemma.toLowerCase() === lemma.toLowerCase();
  return chain.mentions
    .filter(({ kind }) => kind === 'name')
    .some(({ first, last }) => {
      for (let i = first; i < last; i++) {
        const { head, deprel } = tree.token(i);
        if (is(i)) return true;
        if (head >= 0 && /^(?:appos|flat|nmod:desc)/.test(deprel) && is(head)) return true;
        if (tree.childrenBy(i, 'appos', 'nmod:desc', 'compound').some(is)) return true;
      }
      return false;
    });
}
