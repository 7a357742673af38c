import type { Article } from '../../model/article.js';
import { type Block, READ_KINDS } from '../../model/block.js';
import type { NameSpan } from '../../model/name.js';
import type { Span } from '../../model/span.js';
import { contains } from '../../model/span.js';
import type { ParsedToken, Sentence } from '../../model/token.js';

/** Relations that join the words of one name or one noun to each other. */
const NAME_INNER = /^(?:flat|compound|goeswith|nummod|nmod:desc)(?::|$)/;
/** Dependents that are no part of a noun phrase as a mention: clauses, coordination, appositions. */
const OUTSIDE_PHRASE =
  /^(?:acl|advcl|appos|conj|cc|ccomp|csubj|parataxis|punct|cop|nsubj|aux|mark|dep|discourse|vocative|list|orphan|dislocated)(?::|$)/;

/** One article's words, tree and names, with the questions that coreference asks of them. */
export class CorefDocument {
  readonly text: string;
  readonly tokens: readonly ParsedToken[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameSpan[];
  /** Blocks that are read. */
  readonly paragraphs: readonly Block[];
  private readonly childLists: readonly (readonly number[])[];
  private readonly nameAt: ReadonlyMap<number, NameSpan>;
  private readonly headlineSentences: ReadonlySet<number>;

  constructor(
    article: Article,
    blocks: readonly Block[],
    sentences: readonly Sentence[],
    parsed: readonly ParsedToken[],
    names: readonly NameSpan[],
  ) {
    this.text = article.text;
    this.tokens = parsed;
    this.sentences = sentences;
    this.paragraphs = blocks.filter((block) => READ_KINDS.has(block.kind));
    const furniture = blocks.filter((block) => !READ_KINDS.has(block.kind));
    this.names = names.filter(
      (name) => name.first < name.last && !furniture.some((block) => contains(block, name)),
    );
    const lists: number[][] = parsed.map(() => []);
    parsed.forEach((token, index) => {
      if (token.head >= 0) lists[token.head]?.push(index);
    });
    this.childLists = lists;
    const nameAt = new Map<number, NameSpan>();
    for (const name of this.names) for (let i = name.first; i < name.last; i++) nameAt.set(i, name);
    this.nameAt = nameAt;
    const headlines = blocks.filter((block) => block.kind === 'headline');
    this.headlineSentences = new Set(
      sentences.flatMap((sentence, i) => (headlines.some((block) => contains(block, sentence)) ? [i] : [])),
    );
  }

  token(index: number): ParsedToken {
    const token = this.tokens[index];
    if (token === undefined) throw new RangeError(`no token ${index}`);
    return token;
  }

  /** Lower-case text of a token; empty beyond the ends. */
  low(index: number): string {
    return this.tokens[index]?.text.toLowerCase() ?? '';
  }

  lemma(index: number): string {
    return this.tokens[index]?.lemma.toLowerCase() ?? '';
  }

  relation(index: number): string {
    return this.tokens[index]?.deprel ?? '';
  }

  children(index: number): readonly number[] {
    return this.childLists[index] ?? [];
  }

  childrenBy(index: number, ...relations: readonly string[]): readonly number[] {
    return this.children(index).filter((child) => relations.includes(this.relation(child)));
  }

  nameOf(token: number): NameSpan | undefined {
    return this.nameAt.get(token);
  }

  sentenceOf(token: number): number {
    return this.tokens[token]?.sentence ?? -1;
  }

  isHeadline(token: number): boolean {
    return this.headlineSentences.has(this.sentenceOf(token));
  }

  /** Character span of tokens `[first, last)`. */
  span(first: number, last: number): Span {
    return { start: this.token(first).start, end: this.token(last - 1).end };
  }

  slice(first: number, last: number): string {
    const { start, end } = this.span(first, last);
    return this.text.slice(start, end);
  }

  /** The word among `[first, last)` that the others hang from: the first one whose head lies outside. */
  headOf(first: number, last: number): number {
    for (let i = first; i < last; i++) {
      const { head } = this.token(i);
      if (head < first || head >= last) return i;
    }
    return first;
  }

  /**
   * The word through which a name takes part in the sentence: of "President Ana Ruiz" the noun "President",
   * which the name hangs from as `flat`; else the name's own head.
   */
  syntacticHead(first: number, last: number): number {
    const inner = this.headOf(first, last);
    const outer = this.token(inner).head;
    const joined =
      outer >= 0 && outer < first && first - outer <= 3 && /^flat(?::|$)/.test(this.relation(inner));
    return joined && /^(?:NOUN|PROPN|ADJ)$/.test(this.token(outer).upos) ? outer : inner;
  }

  /** The noun phrase of a head without clauses, coordinations and appositions: token range `[first, last)`. */
  phrase(head: number): readonly [first: number, last: number] {
    let first = head;
    let last = head + 1;
    const queue = [head];
    // Of a predicate noun, what stands before the copula belongs to the clause.
    const copula = Math.max(-1, ...this.childrenBy(head, 'cop').filter((child) => child < head));
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      first = Math.min(first, at);
      last = Math.max(last, at + 1);
      for (const child of this.children(at)) {
        if (OUTSIDE_PHRASE.test(this.relation(child))) continue;
        // The marker of the phrase itself ("of", "'s") is outside, those of its own modifiers inside.
        if (at === head && (child < copula || this.relation(child) === 'case')) continue;
        if (at === head && copula >= 0 && /^(?:advmod|obl)/.test(this.relation(child))) continue;
        queue.push(child);
      }
    }
    return [first, last];
  }

  /** The head and the words before it that belong to its noun: "the joint liaison office" without what follows. */
  nucleus(head: number): readonly [first: number, last: number] {
    const [first] = this.phrase(head);
    let last = head + 1;
    while (NAME_INNER.test(this.relation(last)) && this.token(last).head === head) last++;
    return [first, last];
  }

  /** The preposition or other marker of a phrase in lower case; empty where it has none. */
  caseOf(head: number): string {
    const marker = this.childrenBy(head, 'case').find((child) => child < head);
    return marker === undefined ? '' : this.low(marker);
  }

  determiner(head: number): string {
    const child = this.children(head).find(
      (index) => /^det(?::|$)/.test(this.relation(index)) && index < head,
    );
    return child === undefined ? '' : this.low(child);
  }

  isPossessor(head: number): boolean {
    return this.relation(head) === 'nmod:poss';
  }

  isNegated(head: number): boolean {
    return this.children(head).some((child) => /^(?:not|n't|n’t|never|no)$/.test(this.low(child)));
  }

  isPlural(index: number): boolean {
    const token = this.token(index);
    if (token.morph.number !== undefined) return token.morph.number === 'Plur';
    return (
      token.upos === 'NOUN' &&
      /[^s]s$/i.test(token.text) &&
      token.lemma.toLowerCase() !== token.text.toLowerCase()
    );
  }
}
