/** Variable-length relationships: trails from a node, depth first, without recursion. */
import type { VariableExpand } from '../plan/logical.js';
import { type GraphSource, UNKNOWN } from '../source.js';
import { equals } from '../values/equality.js';
import type { Value } from '../values/value.js';
import type { Builder, Run, Step } from './builder.js';
import { newCursor, type Probe, probesOf, typeTestOf } from './probes.js';
import { uniqueTest } from './unique.js';

/** Where the walk stands at one depth. */
interface Level {
  node: number;
  probe: number;
  relationships: ArrayLike<number>;
  neighbours: ArrayLike<number>;
  at: number;
  end: number;
}

export function buildVariableExpand(b: Builder, plan: VariableExpand, next: Step): Run {
  if (plan.given) return buildGivenList(b, plan, next);
  if (plan.reachable) return buildReachable(b, plan, next);
  const { execution } = b;
  const { row, source } = execution;
  const from = plan.from.slot;
  const to = plan.to.slot;
  const { slot } = plan.symbol;
  const { into, min, max, reversed } = plan;
  const walk = new TrailWalk(b, plan);
  const emit = (node: number, target: unknown): boolean => {
    if (into && node !== target) return true;
    row[slot] = reversed ? walk.path.slice().reverse() : walk.path.slice();
    row[to] = node;
    return next();
  };
  return b.build(plan.input, () => {
    const start = row[from] as number;
    const target = row[to];
    walk.reset();
    if (min === 0 && source.hasNode(start) && !emit(start, target)) return false;
    if (max < 1) return true;
    walk.enter(start);
    while (walk.depth > 0) {
      const node = walk.advance();
      if (node === undefined) {
        walk.leave();
        continue;
      }
      const length = walk.path.length;
      if (length >= min && !emit(node, target)) {
        walk.clear();
        return false;
      }
      if (length < max) walk.enter(node);
      else walk.undo();
    }
    return true;
  });
}

/** A depth-first walk over trails. */
export class TrailWalk {
  /** Relationships of the current trail. */
  readonly path: number[] = [];
  depth = 0;
  readonly #levels: Level[] = [];
  readonly #builder: Builder;
  readonly #probes: () => readonly Probe[];
  readonly #source: GraphSource;
  readonly #accepts: (relationship: number) => boolean;
  readonly #cursor = newCursor();
  #walked = new Uint8Array(0);
  #current: readonly Probe[] = [];

  constructor(b: Builder, plan: VariableExpand) {
    this.#builder = b;
    this.#source = b.execution.source;
    this.#probes = probesOf(b.execution, plan.direction, plan.types);
    this.#accepts = stepTest(b, plan);
  }

