import { isInfinitive, objectsOf, subjectsOf } from '../grammar.js';
import { obliquesOf } from '../phrase.js';
import type { DocTree } from '../tree.js';
import { bearersOf } from './adjective.js';
import type { ArgumentContext } from './arguments.js';
import { isMetWith, supportersOf } from './supporters.js';

/** "Israeli strikes", "IS attacks": a demonym or a body before the noun does the deed. */
function isDoer(token: number, { chains }: ArgumentContext): boolean {
  const entry = chains.atHead(token);
  return entry?.chain.type === 'organization' || entry?.mention.use === 'demonym';
}

/** "a Kenyan strike killed six", "died in an attack by Kenya": who does what the noun tells. */
function doersOf(noun: number, context: ArgumentContext): readonly number[] {
  const { tree, isEventNoun } = context;
  if (tree.token(noun).upos !== 'NOUN' || !isEventNoun(tree.token(noun).lemma.toLowerCase())) return [];
  return [
    ...doersBefore(noun, context),
    ...tree.childrenBy(noun, 'nmod:poss'),
    ...obliquesOf(tree, noun, ['by']),
  ].filter((token) => isDoer(token, context));
}

function doersBefore(trigger: number, context: ArgumentContext): readonly number[] {
  const doers = modifiersOf(trigger, context).filter((token) => isDoer(token, context));
  const people = doers.length > 0 ? peopleBefore(trigger, context) : [];
  return people.length > 0 ? people : doers;
}

/** "a Kenyan militant attack": people between the demonym and the noun do the deed, not their country. */
function peopleBefore(
  trigger: number,
  { tree, chains, isHuman, stateOrgans }: ArgumentContext,
): readonly number[] {
  return tree.childrenBy(trigger, 'compound', 'amod').filter((child) => {
    const lemma = tree.token(child).lemma.toLowerCase();
    return child < trigger && chains.atHead(child) === undefined && isHuman(lemma) && !stateOrgans.has(lemma);
  });
}

/** "a Kenya-brokered deal": whoever brings it about is no party to it. */
function isGoBetween(token: number, { tree }: ArgumentContext): boolean {
  const { head } = tree.token(token);
  return (
    head >= 0 &&
    /^(?:brokered|mediated|sponsored|backed|hosted|facilitated|drafted)$/i.test(tree.token(head).text)
  );
}

/** "the Goma bombing": a town or region before the noun is where it was. */
function isScene(token: number, { chains }: ArgumentContext): boolean {
  const entry = chains.atHead(token);
  return entry?.chain.type === 'place' && entry.mention.use !== 'demonym' && entry.chain.country === null;
}

/** Tokens that a source names: `subject`, `object`, a preposition, `objectWith` (a "with" phrase below the object) and so on. */
export function fillersOf(
  source: string,
  trigger: number,
  context: ArgumentContext,
  symmetric: boolean,
): readonly number[] {
  const { tree } = context;
  const verbal = tree.token(trigger).upos === 'VERB';
  switch (source) {
    case 'subject':
      if (tree.token(trigger).upos === 'ADJ') return bearersOf(tree, trigger);
      return verbal && !isMetWith(tree, trigger) ? subjectsOf(tree, trigger) : [];
    case 'object':
    case 'objectOrg':
      return verbal ? objectsOf(tree, trigger) : [];
    case 'indirect':
      return tree.childrenBy(trigger, 'iobj');
    case 'possessor':
      return tree.childrenBy(trigger, 'nmod:poss').flatMap((child) => tree.conjuncts(child));
    case 'modifier':
      return modifiersOf(trigger, context);
    case 'modifierActor':
      return doersBefore(trigger, context);
    case 'modifierParty':
      return modifiersOf(trigger, context).filter(
        (token) => !isScene(token, context) && !isGoBetween(token, context),
      );
    case 'modifierBody':
      return modifiersOf(trigger, context).filter(
        (token) => context.chains.atHead(token)?.chain.type === 'organization',
      );
    case 'modifierCountry':
      return modifiersOf(trigger, context).filter(
        (token) => (context.chains.atHead(token)?.chain.country ?? null) !== null,
      );
    case 'modifierPlace':
      return modifiersOf(trigger, context).filter((token) => isScene(token, context));
    case 'support':
      return supportersOf(trigger, context, false, symmetric);
    case 'undergone':
      return supportersOf(trigger, context, true, symmetric);
    case 'subjectDoer':
      return subjectsOf(tree, trigger).flatMap((noun) => doersOf(noun, context));
    case 'inDoer':
      return obliquesOf(tree, trigger, ['in']).flatMap((noun) => doersOf(noun, context));
    case 'by':
      return [...obliquesOf(tree, trigger, ['by']), ...tree.childrenBy(trigger, 'obl:agent')];
    default:
      return nestedFillers(source, trigger, context);
  }
}

function nestedFillers(source: string, trigger: number, context: ArgumentContext): readonly number[] {
  const { tree } = context;
  const nested = /^(object|complement|of|subject)([A-Z]\w*)$/.exec(source);
  if (nested === null) return obliquesOf(tree, trigger, prepositions(source));
  const [, base = '', inner = ''] = nested;
  const hosts =
    base === 'object'
      ? objectsOf(tree, trigger)
      : base === 'of' || base === 'subject'
        ? base === 'of'
          ? obliquesOf(tree, trigger, ['of'])
          : subjectsOf(tree, trigger).filter((subject) => context.chains.atHead(subject) === undefined)
        : tree
            .childrenBy(trigger, 'xcomp', 'ccomp', 'advcl')
            .filter((child) => !tree.is(child, 'advcl') || isInfinitive(tree, child));
  if (inner === 'Subject') return hosts.flatMap((host) => subjectsOf(tree, host));
  if (inner === 'Object') return hosts.flatMap((host) => objectsOf(tree, host));
  if (inner === 'Troops') return hosts;
  const cases = prepositions(inner.toLowerCase());
  // "the suspension of plans for military action against X": the opponent may hang some words deeper.
  return hosts.flatMap((host) => deepObliques(tree, host, cases, 3));
}

function prepositions(name: string): readonly string[] {
  if (name === 'infavor') return ['in'];
  return name === 'against' ? ['against', 'toward', 'towards'] : [name];
}

function deepObliques(
  tree: DocTree,
  index: number,
  cases: readonly string[],
  depth: number,
): readonly number[] {
  const here = obliquesOf(tree, index, cases);
  if (here.length > 0 || depth === 0) return here;
  return tree
    .childrenBy(index, '=nmod', 'obl', 'obj', 'acl', 'xcomp')
    .flatMap((child) => deepObliques(tree, child, cases, depth - 1));
}

/** Names and demonyms before an event noun: "the Kenya-Uganda talks", "Kenyan drills". */
function modifiersOf(trigger: number, { tree, chains }: ArgumentContext): readonly number[] {
  return tree
    .gather(trigger, (child) => tree.is(child, 'compound', 'amod', 'nmod:poss', 'conj') && child < trigger)
    .filter((token) => token !== trigger && chains.atHead(token) !== undefined);
}
