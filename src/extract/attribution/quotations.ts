import type { Quotation } from '../../annotate/quotes/quotation-marks.js';
import type { Span } from '../../model/span.js';
import { overlaps } from '../../model/span.js';
import { union, wholeQuotations } from './content.js';
import { continued, quotes, sameSpeakerAs } from './continuation.js';
import type { Draft, Material } from './draft.js';
import {
  cueSpan,
  isFragment,
  isScare,
  isTitle,
  LEAST_WORDS,
  sentencesOf,
  signature,
  words,
} from './quote-kinds.js';
import { speakerBefore } from './speaker-before.js';

/**
 * Gives every quotation to the report it belongs to: the one that holds it, the reporting verb beside it, or the
 * report before it that it goes on with. What is left over and no whole sentence is no statement.
 */
export function placeQuotations(
  material: Material,
  reports: readonly Draft[],
  bare: readonly Draft[],
): readonly Draft[] {
  const drafts = reports.map((draft) => ({
    ...draft,
    content: withNext(material, wholeQuotations(material, draft.content, cueSpan(material, draft))),
  }));
  const free = [...bare];
  for (const quotation of material.quotations) {
    if (drafts.some((draft) => draft.content.some((span) => overlaps(span, quotation)))) continue;
    if (isTitle(material, quotation) || isScare(material, quotation)) continue;
    const beside = nearestBare(material, free, quotation);
    if (beside !== null) {
      free.splice(free.indexOf(beside), 1);
      drafts.push({ ...beside, content: [besideContent(material, quotation, beside)] });
      continue;
    }
    const before = continued(material, drafts, quotation);
    if (before !== null) {
      drafts[drafts.indexOf(before)] = { ...before, content: union([...before.content, quotation]) };
      continue;
    }
    const signed = signature(material, quotation);
    if (signed !== null) {
      drafts.push(signedBy(material, quotation, signed));
      continue;
    }
    const alone = standsAlone(material, drafts, quotation);
    if (alone !== null) drafts.push(alone);
  }
  // Reported speech of nobody in particular says nothing about anybody.
  return drafts.filter((draft) => draft.speaker !== null || quotes(material, draft));
}

/** A content that stops right before a quotation goes on with it: "described it as the | 'chief culprit'". */
function withNext({ text, quotations, tree }: Material, spans: readonly Span[]): readonly Span[] {
  const last = spans.at(-1);
  if (last === undefined) return spans;
  const next = quotations.find((quotation) => quotation.start >= last.end && quotation.start <= last.end + 2);
  const apart =
    next === undefined ||
    !/^ ?$/.test(text.slice(last.end, next.start)) ||
    tree.sentences.some((sentence) => sentence.start > last.start && sentence.start <= next.start);
  return apart ? spans : [...spans.slice(0, -1), { start: last.start, end: next.end }];
}

/** The reporting verb nearest to the quotation in the sentences that it touches. */
function nearestBare(material: Material, bare: readonly Draft[], quotation: Quotation): Draft | null {
  const { tree } = material;
  const touched = sentencesOf(material, quotation);
  const near = bare
    .filter(
      (draft) =>
        touched.some((sentence) => sentence === tree.sentences[draft.sentence]) ||
        leadsIn(material, draft, quotation) ||
        comesAfter(material, draft, quotation),
    )
    .map((draft) => ({ draft, distance: gap(cueSpan(material, draft) ?? quotation, quotation) }))
    .filter(
      ({ draft, distance }) =>
        distance < (isFragment(material, quotation) ? 60 : 160) &&
        (draft.speaker !== null || !isFragment(material, quotation)),
    )
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.draft ?? null;
}

function gap(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : Math.max(0, a.start - b.end);
}

/** The sentence before ends with a colon: what follows is what it announces. */
function leadsIn(material: Material, draft: Draft, quotation: Quotation): boolean {
  const sentence = material.tree.sentences[draft.sentence];
  return (
    sentence !== undefined &&
    sentence.end <= quotation.start &&
    /:\s*$/.test(material.text.slice(sentence.start, sentence.end)) &&
    material.text.slice(sentence.end, quotation.start).trim() === ''
  );
}

/** `"Who paid them?" Ola Berg asked reporters.` The question ends a sentence, the report is the next. */
function comesAfter({ text, tree }: Material, draft: Draft, quotation: Quotation): boolean {
  const sentence = tree.sentences[draft.sentence];
  if (sentence === undefined || sentence.start < quotation.end || draft.speaker === null) return false;
  return (
    /[?!,]$/.test(text.slice(quotation.inner.start, quotation.inner.end).trim()) &&
    /^[^\S\n]*$/.test(text.slice(quotation.end, sentence.start))
  );
}

