import type { Span } from '../../model/span.js';
import { isCalendarPhrase } from '../phrase.js';
import { tokenFrom } from './content.js';
import type { Material } from './draft.js';
import { isTimeWord } from './neighbours.js';

const IN = /^(?:in|at|on|during|via|through)$/i;
const OWN = /^(?:an?|the|his|her|its|their|this|that|another|separate|joint)$/i;

/**
 * Content without where it was said: "called for new schools | in a statement on Thursday". Only the end of the last stretch behind
 * the verb is looked at, outside of quotation marks.
 */
export function withoutVenue(material: Material, verb: number, content: readonly Span[]): readonly Span[] {
  const { tree } = material;
  const last = content.at(-1);
  if (last === undefined || last.start < tree.token(verb).start) return content;
  const first = tokenFrom(tree, last.start);
  const end = tokenFrom(tree, last.end) - 1;
  if (end < first || (material.quotedBy[end] ?? -1) >= 0) return content;
  const cut = venueStart(material, first, end);
  if (cut === null) return content;
  return [...content.slice(0, -1), { start: last.start, end: tree.token(cut - 1).end }];
}

/** Token where "in a statement (to the paper) (on Thursday)" begins that ends the stretch; null where none does. */
function venueStart(material: Material, first: number, end: number): number | null {
  const { tree, lexicons } = material;
  for (let i = end - 1; i > first + 1 && i > end - 12; i--) {
    if (!IN.test(tree.token(i).text) || !OWN.test(tree.tokens[i + 1]?.text ?? '')) continue;
    const noun = headBehind(material, i + 1, end);
    if (noun === null || !lexicons.words.venue.has(tree.token(noun).lemma)) continue;
    return endsIn(material, noun + 1, end) ? i : null;
  }
  return null;
}

/** The last noun of the phrase that begins here. */
function headBehind({ tree }: Material, from: number, end: number): number | null {
  let noun: number | null = null;
  for (let i = from; i <= end && /^(?:DET|PRON|ADJ|NOUN|PROPN|NUM|VERB|PART)$/.test(tree.token(i).upos); i++)
    if (/^(?:NOUN|PROPN)$/.test(tree.token(i).upos)) noun = i;
  return noun;
}

/** Only to whom or when follows. */
function endsIn({ tree }: Material, from: number, end: number): boolean {
  if (from > end) return true;
  const { text } = tree.token(from);
  if (isTimeWord(text)) return from === end;
  if (/^(?:to|with|for)$/i.test(text)) return end - from <= 6;
  return (
    /^(?:on|in|at|last|this|late|early|earlier)$/i.test(text) &&
    isCalendarPhrase(tree, end) &&
    end - from <= 4
  );
}
