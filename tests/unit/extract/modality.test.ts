import { describe, expect, it } from 'vitest';
import { loadModality } from '../../../src/extract/load-modality.js';
import { factualityOf } from '../../../src/extract/modality.js';
import { treeOf } from '../../builders/tree.js';

const lexicon = loadModality();

function modality(word: string, notation: string): string {
  const { tree, at } = treeOf(notation);
  return factualityOf(tree, at(word), lexicon).modality;
}

describe('a condition is no fact and no denial', () => {
  it.each([
    [
      'negated',
      'lifted',
      'threatened/VERB/root/past to/PART/mark>stay stay/VERB/xcomp>threatened/inf if/SCONJ/mark>lifted it/PRON/nsubj:pass>lifted ' +
        'is/AUX/aux:pass>lifted not/PART/advmod>lifted lifted/VERB/advcl>stay/part',
    ],
    [
      'inverted',
      'failed',
      'had/AUX/aux>failed talks/NOUN/nsubj>failed failed/VERB/advcl>left/part they/PRON/nsubj>left left/VERB/root/past',
    ],
    [
      'shared by a second verb',
      'seize',
      'if/SCONJ/mark>attack rebels/NOUN/nsubj>attack attack/VERB/advcl>flee/pres and/CCONJ/cc>seize seize/VERB/conj>attack/pres ' +
        'it/PRON/obj>seize they/PRON/nsubj>flee flee/VERB/root/pres',
    ],
    [
      'holding a clause',
      'lied',
      'if/SCONJ/mark>finds court/NOUN/nsubj>finds finds/VERB/advcl>goes/pres he/PRON/nsubj>lied lied/VERB/ccomp>finds/past ' +
        'he/PRON/nsubj>goes goes/VERB/root/pres',
    ],
    [
      'of several words',
      'agree',
      'stay/VERB/root/inf as/ADV/mark>agree long/ADV/fixed>as as/ADP/fixed>as they/PRON/nsubj>agree agree/VERB/advcl>stay/pres',
    ],
  ])('%s', (_, word, notation) => {
    expect(modality(word, notation)).toBe('hypothetical');
  });

  it('a time is one only before what is no fact yet', () => {
    const until = (verb: string, form: string, helper: string): string =>
      `they/PRON/nsubj>stay ${helper}stay/VERB/root/${form} until/SCONJ/mark>${verb} ban/NOUN/nsubj:pass>${verb} ` +
      `is/AUX/aux:pass>${verb} ${verb}/VERB/advcl>stay/part`;
    expect(modality('lifted', until('lifted', 'inf', 'will/AUX/aux>stay '))).toBe('hypothetical');
    expect(modality('lifted', until('lifted', 'pres', ''))).toBe('actual');
  });
});

describe('two verbs with one helper', () => {
  const sisters = (second: string): string =>
    `it/PRON/nsubj>strike may/AUX/aux>strike strike/VERB/root/inf and/CCONJ/cc>${second} ${second}/VERB/conj>strike/`;
  it('share it where the second has no tense', () => {
    expect(modality('seize', `${sisters('seize')}inf`)).toBe('hypothetical');
    expect(modality('seized', `${sisters('seized')}past`)).toBe('actual');
  });
  it('share a negation before "or"', () => {
    const notation =
      'it/PRON/nsubj>strike did/AUX/aux>strike not/PART/advmod>strike strike/VERB/root/inf or/CCONJ/cc>seize seize/VERB/conj>strike/inf';
    expect(modality('seize', notation)).toBe('denied');
  });
});

describe('a future told from the past', () => {
  const said = (report: string, extra = ''): string =>
    `it/PRON/nsubj>${report} ${report}/VERB/root/past they/PRON/nsubj>attack would/AUX/aux>attack attack/VERB/ccomp>${report}/inf ${extra}`;
  it.each([
    ['said', 'planned'],
    ['warned', 'threatened'],
    ['feared', 'hypothetical'],
    ['denied', 'denied'],
  ])('%s', (report, expected) => {
    expect(modality('attack', said(report))).toBe(expected);
  });
  it('is open under a condition', () => {
    const condition = 'if/SCONJ/mark>came they/PRON/nsubj>came came/VERB/advcl>attack/past';
    expect(modality('attack', said('said', condition))).toBe('hypothetical');
  });
});