/** Words between the cue and a fragment in the same clause belong to what is said: "warned of 'grave steps'". */
function besideContent(
  { text, tree, quotedBy }: Material,
  quotation: Quotation,
  { cue, verbClass }: Draft,
): Span {
  const whole = { start: quotation.start, end: quotation.end };
  if (cue === null) return whole;
  const after = tree.tokens[cue[1]];
  if (after === undefined || after.start >= quotation.start || quotation.start - after.start > 80)
    return whole;
  const between = text.slice(after.start, quotation.start);
  if (/[,:;()\n]/.test(between)) return whole;
  // "said it was 'grave'": a subject and its verb before the marks are said too, but no second verb of the speaker.
  const clause = /^(?:it|he|she|they|there|this|that)$/i.test(after.text) && verbClass !== 'ask';
  for (let i = cue[1]; i < tree.tokens.length && tree.token(i).start < quotation.start; i++) {
    const { upos } = tree.token(i);
    if ((quotedBy[i] ?? -1) >= 0 || (clause && upos === 'CCONJ')) return whole;
    if (!clause && /^(?:VERB|AUX)$/.test(upos)) return whole;
  }
  if (clause && tree.tokens[cue[1] + 1]?.upos === 'AUX') return { start: after.start, end: quotation.end };
  const pronoun = after.upos === 'PRON' || /^(?:reporters|journalists)$/i.test(after.text);
  const start = pronoun ? (tree.tokens[cue[1] + 1]?.start ?? quotation.start) : after.start;
  return verbClass === 'say' && pronoun
    ? whole
    : { start: Math.min(start, quotation.start), end: quotation.end };
}

function signedBy(material: Material, quotation: Quotation, speaker: number): Draft {
  const first = sentencesOf(material, quotation)[0];
  return {
    rule: 'signature',
    cue: null,
    verb: null,
    verbClass: null,
    speaker,
    content: [{ start: quotation.start, end: quotation.end }],
    negated: false,
    via: null,
    sentence: first === undefined ? 0 : material.tree.sentences.indexOf(first),
  };
}

/** A quotation that fills its sentence is speech, whoever says it; a short one only if the sentence before shows who. */
function standsAlone(material: Material, drafts: readonly Draft[], quotation: Quotation): Draft | null {
  const { text, tree } = material;
  const touched = sentencesOf(material, quotation);
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return null;
  const around =
    text.slice(first.start, quotation.start) + text.slice(quotation.end, Math.max(last.end, quotation.end));
  if (words(around) > 0)
    return heads(material, quotation) ? nobodys(quotation, tree.sentences.indexOf(first)) : null;
  const same = sameSpeakerAs(material, drafts, quotation);
  const before = same === null ? speakerBefore(material, drafts, quotation) : null;
  const inner = text.slice(quotation.inner.start, quotation.inner.end);
  const least = before !== null && /[.!?…]$/.test(inner) ? 2 : LEAST_WORDS;
  if (words(inner) < least) return null;
  return {
    rule: same !== null ? 'continued' : before !== null ? 'speaker-before' : 'quotation-alone',
    cue: null,
    verb: null,
    verbClass: null,
    speaker: same?.speaker ?? before?.speaker ?? null,
    personOnly: before?.beat === true,
    content: [{ start: quotation.start, end: quotation.end }],
    negated: false,
    via: same?.via ?? before?.via ?? null,
    sentence: tree.sentences.indexOf(first),
  };
}

/** `'We had no choice': Ruiz defends cuts`: a headline begins with somebody's words. */
function heads(material: Material, quotation: Quotation): boolean {
  const { text } = material;
  const [first] = sentencesOf(material, quotation);
  const long = words(text.slice(quotation.inner.start, quotation.inner.end)) >= LEAST_WORDS - 1;
  return (
    first?.start === quotation.start && long && /^\s?:/.test(text.slice(quotation.end, quotation.end + 2))
  );
}

function nobodys(quotation: Quotation, sentence: number): Draft {
  return {
    rule: 'quotation-alone',
    cue: null,
    verb: null,
    verbClass: null,
    speaker: null,
    content: [{ start: quotation.start, end: quotation.end }],
    negated: false,
    via: null,
    sentence,
  };
}
