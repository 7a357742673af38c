/** The searches behind shortest paths. */
import type { PathSelector } from '../ast/ast.js';
import type { Execution } from '../execution.js';

/** Visits the relationships of a node and the nodes they lead to. */
export type Stepper = (node: number, visit: (relationship: number, neighbour: number) => void) => void;

export interface SearchBounds {
  readonly min: number;
  readonly max: number;
  readonly which: PathSelector['which'];
  readonly count: number;
}

/** One side of a search from both ends. */
class Side {
  readonly step: Stepper;
  frontier: number[] = [];
  depth = 0;
  readonly depths = new Map<number, number>();
  /** The relationship and the node a node was reached by. */
  readonly origins = new Map<number, { relationship: number; node: number }>();

  constructor(step: Stepper, start: number) {
    this.step = step;
    this.frontier = [start];
    this.depths.set(start, 0);
  }
}

interface Trail {
  readonly node: number;
  readonly relationships: readonly number[];
  readonly length: number;
}

export class ShortestSearch {
  readonly #execution: Execution;
  readonly #forward: Stepper;
  readonly #backward: Stepper;

  constructor(execution: Execution, forward: Stepper, backward: Stepper) {
    this.#execution = execution;
    this.#forward = forward;
    this.#backward = backward;
  }

  /** One shortest path between two different nodes, breadth first from both ends. */
  one(start: number, end: number, max: number): readonly number[] | undefined {
    const left = new Side(this.#forward, start);
    const right = new Side(this.#backward, end);
    while (left.frontier.length > 0 && right.frontier.length > 0 && left.depth + right.depth < max) {
      const [side, other] = left.frontier.length <= right.frontier.length ? [left, right] : [right, left];
      const meeting = this.#grow(side, other);
      if (meeting !== undefined) return join(left, right, meeting);
    }
    return undefined;
  }

  /** Goes one level on; gives the node of the shortest connection found on it. */
  #grow(side: Side, other: Side): number | undefined {
    const reached: number[] = [];
    let meeting: number | undefined;
    let best = Number.POSITIVE_INFINITY;
    side.depth++;
    for (const node of side.frontier) {
      side.step(node, (relationship, neighbour) => {
        if (side.depths.has(neighbour)) return;
        side.depths.set(neighbour, side.depth);
        side.origins.set(neighbour, { relationship, node });
        reached.push(neighbour);
        const beyond = other.depths.get(neighbour);
        if (beyond !== undefined && beyond < best) {
          best = beyond;
          meeting = neighbour;
        }
      });
    }
    side.frontier = reached;
    return meeting;
  }

  /** Trails in order of length, until the selector is satisfied; each must hold the condition. */
  enumerate(
    start: number,
    end: number,
    bounds: SearchBounds,
    holds: (relationships: readonly number[]) => boolean,
  ): { readonly length: number; readonly relationships: readonly number[] }[] {
    const found: Trail[] = [];
    const reachable = this.#distances(end, bounds.max);
    let frontier: Trail[] = [{ node: start, relationships: [], length: 0 }];
    if (start === end && bounds.min === 0 && holds([])) found.push(frontier[0] as Trail);
    for (
      let length = 1;
      length <= bounds.max && frontier.length > 0 && !isSatisfied(found, bounds);
      length++
    ) {
      const following: Trail[] = [];
      for (const trail of frontier) {
        this.#forward(trail.node, (relationship, neighbour) => {
          const rest = reachable.get(neighbour);
          if (rest === undefined || length + rest > bounds.max || trail.relationships.includes(relationship))
            return;
          const longer = { node: neighbour, relationships: [...trail.relationships, relationship], length };
          following.push(longer);
          this.#execution.hold(1);
          if (neighbour === end && length >= bounds.min && holds(longer.relationships)) found.push(longer);
        });
      }
      this.#execution.hold(-frontier.length + 1);
      frontier = following;
    }
    this.#execution.hold(-frontier.length);
    return found;
  }

  /** Least number of steps from each node to the end. */
  #distances(end: number, max: number): ReadonlyMap<number, number> {
    const side = new Side(this.#backward, end);
    const nowhere = new Side(this.#forward, -1);
    while (side.frontier.length > 0 && side.depth < max) this.#grow(side, nowhere);
    return side.depths;
  }
}

function isSatisfied(found: readonly Trail[], { which, count }: SearchBounds): boolean {
  if (which === 'allShortest' || which === 'allShortestPaths') return found.length > 0;
  if (which === 'groups') return new Set(found.map(({ length }) => length)).size >= count;
  return found.length >= count;
}

function join(left: Side, right: Side, meeting: number): number[] {
  const path: number[] = [];
  for (let at = left.origins.get(meeting); at !== undefined; at = left.origins.get(at.node))
    path.unshift(at.relationship);
  for (let at = right.origins.get(meeting); at !== undefined; at = right.origins.get(at.node))
    path.push(at.relationship);
  return path;
}
