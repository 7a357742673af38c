import { clauseKind } from './clause-kind.js';
import type { DraftTree } from './draft.js';
import type { NounChunk } from './noun-chunks.js';
import type { Predicate } from './predicates.js';

/** An open clause: what has been found of it so far. */
interface Clause {
  readonly predicate: Predicate;
  hasSubject: boolean;
  object: number | null;
  /** Finite clauses that stand inside of another are closed when that one goes on. */
  readonly embedded: boolean;
}

/**
 * Joins noun phrases and verb groups from left to right: subjects in front of finite verbs, objects and obliques behind,
 * relative, adverbial and complement clauses by their introducing word. Deterministic and greedy, one pass.
 */
export class ClauseBuilder {
  private readonly clauses: Clause[] = [];
  /** Noun phrases that wait for a verb: subjects to come, fronted obliques. */
  private waiting: number[] = [];
  private fronted: { head: number; relation: string }[] = [];
  private lastNoun: number | null = null;
  private mark: number | null = null;
  private relative: number | null = null;
  private coordinator: number | null = null;
  /** A coordinator in front of the subject of the clause to come. */
  private clauseCoordinator: number | null = null;
  private comma = false;
  /** A comma, a bracket or a quotation mark stood somewhere since the last verb. */
  private paused = false;
  private preposition: number[] = [];
  private readonly tree: DraftTree;

  constructor(tree: DraftTree) {
    this.tree = tree;
  }

  /** Head of the sentence, once all units were given. */
  root(): number | null {
    const main = this.clauses.find((clause) => this.tree.free(clause.predicate.head));
    return main?.predicate.head ?? this.waiting[0] ?? this.lastNoun;
  }

  /** Leftover fronted phrases hang on the root. */
  finish(root: number): void {
    for (const { head, relation } of this.fronted) this.tree.attach(head, root, relation);
    for (const head of this.waiting)
      this.tree.attach(head, root, this.tree.is(root, 'VERB', 'AUX') ? 'parataxis' : 'conj');
  }

  noun(chunk: NounChunk, next: 'finite' | 'other'): void {
    const { tree } = this;
    const head = chunk.head;
    if (this.preposition.length > 0) {
      for (const index of this.preposition) tree.attach(index, head, 'case');
      this.oblique(head);
    } else {
      this.bareNoun(head, chunk, next);
    }
    this.lastNoun = head;
    this.preposition = [];
    this.comma = false;
    this.coordinator = null;
  }

  private oblique(head: number): void {
    const { tree } = this;
    const word = tree.text(this.preposition.at(-1) as number);
    const current = this.clauses.at(-1);
    const noun = this.lastNoun;
    const adjacent = noun !== null && !this.comma && this.adjacentTo(noun, this.preposition[0] as number);
    if (this.coordinator !== null && noun !== null) {
      tree.attach(this.coordinator, head, 'cc');
      tree.attach(head, noun, 'conj');
    } else if (adjacent && (word === 'of' || current === undefined || this.waiting.includes(noun))) {
      tree.attach(head, noun, 'nmod');
    } else if (current !== undefined && this.mark === null) {
      const agent = word === 'by' && current.predicate.passive;
      tree.attach(head, current.predicate.head, agent ? 'obl:agent' : 'obl');
    } else {
      this.fronted.push({ head, relation: 'obl' });
    }
  }

  /** Is nothing but the noun's own phrase between it and the word at `index`? */
  private adjacentTo(noun: number, index: number): boolean {
    for (let i = noun + 1; i < index; i++) {
      let at: number | null = i;
      while (at !== null && at >= 0 && at !== noun) at = this.tree.heads[at] ?? null;
      if (at !== noun) return false;
    }
    return true;
  }

  private bareNoun(head: number, chunk: NounChunk, next: 'finite' | 'other'): void {
    const { tree } = this;
    const current = this.clauses.at(-1);
    const noun = this.lastNoun;
    if (
      this.coordinator !== null &&
      noun !== null &&
      !(next === 'finite' && current !== undefined && !this.waiting.includes(noun))
    ) {
      tree.attach(this.coordinator, head, 'cc');
      tree.attach(head, noun, 'conj');
    } else if (
      this.comma &&
      noun !== null &&
      (next !== 'finite' || this.waiting.includes(noun)) &&
      this.mark === null
    ) {
      tree.attach(head, noun, this.appositive(chunk, noun) ? 'appos' : 'conj');
    } else if (
      current !== undefined &&
      this.mark === null &&
      this.relative === null &&
      this.coordinator === null &&
      !this.comma &&
      this.takesObject(current, next)
    ) {
      tree.attach(head, current.predicate.head, this.objectRelation(current, head));
    } else {
      this.waiting.push(head);
      this.clauseCoordinator ??= this.coordinator;
    }
  }

