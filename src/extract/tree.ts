import type { Span } from '../model/span.js';
import type { ParsedToken, Sentence } from '../model/token.js';

/** The patterns that a relation fits besides its own name. */
interface RelationForms {
  /** `nmod` of `nmod:poss`: a pattern without a subtype takes every subtype. */
  readonly base: string;
  /** `=nmod`, which takes only the bare relation. */
  readonly exact: string;
}

const forms = new Map<string, RelationForms>();

/** There are some fifty relations, and rules ask for them more often than for anything else. */
function formsOf(deprel: string): RelationForms {
  const known = forms.get(deprel);
  if (known !== undefined) return known;
  const colon = deprel.indexOf(':');
  const made = { base: colon < 0 ? deprel : deprel.slice(0, colon), exact: `=${deprel}` };
  forms.set(deprel, made);
  return made;
}

/** Does a UD relation fit a pattern? `nmod` takes every subtype, `=nmod` only the bare relation, `nmod:poss` itself. */
export function fitsRelation(deprel: string, pattern: string): boolean {
  if (deprel === pattern) return true;
  const { base, exact } = formsOf(deprel);
  return base === pattern || exact === pattern;
}

const NONE: readonly number[] = [];

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
  /** Nothing for a word without dependents, as most are. */
  private readonly childLists: readonly (readonly number[] | undefined)[];

  constructor(tokens: readonly ParsedToken[], sentences: readonly Sentence[]) {
    this.tokens = tokens;
    this.sentences = sentences;
    const lists = new Array<number[] | undefined>(tokens.length).fill(undefined);
    tokens.forEach(({ head }, index) => {
      if (head < 0 || head >= tokens.length) return;
      const list = lists[head];
      if (list === undefined) lists[head] = [index];
      else list.push(index);
    });
    this.childLists = lists;
  }

  token(index: number): ParsedToken {
    const token = this.tokens[index];
    if (token === undefined) throw new RangeError(`no token ${index}`);
    return token;
  }

  children(index: number): readonly number[] {
    return this.childLists[index] ?? NONE;
  }

  childrenBy(index: number, ...relations: readonly string[]): readonly number[] {
    const children = this.childLists[index];
    if (children === undefined) return NONE;
    const found: number[] = [];
    for (const child of children) if (this.fitsAny(child, relations)) found.push(child);
    return found;
  }

  childBy(index: number, ...relations: readonly string[]): number | null {
    for (const child of this.children(index)) if (this.fitsAny(child, relations)) return child;
    return null;
  }

  is(index: number, ...relations: readonly string[]): boolean {
    return this.fitsAny(index, relations);
  }

  private fitsAny(index: number, relations: readonly string[]): boolean {
    const { deprel } = this.token(index);
    for (const relation of relations) if (fitsRelation(deprel, relation)) return true;
    return false;
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
