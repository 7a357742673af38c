import type { TimeInterval } from '../../model/time.js';
import type { DocTree } from '../tree.js';

/** "The strike, which began on Monday", "killed when a dam burst on Monday": clauses that say when it was. */
export function ownClauses(tree: DocTree, noun: number): readonly number[] {
  if (tree.token(noun).upos === 'VERB')
    return [
      ...tree.childrenBy(noun, 'advcl').filter((clause) => isWhen(tree, clause)),
      ...tree.childrenBy(noun, 'conj').filter((verb) => sharesTime(tree, noun, verb)),
    ];
  return tree.childrenBy(noun, 'acl:relcl').filter((clause) => {
    const subject = tree.childBy(clause, 'nsubj');
    const relative = subject !== null && /^(?:which|that)$/i.test(tree.token(subject).text);
    return relative && DATING.has(tree.token(clause).lemma.toLowerCase());
  });
}

/** Answers which date ends right before a token. */
interface DatesBefore {
  before(token: number): TimeInterval | null;
}

/** "until 1982, when he resigned": the date right before "when". */
export function whenOf(tree: DocTree, trigger: number, times: DatesBefore): TimeInterval | null {
  const opens = tree
    .childrenBy(tree.firstConjunct(trigger), 'advmod', 'mark')
    .find((child) => child < trigger && /^when$/i.test(tree.token(child).text));
  if (opens === undefined || opens === 0) return null;
  return times.before(tree.tokens[opens - 1]?.text === ',' ? opens - 1 : opens);
}

/** "killed one and wounded two on Friday": two deeds of one subject in one breath. */
function sharesTime(tree: DocTree, first: number, second: number): boolean {
  if (tree.token(second).upos !== 'VERB' || tree.childBy(second, 'nsubj', 'nsubj:pass') !== null)
    return false;
  const joined = tree.childrenBy(second, 'cc').some((child) => /^and$/i.test(tree.token(child).text));
  return (
    joined &&
    !tree.is(first, 'conj') &&
    !differsInMood(tree, second, first) &&
    !differsInMood(tree, first, second)
  );
}

function isWhen(tree: DocTree, clause: number): boolean {
  return tree.childrenBy(clause, 'advmod', 'mark').some((child) => /^when$/i.test(tree.token(child).text));
}

/** Verbs that say that, or with what outcome, an event was. */
export const DATING: ReadonlySet<string> = new Set(
  'begin start hold occur happen take open erupt kill injure wound leave destroy strike hit rock shake convene expire schedule plan slate'.split(
    ' ',
  ),
);

/** "fell in March, but the board said no": a clause with a subject of its own shares only the date in front of both. */
export function isOtherClause(tree: DocTree, verb: number): boolean {
  if (!tree.is(verb, 'conj', 'parataxis')) return false;
  if (tree.childBy(verb, 'nsubj', 'csubj') === null) return differsInMood(tree, verb, tree.token(verb).head);
  const joined = tree.childrenBy(verb, 'cc').some((child) => /^and$/i.test(tree.token(child).text));
  return !joined || isPerfect(tree, verb) !== isPerfect(tree, tree.token(verb).head);
}

/** "declared it in May and has since fired", "will meet on Monday and could send troops". */
function differsInMood(tree: DocTree, verb: number, sister: number): boolean {
  if (isPerfect(tree, verb) && !isPerfect(tree, sister)) return true;
  const modal = (at: number): string | undefined =>
    tree
      .childrenBy(at, 'aux')
      .map((child) => tree.token(child).text.toLowerCase())
      .find((text) => /^(?:will|would|could|can|may|might|should|must)$/.test(text));
  const own = modal(verb);
  return own !== undefined && own !== modal(sister);
}

/** "has blamed it for attacks in 2019": the present perfect has no year, whatever a parser hangs on it. */
export function isPresentPerfect(tree: DocTree, verb: number): boolean {
  return tree.childrenBy(verb, 'aux').some((child) => /^ha(?:s|ve)$/i.test(tree.token(child).text));
}

export function isYear({ granularity }: TimeInterval): boolean {
  return granularity === 'year';
}

function isPerfect(tree: DocTree, verb: number): boolean {
  return tree.childrenBy(verb, 'aux').some((child) => /^ha[sdv]/i.test(tree.token(child).text));
}
