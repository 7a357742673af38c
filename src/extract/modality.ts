import type { EventState, Modality } from '../model/event.js';
import type { DocTree } from './tree.js';

/** Word lists of `schema/rules/modality.yaml`, each word with what it does to what stands below it. */
export interface ModalityLexicon {
  readonly auxiliaries: ReadonlyMap<string, Modality>;
  readonly adverbs: ReadonlyMap<string, Modality>;
  readonly markers: ReadonlyMap<string, Modality>;
  readonly governors: ReadonlyMap<string, Modality>;
  readonly objectGovernors: ReadonlyMap<string, Modality>;
  readonly nouns: ReadonlyMap<string, Modality>;
  readonly adjectives: ReadonlyMap<string, Modality>;
  readonly states: ReadonlyMap<string, EventState>;
}

export interface Factuality {
  readonly modality: Modality;
  readonly state: EventState | null;
}

/** How far up the tree a governor may stand. */
const REACH = 4;

/**
 * Did it happen? Reads the predicate's own auxiliaries and negation first, then the words it hangs on, the nearest first.
 * "plans to attack" → planned; "threatened to attack" → threatened; "denied attacking" → denied.
 */
export function factualityOf(tree: DocTree, predicate: number, lexicon: ModalityLexicon): Factuality {
  let state: EventState | null = null;
  let at = predicate;
  for (let step = 0; step < REACH; step++) {
    const own = ownModality(tree, at, lexicon);
    // A plan's own verb says what became of it: "suspended plans to attack".
    if (own !== null) return { modality: own, state };
    const next = governorOf(tree, at);
    if (next === null) break;
    const governor = tree.token(next);
    const lemma = governor.lemma.toLowerCase();
    state ??= governs(tree, at) ? (lexicon.states.get(withParticle(tree, next)) ?? null) : null;
    const given =
      governor.upos === 'NOUN' || governor.upos === 'PROPN'
        ? nounGives(tree, at, lemma, lexicon)
        : verbGives(tree, at, next, lexicon);
    if (given !== null && given !== 'actual')
      return { modality: given, state: state ?? stateAbove(tree, next, lexicon) };
    if (given === null && !passesOn(tree, at)) break;
    at = next;
  }
  return { modality: state === 'cancelled' ? 'planned' : 'actual', state };
}

/** Auxiliaries, negation, conditions and adjectives that hang below the predicate itself. */
function ownModality(tree: DocTree, index: number, lexicon: ModalityLexicon): Modality | null {
  if (tree.isNegated(index)) return 'denied';
  if (isHeadlineFuture(tree, index)) return 'planned';
  for (const child of tree.children(index)) {
    const { lemma, deprel, text } = tree.token(child);
    const word = lemma.toLowerCase();
    const base = deprel.split(':')[0];
    const found =
      base === 'aux'
        ? (lexicon.auxiliaries.get(word) ?? lexicon.auxiliaries.get(text.toLowerCase()))
        : base === 'mark' || base === 'case'
          ? lexicon.markers.get(word)
          : base === 'amod'
            ? lexicon.adjectives.get(text.toLowerCase())
            : base === 'advmod'
              ? lexicon.adverbs.get(word)
              : undefined;
    if (found !== undefined) return found;
  }
  return null;
}

/** "Delta Freight to buy Safari Motors": a sentence that is an infinitive is the future of headlines. */
function isHeadlineFuture(tree: DocTree, index: number): boolean {
  if (!tree.is(index, 'root') || tree.token(index).upos !== 'VERB') return false;
  return tree.childrenBy(index, 'mark').some((child) => tree.token(child).lemma.toLowerCase() === 'to');
}

/** The word that the predicate depends on for its truth; a coordinated predicate looks past its sister. */
function governorOf(tree: DocTree, index: number): number | null {
  const first = tree.is(index, 'conj') && !hasOwnSubject(tree, index) ? tree.firstConjunct(index) : index;
  const { head } = tree.token(first);
  return head >= 0 ? head : null;
}

function hasOwnSubject(tree: DocTree, index: number): boolean {
  return tree.childBy(index, 'nsubj', 'csubj') !== null;
}

/** Is it the complement or object of its head, so that the head's meaning decides? */
function governs(tree: DocTree, index: number): boolean {
  const first = tree.firstConjunct(index);
  if (tree.is(first, 'obl', 'nmod') && tree.caseOf(first) !== '' && !COMPLEMENT_CASES.has(tree.caseOf(first)))
    return false;
  return tree.is(first, 'xcomp', 'ccomp', 'obj', 'nmod', 'acl', 'nsubj:pass', 'advcl', 'obl');
}

