import type { DraftTree } from './draft.js';

/** A noun phrase without its prepositional phrases and clauses; `[first, last)`, `head` inside. */
export interface NounChunk {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

const POSSESSIVE = /^(?:my|your|his|her|its|our|their|whose)$/;

/** Finds the noun phrases and hangs their inner words: determiners, modifiers, compounds, names, possessors. */
export function nounChunks(tree: DraftTree): NounChunk[] {
  const chunks: NounChunk[] = [];
  let i = 0;
  while (i < tree.words.length) {
    const chunk = chunkAt(tree, i);
    if (chunk === null) {
      i++;
      continue;
    }
    hang(tree, chunk);
    const owner = chunks.at(-1);
    if (owner !== undefined && isGenitive(tree, owner.last) && owner.last + 1 === chunk.first) {
      tree.attach(owner.last, owner.head, 'case');
      tree.attach(owner.head, chunk.head, 'nmod:poss');
      chunks[chunks.length - 1] = { first: owner.first, last: chunk.last, head: chunk.head };
    } else {
      chunks.push(chunk);
    }
    i = chunk.last;
    if (isGenitive(tree, i)) i++;
  }
  return chunks;
}

function isGenitive(tree: DraftTree, index: number): boolean {
  return tree.is(index, 'PART') && /^'s?$/.test(tree.text(index));
}

/** Hyphens and slashes inside of a compound, and opening quotes in front of a name. */
function joins(tree: DraftTree, i: number): boolean {
  const [before, word, after] = [tree.words[i - 1], tree.words[i], tree.words[i + 1]];
  if (before === undefined || word === undefined || after === undefined || !/^[-‐–/]$/.test(word.token.text))
    return false;
  return before.token.end === word.token.start && word.token.end === after.token.start;
}

function chunkAt(tree: DraftTree, first: number): NounChunk | null {
  if (tree.is(first, 'PRON') && !POSSESSIVE.test(tree.text(first))) {
    return /^(?:who|whom|which|that|what)$/.test(tree.text(first))
      ? null
      : { first, last: first + 1, head: first };
  }
  let i = first;
  while (tree.is(i, 'DET') || POSSESSIVE.test(tree.text(i)) || (tree.is(i, 'ADJ') && tree.text(i) === 'such'))
    i++;
  let head = -1;
  let last = i;
  while (i < tree.words.length) {
    if (tree.is(i, 'NOUN', 'PROPN', 'NUM', 'SYM')) {
      head = i;
      last = ++i;
    } else if (joins(tree, i)) {
      i++;
      // "UN-backed", "14-year-old": the word behind a hyphen goes on with the phrase whatever it is.
      if (!tree.is(i, 'NOUN', 'PROPN', 'NUM', 'SYM')) i++;
    } else if (tree.is(i, 'ADJ') || (tree.is(i, 'ADV') && tree.is(i + 1, 'ADJ', 'NUM'))) {
      i++;
    } else if (isPrenominalVerb(tree, i, first)) {
      i++;
    } else {
      break;
    }
  }
  if (head >= 0) return { first, last, head };
  return tree.is(first, 'DET') && first + 1 === i ? { first, last: i, head: first } : null;
}

/** "the rising tension", "the stolen car": a participle between determiner and noun. */
function isPrenominalVerb(tree: DraftTree, i: number, first: number): boolean {
  const verb = tree.words[i];
  if (verb?.upos !== 'VERB' || i === first || verb.morph.verbForm === 'Inf') return false;
  return (
    tree.is(first, 'DET', 'PRON') &&
    verb.morph.tense !== undefined &&
    tree.is(i + 1, 'NOUN', 'PROPN') &&
    !tree.is(i - 1, 'NOUN', 'PROPN')
  );
}

function hang(tree: DraftTree, chunk: NounChunk): void {
  const names = nameRun(tree, chunk);
  for (let i = chunk.first; i < chunk.last; i++) {
    if (i === chunk.head) continue;
    const relation = innerRelation(tree, i, chunk);
    if (relation === 'punct') tree.attach(i, Math.max(chunk.first, i - 1), 'punct');
    else if (names !== null && i > names.first && i < names.last) tree.attach(i, names.first, 'flat');
    else tree.attach(i, chunk.head, relation);
  }
  if (names === null) return;
  regroupName(tree, chunk, names);
}

function innerRelation(tree: DraftTree, i: number, chunk: NounChunk): string {
  if (tree.is(i, 'PUNCT')) return 'punct';
  if (POSSESSIVE.test(tree.text(i))) return 'nmod:poss';
  if (tree.is(i, 'DET')) return tree.is(i + 1, 'DET') ? 'det:predet' : 'det';
  if (tree.is(i, 'NUM')) return tree.is(chunk.head, 'PROPN') ? 'compound' : 'nummod';
  if (tree.is(i, 'ADJ', 'VERB')) return 'amod';
  if (tree.is(i, 'ADV')) return 'advmod';
  return 'compound';
}

/** Proper nouns at the end of a chunk that the tagger of names marked as a person: they are flat, headed by the first. */
function nameRun(tree: DraftTree, chunk: NounChunk): NounChunk | null {
  if (!tree.is(chunk.head, 'PROPN')) return null;
  let first = chunk.head;
  while (first > chunk.first && tree.is(first - 1, 'PROPN', 'PUNCT') && personal(tree, first - 1)) first--;
  if (first === chunk.head || !personal(tree, chunk.head)) return null;
  return { first, last: chunk.last, head: first };
}

function personal(tree: DraftTree, index: number): boolean {
  return tree.words[index]?.person === true;
}

/** The chunk's head moves to the first word of the name; titles in front of it become descriptions. */
function regroupName(tree: DraftTree, chunk: NounChunk, names: NounChunk): void {
  const before = names.first - 1;
  const roleNoun = before >= chunk.first && tree.is(before, 'NOUN');
  const head = roleNoun ? before : names.first;
  for (let i = chunk.first; i < chunk.last; i++) {
    if (tree.heads[i] !== chunk.head || i === head) continue;
    if (i >= names.first) continue;
    tree.move(i, head, tree.relations[i] ?? 'dep');
    if (tree.is(i, 'PROPN') && i === before) tree.relations[i] = 'nmod:desc';
  }
  for (let i = names.first; i < names.last; i++) tree.heads[i] = null;
  if (roleNoun) tree.heads[before] = null;
  for (let i = names.first; i < names.last; i++) {
    if (i !== head)
      tree.attach(i, tree.is(i, 'PUNCT') ? i - 1 : head, tree.is(i, 'PUNCT') ? 'punct' : 'flat');
  }
  (chunk as { head: number }).head = head;
}
