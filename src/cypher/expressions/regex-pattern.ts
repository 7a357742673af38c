/**
 * Regular expressions without backtracking: a Thompson automaton run on all states at once, so that no
 * pattern can take more than length × states steps. Syntax: java.util.regex as Neo4j uses it, without
 * back-references and look-around, which are refused by name.
 */
import { parseRegex, type RegexNode } from './regex-parser.js';

export interface Pattern {
  /** Whether the whole text matches; `check` is called now and then and may throw. */
  matches(text: string, check: () => void): boolean;
}

type Test = (text: string, at: number, code: number) => boolean;

interface State {
  /** Consumes one character when the test holds; undefined: a free step. */
  test: Test | undefined;
  /** A condition on the place only, such as `^` or `\b`. */
  assert: ((text: string, at: number) => boolean) | undefined;
  next: number;
  other: number;
}

const MAX_STATES = 20_000;
const ACCEPT = -1;

/** @throws CypherError for a pattern that cannot be read or is refused */
export function compilePattern(source: string): Pattern {
  const states: State[] = [];
  const start = build(parseRegex(source), ACCEPT, states);
  return { matches: (text, check) => run(states, start, text, check) };
}

function add(states: State[], state: State): number {
  if (states.length >= MAX_STATES) throw new RangeError('The regular expression is too large.');
  return states.push(state) - 1;
}

/** Builds the automaton for a node that goes on to state `next`; gives its first state. */
function build(node: RegexNode, next: number, states: State[]): number {
  switch (node.kind) {
    case 'character':
      return add(states, { test: node.test, assert: undefined, next, other: ACCEPT - 1 });
    case 'assertion':
      return add(states, { test: undefined, assert: node.test, next, other: ACCEPT - 1 });
    case 'sequence':
      return node.parts.reduceRight((following, part) => build(part, following, states), next);
    case 'choice':
      return node.parts
        .map((part) => build(part, next, states))
        .reduceRight((other, first) =>
          add(states, { test: undefined, assert: undefined, next: first, other }),
        );
    case 'repeat':
      return buildRepeat(node.part, node.min, node.max, next, states);
  }
}

function buildRepeat(
  part: RegexNode,
  min: number,
  max: number | undefined,
  next: number,
  states: State[],
): number {
  let first = next;
  if (max === undefined) {
    const loop = add(states, { test: undefined, assert: undefined, next: ACCEPT - 1, other: next });
    (states[loop] as State).next = build(part, loop, states);
    first = loop;
  } else {
    for (let i = min; i < max; i++) {
      const inside = build(part, first, states);
      first = add(states, { test: undefined, assert: undefined, next: inside, other: next });
    }
  }
  for (let i = 0; i < min; i++) first = build(part, first, states);
  return first;
}

function run(states: readonly State[], start: number, text: string, check: () => void): boolean {
  const marks = new Int32Array(states.length).fill(-1);
  let current: number[] = [];
  let accepted = follow(states, start, text, 0, marks, 0, current);
  let generation = 0;
  let at = 0;
  while (at < text.length) {
    if (current.length === 0) return false;
    if ((generation & 255) === 255) check();
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const following: number[] = [];
    generation++;
    accepted = false;
    for (const index of current) {
      const state = states[index] as State;
      if (state.test?.(text, at, code) === true) {
        accepted = follow(states, state.next, text, at + width, marks, generation, following) || accepted;
      }
    }
    current = following;
    at += width;
  }
  return accepted;
}

/** Adds the states reached by free steps from `from`; true when the accepting state is among them. */
function follow(
  states: readonly State[],
  from: number,
  text: string,
  at: number,
  marks: Int32Array,
  generation: number,
  into: number[],
): boolean {
  let accepted = false;
  const open = [from];
  while (open.length > 0) {
    const index = open.pop() as number;
    if (index === ACCEPT) accepted = true;
    const state = states[index];
    if (state === undefined || marks[index] === generation) continue;
    marks[index] = generation;
    if (state.test !== undefined) into.push(index);
    else if (state.assert === undefined || state.assert(text, at)) open.push(state.other, state.next);
  }
  return accepted;
}
