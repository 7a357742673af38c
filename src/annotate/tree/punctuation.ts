/** A word as the rules of punctuation see it. */
export interface PunctuatedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '“': '”',
  '‘': '’',
  '«': '»',
  '"': '"',
  "'": "'",
};
const CLOSING = new Set(Object.values(PAIRS));
const TERMINATOR = /^[.!?…]+$/;
/** What the place by rule counts against the parser's own choice, in logits; paired marks are surer. Measured on GUM and EWT. */
const RULE = 3;
const PAIR_RULE = 6;

/**
 * Hangs punctuation where Universal Dependencies wants it, whatever a parser made of it: paired marks on the head of what they
 * enclose, other marks on the highest word of the phrase that they set off.
 * `heads` (-1: root) is changed in place for all words whose relation is `punct`. A parser that has scores for heads may prefer
 * another word to which the mark can hang without an arc crossing it.
 * @see https://universaldependencies.org/u/dep/punct.html
 */
export function hangPunctuation(
  words: readonly PunctuatedWord[],
  heads: number[],
  relations: readonly string[],
  score?: (word: number, head: number) => number,
): void {
  const isMark = (i: number) => relations[i] === 'punct' && (heads[i] as number) >= 0;
  liftFromMarks(heads, isMark);
  const original = [...heads];
  const partners = pairsOf(words, isMark);
  words.forEach((_, i) => {
    if (!isMark(i)) return;
    const partner = partners.get(i);
    const enclosed =
      partner === undefined
        ? null
        : headOfStretch(original, Math.min(i, partner), Math.max(i, partner), isMark);
    const head = enclosed ?? openMark(words, original, i, isMark);
    if (head === null || head === i) return;
    heads[i] =
      score === undefined
        ? head
        : preferred(i, head, enclosed === null ? RULE : PAIR_RULE, visible(original, i, isMark), score);
  });
}

function preferred(
  mark: number,
  ruled: number,
  weight: number,
  others: readonly number[],
  score: (word: number, head: number) => number,
): number {
  let best = ruled;
  let most = score(mark, ruled) + weight;
  for (const other of others) {
    const value = score(mark, other);
    if (value <= most) continue;
    best = other;
    most = value;
  }
  return best;
}

/** Words on which a mark can hang without crossing an arc: those next to it, and what is above them on their side. */
function visible(heads: readonly number[], i: number, isMark: (i: number) => boolean): number[] {
  const found: number[] = [];
  for (const step of [-1, 1]) {
    let at = i + step;
    while (at >= 0 && at < heads.length && isMark(at)) at += step;
    while (at >= 0 && at < heads.length && (at - i) * step > 0) {
      found.push(at);
      at = heads[at] as number;
    }
  }
  return found;
}

/** Nothing hangs on punctuation: what does goes to the word above, so that moving a mark can close no circle. */
function liftFromMarks(heads: number[], isMark: (i: number) => boolean): void {
  const lifted = heads.map((head) => {
    let at = head;
    while (at >= 0 && isMark(at)) at = heads[at] as number;
    return at;
  });
  lifted.forEach((head, i) => {
    heads[i] = head;
  });
}

function pairsOf(words: readonly PunctuatedWord[], isMark: (i: number) => boolean): Map<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  words.forEach(({ text }, i) => {
    if (!isMark(i)) return;
    if (CLOSING.has(text)) {
      const at = open.findLastIndex((other) => PAIRS[words[other]?.text ?? ''] === text);
      if (at >= 0) {
        const other = open[at] as number;
        open.length = at;
        partners.set(other, i).set(i, other);
        return;
      }
    }
    if (PAIRS[text] !== undefined) open.push(i);
  });
  return partners;
}

/** The first word between the two marks whose head is outside; the root where it is among them. */
function headOfStretch(
  heads: readonly number[],
  first: number,
  last: number,
  isMark: (i: number) => boolean,
): number | null {
  let found: number | null = null;
  for (let i = first + 1; i < last; i++) {
    const head = heads[i] as number;
    if (isMark(i) || (head > first && head < last)) continue;
    if (head < 0) return i;
    found ??= i;
  }
  return found;
}

function openMark(
  words: readonly PunctuatedWord[],
  heads: readonly number[],
  i: number,
  isMark: (i: number) => boolean,
): number | null {
  let left = i - 1;
  while (left >= 0 && isMark(left)) left--;
  let right = i + 1;
  while (right < words.length && isMark(right)) right++;
  const hasRight = right < words.length;
  if (left < 0 && !hasRight) return null;
  const text = words[i]?.text ?? '';
  if (!hasRight) return heads.findIndex((head) => head < 0);
  const below = (word: number, beyond: (head: number) => boolean) => {
    let at = word;
    while ((heads[at] as number) >= 0 && !beyond(heads[at] as number) && heads[at] !== i)
      at = heads[at] as number;
    return at;
  };
  const after = below(right, (head) => head < i);
  if (left < 0) return after;
  const before = below(left, (head) => head > i);
  if (TERMINATOR.test(text)) return before;
  const afterIsBelow = (heads[after] as number) >= 0;
  if ((heads[before] as number) > i) return afterIsBelow && !isAbove(heads, after, before) ? after : before;
  return afterIsBelow ? after : before;
}

function isAbove(heads: readonly number[], upper: number, lower: number): boolean {
  let at = lower;
  while (at >= 0 && at !== upper) at = heads[at] as number;
  return at === upper;
}
