import { contains } from '../../model/span.js';
import type { StatementMention } from '../../model/statement.js';
import type { Material } from './draft.js';

/**
 * Without what a speaker says that he himself thinks ("she said she hopes to win" is one statement), and without what somebody does
 * not know, which nobody says.
 */
export function withoutOwnThoughts(
  { lexicons }: Material,
  statements: readonly StatementMention[],
): readonly StatementMention[] {
  const isThought = ({ verb }: StatementMention): boolean =>
    lexicons.verbs.get(verb ?? '')?.verbClass === 'think';
  return statements.filter((thought) => {
    const { cue, speaker, speakerText, negated, verb } = thought;
    if (verb === 'know' && negated) return false;
    if (cue === null || !isThought(thought)) return true;
    return !statements.some(
      (outer) =>
        outer !== thought &&
        outer.parts.some((part) => contains(part, cue)) &&
        (outer.speaker === null
          ? /^(?:he|she|they|it)$/i.test(speakerText ?? '') && speaker === null
          : outer.speaker === speaker),
    );
  });
}
