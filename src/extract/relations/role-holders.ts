import type { Chain } from '../../model/chain.js';
import type { ChainIndex } from '../chain-index.js';
import type { DocTree } from '../tree.js';
import type { RoleLexicon } from './role-lexicon.js';

/** What stands behind a role noun. */
export interface Holders {
  /** Bodies and countries it is a role in; the first is the nearest. */
  readonly chains: readonly Chain[];
  /** "secretary of defense", "chairman of the board": a part of the title that names no body. */
  readonly complement: number | null;
  readonly ofBoard: boolean;
  /** Where the phrase stands that names the first of them; null where nothing does. */
  readonly at: number | null;
  /** Does it hang on the name that the role is the title of ("President Ana Ruiz of Peru")? */
  readonly borrowed: boolean;
}

const CASES = ['of', 'at', 'for', 'with', 'in', 'from', 'to'];
/** Who serves a body is tied to it by "to"; an envoy to a body serves another. */
const SERVES = /^(?:adviser|advisor|consultant|counsel|counsellor|counselor|contributor)$/;
/** Prepositions that tie a role to a place; with the others the place is only where somebody is or comes from. */
const PLACE_CASES = ['of', 'for'];
/** Offices with a field of their own: "minister of trade", "professor of law". */
const PORTFOLIO = /^(?:minister|undersecretary|professor|lecturer|commissioner)$/;
const BOARD = /^(?:the |its |their )?(?:(?:executive|supervisory|management) )?board(?: of [a-z]+)?$/i;

export function isPortfolio(noun: string): boolean {
  return PORTFOLIO.test(noun);
}

/** Is the name of an organization only a word for what somebody works on ("Fisheries", "Equal Opportunities")? */
export function namesNoBody(chain: Chain, { organizationWords }: RoleLexicon): boolean {
  if (chain.type !== 'organization' || chain.labels.length > 0) return false;
  const words = chain.name.toLowerCase().split(/[^\p{L}]+/u);
  if (/^\p{Lu}[\p{Lu}.&-]+$/u.test(chain.name)) return false;
  return !words.some((word) => organizationWords.has(word));
}

/** Reads the `of`, `at` and `for` phrases behind the role noun `head`, and behind the name that it is the title of. */
export function holdersBehind(
  tree: DocTree,
  chains: ChainIndex,
  head: number,
  lexicon: RoleLexicon,
): Holders {
  const noun = tree.token(head).text.toLowerCase();
  const found: Chain[] = [];
  let complement: number | null = null;
  let ofBoard = false;
  let at: number | null = null;
  const phrases = phrasesBehind(tree, head);
  const borrowed = phrases.some((child) => tree.token(child).head !== head);
  for (const child of phrases) {
    const preposition = tree.caseOf(child);
    const chain = named(tree, chains, child);
    if (chain === null && !ofOrFor(preposition)) continue;
    const board = BOARD.test(phraseOf(tree, child)) || (chain !== null && BOARD.test(chain.name));
    if (chain === null || board || (!borrowed && ofOrFor(preposition) && isField(noun, chain, lexicon))) {
      if (ofOrFor(preposition) && !borrowed) complement ??= child;
      ofBoard ||= board;
      // "minister of trade of Kenya", "head of the research arm of Delta Freight"
      for (const deeper of holdersBehind(tree, chains, child, lexicon).chains) found.push(deeper);
    } else if (holds(chain, preposition, noun)) found.push(chain);
    if (found.length > 0) at ??= child;
  }
  return { chains: [...new Set(found)], complement, ofBoard, at, borrowed };
}

function ofOrFor(preposition: string): boolean {
  return preposition === 'of' || preposition === 'for';
}

/** Prepositional phrases below the noun; of a title, those of its name too ("President Ana Ruiz of Peru"). */
function phrasesBehind(tree: DocTree, head: number): readonly number[] {
  const own = tree.childrenBy(head, '=nmod').filter((child) => child > head);
  const name = tree.token(head).head;
  const titled = own.length === 0 && name > head && tree.is(head, 'nmod:desc', 'compound', 'flat');
  const borrowed = titled
    ? tree
        .childrenBy(name, '=nmod')
        .filter((child) => child > name && ['of', 'at'].includes(tree.caseOf(child)))
    : [];
  return [...own, ...borrowed].filter((child) => CASES.includes(tree.caseOf(child)));
}

/** The thing that a phrase names: its head, or the name that its head introduces ("the newspaper Nyota"). */
function named(tree: DocTree, chains: ChainIndex, child: number): Chain | null {
  const chain = chains.atHead(child)?.chain ?? null;
  if (chain !== null) return chain;
  const name = tree
    .childrenBy(child, 'appos', 'flat')
    .find((token) => chains.atHead(token)?.mention.kind === 'name');
  const next = chains.covers(child + 1);
  const behind = next?.mention.first === child + 1 && next.mention.kind === 'name' ? next.chain : null;
  const introduced = name === undefined ? behind : (chains.atHead(name)?.chain ?? null);
  return introduced?.type === 'organization' ? introduced : null;
}

/** "professor of International Relations at ..." works on what "of" names. */
function isField(noun: string, chain: Chain, lexicon: RoleLexicon): boolean {
  return isPortfolio(noun) && namesNoBody(chain, lexicon);
}

/** "a judge from Arequipa" lives there; "a lawmaker from the Green Party" belongs to it. */
function holds(chain: Chain, preposition: string, noun: string): boolean {
  if (chain.type === 'person' || chain.type === 'event') return false;
  if (preposition === 'to' && !SERVES.test(noun)) return false;
  if (chain.type === 'place') return PLACE_CASES.includes(preposition);
  return true;
}

function phraseOf(tree: DocTree, head: number): string {
  const words = tree.gather(head, (child) => tree.is(child, 'compound', 'amod', 'det', '=nmod', 'case'));
  return words
    .filter((index) => tree.token(index).head !== head || !tree.is(index, 'case'))
    .map((index) => tree.token(index).text)
    .join(' ');
}
