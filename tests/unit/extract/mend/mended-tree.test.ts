import { describe, expect, it } from 'vitest';
import { mendedTree } from '../../../../src/extract/mend/mended-tree.js';
import { treeOf } from '../../../builders/tree.js';

/** Relation and head of a word after mending: `nsubj>blamed`, `root`. */
function relation(word: string, notation: string): string {
  const { tree, at } = treeOf(notation);
  const mended = mendedTree(tree.tokens, tree.sentences);
  const { deprel, head } = mended.token(at(word));
  return head < 0 ? deprel : `${deprel}>${mended.token(head).text}`;
}

describe('subjects', () => {
  it('a name before a finite verb without a subject is its subject', () => {
    const notation =
      'leader/NOUN/compound>Ruiz Ruiz/PROPN/compound>blamed blamed/VERB/root/past council/NOUN/obj>blamed';
    expect(relation('Ruiz', notation)).toBe('nsubj>blamed');
  });
  it('not where the verb has one, nor what narrows a gerund', () => {
    const own = 'she/PRON/nsubj>fired test/NOUN/compound>fired fired/VERB/root/past it/PRON/obj>fired';
    expect(relation('test', own)).toBe('compound>fired');
    expect(relation('test', 'test/NOUN/compound>firing firing/VERB/root/ger it/PRON/obj>firing')).toBe(
      'compound>firing',
    );
  });
});

describe('objects', () => {
  it('what stands before the preposition of a gerund belongs to the verb above', () => {
    const notation =
      'she/PRON/nsubj>accused accused/VERB/root/past Kenya/PROPN/nsubj>dumping of/SCONJ/mark>dumping dumping/VERB/advcl>accused/ger waste/NOUN/obj>dumping';
    expect(relation('Kenya', notation)).toBe('obj>accused');
  });
  it('the subject of a gerund without a preposition before it stays', () => {
    const notation =
      'she/PRON/nsubj>saw saw/VERB/root/past Kenya/PROPN/nsubj>dumping dumping/VERB/ccomp>saw/ger waste/NOUN/obj>dumping';
    expect(relation('Kenya', notation)).toBe('nsubj>dumping');
  });
  it('a bare noun behind the second verb is its object', () => {
    const notation =
      'club/NOUN/nsubj>sacks sacks/VERB/root/pres coach/NOUN/obj>sacks ,/PUNCT/punct>signs signs/VERB/conj>sacks/pres striker/NOUN/conj>coach';
    expect(relation('striker', notation)).toBe('obj>signs');
  });
  it('a second object before the second verb stays with the first', () => {
    const notation =
      'club/NOUN/nsubj>sacks sacks/VERB/root/pres coach/NOUN/obj>sacks and/CCONJ/cc>captain captain/NOUN/conj>coach';
    expect(relation('captain', notation)).toBe('conj>coach');
  });
  it('"each other" is an object', () => {
    const notation =
      'sides/NOUN/nsubj>accused accused/VERB/root/past each/DET/det>other other/ADJ/fixed>accused';
    expect(relation('other', notation)).toBe('obj>accused');
  });
});

describe('second verbs', () => {
  const notation = (second: string, form: string): string =>
    `judge/NOUN/nsubj>told told/VERB/root/past firm/NOUN/obj>told to/PART/mark>pay pay/VERB/xcomp>told/inf and/CCONJ/cc>${second} ` +
    `${second}/VERB/conj>pay/${form} him/PRON/obj>${second}`;
  it('a verb with a tense is no sister of an infinitive', () => {
    expect(relation('barred', notation('barred', 'past'))).toBe('conj>told');
  });
  it('an infinitive is', () => {
    expect(relation('hire', notation('hire', 'inf'))).toBe('conj>pay');
  });
  it('both verbs of a headline in the infinitive are infinitives', () => {
    const headline =
      'Nordwind/PROPN/nsubj>cut to/PART/mark>buy buy/VERB/acl>Nordwind/inf rival/NOUN/obj>buy ,/PUNCT/punct>cut cut/VERB/root/pres jobs/NOUN/obj>cut';
    expect(relation('buy', headline)).toBe('root');
    expect(relation('cut', headline)).toBe('conj>buy');
    expect(relation('Nordwind', headline)).toBe('nsubj>buy');
  });
});

