import { isCalendarPhrase } from './phrase.js';
import type { DocTree } from './tree.js';

/** Verbs that never lack their object when they are active: "Man arrested in Lima" is a passive without its auxiliary. */
const NEVER_WITHOUT_OBJECT = new Set([
  'abduct',
  'accuse',
  'acquit',
  'appoint',
  'arrest',
  'assassinate',
  'behead',
  'charge',
  'convict',
  'deport',
  'depose',
  'detain',
  'displace',
  'elect',
  'execute',
  'expel',
  'extradite',
  'free',
  'hospitalize',
  'indict',
  'injure',
  'jail',
  'kidnap',
  'kill',
  'oust',
  'sack',
  'sentence',
  'suspend',
  'wound',
]);

/** Verbs whose object stands behind a preposition, which a passive would leave behind alone ("was called for"). */
const PREPOSITION_OF_OBJECT: Readonly<Record<string, string>> = {
  agree: 'to',
  appeal: 'for',
  argue: 'for',
  call: 'for',
  campaign: 'for',
  insist: 'on',
  object: 'to',
  press: 'for',
  push: 'for',
  vote: 'for',
  warn: 'of',
};

/** "Two hurt as bridge collapses", "Man charged with murder": the style of headlines leaves out "was". */
export function isReducedPassive(tree: DocTree, verb: number): boolean {
  const { lemma, text, deprel } = tree.token(verb);
  if (!NEVER_WITHOUT_OBJECT.has(lemma.toLowerCase()) || !/(?:ed|ung)$/i.test(text)) return false;
  if (/^(?:xcomp|acl)/.test(deprel)) return false;
  return tree.childBy(verb, '=nsubj') !== null && tree.childBy(verb, 'obj', 'iobj', 'ccomp', 'aux') === null;
}

/** "was arrested in Lima and extradited": the second participle shares the auxiliary of the first. */
function isSecondPassive(tree: DocTree, verb: number): boolean {
  const { head, text, upos } = tree.token(verb);
  if (head < 0 || upos !== 'VERB' || !tree.is(verb, 'conj') || !/(?:ed|en|own|ught|ung|ade|ot)$/i.test(text))
    return false;
  if (tree.childBy(verb, 'nsubj', 'iobj', 'aux', 'ccomp', 'xcomp') !== null) return false;
  if (tree.childrenBy(verb, 'obj').some((object) => !isFineOf(tree, verb, object))) return false;
  const preposition = PREPOSITION_OF_OBJECT[tree.token(verb).lemma.toLowerCase()];
  if (
    preposition !== undefined &&
    tree.childrenBy(verb, 'obl').some((child) => tree.caseOf(child) === preposition)
  )
    return false;
  return (
    tree.childBy(head, 'aux:pass', 'nsubj:pass') !== null || (tree.is(head, 'acl') && isPassive(tree, head))
  );
}

/** "found guilty of theft and sentenced to six years": a verb that never lacks its object, behind another verb and without one. */
function isBareParticiple(tree: DocTree, verb: number): boolean {
  const { lemma, text, upos } = tree.token(verb);
  if (upos !== 'VERB' || !tree.is(verb, 'conj', 'advcl') || !/(?:ed|ung)$/i.test(text)) return false;
  if (!NEVER_WITHOUT_OBJECT.has(lemma.toLowerCase()) || bareObjects(tree, verb).length > 0) return false;
  return tree.childBy(verb, 'nsubj', 'obj', 'iobj', 'ccomp', 'xcomp', 'aux', 'conj') === null;
}

/** "was jailed and fined 3 million": the amount is no undergoer. */
export function isFineOf(tree: DocTree, verb: number, object: number): boolean {
  if (!['fine', 'award', 'pay', 'grant'].includes(tree.token(verb).lemma.toLowerCase())) return false;
  const { upos } = tree.token(object);
  return upos === 'SYM' || upos === 'NUM' || tree.childBy(object, 'nummod') !== null;
}

/** Is the verb passive: "was demolished", "the bridge demolished by engineers"? */
export function isPassive(tree: DocTree, verb: number): boolean {
  if (tree.childBy(verb, 'aux:pass', 'nsubj:pass', 'obl:agent') !== null) return true;
  if (isReducedPassive(tree, verb) || isSecondPassive(tree, verb) || isBareParticiple(tree, verb))
    return true;
  const { morph, deprel, text } = tree.token(verb);
  // "a day after the army toppled him": who has a subject does it.
  if (deprel !== 'acl' || tree.childBy(verb, '=nsubj') !== null) return false;
  if (bareObjects(tree, verb).length > 0) return false;
  return morph.verbForm === 'Part'
    ? morph.tense === 'Past' || morph.voice === 'Pass'
    : /(ed|en|own|ught|ade)$/.test(text.toLowerCase());
}

/** Verbs that take an object whenever another verb behind them has one: "struck and killed a woman". */
export const SHARING_OBJECT = new Set([
  ...NEVER_WITHOUT_OBJECT,
  'strike',
  'hit',
  'shoot',
  'stab',
  'attack',
  'beat',
  'bomb',
  'seize',
  'capture',
]);

/**
 * "special forces killed at least 14 fighters, officials said": a parser may take the verb for a participle and the
 * counted noun, whose "at" it cannot place, for an oblique.
 */
export function bareObjects(tree: DocTree, verb: number): readonly number[] {
  if (!SHARING_OBJECT.has(tree.token(verb).lemma.toLowerCase())) return [];
  return tree
    .childrenBy(verb, 'obl', 'obj')
    .filter(
      (child) =>
        child > verb &&
        tree.is(child, '=obl', 'obj') &&
        tree.caseOf(child) === '' &&
        !isCalendarPhrase(tree, child),
    )
    .filter((child) => tree.is(child, 'obj') || tree.childBy(child, 'nummod') !== null);
}
