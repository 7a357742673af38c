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
]);

/** Nouns that only count or group what stands behind "of". */
const PARTITIVES = new Set([
  'group',
  'number',
  'team',
  'pair',
  'dozen',
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

/** Is the verb passive: "was demolished", "the bridge demolished by engineers"? */
export function isPassive(tree: DocTree, verb: number): boolean {
  if (tree.childBy(verb, 'aux:pass', 'nsubj:pass', 'obl:agent') !== null) return true;
  if (isReducedPassive(tree, verb)) return true;
  const { morph, deprel, text } = tree.token(verb);
  if (deprel !== 'acl') return false;
  return morph.verbForm === 'Part'
    ? morph.tense === 'Past' || morph.voice === 'Pass'
    : /(ed|en|own|ught|ade)$/.test(text.toLowerCase());
}

/** Heads of the phrases that do what the verb tells, coordinated ones too; found also where the verb shares its subject. */
export function subjectsOf(tree: DocTree, verb: number): readonly number[] {
  if (isPassive(tree, verb)) return agentsOf(tree, verb);
  const own = tree.childBy(verb, '=nsubj', 'nsubj:outer');
  if (own !== null) return tree.conjuncts(resolveRelative(tree, own));
  return borrowedSubjects(tree, verb, 0);
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
  if (base === 'acl') return tree.token(head).upos === 'VERB' ? [] : subjectOfModifier(tree, verb, head);
  if (base === 'conj' || base === 'advcl' || base === 'parataxis') return activeSubjects(tree, head, depth);
  if (base === 'xcomp' || base === 'ccomp') {
    const object = tree.childBy(head, 'obj', 'iobj');
    const controls = OBJECT_CONTROL.has(tree.token(head).lemma.toLowerCase());
    if (controls && object !== null) return tree.conjuncts(object);
    return base === 'xcomp' ? activeSubjects(tree, head, depth) : [];
  }
  return [];
}

/** "the envoys negotiating", "a plan to attack": the noun itself, or whoever has the plan. */
function subjectOfModifier(tree: DocTree, verb: number, noun: number): readonly number[] {
  const infinitive = tree
    .childrenBy(verb, 'mark')
    .some((child) => tree.token(child).text.toLowerCase() === 'to');
  if (!infinitive) return tree.conjuncts(noun).slice(0, 1);
  const owner = tree.childBy(noun, 'nmod:poss');
  if (owner !== null) return [owner];
  const { head } = tree.token(noun);
  return head >= 0 && tree.is(noun, 'obj') ? subjectsOf(tree, head) : [];
}

function activeSubjects(tree: DocTree, verb: number, depth: number): readonly number[] {
  const passive = tree.childBy(verb, 'nsubj:pass');
  if (passive !== null) return tree.conjuncts(passive);
  const own = tree.childBy(verb, '=nsubj', 'nsubj:outer');
  return own !== null ? tree.conjuncts(resolveRelative(tree, own)) : borrowedSubjects(tree, verb, depth + 1);
}

/** Heads of the phrases that the verb's action is done to. */
export function objectsOf(tree: DocTree, verb: number): readonly number[] {
  const direct =
    tree.childBy(verb, 'nsubj:pass') ??
    tree.childBy(verb, 'obj') ??
    (isReducedPassive(tree, verb) ? tree.childBy(verb, '=nsubj') : null);
  if (direct !== null) return tree.conjuncts(resolveRelative(tree, direct));
  const { head, deprel } = tree.token(verb);
  if (isPassive(tree, verb)) {
    if (deprel === 'acl' && head >= 0) return [head];
    if (tree.is(verb, 'conj') && head >= 0) {
      const shared = tree.childBy(head, 'nsubj:pass');
      return shared === null ? [] : tree.conjuncts(resolveRelative(tree, shared));
    }
  }
  // "the weapons that the rebels fired": the relative clause's missing object is the noun.
  const subject = tree.childBy(verb, 'nsubj');
  const relative = deprel === 'acl:relcl' && subject !== null && resolveRelative(tree, subject) === subject;
  return relative && head >= 0 ? [head] : [];
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
  return tree.childrenBy(token, '=nmod').find((child) => tree.caseOf(child) === 'of') ?? token;
}

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^(?:today|tomorrow|yesterday|week|month|year|day|night|morning|afternoon|evening)$/;

/** Does the phrase only say when ("on Monday")? */
export function isCalendarPhrase(tree: DocTree, head: number): boolean {
  return CALENDAR.test(tree.token(head).lemma.toLowerCase());
}