describe('what hangs on the nearer word', () => {
  it('a relative clause right behind a name belongs to it, where a verb stands between', () => {
    const notation =
      'rules/NOUN/root made/VERB/acl>rules/part after/ADP/case>Nida Typhoon/PROPN/compound>Nida Nida/PROPN/obl>made ,/PUNCT/punct>killed ' +
      'which/PRON/nsubj>killed killed/VERB/acl:relcl>rules/past nine/NUM/obj>killed';
    expect(relation('killed', notation)).toBe('acl:relcl>Nida');
  });
  it('without a verb between it stays', () => {
    const notation =
      'leader/NOUN/root of/ADP/case>Kenya Kenya/PROPN/nmod>leader ,/PUNCT/punct>resigned who/PRON/nsubj>resigned resigned/VERB/acl:relcl>leader/past';
    expect(relation('resigned', notation)).toBe('acl:relcl>leader');
  });
  it('harm comes of the blast before the comma', () => {
    const notation =
      'police/NOUN/nsubj>hunt hunt/VERB/root/pres man/NOUN/obj>hunt with/ADP/case>bomb bomb/NOUN/nmod>man that/PRON/nsubj>exploded ' +
      'exploded/VERB/acl:relcl>bomb/past ,/PUNCT/punct>wounding wounding/VERB/advcl>hunt/ger six/NUM/obj>wounding';
    expect(relation('wounding', notation)).toBe('advcl>exploded');
  });
  it('who says how something is also demands', () => {
    const notation =
      'mayor/NOUN/nsubj>said said/VERB/root/past raids/NOUN/nsubj>illegal were/AUX/cop>illegal illegal/ADJ/ccomp>said and/CCONJ/cc>demanded ' +
      'demanded/VERB/conj>illegal/past action/NOUN/obj>demanded';
    expect(relation('demanded', notation)).toBe('conj>said');
  });
  it('a name with an apposition behind "and" begins a second clause', () => {
    const notation =
      'Union/PROPN/nsubj>suspended suspended/VERB/root/past Kenya/PROPN/obj>suspended and/CCONJ/cc>Uganda Uganda/PROPN/conj>Kenya ,/PUNCT/punct>host ' +
      'the/DET/det>host host/NOUN/appos>Uganda ,/PUNCT/punct>host called/VERB/conj>suspended/past for/ADP/case>calm calm/NOUN/obl>called';
    expect(relation('Uganda', notation)).toBe('nsubj>called');
  });
  it('what is done by doing something else hangs on the verb', () => {
    const notation =
      'mayor/NOUN/nsubj>left left/VERB/root/past room/NOUN/obj>left by/SCONJ/mark>suspending suspending/VERB/acl>room/ger it/PRON/obj>suspending';
    expect(relation('suspending', notation)).toBe('advcl>left');
  });
  it('what a comma sets off behind "after" tells of its noun', () => {
    const notation =
      'mayor/NOUN/nsubj>left left/VERB/root/past after/ADP/case>summit a/DET/det>summit summit/NOUN/obl>left ,/PUNCT/punct>left in/ADP/case>Lima Lima/PROPN/obl>left';
    expect(relation('Lima', notation)).toBe('nmod>summit');
  });
  it('where something was does not hang on the date', () => {
    const notation =
      'they/PRON/nsubj>met met/VERB/root/past on/ADP/case>Monday Monday/PROPN/obl>met in/ADP/case>Lima Lima/PROPN/nmod>Monday';
    expect(relation('Lima', notation)).toBe('obl>met');
  });
  it('a body is not "who"', () => {
    const notation =
      'economist/NOUN/root at/ADP/case>Delta Delta/PROPN/nmod>economist whom/PRON/obj>named Ruiz/PROPN/nsubj>named named/VERB/acl:relcl>Delta/past';
    expect(relation('named', notation)).toBe('acl:relcl>economist');
  });
  it('of two subjects of a report the first belongs to what is reported', () => {
    const notation =
      'Ruiz/PROPN/nsubj>told pardoned/VERB/ccomp>told/past them/PRON/obj>pardoned ,/PUNCT/punct>pardoned spokesman/NOUN/nsubj>told told/VERB/root/past reporters/NOUN/obj>told';
    expect(relation('Ruiz', notation)).toBe('nsubj>pardoned');
  });
  it('a number is left in a state', () => {
    const notation =
      'quake/NOUN/nsubj>left left/VERB/root/past 4000/NUM/nummod>homeless homeless/NOUN/obj>left';
    expect(relation('4000', notation)).toBe('obj>left');
    expect(relation('homeless', notation)).toBe('xcomp>left');
  });
});

