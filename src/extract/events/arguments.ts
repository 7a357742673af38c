import type { Chain } from '../../model/chain.js';
import type { EventArgument, EventRole, UnnamedFiller } from '../../model/event.js';
import type { ChainIndex } from '../chain-index.js';
import { isInfinitive, objectsOf, subjectsOf } from '../grammar.js';
import { contentHead, isCalendarPhrase, namedHead, obliquesOf, resolveRelative } from '../phrase.js';
import type { DocTree } from '../tree.js';
import { bearersOf } from './adjective.js';
import type { EventFrame } from './frame.js';
import type { FrameContext } from './match-frame.js';
import { HITTING, isOnlyScene, scenesAround, scenesOfObjects } from './places.js';
import { personMeant, reporterMeant } from './relative.js';
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
      if (role === 'target' && !isCalendarPhrase(tree, token))
        objects.push(tree.token(contentHead(tree, token)).lemma.toLowerCase());
      const phrase = unnamedFiller(token, role, context);
      const seen = phrase === null || unnamed.some((other) => other.start === phrase.start);
      if (!seen) unnamed.push(phrase);
      return;
    }
    if (role === 'target' && isOnlyScene(chain, frame)) return;
    // A town that is attacked is undergoer and scene.
    const both = role === 'place' && rule.endsWith('place:object');
    const known = found.some(
      (argument) =>
        argument.chain === chain.id && (argument.role === role || (argument.role !== 'place' && !both)),
    );
    if (!known) found.push({ role, chain: chain.id, evidence: tree.sentenceSpan(trigger), rule });
  };
  for (const role of ['actor', 'participant', 'target', 'place'] as const) {
    for (const source of frame.roles[role] ?? []) {
      for (const token of fillersOf(source, trigger, context, frame.symmetric))
        for (const meant of role === 'place' || role === 'target' ? [token] : doersMeant(token, context))
          take(role, meant, `${frame.id}#${role}:${source}`);
    }
  }
  for (const place of scenesAround(trigger, context)) take('place', place, `${frame.id}#place`);
  if (!HITTING.has(frame.type) || found.some(({ role }) => role === 'place'))
    return { arguments: found, objects, unnamed };
  for (const place of scenesOfObjects(trigger, context)) take('place', place, `${frame.id}#place:object`);
  return { arguments: found, objects, unnamed };
}

