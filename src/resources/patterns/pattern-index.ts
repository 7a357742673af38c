import type { RequiredPieces } from './required-pieces.js';

/** Anything that looks for a regular expression. */
interface Searching {
  readonly needs: RequiredPieces;
}

/** A choice of pieces that a rule needs, as a bit among the bits of all that it needs. */
interface Need<Rule> {
  readonly rule: Rule;
  readonly bit: number;
}

/** Words whose needs are remembered: those of some thousand articles. */
const MOST_WORDS = 100_000;
const PIECES = /[a-z]+|\d|[\uE000-\uF8FF]/g;

/**
 * Tells which of many rules may find something in a text, by the words that stand in it: most rules need words that most texts do not
 * have, and looking a word up is far cheaper than searching.
 */
export class PatternIndex<Rule extends Searching> {
  /** For each rule the bits of all that it needs. */
  private readonly whole = new Map<Rule, number>();
  private readonly byPiece = new Map<string, Need<Rule>[]>();
  private readonly byWord = new Map<string, readonly Need<Rule>[]>();
  /** Rules of which nothing is known that they need. */
  private readonly always: readonly Rule[];

  constructor(rules: readonly Rule[]) {
    this.always = rules.filter((rule) => rule.needs.length === 0);
    for (const rule of rules) {
      this.whole.set(rule, 2 ** rule.needs.length - 1);
      rule.needs.forEach((choice, at) => {
        for (const piece of new Set(choice)) this.enter(piece, { rule, bit: 2 ** at });
      });
    }
  }

  /** Rules that may find something in the text or in a part of it; the others find nothing. */
  possible(text: string): ReadonlySet<Rule> {
    const met = new Map<Rule, number>();
    for (const word of smallLetters(text).match(PIECES) ?? []) {
      for (const { rule, bit } of this.needsOf(word)) met.set(rule, (met.get(rule) ?? 0) | bit);
    }
    const found = new Set(this.always);
    for (const [rule, bits] of met) if (bits === this.whole.get(rule)) found.add(rule);
    return found;
  }

  private enter(piece: string, need: Need<Rule>): void {
    const known = this.byPiece.get(piece);
    if (known === undefined) this.byPiece.set(piece, [need]);
    else known.push(need);
  }

  /** The needs that a word meets: it is or contains a piece. */
  private needsOf(word: string): readonly Need<Rule>[] {
    const known = this.byWord.get(word);
    if (known !== undefined) return known;
    const found: Need<Rule>[] = [];
    const wanted = /^\d$/.test(word) ? '0' : word;
    for (const [piece, needs] of this.byPiece) if (wanted.includes(piece)) found.push(...needs);
    if (this.byWord.size < MOST_WORDS) this.byWord.set(word, found);
    return found;
  }
}

/** Case folding of regular expressions takes the long s for an s. */
function smallLetters(text: string): string {
  return text.toLowerCase().replaceAll('ſ', 's');
}
