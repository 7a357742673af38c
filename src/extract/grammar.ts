import type { DocTree } from './tree.js';

/** Verbs whose object is the subject of their infinitive ("ordered the troops to leave"). */
const OBJECT_CONTROL = new Set([
  'order',
  'force',
  'urge',
  'ask',
  'tell',
  'allow',
  'persuade',
  'help',
  'cause',
  'lead',
  'prompt',
  'compel',
  'make',
  'let',
  'get',
  'want',
  'enable',
  'encourage',
  'require',
  'request',
  'send',
  'direct',
  'instruct',
  'push',
  'drive',
  'see',
  'invite',
  'expect',
  'convince',
  'press',
  'name',
  'appoint',
  'choose',
  'pick',
  'select',
  'elect',
  'hire',
  'nominate',
  'tap',
  'deploy',
  'assign',
  'recruit',
]);

/** Nouns that only count or group what stands behind "of". */
const PARTITIVES = new Set([
  'group',
  'number',
  'team',
  'pair',
  'dozen',
  'ten',
  'score',
  'tonne',
  'ton',
  'hundred',
  'thousand',
  'million',
  'series',
  'string',
  'majority',
  'part',
  'member',
  'couple',
  'handful',
  'wave',
  'crowd',
  'lot',
  'most',
  'some',
  'one',
  'two',
  'three',
  'many',
  'several',
  'set',
  'bunch',
  'half',
  'all',
  'each',
  'both',
]);

/** Verbs that never lack their object when they are active: "Man arrested in Lima" is a passive without its auxiliary. */
const NEVER_WITHOUT_OBJECT = new Set([
  'abduct',
  'accuse',
  'acquit',
  'appoint',
  'arrest',
  'assassinate',
  'behead',
  'charge',
  'convict',
  'deport',
  'depose',
  'detain',
  'displace',
  'elect',
  'execute',
  'expel',
  'extradite',
  'free',
  'hospitalize',
  'indict',
  'injure',
  'jail',
  'kidnap',
  'kill',
  'oust',
  'sack',
  'sentence',
  'suspend',
  'wound',
]);

/** "Two hurt as bridge collapses", "Man charged with murder": the style of headlines leaves out "was". */
function isReducedPassive(tree: DocTree, verb: number): boolean {
  const { lemma, text, deprel } = tree.token(verb);
  if (!NEVER_WITHOUT_OBJECT.has(lemma.toLowerCase()) || !/(?:ed|ung)$/i.test(text)) return false;
  if (/^(?:xcomp|acl)/.test(deprel)) return false;
  return tree.childBy(verb, '=nsubj') !== null && tree.childBy(verb, 'obj', 'iobj', 'ccomp', 'aux') === null;
}

/** "was arrested in Lima and extradited": the second participle shares the auxiliary of the first. */
function isSecondPassive(tree: DocTree, verb: number): boolean {
  const { head, text, upos } = tree.token(verb);
  if (head < 0 || upos !== 'VERB' || !tree.is(verb, 'conj') || !/(?:ed|en|own|ught|ung|ade|ot)$/i.test(text))
    return false;
  if (tree.childBy(verb, 'nsubj', 'obj', 'iobj', 'aux', 'ccomp', 'xcomp') !== null) return false;
  return (
    tree.childBy(head, 'aux:pass', 'nsubj:pass') !== null || (tree.is(head, 'acl') && isPassive(tree, head))
  );
}

/** Is the verb passive: "was demolished", "the bridge demolished by engineers"? */
export function isPassive(tree: DocTree, verb: number): boolean {
  if (tree.childBy(verb, 'aux:pass', 'nsubj:pass', 'obl:agent') !== null) return true;
  if (isReducedPassive(tree, verb) || isSecondPassive(tree, verb)) return true;
  const { morph, deprel, text } = tree.token(verb);
  if (deprel !== 'acl' || bareObjects(tree, verb).length > 0) return false;
  return morph.verbForm === 'Part'
    ? morph.tense === 'Past' || morph.voice === 'Pass'
    : /(ed|en|own|ught|ade)$/.test(text.toLowerCase());
}

/** Heads of the phrases that do what the verb tells, coordinated ones too; found also where the verb shares its subject. */
export function subjectsOf(tree: DocTree, verb: number): readonly number[] {
  if (isPassive(tree, verb)) return agentsOf(tree, verb);
  const own = ownSubjects(tree, verb);
  return own.length > 0 ? own : borrowedSubjects(tree, verb, 0);
}

/** Subjects that hang on the verb itself. Of "Nordwind operator | Nordwind AG" a parser may make two: both count. */
function ownSubjects(tree: DocTree, verb: number): readonly number[] {
  const all = tree.childrenBy(verb, '=nsubj', 'nsubj:outer');
  const before = all.filter((child) => child < verb);
  return (before.length > 0 ? before : all).flatMap((child) => tree.conjuncts(resolveRelative(tree, child)));
}

