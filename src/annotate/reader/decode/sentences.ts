import type { Sentence, Token } from '../../../model/token.js';
import { isHardBreak, sentence } from '../../sentences/split.js';

/** How much the rule counts against the graph, in logits: measured, the sentences of news and web alike are best from 2 to 3. */
const RULE_WEIGHT = 2.5;

/**
 * Sentences from what the graph says of each word (logit that a sentence starts there) and what the rules say. Ends of blocks
 * and of chunks always end a sentence.
 */
export function decodeSentences(
  text: string,
  tokens: readonly Token[],
  logits: Float32Array,
  ruled: ReadonlySet<number>,
  chunkStarts: ReadonlySet<number>,
): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 1; i <= tokens.length; i++) {
    const ends =
      i === tokens.length ||
      chunkStarts.has(i) ||
      isHardBreak(text, tokens, i - 1) ||
      (logits[i] as number) + (ruled.has(i) ? RULE_WEIGHT : -RULE_WEIGHT) > 0;
    if (!ends) continue;
    sentences.push(sentence(tokens, first, i));
    first = i;
  }
  return sentences;
}
