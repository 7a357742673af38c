import type { DocTree } from '../tree.js';
import type { ArgumentContext } from './arguments.js';

/**
 * "an engineer at the firm Kongstad, who was arrested": a parser may hang the clause on the nearer name. Who is meant by "who" is
 * somebody: `token` itself, the nearest noun above it that can be, or null. Other tokens are given back as they are.
 */
export function personMeant(token: number, trigger: number, context: ArgumentContext): number | null {
  if (!saysWho(token, trigger, context) || canBeSomebody(token, context)) return token;
  const { tree } = context;
  let at = token;
  for (let step = 0; step < 4 && tree.is(at, 'nmod', 'appos', 'conj', 'compound', 'flat'); step++) {
    at = tree.token(at).head;
    if (tree.token(at).upos !== 'VERB' && canBeSomebody(at, context)) return at;
  }
  return null;
}

/** Does the trigger stand in a relative clause of the noun that begins with "who"? */
function saysWho(token: number, trigger: number, { tree }: ArgumentContext): boolean {
  let clause = trigger;
  for (let step = 0; step < 4 && tree.is(clause, 'conj', 'xcomp', 'ccomp'); step++)
    clause = tree.token(clause).head;
  const { head } = tree.token(clause);
  if (!tree.is(clause, 'acl:relcl') || head < 0 || !tree.conjuncts(head).includes(token)) return false;
  return [clause, trigger].some((verb) =>
    tree.childrenBy(verb, 'nsubj', 'obj').some((child) => /^whom?$/i.test(tree.token(child).text)),
  );
}

function canBeSomebody(token: number, { tree, chains, isHuman }: ArgumentContext): boolean {
  const chain = chains.atHead(token)?.chain;
  if (chain !== undefined) return chain.type === 'person';
  const { upos, lemma } = tree.token(token);
  return (
    upos === 'PROPN' ||
    upos === 'PRON' ||
    upos === 'NUM' ||
    isHuman(lemma.toLowerCase()) ||
    /s$/.test(tree.token(token).text)
  );
}

/** Verbs of saying whose subject the pronoun in the clause below stands for. */
const REPORTING = new Set(
  'say announce add deny warn insist claim confirm declare acknowledge admit state pledge report promise agree believe think tell'.split(
    ' ',
  ),
);

/**
 * "The firm said it would close the plant", "Kenya and Uganda said they would meet": of a body or country that reports, "it" is the
 * reporter, and "they" are several reporters. Other tokens are given back as they are.
 */
export function reporterMeant(token: number, { tree, chains }: ArgumentContext): readonly number[] {
  const { upos, text, head } = tree.token(token);
  if (upos !== 'PRON' || !/^(?:it|they)$/i.test(text) || head < 0) return [token];
  const reporter = reporterAbove(tree, head);
  if (reporter === null || reporter > token) return [token];
  const all = tree.conjuncts(reporter);
  if (/^they$/i.test(text)) return all.length > 1 ? all : [token];
  const { chain } = chains.atHead(reporter) ?? {};
  const speaks = chain?.type === 'organization' || (chain?.country ?? null) !== null;
  return speaks && all.length === 1 ? [reporter] : [token];
}

/** The subject of the verb of saying right above the clause. */
function reporterAbove(tree: DocTree, verb: number): number | null {
  const clause = tree.firstConjunct(verb);
  const { head } = tree.token(clause);
  if (!tree.is(clause, 'ccomp') || head < 0 || !REPORTING.has(tree.token(head).lemma.toLowerCase()))
    return null;
  return tree.childBy(head, '=nsubj');
}