describe('what is alleged', () => {
  const claims = (verb: string): string =>
    `army/NOUN/nsubj>${verb} ${verb}/VERB/root/past claims/NOUN/obj>${verb} that/SCONJ/mark>attacked it/PRON/nsubj>attacked attacked/VERB/acl>claims/past`;
  it('is open, and denied where somebody denies it', () => {
    expect(modality('attacked', claims('heard'))).toBe('hypothetical');
    expect(modality('attacked', claims('denied'))).toBe('denied');
  });
  it('a stop that is only asked for stops nothing', () => {
    const notation =
      'they/PRON/nsubj>urged urged/VERB/root/past us/PRON/obj>urged to/PART/mark>block block/VERB/xcomp>urged/inf mergers/NOUN/obj>block';
    expect(modality('mergers', notation)).toBe('hypothetical');
  });
});

describe('what is said of nobody or not at all', () => {
  it.each([
    ['hurt', 'nobody/PRON/nsubj:pass>hurt was/AUX/aux:pass>hurt hurt/VERB/root/part'],
    ['fired', 'no/DET/det>shots shots/NOUN/nsubj:pass>fired were/AUX/aux:pass>fired fired/VERB/root/part'],
    [
      'praised',
      'she/PRON/nsubj>praised neither/CCONJ/cc:preconj>praised praised/VERB/root/past it/PRON/obj>praised',
    ],
    [
      'close',
      'it/PRON/nsubj>had had/VERB/root/past no/DET/det>plans plans/NOUN/obj>had to/PART/mark>close close/VERB/acl>plans/inf',
    ],
  ])('%s', (word, notation) => {
    expect(modality(word, notation)).toBe('denied');
  });

  it('"any" is none in particular', () => {
    expect(modality('attack', 'any/DET/det>attack attack/NOUN/nsubj>fails fails/VERB/root/pres')).toBe(
      'hypothetical',
    );
  });

  it('who stays away from a meeting does not undo it', () => {
    const notation =
      'he/PRON/nsubj>meeting was/AUX/cop>meeting not/PART/advmod>meeting at/ADP/case>meeting the/DET/det>meeting meeting/NOUN/root';
    expect(modality('meeting', notation)).toBe('actual');
  });
});

describe('what an adjective or a charge makes of a deed', () => {
  const adjective = (word: string): string =>
    `it/PRON/nsubj>${word} is/AUX/cop>${word} ${word}/ADJ/root to/PART/mark>sign sign/VERB/xcomp>${word}/inf`;
  it.each([
    ['likely', 'hypothetical'],
    ['ready', 'planned'],
    ['unable', 'denied'],
  ])('%s', (word, expected) => {
    expect(modality('sign', adjective(word))).toBe(expected);
  });

  const charge = (verb: string): string =>
    `they/PRON/nsubj>${verb} ${verb}/VERB/root/past him/PRON/obj>${verb} of/SCONJ/mark>killing killing/VERB/advcl>${verb}/ger her/PRON/obj>killing`;
  it.each([
    ['accused', 'hypothetical'],
    ['acquitted', 'denied'],
    ['convicted', 'actual'],
  ])('%s', (verb, expected) => {
    expect(modality('killing', charge(verb))).toBe(expected);
  });

  it('an infinitive below a noun is no fact, unless it says who was first', () => {
    const below = (rank: string): string =>
      `the/DET/det>man ${rank}/ADJ/amod>man man/NOUN/root to/PART/mark>resign resign/VERB/acl>man/inf`;
    expect(modality('resign', below('old'))).toBe('hypothetical');
    expect(modality('resign', below('first'))).toBe('actual');
  });

  it('"is to" is a plan', () => {
    const notation = 'he/PRON/nsubj>is is/AUX/root/pres to/PART/mark>visit visit/VERB/xcomp>is/inf';
    expect(modality('visit', notation)).toBe('planned');
  });
});

