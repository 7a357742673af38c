import type { ChainIndex, ChainMention } from '../chain-index.js';
import type { Material } from './draft.js';

/**
 * The token of who speaks before or behind the colon of a headline: a name, or a word for unnamed speakers. Before the colon the
 * name must reach it ("Storm Edna live: ..." is a topic), and a country there is where the news is from, unless it is quoted.
 */
export function colonSpeaker(
  { tree, lexicons, quotedBy }: Material,
  chains: ChainIndex,
  first: number,
  last: number,
  place: 'before' | 'behind',
): number | null {
  const next = tree.tokens[last + 1]?.text ?? '';
  const marked = (quotedBy[last + 1] ?? -1) >= 0;
  const quoted = place === 'behind' || marked || /^(?:we|i|our|my)$/i.test(next);
  for (let i = first; i < last; i++) {
    const { head, text } = tree.token(i);
    const top = head < first || head >= last;
    const entry = chains.atHead(i);
    // "Ruiz on cuts: 'We had no choice'"
    const on =
      marked && entry?.mention.first === first && ON.test(tree.tokens[entry.mention.last]?.text ?? '');
    const reaches = place === 'behind' || on || (entry !== undefined && entry.mention.last >= last);
    if (entry !== undefined && reaches && speaks(entry, quoted)) return i;
    if (top && lexicons.words.crowd.has(text.toLowerCase())) return i;
  }
  return null;
}

const ON = /^(?:on|after|over|to)$/i;

function speaks({ chain }: ChainMention, quoted: boolean): boolean {
  if (chain.type === 'place') return chain.country !== null && quoted;
  return chain.type !== 'event';
}
