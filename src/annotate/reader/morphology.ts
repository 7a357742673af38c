import type { Morphology, Upos } from '../../model/token.js';

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
  switch (xpos) {
    case 'NN':
    case 'NNP':
      return { number: 'Sing' };
    case 'NNS':
    case 'NNPS':
      return { number: 'Plur' };
    case 'VBD':
      return { verbForm: 'Fin', tense: 'Past', mood: 'Ind' };
    case 'VBZ':
      return { verbForm: 'Fin', tense: 'Pres', mood: 'Ind', number: 'Sing' };
    case 'VBP':
      return { verbForm: 'Fin', tense: 'Pres', mood: 'Ind' };
    case 'MD':
      return { verbForm: 'Fin', mood: 'Ind' };
    case 'VBG':
      return { verbForm: 'Ger', tense: 'Pres' };
    case 'VBN':
      return upos === 'VERB' && isPassive(deprel, below)
        ? { verbForm: 'Part', tense: 'Past', voice: 'Pass' }
        : { verbForm: 'Part', tense: 'Past' };
    case 'VB':
      return deprel === 'root' &&
        upos === 'VERB' &&
        !below.has('nsubj') &&
        !below.has('aux') &&
        !below.has('mark')
        ? { verbForm: 'Fin', mood: 'Imp' }
        : { verbForm: 'Inf' };
    default:
      return {};
  }
}

function isPassive(deprel: string, below: ReadonlySet<string>): boolean {
  if (below.has('aux:pass') || below.has('nsubj:pass') || below.has('csubj:pass')) return true;
  return (
    (deprel === 'acl' || deprel === 'amod' || deprel === 'advcl') && !below.has('aux') && !below.has('nsubj')
  );
}
