import type { Chain, Mention } from '../../model/chain.js';
import type { ChainIndex, ChainMention } from '../chain-index.js';
import type { DocTree } from '../tree.js';
import { type Holders, holdersBehind, isPortfolio, namesNoBody } from './role-holders.js';
import type { RoleLexicon } from './role-lexicon.js';
import { heads, isFormerPrefix, isRoleWord, isSuperlative, lower, nounOf, phraseText } from './role-words.js';

/** What a role is a role in, and what it says of it. */
export interface RoleHolder {
  readonly chain: Chain;
  /** LEADS where the role heads the holder ("chief executive"), HOLDS_ROLE where it works in it ("analyst"); FOUNDED, OWNS, MEMBER_OF. */
  readonly type: string;
}

/** The noun phrase of an office or job: "the acting finance director of Delta Freight". */
export interface RolePhrase {
  /** "finance director": without article, holder and words of time. */
  readonly role: string;
  readonly former: boolean;
  /** The closest reading first; empty when the phrase names nothing. */
  readonly holders: readonly RoleHolder[];
  /** Nationality that stands before a role that is no office of the state: "French journalist". */
  readonly nationality: Chain | null;
  /** Where the phrase behind the role stands that names its holder; null where none does. */
  readonly holderAt: number | null;
  /** Does the phrase name something that it is a role in, whether known or not ("director of the museum", "her adviser")? */
  readonly placed: boolean;
  /** Does the holder stand before it as its possessor ("the firm's founder and chairman")? */
  readonly possessed: boolean;
}

interface Modifier {
  readonly index: number;
  readonly chain: Chain | null;
  readonly mention: Mention | null;
}

/** Reads the phrase headed by the role noun `head`. */
export function readRolePhrase(
  tree: DocTree,
  chains: ChainIndex,
  head: number,
  lexicon: RoleLexicon,
  /** Of a coordinated role that names none of its own. */
  lent: readonly Chain[] = [],
): RolePhrase {
  const own = chains.covers(head)?.chain ?? null;
  const noun = nounOf(tree, head, lexicon);
  const before = leftModifiers(tree, head).map((index): Modifier => {
    const found = isWhose(tree, index) ? namedBeforeClause(tree, chains, index) : chains.covers(index);
    // "Equal Opportunities Minister": what the office is for is no body.
    const field = isPortfolio(noun) && !tree.is(index, 'nmod:poss');
    if (found === undefined || (field && namesNoBody(found.chain, lexicon)))
      return { index, chain: null, mention: null };
    return { index, chain: found.chain, mention: found.mention };
  });
  const words = before.filter(
    ({ index, chain }) => (chain === null || chain === own) && isRoleWord(tree, index, lexicon),
  );
  const former =
    words.some(({ index }) => lexicon.formerWords.has(lower(tree, index))) || isFormerPrefix(tree, head);
  const regional = regionsOf(before, noun, lexicon).map(({ index }) => index);
  const plain = [...words.map(({ index }) => index), ...regional]
    .filter((index) => !lexicon.formerWords.has(lower(tree, index)))
    .sort((a, b) => a - b);
  const behindName = holdersBehind(tree, chains, head, lexicon);
  // "his deputy, Tunde Bello of the Green Party" is his deputy, not the party's.
  const read = behindName.borrowed && isSomebodys(tree, chains, head) ? NOWHERE : behindName;

  const ahead = before.filter(
    (item): item is Modifier & { chain: Chain; mention: Mention } =>
      item.chain !== null && item.chain !== own && !isBased(tree, item.index),
  );
  // "Kenyan Minister Ann Karua of the Jubilee Party" is a minister of Kenya.
  const behind =
    read.chains.length === 0
      ? { ...read, chains: lent }
      : read.borrowed && ahead.length > 0
        ? { ...read, chains: [] }
        : read;
  const country = countryAhead(ahead, chains, tree);
  const office = isOffice(noun, country?.mention ?? null, lexicon);
  const role = phraseText(tree, plain, head, behind.complement, lexicon);
  const leads = heads(tree, plain, head, behind, lexicon);
  const ranked = leftModifiers(tree, head).some((index) => isSuperlative(tree, index));
  const holders = holdersOf(behind, ahead, office ? (country?.chain ?? null) : null).filter(
    // "Europe's youngest minister" is a minister of some country of it.
    ({ type }) => !ranked || type !== 'place',
  );
  const isOrigin = !office || read.at !== null;
  const nationality = country !== null && isOrigin ? nationalityOf(country, holders, tree) : null;
  const [first] = holders;
  return {
    role,
    former,
    holderAt: read.at,
    placed: isPlaced(tree, head, behind),
    possessed: ahead.some(({ index, chain }) => chain === first && tree.is(index, 'nmod:poss')),
    holders: holders.flatMap((chain, at) => {
      const type = typeOf(tree, head, chain, at, { leads, behind, ahead }, lexicon);
      return type === null ? [] : [{ chain, type }];
    }),
    nationality,
  };
}

