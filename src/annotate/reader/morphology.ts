import type { Morphology, Upos } from '../../model/token.js';

/** Shared by all words, so that a long article does not hold thousands of equal objects. */
const NONE: Morphology = {};
const SINGULAR: Morphology = { number: 'Sing' };
const PLURAL: Morphology = { number: 'Plur' };
const PAST: Morphology = { verbForm: 'Fin', tense: 'Past', mood: 'Ind' };
const THIRD_PERSON: Morphology = { verbForm: 'Fin', tense: 'Pres', mood: 'Ind', number: 'Sing' };
const PRESENT: Morphology = { verbForm: 'Fin', tense: 'Pres', mood: 'Ind' };
const MODAL: Morphology = { verbForm: 'Fin', mood: 'Ind' };
const GERUND: Morphology = { verbForm: 'Ger', tense: 'Pres' };
const PARTICIPLE: Morphology = { verbForm: 'Part', tense: 'Past' };
const PASSIVE: Morphology = { verbForm: 'Part', tense: 'Past', voice: 'Pass' };
const IMPERATIVE: Morphology = { verbForm: 'Fin', mood: 'Imp' };
const INFINITIVE: Morphology = { verbForm: 'Inf' };

const BY_TAG: Readonly<Record<string, Morphology>> = {
  NN: SINGULAR,
  NNP: SINGULAR,
  NNS: PLURAL,
  NNPS: PLURAL,
  VBD: PAST,
  VBZ: THIRD_PERSON,
  VBP: PRESENT,
  MD: MODAL,
  VBG: GERUND,
};

/**
 * Number, verb form, tense and voice from the Penn tag and the tree: "VBN" with a passive auxiliary below it, or hanging on a
 * noun without any, is passive; "VB" without subject at the root of its sentence is an imperative.
 */
export function morphologyOf(
  xpos: string,
  upos: Upos,
  deprel: string,
  below: ReadonlySet<string>,
): Morphology {
  if (xpos === 'VBN') return upos === 'VERB' && isPassive(deprel, below) ? PASSIVE : PARTICIPLE;
  if (xpos === 'VB') return upos === 'VERB' && isImperative(deprel, below) ? IMPERATIVE : INFINITIVE;
  return BY_TAG[xpos] ?? NONE;
}

function isImperative(deprel: string, below: ReadonlySet<string>): boolean {
  return deprel === 'root' && !below.has('nsubj') && !below.has('aux') && !below.has('mark');
}

function isPassive(deprel: string, below: ReadonlySet<string>): boolean {
  if (below.has('aux:pass') || below.has('nsubj:pass') || below.has('csubj:pass')) return true;
  return (
    (deprel === 'acl' || deprel === 'amod' || deprel === 'advcl') && !below.has('aux') && !below.has('nsubj')
  );
}
