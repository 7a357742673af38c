import type { Span } from '../../model/span.js';
import type { Furniture, LineRule } from './rule.js';

/** The rule that a line matches and where; all spans count from the line's start. */
export interface LineLabel extends Span {
  readonly rule: LineRule;
  /** Groups of the pattern that took part: author, outlet, published, updated. */
  readonly groups: ReadonlyMap<string, Span>;
}

export interface LineZones {
  readonly head: boolean;
  readonly tail: boolean;
}

/** So many paragraphs of prose at either end still belong to the head and the tail of an article. */
const EDGE_PROSE = 3;
/** No head or tail is longer than this, in lines. */
const EDGE_LINES = 25;
/** A sentence of fewer words may be a title, a label or a prompt. */
const PROSE_WORDS = 8;
/** So many words are prose even without a full stop at their end. */
const LONG_PROSE_WORDS = 30;
/** Rules that look at neighbours see each other's results after so many rounds. */
const NEIGHBOUR_ROUNDS = 2;

const ENDS_SENTENCE = /[.!?…:]["'”’)\]]*$/;

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text);
}

/** Does the line read as running text, not as a title, a label or a list? */
export function isProse(text: string): boolean {
  const words = countWords(text);
  return words >= LONG_PROSE_WORDS || (words >= PROSE_WORDS && endsSentence(text));
}

/**
 * Tries one rule on one text; `null` where it does not fire.
 * @param masked the text with the names of agencies masked
 */
export function fires(rule: LineRule, text: string, masked: string): LineLabel | null {
  if (text.length > rule.maxLength) return null;
  if (rule.requires !== null && !rule.requires.test(text)) return null;
  const match = rule.pattern.exec(masked);
  if (match === null) return null;
  const groups = new Map<string, Span>();
  for (const [name, range] of Object.entries(match.indices?.groups ?? {})) {
    if (range !== undefined && range[1] > range[0]) groups.set(name, { start: range[0], end: range[1] });
  }
  return { rule, start: match.index, end: match.index + match[0].length, groups };
}

/** Which lines stand before, among and behind the article's first and last paragraphs. */
export function zonesOf(
  texts: readonly string[],
  labels: readonly (LineLabel | null)[],
): readonly LineZones[] {
  const prose = texts.flatMap((text, index) => (labels[index] === null && isProse(text) ? [index] : []));
  const headEnd = prose[EDGE_PROSE - 1] ?? texts.length;
  const tailStart = prose.at(-EDGE_PROSE) ?? 0;
  return texts.map((_, index) => ({
    head: index <= headEnd && index < EDGE_LINES,
    tail: index >= tailStart && index >= texts.length - EDGE_LINES,
  }));
}

/**
 * Finds the furniture rule of every line, `null` for lines that no rule claims. Rules that hold everywhere come
 * first: what they claim is no prose and so does not bound the head and the tail.
 * @param texts the article's lines in order, without surrounding whitespace
 */
export function labelLines(texts: readonly string[], furniture: Furniture): readonly (LineLabel | null)[] {
  const cache = remembered.get(furniture) ?? new Map<string, readonly (LineLabel | null)[]>();
  remembered.set(furniture, cache);
  const key = texts.join('\n');
  const known = cache.get(key);
  if (known !== undefined) return known;
  const labels = findLabels(texts, furniture);
  if (cache.size < MOST_REMEMBERED) cache.set(key, labels);
  return labels;
}

/** Reading asks for the labels of an article's lines and so does cleaning, later; the work is done once. */
const remembered = new WeakMap<Furniture, Map<string, readonly (LineLabel | null)[]>>();
/** Articles whose labels are kept: a few kilobytes each. */
const MOST_REMEMBERED = 2_000;

function findLabels(texts: readonly string[], furniture: Furniture): readonly (LineLabel | null)[] {
  const rules = furniture.lines.filter((rule) => rule.scope === 'line');
  const alone = rules.filter((rule) => rule.after.size === 0 && rule.beside.size === 0);
  const mayBeHeadline = (index: number): boolean => labels.slice(0, index).every((label) => label !== null);
  const everywhere = alone.filter((rule) => rule.zone === 'any' && !rule.notFirst);
  const masked = texts.map((text) => furniture.agencies.mask(text));
  const possible = masked.map((text) => furniture.index.possible(text));
  const labels: (LineLabel | null)[] = texts.map((text, index) =>
    firstLabel(
      everywhere.filter((rule) => possible[index]?.has(rule)),
      text,
      masked[index] ?? text,
    ),
  );
  const zones = zonesOf(texts, labels);
  const label = (candidates: readonly LineRule[], index: number): void => {
    const zone = zones[index];
    if (labels[index] !== null || zone === undefined) return;
    const first = mayBeHeadline(index);
    const fitting = candidates.filter(
      (rule) =>
        possible[index]?.has(rule) &&
        !(rule.notFirst && first) &&
        inZone(rule, zone) &&
        hasNeighbour(rule, labels, index),
    );
    labels[index] = firstLabel(fitting, texts[index] ?? '', masked[index] ?? '');
  };
  const atEdges = alone.filter((rule) => rule.zone !== 'any' || rule.notFirst);
  for (const index of texts.keys()) label(atEdges, index);
  const dependent = rules.filter((rule) => rule.after.size > 0 || rule.beside.size > 0);
  for (let round = 0; round < NEIGHBOUR_ROUNDS; round++) {
    for (const index of texts.keys()) label(dependent, index);
  }
  return labels;
}

function firstLabel(rules: readonly LineRule[], text: string, masked: string): LineLabel | null {
  for (const rule of rules) {
    const label = fires(rule, text, masked);
    if (label !== null) return label;
  }
  return null;
}

/** May the rule speak of a line in these zones? */
export function inZone(rule: LineRule, zones: LineZones): boolean {
  if (rule.zone === 'any') return true;
  return (rule.zone !== 'tail' && zones.head) || (rule.zone !== 'head' && zones.tail);
}

function hasNeighbour(rule: LineRule, labels: readonly (LineLabel | null)[], index: number): boolean {
  const names = (at: number): readonly string[] => {
    const label = labels[at];
    return label === null || label === undefined ? [] : [label.rule.id, label.rule.kind];
  };
  if (rule.after.size > 0) return names(index - 1).some((name) => rule.after.has(name));
  if (rule.beside.size > 0) {
    return [...names(index - 1), ...names(index + 1)].some((name) => rule.beside.has(name));
  }
  return true;
}
