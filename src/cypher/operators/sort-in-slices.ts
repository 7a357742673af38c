/** How many items are sorted, or merged, between two pauses: a few milliseconds' work. */
const SLICE = 4096;

/**
 * Sorts in place of a call that cannot be interrupted: slices first, then merging neighbours. Yields `false` between
 * pieces of the work and gives the sorted items, which may or may not be the array that came in.
 */
export function* sortInSlices<T>(
  items: T[],
  compare: (a: T, b: T) => number,
): Generator<false, T[], undefined> {
  if (items.length <= SLICE) return items.sort(compare);
  let source = items.slice();
  for (let at = 0; at < items.length; at += SLICE) {
    const slice = source.slice(at, at + SLICE).sort(compare);
    for (let i = 0; i < slice.length; i++) source[at + i] = slice[i] as T;
    yield false;
  }
  let target = items;
  for (let size = SLICE; size < items.length; size *= 2) {
    for (let at = 0; at < items.length; at += 2 * size) yield* merge(source, target, at, size, compare);
    [source, target] = [target, source];
  }
  return source;
}

/** Merges two neighbouring runs of at most `size` items that begin at `at`; of equal items the left one is first. */
function* merge<T>(
  source: readonly T[],
  target: T[],
  at: number,
  size: number,
  compare: (a: T, b: T) => number,
): Generator<false, void, undefined> {
  const middle = Math.min(at + size, source.length);
  const end = Math.min(middle + size, source.length);
  let left = at;
  let right = middle;
  for (let to = at; to < end; to++) {
    if ((to - at) % SLICE === SLICE - 1) yield false;
    const fromLeft = right >= end || (left < middle && compare(source[left] as T, source[right] as T) <= 0);
    target[to] = source[fromLeft ? left++ : right++] as T;
  }
}
