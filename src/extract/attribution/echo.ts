import type { StatementMention } from '../../model/statement.js';

/** Fewer words may be anybody's. */
const LEAST_WORDS = 3;

/**
 * A quotation without a speaker that another one holds word for word is its speaker's: headlines and cross-heads print the words
 * of somebody whom the text names. Nothing is taken where two people say the same.
 */
export function sameWords(
  statements: readonly StatementMention[],
  text: string,
): readonly StatementMention[] {
  const quoted = statements
    .filter(({ form, speaker }) => form !== 'indirect' && speaker !== null)
    .map((statement) => ({ speaker: statement.speaker, said: ` ${quotedWords(statement, text)} ` }));
  return statements.map((statement) => {
    if (statement.speaker !== null || statement.form === 'indirect') return statement;
    const words = quotedWords(statement, text);
    if (words.split(' ').length < LEAST_WORDS) return statement;
    const speakers = new Set(
      quoted.filter(({ said }) => said.includes(` ${words} `)).map(({ speaker }) => speaker),
    );
    const [only] = speakers;
    return speakers.size === 1 && typeof only === 'string' ? { ...statement, speaker: only } : statement;
  });
}

function quotedWords({ parts }: StatementMention, text: string): string {
  return (
    parts
      .map(({ start, end }) => text.slice(start, end))
      .join(' ')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}
