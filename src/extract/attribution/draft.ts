import type { Quotation } from '../../annotate/quotes/quotation-marks.js';
import type { Span } from '../../model/span.js';
import type { DocTree } from '../tree.js';
import type { AttributionLexicons, VerbClass } from './lexicons.js';

/** A report as the rules find it: a cue, somebody who says it, and stretches of content. */
export interface Draft {
  readonly rule: string;
  /** Tokens of the cue, `[first, last)`. */
  readonly cue: readonly [number, number] | null;
  readonly verb: string | null;
  readonly verbClass: VerbClass | null;
  /** Head token of the speaker's phrase; null where nobody is named. */
  readonly speaker: number | null;
  /** The speaker where the rule knows it: chain id and where it is printed. */
  readonly known?: { readonly chain: string | null; readonly span: Span };
  /** Said word for word though no marks stand around it. */
  readonly verbatim?: boolean;
  /** The speaker counts only if it is a person. */
  readonly personOnly?: boolean;
  /** Stretches of the text in order. */
  readonly content: readonly Span[];
  readonly negated: boolean;
  /** Head token of the agency that it was told to or carried by. */
  readonly via: number | null;
  readonly sentence: number;
}

/** What the rules look at. */
export interface Material {
  readonly text: string;
  readonly tree: DocTree;
  readonly lexicons: AttributionLexicons;
  readonly quotations: readonly Quotation[];
  /** Index of the quotation that a token stands in; -1 outside. */
  readonly quotedBy: readonly number[];
}

/** Which quotation each token stands in. A mark belongs to its quotation. */
export function quotedTokens(tree: DocTree, quotations: readonly Quotation[]): number[] {
  const quoted: number[] = tree.tokens.map(() => -1);
  let q = 0;
  tree.tokens.forEach((token, index) => {
    while (q < quotations.length && (quotations[q] as Quotation).end <= token.start) q++;
    const quotation = quotations[q];
    if (quotation !== undefined && quotation.start <= token.start && token.end <= quotation.end)
      quoted[index] = q;
  });
  return quoted;
}
