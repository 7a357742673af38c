import { organizationKey } from '../../annotate/coref/organization-name.js';
import type { Chain, Mention } from '../../model/chain.js';
import type { RelationMention } from '../../model/relation.js';
import type { ChainIndex } from '../chain-index.js';
import type { DocTree } from '../tree.js';
import {
  americanSentences,
  homeOf,
  isAbout,
  isAlone,
  isOnlyAbout,
  type Reading,
  statesBySentence,
} from './home-country.js';
import { withoutOffice } from './office-holders.js';
import type { RoleLexicon } from './role-lexicon.js';
import { readRolePhrase } from './role-phrase.js';
import { nounOf } from './role-words.js';

/** Words of any movement, and of provinces as well as states. */
const NO_TITLE = new Set(['leader', 'ruler', 'dictator', 'regent', 'premier']);

/**
 * "President Elena Vargas" without a country, in an article about the affairs of one: an office of the one state whose
 * offices the article tells and of which it speaks most, where that state and no other is named in the sentence or
 * shortly before it, and nobody else holds the office.
 */
export function knownOffices(
  tree: DocTree,
  chains: readonly Chain[],
  index: ChainIndex,
  told: readonly RelationMention[],
  lexicon: RoleLexicon,
): readonly RelationMention[] {
  const untold = withoutOffice(chains, told);
  if (untold.length === 0) return [];
  const states = statesOf({ tree, chains, index, lexicon }, told);
  return untold.flatMap((chain) => {
    for (const mention of chain.mentions) {
      const title = titleOf(tree, index, mention, lexicon);
      const state = title === null ? null : states(title);
      if (title === null || state === null) continue;
      const { role, former, holders } = readRolePhrase(tree, index, title, lexicon, [state.chain]);
      const [holder] = holders;
      if (holder?.chain !== state.chain || isHeld(role, state.chain, told)) continue;
      return [
        {
          type: holder.type,
          from: chain.id,
          to: state.chain.id,
          qualifiers: { role, former },
          evidence: tree.sentenceSpan(title),
          rule: state.rule,
          confidence: state.confidence,
        },
      ];
    }
    return [];
  });
}

interface StateOfOffice {
  readonly chain: Chain;
  readonly rule: string;
  readonly confidence: number;
}

/** The state of an office that names none: the one whose ministry the article names, else the article's own. */
function statesOf(
  reading: Reading,
  told: readonly RelationMention[],
): (title: number) => StateOfOffice | null {
  const { tree, chains, index, lexicon } = reading;
  const home = homeOf(reading, told);
  const near = home === null ? null : statesBySentence(reading, home.chain);
  const alone = home !== null && isAlone(home.chain, chains);
  const ministries = ministriesOf(chains, told);
  const american = americanSentences(reading);
  const unnamed = unnamedOffices(reading, told);
  return (title) => {
    const { role } = readRolePhrase(tree, index, title, lexicon);
    const own = ministries.get(fieldOf(role.replace(/ (?:minister|secretary)$/, '')));
    if (own !== undefined) return { chain: own, rule: 'holds-role.ministry-of-article', confidence: 0.75 };
    const first = unnamed.get(role);
    if (first != null) return { chain: first, rule: 'holds-role.state-of-article', confidence: 0.7 };
    const { sentence } = tree.token(title);
    if (home === null || near === null || !isAbout(home, sentence, near, alone)) return null;
    const foreign = american.size > 0 && home.chain.country !== 'US' && /president$/.test(role);
    if (foreign && !isOnlyAbout(home, sentence, near, american)) return null;
    return { chain: home.chain, rule: 'holds-role.state-of-article', confidence: 0.65 };
  };
}

/** Sentences with which an article begins. */
const LEAD = 3;

/**
 * "praised by Kenya's prime minister ... Prime Minister Ana Ruiz said": offices that an article begins with before it names who
 * holds them; null where two states have one of that name.
 */
