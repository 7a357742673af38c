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

const SKIPPED = new Set(['DET', 'PRON', 'PUNCT', 'NUM', 'ADP', 'PART', 'SYM', 'ADV', 'CCONJ']);

/** Words that say how long somebody has held an office, not which. */
const PASSING =
  /^(?:youngest|oldest|longest-serving|current|present|incumbent|sitting|new|newly|long-?time|veteran|embattled)$/;

/** "Burnley's Scottish striker": an adjective of a people tells where somebody is from. */
function isNation(tree: DocTree, index: number): boolean {
  const { upos, text, head } = tree.token(index);
  const noun = head < 0 ? '' : tree.token(head).text;
  return upos === 'ADJ' && OF_PEOPLE.test(text) && /^\p{Ll}/u.test(noun);
}

const OF_PEOPLE = /^(?!Christian|Republican)\p{Lu}\p{Ll}+(?:ish|an|ese|elsh|asque)$/u;

/** "the first president of Peru" was its president; a first minister is another office. */
function isOrdinal(tree: DocTree, index: number): boolean {
  const { text, head } = tree.token(index);
  const noun = head < 0 ? '' : tree.token(head).text;
  return (
    /^(?:first|last|next)$/.test(text) &&
    /^(?:president|ceo|executive|chairman|director|leader|king|queen|head)$/i.test(noun)
  );
}

/** Does the word before a role noun belong to the role ("finance director")? */
export function isRoleWord(tree: DocTree, index: number, lexicon: RoleLexicon): boolean {
  if (PASSING.test(lower(tree, index)) || isNation(tree, index) || isOrdinal(tree, index)) return false;
  // "the US president's special envoy" is no president.
  if (tree.is(index, 'nmod:poss') && tree.token(index).upos === 'NOUN') return false;
  return lexicon.formerWords.has(lower(tree, index)) || !SKIPPED.has(tree.token(index).upos);
}

/** "youngest", "longest": it compares those who have the role. */
export function isSuperlative(tree: DocTree, index: number): boolean {
  const { upos, text } = tree.token(index);
  return upos === 'ADJ' && /^\p{Ll}{3,}est$/u.test(text);
}
