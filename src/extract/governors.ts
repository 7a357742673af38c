import type { EventState, Modality } from '../model/event.js';
import { isInfinitive } from './grammar.js';
import type { ModalityLexicon } from './load-modality.js';
import { isPassive } from './passive.js';
import type { DocTree } from './tree.js';

/** What a word makes of what hangs on it; null: nothing. */
export function governorGives(
  tree: DocTree,
  below: number,
  governor: number,
  lexicon: ModalityLexicon,
): Modality | null {
  const { upos } = tree.token(governor);
  const raised = raisedFrom(tree, below, governor);
  if (raised !== null) return governorGives(tree, raised, governor, lexicon);
  if (upos === 'NOUN' || upos === 'PROPN') return nounGives(tree, below, governor, lexicon);
  if (upos === 'ADJ') return adjectiveGives(tree, below, governor, lexicon);
  return verbGives(tree, below, governor, lexicon);
}

/** "A trial is set to begin", "talks are expected to be held": the infinitive that tells of the event; null where there is none. */
function raisedFrom(tree: DocTree, noun: number, governor: number): number | null {
  if (tree.token(noun).upos === 'VERB' || !tree.is(noun, 'nsubj')) return null;
  const telling = tree
    .childrenBy(governor, 'xcomp')
    .find((child) => child > governor && isInfinitive(tree, child));
  return telling !== undefined && OCCURRING.has(tree.token(telling).lemma.toLowerCase()) ? telling : null;
}

/** Verbs that say of an event no more than that and when it is: "talks will begin", "a summit will be held". */
export const OCCURRING: ReadonlySet<string> = new Set(
  'hold begin start occur happen take come go follow open stage conduct resume'.split(' '),
);

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
  // "called the deal a betrayal", "was tried for the murder": the verb speaks of what is known.
  if (isNaming(tree, verb) || (lemma === 'try' && isPassive(tree, verb))) return null;
  const fixed = givenByTerms(tree, below, lemma, relation, lexicon);
  if (fixed !== null) return fixed;
  const ofObject = relation === 'obj' ? lexicon.objectGovernors.get(lemma) : undefined;
  const given = ofObject ?? lexicon.governors.get(lemma) ?? null;
  if (relation === 'ccomp' && given === 'planned' && isPast(tree, below)) return null;
  if (isGerundOf(tree, below) && (relation === 'advcl' || relation === 'xcomp'))
    return given === 'hypothetical' || given === 'denied' ? given : null;
  if (['xcomp', 'ccomp', 'obj'].includes(relation)) return unlessNegated(tree, verb, given);
  if (relation === 'obl') return obliqueGives(tree, below, given);
  return relation === 'advcl' && isInfinitive(tree, below) ? purposeGives(lemma, given) : null;
}

/** "did not refuse to", "never planned to": only a negated refusal leaves it open. */
function unlessNegated(tree: DocTree, verb: number, given: Modality | null): Modality | null {
  if (given === null || !tree.isNegated(verb)) return given;
  return given === 'denied' ? 'hypothetical' : 'denied';
}

/** A purpose clause is planned ("sent envoys to negotiate"), a result is not ("forced it to close"), nor is what is asked for. */
function purposeGives(verb: string, given: Modality | null): Modality | null {
  return given === 'actual' || ASKING.has(verb) ? given : 'planned';
}

/** Verbs that ask behind a preposition: "called on Kenya to act", "appealed to them to stop". */
const ASKING = new Set('call appeal plead press push lobby'.split(' '));

/** "called the deal a betrayal", "called her visit brave": what is called by a name is not called for. */
export function isNaming(tree: DocTree, verb: number): boolean {
  if (tree.token(verb).lemma.toLowerCase() !== 'call') return false;
  return tree
    .childrenBy(verb, 'xcomp', 'iobj')
    .some((child) => /^(?:NOUN|PROPN|ADJ)$/.test(tree.token(child).upos));
}

const TERMS = new Set(
  'truce ceasefire cease-fire deal agreement accord pact compromise settlement'.split(' '),
);