function agentsOf(tree: DocTree, verb: number): readonly number[] {
  const agent =
    tree.childBy(verb, 'obl:agent') ??
    tree.childrenBy(verb, 'obl').find((child) => tree.caseOf(child) === 'by');
  return agent === undefined || agent === null ? [] : tree.conjuncts(agent);
}

/** The subject of a verb that has none of its own: of its clause's head, of the noun it modifies, of the verb it completes. */
function borrowedSubjects(tree: DocTree, verb: number, depth: number): readonly number[] {
  const { head, deprel } = tree.token(verb);
  if (head < 0 || depth > 4) return [];
  const base = deprel.split(':')[0];
  const called = askedBehindPreposition(tree, verb, head);
  if (called.length > 0) return called;
  if (base === 'acl') return tree.token(head).upos === 'VERB' ? [] : subjectOfModifier(tree, verb, head);
  const controlled =
    base === 'advcl' && OBJECT_CONTROL.has(tree.token(head).lemma.toLowerCase()) && isInfinitive(tree, verb);
  if (controlled) {
    const [object] = directObjects(tree, head);
    if (object !== undefined) return tree.conjuncts(object);
  }
  if (base === 'conj' || base === 'advcl' || base === 'parataxis') return activeSubjects(tree, head, depth);
  if (base === 'xcomp' || base === 'ccomp') {
    const object = tree.childBy(head, 'iobj') ?? directObjects(tree, head)[0];
    // "found him guilty of killing": an adjective below a verb is said of the verb's object.
    const controls =
      OBJECT_CONTROL.has(tree.token(head).lemma.toLowerCase()) || tree.token(verb).upos === 'ADJ';
    if (controls && object !== undefined) return tree.conjuncts(object);
    return base === 'xcomp' ? activeSubjects(tree, head, depth) : [];
  }
  return [];
}

/** "called on the government to act", "appealed to the rebels to stop": who is asked stands behind the preposition. */
function askedBehindPreposition(tree: DocTree, verb: number, head: number): readonly number[] {
  if (!['call', 'appeal', 'plead', 'prevail'].includes(tree.token(head).lemma.toLowerCase())) return [];
  if (!tree.is(verb, 'xcomp', 'advcl', 'ccomp')) return [];
  return obliquesOf(tree, head, ['on', 'upon', 'to', 'with']).filter((asked) => asked < verb);
}

/** Does the verb stand behind "to"? */
export function isInfinitive(tree: DocTree, verb: number): boolean {
  return tree.childrenBy(verb, 'mark').some((child) => tree.token(child).text.toLowerCase() === 'to');
}

/** "the envoys negotiating", "a plan to attack": the noun itself, or whoever has the plan. */
function subjectOfModifier(tree: DocTree, verb: number, noun: number): readonly number[] {
  if (!isInfinitive(tree, verb)) return tree.conjuncts(noun).slice(0, 1);
  const owner = tree.childBy(noun, 'nmod:poss');
  if (owner !== null) return [owner];
  const { head } = tree.token(noun);
  return head >= 0 && tree.is(noun, 'obj') ? subjectsOf(tree, head) : [];
}

function activeSubjects(tree: DocTree, verb: number, depth: number): readonly number[] {
  const passive = tree.childBy(verb, 'nsubj:pass');
  if (passive !== null) return tree.conjuncts(passive);
  const own = ownSubjects(tree, verb);
  return own.length > 0 ? own : borrowedSubjects(tree, verb, depth + 1);
}

/** Verbs that take an object whenever another verb behind them has one: "struck and killed a woman". */
const SHARING_OBJECT = new Set([
  ...NEVER_WITHOUT_OBJECT,
  'strike',
  'hit',
  'shoot',
  'stab',
  'attack',
  'beat',
  'bomb',
  'seize',
  'capture',
]);

/**
 * "special forces killed at least 14 fighters, officials said": a parser may take the verb for a participle and the
 * counted noun, whose "at" it cannot place, for an oblique.
 */
function bareObjects(tree: DocTree, verb: number): readonly number[] {
  if (!SHARING_OBJECT.has(tree.token(verb).lemma.toLowerCase())) return [];
  return tree
    .childrenBy(verb, 'obl', 'obj')
    .filter(
      (child) =>
        child > verb &&
        tree.is(child, '=obl', 'obj') &&
        tree.caseOf(child) === '' &&
        !isCalendarPhrase(tree, child),
    )
    .filter((child) => tree.is(child, 'obj') || tree.childBy(child, 'nummod') !== null);
}

function sharedObjects(tree: DocTree, verb: number): readonly number[] {
  if (!SHARING_OBJECT.has(tree.token(verb).lemma.toLowerCase())) return [];
  const sister = tree.childrenBy(verb, 'conj').find((child) => child > verb && child <= verb + 4);
  if (sister === undefined || tree.childBy(sister, 'nsubj') !== null) return [];
  return tree.childrenBy(sister, 'obj');
}

