import type { Quotation } from '../../annotate/quotes/quotation-marks.js';
import { overlaps } from '../../model/span.js';
import type { Sentence } from '../../model/token.js';
import { tokenFrom } from './content.js';
import type { Draft, Material } from './draft.js';
import { cueSpan, isFragment, sentencesOf } from './quote-kinds.js';

/**
 * The report that a quotation without a cue of its own goes on with: it stands in the same sentence, or in the
 * sentence right before in the same paragraph, and quotes too.
 */
export function continued(material: Material, drafts: readonly Draft[], quotation: Quotation): Draft | null {
  const { tree, text } = material;
  const [first] = sentencesOf(material, quotation);
  if (first === undefined) return null;
  const here = drafts.filter(
    (draft) => tree.sentences[draft.sentence] === first && quotes(material, draft) && draft.rule !== 'naming',
  );
  const last = here.at(-1);
  if (last !== undefined && !isFragment(material, quotation) && !predicateBetween(material, last, quotation))
    return last;
  if (!startsSentence(text, quotation, first)) return null;
  const before = drafts.filter((draft) => {
    const end = Math.max(
      ...draft.content.map((span) => span.end),
      cueSpan(material, draft)?.end ?? 0,
      tree.sentences[draft.sentence]?.end ?? 0,
    );
    return (
      end <= quotation.start &&
      text.slice(end, quotation.start).trim() === '' &&
      sameParagraph(text, end, quotation.start) &&
      quotes(material, draft)
    );
  });
  return before.at(-1) ?? null;
}

/** "said it was great, while Ola Berg thanked her for 'holding firm.'": another clause stands between. */
function predicateBetween({ tree, quotedBy }: Material, draft: Draft, quotation: Quotation): boolean {
  const from = tokenFrom(tree, end(draft));
  for (let i = from; i < tree.tokens.length && tree.token(i).start < quotation.start; i++) {
    const cue = draft.cue !== null && draft.cue[0] <= i && i < draft.cue[1];
    const { upos, morph } = tree.token(i);
    if (!cue && (quotedBy[i] ?? -1) < 0 && upos === 'VERB' && morph.verbForm === 'Fin') return true;
  }
  return false;
}

function startsSentence(text: string, quotation: Quotation, sentence: Sentence): boolean {
  return text.slice(sentence.start, quotation.start).trim() === '';
}

function sameParagraph(text: string, from: number, to: number): boolean {
  return !/\n/.test(text.slice(from, to));
}

/** Does the report quote? */
export function quotes(material: Material, draft: Draft): boolean {
  return draft.content.some((span) => material.quotations.some((quotation) => overlaps(span, quotation)));
}

/** The speaker of the paragraph before, if that one ends in a quotation of his or is not closed. */
export function sameSpeakerAs(
  material: Material,
  drafts: readonly Draft[],
  quotation: Quotation,
): Draft | null {
  const before = material.quotations.filter((other) => other.end <= quotation.start).at(-1);
  const limit = before?.open === true ? before : null;
  const last = [...drafts]
    .sort((a, b) => end(a) - end(b))
    .filter((draft) => end(draft) <= quotation.start)
    .at(-1);
  if (last === undefined || last.speaker === null) return null;
  if (limit !== null && last.content.some((span) => overlaps(span, limit))) return last;
  const sentence = material.tree.sentences[last.sentence];
  const reach = Math.max(end(last), sentence?.end ?? 0);
  return quotes(material, last) && material.text.slice(reach, quotation.start).trim() === '' ? last : null;
}

function end(draft: Draft): number {
  return Math.max(...draft.content.map((span) => span.end));
}
