import type { BlockKind } from '../model/block.js';
import type { Span } from '../model/span.js';
import {
  countWords,
  fires,
  inZone,
  type LineLabel,
  type LineZones,
} from '../resources/furniture/label-lines.js';
import type { Furniture, LineRule } from '../resources/furniture/rule.js';
import type { Draft, Piece } from './draft.js';

/** A caption has no more words than this before its credit; a longer paragraph is body that ends oddly. */
const MAX_CAPTION_WORDS = 110;
/** A dateline that leaves fewer words is no dateline. */
const MIN_WORDS_BEHIND_DATELINE = 3;

/** What cutting one paragraph means for the next. */
export interface Cutter {
  /** May the next body paragraph carry the dateline? One article has one. */
  datelineAllowed: boolean;
}

/**
 * Cuts furniture off the start and the end of a paragraph and out of its middle. Pieces come in text order,
 * without surrounding whitespace; together they hold every other character of the paragraph.
 */
export function cutParagraph(
  draft: Draft,
  kind: BlockKind,
  furniture: Furniture,
  zones: LineZones,
  cutter: Cutter,
): readonly Piece[] {
  const masked = furniture.agencies.mask(draft.text);
  const possible = furniture.index.possible(masked);
  const rules = (scope: LineRule['scope']): readonly LineRule[] =>
    furniture.lines.filter((rule) => rule.scope === scope && possible.has(rule) && inZone(rule, zones));
  const cuts: LineLabel[] = [];
  if (kind === 'body' && cutter.datelineAllowed) {
    const datelines = datelinesOf(rules('start'), draft.text, masked);
    cuts.push(...datelines);
    cutter.datelineAllowed = datelines.length === 0;
  }
  const ending = rules('end').filter((rule) => rule.rest === kind);
  const end = cutAtEnd(ending, draft.text, masked);
  if (kind === 'body') cuts.push(...asides(rules('aside'), draft.text, masked));
  if (end !== null) cuts.push(end);
  return between(draft, kind, cuts);
}

/** The rule of a picture credit at the end of a paragraph that is short enough for a caption. */
export function creditBehind(text: string, furniture: Furniture): LineRule | null {
  if (countWords(text) > MAX_CAPTION_WORDS) return null;
  const masked = furniture.agencies.mask(text);
  const possible = furniture.index.possible(masked);
  const rules = furniture.lines.filter(
    (rule) => rule.scope === 'end' && rule.rest === 'caption' && possible.has(rule),
  );
  return cutAtEnd(rules, text, masked)?.rule ?? null;
}

/** The dateline, and a second one behind it: "(Coastwire) — LIMA, March 3 — Miners ..." */
function datelinesOf(rules: readonly LineRule[], text: string, masked: string): readonly LineLabel[] {
  const first = cutAtStart(rules, text, masked);
  if (first === null) return [];
  const second = cutAtStart(rules, text.slice(first.end), masked.slice(first.end));
  return second === null ? [first] : [first, moved(second, first.end)];
}

function cutAtStart(rules: readonly LineRule[], text: string, masked: string): LineLabel | null {
  for (const rule of rules) {
    const label = fires(rule, text.slice(0, rule.maxLength), masked.slice(0, rule.maxLength));
    if (label === null) continue;
    return countWords(text.slice(label.end)) >= MIN_WORDS_BEHIND_DATELINE ? label : null;
  }
  return null;
}

/** Only the last characters are looked at, so that a long paragraph costs no more than a short one. */
function cutAtEnd(rules: readonly LineRule[], text: string, masked: string): LineLabel | null {
  for (const rule of rules) {
    const offset = Math.max(0, text.length - rule.maxLength);
    const label = fires(rule, text.slice(offset), masked.slice(offset));
    if (label === null || text.slice(0, offset + label.start).trim() === '') continue;
    return moved(label, offset);
  }
  return null;
}

/** The first bracketed prompt between two sentences; a second one is rare enough to stay. */
function asides(rules: readonly LineRule[], text: string, masked: string): readonly LineLabel[] {
  const opening = /[([](?:Click|CLICK|Read|READ|See|Watch|Tap|Listen)\b/.exec(text);
  if (opening === null) return [];
  for (const rule of rules) {
    const offset = Math.max(0, opening.index - 3);
    const window = {
      text: text.slice(offset, offset + rule.maxLength),
      masked: masked.slice(offset, offset + rule.maxLength),
    };
    const label = fires(rule, window.text, window.masked);
    if (label !== null) return [moved(label, offset)];
  }
  return [];
}

function moved(label: LineLabel, by: number): LineLabel {
  const move = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
  const groups = new Map([...label.groups].map(([name, span]) => [name, move(span)]));
  return { ...label, ...move(label), groups };
}

/** The paragraph as pieces: the cuts, and what is left between them. */
function between(draft: Draft, kind: BlockKind, cuts: readonly LineLabel[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const cut of cuts) {
    if (cut.start < from) continue;
    pieces.push(trimmed(draft, from, cut.start, kind, draft.rule, draft.label));
    pieces.push(trimmed(draft, cut.start, cut.end, cut.rule.kind, cut.rule.id, cut));
    from = cut.end;
  }
  pieces.push(trimmed(draft, from, draft.text.length, kind, draft.rule, draft.label));
  return pieces.filter((piece) => piece.end > piece.start);
}

function trimmed(
  draft: Draft,
  from: number,
  to: number,
  kind: BlockKind,
  rule: string,
  label: LineLabel | null,
): Piece {
  const raw = draft.text.slice(from, to);
  const start = draft.start + from + (raw.length - raw.trimStart().length);
  const end = draft.start + to - (raw.length - raw.trimEnd().length);
  return { start, end, kind, rule, label, base: draft.start };
}