describe('clauses and adverbials', () => {
  it('a clause without an object right behind a noun is a relative clause, with what follows it', () => {
    const notation =
      'rebels/NOUN/nsubj>broke broke/VERB/root/past the/DET/det>deal deal/NOUN/obj>broke Kenya/PROPN/nsubj>struck struck/VERB/ccomp>broke/past ' +
      'in/ADP/case>2018 2018/NUM/obl>broke';
    expect(relation('struck', notation)).toBe('acl:relcl>deal');
    expect(relation('2018', notation)).toBe('obl>struck');
  });
  it('whoever is warned not to do something is the object', () => {
    const notation =
      'Kenya/PROPN/nsubj>warned warned/VERB/root/past Uganda/PROPN/iobj>warned not/PART/advmod>send to/PART/mark>send send/VERB/ccomp>warned/inf ships/NOUN/obj>send';
    expect(relation('Uganda', notation)).toBe('obj>warned');
    expect(relation('send', notation)).toBe('xcomp>warned');
  });
  it('a plural verb below a name in the singular belongs to the plural noun above', () => {
    const notation =
      'floods/NOUN/root/plur in/ADP/case>Kenya Kenya/PROPN/nmod>floods that/PRON/nsubj>killed have/AUX/aux>killed killed/VERB/acl:relcl>Kenya/part people/NOUN/obj>killed';
    expect(relation('killed', notation)).toBe('acl:relcl>floods');
  });
  it('where something lasts hangs on the verb', () => {
    const notation =
      'they/PRON/nsubj>met met/VERB/root/past for/ADP/case>hours hours/NOUN/obl>met in/ADP/case>Kisumu Kisumu/PROPN/nmod>hours';
    expect(relation('Kisumu', notation)).toBe('obl>met');
  });
  it('the day right behind a verb of saying is that of the saying', () => {
    const notation =
      'gunmen/NOUN/nsubj>freed freed/VERB/ccomp>said/past students/NOUN/obj>freed ,/PUNCT/punct>freed mayor/NOUN/nsubj>said ' +
      'said/VERB/root/past on/ADP/case>Tuesday Tuesday/PROPN/obl>freed ,/PUNCT/punct>freed';
    expect(relation('Tuesday', notation)).toBe('obl>said');
  });
  it('a name in capitals is no pronoun', () => {
    const notation =
      'cholera/NOUN/nsubj>kills kills/VERB/root/pres nine/NUM/obj>kills in/ADP/case>Kenya Kenya/PROPN/obl>kills ,/PUNCT/punct>sends ' +
      'WHO/PRON/nsubj>sends sends/VERB/acl:relcl>Kenya/pres vaccine/NOUN/obj>sends';
    expect(relation('sends', notation)).toBe('parataxis>kills');
  });
});
