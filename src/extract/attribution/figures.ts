import { readAmount } from '../../annotate/time/numerals.js';
import type { Span } from '../../model/span.js';
import type { Figure } from '../../model/statement.js';
import type { DocTree } from '../tree.js';
import { tokensIn } from './content.js';

type Measure = Figure['measure'];

/** Adjectives, and verbs of which the counted are the subject. */
const STATES: Readonly<Record<string, Measure>> = {
  dead: 'killed',
  killed: 'killed',
  injured: 'injured',
  wounded: 'injured',
  hurt: 'injured',
  arrested: 'arrested',
  detained: 'arrested',
  missing: 'missing',
  unaccounted: 'missing',
  die: 'killed',
  perish: 'killed',
  drown: 'killed',
};
/** Verbs of which they are the object, or the subject of the passive. */
const DEEDS: Readonly<Record<string, Measure>> = {
  kill: 'killed',
  injure: 'injured',
  wound: 'injured',
  hurt: 'injured',
  arrest: 'arrested',
  detain: 'arrested',
};
/** Nouns that are counted themselves. */
const COUNTS: Readonly<Record<string, Measure>> = {
  death: 'killed',
  fatality: 'killed',
  injury: 'injured',
  arrest: 'arrested',
};
/** Everybody; of "12 children" the number is of some only. */
const EVERYBODY = /^(?:people|person|individual|victim|body|other)$/;
const BEFORE: readonly (readonly [RegExp, (n: number) => readonly [number, number]])[] = [
  [/(?:at least|no fewer than|a minimum of)$/, (n) => [n, Number.MAX_SAFE_INTEGER]],
  [/(?:more than|over|above|upwards of)$/, (n) => [n + 1, Number.MAX_SAFE_INTEGER]],
  [/(?:up to|as many as|at most|no more than)$/, (n) => [0, n]],
  [/(?:fewer than|less than|under)$/, (n) => [0, n - 1]],
  [/(?:about|around|some|nearly|almost|roughly|approximately|an estimated)$/, (n) => [n * 0.8, n * 1.25]],
];

/** The numbers of dead, injured, missing and arrested that a stretch of text gives as facts. */
export function figuresIn(tree: DocTree, text: string, parts: readonly Span[]): readonly Figure[] {
  const found: Figure[] = [];
  for (const index of tokensIn(tree, parts)) {
    if (tree.token(index).upos !== 'NUM') continue;
    const measure = measureOf(tree, index);
    const figure = measure === null ? null : figureAt(tree, text, index, measure);
    if (figure !== null) found.push(rises(tree, index) ? { ...figure, newer: true } : figure);
  }
  return found;
}

/** The number at a token with what bounds it; null where it is no whole number. */
export function figureAt(tree: DocTree, text: string, index: number, measure: Measure): Figure | null {
  const { start, end } = tree.token(index);
  const value = readAmount(text.slice(start, end));
  if (value === null || !Number.isInteger(value)) return null;
  const before = text
    .slice(Math.max(0, start - 24), start)
    .toLowerCase()
    .trimEnd();
  for (const [pattern, range] of BEFORE) {
    const word = pattern.exec(before)?.[0];
    if (word === undefined) continue;
    const [low, high] = range(value);
    return { measure, low, high, text: `${word} ${text.slice(start, end)}` };
  }
  return { measure, low: value, high: value, text: text.slice(start, end) };
}

function measureOf(tree: DocTree, number: number): Measure | null {
  const counted = tree.is(number, 'nummod') ? tree.token(number).head : number;
  const lemma = wordAt(tree, counted);
  const noun = COUNTS[lemma];
  if (noun !== undefined) return isFact(tree, tree.token(counted).head) ? noun : null;
  // "14 dead", "34 injured" as headlines have it.
  if (counted !== number && STATES[lemma] !== undefined) return STATES[lemma];
  if (counted !== number && !EVERYBODY.test(lemma)) return null;
  if (tree.childBy(counted, 'nmod') !== null || isPartial(tree, counted)) return null;
  return ofPredicate(tree, counted) ?? ofModifier(tree, counted) ?? ofToll(tree, counted);
}

