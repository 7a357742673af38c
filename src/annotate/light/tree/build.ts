import { hangPunctuation } from '../../tree/punctuation.js';
import type { Tagged } from '../tagged.js';
import { ClauseBuilder } from './clauses.js';
import { DraftTree } from './draft.js';
import { type NounChunk, nounChunks } from './noun-chunks.js';
import { type Predicate, predicates } from './predicates.js';

export interface Arcs {
  /** Index into the sentence, -1 for its root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/** A shallow dependency tree in Universal Dependencies' terms from parts of speech alone; always one root, no circles. */
export function shallowTree(words: readonly Tagged[]): Arcs {
  const tree = new DraftTree(words);
  hangFixed(tree);
  const chunks = nounChunks(tree);
  const verbs = predicates(tree, chunks);
  const clauses = join(tree, chunks, verbs);
  const root = topOf(tree, clauses.root() ?? firstWord(tree));
  tree.heads[root] = -1;
  tree.relations[root] = 'root';
  clauses.finish(root);
  hangRest(tree, root);
  const heads = tree.heads.map((head) => head ?? root);
  hangPunctuation(
    words.map((word) => word.token),
    heads,
    tree.relations,
  );
  return { heads, relations: tree.relations };
}

/** "according to", "because of": a case or mark of two words. */
function hangFixed(tree: DraftTree): void {
  for (let i = 0; i + 1 < tree.words.length; i++) {
    const pair = `${tree.text(i)} ${tree.text(i + 1)}`;
    if (
      /^(?:according to|because of|due to|such as|as well|prior to|instead of|out of|more than|less than)$/.test(
        pair,
      )
    )
      tree.attach(i + 1, i, 'fixed');
  }
}

function join(tree: DraftTree, chunks: readonly NounChunk[], verbs: readonly Predicate[]): ClauseBuilder {
  const clauses = new ClauseBuilder(tree);
  const chunkAt = new Map(chunks.map((chunk) => [chunk.first, chunk]));
  const verbAt = new Map(verbs.map((verb) => [verb.first, verb]));
  let i = 0;
  while (i < tree.words.length) {
    const chunk = chunkAt.get(i);
    const verb = verbAt.get(i);
    if (verb !== undefined) {
      clauses.verb(verb);
      i = Math.max(i + 1, verb.last);
    } else if (chunk !== undefined) {
      const next = verbAt.get(skipAdverbs(tree, chunk.last));
      clauses.noun(chunk, next?.form === 'finite' ? 'finite' : 'other');
      i = chunk.last;
    } else {
      single(tree, clauses, i, verbAt);
      i++;
    }
  }
  return clauses;
}

function skipAdverbs(tree: DraftTree, from: number): number {
  let i = from;
  while (tree.is(i, 'ADV') && i < from + 2) i++;
  return i;
}

function single(
  tree: DraftTree,
  clauses: ClauseBuilder,
  i: number,
  verbAt: ReadonlyMap<number, Predicate>,
): void {
  const text = tree.text(i);
  if (tree.is(i, 'PUNCT')) clauses.punctuation(i);
  else if (
    /^(?:who|whom|which|whose)$/.test(text) ||
    (text === 'that' && (tree.is(i, 'PRON') || (tree.is(i - 1, 'NOUN') && verbAt.has(i + 1))))
  )
    clauses.relativePronoun(i);
  else if (text === 'where' && tree.is(i - 1, 'NOUN', 'PROPN', 'PUNCT')) clauses.relativePronoun(i);
  else if (tree.is(i, 'SCONJ') || /^(?:when|where|how|why|what|whenever|that)$/.test(text))
    clauses.subordinator(i);
  else if (tree.is(i, 'CCONJ')) clauses.conjunction(i);
  else if (tree.is(i, 'ADP') || text === 'according' || text === 'due') clauses.adposition(i);
}

/** The word above which nothing stands. */
function topOf(tree: DraftTree, index: number): number {
  let at = index;
  while (typeof tree.heads[at] === 'number') at = tree.heads[at] as number;
  return at;
}

function firstWord(tree: DraftTree): number {
  const free = tree.heads.indexOf(null);
  const word = tree.words.findIndex((tagged, index) => tree.free(index) && tagged.upos !== 'PUNCT');
  return word >= 0 ? word : Math.max(0, free);
}

/** Whatever hangs nowhere yet: adverbs on the next or last verb, all else on the root. */
function hangRest(tree: DraftTree, root: number): void {
  tree.words.forEach((word, index) => {
    if (!tree.free(index)) return;
    if (word.upos === 'ADV') tree.attach(index, nearest(tree, index, root), 'advmod');
    else if (word.upos === 'ADJ') tree.attach(index, nearest(tree, index, root), 'amod');
    else if (word.upos === 'PUNCT') tree.attach(index, root, 'punct');
    else if (word.upos === 'CCONJ') tree.attach(index, root, 'cc');
    else if (word.upos === 'SCONJ') tree.attach(index, root, 'mark');
    else if (word.upos === 'ADP') tree.attach(index, root, 'case');
    else if (word.upos === 'VERB') tree.attach(index, root, 'parataxis');
    else tree.attach(index, root, 'dep');
  });
}

function nearest(tree: DraftTree, index: number, root: number): number {
  for (let distance = 1; distance < 5; distance++) {
    for (const at of [index + distance, index - distance])
      if (tree.is(at, 'VERB', 'AUX') && at !== index)
        return tree.is(at, 'AUX') && (tree.heads[at] ?? -1) >= 0 ? (tree.heads[at] as number) : at;
  }
  return root;
}
