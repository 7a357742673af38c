import type { EventArgument, EventRole, UnnamedFiller } from '../../model/event.js';
import { isInfinitive, objectsOf, subjectsOf } from '../grammar.js';
import { contentHead, isCalendarPhrase, obliquesOf } from '../phrase.js';
import type { DocTree } from '../tree.js';
import { bearersOf } from './adjective.js';
import { chainOf, listedNames } from './fillers.js';
import type { EventFrame } from './frame.js';
import type { FrameContext } from './kinds.js';
import { HITTING, isOnlyScene, scenesAround, scenesOfUndergoers } from './places.js';
import { personMeant, reporterMeant } from './relative.js';
import { isMetWith, supportersOf } from './supporters.js';
import { unnamedFiller } from './unnamed.js';

export interface ArgumentContext extends FrameContext {
  readonly supportVerbs: ReadonlyMap<string, string>;
  readonly stateOrgans: ReadonlyMap<string, string>;
  /** What a noun may stand for, the likeliest first: `person`, `group`, `facility`, `place`, `other`. */
  readonly nounClasses: (lemma: string) => readonly string[];
}

export interface Fillers {
  readonly arguments: readonly EventArgument[];
  /** Lemmas of objects that are no named thing. */
  readonly objects: readonly string[];
  /** People, groups, buildings and things that the text does not name. */
  readonly unnamed: readonly UnnamedFiller[];
}

/** Who did it, to whom, where: reads the frame's roles off the tree around the trigger. */
export function argumentsOf(frame: EventFrame, trigger: number, context: ArgumentContext): Fillers {
  const { tree } = context;
  const found: EventArgument[] = [];
  const objects: string[] = [];
  const unnamed: UnnamedFiller[] = [];
  const take = (role: EventRole, filler: number, rule: string): void => {
    const token = personMeant(filler, trigger, context);
    if (token === null) return;
    const chain = chainOf(token, role, frame.type, context);
    if (chain === null) {
      if (role === 'target' && !isCalendarPhrase(tree, token) && tree.token(token).upos !== 'PRON')
        objects.push(tree.token(contentHead(tree, token)).lemma.toLowerCase());
      const phrase = unnamedFiller(token, role, context);
      const seen = phrase === null || unnamed.some((other) => other.start === phrase.start);
      if (!seen) unnamed.push(phrase);
      return;
    }
    if (role === 'target' && isOnlyScene(chain, frame)) return;
    // A town that is attacked is undergoer and scene.
    const both = role === 'place' && (rule.endsWith('place:object') || frame.type === 'Visit');
    const known = found.some(
      (argument) =>
        argument.chain === chain.id && (argument.role === role || (argument.role !== 'place' && !both)),
    );
    if (!known) found.push({ role, chain: chain.id, evidence: tree.sentenceSpan(trigger), rule });
  };
  const undergoers: number[] = [];
  for (const { role, source, token } of namedByFrame(frame, trigger, context)) {
    if (role === 'target') undergoers.push(token);
    take(role, token, `${frame.id}#${role}:${source}`);
  }
  // A disaster is told apart by what it is: the tram that derails, the quake that strikes.
  if (frame.type === 'Harm') objects.push(...thingsThatHarm(trigger, context));
  for (const place of scenesAround(trigger, context)) take('place', place, `${frame.id}#place`);
  if (!HITTING.has(frame.type) || found.some(({ role }) => role === 'place'))
    return { arguments: found, objects, unnamed };
  for (const place of scenesOfUndergoers(trigger, undergoers, context))
    take('place', place, `${frame.id}#place:object`);
  return { arguments: found, objects, unnamed };
}

/** Lemmas of subjects without a name that are nobody. */
function thingsThatHarm(trigger: number, { tree, chains, isHuman }: ArgumentContext): readonly string[] {
  if (tree.token(trigger).upos !== 'VERB') return [];
  return subjectsOf(tree, trigger)
    .map((subject) => contentHead(tree, subject))
    .filter((subject) => tree.token(subject).upos === 'NOUN' && chains.atHead(subject) === undefined)
    .map((subject) => tree.token(subject).lemma.toLowerCase())
    .filter((lemma) => !isHuman(lemma));
}

interface NamedFiller {
  readonly role: EventRole;
  readonly source: string;
  readonly token: number;
}

/** The words that fill the roles as the frame says, doers first. */
function namedByFrame(frame: EventFrame, trigger: number, context: ArgumentContext): readonly NamedFiller[] {
  return ROLES.flatMap((role) =>
    sourcesOf(frame, role, trigger, context).flatMap((source) =>
      fillersOf(source, trigger, context, frame.symmetric)
        .flatMap((filler) => listedNames(filler, context))
        .flatMap((token) => (role === 'place' || role === 'target' ? [token] : doersMeant(token, context)))
        .map((token) => ({ role, source, token })),
    ),
  );
}

const ROLES = ['actor', 'participant', 'target', 'place'] as const;

/** The frame's sources of a role. Of "the driver's shooting by a guard" the owner undergoes what another does. */
function sourcesOf(
  { roles }: EventFrame,
  role: keyof EventFrame['roles'],
  trigger: number,
  { tree }: ArgumentContext,
): readonly string[] {
  const sources = roles[role] ?? [];
  const turned =
    roles.actor?.includes('possessor') === true &&
    roles.target !== undefined &&
    tree.token(trigger).upos === 'NOUN' &&
    obliquesOf(tree, trigger, ['by']).length > 0;
  if (!turned) return sources;
  if (role === 'actor') return sources.filter((source) => source !== 'possessor');
  return role === 'target' ? [...sources, 'possessor'] : sources;
}

/** Who does it: the reporter that a pronoun stands for; of "the leaders of Kenya and Uganda" both countries. */
function doersMeant(token: number, context: ArgumentContext): readonly number[] {
  const { tree, stateOrgans, chains } = context;
  const { lemma, text } = tree.token(token);
  const owner = tree
    .childrenBy(token, '=nmod')
    .find((child) => tree.caseOf(child) === 'of' || tree.caseOf(child) === 'from');
  if (
    owner === undefined ||
    chains.atHead(token) !== undefined ||
    !stateOrgans.has(lemma.toLowerCase()) ||
    !/s$/.test(text)
  )
    return reporterMeant(token, context);
  const owners = tree.conjuncts(owner);
  return owners.length > 1 && owners.every((each) => (chains.atHead(each)?.chain.country ?? null) !== null)
    ? owners
    : [token];
}

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

/** "the Goma bombing": a town or region before the noun is where it was. */
function isScene(token: number, { chains }: ArgumentContext): boolean {
  const entry = chains.atHead(token);
  return entry?.chain.type === 'place' && entry.mention.use !== 'demonym' && entry.chain.country === null;
}

/** Tokens that a source names: `subject`, `object`, a preposition, `objectWith` (a "with" phrase below the object) and so on. */
function fillersOf(
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
      return modifiersOf(trigger, context).filter((token) => !isScene(token, context));
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