/** "Delta Freight's Kenya director": a country by name between the body and the noun is what the role is for. */
function regionsOf(
  before: readonly Modifier[],
  noun: string,
  { offices, countryLeaders }: RoleLexicon,
): readonly Modifier[] {
  const body = before.findIndex(({ chain }) => chain?.type === 'organization');
  if (body < 0 || countryLeaders.has(noun) || (offices.has(noun) && noun !== 'head' && noun !== 'chief'))
    return [];
  return before.filter(
    ({ chain, mention }, at) =>
      at > body &&
      chain?.country !== null &&
      chain?.type === 'place' &&
      mention?.kind === 'name' &&
      mention.use !== 'demonym',
  );
}

/** Somebody else's possessor, or a phrase behind that says of what. "Its" is what the clause speaks of. */
function isPlaced(tree: DocTree, head: number, behind: Holders): boolean {
  const possessor = tree.childBy(head, 'nmod:poss');
  const others = possessor !== null && !/^(?:its|their)$/i.test(tree.token(possessor).text);
  return (
    others ||
    behind.chains.length > 0 ||
    tree
      .childrenBy(head, '=nmod')
      .some((child) => tree.caseOf(child) === 'of' && behind.complement?.includes(child) !== true)
  );
}

/** Is the role one beside a person ("Ruiz's deputy", "his lawyer")? */
function isSomebodys(tree: DocTree, chains: ChainIndex, head: number): boolean {
  const possessor = tree.childBy(head, 'nmod:poss');
  return possessor !== null && chains.atHead(possessor)?.chain.type === 'person';
}

const NOWHERE: Holders = { chains: [], complement: null, ofBoard: false, at: null, borrowed: false };

/** What stands behind the role says it best, then a body before it, then the country. */
function holdersOf(
  behind: Holders,
  ahead: readonly (Modifier & { chain: Chain })[],
  country: Chain | null,
): readonly Chain[] {
  if (behind.chains.length > 0) return behind.chains;
  const body = [...ahead].reverse().find(({ chain }) => chain.type === 'organization')?.chain;
  const holder = body ?? country;
  return holder === null ? [] : [holder];
}

interface Reading {
  readonly leads: boolean;
  readonly behind: Holders;
  readonly ahead: readonly (Modifier & { chain: Chain })[];
}

function typeOf(
  tree: DocTree,
  head: number,
  holder: Chain,
  at: number,
  { leads, behind, ahead }: Reading,
  lexicon: RoleLexicon,
): string | null {
  const noun = nounOf(tree, head, lexicon);
  const other = lexicon.roleRelations.get(noun);
  if (other !== undefined) return at > 0 ? null : other;
  // "a lawmaker from the People's Union" belongs to it, whatever it is.
  const from = behind.at !== null && tree.caseOf(behind.at) === 'from';
  if (from && lexicon.partyOffices.has(noun) && holder.type === 'organization') return 'MEMBER_OF';
  if (behind.borrowed && isElsewhere(noun, holder, lexicon)) return 'MEMBER_OF';
  const party = holder.labels.includes('Party') && (behind.chains.length === 0 || behind.borrowed);
  if (party && (lexicon.partyOffices.has(noun) || (noun === 'president' && isAdjective(tree, ahead, holder))))
    return 'MEMBER_OF';
  // An EU commissioner is one of many, a police commissioner heads the police.
  if (noun === 'commissioner' && OF_NATIONS.test(holder.name)) return 'HOLDS_ROLE';
  // "director of the centre at the university" heads the centre alone.
  if (!leads || at > 0) return 'HOLDS_ROLE';
  if (holder.country !== null) return lexicon.countryLeaders.has(noun) ? 'LEADS' : 'HOLDS_ROLE';
  return 'LEADS';
}

const OF_NATIONS = /^(?:EU|UN|European (?:Union|Commission)|United Nations|African Union)$/i;

/** Words of names of parties, whatever else may be called so. */
const PARTY_NAME = /\b(?:party|congress|league|front|movement|alliance|coalition|rally|bloc)\b/i;
const STATE_BODY =
  /\b(?:ministry|department|government|court|parliament|senate|assembly|house|council|commission)\b/i;

