import type { Chain } from '../../model/chain.js';
import { contains, type Span } from '../../model/span.js';
import type { StatementMention } from '../../model/statement.js';
import type { Sentence } from '../../model/token.js';
import type { ChainIndex } from '../chain-index.js';

/**
 * `Ana Ruiz demanded that Ruto resign. "He lied," she said.` Right behind a sentence in which one person says something, "he" or
 * "she" beside a quotation goes on saying it, whomever the sentence names besides. `statements` in text order.
 */
export function sameSpeaker(
  statements: readonly StatementMention[],
  sentences: readonly Sentence[],
  chains: ChainIndex,
): readonly StatementMention[] {
  const sentenceAt = (span: Span): number =>
    sentences.findIndex((sentence) => sentence.start <= span.start && span.start < sentence.end);
  const done: StatementMention[] = [];
  for (const statement of statements) {
    const pronoun = /^(he|she)$/i.exec(statement.speakerText ?? '')?.[1];
    const before =
      pronoun === undefined || statement.form === 'indirect'
        ? []
        : reportsIn(done, sentenceAt(statement) - 1, sentenceAt);
    const speakers = new Set(before.map(({ speaker }) => speaker));
    const [only] = speakers;
    const chain = speakers.size === 1 && typeof only === 'string' ? chains.chain(only) : undefined;
    const meant = chain !== undefined && pronoun !== undefined && canBe(chain, pronoun);
    done.push(meant ? { ...statement, speaker: chain.id } : statement);
  }
  return done;
}

/** Statements whose cue stands in the sentence and in no other statement. */
function reportsIn(
  statements: readonly StatementMention[],
  sentence: number,
  sentenceAt: (span: Span) => number,
): readonly StatementMention[] {
  return statements.filter(({ cue }) => {
    if (cue === null || sentenceAt(cue) !== sentence) return false;
    return !statements.some((other) => other.parts.some((part) => contains(part, cue)));
  });
}

function canBe({ type, gender }: Chain, pronoun: string): boolean {
  return type === 'person' && (gender === null || gender === (/^he$/i.test(pronoun) ? 'male' : 'female'));
}
