import type { EventMention } from '../../model/event.js';
import { CHARGING } from '../governors.js';
import type { ModalityLexicon } from '../load-modality.js';
import { factualityOf, happensToNobody, isAnyOfAKind } from '../modality.js';
import type { DocTree } from '../tree.js';

/** "nobody was hurt", "ended without a deal", "How many must die?": what was not, and what is only asked or asked for, is no event. */
export function isNothing(mention: EventMention, tree: DocTree): boolean {
  const { triggerToken, modality } = mention;
  // "has not yielded", "haven't met": what the writer says was not; what a source denies stays a denied event.
  if (
    modality === 'denied' &&
    mention.statement === null &&
    tree.isNegated(triggerToken) &&
    tree.token(triggerToken).upos === 'VERB'
  )
    return true;
  if (isRefused(mention, tree) || isCounted(tree, triggerToken) || isInstruction(triggerToken, tree))
    return true;
  if (mention.arguments.length > 0) return false;
  if (modality === 'denied')
    return (
      happensToNobody(tree, triggerToken) ||
      (tree.token(triggerToken).upos === 'NOUN' && isAbsent(tree, triggerToken))
    );
  return modality === 'hypothetical' && (isAsked(tree, triggerToken) || isAnyOfAKind(tree, triggerToken));
}

/** "Visit our page", "Call the hotline": what a reader is told to do has not been done. */
function isInstruction(verb: number, tree: DocTree): boolean {
  const { morph } = tree.token(verb);
  if (morph.mood !== 'Imp' || tree.childBy(verb, 'nsubj', 'nsubj:pass', 'csubj') !== null) return false;
  return tree.is(verb, 'root', 'conj', 'parataxis', 'ccomp');
}

/** "the first time that states have sued", "the second time it had broken off talks": what has been told is counted. */
function isCounted(tree: DocTree, verb: number): boolean {
  const { head, upos } = tree.token(verb);
  if (upos !== 'VERB' || head < 0 || !tree.is(verb, 'acl', 'ccomp') || tree.token(head).lemma !== 'time')
    return false;
  return tree
    .childrenBy(head, 'amod', 'det')
    .some((child) => /^(?:first|second|third|fourth|fifth|last|only)$/i.test(tree.token(child).text));
}

/** "refused to sign the pact", "rejected talks with Uganda": the refusal is the event, not what is refused. */
function isRefused({ triggerToken, modality }: EventMention, tree: DocTree): boolean {
  if (modality !== 'denied') return false;
  let at = tree.firstConjunct(triggerToken);
  // "refused to join the invasion"
  for (let step = 0; step < 2 && tree.is(at, 'xcomp', 'obj', 'acl', 'nsubj:pass'); step++) {
    at = tree.token(at).head;
    if (REFUSING.has(tree.token(at).lemma.toLowerCase())) return true;
  }
  return false;
}

const REFUSING = new Set('refuse decline balk reject spurn rebuff refusal rejection'.split(' '));

function isAbsent(tree: DocTree, noun: number): boolean {
  const { head } = tree.token(noun);
  const lacked = head >= 0 && tree.is(noun, 'obj', 'obl', 'nsubj') && tree.isNegated(head);
  return lacked || tree.isNegated(noun) || ['without', 'no'].includes(tree.caseOf(noun));
}

function isAsked(tree: DocTree, token: number): boolean {
  const sentence = tree.sentences[tree.token(token).sentence];
  if (sentence === undefined) return false;
  return tree.tokens.slice(token, sentence.last).some(({ text }) => text === '?');
}

/** A noun alone ("sanctions", "talks") tells no particular event; somebody, somewhere or some time makes it one. */
export function isAnchored(mention: EventMention, tree: DocTree, modality: ModalityLexicon): boolean {
  // What may be, and is of nobody and of no time in particular, is no news of its own.
  const verbal = tree.token(mention.triggerToken).upos === 'VERB';
  const known = mention.arguments.length > 0 || (verbal && mention.time !== null);
  if (mention.modality === 'hypothetical' && !known && !isAlleged(tree, mention.triggerToken)) return false;
  if (['VERB', 'ADJ'].includes(tree.token(mention.triggerToken).upos)) return !isOfNobody(mention, tree);
  if (isOccasionOfSaying(mention, tree) || isSaidOfIt(mention.triggerToken, tree)) return false;
  if ((mention.unnamed ?? []).length > 0) return true;
  if (mention.arguments.length > 0 || mention.time !== null || mention.chain !== null) return true;
  return mention.modality === 'actual' && hadEffect(tree, mention.triggerToken, modality);
}

