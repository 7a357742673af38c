import type { NameType } from '../../../model/name.js';

/** A name within a chunk; `[first, last)` are words of the chunk. */
export interface DecodedName {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
  /** Mean probability of its labels. */
  readonly score: number;
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
  let open: { first: number; type: string; sum: number } | null = null;
  const close = (at: number) => {
    if (open !== null) {
      names.push({
        first: open.first,
        last: at,
        type: open.type as NameType,
        score: open.sum / (at - open.first),
      });
    }
    open = null;
  };
  path.forEach((label, i) => {
    const name = labels[label] ?? 'O';
    const word = first + i;
    if (!name.startsWith('I-')) close(word);
    const p = name === 'O' ? 0 : probability(scores, labels.length, word, label);
    if (name.startsWith('B-')) open = { first: word, type: name.slice(2), sum: p };
    else if (open !== null && name.startsWith('I-')) open.sum += p;
  });
  close(last);
  return names;
}

function viterbi(scores: Float32Array, labels: readonly string[], first: number, last: number): number[] {
  const count = labels.length;
  if (last <= first) return [];
  const inside = labels.map((label) => label.startsWith('I-'));
  // Which labels an I-label may follow; every other label may follow anything.
  const before = labels.map((label) =>
    label.startsWith('I-')
      ? labels.flatMap((other, i) => (other !== 'O' && other.slice(2) === label.slice(2) ? [i] : []))
      : null,
  );
  let best = new Float64Array(count);
  for (let label = 0; label < count; label++) {
    best[label] = inside[label] ? Number.NEGATIVE_INFINITY : (scores[first * count + label] as number);
  }
  const back: Uint8Array[] = [];
  for (let word = first + 1; word < last; word++) {
    const next = new Float64Array(count);
    const pointers = new Uint8Array(count);
    const top = argmax(best);
    for (let label = 0; label < count; label++) {
      const from = before[label] === null ? top : argmaxOf(best, before[label] as readonly number[]);
      next[label] = (best[from] as number) + (scores[word * count + label] as number);
      pointers[label] = from;
    }
    best = next;
    back.push(pointers);
  }
  const path = [argmax(best)];
  for (let i = back.length - 1; i >= 0; i--) path.push(back[i]?.[path.at(-1) as number] as number);
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

function probability(scores: Float32Array, width: number, row: number, column: number): number {
  const own = scores[row * width + column] as number;
  let sum = 0;
  for (let i = 0; i < width; i++) sum += Math.exp((scores[row * width + i] as number) - own);
  return 1 / sum;
}
