import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { execute, MemoryGraphSource } from '../../../src/cypher/index.js';

/** A small graph: labels of each node, and relationships with type. */
interface Graph {
  readonly labels: readonly (readonly string[])[];
  readonly edges: readonly { readonly from: number; readonly to: number; readonly type: string }[];
}

interface Step {
  readonly direction: 'out' | 'in' | 'both';
  readonly type: string | undefined;
  readonly length: { readonly min: number; readonly max: number } | undefined;
  readonly node: number;
}

/** A path over node variables v0..v3. */
interface Path {
  readonly start: number;
  readonly steps: readonly Step[];
}

const graphs: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc.record({
    labels: fc.array(fc.subarray(['A', 'B']), { minLength: size, maxLength: size }),
    edges: fc.array(
      fc.record({
        from: fc.nat(size - 1),
        to: fc.nat(size - 1),
        type: fc.constantFrom('R', 'S'),
      }),
      { maxLength: 7 },
    ),
  }),
);

const steps: fc.Arbitrary<Step> = fc.record({
  direction: fc.constantFrom('out' as const, 'in' as const, 'both' as const),
  type: fc.option(fc.constantFrom('R', 'S'), { nil: undefined }),
  length: fc.option(
    fc.tuple(fc.nat(2), fc.nat(2)).map(([min, more]) => ({ min, max: min + more })),
    { nil: undefined, freq: 2 },
  ),
  node: fc.nat(3),
});

const paths: fc.Arbitrary<Path> = fc.record({ start: fc.nat(3), steps: fc.array(steps, { maxLength: 3 }) });

const matches = fc.record({
  graph: graphs,
  paths: fc.array(paths, { minLength: 1, maxLength: 2 }),
  labels: fc.array(fc.option(fc.constantFrom('A', 'B'), { nil: undefined }), { minLength: 4, maxLength: 4 }),
});

type Match = typeof matches extends fc.Arbitrary<infer T> ? T : never;

function load(graph: Graph): MemoryGraphSource {
  const source = new MemoryGraphSource();
  for (const labels of graph.labels) {
    const node = source.createNode();
    for (const label of labels) source.addLabel(node, source.internLabel(label));
  }
  for (const { from, to, type } of graph.edges) source.createRelationship(from, to, source.internType(type));
  return source;
}

function textOf({ paths: all, labels }: Match): string {
  const written = new Set<number>();
  const node = (i: number): string => {
    const label = written.has(i) || labels[i] === undefined ? '' : `:${labels[i]}`;
    written.add(i);
    return `(v${i}${label})`;
  };
  let relationship = 0;
  const names: string[] = [];
  const patterns = all.map(({ start, steps: walk }) => {
    let text = node(start);
    for (const { direction, type, length, node: target } of walk) {
      const name = `r${relationship++}`;
      names.push(length === undefined ? `[id(${name})]` : `[x IN ${name} | id(x)]`);
      const star = length === undefined ? '' : `*${length.min}..${length.max}`;
      const detail = `[${name}${type === undefined ? '' : `:${type}`}${star}]`;
      text += `${direction === 'in' ? '<-' : '-'}${detail}${direction === 'out' ? '->' : '-'}${node(target)}`;
    }
    return text;
  });
  const nodes = [...written].sort().map((i) => `id(v${i})`);
  return `MATCH ${patterns.join(', ')} RETURN [${nodes.join(', ')}] AS nodes, [${names.join(', ')}] AS trails`;
}

/** All matches by trying everything, in the order of the pattern. */
function bruteForce({ graph, paths: all, labels }: Match): string[] {
  const used = [
    ...new Set(all.flatMap(({ start, steps: walk }) => [start, ...walk.map(({ node }) => node)])),
  ].sort();
  const found: string[] = [];
  const bound = new Map<number, number>();
  const trails: number[][] = [];
  const walked = new Set<number>();
  const bind = (variable: number, node: number, then: () => void): void => {
    const label = labels[variable];
    if (label !== undefined && graph.labels[node]?.includes(label) !== true) return;
    const before = bound.get(variable);
    if (before !== undefined && before !== node) return;
    bound.set(variable, node);
    then();
    if (before === undefined) bound.delete(variable);
  };
  const reach = (
    step: Step,
    node: number,
    trail: readonly number[],
    then: (end: number, trail: readonly number[]) => void,
  ): void => {
    const { min, max } = step.length ?? { min: 1, max: 1 };
    if (trail.length >= min) then(node, trail);
    if (trail.length === max) return;
    graph.edges.forEach(({ from, to, type }, id) => {
      if (walked.has(id) || (step.type !== undefined && step.type !== type)) return;
      const ends = new Set<number>();
      if (step.direction !== 'in' && from === node) ends.add(to);
      if (step.direction !== 'out' && to === node) ends.add(from);
      for (const end of ends) {
        walked.add(id);
        reach(step, end, [...trail, id], then);
        walked.delete(id);
      }
    });
  };
  const walkPath = (path: number, at: number, node: number): void => {
    const step = all[path]?.steps[at];
    if (step === undefined) {
      startPath(path + 1);
      return;
    }
    reach(step, node, [], (end, trail) => {
      trails.push([...trail]);
      bind(step.node, end, () => walkPath(path, at + 1, end));
      trails.pop();
    });
  };
  const startPath = (path: number): void => {
    const start = all[path]?.start;
    if (start === undefined) {
      found.push(JSON.stringify([used.map((variable) => bound.get(variable)), trails]));
      return;
    }
    graph.labels.forEach((_, node) => {
      bind(start, node, () => walkPath(path, 0, node));
    });
  };
  startPath(0);
  return found.sort();
}

describe('MATCH', () => {
  it('finds exactly what trying everything finds, whatever the plan', () => {
    fc.assert(
      fc.property(matches, (match) => {
        const expected = bruteForce(match);
        fc.pre(expected.length < 20_000);
        const { rows } = execute(load(match.graph), textOf(match));
        expect(rows.map((row) => JSON.stringify(row)).sort()).toEqual(expected);
      }),
      { numRuns: 400, seed: 20_260_101 },
    );
  });
});
