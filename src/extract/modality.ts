import type { EventState, Modality } from '../model/event.js';
import { isCondition, isWithinCondition } from './condition.js';
import {
  COMPLEMENT_CASES,
  governorGives,
  isKnownTo,
  OCCURRING,
  stateAbove,
  verbGives,
  withParticle,
} from './governors.js';
import { headlineSubject, isInfinitive } from './grammar.js';
import type { ModalityLexicon } from './load-modality.js';
import type { DocTree } from './tree.js';

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
  let told = false;
  let scene = false;
  for (let step = 0; step < REACH; step++) {
    const own = ownModality(tree, at, lexicon);
    // A plan's own verb says what became of it: "suspended plans to attack".
    if (own === 'denied' && at !== predicate && isPresupposed(tree, predicate, at)) break;
    if (own !== null) {
      const seen = isAskedNotTo(tree, at, own, lexicon) ? 'hypothetical' : asReported(tree, at, own, lexicon);
      return { modality: seenFrom(seen, scene), state };
    }
    const next = governorOf(tree, at);
    if (next === null) break;
    state ??= stateGiven(tree, at, next, lexicon);
    if (isKnownTo(tree, at, next)) break;
    const given = givenBy(tree, at, next, lexicon);
    if (given !== null && given !== 'actual')
      return { modality: seenFrom(given, scene), state: state ?? stateAbove(tree, next, lexicon) };
    if (given === null && !passesOn(tree, at)) break;
    told ||= given === 'actual';
    scene ||= tree.is(at, 'obl');
    at = next;
  }
  if (isWithinCondition(tree, at, lexicon)) return { modality: 'hypothetical', state };
  return { modality: state === 'cancelled' && !told ? 'planned' : 'actual', state };
}

/** "urged them not to strike": what nobody shall do is not denied. */
function isAskedNotTo(tree: DocTree, verb: number, own: Modality, lexicon: ModalityLexicon): boolean {
  if (own !== 'denied' || !isInfinitive(tree, verb)) return false;
  const governor = governorOf(tree, verb);
  if (governor === null) return false;
  const given = governorGives(tree, verb, governor, lexicon);
  return given === 'hypothetical' || given === 'threatened';
}

/** "has not claimed responsibility for the attack": what is spoken of as known was, whatever was not done about it. */
function isPresupposed(tree: DocTree, noun: number, verb: number): boolean {
  if (tree.token(noun).upos === 'VERB' || CARRYING.has(tree.token(verb).lemma.toLowerCase())) return false;
  return tree
    .childrenBy(noun, 'det', 'nmod:poss')
    .some(
      (child) =>
        tree.is(child, 'nmod:poss') || /^(?:the|this|that|these|those)$/i.test(tree.token(child).text),
    );
}

/** Verbs that only carry an event noun: who did not hold the talks held none. */
const CARRYING = new Set(
  'hold make launch conduct sign strike reach stage begin start win give take carry attend join accept have do offer order impose plan'.split(
    ' ',
  ),
);

/** "failed to agree at talks in Vienna": where something did not happen, the talks were. */
function seenFrom(modality: Modality, scene: boolean): Modality {
  return scene && modality === 'denied' ? 'actual' : modality;
}

function givenBy(tree: DocTree, at: number, governor: number, lexicon: ModalityLexicon): Modality | null {
  const given = governorGives(tree, at, governor, lexicon);
  // "asked them to stop the strike": who has not stopped it has denied nothing.
  const idle =
    given === 'denied' && tree.token(governor).upos === 'VERB' && isUndone(tree, governor, lexicon);
  return idle ? 'hypothetical' : given;
}

/** What the word above does to a plan or an event; nothing where it is itself no fact ("offered to end the strike"). */
function stateGiven(
  tree: DocTree,
  at: number,
  governor: number,
  lexicon: ModalityLexicon,
): EventState | null {
  if (!governs(tree, at) || (isKnownTo(tree, at, governor) && isOpen(tree, governor, lexicon))) return null;
  return lexicon.states.get(withParticle(tree, governor)) ?? null;
}

/** "asked to stop it"; who has not signed it has refused nothing either, but it is not signed. */
function isUndone(tree: DocTree, predicate: number, lexicon: ModalityLexicon): boolean {
  const { modality } = factualityOf(tree, predicate, lexicon);
  return modality !== 'actual' && (modality !== 'denied' || !tree.isNegated(predicate));
}