/** Who does it: the reporter that a pronoun stands for; of "the leaders of Kenya and Uganda" both countries. */
function doersMeant(token: number, context: ArgumentContext): readonly number[] {
  const { tree, stateOrgans, chains } = context;
  const { lemma, text } = tree.token(token);
  const owner = tree.childrenBy(token, '=nmod').find((child) => tree.caseOf(child) === 'of');
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
      return verbal ? subjectsOf(tree, trigger) : [];
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
      return modifiersOf(trigger, context).filter((token) => isDoer(token, context));
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

/** Verbs whose subject meets with the event and does not do it: "survived an attack", "suffered injuries". */
const UNDERGOING = new Set(['survive', 'face', 'suffer', 'endure', 'sustain', 'undergo', 'escape', 'await']);

/** Verbs whose subject has a part in talks and treaties, but does not do the deed: "demanded his resignation". */
const NOT_DOING = new Set(
  'have demand seek propose avoid stop halt boycott attend join back mediate oversee threaten win agree sign reach discuss'.split(
    ' ',
  ),
);

/** Verbs whose subject is no party to the talks or the deal: "backed the deal", "demanded talks". */
const NO_PARTY = new Set('back demand threaten avoid boycott oppose want'.split(' '));

/** "called the deal a betrayal": what is called by a name is not called for. */
function names(tree: DocTree, verb: number, noun: number): boolean {
  return (
    tree.token(verb).lemma.toLowerCase() === 'call' &&
    tree.childBy(noun, 'det') !== null &&
    tree.childBy(verb, 'xcomp', 'iobj') !== null
  );
}

/** Subjects of the verbs that carry the noun: "X held talks", "talks hosted by X", "the talks that X held". */
function supportersOf(
  noun: number,
  { tree, supportVerbs }: ArgumentContext,
  undergone: boolean,
  symmetric: boolean,
): readonly number[] {
  const first = tree.firstConjunct(noun);
  const { head } = tree.token(first);
  const above = head >= 0 && tree.is(first, 'obj', 'nsubj:pass', 'obl') ? [head] : [];
  // "is in talks with the ministry", "was on a visit to Lima"
  const within = tree.caseOf(noun) === 'on' || (symmetric && tree.caseOf(noun) === 'in');
  const predicated =
    within && tree.childBy(noun, 'cop') !== null
      ? tree.childrenBy(noun, '=nsubj').map((child) => resolveRelative(tree, child))
      : [];
  const carried = [...tree.childrenBy(noun, 'acl', 'acl:relcl'), ...above]
    .filter(
      (verb) =>
        tree.token(verb).upos === 'VERB' &&
        UNDERGOING.has(tree.token(verb).lemma.toLowerCase()) === undergone &&
        !(symmetric ? NO_PARTY : NOT_DOING).has(tree.token(verb).lemma.toLowerCase()) &&
        !names(tree, verb, noun) &&
        (undergone || supportVerbs.has(tree.token(verb).lemma.toLowerCase())),
    )
    .filter(
      (verb) =>
        !tree.is(first, 'obl') ||
        verb !== head ||
        (symmetric && ['attend', 'lead', 'join', 'agree', 'call'].includes(tree.token(verb).lemma)),
    )
    .flatMap((verb) => subjectsOf(tree, verb))
    .filter((token) => token !== noun);
  return [...predicated.flatMap((child) => tree.conjuncts(child)), ...carried];
}

/** What happens to one person: when "Kenya's health minister" resigns or dies, Kenya does not. */
const PERSONAL = new Set([
  'Resignation',
  'Appointment',
  'Election',
  'Harm',
  'Justice',
  'Release',
  'Sanction',
]);

/** The thing a phrase stands for; of "Kenyan troops" the country, of a word for nobody in particular nothing. */
function chainOf(token: number, role: EventRole, type: string, context: ArgumentContext): Chain | null {
  const { tree, chains, stateOrgans } = context;
  const resolved = resolveRelative(tree, token);
  const content = namedHead(tree, resolved);
  const entry =
    chains.atHead(content) ?? chains.atHead(resolved) ?? chains.atHead(token) ?? nameBeside(content, context);
  if (entry !== undefined) {
    // "the bishop of Vicosa, who was accused": no town is tried, dismissed or blamed.
    const town =
      entry.chain.type === 'place' && entry.chain.country === null && entry.mention.use !== 'metonym';
    if (town && role === 'target' && (PERSONAL.has(type) || type === 'Accusation') && type !== 'Harm')
      return null;
    return suits(entry.chain, role) ? entry.chain : null;
  }
  const lemma = tree.token(content).lemma.toLowerCase();
  const origin = role === 'target' && type === 'Sanction' ? originOf(content, context) : null;
  if (origin !== null) return origin;
  if (!stateOrgans.has(lemma) || (PERSONAL.has(type) && context.nounClasses(lemma)[0] === 'person'))
    return null;
  // "his Turkish counterpart" acts for Turkey: names and demonyms before possessive pronouns.
  const owner = tree
    .childrenBy(content, 'amod', 'compound', 'nmod:poss', '=nmod')
    .toSorted(
      (a, b) => Number(tree.token(a).upos === 'PRON') - Number(tree.token(b).upos === 'PRON') || a - b,
    )
    .filter((child) => child < content || ['of', 'from'].includes(tree.caseOf(child)))
    .map((child) => chains.atHead(child)?.chain)
    // "a London court" is no organ of London.
    .find((chain) => chain !== undefined && chain.type !== 'event' && !chain.labels.includes('City'));
  return owner !== undefined && suits(owner, role) ? owner : null;
}

/** "tariffs on Kenyan tea": goods are hit for the country they come from. */
function originOf(noun: number, { tree, chains, isHuman }: ArgumentContext): Chain | null {
  if (tree.token(noun).upos !== 'NOUN' || isHuman(tree.token(noun).lemma.toLowerCase())) return null;
  const origin = tree
    .childrenBy(noun, 'amod', 'compound')
    .map((child) => chains.atHead(child))
    .find((entry) => entry?.mention.use === 'demonym' && entry.chain.country !== null);
  return origin?.chain ?? null;
}

/** "the operator Nordwind", "her coach, Luis Prado": the name in apposition to a noun. */
function nameBeside(noun: number, { tree, chains }: ArgumentContext): ReturnType<ChainIndex['atHead']> {
  if (tree.token(noun).upos !== 'NOUN') return undefined;
  const named = (head: number): ReturnType<ChainIndex['atHead']> =>
    tree
      .childrenBy(head, 'appos', 'flat')
      .map((child) => chains.atHead(child))
      .find((entry) => entry?.mention.kind === 'name' && entry.chain.type !== 'event');
  const own = named(noun);
  if (own !== undefined || !HEADS.test(tree.token(noun).lemma)) return own;
  // "the head of the agency, Ana Ruiz": a person behind the body is who heads it.
  return tree
    .childrenBy(noun, '=nmod')
    .filter((child) => tree.caseOf(child) === 'of' || tree.caseOf(child) === 'for')
    .map(named)
    .find((entry) => entry?.chain.type === 'person');
}

const HEADS =
  /^(?:head|chief|leader|director|chair|chairman|chairwoman|president|minister|secretary|governor|commander|boss|mayor|editor|manager|spokesman|spokeswoman)$/;

/** A mere place does nothing; a country, body or person does. */
function suits(chain: Chain, role: EventRole): boolean {
  if (role === 'place')
    return chain.type === 'place' || (chain.type === 'organization' && chain.labels.includes('Facility'));
  if (chain.type === 'event') return false;
  if (role === 'target') return true;
  return (
    chain.type !== 'place' ||
    chain.country !== null ||
    chain.labels.includes('Region') ||
    chain.labels.includes('City')
  );
}
