import type { DocTree } from './tree.js';

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
  'round',
  'dose',
  'batch',
  'shipment',
  'consignment',
]);

/** A relative pronoun stands for the noun that its clause modifies. */
export function resolveRelative(tree: DocTree, token: number): number {
  const { lemma, upos, head } = tree.token(token);
  if (upos !== 'PRON' || !['who', 'which', 'that', 'whom'].includes(lemma.toLowerCase()) || head < 0)
    return token;
  let clause = tree.firstConjunct(head);
  // "who is to visit Lima": the pronoun may hang on the infinitive.
  for (let step = 0; step < 3 && tree.is(clause, 'xcomp', 'ccomp', 'conj'); step++)
    clause = tree.token(clause).head;
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
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^(?:today|tomorrow|yesterday|week|month|year|day|night|morning|afternoon|evening)$|^(?:19|20)\d\d$/;

/** Does the phrase only say when ("on Monday")? */
export function isCalendarPhrase(tree: DocTree, head: number): boolean {
  return CALENDAR.test(tree.token(head).lemma.toLowerCase());
}
