import type { Chain, Mention } from '../../model/chain.js';
import type { RelationMention } from '../../model/relation.js';
import type { ChainIndex } from '../chain-index.js';
import type { DocTree } from '../tree.js';
import { withoutOffice } from './office-holders.js';
import type { RoleLexicon } from './role-lexicon.js';
import { readRolePhrase } from './role-phrase.js';
import { nounOf } from './role-words.js';

/** Offices of a town or province, with the label of what they are offices in. */
const LOCAL: Readonly<Record<string, string>> = { mayor: 'City', governor: 'Region' };

/** Sentences with which an article begins. */
const LEAD = 2;

/**
 * "Mayor Ana Ruiz said", "Gov. Tunde Bello": the only town or province that the sentence names, else the only one with which
 * the article begins.
 */
export function localOffices(
  tree: DocTree,
  chains: readonly Chain[],
  index: ChainIndex,
  told: readonly RelationMention[],
  lexicon: RoleLexicon,
): readonly RelationMention[] {
  return withoutOffice(chains, told).flatMap((chain) =>
    chain.mentions.flatMap((mention) => read(chain, mention) ?? []).slice(0, 1),
  );

  function read(chain: Chain, mention: Mention): RelationMention | null {
    const title = titleOf(tree, index, mention, lexicon);
    if (title === null) return null;
    const { role, former } = readRolePhrase(tree, index, title, lexicon);
    const place = placeOf(
      tree,
      chains,
      tree.token(title).sentence,
      LOCAL[nounOf(tree, title, lexicon)] ?? '',
    );
    if (place === null || isHeld(role, place, told)) return null;
    return {
      type: 'LEADS',
      from: chain.id,
      to: place.id,
      qualifiers: { role, former },
      evidence: tree.sentenceSpan(title),
      rule: 'holds-role.place-of-article',
      confidence: 0.65,
    };
  }
}

/** A bare "mayor" or "governor" directly before the name. */
function titleOf(
  tree: DocTree,
  index: ChainIndex,
  { kind, first, head }: Mention,
  lexicon: RoleLexicon,
): number | null {
  const title = kind === 'name' ? first - 1 : -1;
  if (title < 0 || tree.token(title).sentence !== tree.token(head).sentence) return null;
  const noun = nounOf(tree, title, lexicon);
  if (LOCAL[noun] === undefined) return null;
  const { holders, placed, role } = readRolePhrase(tree, index, title, lexicon);
  const plain = role === noun || new RegExp(`^(?:then|acting|interim|new) ${noun}$`).test(role);
  return holders.length > 0 || placed || !plain ? null : title;
}

function placeOf(tree: DocTree, chains: readonly Chain[], sentence: number, label: string): Chain | null {
  const places = chains.filter(
    ({ type, country, labels }) => type === 'place' && country === null && labels.includes(label),
  );
  const within = (from: number, to: number): readonly Chain[] =>
    places.filter(({ mentions }) =>
      mentions.some(({ head }) => tree.token(head).sentence >= from && tree.token(head).sentence <= to),
    );
  for (const near of [within(sentence, sentence), within(0, LEAD - 1)]) {
    const [only, second] = near;
    if (only !== undefined) return second === undefined ? only : null;
  }
  return null;
}

function isHeld(role: string, place: Chain, told: readonly RelationMention[]): boolean {
  return told.some(
    ({ to, qualifiers }) => to === place.id && qualifiers.role === role && qualifiers.former !== true,
  );
}
