import type { EventArgument, EventRole, UnnamedFiller } from '../../model/event.js';
import { subjectsOf } from '../grammar.js';
import { contentHead, isCalendarPhrase, obliquesOf } from '../phrase.js';
import { chainOf, listedNames } from './fillers.js';
import type { EventFrame } from './frame.js';
import type { FrameContext } from './kinds.js';
import { HITTING, isSceneAlone, scenesAround, scenesOfSisters, scenesOfUndergoers } from './places.js';
import { personMeant, reporterMeant } from './relative.js';
import { fillersOf } from './sources.js';
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
    if (isSceneAlone(chain, role, rule, frame)) return;
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
  if (frame.type !== 'Visit' && !found.some(({ role }) => role === 'place'))
    for (const place of scenesOfSisters(trigger, context)) take('place', place, `${frame.id}#place:clause`);
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
  if (tree.token(trigger).upos !== 'NOUN' || roles.target === undefined) return sources;
  const without = sources.filter((source) => source !== 'possessor');
  const done = roles.actor?.includes('possessor') === true && obliquesOf(tree, trigger, ['by']).length > 0;
  if (done) return role === 'actor' ? without : role === 'target' ? [...sources, 'possessor'] : sources;
  // "Ruiz's execution of a rebel": of two the owner does it.
  const doing =
    roles.target.includes('possessor') &&
    roles.target.includes('of') &&
    obliquesOf(tree, trigger, ['of']).length > 0;
  if (!doing) return sources;
  return role === 'target' ? without : role === 'actor' ? [...sources, 'possessor'] : sources;
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