function unnamedOffices(
  { tree, chains, index, lexicon }: Reading,
  told: readonly RelationMention[],
): ReadonlyMap<string, Chain | null> {
  const found = new Map<string, Chain | null>();
  const last = tree.sentences[Math.min(LEAD, tree.sentences.length) - 1]?.last ?? 0;
  for (let noun = 0; noun < last; noun++) {
    const { upos, lemma } = tree.token(noun);
    if (upos !== 'NOUN' || !lexicon.countryLeaders.has(lemma.toLowerCase())) continue;
    if (tree.childBy(noun, 'appos', 'flat') !== null || tree.is(noun, 'nmod:desc', 'compound')) continue;
    const { role, former, holders } = readRolePhrase(tree, index, noun, lexicon);
    const state = holders[0]?.chain;
    if (former || state?.country == null || !role.includes(' ')) continue;
    found.set(role, found.has(role) && found.get(role) !== state ? null : state);
  }
  const byId = new Map(chains.map((chain) => [chain.id, chain]));
  for (const { qualifiers, to } of told) {
    const role = qualifiers.role ?? '';
    if (found.has(role) && found.get(role) !== byId.get(to)) found.set(role, null);
  }
  return found;
}

/** "trade" of "Norway's Ministry of Trade" → Norway; a field whose ministry two states have is left out. */
function ministriesOf(
  chains: readonly Chain[],
  told: readonly RelationMention[],
): ReadonlyMap<string, Chain> {
  const byId = new Map(chains.map((chain) => [chain.id, chain]));
  const found = new Map<string, Chain | null>();
  for (const { type, from, to } of told) {
    const [ministry, state] = [byId.get(from), byId.get(to)];
    const key = ministry === undefined ? '' : organizationKey(ministry.name);
    const field = fieldOf(/^(.+) (?:ministry|department)$/.exec(key)?.[1] ?? '');
    if (type !== 'PART_OF' || field === '' || state?.country == null) continue;
    const known = found.get(field);
    found.set(field, known === undefined || known === state ? state : null);
  }
  return new Map([...found].flatMap(([field, state]) => (state === null ? [] : [[field, state] as const])));
}

/** "Defence" and "defense", "foreign affairs" and "foreign" are one. */
function fieldOf(words: string): string {
  return organizationKey(words).replace(/ affairs$/, '');
}

/** Is somebody told to hold the office? */
function isHeld(role: string, home: Chain, told: readonly RelationMention[]): boolean {
  return told.some(
    ({ to, qualifiers }) => to === home.id && qualifiers.role === role && qualifiers.former !== true,
  );
}

/** The capitalised title of the head of a state or of a minister directly before the name, which names no country itself. */
function titleOf(
  tree: DocTree,
  index: ChainIndex,
  { kind, head, first }: Mention,
  lexicon: RoleLexicon,
): number | null {
  const start = kind === 'name' ? (head < first ? head : first - 1) : -1;
  if (start < 0 || tree.token(start).sentence !== tree.token(head).sentence) return null;
  const noun = nounOf(tree, start, lexicon);
  const office = noun === 'secretary' || (lexicon.countryLeaders.has(noun) && !NO_TITLE.has(noun));
  if (!office || !isCapital(tree, start, noun)) return null;
  const { holders, role, placed } = readRolePhrase(tree, index, start, lexicon);
  const needsPortfolio = noun === 'minister' && role === 'minister';
  if (holders.length > 0 || placed || needsPortfolio || /^vice|deputy/.test(role)) return null;
  if (noun === 'secretary') return FIELD.test(role) ? start : null;
  return noun === 'minister' || isPlain(role, lexicon) ? start : null;
}

/** Fields of ministers who are called secretaries. */
const FIELD =
  /^(?:foreign|home|interior|defen[cs]e|health|treasury|energy|education|justice|trade|commerce|transport|transportation|agriculture|labou?r|finance|budget|environment|housing|migrant workers|homeland security|business|culture) secretary$/;

/** Titles have capitals; of a minister some papers write none. */
function isCapital(tree: DocTree, title: number, noun: string): boolean {
  return noun === 'minister' || /^\p{Lu}/u.test(tree.token(title).text);
}

/** "interim president", but not "S. African president" or "state assembly president". */
function isPlain(role: string, { leaderModifiers, formerWords }: RoleLexicon): boolean {
  return role
    .split(' ')
    .slice(0, -1)
    .every((word) => (leaderModifiers.has(word) && !BODY_WORD.test(word)) || formerWords.has(word));
}

/** "party president", "executive president": heads of bodies. */
const BODY_WORD = /^(?:party|military|executive|managing|general|chief)$/;