describe('what is known before somebody acts on it', () => {
  it('stays a fact where he may end it, or fails to agree at it', () => {
    const end =
      'they/PRON/nsubj>end may/AUX/aux>end end/VERB/root/inf the/DET/det>strike strike/NOUN/obj>end';
    expect(modality('strike', end)).toBe('actual');
    const scene =
      'they/PRON/nsubj>failed failed/VERB/root/past to/PART/mark>agree agree/VERB/xcomp>failed/inf at/ADP/case>talks talks/NOUN/obl>agree';
    expect(modality('talks', scene)).toBe('actual');
    expect(modality('agree', scene)).toBe('denied');
  });

  it('is not suspended with what came after it', () => {
    const { tree, at } = treeOf(
      'it/PRON/nsubj:pass>suspended was/AUX/aux:pass>suspended suspended/VERB/root/part after/SCONJ/mark>attacked ' +
        'they/PRON/nsubj>attacked attacked/VERB/advcl>suspended/past',
    );
    expect(factualityOf(tree, at('attacked'), lexicon)).toEqual({ modality: 'actual', state: null });
  });
});

describe('what nobody shall do', () => {
  it('is asked for and not denied', () => {
    const asked = (verb: string, governor: string): string =>
      `she/PRON/nsubj>${governor} ${governor}/VERB/root/past them/PRON/obj>${governor} not/PART/advmod>${verb} to/PART/mark>${verb} ${verb}/VERB/xcomp>${governor}/inf`;
    expect(modality('strike', asked('strike', 'urged'))).toBe('hypothetical');
    expect(modality('strike', asked('strike', 'warned'))).toBe('hypothetical');
  });
  it('is none behind "against"', () => {
    expect(
      modality(
        'sending',
        'she/PRON/nsubj>warned warned/VERB/root/past them/PRON/obj>warned against/SCONJ/mark>sending sending/VERB/advcl>warned/ger ships/NOUN/obj>sending',
      ),
    ).toBe('hypothetical');
  });
});

describe('what is known', () => {
  it('an accusation that is rejected was made', () => {
    expect(
      modality(
        'accusation',
        'they/PRON/nsubj>rejected rejected/VERB/root/past the/DET/det>accusation accusation/NOUN/obj>rejected',
      ),
    ).toBe('actual');
  });
  it('an attack for which nobody has claimed responsibility was', () => {
    expect(
      modality(
        'attack',
        'group/NOUN/nsubj>claimed has/AUX/aux>claimed not/PART/advmod>claimed claimed/VERB/root/part responsibility/NOUN/obj>claimed for/ADP/case>attack the/DET/det>attack attack/NOUN/nmod>responsibility',
      ),
    ).toBe('actual');
  });
  it('a treaty that is not signed is none', () => {
    expect(
      modality(
        'treaty',
        'they/PRON/nsubj>signed have/AUX/aux>signed not/PART/advmod>signed signed/VERB/root/part the/DET/det>treaty treaty/NOUN/obj>signed',
      ),
    ).toBe('denied');
  });
});

describe('what is agreed or announced', () => {
  const agreed = (noun: string): string =>
    `they/PRON/nsubj>agreed agreed/VERB/root/past to/ADP/case>${noun} ${noun}/NOUN/obl>agreed`;
  it('terms are agreed, talks are planned', () => {
    expect(modality('truce', agreed('truce'))).toBe('actual');
    expect(modality('talks', agreed('talks'))).toBe('planned');
  });
  it('layoffs that are announced are still to come', () => {
    const announced = 'firm/NOUN/nsubj>announced announced/VERB/root/past layoffs/NOUN/obj>announced';
    expect(modality('layoffs', announced)).toBe('planned');
  });
});
