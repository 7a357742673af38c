import type { CorefDocument } from './document.js';
import type { DraftChain } from './draft-chain.js';
import type { MentionIndex } from './mention-index.js';

/** Ages in years that tell people of one article apart. */
const AGE = /^[1-9]\d$/;

/** "The 34-year-old": the one person whose age the article gives as 34. */
export function attachAges(doc: CorefDocument, chains: readonly DraftChain[], index: MentionIndex): void {
  const people = chains.filter(({ type }) => type === 'person');
  doc.tokens.forEach((_, old) => {
    const first = old - 5;
    if (first < 0 || !/^the$/.test(doc.low(first)) || index.covers(old)) return;
    const age = ageAt(doc, old);
    // "The 34-year-old nurse" is described by the noun.
    if (age === null || /^(?:amod|compound)/.test(doc.relation(old))) return;
    const aged = people.filter((chain) => chain.first < first && agesOf(doc, chain).has(age));
    const [only, second] = aged;
    if (only === undefined || second !== undefined) return;
    only.add({ ...doc.span(first, old + 1), first, last: old + 1, head: old, kind: 'nominal', rule: 'age' });
    index.enter(only, old, old, old + 1);
  });
}

/** The number of "34-year-old", whose last word stands here. */
function ageAt(doc: CorefDocument, old: number): string | null {
  const shape = [4, 3, 2, 1, 0].map((back) => doc.low(old - back)).join('');
  return /^(\d\d)-years?-old$/.exec(shape)?.[1] ?? null;
}

/** Ages that stand with the person's name: "Ana Ruiz, 34,", "34-year-old Ana Ruiz". */
function agesOf(doc: CorefDocument, chain: DraftChain): ReadonlySet<string> {
  const ages = new Set<string>();
  for (const { kind, first, last } of chain.mentions) {
    if (kind !== 'name') continue;
    const behind = doc.low(last) === ',' ? doc.low(last + 1) : '';
    if (AGE.test(behind) && /^[,.;)]$/.test(doc.low(last + 2))) ages.add(behind);
    const before = first >= 5 ? ageAt(doc, first - 1) : null;
    if (before !== null) ages.add(before);
  }
  return ages;
}
