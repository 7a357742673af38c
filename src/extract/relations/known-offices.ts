import type { Chain, Mention } from '../../model/chain.js';
import type { RelationMention } from '../../model/relation.js';
import type { ChainIndex } from '../chain-index.js';
import type { DocTree } from '../tree.js';
import type { RoleLexicon } from './role-lexicon.js';
import { readRolePhrase } from './role-phrase.js';
import { nounOf } from './role-words.js';

/** Sentences back in which the country must have been named. */
const REACH = 2;
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
  const home = homeOf(chains, told);
  if (home === null) return [];
  const named = countriesBySentence(tree, chains, index, home.country, lexicon);
  const alone = isAlone(home, chains);
  const placed = new Set(
    told.filter(({ type }) => type === 'HOLDS_ROLE' || type === 'LEADS').map(({ from }) => from),
  );
  return chains
    .filter(({ id, type }) => type === 'person' && !placed.has(id))
    .flatMap((chain) => {
      for (const mention of chain.mentions) {
        const title = titleOf(tree, index, mention, lexicon);
        if (title === null || !isAbout(home, tree.token(title).sentence, named, alone)) continue;
        const { role, former, holders } = readRolePhrase(tree, index, title, lexicon, [home]);
        const [holder] = holders;
        if (holder === undefined || holder.chain !== home || isHeld(role, home, told)) continue;
        return [
          {
            type: holder.type,
            from: chain.id,
            to: home.id,
            qualifiers: { role, former },
            evidence: tree.sentenceSpan(title),
            rule: 'holds-role.state-of-article',
            confidence: 0.65,
          },
        ];
      }
      return [];
    });
}

/** Offices that are held in another country than the one they belong to. */
const ABROAD = /(?:ambassador|envoy|diplomat|consul|attaché|correspondent)\b/;

/** The one country whose offices the article tells. */
function homeOf(chains: readonly Chain[], told: readonly RelationMention[]): Chain | null {
  const governed = new Set(
    told
      .filter(({ type }) => type === 'HOLDS_ROLE' || type === 'LEADS' || type === 'PART_OF')
      .filter(({ qualifiers }) => qualifiers.former !== true && !ABROAD.test(qualifiers.role ?? ''))
      .map(({ to }) => to),
  );
  const countries = chains.filter(({ country }) => country !== null);
  const [only, second] = countries.filter(({ id }) => governed.has(id));
  if (second !== undefined) return null;
  // None is told: the one that the article begins with.
  const home = only ?? [...countries].sort((a, b) => startOf(a) - startOf(b))[0];
  const isMain =
    home !== undefined &&
    countries.every((other) => other === home || other.mentions.length < home.mentions.length);
  return isMain ? home : null;
}

/** Is somebody told to hold the office? */
function isHeld(role: string, home: Chain, told: readonly RelationMention[]): boolean {
  return told.some(
    ({ to, qualifiers }) => to === home.id && qualifiers.role === role && qualifiers.former !== true,
  );
}

function startOf({ mentions }: Chain): number {
  return Math.min(...mentions.map(({ start }) => start));
}

function countriesBySentence(
  tree: DocTree,
  chains: readonly Chain[],
  index: ChainIndex,
  home: string | null,
  lexicon: RoleLexicon,
): ReadonlyMap<number, ReadonlySet<string>> {
  const named = new Map<number, Set<string>>();
  for (const { country, mentions } of chains) {
    if (country === null) continue;
    for (const { head } of mentions) {
      const { sentence } = tree.token(head);
      if (home === country && isOfTitle(tree, index, head)) continue;
      if (home !== country && isOnlyOrigin(tree, head, lexicon)) continue;
      named.set(sentence, (named.get(sentence) ?? new Set()).add(country));
    }
  }
  return named;
}

/** "U.S." in "U.S. Secretary of State Ana Ruiz": it says where another office is. */
function isOfTitle(tree: DocTree, index: ChainIndex, country: number): boolean {
  const title = tree.token(country).head;
  const name = title < 0 ? -1 : tree.token(title).head;
  return [title, name].some((word) => word >= 0 && index.atHead(word)?.chain.type === 'person');
}

/** "a Kenyan builder", "the Swedish engineer": where somebody is from who holds no office there. */
function isOnlyOrigin(
  tree: DocTree,
  country: number,
  { offices, countryLeaders, units }: RoleLexicon,
): boolean {
  const { head, upos } = tree.token(country);
  if (head < 0 || upos !== 'ADJ' || !tree.is(country, 'amod', 'compound', 'nmod:desc')) return false;
  const noun = tree.token(head).lemma.toLowerCase();
  return !offices.has(noun) && !countryLeaders.has(noun) && units.get(noun) !== 'state';
}

/** Does the article speak of that country, and of others hardly at all? */
function isAlone(home: Chain, chains: readonly Chain[]): boolean {
  const others = chains.filter((chain) => chain.country !== null && chain !== home);
  if (others.length === 0) return home.mentions.length > 1;
  return (
    home.mentions.length > 2 &&
    others.every(({ mentions }) => mentions.length === 1 || mentions.length * 2 <= home.mentions.length)
  );
}

/** Is that country, and no other, named in the sentence or in those shortly before? An article about it alone need not name it there. */
function isAbout(
  home: Chain,
  sentence: number,
  named: ReadonlyMap<number, ReadonlySet<string>>,
  alone: boolean,
): boolean {
  const near = new Set<string>();
  for (let at = Math.max(0, sentence - REACH); at <= sentence; at++)
    for (const country of named.get(at) ?? []) near.add(country);
  if (near.size === 0) return alone;
  return near.size === 1 && home.country !== null && near.has(home.country);
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
  if (!/^\p{Lu}/u.test(tree.token(start).text) || !lexicon.countryLeaders.has(noun) || NO_TITLE.has(noun))
    return null;
  const { holders, role, placed } = readRolePhrase(tree, index, start, lexicon);
  const needsPortfolio = noun === 'minister' && role === 'minister';
  return holders.length > 0 || placed || needsPortfolio || /^vice|deputy/.test(role) ? null : start;
}
