import type { DocTree } from '../tree.js';
import { type Change, type Changes, eachVerb, isTensed, isToInfinitive } from './change.js';

/** No clause modifies a verb as it does a noun: behind its head such a clause is adverbial, before a verb of saying it is said. */
export function clauseOfVerb(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    const { head } = tree.token(verb);
    if (head < 0 || !tree.is(verb, 'acl') || tree.token(head).upos !== 'VERB') return [];
    if (tree.is(verb, 'acl:relcl') && verb > head)
      return tree.childBy(verb, 'nsubj', 'mark') === null ? [[verb, { deprel: 'conj' }]] : [];
    if (verb > head) return [[verb, { deprel: 'advcl' }]];
    const subject = tree.childrenBy(verb, 'obj').find((child) => child < verb);
    const made: [number, Change][] = [[verb, { deprel: 'ccomp' }]];
    return subject === undefined ? made : [...made, [subject, { deprel: 'nsubj' }]];
  });
}

/**
 * "agreed to pay and resigned", "said prices would rise and added": a verb with a tense of its own is coordinated with no
 * infinitive and shares no "would", but with the verb above.
 */
export function tensedConjunct(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    if (!tree.is(verb, 'conj') || !isTensed(tree, verb) || tree.childBy(verb, 'nsubj', 'mark') !== null)
      return [];
    const first = tree.firstConjunct(verb);
    const above = tree.token(first).head;
    if (above < 0 || tree.token(above).upos !== 'VERB' || !tree.is(first, 'xcomp', 'ccomp', 'advcl'))
      return [];
    const open = isToInfinitive(tree, first);
    if (!open && !hasModal(tree, first)) return [];
    const own = hasModal(tree, verb) || !isPastForm(tree, verb);
    if (!isTensed(tree, above) || (own && !open)) return [];
    return [[verb, { head: above }]];
  });
}

function isPastForm(tree: DocTree, verb: number): boolean {
  const { morph, text, lemma } = tree.token(verb);
  return morph.tense === 'Past' && text.toLowerCase() !== lemma.toLowerCase();
}

function hasModal(tree: DocTree, verb: number): boolean {
  return tree
    .childrenBy(verb, 'aux')
    .some((child) =>
      /^(?:will|would|may|might|could|can|should|shall|must|['’](?:ll|d))$/i.test(tree.token(child).text),
    );
}

/** "Delta Freight to buy rival, cut jobs": both verbs of such a headline are infinitives, and the first leads. */
export function headlineInfinitives(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    const { text, lemma } = tree.token(verb);
    if (!tree.is(verb, 'root') || text.toLowerCase() !== lemma.toLowerCase()) return [];
    if (tree.childBy(verb, 'aux') !== null) return [];
    const subject = tree.childBy(verb, 'nsubj');
    const first = tree
      .childrenBy(subject ?? verb, 'acl', 'ccomp', 'advcl')
      .find((child) => child < verb && isToInfinitive(tree, child));
    if (first === undefined || !endsBeforeComma(tree, first, verb)) return [];
    if (subject === null && tree.childBy(first, 'nsubj') === null) return [];
    const made: [number, Change][] = [
      [first, { head: -1, deprel: 'root' }],
      [verb, { head: first, deprel: 'conj' }],
    ];
    return subject === null ? made : [...made, [subject, { head: first }]];
  });
}

/** Does all that hangs on the first verb end at a comma right before the second? */
function endsBeforeComma(tree: DocTree, first: number, second: number): boolean {
  return tree.tokens[second - 1]?.text === ',' && tree.subtree(first).every((token) => token < second);
}

/** "floods in southern Brazil that have killed 38 people": a plural verb below a name in the singular belongs to the plural noun above it. */
export function relativeOfPlural(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    const { head } = tree.token(verb);
    if (head < 0 || !tree.is(verb, 'acl:relcl') || tree.token(head).upos !== 'PROPN') return [];
    const pronoun = tree.childBy(verb, 'nsubj');
    if (pronoun === null || !/^(?:that|which|who)$/i.test(tree.token(pronoun).text)) return [];
    const plural = tree
      .childrenBy(verb, 'aux', 'cop')
      .some((helper) => /^(?:have|are|were)$/i.test(tree.token(helper).text));
    if (!plural || isPlural(tree, head)) return [];
    const above = tree.token(head).head;
    return above >= 0 && tree.is(head, 'nmod') && isPlural(tree, above) ? [[verb, { head: above }]] : [];
  });
}

function isPlural(tree: DocTree, noun: number): boolean {
  return tree.token(noun).morph.number === 'Plur' || tree.childBy(noun, 'conj') !== null;
}

/** Verbs that carry an event noun: a treaty is signed, a deal struck. */
const CARRYING = new Set(
  'sign strike reach hold make launch give win announce impose carry negotiate conclude broker stage'.split(
    ' ',
  ),
);

/** "broke the deal Kenya and Uganda struck in 2018": a clause without an object right behind a noun says of it what was done to it. */
export function reducedRelative(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    if (!CARRYING.has(tree.token(verb).lemma) || !tree.is(verb, 'ccomp', 'advcl', 'parataxis', 'conj'))
      return [];
    if (
      !isTensed(tree, verb) ||
      tree.childBy(verb, 'obj', 'ccomp', 'xcomp', 'mark', 'cc', 'aux:pass') !== null
    )
      return [];
    const subject = tree.childBy(verb, '=nsubj');
    if (subject === null || subject > verb) return [];
    const noun = (tree.subtree(subject)[0] ?? subject) - 1;
    const before = tree.tokens[noun];
    if (before === undefined || before.upos !== 'NOUN' || before.sentence !== tree.token(verb).sentence)
      return [];
    if (!tree.is(noun, 'obj', 'obl', 'nmod') || noun <= tree.token(verb).head) return [];
    const behind = tree.childrenBy(before.head, 'obl').filter((child) => tree.subtree(child)[0] === verb + 1);
    return [
      [verb, { head: noun, deprel: 'acl:relcl' }],
      ...behind.map((child): [number, Change] => [child, { head: verb }]),
    ];
  });
}