function passesOn(tree: DocTree, index: number): boolean {
  const first = tree.firstConjunct(index);
  if (tree.is(first, 'nmod'))
    return ['of', 'for', 'to', 'on', 'between', 'against', ''].includes(tree.caseOf(first));
  if (tree.is(first, 'xcomp', 'obj', '=acl', 'compound')) return true;
  return isToldBy(tree, first);
}

/** Verbs that say of an event no more than that and when it is: "talks will begin", "a summit will be held". */
const OCCURRING = new Set(
  'hold begin start occur happen take come go follow resume end last continue open close conclude stage conduct'.split(
    ' ',
  ),
);

/** An event noun whose own verb only says that it happens, or in which something happens ("will speak at a summit"). */
function isToldBy(tree: DocTree, noun: number): boolean {
  const { head, upos } = tree.token(noun);
  if (head < 0 || upos === 'VERB') return false;
  if (tree.is(noun, 'obl'))
    return ['at', 'during'].includes(tree.caseOf(noun)) && tree.token(head).upos === 'VERB';
  return tree.is(noun, 'nsubj', 'nsubj:pass') && OCCURRING.has(tree.token(head).lemma.toLowerCase());
}

function verbGives(tree: DocTree, below: number, verb: number, lexicon: ModalityLexicon): Modality | null {
  const { deprel } = tree.token(tree.firstConjunct(below));
  const relation = deprel === 'nsubj:pass' ? 'obj' : deprel.split(':')[0];
  const lemma = withParticle(tree, verb);
  if (INCLUDING.has(lemma)) return planOfSubject(tree, verb, lexicon);
  if (relation === 'obj' && ABOUT.has(lemma) && isDefinite(tree, below)) return null;
  const ofObject = relation === 'obj' ? lexicon.objectGovernors.get(lemma) : undefined;
  const given = ofObject ?? lexicon.governors.get(lemma) ?? null;
  if (relation === 'ccomp' && given === 'planned' && isPast(tree, below)) return null;
  if (relation === 'xcomp' || relation === 'ccomp' || relation === 'obj') {
    if (given === null || !tree.isNegated(verb)) return given;
    // "did not refuse to", "never planned to": only a negated refusal leaves it open.
    return given === 'denied' ? 'hypothetical' : 'denied';
  }
  if (relation === 'obl') return obliqueGives(tree, below, given);
  // A purpose clause is planned ("sent envoys to negotiate"), a result is not ("forced it to close").
  const infinitive = tree
    .childrenBy(below, 'mark')
    .some((child) => tree.token(child).lemma.toLowerCase() === 'to');
  if (relation === 'advcl' && isGerundOf(tree, below)) return given === 'hypothetical' ? given : null;
  if (relation !== 'advcl' || !infinitive) return null;
  return given === 'actual' ? given : 'planned';
}

/** Verbs that speak of what is known when its noun is definite: "discussed the attack", "the pact was aimed at". */
const ABOUT = new Set(
  'aim mean target discuss mention study consider fear oppose favor favour weigh contemplate risk dismiss dispute resist call'.split(
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
    .some((child) => ['of', 'with'].includes(tree.token(child).lemma.toLowerCase()));
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
const COMPLEMENT_CASES = new Set(['of', 'for', 'against', 'to', 'on', 'about', 'from', 'out', 'with']);

/** "warned of a strike", "called for talks", "backed down from an attack". */
function obliqueGives(tree: DocTree, below: number, given: Modality | null): Modality | null {
  return given !== null && COMPLEMENT_CASES.has(tree.caseOf(below)) ? given : null;
}

function nounGives(tree: DocTree, below: number, lemma: string, lexicon: ModalityLexicon): Modality | null {
  if (!tree.is(tree.firstConjunct(below), 'acl', 'nmod', 'compound', 'xcomp')) return null;
  if (tree.is(below, 'acl:relcl')) return null;
  const preposition = tree.caseOf(below);
  const bound =
    tree.is(tree.firstConjunct(below), 'acl', 'xcomp') || ['of', 'for', 'to', 'on', ''].includes(preposition);
  return bound ? (lexicon.nouns.get(lemma) ?? null) : null;
}

/** "suspended plans to ...": what the verb over the plan says of it. */
function stateAbove(tree: DocTree, noun: number, lexicon: ModalityLexicon): EventState | null {
  const { head } = tree.token(noun);
  if (head < 0 || !tree.is(noun, 'obj', 'nsubj:pass')) return null;
  return lexicon.states.get(withParticle(tree, head)) ?? null;
}

function withParticle(tree: DocTree, verb: number): string {
  const particle = tree.childBy(verb, 'compound:prt');
  const lemma = tree.token(verb).lemma.toLowerCase();
  return particle === null ? lemma : `${lemma} ${tree.token(particle).text.toLowerCase()}`;
}
