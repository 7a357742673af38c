import { isInfinitive } from '../grammar.js';
import type { DocTree } from '../tree.js';

const RELATIVE = /^(?:who|which|that|whom)$/i;

/**
 * The head token of whoever does what the verb says: its subject, the subject it shares with the verb it hangs on
 * ("he left, adding that ..."), the noun it describes ("a statement saying", "the man who said"), or the agent of a
 * passive. null where the tree names none.
 */
export function subjectOf(tree: DocTree, verb: number, depth = 0): number | null {
  if (depth > 6) return null;
  const passive = tree.childBy(verb, 'nsubj:pass', 'aux:pass') !== null;
  if (passive) return agentOf(tree, verb);
  const subject =
    tree.childrenBy(verb, 'nsubj', 'csubj').find((child) => tree.token(child).deprel !== 'csubj') ?? null;
  if (subject !== null) return antecedent(tree, verb, subject);
  const { deprel, head } = tree.token(verb);
  if (head < 0) return null;
  if (/^acl/.test(deprel)) return isNominal(tree, head) ? head : null;
  if (/^(?:conj|xcomp|advcl|ccomp|parataxis)/.test(deprel)) return controller(tree, verb, head, depth);
  return null;
}

/** Verbs whose object does what the infinitive says, also where it is read as a purpose. */
const CAUSES =
  /^(?:prompt|lead|force|cause|push|urge|ask|order|tell|allow|drive|compel|persuade|encourage|move)$/;

/** Who shares the subject: of "was quoted as saying" it is the subject of the passive. */
function controller(tree: DocTree, verb: number, head: number, depth: number): number | null {
  const { deprel } = tree.token(verb);
  const finite = tree.token(verb).morph.verbForm === 'Fin' && !/^conj/.test(deprel);
  if (finite && /^(?:ccomp|parataxis|advcl)/.test(deprel)) return null;
  const passive = tree.childBy(head, 'nsubj:pass');
  if (passive !== null) return antecedent(tree, head, passive);
  // The object controls "X asked Y to say", the subject "X promised to say".
  const { lemma } = tree.token(head);
  // "urged them to leave, saying ...": a participle set off behind is the urger's.
  const controlled = /^xcomp/.test(deprel)
    ? lemma !== 'promise'
    : CAUSES.test(lemma) && isInfinitive(tree, verb);
  const object = controlled ? tree.childBy(head, 'obj', 'iobj') : null;
  if (object !== null && object < verb) return object;
  return subjectOf(tree, head, depth + 1);
}

/** The noun that a relative pronoun stands for. */
function antecedent(tree: DocTree, verb: number, subject: number): number | null {
  if (!RELATIVE.test(tree.token(subject).text)) return subject;
  let at = verb;
  for (let steps = 0; steps < 6 && tree.is(at, 'conj', 'xcomp'); steps++) at = tree.token(at).head;
  const { deprel, head } = tree.token(at);
  if (/^acl/.test(deprel) && head >= 0) return head;
  return null;
}

/** "by the ministry" below a passive. */
function agentOf(tree: DocTree, verb: number): number | null {
  const agent = tree.childrenBy(verb, 'obl:agent')[0];
  if (agent !== undefined) return agent;
  return tree.childrenBy(verb, 'obl').find((child) => tree.caseOf(child) === 'by') ?? null;
}

export function isNominal(tree: DocTree, index: number): boolean {
  return /^(?:NOUN|PROPN|PRON|NUM|X|ADJ)$/.test(tree.token(index).upos);
}