function isOpen(tree: DocTree, predicate: number, lexicon: ModalityLexicon): boolean {
  return factualityOf(tree, predicate, lexicon).modality !== 'actual';
}

/** Of "said it would close" the future is told from the past; who reports it may fear, threaten or deny it. */
function asReported(tree: DocTree, predicate: number, own: Modality, lexicon: ModalityLexicon): Modality {
  const future = own === 'planned' || (own === 'hypothetical' && isFutureOfPast(tree, predicate));
  const clause = tree.firstConjunct(predicate);
  if (!future) return own;
  const { head } = tree.token(clause);
  if (!tree.is(clause, 'ccomp') || head < 0 || tree.token(head).upos !== 'VERB') return 'planned';
  const given = verbGives(tree, predicate, head, lexicon);
  return given === null || given === 'actual' ? 'planned' : given;
}

/** "said it would close", "it would close, they said"; not "would have closed", nor "would close if ...". */
function isFutureOfPast(tree: DocTree, predicate: number): boolean {
  const clause = tree.firstConjunct(predicate);
  const owner = tree.childBy(predicate, 'aux') === null ? clause : predicate;
  const helpers = tree.childrenBy(owner, 'aux').map((helper) => tree.token(helper).text.toLowerCase());
  if (!helpers.some((helper) => /^(?:would|['’]d)$/.test(helper)) || helpers.includes('have')) return false;
  const conditional = tree
    .childrenBy(predicate, 'advcl')
    .some((clause) =>
      ['if', 'unless', 'were', 'had', 'should'].includes(
        tree.token(tree.subtree(clause)[0] ?? clause).text.toLowerCase(),
      ),
    );
  if (conditional) return false;
  const report = tree.is(clause, 'ccomp') ? tree.token(clause).head : tree.childBy(clause, 'parataxis');
  return (
    report !== null &&
    report >= 0 &&
    tree.token(report).upos === 'VERB' &&
    tree.token(report).morph.tense === 'Past'
  );
}

/** Conditions, negation, auxiliaries and adjectives that hang below the predicate itself or below the sister that it shares them with. */
function ownModality(tree: DocTree, index: number, lexicon: ModalityLexicon): Modality | null {
  const openAbove = (above: number): boolean => isOpen(tree, above, lexicon);
  const sister = tree.firstConjunct(index);
  const shared = sister !== index && !hasOwnSubject(tree, index);
  if (isCondition(tree, index, lexicon, openAbove)) return 'hypothetical';
  if (shared && isCondition(tree, sister, lexicon, openAbove)) return 'hypothetical';
  if ((tree.isNegated(index) && !isScene(tree, index)) || happensToNobody(tree, index)) return 'denied';
  if (isAnyOne(tree, index)) return 'hypothetical';
  if (isHeadlineFuture(tree, index)) return 'planned';
  if (isAnyOfAKind(tree, index)) return 'hypothetical';
  const own = helperModality(tree, index, lexicon);
  if (own !== null || !shared || hasTensedHelper(tree, index)) return own;
  return sharedModality(tree, index, sister, lexicon);
}

/** "may strike and seize the port", "was not tried or charged": a verb without tense shares the helpers of its sister. */
function sharedModality(
  tree: DocTree,
  index: number,
  sister: number,
  lexicon: ModalityLexicon,
): Modality | null {
  const form = formOf(tree, sister);
  if (tree.token(index).upos !== 'VERB' || formOf(tree, index) !== form) return null;
  if (form !== 'Inf' && form !== 'Part') return null;
  const alternative = tree
    .childrenBy(index, 'cc')
    .some((child) => ['or', 'nor'].includes(tree.token(child).text.toLowerCase()));
  if (alternative && tree.isNegated(sister)) return 'denied';
  return helperModality(tree, sister, lexicon);
}

function hasTensedHelper(tree: DocTree, verb: number): boolean {
  return tree.childrenBy(verb, 'aux').some((helper) => !/^(?:be|been)$/i.test(tree.token(helper).text));
}

/** Of "will step down and be replaced" both are infinitives. */
function formOf(tree: DocTree, verb: number): string | undefined {
  const helpers = tree.childrenBy(verb, 'aux').map((helper) => tree.token(helper).text.toLowerCase());
  if (helpers.includes('be') && !hasTensedHelper(tree, verb)) return 'Inf';
  return tree.token(verb).morph.verbForm;
}

/** "Nobody was hurt", "no shots were fired", "they arrested none of them". */
export function happensToNobody(tree: DocTree, verb: number): boolean {
  if (tree.token(verb).upos !== 'VERB') return false;
  return tree.childrenBy(verb, 'nsubj', 'nsubj:pass', 'obj').some((child) => {
    const { lemma, text } = tree.token(child);
    if (/^(?:nobody|none|nothing|neither)$/i.test(lemma) || /^no$/i.test(text)) return true;
    return tree
      .childrenBy(child, 'det', 'advmod', 'nmod')
      .some((word) => word < child && /^(?:no|neither)$/i.test(tree.token(word).lemma));
  });
}

/** "was not at the meeting": of somebody's absence the meeting is none the less. */
function isScene(tree: DocTree, noun: number): boolean {
  return tree.token(noun).upos === 'NOUN' && tree.childBy(noun, 'cop') !== null && tree.caseOf(noun) === 'at';
}

/** "Any attack would be answered": none in particular. */
function isAnyOne(tree: DocTree, noun: number): boolean {
  if (tree.token(noun).upos !== 'NOUN') return false;
  return tree.childrenBy(noun, 'det').some((child) => tree.token(child).lemma.toLowerCase() === 'any');
}

/** "Outbreaks would become more frequent": of bare plurals nothing particular is told by what may be. */
export function isAnyOfAKind(tree: DocTree, noun: number): boolean {
  const { upos, morph, head } = tree.token(noun);
  if (upos !== 'NOUN' || morph.number !== 'Plur' || head < 0 || !tree.is(noun, 'nsubj')) return false;
  if (tree.childBy(noun, 'det', 'nummod', 'nmod:poss', 'compound') !== null) return false;
  return tree
    .childrenBy(head, 'aux')
    .some((helper) => /^(?:would|could|may|might|can|will)$/i.test(tree.token(helper).text));
}

function helperModality(tree: DocTree, index: number, lexicon: ModalityLexicon): Modality | null {
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
  const { text, lemma } = tree.token(index);
  const first = tree.firstConjunct(index);
  // "Delta Freight to buy rival, cut jobs"
  if (first !== index && text.toLowerCase() === lemma.toLowerCase() && !hasOwnSubject(tree, index))
    return isHeadlineFuture(tree, first);
  return isInfinitive(tree, index) && (tree.is(index, 'root') || headlineSubject(tree, index) !== null);
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
  // "was suspended after rebels attacked" suspends no attack.
  if (tree.is(first, 'advcl')) return isInfinitive(tree, first);
  return tree.is(first, 'xcomp', 'ccomp', 'obj', 'nmod', 'acl', 'nsubj:pass', 'obl');
}

function passesOn(tree: DocTree, index: number): boolean {
  const first = tree.firstConjunct(index);
  if (tree.is(first, 'nmod'))
    return ['of', 'for', 'to', 'on', 'between', 'against', ''].includes(tree.caseOf(first));
  if (tree.is(first, 'xcomp', 'obj', '=acl', 'compound')) return true;
  return isToldBy(tree, first);
}

/** Verbs of going to what will be: "plans to travel to Lima for a summit". */
const TRAVELLING = new Set(
  'travel go come fly arrive visit return meet gather head convene leave prepare'.split(' '),
);

/** An event noun whose own verb only says that it happens, or in which something happens ("will speak at a summit"). */
function isToldBy(tree: DocTree, noun: number): boolean {
  const { head, upos } = tree.token(noun);
  if (head < 0 || upos === 'VERB') return false;
  if (tree.is(noun, 'obl')) {
    if (tree.token(head).upos !== 'VERB') return false;
    if (tree.caseOf(noun) === 'for') return TRAVELLING.has(tree.token(head).lemma.toLowerCase());
    return ['at', 'during'].includes(tree.caseOf(noun));
  }
  return tree.is(noun, 'nsubj', 'nsubj:pass') && OCCURRING.has(tree.token(head).lemma.toLowerCase());
}
