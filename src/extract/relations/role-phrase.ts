import type { Chain } from '../../model/chain.js';
import type { ChainIndex } from '../chain-index.js';
import type { DocTree } from '../tree.js';

/** The noun phrase of an office or job: "the acting finance director of Delta Freight". */
export interface RolePhrase {
  /** "finance director": without article, holder and words of time. */
  readonly role: string;
  readonly former: boolean;
  /** What the role is a role in, the closest reading first; empty when the phrase names nothing. */
  readonly holder: Chain | null;
  /** Nationality that stands before a role that is no office of the state: "French journalist". */
  readonly nationality: Chain | null;
  /** Does the role head the holder ("chief executive"), rather than work in it ("analyst")? */
  readonly leads: boolean;
}

export interface RoleLexicon {
  /** Heads of bodies: president, leader; with a value only behind that word: minister → prime. */
  readonly leaders: ReadonlyMap<string, string>;
  /** Words that may stand before a leader without changing that: prime, executive, managing. */
  readonly leaderModifiers: ReadonlyMap<string, string>;
  /** Offices of a state: with a demonym the country is their holder. */
  readonly offices: ReadonlyMap<string, string>;
  /** former, ex, then, late, ... */
  readonly formerWords: ReadonlyMap<string, string>;
  /** Titles and their full form: gen. → general. */
  readonly titles: ReadonlyMap<string, string>;
}

const HOLDER_CASES = ['of', 'at', 'for', 'with', 'in', 'from'];
const SKIPPED = new Set(['DET', 'PRON', 'PUNCT', 'NUM', 'ADP', 'PART', 'SYM']);

/** Reads the phrase headed by the role noun `head`. */
export function readRolePhrase(
  tree: DocTree,
  chains: ChainIndex,
  head: number,
  lexicon: RoleLexicon,
): RolePhrase {
  const left = leftModifiers(tree, head);
  const before = left.map((index) => ({ index, chain: chains.covers(index)?.chain ?? null }));
  const own = chains.covers(head)?.chain ?? null;
  const words = before.filter(
    ({ index, chain }) => (chain === null || chain === own) && !SKIPPED.has(tree.token(index).upos),
  );
  const former =
    words.some(({ index }) => lexicon.formerWords.has(lower(tree, index))) || isFormerPrefix(tree, head);
  const plain = words
    .map(({ index }) => index)
    .filter((index) => !lexicon.formerWords.has(lower(tree, index)));
  const complement = roleComplement(tree, chains, head);
  const role = phraseText(tree, plain, head, complement, lexicon);
  const behind = holderBehind(tree, chains, head);
  const ahead = holderAhead(
    before.map(({ chain }) => chain).filter((chain) => chain !== null && chain !== own),
  );
  const office = isOffice(tree, head, lexicon);
  const country = ahead.country;
  const holder = behind ?? ahead.organization ?? (office ? country : null);
  return {
    role,
    former,
    holder,
    nationality: holder !== country && !office ? country : null,
    leads: leadsHolder(tree, plain, head, complement, lexicon),
  };
}

/** Words of the phrase before its head, in text order, possessors with all their parts. */
function leftModifiers(tree: DocTree, head: number): readonly number[] {
  const name = tree.token(head).head;
  // In "Kenyan President William Ruto" the demonym may hang on the name that the title stands before.
  const titled = name > head && tree.is(head, 'nmod:desc', 'compound', 'flat', 'amod');
  const own = modifiersBefore(tree, head);
  return titled
    ? [...new Set([...modifiersBefore(tree, name).filter((index) => index < head), ...own])].sort(
        (a, b) => a - b,
      )
    : own;
}

function modifiersBefore(tree: DocTree, head: number): readonly number[] {
  return tree
    .gather(head, (child) =>
      tree.is(child, 'compound', 'amod', 'nmod:poss', 'nmod:desc', 'flat', 'nmod:unmarked', 'advmod'),
    )
    .filter((index) => index < head);
}

/** "secretary of defense": the part of the title that names no body. */
function roleComplement(tree: DocTree, chains: ChainIndex, head: number): number | null {
  return (
    tree
      .childrenBy(head, '=nmod')
      .find(
        (child) =>
          child > head && ['of', 'for'].includes(tree.caseOf(child)) && chains.covers(child) === undefined,
      ) ?? null
  );
}

function phraseText(
  tree: DocTree,
  plain: readonly number[],
  head: number,
  complement: number | null,
  lexicon: RoleLexicon,
): string {
  const noun = lower(tree, head);
  const title = lexicon.titles.get(noun) ?? lexicon.titles.get(`${noun}.`) ?? '';
  const words = [...plain.map((index) => lower(tree, index)), title === '' ? noun : title];
  if (complement !== null) {
    const tail = tree.gather(complement, (child) => tree.is(child, 'compound', 'amod', 'case', 'conj', 'cc'));
    words.push(...tail.filter((index) => index > head).map((index) => lower(tree, index)));
  }
  return words
    .join(' ')
    .replace(/ ?- ?/g, '-')
    .replace(/ (['’]s?)\b/g, '$1');
}

function holderBehind(tree: DocTree, chains: ChainIndex, head: number): Chain | null {
  for (const child of tree.childrenBy(head, '=nmod')) {
    if (child < head || !HOLDER_CASES.includes(tree.caseOf(child))) continue;
    const chain = chains.atHead(child)?.chain ?? null;
    // "a judge from Arequipa" lives there; "a lawmaker from the Green Party" belongs to it.
    const origin = chain?.type === 'place' && tree.caseOf(child) === 'from';
    if (chain !== null && !origin && chain.type !== 'person' && chain.type !== 'event') return chain;
    // "minister of trade of Kenya", "head of the research arm of Delta Freight"
    const deeper =
      chain === null && ['of', 'for', 'at'].includes(tree.caseOf(child))
        ? holderBehind(tree, chains, child)
        : null;
    if (deeper !== null) return deeper;
  }
  return null;
}

function holderAhead(found: readonly (Chain | null)[]): {
  organization: Chain | null;
  country: Chain | null;
} {
  const nearest = [...found].reverse().filter((chain) => chain !== null);
  return {
    organization: nearest.find((chain) => chain.type === 'organization') ?? null,
    country:
      nearest.find((chain) => chain.country !== null) ??
      nearest.find((chain) => chain.type === 'place') ??
      null,
  };
}

function isOffice(tree: DocTree, head: number, lexicon: RoleLexicon): boolean {
  const noun = lower(tree, head);
  return (
    lexicon.offices.has(noun) ||
    lexicon.leaders.has(noun) ||
    lexicon.titles.has(noun) ||
    lexicon.titles.has(`${noun}.`)
  );
}

function leadsHolder(
  tree: DocTree,
  plain: readonly number[],
  head: number,
  complement: number | null,
  lexicon: RoleLexicon,
): boolean {
  const needed = lexicon.leaders.get(lower(tree, head));
  if (complement !== null || needed === undefined) return false;
  // "minister" heads the body only as "prime minister", "executive" only as "chief executive".
  if (needed !== '' && !plain.some((index) => lower(tree, index) === needed)) return false;
  return plain.every((index) => lexicon.leaderModifiers.has(lower(tree, index)));
}

/** "ex-minister": the prefix is a token of its own. */
function isFormerPrefix(tree: DocTree, head: number): boolean {
  return head >= 2 && tree.token(head - 1).text === '-' && /^ex$/i.test(tree.token(head - 2).text);
}

function lower(tree: DocTree, index: number): string {
  return tree.token(index).text.toLowerCase();
}
