import type { Chain } from '../../model/chain.js';
import type { ChainIndex } from '../chain-index.js';
import { namedHead } from '../phrase.js';
import type { DocTree } from '../tree.js';
import type { RoleLexicon } from './role-lexicon.js';

/** What stands behind a role noun. */
export interface Holders {
  /** Bodies and countries it is a role in; the first is the nearest. */
  readonly chains: readonly Chain[];
  /** "secretary of defense", "chairman of the board": words of the title that name no body. */
  readonly complement: readonly number[] | null;
  readonly ofBoard: boolean;
  /** Where the phrase stands that names the first of them; null where nothing does. */
  readonly at: number | null;
  /** Does it hang on the name that the role is the title of ("President Ana Ruiz of Peru")? */
  readonly borrowed: boolean;
}

const CASES = ['of', 'at', 'for', 'with', 'in', 'from', 'to'];
/** Who serves a body is tied to it by "to"; an envoy to a body serves another. */
const SERVES = /^(?:adviser|advisor|consultant|counsel|counsellor|counselor|contributor)$/;
/** What ties a role to a place. Elsewhere the place is where somebody is or comes from, or what an office is for. */
const PLACE_CASES = ['of'];
/** Offices with a field of their own: "minister of trade", "professor of law". */
const PORTFOLIO = /^(?:minister|undersecretary|professor|lecturer|commissioner)$/;
const BOARD = /^(?:the |its |their )?(?:(?:executive|supervisory|management) )?board(?: of [a-z]+)?$/i;

export function isPortfolio(noun: string): boolean {
  return PORTFOLIO.test(noun);
}

/** Is the name of an organization only a word for what somebody works on ("Fisheries", "Equal Opportunities")? */
export function namesNoBody(chain: Chain, { organizationWords }: RoleLexicon): boolean {
  if (chain.type !== 'organization') return false;
  // "Energy and Mines Minister": a single word, whatever firms have it in their names.
  if (/^\p{Lu}\p{Ll}+$/u.test(chain.name) && organizationWords.has(chain.name.toLowerCase())) return true;
  if (chain.labels.length > 0) return false;
  const words = chain.name.toLowerCase().split(/[^\p{L}]+/u);
  if (/^\p{Lu}[\p{Lu}.&-]+$/u.test(chain.name) || chain.mentions.some(({ use }) => use === 'acronym'))
    return false;
  return !words.some((word) => organizationWords.has(word));
}

/** Reads the `of`, `at` and `for` phrases behind the role noun `head`, and behind the name that it is the title of. */
export function holdersBehind(
  tree: DocTree,
  chains: ChainIndex,
  head: number,
  lexicon: RoleLexicon,
): Holders {
  const found: Chain[] = [];
  let complement: readonly number[] | null = null;
  let ofBoard = false;
  let at: number | null = null;
  const phrases = phrasesBehind(tree, head);
  const next = phrases.length === 0 ? adjacent(tree, chains, head) : null;
  if (next !== null && holds(next.chain, next.preposition, tree.token(head).text.toLowerCase()))
    return { chains: [next.chain], complement: null, ofBoard: false, at: next.at, borrowed: false };
  const borrowed = phrases.some((child) => tree.token(child).head !== head);
  for (const child of phrases) {
    const read = readPhrase({ tree, chains, head, lexicon, borrowed }, child);
    found.push(...read.chains);
    complement ??= read.complement;
    ofBoard ||= read.ofBoard;
    if (found.length > 0) at ??= child;
  }
  return { chains: [...new Set(found)], complement, ofBoard, at, borrowed };
}

/** "a research fellow at the Baobab Institute": what stands right behind the role, where a parser hangs it elsewhere. */
function adjacent(
  tree: DocTree,
  chains: ChainIndex,
  head: number,
): { readonly chain: Chain; readonly preposition: string; readonly at: number } | null {
  const [marker, ...behind] = [1, 2, 3].map((step) => tree.tokens[head + step]);
  const preposition = marker?.text.toLowerCase() ?? '';
  if (marker?.upos !== 'ADP' || !['at', 'with'].includes(preposition)) return null;
  const at = head + 2 + (behind[0]?.upos === 'DET' ? 1 : 0);
  const entry = chains.covers(at);
  const here = entry?.mention.first === at && entry.mention.kind === 'name';
  const same = tree.tokens[at]?.sentence === tree.token(head).sentence;
  return entry !== undefined && here && same
    ? { chain: entry.chain, preposition, at: entry.mention.head }
    : null;
}

