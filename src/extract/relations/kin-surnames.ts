import type { Chain } from '../../model/chain.js';
import type { RelationMention } from '../../model/relation.js';
import type { MatchContext } from '../pattern/matcher.js';

const BLOOD =
  /^(?:brother|sister|sibling|twin|half-brother|half-sister|son|daughter|child|father|mother|parent|grandson|granddaughter|grandfather|grandmother)$/;

/**
 * "Her brother, Georg Keller" right behind Claudia Rothe, in an article about Marta Keller: a pronoun that would make people of
 * different surnames brother and sister, while somebody else bears the one, is left open.
 */
export function withoutStrangers(
  found: readonly RelationMention[],
  { tree, chains }: MatchContext,
): readonly RelationMention[] {
  return found.filter(({ type, from, to, qualifiers, evidence }) => {
    if (type !== 'FAMILY_OF' || !BLOOD.test(qualifiers.kin ?? '')) return true;
    const [relative, other] = [chains.chain(from), chains.chain(to)];
    if (relative === undefined || other === undefined) return true;
    const surname = surnameOf(relative);
    const within = other.mentions.filter(({ start }) => start >= evidence.start && start < evidence.end);
    const open = within.length > 0 && within.every(({ kind }) => kind === 'pronoun');
    if (!open || surname === null || surname === surnameOf(other) || surnameOf(other) === null) return true;
    return !bearers(surname, tree.tokens.length, chains).some((chain) => chain !== relative);
  });
}

function bearers(surname: string, length: number, chains: MatchContext['chains']): readonly Chain[] {
  const found = new Set<Chain>();
  for (let at = 0; at < length; at++) {
    const chain = chains.atHead(at)?.chain;
    if (chain?.type === 'person' && surnameOf(chain) === surname) found.add(chain);
  }
  return [...found];
}

function surnameOf({ name }: Chain): string | null {
  const words = name.split(/\s+/);
  return words.length < 2 ? null : (words.at(-1) ?? null);
}