/** "Prime Minister Ana Ruiz of the Civic League": an office of the state, the party behind the name. */
function isElsewhere(noun: string, holder: Chain, { partyOffices, countryLeaders }: RoleLexicon): boolean {
  if (holder.type !== 'organization' || STATE_BODY.test(holder.name)) return false;
  const sure = partyOffices.has(noun) || /^(?:king|queen|chancellor)$/.test(noun);
  return sure || (countryLeaders.has(noun) && noun !== 'leader' && PARTY_NAME.test(holder.name));
}

/** "Republican President": a party as an adjective. */
function isAdjective(tree: DocTree, ahead: Reading['ahead'], holder: Chain): boolean {
  return ahead.some(({ index, chain }) => chain === holder && tree.token(index).upos === 'ADJ');
}

/** Words of the phrase before its head, in text order, possessors with all their parts. */
function leftModifiers(tree: DocTree, head: number): readonly number[] {
  const name = tree.token(head).head;
  // In "Kenyan President William Ruto" the demonym may hang on the name that the title stands before.
  const titled = name > head && tree.is(head, 'nmod:desc', 'compound', 'flat', 'amod');
  const named = titled ? name : nameBeside(tree, head);
  const own = modifiersBefore(tree, head);
  if (named === undefined) return own;
  const lent = modifiersBefore(tree, named).filter((index) => index < head);
  return [...new Set([...lent, ...own])].sort((a, b) => a - b);
}

function isWhose(tree: DocTree, index: number): boolean {
  return lower(tree, index) === 'whose';
}

/** "the Justice Union, whose leader": the thing that is named directly before the clause. */
function namedBeforeClause(tree: DocTree, chains: ChainIndex, whose: number): ChainMention | undefined {
  const before = tree.tokens[whose - 1]?.text === ',' ? whose - 2 : whose - 1;
  const found = before < 0 ? undefined : chains.covers(before);
  return found?.mention.last === before + 1 && found.chain.type !== 'person' ? found : undefined;
}

/** The name directly behind a title that hangs on it, or beside it on the same verb. */
function nameBeside(tree: DocTree, head: number): number | undefined {
  const next = tree.tokens[head + 1];
  if (next === undefined || next.upos !== 'PROPN') return undefined;
  const below = next.head === head && tree.is(head + 1, 'appos', 'flat');
  return below || (next.head >= 0 && next.head === tree.token(head).head) ? head + 1 : undefined;
}

function modifiersBefore(tree: DocTree, head: number): readonly number[] {
  return tree
    .gather(head, (child) =>
      tree.is(child, 'compound', 'amod', 'nmod:poss', 'nmod:desc', 'flat', 'nmod:unmarked', 'advmod'),
    )
    .filter((index) => index < head);
}

/** "US-based cleric": the place says where, not what of. */
function isBased(tree: DocTree, index: number): boolean {
  const [next, after] = [tree.tokens[index + 1], tree.tokens[index + 2]];
  return next?.text === '-' && /^(?:based|born|educated|trained|raised|backed)$/i.test(after?.text ?? '');
}

function countryAhead(
  ahead: readonly (Modifier & { chain: Chain; mention: Mention })[],
  chains: ChainIndex,
  tree: DocTree,
): { readonly chain: Chain; readonly mention: Mention } | null {
  const nearest = [...ahead].reverse().filter(({ index }) => !tree.is(index, 'flat') || chains.atHead(index));
  return (
    nearest.find(({ chain }) => chain.country !== null) ??
    nearest.find(({ chain }) => chain.type === 'place') ??
    null
  );
}

/** "Kenyan", "U.S.": a country as an adjective; "a Kenya expert" may be from anywhere. */
function isNationality(mention: Mention, tree: DocTree): boolean {
  return mention.use === 'demonym' || /^(?:[A-Z]\.?){2,3}$/.test(tree.token(mention.head).text);
}

/** The country that tells where somebody is from: an adjective, and no holder of the role. */
function nationalityOf(
  { chain, mention }: { readonly chain: Chain; readonly mention: Mention },
  holders: readonly Chain[],
  tree: DocTree,
): Chain | null {
  return isNationality(mention, tree) && !holders.includes(chain) && chain.country !== null ? chain : null;
}

/** Is it an office of the state or body that stands before it? With a demonym, "captain" is not. */
function isOffice(noun: string, country: Mention | null, lexicon: RoleLexicon): boolean {
  if (lexicon.countryLeaders.has(noun)) return true;
  const state = lexicon.offices.has(noun) || lexicon.titles.has(noun) || lexicon.titles.has(`${noun}.`);
  if (country?.use === 'demonym') return state && !lexicon.bodyOffices.has(noun);
  return state || lexicon.leaders.has(noun);
}
