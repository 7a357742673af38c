import type { Chain } from '../../model/chain.js';
import type { RelationMention } from '../../model/relation.js';

/** Does the fact say which office somebody holds? */
export function isOffice({ type }: RelationMention): boolean {
  return type === 'HOLDS_ROLE' || type === 'LEADS';
}

/** The people of the document of whom no rule has told an office so far. */
export function withoutOffice(chains: readonly Chain[], told: readonly RelationMention[]): readonly Chain[] {
  const placed = new Set(told.filter(isOffice).map(({ from }) => from));
  return chains.filter(({ id, type }) => type === 'person' && !placed.has(id));
}
