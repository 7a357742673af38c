import type { StatementMention } from '../../model/statement.js';
import type { ChainIndex } from '../chain-index.js';

/** Bodies that headlines let speak; a league or a firm before a colon is what the news is about. */
const SPEAKS = /^(?:Government|Military|NewsAgency|Outlet)$/;

/**
 * Without what stands behind a colon and a body that is only the topic ("Premier League: Port Vela win again"): a body that the text
 * nowhere lets speak, and whose words are not in quotation marks.
 */
export function withoutTopics(
  statements: readonly StatementMention[],
  chains: ChainIndex,
): readonly StatementMention[] {
  const speakers = new Set(statements.filter(({ rule }) => rule !== 'colon').map(({ speaker }) => speaker));
  return statements.filter(({ rule, speaker, form }) => {
    const chain = speaker === null || rule !== 'colon' ? undefined : chains.chain(speaker);
    if (chain === undefined || chain.type !== 'organization' || form !== 'indirect') return true;
    return speakers.has(chain.id) || chain.labels.some((label) => SPEAKS.test(label));
  });
}