function directObjects(tree: DocTree, verb: number): readonly number[] {
  const passive = tree.childrenBy(verb, 'nsubj:pass');
  if (passive.length > 0) return passive;
  const objects = tree.childrenBy(verb, 'obj');
  if (objects.length > 0) return objects;
  const bare = bareObjects(tree, verb);
  if (bare.length > 0) return bare;
  const shared = sharedObjects(tree, verb);
  if (shared.length > 0) return shared;
  const subjects = tree.childrenBy(verb, '=nsubj');
  if (isReducedPassive(tree, verb)) return subjects;
  // A noun right behind a verb that has its subject before it is its object, whatever the parser calls it.
  return subjects.some((child) => child < verb) ? subjects.filter((child) => child > verb) : [];
}

/** Heads of the phrases that the verb's action is done to. */
export function objectsOf(tree: DocTree, verb: number): readonly number[] {
  const direct = directObjects(tree, verb);
  if (direct.length > 0) return direct.flatMap((child) => tree.conjuncts(resolveRelative(tree, child)));
  const { head, deprel } = tree.token(verb);
  if (isPassive(tree, verb)) {
    if (deprel === 'acl' && head >= 0) return [head];
    // "after being shot", "hopes to be elected": the subject of the clause above.
    if (tree.is(verb, 'advcl', 'xcomp')) return borrowedSubjects(tree, verb, 0);
    if (tree.is(verb, 'conj') && head >= 0) {
      const shared = tree.childBy(head, 'nsubj:pass');
      return shared === null
        ? deprelOf(tree, head) === 'acl'
          ? objectsOf(tree, head)
          : []
        : tree.conjuncts(resolveRelative(tree, shared));
    }
  }
  // "the weapons that the rebels fired": the relative clause's missing object is the noun.
  const subject = tree.childBy(verb, 'nsubj');
  const relative = deprel === 'acl:relcl' && subject !== null && resolveRelative(tree, subject) === subject;
  return relative && head >= 0 ? [head] : [];
}

function deprelOf(tree: DocTree, token: number): string {
  return tree.token(token).deprel;
}

/** A relative pronoun stands for the noun that its clause modifies. */
export function resolveRelative(tree: DocTree, token: number): number {
  const { lemma, upos, head } = tree.token(token);
  if (upos !== 'PRON' || !['who', 'which', 'that', 'whom'].includes(lemma.toLowerCase()) || head < 0)
    return token;
  const clause = tree.firstConjunct(head);
  const noun = tree.token(clause).head;
  return tree.is(clause, 'acl:relcl') && noun >= 0 ? noun : token;
}

/** Phrases below a word with one of the given prepositions. */
export function obliquesOf(tree: DocTree, index: number, cases: readonly string[]): readonly number[] {
  return tree
    .childrenBy(index, 'obl', '=nmod', 'nmod:unmarked')
    .filter((child) => cases.includes(tree.caseOf(child)))
    .flatMap((child) => tree.conjuncts(child));
}

/** Nouns that only say what kind of place is named behind "of" ("the town of Kisumu"). */
const PLACE_KINDS = new Set([
  'city',
  'town',
  'village',
  'port',
  'province',
  'region',
  'district',
  'island',
  'territory',
  'state',
  'county',
  'capital',
  'suburb',
  'resort',
  'municipality',
  'governorate',
  'prefecture',
  'republic',
  'kingdom',
  'peninsula',
  'area',
  'settlement',
  'hamlet',
  'borough',
]);

/** The word whose mention a phrase stands for: its head, or the name that a noun of place or a partitive introduces. */
export function namedHead(tree: DocTree, token: number): number {
  if (!PLACE_KINDS.has(tree.token(token).lemma.toLowerCase())) return contentHead(tree, token);
  const named = tree
    .childrenBy(token, '=nmod', 'appos', 'flat')
    .find((child) => tree.token(child).upos === 'PROPN' && ['of', ''].includes(tree.caseOf(child)));
  return named ?? token;
}

/** "a group of fishermen": the noun that the phrase is really about. */
export function contentHead(tree: DocTree, token: number): number {
  const { lemma, upos } = tree.token(token);
  if (!PARTITIVES.has(lemma.toLowerCase()) && upos !== 'NUM' && upos !== 'DET') return token;
  const counted = tree
    .childrenBy(token, '=nmod')
    .find((child) => child > token && tree.caseOf(child) === 'of');
  return counted === undefined ? token : contentHead(tree, counted);
}

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^(?:today|tomorrow|yesterday|week|month|year|day|night|morning|afternoon|evening)$/;

/** Does the phrase only say when ("on Monday")? */
export function isCalendarPhrase(tree: DocTree, head: number): boolean {
  return CALENDAR.test(tree.token(head).lemma.toLowerCase());
}
