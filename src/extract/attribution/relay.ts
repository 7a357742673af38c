import type { Chain } from '../../model/chain.js';
import { contains } from '../../model/span.js';
import type { StatementMention } from '../../model/statement.js';

/** Agencies and outlets relay; a person or a ministry that is told something does not. */
export function relay(chain: Chain | undefined): string | null {
  return chain?.labels.some((label) => label === 'NewsAgency' || label === 'Outlet') ? chain.id : null;
}

/** What an agency reports somebody to have said comes by way of it. */
export function relayed(
  statements: readonly StatementMention[],
  chains: readonly Chain[],
  words: ReadonlySet<string>,
): readonly StatementMention[] {
  const byId = new Map(chains.map((chain) => [chain.id, chain]));
  const relays = ({ speaker, speakerText }: StatementMention): boolean =>
    speaker !== null &&
    (relay(byId.get(speaker)) !== null ||
      (byId.get(speaker)?.type === 'organization' &&
        (speakerText ?? '')
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .some((word) => words.has(word))));
  return statements.map((inner) => {
    const { cue } = inner;
    if (inner.via !== null || cue === null) return inner;
    const outer = statements.find(
      (other) =>
        other.speaker !== inner.speaker && other.parts.some((part) => contains(part, cue)) && relays(other),
    );
    return outer === undefined ? inner : { ...inner, via: outer.speaker };
  });
}