  private appositive(chunk: NounChunk, noun: number): boolean {
    const first = chunk.first;
    return (
      this.tree.is(first, 'DET', 'PRON', 'NUM', 'ADJ') ||
      this.tree.is(noun, 'PROPN') !== this.tree.is(chunk.head, 'PROPN') ||
      (this.tree.is(noun, 'PROPN') && this.tree.is(chunk.head, 'PROPN'))
    );
  }

  private takesObject(clause: Clause, next: 'finite' | 'other'): boolean {
    if (clause.object !== null || clause.predicate.copular || clause.predicate.passive)
      return clause.object === null && !clause.hasSubject && next !== 'finite';
    return next !== 'finite' || clauseKind(this.tree, clause.predicate.head) === null;
  }

  private objectRelation(clause: Clause, head: number): string {
    // `..., said the minister`: the speaker stands behind the verb.
    if (!clause.hasSubject && clause.predicate.form === 'finite' && !clause.embedded) {
      clause.hasSubject = true;
      return clause.predicate.passive ? 'nsubj:pass' : 'nsubj';
    }
    clause.object = head;
    return 'obj';
  }

  verb(predicate: Predicate): void {
    const { tree } = this;
    const previous = this.clauses.at(-1) ?? null;
    const clause: Clause = {
      predicate,
      hasSubject: false,
      object: null,
      embedded: this.relative !== null || this.mark !== null,
    };
    for (const index of this.preposition) tree.attach(index, predicate.head, 'mark');
    if (predicate.form === 'finite') this.finite(clause, previous);
    else this.nonfinite(clause, previous);
    this.clauses.push(clause);
    this.reset();
  }

  private finite(clause: Clause, previous: Clause | null): void {
    const { tree } = this;
    const { head, passive } = clause.predicate;
    const subject = passive ? 'nsubj:pass' : 'nsubj';
    const ahead = this.waiting.at(-1) ?? null;
    if (this.relative !== null && this.lastNoun !== null && this.lastNoun < this.relative) {
      this.relativeClause(clause, subject);
      return;
    }
    const own = this.mark === null ? (this.waiting[0] ?? null) : ahead;
    if (own !== null) {
      tree.attach(own, head, subject);
      clause.hasSubject = true;
      this.waiting = this.waiting.filter((noun) => noun !== own);
    }
    this.placeClause(clause, previous);
    this.hangFronted(head);
  }

  private relativeClause(clause: Clause, subject: string): void {
    const { tree } = this;
    const { head } = clause.predicate;
    const relative = this.relative as number;
    const antecedent = this.lastBefore(relative);
    const inner = this.waiting.filter((noun) => noun > relative).at(-1);
    if (inner === undefined) {
      tree.attach(relative, head, subject);
      clause.hasSubject = true;
    } else {
      tree.attach(inner, head, subject);
      this.waiting = this.waiting.filter((noun) => noun !== inner);
      clause.hasSubject = true;
      tree.attach(relative, head, tree.is(relative, 'ADV') ? 'advmod' : 'obj');
    }
    if (antecedent !== null) tree.attach(head, antecedent, 'acl:relcl');
  }

  private antecedent: number | null = null;

  private lastBefore(index: number): number | null {
    return this.antecedent !== null && this.antecedent < index ? this.antecedent : null;
  }

  private placeClause(clause: Clause, previous: Clause | null): void {
    const { tree } = this;
    const { head } = clause.predicate;
    if (this.mark !== null) {
      tree.attach(this.mark, head, tree.is(this.mark, 'ADV') ? 'advmod' : 'mark');
      if (previous === null) this.fronted.push({ head, relation: 'advcl' });
      else
        tree.attach(
          head,
          previous.predicate.head,
          this.takesClause(previous, tree.text(this.mark)) ? 'ccomp' : 'advcl',
        );
      return;
    }
    const host = this.mainClause(previous);
    if (host === null) return;
    const coordinator = this.coordinator ?? this.clauseCoordinator;
    const kind = clauseKind(tree, head);
    if (kind === 'say' && this.paused && tree.free(host.predicate.head) && host !== clause) {
      tree.attach(host.predicate.head, head, 'ccomp');
    } else if (coordinator !== null) {
      tree.attach(coordinator, head, 'cc');
      tree.attach(head, host.predicate.head, 'conj');
    } else if (previous !== null && clause.hasSubject && !this.comma && this.takesClause(previous, '')) {
      tree.attach(head, previous.predicate.head, 'ccomp');
    } else {
      tree.attach(head, host.predicate.head, clause.hasSubject ? 'parataxis' : 'conj');
    }
  }