interface Around {
  readonly tree: DocTree;
  readonly chains: ChainIndex;
  readonly head: number;
  readonly lexicon: RoleLexicon;
  readonly borrowed: boolean;
}

type ReadPhrase = Pick<Holders, 'chains' | 'complement' | 'ofBoard'>;

/** What one phrase behind the role names: a body or place, or only a part of the title. */
function readPhrase(around: Around, child: number): ReadPhrase {
  const { tree, chains, head, lexicon, borrowed } = around;
  const nothing: ReadPhrase = { chains: [], complement: null, ofBoard: false };
  const preposition = prepositionOf(tree, child);
  const noun = tree.token(head).text.toLowerCase();
  const own = chains.atHead(child);
  if (own?.chain.type === 'person') return { ...nothing, ...beforeName(around, own.mention.first) };
  const chain = named(tree, chains, child);
  if (chain === null && !ofOrFor(preposition)) return nothing;
  // "a spokesman for the Kenyan government": the country, but as a body.
  if (chain?.type === 'place' && own?.mention.use === 'metonym' && ofOrFor(preposition))
    return { ...nothing, chains: [chain] };
  const board = BOARD.test(phraseOf(tree, child)) || (chain !== null && BOARD.test(chain.name));
  const title = chain === null || board;
  if (title || (!borrowed && ofOrFor(preposition) && isField(noun, chain, lexicon))) {
    const owner = chain === null && !borrowed ? unitOwner(around, child) : null;
    const words = ofOrFor(preposition) && !borrowed ? titleWords(tree, head, child) : null;
    return {
      // "minister of trade of Kenya", "head of the research arm of Delta Freight"
      chains: owner === null ? holdersBehind(tree, chains, child, lexicon).chains : [owner],
      complement:
        owner === null || words === null
          ? words
          : words.filter((word) => word === child || chains.covers(word)?.chain !== owner),
      ofBoard: board,
    };
  }
  if (holds(chain, preposition, noun)) return { ...nothing, chains: [chain] };
  // "director for Asia", "envoy for Sudan": what the office is for.
  const field = preposition === 'for' && chain.type === 'place' && !borrowed;
  return field ? { ...nothing, complement: titleWords(tree, head, child) } : nothing;
}

/** "head of Kenya's army", "director of Delta Freight's legal department": whose unit the noun behind "of" is. */
function unitOwner({ tree, chains, lexicon }: Around, child: number): Chain | null {
  const noun = tree.token(child).lemma.toLowerCase();
  if (tree.token(child).upos !== 'NOUN' || !lexicon.units.has(noun)) return null;
  const owners = tree
    .childrenBy(child, 'nmod:poss', 'amod', 'compound')
    .flatMap((token) => chains.atHead(token)?.chain ?? [])
    .filter(({ type, country }) => type === 'organization' || country !== null);
  const [owner] = owners;
  const state = owner?.country !== null && owner?.type === 'place';
  return owner === undefined || (state && lexicon.units.get(noun) !== 'state') ? null : owner;
}

/** "Secretary of State Ana Ruiz", "chairman of Delta Freight Ana Ruiz": a parser takes the name into the "of" phrase. */
function beforeName({ tree, chains, head }: Around, name: number): Partial<ReadPhrase> {
  const words = wordsBetween(tree, head, name);
  const body = words.length === 0 ? undefined : chains.covers(words.at(-1) ?? -1)?.chain;
  if (body === undefined) return words.length === 0 ? {} : { complement: words };
  return holds(body, 'of', tree.token(head).text.toLowerCase()) ? { chains: [body] } : {};
}

/** "of defense and security": the words of a phrase that belong to the title. */
function titleWords(tree: DocTree, head: number, child: number): readonly number[] {
  const words = tree.gather(child, (token) =>
    tree.is(token, 'compound', 'amod', 'case', 'conj', 'cc', 'flat'),
  );
  const possessor = tree.caseOf(child) === '' ? tree.childBy(child, 'nmod:poss') : null;
  const preposition = possessor === null ? null : tree.childBy(possessor, 'case');
  return [...(preposition === null ? [] : [preposition]), ...words].filter((token) => token > head);
}

