import type { Span } from '../model/span.js';
import type { ParsedToken, Sentence } from '../model/token.js';

/** Does a UD relation fit a pattern? `nmod` takes every subtype, `=nmod` only the bare relation, `nmod:poss` itself. */
export function fitsRelation(deprel: string, pattern: string): boolean {
  if (pattern.startsWith('=')) return deprel === pattern.slice(1);
  return deprel === pattern || (!pattern.includes(':') && deprel.startsWith(`${pattern}:`));
}

/** Relations whose dependents belong to another clause, not to the phrase of their head. */
export const CLAUSAL: readonly string[] = [
  'acl',
  'advcl',
  'ccomp',
  'csubj',
  'parataxis',
  'conj',
  'cc',
  'punct',
  'appos',
  'list',
  'discourse',
];

/** The dependency trees of one document, with the questions that rules ask of them. */
export class DocTree {
  readonly tokens: readonly ParsedToken[];
  readonly sentences: readonly Sentence[];
  private readonly childLists: readonly (readonly number[])[];

  constructor(tokens: readonly ParsedToken[], sentences: readonly Sentence[]) {
    this.tokens = tokens;
    this.sentences = sentences;
    const lists: number[][] = tokens.map(() => []);
    tokens.forEach((token, index) => {
      if (token.head >= 0) lists[token.head]?.push(index);
    });
    this.childLists = lists;
  }

  token(index: number): ParsedToken {
    const token = this.tokens[index];
    if (token === undefined) throw new RangeError(`no token ${index}`);
    return token;
  }

  children(index: number): readonly number[] {
    return this.childLists[index] ?? [];
  }

  childrenBy(index: number, ...relations: readonly string[]): readonly number[] {
    return this.children(index).filter((child) =>
      relations.some((relation) => fitsRelation(this.token(child).deprel, relation)),
    );
  }

  childBy(index: number, ...relations: readonly string[]): number | null {
    return this.childrenBy(index, ...relations)[0] ?? null;
  }

  is(index: number, ...relations: readonly string[]): boolean {
    const { deprel } = this.token(index);
    return relations.some((relation) => fitsRelation(deprel, relation));
  }

  /** Heads from the parent upwards; bounded by the number of tokens, so that a broken tree cannot loop. */
  ancestors(index: number): readonly number[] {
    const path: number[] = [];
    let at = this.token(index).head;
    while (at >= 0 && path.length <= this.tokens.length) {
      path.push(at);
      at = this.token(at).head;
    }
    return path;
  }

  /** The head word's phrase without its clauses, coordinations and appositions; token indices in text order. */
  phrase(index: number): readonly number[] {
    return this.gather(index, (child) => !this.is(child, ...CLAUSAL));
  }

  /** All words below and including `index`, in text order. */
  subtree(index: number): readonly number[] {
    return this.gather(index, () => true);
  }

  gather(index: number, follow: (child: number) => boolean): readonly number[] {
    const found: number[] = [index];
    for (let i = 0; i < found.length && found.length <= this.tokens.length; i++) {
      for (const child of this.children(found[i] as number)) if (follow(child)) found.push(child);
    }
    return found.sort((a, b) => a - b);
  }

  /** Characters from the first to the last of the given tokens. */
  spanOf(indices: readonly number[]): Span {
    const first = Math.min(...indices);
    const last = Math.max(...indices);
    return { start: this.token(first).start, end: this.token(last).end };
  }

  sentenceSpan(index: number): Span {
    const sentence = this.sentences[this.token(index).sentence];
    if (sentence === undefined) throw new RangeError(`token ${index} is in no sentence`);
    return { start: sentence.start, end: sentence.end };
  }

  /** The preposition or other case marker of a phrase, lower case: `of`, `according to` gives `according`. */
  caseOf(index: number): string {
    const marker = this.childBy(index, 'case');
    return marker === null ? '' : this.token(marker).text.toLowerCase();
  }

  /** Is the predicate negated ("did not", "never", "no")? */
  isNegated(index: number): boolean {
    return this.children(index).some((child) => {
      const { lemma, deprel } = this.token(child);
      return (
        (deprel === 'advmod' && /^(not|n't|n’t|never|hardly|barely)$/i.test(lemma)) ||
        (deprel === 'det' && lemma.toLowerCase() === 'no') ||
        /^(?:neither|nor)$/i.test(lemma) ||
        this.isNoLonger(child)
      );
    });
  }

  private isNoLonger(index: number): boolean {
    return (
      this.token(index).text.toLowerCase() === 'longer' && this.tokens[index - 1]?.text.toLowerCase() === 'no'
    );
  }

  /** The subject of the nearest clause around the word, or of a clause that shares its subject. */
  clauseSubject(index: number): number | null {
    for (const at of this.ancestors(index)) {
      const subject = this.childBy(at, 'nsubj');
      if (subject !== null && subject !== index) return subject;
    }
    return null;
  }

  /** The first of a coordination; itself if it is in none. */
  firstConjunct(index: number): number {
    let at = index;
    for (let steps = 0; this.is(at, 'conj') && steps < this.tokens.length; steps++) at = this.token(at).head;
    return at;
  }

  /** The word and everything coordinated with it. */
  conjuncts(index: number): readonly number[] {
    return [index, ...this.childrenBy(index, 'conj').flatMap((child) => this.conjuncts(child))];
  }
}