/** "discussed the attack", "may end the strike"; "accused of the attack": that it was is known, by whom is not. */
export function isKnownTo(tree: DocTree, noun: number, verb: number): boolean {
  if (tree.token(noun).upos === 'VERB' || tree.token(verb).upos !== 'VERB') return false;
  const answered = tree.is(noun, 'obj', 'nsubj:pass');
  const said = SPEECH.has(tree.token(noun).lemma.toLowerCase()) && tree.childBy(noun, 'case') === null;
  if (answered && said && SAYING_NO.has(withParticle(tree, verb)) && !isAnything(tree, noun)) return true;
  // "accused of carrying out the raid"
  const { head } = tree.token(verb);
  if (answered && head >= 0 && isGerundOf(tree, verb) && CHARGING.has(tree.token(head).lemma.toLowerCase()))
    return isDefinite(tree, noun);
  const verbs = answered ? ABOUT : tree.is(noun, 'obl') ? CHARGING : null;
  return verbs?.has(withParticle(tree, verb)) === true && isDefinite(tree, noun);
}

/** What was said is said, though somebody rejects it: "rejected the accusation", "dismissed demands". */
const SPEECH = new Set(
  'accusation allegation criticism condemnation demand request appeal threat warning ultimatum complaint plea petition rebuke'.split(
    ' ',
  ),
);

/** "rejected any criticism" */
function isAnything(tree: DocTree, noun: number): boolean {
  return tree.childrenBy(noun, 'det').some((child) => /^(?:any|all|no)$/i.test(tree.token(child).text));
}

/** Verbs whose object is still to come as long as they stand in the present: "faces an election in November". */
const FACING = new Set(['face', 'await']);

/** Verbs under which somebody is held to have done what is named. */
export const CHARGING: ReadonlySet<string> = new Set(
  'accuse suspect charge indict arrest detain sue investigate'.split(' '),
);

/** "agreed to a truce" agrees it, "agreed to talks" plans them; "announced a ban" makes it, "announced layoffs" plans them. */
function givenByTerms(
  tree: DocTree,
  below: number,
  verb: string,
  relation: string,
  lexicon: ModalityLexicon,
): Modality | null {
  if (isGerundAgainst(tree, below)) return 'hypothetical';
  const noun = tree.token(below).lemma.toLowerCase();
  if (verb === 'announce' && relation === 'obj' && lexicon.ahead.has(noun)) return 'planned';
  return verb === 'agree' && relation === 'obl' && TERMS.has(noun) ? 'actual' : null;
}

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

/** "warned them against sending ships", "voted against closing it": what nobody shall do. */
function isGerundAgainst(tree: DocTree, verb: number): boolean {
  return tree
    .childrenBy(verb, 'mark', 'case')
    .some((child) => tree.token(child).lemma.toLowerCase() === 'against');
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
  // "the aim of the attacks": what has an aim is no plan.
  if (/^(?:aim|goal|purpose)$/.test(tree.token(noun).lemma) && isDefinite(tree, below)) return null;
  const given =
    lexicon.nouns.get(tree.token(noun).lemma.toLowerCase()) ??
    openInfinitive(tree, below, noun) ??
    openGerund(tree, below, noun);
  // "had no plans to close it", "denied claims that ..."
  return given !== null && (tree.isNegated(noun) || isDenied(tree, noun, lexicon)) ? 'denied' : given;
}

/** "worked with the opposition to delay it": an infinitive below a noun tells no fact, unless it says who was first to do it. */
function openInfinitive(tree: DocTree, below: number, noun: number): Modality | null {
  if (!tree.is(below, 'acl') || !isInfinitive(tree, below)) return null;
  const ranks = [noun, ...tree.childrenBy(noun, 'amod', 'nummod', 'det')].some((word) =>
    /^(?:first|second|third|fourth|fifth|last|latest|next|only|sole|\d+(?:st|nd|rd|th)|(?:high|old|young|great|larg|bigg|strong)est)$/i.test(
      tree.token(word).text,
    ),
  );
  return ranks ? null : 'hypothetical';
}

/** Nouns whose "of" and gerund tell what was done: "the crime of killing", "years of fighting". */
const DONE =
  /^(?:act|crime|offence|offense|habit|history|record|practice|tactic|policy|campaign|process|year|month|week|day|decade|hour|round|series|spate|wave|result|consequence|mistake|error|sin|guilt|experience|memory|news)$/;

/** "the importance of releasing them", "the cost of hiring": what is weighed is no fact. */
function openGerund(tree: DocTree, below: number, noun: number): Modality | null {
  const first = tree.firstConjunct(below);
  if (!tree.is(first, '=acl') || DONE.test(tree.token(noun).lemma.toLowerCase())) return null;
  const isOf = tree.childrenBy(first, 'mark', 'case').some((child) => /^of$/i.test(tree.token(child).text));
  return isOf && /ing$/.test(tree.token(first).text) ? 'hypothetical' : null;
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