/** "of State" between a title and the name that follows; nothing where other than nouns stand there. */
function wordsBetween(tree: DocTree, head: number, name: number): readonly number[] {
  const words = Array.from({ length: Math.max(0, name - head - 1) }, (_, i) => head + 1 + i);
  const plain = words
    .slice(1)
    .every((word) => /^(?:PROPN|NOUN|ADJ|CCONJ)$/.test(tree.token(word).upos) || tree.is(word, 'cc'));
  return plain && words.length > 1 && tree.token(head + 1).text.toLowerCase() === 'of' ? words : [];
}

function ofOrFor(preposition: string): boolean {
  return preposition === 'of' || preposition === 'for';
}

/** Prepositional phrases below the noun; of a title, those of its name too ("President Ana Ruiz of Peru"). */
function phrasesBehind(tree: DocTree, head: number): readonly number[] {
  const own = [
    ...tree.childrenBy(head, '=nmod'),
    // "head of sales at the Kenyan carrier Delta Freight": a parser may join the name to the noun.
    ...tree.childrenBy(head, 'flat').filter((child) => tree.caseOf(child) !== ''),
  ].filter((child) => child > head);
  const name = tree.token(head).head;
  const titled = own.length === 0 && name > head && tree.is(head, 'nmod:desc', 'compound', 'flat');
  const borrowed = titled
    ? tree
        .childrenBy(name, '=nmod')
        .filter((child) => child > name && ['of', 'at'].includes(tree.caseOf(child)))
    : [];
  return [...own, ...borrowed].filter((child) => CASES.includes(prepositionOf(tree, child)));
}

/** "of the Harbour Bank's mission": a parser may hang the preposition on the possessor. */
function prepositionOf(tree: DocTree, phrase: number): string {
  const own = tree.caseOf(phrase);
  const possessor = own === '' ? tree.childBy(phrase, 'nmod:poss') : null;
  return possessor === null ? own : tree.caseOf(possessor);
}

/** The thing that a phrase names: its head, or the name that its head introduces ("the newspaper Nyota"). */
function named(tree: DocTree, chains: ChainIndex, child: number): Chain | null {
  const chain = chains.atHead(child)?.chain ?? null;
  if (chain !== null) return chain;
  const place = placeNamed(tree, chains, child);
  if (place !== null) return place;
  const name = tree
    .childrenBy(child, 'appos', 'flat')
    .find((token) => chains.atHead(token)?.mention.kind === 'name');
  const next = chains.covers(child + 1);
  const behind = next?.mention.first === child + 1 && next.mention.kind === 'name' ? next.chain : null;
  const introduced = name === undefined ? behind : (chains.atHead(name)?.chain ?? null);
  if (introduced?.type === 'organization') return introduced;
  return RESTATING.test(tree.token(child).lemma.toLowerCase()) ? restated(tree, chains, child) : null;
}

/** "Turkana province", "the state of Turkana": the place that a noun for places names. */
function placeNamed(tree: DocTree, chains: ChainIndex, child: number): Chain | null {
  const inner = namedHead(tree, child);
  const named = inner === child ? null : (chains.atHead(inner)?.chain ?? null);
  if (named?.type === 'place') return named;
  if (!AREA.test(tree.token(child).lemma.toLowerCase())) return null;
  const modifier = tree
    .childrenBy(child, 'compound', 'flat')
    .map((token) => chains.atHead(token)?.chain)
    .find((chain) => chain?.type === 'place' && chain.country === null);
  return modifier ?? null;
}

const AREA =
  /^(?:province|region|district|state|county|city|town|municipality|governorate|prefecture|territory|island)$/;

/** Nouns behind a name that only say what is named: "the Delta party", "the Ifo think tank". */
const RESTATING =
  /^(?:party|movement|newspaper|daily|weekly|magazine|tank|broadcaster|company|firm|airline|carrier|charity|ngo|militia|sect|club|chain|startup|conglomerate|cartel|coalition|alliance|bloc|group|network|league)$/;

function restated(tree: DocTree, chains: ChainIndex, child: number): Chain | null {
  const name = tree
    .childrenBy(child, 'compound', 'amod')
    .map((token) => chains.atHead(token))
    .find((entry) => entry?.mention.kind === 'name' && entry.chain.type === 'organization');
  return name?.chain ?? null;
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
