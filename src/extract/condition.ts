import type { DocTree } from './tree.js';

/** How far up a clause with a condition may stand above what it makes a condition. */
const REACH = 6;

/** Words of `schema/rules/modality.yaml` that open a clause of condition, or one of time that is still open. */
export interface ConditionWords {
  readonly conditions: ReadonlySet<string>;
  readonly openTimes: ReadonlySet<string>;
}

/**
 * Is the predicate the condition of something: "if the ban is not lifted", "should the talks fail", "had they signed"; or, seen from a
 * clause that is no fact itself, when it will be so: "will stay until the ban is lifted"? `isOpen` tells whether a predicate above
 * is no fact.
 */
export function isCondition(
  tree: DocTree,
  predicate: number,
  words: ConditionWords,
  isOpen: (predicate: number) => boolean,
): boolean {
  const openers = openersOf(tree, predicate);
  if (openers.some((opener) => words.conditions.has(opener))) return true;
  if (!tree.is(predicate, 'advcl')) return false;
  if (isInverted(tree, predicate)) return true;
  const { head } = tree.token(predicate);
  const timed = openers.some((opener) => words.openTimes.has(opener));
  // "agree to talks after leaders meet": the present tense of a headline, which has no full stop, tells the past.
  if (openers.includes('after') && isHeadline(tree, predicate)) return false;
  return timed && head >= 0 && isPresent(tree, predicate) && isOpen(head);
}

/** Stands the predicate somewhere inside of a condition ("if the court finds that he lied")? Relative clauses tell facts of their own. */
export function isWithinCondition(tree: DocTree, predicate: number, words: ConditionWords): boolean {
  let at = predicate;
  for (let step = 0; step < REACH; step++) {
    if (!tree.is(at, 'ccomp', 'xcomp', 'conj')) return false;
    at = tree.token(at).head;
    if (at < 0) return false;
    if (openersOf(tree, at).some((opener) => words.conditions.has(opener))) return true;
  }
  return false;
}

/** The words before a clause that tie it to another, "as long as" and "in case" as one. */
function openersOf(tree: DocTree, predicate: number): readonly string[] {
  return tree
    .childrenBy(predicate, 'mark', 'advmod', 'case')
    .filter((child) => child < predicate)
    .map((child) => wordsOf(tree, child));
}

function wordsOf(tree: DocTree, marker: number): string {
  return [marker, ...tree.childrenBy(marker, 'fixed')]
    .map((token) => tree.token(token).text.toLowerCase())
    .join(' ');
}

/** "Should the talks fail", "Had they signed", "Were it to close": the helper before its subject. */
function isInverted(tree: DocTree, predicate: number): boolean {
  const subject = tree.childBy(predicate, 'nsubj');
  const helper = tree.childBy(predicate, 'aux', 'cop');
  if (subject === null || helper === null || helper > subject || subject > predicate) return false;
  return ['should', 'had', 'were'].includes(tree.token(helper).text.toLowerCase());
}

/** "is lifted", "have left", "agree": no past, no infinitive. */
function isPresent(tree: DocTree, predicate: number): boolean {
  const [helper] = tree.childrenBy(predicate, 'aux', 'cop');
  const { morph, text } = tree.token(helper ?? predicate);
  if (helper !== undefined) return ['is', 'are', 'has', 'have', 'does', 'do'].includes(text.toLowerCase());
  return morph.verbForm === 'Fin' && morph.tense === 'Pres';
}

function isHeadline(tree: DocTree, token: number): boolean {
  const sentence = tree.sentences[tree.token(token).sentence];
  const last = sentence === undefined ? undefined : tree.tokens[sentence.last - 1];
  return last !== undefined && !/^(?:[.!?…:;]|["”’]|'')$/.test(last.text);
}
