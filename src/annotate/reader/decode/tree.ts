/**
 * Heads of the words of one sentence from their arc scores: the maximum spanning arborescence with exactly one root
 * (Chu and Liu 1965, Edmonds 1967).
 * @param score score of head `head` (-1: the root) for word `word`, both counted within the sentence.
 * @returns for each word its head, -1 for the root.
 */
export function decodeTree(count: number, score: (word: number, head: number) => number): number[] {
  if (count === 0) return [];
  const greedy = greedyHeads(count, score);
  if (greedy.filter((head) => head < 0).length === 1 && cycleIn(greedy) === null) return greedy;
  return singleRooted(count, normalized(count, score));
}

function greedyHeads(count: number, score: (word: number, head: number) => number): number[] {
  return Array.from({ length: count }, (_, word) => {
    let best = -1;
    let most = score(word, -1);
    for (let head = 0; head < count; head++) {
      const value = head === word ? Number.NEGATIVE_INFINITY : score(word, head);
      if (value > most) {
        best = head;
        most = value;
      }
    }
    return best;
  });
}

/** Square matrix `[dependent][head]` of log probabilities; node 0 is the root, node i word i - 1. */
function normalized(count: number, score: (word: number, head: number) => number): Float64Array[] {
  const rows = [new Float64Array(count + 1).fill(Number.NEGATIVE_INFINITY)];
  for (let word = 0; word < count; word++) {
    const row = new Float64Array(count + 1);
    let top = Number.NEGATIVE_INFINITY;
    for (let head = -1; head < count; head++) {
      const value = head === word ? Number.NEGATIVE_INFINITY : score(word, head);
      row[head + 1] = value;
      top = Math.max(top, value);
    }
    let sum = 0;
    for (const value of row) sum += Math.exp(value - top);
    const norm = top + Math.log(sum);
    for (let i = 0; i < row.length; i++) row[i] = (row[i] as number) - norm;
    rows.push(row);
  }
  return rows;
}

/** A penalty on every root arc makes the best tree use as few as it can: one. Doubles keep nine digits of the scores beside it. */
const ROOT_PENALTY = 1e6;

function singleRooted(count: number, rows: Float64Array[]): number[] {
  for (let i = 1; i <= count; i++) {
    const row = rows[i] as Float64Array;
    row[0] = (row[0] as number) - ROOT_PENALTY;
  }
  return edmonds(rows)
    .slice(1)
    .map((head) => head - 1);
}

/** Heads of all nodes; that of node 0 is 0. */
function edmonds(scores: readonly Float64Array[]): number[] {
  const size = scores.length;
  const heads = scores.map((row, node) => (node === 0 ? 0 : best(row, node)));
  const cycle = cycleAmong(heads);
  if (cycle === null) return heads;
  const inCycle = new Set(cycle);
  const outer = [...Array(size).keys()].filter((node) => !inCycle.has(node));
  const kept = cycle.map((node) => at(scores, node, heads[node] as number));
  const total = kept.reduce((sum, value) => sum + value, 0);
  const ring = outer.length;
  const leaving: number[] = [];
  const small = outer.map((node, i) => {
    const row = new Float64Array(ring + 1);
    outer.forEach((head, j) => {
      row[j] = at(scores, node, head);
    });
    const from = bestOf(cycle, (member) => at(scores, node, member));
    leaving[i] = cycle[from] as number;
    row[ring] = at(scores, node, cycle[from] as number);
    return row;
  });
  const entering: number[] = [];
  const last = new Float64Array(ring + 1).fill(Number.NEGATIVE_INFINITY);
  outer.forEach((head, j) => {
    const into = bestOf(cycle, (member, k) => at(scores, member, head) - (kept[k] as number));
    entering[j] = into;
    last[j] = at(scores, cycle[into] as number, head) - (kept[into] as number) + total;
  });
  small.push(last);
  const solved = edmonds(small);
  const result = [...heads];
  outer.forEach((node, i) => {
    if (node === 0) return;
    const head = solved[i] as number;
    result[node] = head === ring ? (leaving[i] as number) : (outer[head] as number);
  });
  const entry = solved[ring] as number;
  result[cycle[entering[entry] as number] as number] = outer[entry] as number;
  return result;
}

function at(scores: readonly Float64Array[], dependent: number, head: number): number {
  return scores[dependent]?.[head] ?? Number.NEGATIVE_INFINITY;
}

function best(row: Float64Array, self: number): number {
  let found = self === 0 ? 1 : 0;
  for (let i = 0; i < row.length; i++)
    if (i !== self && (row[i] as number) > (row[found] as number)) found = i;
  return found;
}

function bestOf<T>(items: readonly T[], score: (item: T, index: number) => number): number {
  let found = 0;
  let most = Number.NEGATIVE_INFINITY;
  items.forEach((item, i) => {
    const value = score(item, i);
    if (value > most) {
      found = i;
      most = value;
    }
  });
  return found;
}

/** Nodes of a cycle among heads where node 0 is its own head and the root; null where there is none. */
function cycleAmong(heads: readonly number[]): number[] | null {
  return cycleIn(heads.slice(1).map((head) => head - 1))?.map((node) => node + 1) ?? null;
}

/** Words of a cycle; heads of -1 lead to the root. */
export function cycleIn(heads: readonly number[]): number[] | null {
  const state = new Uint8Array(heads.length);
  for (let start = 0; start < heads.length; start++) {
    const path: number[] = [];
    let node = start;
    while (node >= 0 && state[node] === 0) {
      state[node] = 1;
      path.push(node);
      node = heads[node] as number;
    }
    if (node >= 0 && state[node] === 1) return path.slice(path.indexOf(node));
    for (const done of path) state[done] = 2;
  }
  return null;
}
