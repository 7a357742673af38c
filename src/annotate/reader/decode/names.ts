import type { NameType } from '../../../model/name.js';

/** A name within a chunk; `[first, last)` are words of the chunk. */
export interface DecodedName {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
  /** Mean probability of its labels. */
  readonly score: number;
  /** Mean probability of each type over its words. */
  readonly types: ReadonlyMap<NameType, number>;
}

/**
 * The best legal sequence of labels (Viterbi 1967): `I-x` stands only behind `B-x` or `I-x`.
 * `scores` are rows of `labels.length` logits, `[first, last)` the words to label.
 */
export function decodeNames(
  scores: Float32Array,
  labels: readonly string[],
  first: number,
  last: number,
): DecodedName[] {
  const path = viterbi(scores, labels, first, last);
  const names: DecodedName[] = [];
  let i = 0;
  while (i < path.length) {
    const label = labels[path[i] as number] as string;
    let next = i + 1;
    if (label !== 'O') {
      while (next < path.length && labels[path[next] as number]?.startsWith('I-')) next++;
      const types = typeShares(scores, labels, first + i, first + next);
      const type = label.slice(2) as NameType;
      names.push({ first: first + i, last: first + next, type, score: types.get(type) ?? 0, types });
    }
    i = next;
  }
  return names;
}

function typeShares(
  scores: Float32Array,
  labels: readonly string[],
  first: number,
  last: number,
): Map<NameType, number> {
  const shares = new Map<NameType, number>();
  for (let word = first; word < last; word++) {
    const norm = normOf(scores, labels.length, word);
    labels.forEach((label, i) => {
      if (label === 'O') return;
      const type = label.slice(2) as NameType;
      const share = Math.exp((scores[word * labels.length + i] as number) - norm) / (last - first);
      shares.set(type, (shares.get(type) ?? 0) + share);
    });
  }
  return shares;
}

/** Probability that the word is part of some name. */
export function nameProbability(scores: Float32Array, width: number, word: number): number {
  return 1 - Math.exp((scores[word * width] as number) - normOf(scores, width, word));
}

function normOf(scores: Float32Array, width: number, word: number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < width; i++) top = Math.max(top, scores[word * width + i] as number);
  let sum = 0;
  for (let i = 0; i < width; i++) sum += Math.exp((scores[word * width + i] as number) - top);
  return top + Math.log(sum);
}

/** For each label those that it may follow, `null` where it may follow any. */
type Moves = readonly (readonly number[] | null)[];

const known = new WeakMap<readonly string[], Moves>();

function movesOf(labels: readonly string[]): Moves {
  const moves =
    known.get(labels) ??
    labels.map((label) =>
      label.startsWith('I-')
        ? labels.flatMap((other, i) => (other !== 'O' && other.slice(2) === label.slice(2) ? [i] : []))
        : null,
    );
  known.set(labels, moves);
  return moves;
}

function viterbi(scores: Float32Array, labels: readonly string[], first: number, last: number): number[] {
  const count = labels.length;
  if (last <= first) return [];
  const before = movesOf(labels);
  let best = new Float64Array(count);
  let next = new Float64Array(count);
  for (let label = 0; label < count; label++) {
    best[label] =
      before[label] === null ? (scores[first * count + label] as number) : Number.NEGATIVE_INFINITY;
  }
  const back = new Uint8Array((last - first) * count);
  for (let word = first + 1; word < last; word++) {
    const top = argmax(best);
    for (let label = 0; label < count; label++) {
      const allowed = before[label] as readonly number[] | null;
      const from = allowed === null ? top : argmaxOf(best, allowed);
      next[label] = (best[from] as number) + (scores[word * count + label] as number);
      back[(word - first) * count + label] = from;
    }
    [best, next] = [next, best];
  }
  const path = [argmax(best)];
  for (let i = last - first - 1; i > 0; i--) path.push(back[i * count + (path.at(-1) as number)] as number);
  return path.reverse();
}

function argmax(values: Float64Array): number {
  let found = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[found] as number)) found = i;
  return found;
}

function argmaxOf(values: Float64Array, among: readonly number[]): number {
  let found = among[0] as number;
  for (const i of among) if ((values[i] as number) > (values[found] as number)) found = i;
  return found;
}
