import type { BlockKind } from '../../model/block.js';
import type { PatternIndex } from '../patterns/pattern-index.js';
import type { RequiredPieces } from '../patterns/required-pieces.js';
import type { AgencyFinder } from './agencies.js';

/** Where in the article a rule may apply; `edge` is head or tail. */
export type Zone = 'head' | 'tail' | 'edge' | 'any';

/**
 * `line`: the whole line is of the kind. `start`, `end`: the matched piece at the start or end of a paragraph
 * is a block of its own. `aside`: a bracketed piece between two sentences.
 */
export type LineScope = 'line' | 'start' | 'end' | 'aside';

interface RuleHead {
  /** `<kind>/<name>` or `document/<name>`. */
  readonly id: string;
  readonly kind: BlockKind;
  readonly reason: string;
  /** Lines, or articles with the block between `[[` and `]]`, on which the rule fires. */
  readonly yes: readonly string[];
  /** Lines or articles on which it must not fire. */
  readonly no: readonly string[];
}

/**
 * A rule on one line. Groups of `pattern` named author, outlet, published, updated hold metadata. The pattern sees
 * the text with the names of agencies masked, `requires` sees it as it is.
 */
export interface LineRule extends RuleHead {
  readonly scope: LineScope;
  readonly zone: Zone;
  /** Longest line, or longest piece of a paragraph, that is looked at, in UTF-16 units: bounds the regex's work. */
  readonly maxLength: number;
  readonly pattern: RegExp;
  /** What a text must hold for `pattern` to find anything. */
  readonly needs: RequiredPieces;
  /** A second pattern that the text must match as well. */
  readonly requires: RegExp | null;
  /** Kinds or rule ids, one of which the line before must have. */
  readonly after: ReadonlySet<string>;
  /** Kinds or rule ids, one of which the line before or behind must have. */
  readonly beside: ReadonlySet<string>;
  /** Does not fire on the article's first line that no other rule claims: that is the headline. */
  readonly notFirst: boolean;
  /** Kind of what stands before a piece with scope `end`. */
  readonly rest: BlockKind;
  /** The rule speaks of a picture. */
  readonly image: boolean;
}

/** A rule on the whole article, carried out by the check that `test` names. */
export interface DocumentRule extends RuleHead {
  readonly scope: 'document';
  readonly test: DocumentTest;
  readonly thresholds: Readonly<Record<string, number>>;
}

export const DOCUMENT_TESTS = [
  'before-headline',
  'repeats-headline',
  'repeats-paragraph',
  'repeats-caption',
  'after-tail',
  'link-list',
  'capitals-link',
] as const;
export type DocumentTest = (typeof DOCUMENT_TESTS)[number];

export interface Agency {
  readonly name: string;
  /** All forms, the name first. */
  readonly forms: readonly string[];
  /** Supplies pictures only. */
  readonly picture: boolean;
  /** Its short form is a given name or a word too ("ANA LIMA"). */
  readonly ambiguous: boolean;
}

/** All that `schema/furniture` says. */
export interface Furniture {
  readonly lines: readonly LineRule[];
  /** Which of `lines` may fire on a text with masked agencies. */
  readonly index: PatternIndex<LineRule>;
  readonly documents: ReadonlyMap<DocumentTest, DocumentRule>;
  readonly agencies: AgencyFinder;
  /** Compiles a pattern that uses the named pieces of `parts.yaml`; it is meant for texts with masked agencies. */
  compile(pattern: string, flags?: string): RegExp;
}
