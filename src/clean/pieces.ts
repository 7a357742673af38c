import type { BlockKind } from '../model/block.js';
import { countWords, fires, inZone, type LineZones } from '../resources/furniture/label-lines.js';
import type { Furniture, LineRule } from '../resources/furniture/rule.js';
import type { Draft, Piece } from './draft.js';

/** A caption has no more words than this before its credit; a longer paragraph is body that ends oddly. */
const MAX_CAPTION_WORDS = 110;
/** A dateline that leaves fewer words is no dateline. */
const MIN_WORDS_BEHIND_DATELINE = 3;

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
  const pieces: Piece[] = [];
  let { start, end } = draft;
  const text = (): string => draft.text.slice(start - draft.start, end - draft.start);
  const rules = (scope: LineRule['scope']): readonly LineRule[] =>
    furniture.lines.filter((rule) => rule.scope === scope && inZone(rule, zones));

  if (kind === 'body' && cutter.datelineAllowed) {
    const cut = firstCut(rules('start'), text(), 'start');
    if (cut !== null && countWords(text().slice(cut.to)) >= MIN_WORDS_BEHIND_DATELINE) {
      pieces.push(piece(draft, start + cut.from, start + cut.to, cut.rule.kind, cut.rule, cut.match));
      start += cut.to;
      cutter.datelineAllowed = false;
    }
  }
  const tail: Piece[] = [];
  const cut = firstCut(
    rules('end').filter((rule) => rule.rest === kind),
    text(),
    'end',
  );
  if (cut !== null && text().slice(0, cut.from).trim() !== '') {
    tail.push(piece(draft, start + cut.from, start + cut.to, cut.rule.kind, cut.rule, cut.match));
    end = start + cut.from;
  }
  if (kind === 'body') {
    for (const aside of asides(rules('aside'), text())) {
      const base = start;
      pieces.push(piece(draft, base, base + aside.from, kind, null, null, draft.rule));
      pieces.push(piece(draft, base + aside.from, base + aside.to, aside.rule.kind, aside.rule, aside.match));
      start = base + aside.to;
      break;
    }
  }
  pieces.push({ ...piece(draft, start, end, kind, null, null, draft.rule), label: draft.label });
  return [...pieces, ...tail].filter((part) => part.end > part.start);
}

/** The rule of a picture credit at the end of a paragraph that is short enough for a caption. */
export function creditBehind(text: string, furniture: Furniture): LineRule | null {
  if (countWords(text) > MAX_CAPTION_WORDS) return null;
  const rules = furniture.lines.filter((rule) => rule.scope === 'end' && rule.rest === 'caption');
  const cut = firstCut(rules, text, 'end');
  return cut !== null && text.slice(0, cut.from).trim() !== '' ? cut.rule : null;
}

interface Cut {
  readonly rule: LineRule;
  readonly match: RegExpExecArray;
  readonly from: number;
  readonly to: number;
}

/** The cut that the first firing rule makes; only the piece's own end of the text is looked at. */
function firstCut(rules: readonly LineRule[], text: string, side: 'start' | 'end'): Cut | null {
  for (const rule of rules) {
    const offset = side === 'end' ? Math.max(0, text.length - rule.maxLength) : 0;
    const window = side === 'end' ? text.slice(offset) : text.slice(0, rule.maxLength);
    const match = fires(rule, window);
    if (match === null) continue;
    const from = offset + match.index;
    return { rule, match, from, to: from + match[0].length };
  }
  return null;
}

function asides(rules: readonly LineRule[], text: string): readonly Cut[] {
  if (!/[([](?:Click|CLICK|Read|READ|See|Watch|Tap|Listen)\b/.test(text)) return [];
  return rules.flatMap((rule) => {
    const match = rule.pattern.exec(text);
    if (match === null) return [];
    return [{ rule, match, from: match.index, to: match.index + match[0].length }];
  });
}

function piece(
  draft: Draft,
  from: number,
  to: number,
  kind: BlockKind,
  rule: LineRule | null,
  match: RegExpExecArray | null,
  ruleId = rule?.id ?? 'body',
): Piece {
  const raw = draft.text.slice(from - draft.start, to - draft.start);
  const start = from + (raw.length - raw.trimStart().length);
  const end = to - (raw.length - raw.trimEnd().length);
  return { start, end, kind, rule: ruleId, label: rule !== null && match !== null ? { rule, match } : null };
}
