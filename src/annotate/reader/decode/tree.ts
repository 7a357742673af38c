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

interface Arc {
  readonly head: number;
  readonly dependent: number;
  readonly weight: number;
}

/**
 * Heads of all nodes; that of node 0 is 0. Cycles are contracted into new nodes as they are found and dissolved at the end
 * (the dense form of Tarjan 1977): quadratic in the number of words.
 */
function edmonds(scores: readonly Float64Array[]): number[] {
  const count = scores.length;
  const contraction = new Contraction(scores);
  for (let start = 1; start < count; start++) contraction.grow(start);
  return contraction.heads();
}

class Contraction {
  private readonly count: number;
  /** For each node, also those made by contraction: the weight of the best arc from each word into it, and where it enters. */
  private readonly weights: Float64Array[];
  private readonly entries: Int32Array[];
  private readonly parent: number[];
  private readonly top: number[];
  private readonly chosen: (Arc | null)[];
  /** Number of the walk in which a node was reached; walks end at what earlier ones reached. */
  private readonly walk: number[];

  constructor(scores: readonly Float64Array[]) {
    this.count = scores.length;
    this.weights = scores.map((row) => Float64Array.from(row));
    this.entries = scores.map((_, node) => new Int32Array(scores.length).fill(node));
    this.parent = scores.map(() => -1);
    this.top = scores.map((_, node) => node);
    this.chosen = scores.map(() => null);
    this.walk = scores.map(() => 0);
    this.walk[0] = -1;
  }

  /** Follows best heads from a word until the root or an earlier walk is met, contracting every cycle on the way. */
  grow(start: number): void {
    let node = this.top[start] as number;
    if (this.walk[node] !== 0) return;
    for (;;) {
      this.walk[node] = start;
      const arc = this.bestInto(node);
      this.chosen[node] = arc;
      const next = this.top[arc.head] as number;
      if (this.walk[next] === 0) node = next;
      else if (this.walk[next] === start) node = this.contract(next);
      else return;
    }
  }

  private bestInto(node: number): Arc {
    const weights = this.weights[node] as Float64Array;
    let head = -1;
    for (let from = 0; from < this.count; from++) {
      if (this.top[from] === node) continue;
      if (head < 0 || (weights[from] as number) > (weights[head] as number)) head = from;
    }
    return { head, dependent: this.entries[node]?.[head] as number, weight: weights[head] as number };
  }

  private contract(first: number): number {
    const made = this.parent.length;
    const weights = new Float64Array(this.count).fill(Number.NEGATIVE_INFINITY);
    const entries = new Int32Array(this.count);
    const members = new Set<number>();
    let node = first;
    do {
      members.add(node);
      const arc = this.chosen[node] as Arc;
      for (let from = 0; from < this.count; from++) {
        const weight = (this.weights[node]?.[from] as number) - arc.weight;
        if (weight <= (weights[from] as number)) continue;
        weights[from] = weight;
        entries[from] = this.entries[node]?.[from] as number;
      }
      this.parent[node] = made;
      node = this.top[arc.head] as number;
    } while (node !== first);
    for (let word = 0; word < this.count; word++)
      if (members.has(this.top[word] as number)) this.top[word] = made;
    this.weights.push(weights);
    this.entries.push(entries);
    this.parent.push(-1);
    this.chosen.push(null);
    this.walk.push(0);
    return made;
  }

  /** The arc that enters a contracted cycle replaces the arc of the member that it enters. */
  heads(): number[] {
    for (let node = this.parent.length - 1; node >= this.count; node--) {
      const arc = this.chosen[node] as Arc;
      for (let inner = arc.dependent; inner !== node; inner = this.parent[inner] as number)
        this.chosen[inner] = arc;
    }
    return Array.from({ length: this.count }, (_, node) =>
      node === 0 ? 0 : (this.chosen[node] as Arc).head,
    );
  }
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
