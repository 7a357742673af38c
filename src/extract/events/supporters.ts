import { isNaming } from '../governors.js';
import { objectsOf, subjectsOf } from '../grammar.js';
import { resolveRelative } from '../phrase.js';
import type { DocTree } from '../tree.js';
import type { ArgumentContext } from './arguments.js';

/** Verbs whose subject meets with the event and does not do it: "survived an attack", "suffered injuries". */
export const UNDERGOING: ReadonlySet<string> = new Set([
  'survive',
  'face',
  'suffer',
  'endure',
  'sustain',
  'undergo',
  'escape',
  'await',
]);

/** Verbs whose subject has a part in talks and treaties, but does not do the deed: "demanded his resignation". */
const NOT_DOING = new Set(
  'have demand seek propose avoid stop halt boycott attend back mediate oversee threaten win agree sign reach discuss'.split(
    ' ',
  ),
);

/** Verbs whose subject is no party to the talks or the deal: "backed the deal", "demanded talks", "brokered a truce". */
const NO_PARTY = new Set(
  'back demand threaten avoid boycott oppose want broker mediate facilitate'.split(' '),
);

/** Verbs whose subject is going to what stands behind "for": "arrived for talks". */
const GOING = new Set('arrive travel fly come go return meet gather visit land'.split(' '));

/** Nouns that count or bundle what stands behind "of" or "in": "a round of talks", "2 million dollars in aid". */
const BUNDLES = new Set(
  'round series wave string spate set number day hour week million billion package pair couple bout barrage flurry $ € £ dollar euro pound'.split(
    ' ',
  ),
);

/** Subjects of the verbs that carry the noun: "X held talks", "talks hosted by X", "the talks that X held". */
export function supportersOf(
  noun: number,
  { tree, supportVerbs }: ArgumentContext,
  undergone: boolean,
  symmetric: boolean,
): readonly number[] {
  const first = bundleOf(tree, tree.firstConjunct(noun));
  const { head } = tree.token(first);
  const above = head >= 0 && tree.is(first, 'obj', 'nsubj:pass', 'obl') ? [head] : [];
  const carries = (verb: number): boolean => {
    const lemma = tree.token(verb).lemma.toLowerCase();
    if (tree.token(verb).upos !== 'VERB' || UNDERGOING.has(lemma) !== undergone) return false;
    if ((symmetric ? NO_PARTY : NOT_DOING).has(lemma) || isNaming(tree, verb)) return false;
    // "announced the deal": what is known already somebody else may have struck.
    if (symmetric && lemma === 'announce' && isDefinite(tree, noun)) return false;
    if (verb === head && tree.is(first, 'obl')) return takesPart(tree, first, verb, symmetric);
    return undergone || (supportVerbs.has(lemma) && !isTurned(tree, verb));
  };
  const carried = [...tree.childrenBy(noun, 'acl', 'acl:relcl'), ...above]
    .filter(carries)
    .flatMap((verb) => subjectsOf(tree, verb))
    .filter((token) => token !== noun);
  return [...predicatedOf(tree, noun, symmetric), ...carried];
}

/** "struck down the deal", "broke off talks": with such a particle the verb carries no event. */
function isTurned(tree: DocTree, verb: number): boolean {
  return tree.childrenBy(verb, 'compound:prt').some((child) => {
    const particle = tree.token(child).text.toLowerCase();
    return (
      /^(?:down|off|back|away|aside)$/.test(particle) ||
      (particle === 'up' && tree.token(verb).lemma === 'break')
    );
  });
}

function isDefinite(tree: DocTree, noun: number): boolean {
  return tree.childrenBy(noun, 'det').some((child) => /^(?:the|this|that)$/i.test(tree.token(child).text));
}

/** "is in talks with the ministry", "was on a visit to Lima". */
function predicatedOf(tree: DocTree, noun: number, symmetric: boolean): readonly number[] {
  const within = tree.caseOf(noun) === 'on' || (symmetric && tree.caseOf(noun) === 'in');
  if (!within || tree.childBy(noun, 'cop') === null) return [];
  return tree.childrenBy(noun, '=nsubj').flatMap((child) => tree.conjuncts(resolveRelative(tree, child)));
}

/** "led in the talks", "arrived for talks", "announced 2 million dollars in aid": whose subject has a part in what an oblique names. */
function takesPart(tree: DocTree, oblique: number, verb: number, symmetric: boolean): boolean {
  const { lemma } = tree.token(verb);
  // "took part in a swap"
  const joined =
    tree.caseOf(oblique) === 'in' &&
    (lemma === 'participate' ||
      tree.childrenBy(verb, 'obj').some((child) => tree.token(child).lemma === 'part'));
  if (joined) return true;
  const given = tree.caseOf(oblique) === 'in' && isInKind(tree, oblique, verb);
  if (!symmetric) return given;
  if (tree.caseOf(oblique) === 'for') return GOING.has(lemma);
  // "At a summit in Lima, Ruto offered to help."
  if (['at', 'during'].includes(tree.caseOf(oblique))) return !tree.isNegated(verb);
  return ['attend', 'lead', 'join', 'agree', 'call', 'preside'].includes(lemma);
}

/** Does a sum stand right before the phrase ("2 million dollars in aid")? */
export function isInKind(tree: DocTree, oblique: number, verb: number): boolean {
  const [start = oblique] = tree.subtree(oblique);
  return objectsOf(tree, verb).some(
    (object) =>
      BUNDLES.has(tree.token(object).lemma.toLowerCase()) &&
      object < oblique &&
      [...tree.subtree(object)].filter((token) => token < oblique).at(-1) === start - 1,
  );
}

/** "a round of talks": the noun that stands for the event in its clause. */
function bundleOf(tree: DocTree, noun: number): number {
  const { head } = tree.token(noun);
  if (head < 0 || !tree.is(noun, '=nmod') || !['of', 'in'].includes(tree.caseOf(noun))) return noun;
  return BUNDLES.has(tree.token(head).lemma.toLowerCase()) ? head : noun;
}

/** "survived three attempts to overthrow him": whoever meets with a plan does not carry it out. */
export function isMetWith(tree: DocTree, verb: number): boolean {
  const noun = tree.token(verb).head;
  if (noun < 0 || !tree.is(verb, 'acl') || !tree.is(noun, 'obj')) return false;
  return UNDERGOING.has(tree.token(tree.token(noun).head).lemma.toLowerCase());
}
