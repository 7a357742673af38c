import { findQuotations, type Quotation } from '../quotes/quotation-marks.js';
import type { CorefDocument } from './document.js';

/** Paragraphs on in which a quotation without a speaker of its own still has the speaker before. */
const CARRY = 1;

/** The quotations of an article, each with the word that stands for its speaker. */
export class Quoted {
  private readonly quotations: readonly Quotation[];
  private readonly speakers: readonly (number | undefined)[];
  private readonly doc: CorefDocument;
  private readonly verbs: ReadonlySet<string>;
  /** Quotation of each token; -1 outside. */
  private readonly quotationOf: Int32Array;

  /** @param verbs lemmas of verbs of saying */
  constructor(doc: CorefDocument, verbs: ReadonlySet<string>) {
    this.doc = doc;
    this.verbs = verbs;
    this.quotations = findQuotations(doc.text, doc.paragraphs);
    this.quotationOf = new Int32Array(doc.tokens.length).fill(-1);
    let at = 0;
    doc.tokens.forEach(({ start }, i) => {
      while ((this.quotations[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
      if ((this.quotations[at]?.start ?? Number.POSITIVE_INFINITY) <= start) this.quotationOf[i] = at;
    });
    this.speakers = this.findSpeakers();
  }

  /** Number of the quotation around a token; -1 outside of quotations. */
  at(token: number): number {
    return this.quotationOf[token] ?? -1;
  }

  /** The word that stands for the speaker of a quotation, if the text says who speaks. */
  speaker(quotation: number): number | undefined {
    return this.speakers[quotation];
  }

  private findSpeakers(): (number | undefined)[] {
    const found: (number | undefined)[] = [];
    const members: number[][] = this.quotations.map(() => []);
    this.quotationOf.forEach((quotation, token) => {
      members[quotation]?.push(token);
    });
    members.forEach((tokens, q) => {
      found.push(this.ownSpeaker(q, tokens) ?? this.carried(q, tokens, found));
    });
    return found;
  }

  /** The subject of the verb of saying that the quotation hangs from or that hangs from it. */
  private ownSpeaker(quotation: number, tokens: readonly number[]): number | undefined {
    for (const token of tokens) {
      const { head } = this.doc.token(token);
      const verbs = head >= 0 && this.at(head) !== quotation ? [head] : [];
      const below = this.doc
        .children(token)
        .filter(
          (child) =>
            this.at(child) !== quotation && /^(?:parataxis|ccomp|acl)/.test(this.doc.relation(child)),
        );
      for (const verb of [...verbs, ...below]) {
        const subject = this.subjectOf(verb);
        if (subject !== undefined) return subject;
      }
    }
    return this.announced(tokens[0]);
  }

  private subjectOf(verb: number): number | undefined {
    if (!this.verbs.has(this.doc.lemma(verb))) return undefined;
    const subject = this.doc.childrenBy(verb, 'nsubj')[0];
    return subject !== undefined && this.at(subject) < 0 ? subject : undefined;
  }

  /** "Ruiz added: “...”": the verb of saying in the words before. */
  private announced(first: number | undefined): number | undefined {
    if (first === undefined) return undefined;
    for (let i = first - 1; i >= 0 && first - i <= 12 && this.at(i) < 0; i--) {
      if (/^[.!?]$/.test(this.doc.low(i))) return undefined;
      const subject = this.subjectOf(i);
      if (subject !== undefined) return subject;
    }
    return undefined;
  }

  /** A quotation goes on with the speaker before in its own paragraph and, if it fills it, in the next one. */
  private carried(
    quotation: number,
    tokens: readonly number[],
    found: readonly (number | undefined)[],
  ): number | undefined {
    const before = this.quotations[quotation - 1];
    const own = this.quotations[quotation];
    const first = tokens[0];
    if (before === undefined || own === undefined || first === undefined) return undefined;
    const paragraph = (at: number): number =>
      this.doc.paragraphs.findIndex((block) => block.start <= at && at < block.end);
    const here = paragraph(own.start);
    const distance = here - paragraph(before.start);
    const opens = this.doc.paragraphs[here]?.start === own.start;
    return distance === 0 || (distance === CARRY && opens) ? found[quotation - 1] : undefined;
  }
}
