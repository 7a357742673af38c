import type { Chain, Mention } from '../../model/chain.js';
import type { RelationMention } from '../../model/relation.js';
import type { ChainIndex } from '../chain-index.js';
import type { DocTree } from '../tree.js';
import { withoutOffice } from './office-holders.js';
import { organOwner } from './organ-owner.js';
import type { RoleLexicon } from './role-lexicon.js';
import { lower } from './role-words.js';

/** Longest title in tokens: "acting chief executive officer", a hyphen counted. */
const LONGEST = 4;

/**
 * "Norlux plans to cut jobs, chief executive Ana Ruiz said": who speaks by a bare title of one that heads or speaks for a body does
 * so for the body that the told clause is about. Nothing is given where the title names its body, or the clause's subject is none.
 */
export function bodyTitles(
  tree: DocTree,
  chains: readonly Chain[],
  index: ChainIndex,
  told: readonly RelationMention[],
  lexicon: RoleLexicon,
): readonly RelationMention[] {
  return withoutOffice(chains, told).flatMap((chain) =>
    chain.mentions.flatMap((mention) => read(tree, index, chain, mention, lexicon) ?? []).slice(0, 1),
  );
}

function read(
  tree: DocTree,
  index: ChainIndex,
  { id }: Chain,
  mention: Mention,
  lexicon: RoleLexicon,
): RelationMention | null {
  const titles = lexicon.bodyTitles;
  const role = mention.kind === 'name' ? bareTitle(tree, mention.first, titles) : null;
  const type = role === null ? undefined : titles.get(role);
  if (role === null || type === undefined) return null;
  const heads = (chain: Chain | null): Chain | null =>
    chain !== null && (role !== 'governor' || BANK.test(chain.name)) ? chain : null;
  const told = heads(speaksOf(tree, index, mention) ?? servedBy(tree, index, mention));
  const body = told ?? heads(bodyBefore(tree, index, mention.head, role, lexicon));
  if (body === null) return null;
  return {
    type: body.type === 'organization' ? type : 'HOLDS_ROLE',
    from: id,
    to: body.id,
    qualifiers: { role, former: false },
    evidence: tree.sentenceSpan(mention.head),
    rule: told === null ? 'holds-role.body-before' : 'holds-role.body-of-clause',
    confidence: told === null ? 0.65 : 0.7,
  };
}

/** Bodies that are headed by a governor. */
const BANK = /\b(?:bank|reserve)\b/i;
const SPEAKS_FOR = /^spokes/;

/**
 * "The Harbour Bank cut its rates. Governor Ana Ruiz said inflation had slowed": the body that the sentence before is about,
 * where the sentence of the title itself names none. Who speaks for a government speaks for its country.
 */
function bodyBefore(
  tree: DocTree,
  index: ChainIndex,
  name: number,
  role: string,
  lexicon: RoleLexicon,
): Chain | null {
  const { sentence } = tree.token(name);
  const [own, before] = [tree.sentences[sentence], tree.sentences[sentence - 1]];
  if (own === undefined || before === undefined || verbOf(tree, name) === null) return null;
  for (let at = own.first; at < own.last; at++) {
    const entry = index.atHead(at);
    if (entry?.chain.type === 'organization' && entry.mention.kind === 'name' && at < name) return null;
  }
  for (let at = before.first; at < before.last; at++) {
    if (tree.token(at).head >= 0 || tree.token(at).upos !== 'VERB') continue;
    const subject = tree.childBy(at, '=nsubj');
    const found = subject === null ? undefined : index.atHead(subject);
    const government =
      found?.chain.country != null && found.mention.use === 'metonym' && SPEAKS_FOR.test(role);
    if (found?.chain.type === 'organization' || government) return found?.chain ?? null;
    const organ =
      subject !== null && SPEAKS_FOR.test(role) ? organOwner(tree, index, subject, lexicon) : null;
    if (organ !== null) return organ;
  }
  return null;
}

/** The title straight before the name, if nothing but a mark, a verb or the sentence's beginning stands before it. */
function bareTitle(tree: DocTree, name: number, titles: ReadonlyMap<string, string>): string | null {
  const { sentence } = tree.token(name);
  for (let length = LONGEST; length >= 1; length--) {
    const first = name - length;
    if (first < 0 || tree.token(first).sentence !== sentence) continue;
    const words = Array.from({ length }, (_, i) => lower(tree, first + i))
      .join(' ')
      .replace(/ ?- ?/g, '-');
    if (!titles.has(words)) continue;
    const before = first === 0 ? undefined : tree.token(first - 1);
    const begins = before === undefined || before.sentence !== sentence;
    const plain = begins || /^(?:PUNCT|VERB)$/.test(before.upos) || /^(?:under|new|its)$/.test(before.text);
    return plain ? words : null;
  }
  return null;
}

/** The body that is the subject of what the person says. */
function speaksOf(tree: DocTree, index: ChainIndex, { head }: Mention): Chain | null {
  const verb = verbOf(tree, head);
  if (verb === null) return null;
  const content = tree.childBy(verb, 'ccomp') ?? (tree.is(verb, 'parataxis') ? tree.token(verb).head : null);
  const subject = content === null ? null : tree.childBy(content, '=nsubj');
  const found = subject === null ? undefined : index.atHead(subject);
  if (found === undefined || found.chain.type !== 'organization') return null;
  return found.mention.kind === 'pronoun' ? null : found.chain;
}

/** "Norlux has cut jobs under new chief executive Ana Ruiz": the body that does so. */
function servedBy(tree: DocTree, index: ChainIndex, { head }: Mention): Chain | null {
  const verb = tree.token(head).head;
  if (!tree.is(head, 'obl') || tree.caseOf(head) !== 'under' || verb < 0) return null;
  const subject = tree.childBy(verb, '=nsubj');
  const found = subject === null ? undefined : index.atHead(subject);
  return found?.chain.type === 'organization' && found.mention.kind !== 'pronoun' ? found.chain : null;
}

/** The verb whose subject the name is, be it read as a part of its title. */
function verbOf(tree: DocTree, name: number): number | null {
  let at = name;
  for (let steps = 0; steps < LONGEST && tree.is(at, 'flat', 'nmod:desc', 'compound', 'appos'); steps++)
    at = tree.token(at).head;
  const { head } = tree.token(at);
  return tree.is(at, '=nsubj') && head >= 0 && tree.token(head).upos === 'VERB' ? head : null;
}
