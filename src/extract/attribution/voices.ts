import type { StatementMention } from '../../model/statement.js';
import type { Draft, Material } from './draft.js';
import { isVoice } from './lexicons.js';
import { partOf } from './speaker.js';

/** "The official said", after "an official of the harbour board said", speaks for the same. `voices`: noun to chain. */
export function sameVoice(
  { tree, lexicons }: Material,
  voices: Map<string, string>,
  draft: Draft,
  statement: StatementMention,
): StatementMention {
  if (draft.speaker === null) return statement;
  const { lemma } = tree.token(partOf(tree, draft.speaker) ?? draft.speaker);
  if (!isVoice(lexicons.nouns.get(lemma))) return statement;
  if (statement.speaker !== null) {
    voices.set(lemma, statement.speaker);
    return statement;
  }
  const known = voices.get(lemma);
  return known !== undefined &&
    /^(?:(?:one|another|some|two|three|all|both) of )?(?:the|that|this|these|those)\s/i.test(
      statement.speakerText ?? '',
    )
    ? { ...statement, speaker: known }
    : statement;
}