  private takesClause(clause: Clause, mark: string): boolean {
    const kind = clauseKind(this.tree, clause.predicate.head);
    if (mark !== '' && !/^(?:that|whether|if|how|why|what|when|where)$/.test(mark)) return false;
    return kind === 'say' || kind === 'think' || mark === 'that';
  }

  /** The clause that goes on when an embedded one is over. */
  private mainClause(previous: Clause | null): Clause | null {
    if (previous === null) return null;
    return (
      this.clauses.findLast((clause) => !clause.embedded && clause.predicate.form === 'finite') ??
      this.clauses.find((clause) => this.tree.free(clause.predicate.head)) ??
      null
    );
  }

  private nonfinite(clause: Clause, previous: Clause | null): void {
    const { tree } = this;
    const { head, form } = clause.predicate;
    const noun = this.lastNoun;
    const behindNoun =
      noun !== null &&
      !this.comma &&
      this.preposition.length === 0 &&
      this.mark === null &&
      this.adjacentTo(noun, clause.predicate.first);
    if (this.mark !== null) tree.attach(this.mark, head, tree.is(this.mark, 'ADV') ? 'advmod' : 'mark');
    if (this.coordinator !== null && previous !== null && previous.predicate.form === form) {
      tree.attach(this.coordinator, head, 'cc');
      tree.attach(head, previous.predicate.head, 'conj');
    } else if (form === 'participle' && behindNoun && noun !== null) {
      tree.attach(head, noun, 'acl');
    } else if (previous === null) {
      if (behindNoun && noun !== null) tree.attach(head, noun, 'acl');
      else this.fronted.push({ head, relation: 'advcl' });
    } else if (form === 'infinitive' && !this.comma) {
      this.infinitive(clause, previous, behindNoun ? noun : null);
    } else if (form === 'gerund' && behindNoun && noun !== null && noun !== previous.object) {
      tree.attach(head, noun, 'acl');
    } else {
      tree.attach(
        head,
        previous.predicate.head,
        previous.predicate.last === clause.predicate.first ? 'xcomp' : 'advcl',
      );
    }
  }

  /** "wants to go" and "told him to go" are complements, "a plan to go" modifies the noun, "stopped to look" is a purpose. */
  private infinitive(clause: Clause, previous: Clause, noun: number | null): void {
    const { tree } = this;
    const { head, first } = clause.predicate;
    const kind = clauseKind(tree, previous.predicate.head);
    const takes = kind !== null && kind !== 'think' && (previous.object === null || kind === 'make');
    if (takes || previous.predicate.copular || previous.predicate.last === first) {
      tree.attach(head, previous.predicate.head, 'xcomp');
    } else if (noun !== null && noun === previous.object) {
      tree.attach(head, noun, 'acl');
    } else {
      tree.attach(head, previous.predicate.head, 'advcl');
    }
  }

  private hangFronted(head: number): void {
    for (const phrase of this.fronted) this.tree.attach(phrase.head, head, phrase.relation);
    this.fronted = [];
  }

  private reset(): void {
    this.mark = null;
    this.relative = null;
    this.coordinator = null;
    this.clauseCoordinator = null;
    this.comma = false;
    this.paused = false;
    this.preposition = [];
    this.antecedent = null;
  }

  adposition(index: number): void {
    this.preposition.push(index);
  }

  subordinator(index: number): void {
    this.mark ??= index;
  }

  relativePronoun(index: number): void {
    if (
      this.lastNoun !== null &&
      (this.comma || this.adjacentTo(this.lastNoun, this.preposition[0] ?? index))
    ) {
      this.relative = index;
      this.antecedent = this.lastNoun;
      for (const preposition of this.preposition) this.tree.attach(preposition, index, 'case');
      this.preposition = [];
    } else {
      this.mark ??= index;
    }
  }

  conjunction(index: number): void {
    this.coordinator = index;
  }

  punctuation(index: number): void {
    const mark = this.tree.words[index]?.token.text ?? '';
    if (/^[,;:–—(]$|^--$/.test(mark)) this.comma = true;
    if (/^[,;:–—("”“]$|^--$/.test(mark)) this.paused = true;
  }
}