/** "a man accused of shooting three clerks": who did it is only alleged. */
function isAlleged(tree: DocTree, token: number): boolean {
  return [token, tree.token(token).head].some((deed) => {
    const head = deed < 0 ? -1 : tree.token(deed).head;
    if (head < 0 || !CHARGING.has(tree.token(head).lemma.toLowerCase())) return false;
    return tree
      .childrenBy(deed, 'mark', 'case')
      .some((child) => /^(?:of|with|for|over)$/i.test(tree.token(child).text));
  });
}

/** "they had met": of a verb whose pronouns stand for nobody known, with no place and no time, nothing is told. */
function isOfNobody(
  { arguments: named, unnamed, time, objects, triggerToken, type }: EventMention,
  tree: DocTree,
): boolean {
  if (named.length > 0 || (unnamed ?? []).length > 0 || time !== null || objects.length > 0) return false;
  const subject = tree.childBy(triggerToken, 'nsubj', 'nsubj:pass');
  // "it exploded": what bursts needs nobody.
  if (subject === null || (type === 'Attack' && /^it$/i.test(tree.token(subject).text))) return false;
  return /^(?:they|it|we|you|he|she|i)$/i.test(tree.token(subject).text);
}

/** "It was the third attack this week": the noun says what was told before. */
function isSaidOfIt(noun: number, tree: DocTree): boolean {
  if (tree.childBy(noun, 'cop') === null) return false;
  return tree.childrenBy(noun, 'nsubj').some((child) => /^(?:it|this|that)$/i.test(tree.token(child).text));
}

/** "told a news conference", "said on a call with analysts": where something is said is no news of its own. */
function isOccasionOfSaying({ triggerToken, type }: EventMention, tree: DocTree): boolean {
  const { head } = tree.token(triggerToken);
  if (head < 0 || !['Meeting', 'Call'].includes(type) || !tree.is(triggerToken, 'obj', 'iobj', 'obl'))
    return false;
  return (
    /^(?:say|tell|add|announce)$/.test(tree.token(head).lemma) &&
    tree.childBy(triggerToken, 'nmod:poss') === null
  );
}

/** "An explosion shattered the windows", "triggered mass protests": what did something, or was brought about, was. */
function hadEffect(tree: DocTree, noun: number, lexicon: ModalityLexicon): boolean {
  if (
    tree
      .childrenBy(noun, 'acl:relcl')
      .some((clause) => isFinitePast(tree, clause) && hasRelativeSubject(tree, clause))
  )
    return true;
  const { head } = tree.token(noun);
  if (head < 0) return false;
  if (tree.is(noun, 'nsubj') && tree.childBy(head, 'expl') !== null)
    return tree.token(head).morph.tense === 'Past';
  if (tree.token(head).upos !== 'VERB' || !isFinitePast(tree, head)) return false;
  if (tree.is(noun, 'obj')) return BRINGING_ABOUT.has(tree.token(head).lemma.toLowerCase());
  // "if the accusations proved true"
  return tree.is(noun, '=nsubj') && factualityOf(tree, head, lexicon).modality === 'actual';
}

/** "a blast which injured several": the noun does what the clause tells. */
function hasRelativeSubject(tree: DocTree, clause: number): boolean {
  const subject = tree.childBy(clause, '=nsubj');
  return subject !== null && ['which', 'that', 'who'].includes(tree.token(subject).lemma.toLowerCase());
}

const BRINGING_ABOUT = new Set([
  'cause',
  'trigger',
  'spark',
  'prompt',
  'provoke',
  'unleash',
  'ignite',
  'hear',
  'confirm',
  'report',
  'declare',
  'suffer',
]);

function isFinitePast(tree: DocTree, verb: number): boolean {
  const { morph, text } = tree.token(verb);
  const participle = morph.verbForm === 'Part' && tree.childBy(verb, 'aux') === null;
  return !participle && (morph.tense === 'Past' || /ed$/i.test(text)) && tree.childBy(verb, 'aux') === null;
}
