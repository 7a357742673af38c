import type { CorefDocument } from './document.js';
import type { AnyChain } from './draft-chain.js';
import type { MentionIndex } from './mention-index.js';
import { PRONOUNS } from './pronoun-forms.js';
import type { Quoted } from './quoted.js';
import type { UnnamedThings } from './unnamed-things.js';

type Part = 'speaker' | 'speakers' | 'hearer';

/**
 * First and second person: within a quotation "I" is whoever the text says to have spoken, elsewhere the author;
 * "we" and "you" are things of their own for each speaker. Runs when all other pronouns are read.
 */
export function attachDeixis(
  doc: CorefDocument,
  index: MentionIndex,
  quoted: Quoted,
  things: UnnamedThings,
): void {
  const voices = new Map<AnyChain | number, Map<Part, AnyChain>>();
  doc.tokens.forEach((token, i) => {
    const kind = PRONOUNS.get(token.text.toLowerCase())?.kind;
    if (kind !== 'speaker' && kind !== 'speakers' && kind !== 'hearer') return;
    if (token.upos !== 'PRON' || doc.nameOf(i) !== undefined) return;
    const quotation = quoted.at(i);
    const speaker = personAt(quoted.speaker(quotation), index);
    const voice = voices.get(speaker ?? quotation) ?? new Map<Part, AnyChain>();
    voices.set(speaker ?? quotation, voice);
    const chain =
      (kind === 'speaker' ? speaker : undefined) ??
      voice.get(kind) ??
      things.begin('person', kind === 'speakers');
    voice.set(kind, chain);
    chain.add({ ...doc.span(i, i + 1), first: i, last: i + 1, head: i, kind: 'pronoun', rule: kind });
    index.enter(chain, i, i, i + 1);
  });
}

/** Only one person says "I". */
function personAt(token: number | undefined, index: MentionIndex): AnyChain | undefined {
  const chain = token === undefined ? undefined : index.at(token);
  return chain?.type === 'person' && !chain.plural ? chain : undefined;
}
