import type { DocView } from '../../model/layers.js';
import type { TimeExpression, TimeInterval } from '../../model/time.js';
import type { ParsedToken, Sentence } from '../../model/token.js';
import type { Component } from '../../pipeline/component.js';
import type { PlainDate } from './calendar.js';
import { compose } from './compose.js';
import type { Piece } from './date-fields.js';
import { directionOf } from './direction.js';
import { findPieces } from './find.js';
import { referenceDate } from './reference.js';
import { type Resolved, resolve, type TimeContext } from './resolve.js';
import { readTimeGrammar, type TimeGrammar } from './rules.js';

/** Finds expressions of time and places them in the calendar, from the rules of schema/rules/time.yaml. */
export function timeComponent(
  grammar: TimeGrammar = readTimeGrammar(),
): Component<'parsed' | 'sentences', 'times'> {
  return {
    name: 'time',
    summary: 'expressions of time, resolved against the publication date (TIMEX3 values, intervals)',
    requires: ['parsed', 'sentences'],
    assigns: ['times'],
    annotate: (docs) => docs.map((doc) => ({ times: findTimes(doc, grammar) })),
  };
}

/** A time expression with the ids of the rules that made it. */
export interface FoundTime extends TimeExpression {
  readonly rules: readonly string[];
}

/** All expressions of time of one document, in text order. */
export function findTimes(doc: DocView<'parsed' | 'sentences'>, grammar: TimeGrammar): readonly FoundTime[] {
  const published = referenceDate(doc.article);
  let mentioned: Pick<TimeContext, 'mentioned' | 'mentionedDay'> = { mentioned: null, mentionedDay: null };
  const found: FoundTime[] = [];
  for (const sentence of doc.sentences) {
    for (const piece of piecesOf(doc, sentence, grammar)) {
      const tokens = tokensOf(doc.parsed, sentence, piece);
      if (tokens === null) continue;
      const before = doc.article.text.slice(sentence.start, piece.start);
      const direction = directionOf(doc.parsed, tokens.first, tokens.last, before);
      const resolved = resolve(piece, { published, direction, ...mentioned });
      found.push({
        start: piece.start,
        end: piece.end,
        ...tokens,
        kind: resolved.kind,
        value: resolved.value,
        interval: openEnded(resolved.interval, before, published),
        rules: piece.rules,
      });
      mentioned = remember(mentioned, resolved);
    }
  }
  return found;
}

function piecesOf(
  doc: DocView<'parsed' | 'sentences'>,
  sentence: Sentence,
  grammar: TimeGrammar,
): readonly Piece[] {
  const { text } = doc.article;
  const tokenAt = (offset: number): ParsedToken | undefined => {
    const index = tokenIndex(doc.parsed, sentence, offset);
    return index === null ? undefined : doc.parsed[index];
  };
  return compose(findPieces(grammar, { text, sentence, tokenAt }), text);
}

/** Binary search for the token of the sentence that holds a character. */
function tokenIndex(tokens: readonly ParsedToken[], sentence: Sentence, offset: number): number | null {
  let low = sentence.first;
  let high = sentence.last - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle] as ParsedToken;
    if (token.end <= offset) low = middle + 1;
    else if (token.start > offset) high = middle - 1;
    else return middle;
  }
  return null;
}

function tokensOf(
  tokens: readonly ParsedToken[],
  sentence: Sentence,
  piece: Piece,
): { first: number; last: number } | null {
  const first = tokenIndex(tokens, sentence, piece.start);
  const last = tokenIndex(tokens, sentence, piece.end - 1);
  return first === null || last === null ? null : { first, last: last + 1 };
}

/** "since 2018" lasts until the day of writing. */
function openEnded(
  interval: TimeInterval | null,
  before: string,
  published: PlainDate | null,
): TimeInterval | null {
  if (interval === null || published === null || !/\bsince\s+(?:the\s+)?$/i.test(before)) return interval;
  const end = published.toString();
  return end < interval.start ? interval : { ...interval, end, approximate: true };
}

function remember(
  known: Pick<TimeContext, 'mentioned' | 'mentionedDay'>,
  { kind, period }: Resolved,
): Pick<TimeContext, 'mentioned' | 'mentionedDay'> {
  if (period === null || kind === 'set' || kind === 'duration') return known;
  return {
    mentioned: period,
    mentionedDay: period.granularity === 'day' && !period.value.includes('/') ? period : known.mentionedDay,
  };
}
