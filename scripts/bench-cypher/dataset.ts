/** A made-up social graph: 70 % people, 20 % organizations, 10 % places; 70 % of the edges are KNOWS. */

export interface BenchNode {
  readonly label: 'Person' | 'Organization' | 'Place';
  readonly properties: Readonly<Record<string, string | number>>;
}

export interface BenchEdge {
  readonly start: number;
  readonly end: number;
  readonly type: 'KNOWS' | 'WORKS_FOR' | 'LIVES_IN';
  readonly since: number;
}

export interface Dataset {
  readonly nodes: readonly BenchNode[];
  readonly edges: readonly BenchEdge[];
}

/** Mulberry32, so that every run has the same graph. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function makeDataset(nodeCount: number, edgeCount: number): Dataset {
  const random = randomNumbers(20_240_229);
  const below = (n: number) => Math.floor(random() * n);
  const people = Math.floor(nodeCount * 0.7);
  const organizations = Math.floor(nodeCount * 0.2);
  const places = nodeCount - people - organizations;
  const nodes: BenchNode[] = [];
  for (let i = 0; i < nodeCount; i++) {
    if (i < people) {
      const properties = { id: i, name: `P${i}`, age: 18 + below(70), city: `C${below(200)}` };
      nodes.push({ label: 'Person', properties });
    } else {
      const label = i < people + organizations ? 'Organization' : 'Place';
      nodes.push({ label, properties: { id: i, name: `${label} ${i}` } });
    }
  }
  const edges: BenchEdge[] = [];
  for (let i = 0; i < edgeCount; i++) {
    const since = 1990 + below(35);
    const start = below(people);
    const share = i / edgeCount;
    if (share < 0.7) edges.push({ start, end: below(people), type: 'KNOWS', since });
    else if (share < 0.9) edges.push({ start, end: people + below(organizations), type: 'WORKS_FOR', since });
    else edges.push({ start, end: people + organizations + below(places), type: 'LIVES_IN', since });
  }
  return { nodes, edges };
}
