import type { Chain } from '../../model/chain.js';
import type { ChainIndex } from '../chain-index.js';
import type { DocTree } from '../tree.js';
import type { RoleLexicon } from './role-lexicon.js';

/** Sentences back in which a ministry was said to be a country's. */
const REACH = 3;

/**
 * The country whose organ a noun stands for: "Kenya's foreign ministry", and "the ministry" shortly behind it. Null where the
 * noun is no organ of a state, or two countries' were spoken of.
 */
export function organOwner(
  tree: DocTree,
  index: ChainIndex,
  noun: number,
  { units }: RoleLexicon,
): Chain | null {
  const lemma = tree.token(noun).lemma.toLowerCase();
  if (tree.token(noun).upos !== 'NOUN' || units.get(lemma) !== 'state') return null;
  const own = ownerBeside(tree, index, noun);
  if (own !== null) return own;
  const determiner = tree.childBy(noun, 'det');
  if (determiner === null || tree.token(determiner).text.toLowerCase() !== 'the') return null;
  if (tree.childBy(noun, 'amod', 'compound', '=nmod') !== null) return null;
  const owners = new Set<Chain>();
  for (let at = noun - 1; at >= 0 && tree.token(noun).sentence - tree.token(at).sentence <= REACH; at--) {
    const owner = tree.token(at).lemma.toLowerCase() === lemma ? ownerBeside(tree, index, at) : null;
    if (owner !== null) owners.add(owner);
  }
  const [only, second] = owners;
  return second === undefined ? (only ?? null) : null;
}

function ownerBeside(tree: DocTree, index: ChainIndex, noun: number): Chain | null {
  const owners = tree
    .childrenBy(noun, 'nmod:poss', 'amod', 'compound')
    .flatMap((child) => index.atHead(child)?.chain ?? [])
    .filter(({ country }) => country !== null);
  return owners[0] ?? null;
}
