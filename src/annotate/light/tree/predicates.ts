import type { DraftTree } from './draft.js';
import type { NounChunk } from './noun-chunks.js';

/** A verb group, or a copula with what it says; `[first, last)`. */
export interface Predicate {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle';
  readonly passive: boolean;
  readonly copular: boolean;
}

/** Finds the verb groups and hangs auxiliaries, negation, adverbs and particles. */
export function predicates(tree: DraftTree, chunks: readonly NounChunk[]): Predicate[] {
  const chunkAt = new Map<number, NounChunk>();
  for (const chunk of chunks) for (let i = chunk.first; i < chunk.last; i++) chunkAt.set(i, chunk);
  const found: Predicate[] = [];
  let i = 0;
  while (i < tree.words.length) {
    const inChunk = chunkAt.get(i);
    if (inChunk !== undefined || !(startsGroup(tree, i) || tree.is(i, 'VERB', 'AUX'))) {
      i = inChunk?.last ?? i + 1;
      continue;
    }
    const predicate = groupAt(tree, i, chunkAt);
    if (predicate === null) {
      i++;
      continue;
    }
    found.push(predicate);
    i = Math.max(i + 1, predicate.last);
  }
  return found;
}

/** "to" before an infinitive. */
function startsGroup(tree: DraftTree, i: number): boolean {
  return tree.is(i, 'PART') && tree.text(i) === 'to';
}

function groupAt(tree: DraftTree, first: number, chunkAt: ReadonlyMap<number, NounChunk>): Predicate | null {
  const auxiliaries: number[] = [];
  const modifiers: number[] = [];
  let mark = -1;
  let i = first;
  if (startsGroup(tree, i)) mark = i++;
  for (; i < tree.words.length; i++) {
    if (tree.is(i, 'AUX')) auxiliaries.push(i);
    else if (tree.is(i, 'PART') && /^(?:not|n't)$/.test(tree.text(i))) modifiers.push(i);
    else if (tree.is(i, 'ADV') && !chunkAt.has(i)) modifiers.push(i);
    else break;
  }
  if (tree.is(i, 'VERB') && !chunkAt.has(i)) return verbal(tree, first, i, mark, auxiliaries, modifiers);
  return auxiliaries.length === 0 ? null : copular(tree, first, i, mark, auxiliaries, modifiers, chunkAt);
}

function verbal(
  tree: DraftTree,
  first: number,
  verb: number,
  mark: number,
  auxiliaries: readonly number[],
  modifiers: readonly number[],
): Predicate {
  const morph = tree.words[verb]?.morph ?? {};
  const passive = morph.voice === 'Pass';
  auxiliaries.forEach((index, k) => {
    const be = /^(?:am|is|are|was|were|be|been|being|'m|'re|'s)$/.test(tree.text(index));
    tree.attach(index, verb, passive && be && k === auxiliaries.length - 1 ? 'aux:pass' : 'aux');
  });
  for (const index of modifiers) tree.attach(index, verb, 'advmod');
  if (mark >= 0) tree.attach(mark, verb, 'mark');
  let last = verb + 1;
  if (
    tree.is(last, 'ADP') &&
    /^(?:up|out|off|down|over|away|back)$/.test(tree.text(last)) &&
    !tree.is(last + 1, 'PROPN', 'NUM')
  ) {
    tree.attach(last, verb, 'compound:prt');
    last++;
  }
  const finiteAux = auxiliaries.length > 0 && mark < 0;
  const form =
    mark >= 0
      ? 'infinitive'
      : finiteAux || morph.verbForm === 'Fin'
        ? 'finite'
        : morph.verbForm === 'Ger'
          ? 'gerund'
          : morph.verbForm === 'Inf'
            ? 'infinitive'
            : 'participle';
  return { first, last, head: verb, form, passive, copular: false };
}

/** "was a farmer", "is ready", "was in Seoul": the predicate is the head, the verb its copula. */
function copular(
  tree: DraftTree,
  first: number,
  at: number,
  mark: number,
  auxiliaries: readonly number[],
  modifiers: readonly number[],
  chunkAt: ReadonlyMap<number, NounChunk>,
): Predicate | null {
  let head = -1;
  let last = at;
  const chunk = chunkAt.get(at);
  const later = chunkAt.get(at + 1);
  if (chunk !== undefined && chunk.first === at) {
    head = chunk.head;
    last = chunk.last;
  } else if (tree.is(at, 'ADJ')) {
    head = at;
    last = at + 1;
  } else if (tree.is(at, 'ADP') && later !== undefined && later.first === at + 1) {
    tree.attach(at, later.head, 'case');
    head = later.head;
    last = later.last;
  }
  const cop = auxiliaries.at(-1) as number;
  if (head < 0) {
    head = cop;
    last = Math.max(last, cop + 1);
  } else {
    tree.attach(cop, head, 'cop');
  }
  for (const index of auxiliaries) tree.attach(index, head, 'aux');
  for (const index of modifiers) tree.attach(index, head, 'advmod');
  if (mark >= 0) tree.attach(mark, head, 'mark');
  return { first, last, head, form: mark >= 0 ? 'infinitive' : 'finite', passive: false, copular: true };
}
