import type { Span } from '../../model/span.js';
import { isContentCue } from './content.js';
import type { Draft, Material } from './draft.js';
import { isNominal, subjectOf } from './subject.js';

/** Who speaks in a quotation that stands alone, by the sentence before it in the same paragraph. */
export interface SpeakerBefore {
  readonly speaker: number;
  readonly via: number | null;
  /** A person must be meant, since the sentence before reports nothing: "Ola Berg nods. 'She means it.'" */
  readonly beat: boolean;
}

/**
 * The speaker of the report that the sentence before is, or else the subject of that sentence, if it can be a person. A report
 * inside what is said is not the sentence's own.
 */
export function speakerBefore(
  material: Material,
  drafts: readonly Draft[],
  quotation: Span,
): SpeakerBefore | null {
  const { tree, text } = material;
  const index = tree.sentences.findLastIndex(({ end }) => end <= quotation.start);
  const before = tree.sentences[index];
  if (before === undefined || !/^[^\S\n]*$/.test(text.slice(before.end, quotation.start))) return null;
  if (/[:?]\s*$/.test(text.slice(before.start, before.end))) return null;
  const own = drafts.find(
    (draft) => draft.sentence === index && draft.cue !== null && !isContentCue(material, draft, drafts),
  );
  if (own !== undefined)
    return own.speaker === null || own.negated ? null : { speaker: own.speaker, via: own.via, beat: false };
  const subject = subjectOfSentence(material, before.first, before.last);
  return subject === null ? null : { speaker: subject, via: null, beat: true };
}

/** A name or "he", "she" as the subject of the sentence's main verb, outside of quotation marks. */
export function subjectOfSentence({ tree, quotedBy }: Material, first: number, last: number): number | null {
  for (let i = first; i < last; i++) {
    if (tree.token(i).head >= 0) continue;
    const subject = subjectOf(tree, i);
    if (subject === null || !isNominal(tree, subject) || (quotedBy[subject] ?? -1) >= 0) return null;
    const { upos, text } = tree.token(subject);
    return upos === 'PROPN' || upos === 'NOUN' || /^(?:he|she)$/i.test(text) ? subject : null;
  }
  return null;
}