/** "died in his district", "were killed in one village": of a part only; a place with a name is the statement's own. */
function isPartial(tree: DocTree, counted: number): boolean {
  const predicate = tree.token(counted).head;
  if (predicate < 0) return false;
  return tree
    .childrenBy(predicate, 'obl', 'nmod')
    .some(
      (child) =>
        /^(?:in|at|from|near|across|inside|within)$/.test(tree.caseOf(child)) &&
        tree.token(child).upos === 'NOUN' &&
        PARTS.test(tree.token(child).lemma),
    );
}

const PARTS =
  /^(?:district|city|town|village|province|region|state|county|area|suburb|neighbourhood|neighborhood|hospital|clinic|camp|school|building|house|home|street|square|bus|car|boat|clash|incident|one|single)$/;
/** "has climbed to 157": newer than every lower number. */
const RISES = /^(?:rise|climb|reach|grow|increase|jump|hit|pass|top|exceed|surpass|soar)$/;

function rises(tree: DocTree, number: number): boolean {
  const { head } = tree.token(number);
  return head >= 0 && RISES.test(tree.token(head).lemma);
}

/** "the death toll was 34", "the number of injured rose to 34" */
function ofToll(tree: DocTree, number: number): Measure | null {
  const { deprel, head } = tree.token(number);
  const predicate = /^ob[lj]$/.test(deprel) ? head : number;
  const subject = predicate < 0 ? null : tree.childBy(predicate, 'nsubj');
  if (
    subject === null ||
    !isFact(tree, predicate) ||
    !/^(?:toll|number|figure)$/.test(tree.token(subject).lemma)
  )
    return null;
  return measureNamed(
    tree
      .subtree(subject)
      .map((token) => tree.token(token).text)
      .join(' '),
  );
}

/** What a phrase like "the number of dead" counts. */
export function measureNamed(phrase: string): Measure | null {
  if (/\b(?:death toll|dead|deaths|killed|fatalities)\b/i.test(phrase)) return 'killed';
  if (/\b(?:injured|wounded|injuries|hurt)\b/i.test(phrase)) return 'injured';
  if (/\b(?:missing)\b/i.test(phrase)) return 'missing';
  return /\b(?:arrested|arrests|detained)\b/i.test(phrase) ? 'arrested' : null;
}

/** The lemma; "missing" is an adjective, whatever it is read as. */
function wordAt(tree: DocTree, index: number): string {
  const { text, lemma } = tree.token(index);
  return /^missing$/i.test(text) ? 'missing' : lemma;
}

/** "34 people were killed", "the blast killed 34 people", "14 died", "34 are dead". */
function ofPredicate(tree: DocTree, counted: number): Measure | null {
  const { deprel, head } = tree.token(counted);
  if (head < 0 || !isFact(tree, head)) return null;
  const lemma = wordAt(tree, head);
  if (/^nsubj/.test(deprel)) {
    if (STATES[lemma] !== undefined) return STATES[lemma];
    return /pass/.test(deprel) || tree.childBy(head, 'aux:pass') !== null ? (DEEDS[lemma] ?? null) : null;
  }
  return deprel === 'obj' ? (DEEDS[lemma] ?? null) : null;
}

/** "14 people dead", "34 people injured in the blast". */
function ofModifier(tree: DocTree, counted: number): Measure | null {
  for (const child of tree.childrenBy(counted, 'acl', 'amod')) {
    if (child < counted) continue;
    const { morph } = tree.token(child);
    const lemma = wordAt(tree, child);
    const measure = STATES[lemma] ?? (morph.verbForm === 'Part' ? DEEDS[lemma] : undefined);
    if (measure !== undefined) return measure;
  }
  return null;
}

/** Neither negated nor under a modal verb nor a condition. */
function isFact(tree: DocTree, predicate: number): boolean {
  if (predicate < 0) return true;
  const helpers = tree
    .childrenBy(predicate, 'aux', 'mark')
    .map((child) => tree.token(child).text.toLowerCase());
  return (
    !tree.isNegated(predicate) &&
    !helpers.some((word) => /^(?:could|may|might|would|will|can|must|should|if|unless)$/.test(word))
  );
}
