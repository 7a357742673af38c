import type { EventState, Modality } from '../model/event.js';
import { isInfinitive } from './grammar.js';
import type { ModalityLexicon } from './load-modality.js';
import type { DocTree } from './tree.js';

/** What a word makes of what hangs on it; null: nothing. */
export function governorGives(
  tree: DocTree,
  below: number,
  governor: number,
  lexicon: ModalityLexicon,
): Modality | null {
  const { upos } = tree.token(governor);
  if (upos === 'NOUN' || upos === 'PROPN') return nounGives(tree, below, governor, lexicon);
  if (upos === 'ADJ') return adjectiveGives(tree, below, governor, lexicon);
  return verbGives(tree, below, governor, lexicon);
}

/** What a verb makes of its complement, object, oblique or adverbial clause; null: nothing. */
export function verbGives(
  tree: DocTree,
  below: number,
  verb: number,
  lexicon: ModalityLexicon,
): Modality | null {
  const { deprel } = tree.token(tree.firstConjunct(below));
  const relation = deprel === 'nsubj:pass' ? 'obj' : (deprel.split(':')[0] ?? '');
  const lemma = withParticle(tree, verb);
  if (INCLUDING.has(lemma)) return planOfSubject(tree, verb, lexicon);
  if (isStillToCome(tree, below, verb, relation)) return 'planned';
  const ofObject = relation === 'obj' ? lexicon.objectGovernors.get(lemma) : undefined;
  const given = ofObject ?? lexicon.governors.get(lemma) ?? null;
  if (relation === 'ccomp' && given === 'planned' && isPast(tree, below)) return null;
  if (isGerundOf(tree, below) && (relation === 'advcl' || relation === 'xcomp'))
    return given === 'hypothetical' || given === 'denied' ? given : null;
  if (['xcomp', 'ccomp', 'obj'].includes(relation)) {
    if (given === null || !tree.isNegated(verb)) return given;
    // "did not refuse to", "never planned to": only a negated refusal leaves it open.
    return given === 'denied' ? 'hypothetical' : 'denied';
  }
  if (relation === 'obl') return obliqueGives(tree, below, given);
  // A purpose clause is planned ("sent envoys to negotiate"), a result is not ("forced it to close").
  if (relation !== 'advcl' || !isInfinitive(tree, below)) return null;
  return given === 'actual' ? given : 'planned';
}

/** "discussed the attack", "may end the strike"; "accused of the attack": that it was is known, by whom is not. */
export function isKnownTo(tree: DocTree, noun: number, verb: number): boolean {
  if (tree.token(noun).upos === 'VERB' || tree.token(verb).upos !== 'VERB') return false;
  const verbs = tree.is(noun, 'obj', 'nsubj:pass') ? ABOUT : tree.is(noun, 'obl') ? CHARGING : null;
  return verbs?.has(withParticle(tree, verb)) === true && isDefinite(tree, noun);
}

/** Verbs whose object is still to come as long as they stand in the present: "faces an election in November". */
const FACING = new Set(['face', 'await']);

/** Verbs under which somebody is held to have done what is named. */
const CHARGING = new Set('accuse suspect charge indict arrest detain sue investigate'.split(' '));

/** "faces an election in November", "is to visit Lima". */
function isStillToCome(tree: DocTree, below: number, verb: number, relation: string): boolean {
  const faced = relation === 'obj' && FACING.has(tree.token(verb).lemma.toLowerCase());
  return (faced && !isPast(tree, verb)) || isBeTo(tree, below, verb);
}

/** "is to visit Lima on Friday", "was to take place in May". */
function isBeTo(tree: DocTree, below: number, verb: number): boolean {
  if (tree.token(verb).lemma.toLowerCase() !== 'be' || !tree.is(below, 'xcomp', 'ccomp')) return false;
  return isInfinitive(tree, below) && /^(?:is|are|was|were)$/i.test(tree.token(verb).text);
}

/** Verbs that speak of what is known when its noun is definite: "discussed the attack", "the pact was aimed at". */
const ABOUT = new Set(
  'aim mean target discuss mention study fear oppose favor favour risk dismiss dispute resist call stop block end halt finish prolong extend quell disrupt'.split(
    ' ',
  ),
);

function isDefinite(tree: DocTree, noun: number): boolean {
  return tree
    .childrenBy(noun, 'det')
    .some((child) =>
      ['the', 'this', 'that', 'these', 'those'].includes(tree.token(child).lemma.toLowerCase()),
    );
}

/** "accused of killing", "suspected of planning an attack": what is only alleged. */
function isGerundOf(tree: DocTree, verb: number): boolean {
  return tree
    .childrenBy(verb, 'mark', 'case')
    .some((child) => ['of', 'with', 'for', 'from', 'over'].includes(tree.token(child).lemma.toLowerCase()));
}

/** "The plans include sending troops": what is part of a plan is planned. */
const INCLUDING = new Set(['include', 'involve', 'comprise', 'entail']);

