import type { Chain } from '../../model/chain.js';
import type { RelationMention } from '../../model/relation.js';
import type { ChainIndex } from '../chain-index.js';
import type { DocTree } from '../tree.js';
import { isOffice } from './office-holders.js';
import { organOwner } from './organ-owner.js';
import type { RoleLexicon } from './role-lexicon.js';
import { readRolePhrase } from './role-phrase.js';
import { isFormerPrefix, nounOf } from './role-words.js';

/** What the offices of one article are read from. */
export interface Offices {
  readonly tree: DocTree;
  readonly index: ChainIndex;
  readonly lexicon: RoleLexicon;
  readonly told: readonly RelationMention[];
}

/**
 * Offices told by the head of a state that they belong to: "Ruiz's prime minister, Tunde Bello", "her economy minister", and
 * by their like abroad: "his Kenyan counterpart, Tunde Bello", who holds the same office there.
 */
export function leadersOffices(offices: Offices): readonly RelationMention[] {
  const { tree, index, told } = offices;
  const placed = new Set(told.filter(isOffice).map(({ from }) => from));
  return [...tree.tokens.keys()].flatMap((noun) => {
    const spoken = speakerOf(offices, noun);
    const owner = ownerOf(offices, noun);
    const name = nameOf(tree, noun);
    const holder = name === null ? undefined : index.atHead(name)?.chain;
    if (holder?.type !== 'person' || holder === owner || placed.has(holder.id)) return [];
    if (spoken !== null) return [{ ...spoken, from: holder.id, evidence: tree.sentenceSpan(noun) }];
    if (owner === null) return [];
    const found =
      tree.token(noun).lemma.toLowerCase() === 'counterpart'
        ? asCounterpart(offices, noun, owner)
        : underLeader(offices, noun, owner);
    return found === null ? [] : [{ ...found, from: holder.id, evidence: tree.sentenceSpan(noun) }];
  });
}

/** "Kenya's foreign ministry ... The ministry's spokesman, Tunde Bello": who speaks for an organ does so for its state. */
function speakerOf({ tree, index, lexicon }: Offices, noun: number): Found | null {
  const { lemma, upos } = tree.token(noun);
  const possessor = upos === 'NOUN' && /^spokes/.test(lemma) ? tree.childBy(noun, 'nmod:poss') : null;
  const state = possessor === null ? null : organOwner(tree, index, possessor, lexicon);
  if (possessor === null || state === null || index.atHead(possessor) !== undefined) return null;
  const role = `${tree.token(possessor).text} ${tree.token(noun).text}`.toLowerCase();
  return {
    type: 'HOLDS_ROLE',
    to: state.id,
    qualifiers: { role, former: false },
    rule: 'holds-role.organ-speaker',
    confidence: 0.75,
  };
}

/** The person who has such a minister or counterpart. */
function ownerOf({ tree, index }: Offices, noun: number): Chain | null {
  if (tree.token(noun).upos !== 'NOUN') return null;
  const possessor = tree.childBy(noun, 'nmod:poss');
  const owner = possessor === null ? undefined : index.atHead(possessor)?.chain;
  return owner?.type === 'person' ? owner : null;
}

/** The name that the noun introduces or stands before. */
function nameOf(tree: DocTree, noun: number): number | null {
  const name = tree.childrenBy(noun, 'appos', 'flat').find((child) => child > noun);
  if (name !== undefined) return name;
  const { head } = tree.token(noun);
  return head > noun && tree.is(noun, 'nmod:desc', 'compound') ? head : null;
}

type Found = Omit<RelationMention, 'from' | 'evidence'>;

/** The state that the owner leads has the office. */
function underLeader({ tree, index, lexicon, told }: Offices, noun: number, owner: Chain): Found | null {
  const word = nounOf(tree, noun, lexicon);
  if (!STATE_OFFICE.test(word) || isFormerPrefix(tree, noun)) return null;
  const led = told.find(
    ({ type, from, to, qualifiers }) =>
      type === 'LEADS' && from === owner.id && qualifiers.former !== true && index.chain(to)?.country != null,
  );
  const state = led === undefined ? undefined : index.chain(led.to);
  if (state === undefined) return null;
  const { role, former, holders } = readRolePhrase(tree, index, noun, lexicon, [state]);
  const [holder] = holders;
  return holder?.chain !== state
    ? null
    : {
        type: holder.type,
        to: state.id,
        qualifiers: { role, former },
        rule: 'holds-role.of-leader',
        confidence: 0.7,
      };
}

const STATE_OFFICE = /^(?:minister|secretary|ambassador|spokesman|spokeswoman|spokesperson|chancellor)$/;

/** The same office in the country whose adjective stands before "counterpart". */
function asCounterpart({ tree, index, told }: Offices, noun: number, owner: Chain): Found | null {
  const countries = tree
    .childrenBy(noun, 'amod', 'compound')
    .flatMap((child) => index.atHead(child)?.chain ?? [])
    .filter(({ country }) => country !== null);
  const held = told.filter(
    (relation) =>
      isOffice(relation) &&
      relation.from === owner.id &&
      relation.qualifiers.former !== true &&
      index.chain(relation.to)?.country != null,
  );
  const [[country, second], [office]] = [countries, held];
  const roles = new Set(held.map(({ qualifiers }) => qualifiers.role));
  if (country === undefined || second !== undefined || office === undefined || roles.size > 1) return null;
  return {
    type: office.type,
    to: country.id,
    qualifiers: { role: office.qualifiers.role ?? '', former: false },
    rule: 'holds-role.counterpart',
    confidence: 0.7,
  };
}