  reset(): void {
    this.#current = this.#probes();
    const bound = this.#source.relationshipIdBound;
    if (this.#walked.length < bound) this.#walked = new Uint8Array(bound);
  }

  /** Goes on from a node. */
  enter(node: number): void {
    let level = this.#levels[this.depth];
    if (level === undefined) {
      level = { node, probe: -1, relationships: [], neighbours: [], at: 0, end: 0 };
      this.#levels.push(level);
    }
    level.node = node;
    level.probe = -1;
    level.at = 0;
    level.end = 0;
    this.depth++;
  }

  /** Takes the next relationship of the deepest node; gives the node it leads to, undefined when there is none. */
  advance(): number | undefined {
    const level = this.#levels[this.depth - 1] as Level;
    while (true) {
      while (level.at < level.end) {
        this.#builder.execution.tick();
        const i = level.at++;
        const relationship = level.relationships[i] as number;
        const neighbour = level.neighbours[i] as number;
        if (this.#walked[relationship] === 1) continue;
        if (this.#current[level.probe]?.skipLoops === true && neighbour === level.node) continue;
        if (!this.#accepts(relationship)) continue;
        this.#walked[relationship] = 1;
        this.path.push(relationship);
        return neighbour;
      }
      const probe = this.#current[++level.probe];
      if (probe === undefined) return undefined;
      this.#source.seek(this.#cursor, level.node, probe.direction, probe.type);
      level.relationships = this.#cursor.relationships;
      level.neighbours = this.#cursor.neighbours;
      level.at = this.#cursor.from;
      level.end = this.#cursor.to;
    }
  }

  /** Takes back the last relationship. */
  undo(): void {
    const relationship = this.path.pop();
    if (relationship !== undefined) this.#walked[relationship] = 0;
  }

  /** Goes back from the deepest node. */
  leave(): void {
    this.depth--;
    this.undo();
  }

  clear(): void {
    while (this.path.length > 0) this.undo();
    this.depth = 0;
  }
}

/** What each step must hold: the type expression, the properties, being no relationship of the rest of the MATCH. */
export function stepTest(
  b: Builder,
  plan: Pick<VariableExpand, 'typeTest' | 'unique' | 'properties'>,
): (relationship: number) => boolean {
  const { source } = b.execution;
  const hasType = typeTestOf(b.execution, plan.typeTest);
  const isUnique = uniqueTest(b.execution, plan.unique);
  const properties = (plan.properties?.entries ?? []).map(({ key, value }) => ({
    name: key.name,
    value: b.compiler.compile(value),
  }));
  return (relationship) => {
    if (hasType?.(relationship) === false || isUnique?.(relationship) === false) return false;
    return properties.every(({ name, value }) => {
      const key = source.keyToken(name);
      const found: Value = key === UNKNOWN ? null : source.relationshipProperty(relationship, key);
      return equals(found, value()) === true;
    });
  };
}

/** The list is known: it must be a trail from `from` as the pattern says. */
function buildGivenList(b: Builder, plan: VariableExpand, next: Step): Run {
  const { row, source } = b.execution;
  const { slot } = plan.symbol;
  const { reversed, direction, into, min, max } = plan;
  const accepts = stepTest(b, plan);
  const types = plan.types;
  const follow = (node: number, relationship: number): number | undefined => {
    if (
      !accepts(relationship) ||
      (types !== undefined && !types.includes(source.typeName(source.typeOf(relationship))))
    )
      return undefined;
    const start = source.startOf(relationship);
    const end = source.endOf(relationship);
    if (direction !== 'in' && start === node) return end;
    return direction !== 'out' && end === node ? start : undefined;
  };
  return b.build(plan.input, () => {
    const list = row[slot] as readonly number[];
    if (list.length < min || list.length > max || new Set(list).size !== list.length) return true;
    let node: number | undefined = row[plan.from.slot] as number;
    for (const relationship of reversed ? list.slice().reverse() : list) {
      node = follow(node, relationship);
      if (node === undefined) return true;
    }
    if (into && node !== row[plan.to.slot]) return true;
    row[plan.to.slot] = node;
    return next();
  });
}

/**
 * Each node that some trail reaches, once: breadth first over nodes. Right only where the trail itself does
 * not matter and `min` is 0 or 1, since a node that a walk reaches is reached by a trail too.
 */
function buildReachable(b: Builder, plan: VariableExpand, next: Step): Run {
  const { row, source } = b.execution;
  const stepFrom = buildFrontierStep(b, plan);
  const to = plan.to.slot;
  return b.build(plan.input, () => {
    const start = row[plan.from.slot] as number;
    const seen = new Uint8Array(source.nodeIdBound);
    let frontier = [start];
    if (plan.min === 0) {
      seen[start] = 1;
      row[to] = start;
      if (!next()) return false;
    }
    for (let depth = 0; depth < plan.max && frontier.length > 0; depth++) {
      frontier = stepFrom(frontier, seen);
      for (const node of frontier) {
        row[to] = node;
        if (!next()) return false;
      }
    }
    return true;
  });
}

/** The nodes one step from the frontier that are not in `seen` (1 for each node id seen), which gains them. */
function buildFrontierStep(
  b: Builder,
  plan: VariableExpand,
): (frontier: readonly number[], seen: Uint8Array) => number[] {
  const { execution } = b;
  const { source } = execution;
  const probes = probesOf(execution, plan.direction, plan.types);
  const accepts = stepTest(b, plan);
  const cursor = newCursor();
  return (frontier, seen) => {
    const reached: number[] = [];
    for (const node of frontier) {
      for (const { direction, type } of probes()) {
        source.seek(cursor, node, direction, type);
        for (let i = cursor.from; i < cursor.to; i++) {
          execution.tick();
          const neighbour = cursor.neighbours[i] as number;
          if (seen[neighbour] === 1 || !accepts(cursor.relationships[i] as number)) continue;
          seen[neighbour] = 1;
          reached.push(neighbour);
        }
      }
    }
    return reached;
  };
}
