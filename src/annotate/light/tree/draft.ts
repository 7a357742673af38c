import type { Tagged } from '../tagged.js';

/** A tree under construction: heads are indices into the sentence, -1 is the root, `null` not attached yet. */
export class DraftTree {
  readonly words: readonly Tagged[];
  readonly heads: (number | null)[];
  readonly relations: string[];

  constructor(words: readonly Tagged[]) {
    this.words = words;
    this.heads = words.map(() => null);
    this.relations = words.map(() => 'dep');
  }

  /** Lower-cased form with a straight apostrophe; empty beyond the ends. */
  text(index: number): string {
    return this.words[index]?.token.text.toLowerCase().replace(/[’ʼ]/g, "'") ?? '';
  }

  is(index: number, ...tags: readonly string[]): boolean {
    const word = this.words[index];
    return word !== undefined && tags.includes(word.upos);
  }

  free(index: number): boolean {
    return this.heads[index] === null;
  }

  /** Hangs `child` below `head` unless it hangs already or that would close a circle. */
  attach(child: number, head: number, relation: string): void {
    if (child === head || this.heads[child] !== null) return;
    let at: number | null = head;
    while (at !== null && at >= 0) {
      if (at === child) return;
      at = this.heads[at] ?? null;
    }
    this.heads[child] = head;
    this.relations[child] = relation;
  }

  /** Hangs `child` anew. */
  move(child: number, head: number, relation: string): void {
    this.heads[child] = null;
    this.attach(child, head, relation);
  }
}
