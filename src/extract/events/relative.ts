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