function planOfSubject(tree: DocTree, verb: number, lexicon: ModalityLexicon): Modality | null {
  const subject = tree.childBy(verb, 'nsubj');
  return subject === null ? null : (lexicon.nouns.get(tree.token(subject).lemma.toLowerCase()) ?? null);
}

/** "announced it had put": a finite past clause tells what was, whatever the verb above promises. */
function isPast(tree: DocTree, index: number): boolean {
  const { morph } = tree.token(index);
  if (morph.tense === 'Past' && morph.verbForm !== 'Part') return true;
  return tree
    .childrenBy(index, 'aux')
    .some((child) => ['had', 'has', 'have', 'was', 'were'].includes(tree.token(child).text.toLowerCase()));
}

/** Prepositions that complete a verb; "stalled after an attack" says nothing of the attack. */
export const COMPLEMENT_CASES = new Set(['of', 'for', 'against', 'to', 'on', 'about', 'from', 'out', 'with']);

/** "warned of a strike", "called for talks", "backed down from an attack". */
function obliqueGives(tree: DocTree, below: number, given: Modality | null): Modality | null {
  return given !== null && COMPLEMENT_CASES.has(tree.caseOf(below)) ? given : null;
}

/** What an adjective makes of its infinitive: "likely to win", "not ready to sign"; null: nothing. */
function adjectiveGives(
  tree: DocTree,
  below: number,
  adjective: number,
  lexicon: ModalityLexicon,
): Modality | null {
  const first = tree.firstConjunct(below);
  if (!tree.is(first, 'xcomp', 'ccomp', 'csubj', 'advcl') || !isInfinitive(tree, first)) return null;
  const { lemma, text } = tree.token(adjective);
  const given =
    lexicon.attitudes.get(lemma.toLowerCase()) ??
    lexicon.attitudes.get(text.toLowerCase()) ??
    verbGives(tree, below, adjective, lexicon);
  if (given === null || given === 'actual') return given;
  return tree.isNegated(adjective) ? 'denied' : given;
}

/** What a noun makes of what hangs on it: "a plan to attack", "the threat of a strike"; null: nothing. */
function nounGives(tree: DocTree, below: number, noun: number, lexicon: ModalityLexicon): Modality | null {
  if (!tree.is(tree.firstConjunct(below), 'acl', 'nmod', 'compound', 'xcomp')) return null;
  if (tree.is(below, 'acl:relcl')) return null;
  const preposition = tree.caseOf(below);
  const bound =
    tree.is(tree.firstConjunct(below), 'acl', 'xcomp') || ['of', 'for', 'to', 'on', ''].includes(preposition);
  if (!bound) return null;
  const given = lexicon.nouns.get(tree.token(noun).lemma.toLowerCase()) ?? openInfinitive(tree, below, noun);
  // "had no plans to close it", "denied claims that ..."
  return given !== null && (tree.isNegated(noun) || isDenied(tree, noun, lexicon)) ? 'denied' : given;
}

/** "worked with the opposition to delay it": an infinitive below a noun tells no fact, unless it says who was first to do it. */
function openInfinitive(tree: DocTree, below: number, noun: number): Modality | null {
  if (!tree.is(below, 'acl') || !isInfinitive(tree, below)) return null;
  const ranks = [noun, ...tree.childrenBy(noun, 'amod', 'nummod', 'det')].some((word) =>
    /^(?:first|second|third|fourth|fifth|last|latest|next|only|sole|\d+(?:st|nd|rd|th))$/i.test(
      tree.token(word).text,
    ),
  );
  return ranks ? null : 'hypothetical';
}

/** "denied claims that ...", "rejected calls to ...": what is alleged or asked for, somebody says no to. */
function isDenied(tree: DocTree, noun: number, lexicon: ModalityLexicon): boolean {
  const first = tree.firstConjunct(noun);
  const { head } = tree.token(first);
  if (head < 0 || !tree.is(first, 'obj', 'nsubj:pass') || tree.isNegated(head)) return false;
  const lemma = tree.token(head).lemma.toLowerCase();
  return SAYING_NO.has(lemma) && lexicon.governors.get(lemma) === 'denied';
}

/** Of the verbs under which nothing happens those that answer somebody; who stops or drops a plan had one. */
const SAYING_NO = new Set('deny reject refuse dismiss dispute refute decline'.split(' '));

/** "suspended plans to ...": what the verb over the plan says of it. */
export function stateAbove(tree: DocTree, noun: number, lexicon: ModalityLexicon): EventState | null {
  const { head } = tree.token(noun);
  if (head < 0 || !tree.is(noun, 'obj', 'nsubj:pass')) return null;
  return lexicon.states.get(withParticle(tree, head)) ?? null;
}

export function withParticle(tree: DocTree, verb: number): string {
  const particle = tree.childBy(verb, 'compound:prt');
  const lemma = tree.token(verb).lemma.toLowerCase();
  return particle === null ? lemma : `${lemma} ${tree.token(particle).text.toLowerCase()}`;
}
