import type { Block, BlockKind } from '../model/block.js';
import type { LineLabel } from '../resources/furniture/label-lines.js';

/** A paragraph on its way to becoming one or more blocks. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Does a blank line stand before it? */
  readonly gap: boolean;
  /** Undecided while `null`. */
  kind: BlockKind | null;
  rule: string;
  label: LineLabel | null;
}

/** A block and the rule's match, whose groups name authors and outlets. */
export interface Piece extends Block {
  readonly label: LineLabel | null;
  /** Offset in the article from which the spans of `label` count. */
  readonly base: number;
}

export function decide(draft: Draft, kind: BlockKind, rule: string): void {
  draft.kind = kind;
  draft.rule = rule;
}

/** Words of a text for comparison: lower case, without punctuation and quotation marks. */
export function comparable(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Dice coefficient of two word lists as multisets, 0 to 1. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  return a.length + b.length === 0 ? 0 : (2 * shared(a, b)) / (a.length + b.length);
}

/** Share of the shorter word list that stands in the longer (overlap coefficient), 0 to 1. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  const shorter = Math.min(a.length, b.length);
  return shorter === 0 ? 0 : shared(a, b) / shorter;
}

function shared(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common += 1;
  }
  return common;
}
