import type { DocTree } from '../tree.js';
import type { Holders } from './role-holders.js';
import type { RoleLexicon } from './role-lexicon.js';

/** The role in the words of the text, a title in full, without article, holder and words of time. */
export function phraseText(
  tree: DocTree,
  plain: readonly number[],
  head: number,
  complement: readonly number[] | null,
  lexicon: RoleLexicon,
): string {
  const noun = lower(tree, head);
  const title = lexicon.titles.get(noun) ?? lexicon.titles.get(`${noun}.`) ?? '';
  const { lemma, upos } = tree.token(head);
  // "Presidents A of X and B of Y": each is one.
  const single = upos === 'NOUN' && noun.endsWith('s') ? lemma.toLowerCase() : noun;
  const words = [...plain.map((index) => lower(tree, index)), title === '' ? single : title];
  const hyphened = inChief(tree, head);
  if (hyphened !== null) return hyphened;
  words.push(...(complement ?? []).map((index) => lower(tree, index)));
  return words
    .join(' ')
    .replace(/ ?- ?/g, '-')
    .replace(/ (['’]s?)\b/g, '$1');
}

/** "commander-in-chief": the parts of one noun. */
function inChief(tree: DocTree, head: number): string | null {
  const parts = tree.tokens.slice(Math.max(0, head - 4), head + 1).map(({ text }) => text.toLowerCase());
  return /^\p{L}+-in-chief$/u.test(parts.join('')) ? parts.join('') : null;
}

/** Does the role head what it is a role in? */
export function heads(
  tree: DocTree,
  plain: readonly number[],
  head: number,
  { complement, ofBoard }: Holders,
  lexicon: RoleLexicon,
): boolean {
  const needed = lexicon.leaders.get(nounOf(tree, head, lexicon));
  if ((complement !== null && !ofBoard) || needed === undefined) return false;
  // "minister" heads the body only as "prime minister", "executive" only as "chief executive".
  if (needed !== '' && !plain.some((index) => lower(tree, index) === needed)) return false;
  return plain.every((index) => lexicon.leaderModifiers.has(lower(tree, index)));
}

/** "ex-minister": the prefix is a token of its own. */
export function isFormerPrefix(tree: DocTree, head: number): boolean {
  return head >= 2 && tree.token(head - 1).text === '-' && /^ex$/i.test(tree.token(head - 2).text);
}

/** The noun of the role, a title in full: "Gov." is governor. */
export function nounOf(tree: DocTree, head: number, { titles }: RoleLexicon): string {
  const noun = lower(tree, head);
  return titles.get(noun) ?? titles.get(`${noun}.`) ?? noun;
}

export function lower(tree: DocTree, index: number): string {
  return tree.token(index).text.toLowerCase();
}
