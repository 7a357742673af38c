import type { DocTree } from '../tree.js';
import { type Change, type Changes, eachVerb, isTensed } from './change.js';

/**
 * "rules made after Typhoon Nida, which killed nine": a clause right behind a name belongs to the name where another verb
 * stands between the name and the noun that the parser chose.
 */
export function relativeOfName(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    const { head } = tree.token(verb);
    if (head < 0 || head > verb || !tree.is(verb, 'acl:relcl')) return [];
    const pronoun = tree.childBy(verb, 'nsubj');
    if (pronoun === null || !/^(?:which|who)$/i.test(tree.token(pronoun).text)) return [];
    const last = pronoun - (tree.tokens[pronoun - 1]?.text === ',' ? 2 : 1);
    if (last <= head || tree.tokens[last]?.upos !== 'PROPN') return [];
    const name = topOfName(tree, last);
    return name !== head && isBelowVerb(tree, name, head) ? [[verb, { head: name }]] : [];
  });
}

/** "an economist at Stanford whom Ruiz named": no body or place that somebody is at is "who". */
export function relativeOfSomebody(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    const { head } = tree.token(verb);
    if (head < 0 || !tree.is(verb, 'acl:relcl') || !tree.is(head, '=nmod')) return [];
    if (!/^(?:at|in)$/.test(tree.caseOf(head)) || tree.token(head).upos !== 'PROPN') return [];
    const who = tree
      .childrenBy(verb, 'nsubj', 'nsubj:pass', 'obj')
      .some((child) => /^whom?$/i.test(tree.token(child).text));
    return who ? [[verb, { head: tree.token(head).head }]] : [];
  });
}

/** The word of a name on which its other words hang. */
function topOfName(tree: DocTree, word: number): number {
  let at = word;
  for (let step = 0; step < 8 && tree.is(at, 'flat', 'compound') && tree.token(at).head >= 0; step++)
    at = tree.token(at).head;
  return at;
}

/** Does a verb stand on the way from the word up to `top`? */
function isBelowVerb(tree: DocTree, word: number, top: number): boolean {
  let verb = false;
  for (const at of tree.ancestors(word)) {
    if (at === top) return verb;
    verb ||= tree.token(at).upos === 'VERB';
  }
  return false;
}

/** What blasts, crashes and storms do by themselves, and what comes of it. */
const BURSTING = new Set(
  'explode detonate crash collapse erupt derail capsize overturn burst collide sink strike hit slam plow plough fall'.split(
    ' ',
  ),
);
const HARMING = new Set('kill injure wound hurt damage destroy trap bury displace'.split(' '));

/** "are hunting a man who hid a bomb that exploded, wounding six": harm comes of the blast before the comma. */
export function resultOfBlast(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    const { head, text, lemma } = tree.token(verb);
    if (head < 0 || head > verb || !tree.is(verb, 'advcl') || !/ing$/.test(text)) return [];
    if (!HARMING.has(lemma) || BURSTING.has(tree.token(head).lemma)) return [];
    if (tree.tokens[verb - 1]?.text !== ',' || tree.childBy(verb, 'mark', 'nsubj') !== null) return [];
    for (let blast = verb - 2; blast > head; blast--)
      if (BURSTING.has(tree.token(blast).lemma) && tree.is(blast, 'acl:relcl', 'advcl', 'ccomp'))
        return tree.childBy(blast, 'nsubj') === null ? [] : [[verb, { head: blast }]];
    return [];
  });
}

/** "left room for doubt by suspending it": what is done by doing something else hangs on the verb. */
export function gerundOfMeans(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    const { head, text } = tree.token(verb);
    if (head < 0 || head > verb || !tree.is(verb, 'acl') || !/ing$/.test(text)) return [];
    const means = tree.childrenBy(verb, 'mark', 'case').some((child) => /^by$/i.test(tree.token(child).text));
    if (!means || tree.token(head).upos === 'VERB') return [];
    const above = tree.ancestors(head).find((at) => tree.token(at).upos === 'VERB');
    return above === undefined || above > verb ? [] : [[verb, { head: above, deprel: 'advcl' }]];
  });
}

/** "left after his meeting with Ruiz, in 2018 in Lima": what a comma sets off behind such a phrase tells of its noun. */
export function phraseBehindComma(tree: DocTree): Changes {
  const changes = new Map<number, Change>();
  tree.tokens.forEach(({ upos, head, sentence }, noun) => {
    if (upos !== 'NOUN' || head < 0 || head > noun || !tree.is(noun, '=obl')) return;
    if (!/^(?:after|before|since|following)$/.test(tree.caseOf(noun))) return;
    const last = tree.subtree(noun).at(-1) ?? noun;
    if (tree.tokens[last + 1]?.text !== ',' || tree.tokens[last + 1]?.sentence !== sentence) return;
    let from = last + 2;
    for (const phrase of tree.childrenBy(head, '=obl')) {
      if (phrase < from || startOf(tree, phrase) !== from) continue;
      if (!/^(?:in|on|at)$/.test(tree.caseOf(phrase))) break;
      changes.set(phrase, { head: noun, deprel: 'nmod' });
      from = (tree.subtree(phrase).at(-1) ?? phrase) + 1;
    }
  });
  return changes;
}

/** The first word of a phrase; a comma that hangs on it is none. */
function startOf(tree: DocTree, phrase: number): number {
  return tree.subtree(phrase).find((token) => tree.token(token).upos !== 'PUNCT') ?? phrase;
}

/** Acts of speech that only people and bodies do. */
const SPEAKING = new Set(
  'demand accuse urge call warn vow promise threaten ask condemn pledge appeal insist blame refuse reject deny thank praise offer order denounce criticise criticize'.split(
    ' ',
  ),
);

/** "said the raids were illegal and demanded that they stop": who says it also demands. */
export function speechOfSpeaker(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    if (!tree.is(verb, 'conj') || !SPEAKING.has(tree.token(verb).lemma) || !isTensed(tree, verb)) return [];
    if (tree.childBy(verb, 'nsubj', 'mark', 'aux') !== null) return [];
    const said = tree.firstConjunct(verb);
    const { head } = tree.token(said);
    if (head < 0 || !tree.is(said, 'ccomp') || tree.token(head).upos !== 'VERB') return [];
    const subject = tree.childBy(said, 'nsubj', 'nsubj:pass');
    if (subject === null || tree.token(subject).upos === 'PRON') return [];
    const state = tree.childBy(said, 'cop', 'aux:pass') !== null;
    return state && head < said ? [[verb, { head }]] : [];
  });
}

/** "suspended Kenya and Uganda, the host, called for calm": a second clause begins with the name behind "and". */
export function clauseBehindAnd(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    const { head } = tree.token(verb);
    if (head < 0 || head > verb || !tree.is(verb, 'conj', 'advcl', 'parataxis')) return [];
    if (tree.token(verb).morph.verbForm === 'Ger' || /ing$/.test(tree.token(verb).text)) return [];
    if (tree.childBy(verb, 'nsubj', 'nsubj:pass', 'mark', 'cc', 'aux') !== null) return [];
    if (tree.tokens[verb - 1]?.text !== ',') return [];
    const name = tree
      .childrenBy(head, 'obj', 'obl')
      .flatMap((object) => tree.childrenBy(object, 'conj'))
      .findLast((child) => child < verb && tree.token(child).upos === 'PROPN');
    if (name === undefined || !isSetApart(tree, name, verb)) return [];
    return [
      [name, { head: verb, deprel: 'nsubj' }],
      [verb, { head, deprel: 'conj' }],
    ] satisfies [number, Change][];
  });
}

/** Does "and" stand before the name, and an apposition between two commas behind it up to the verb? */
function isSetApart(tree: DocTree, name: number, verb: number): boolean {
  if (!tree.childrenBy(name, 'cc').some((child) => /^and$/i.test(tree.token(child).text))) return false;
  const behind = Math.max(name, ...tree.childrenBy(name, 'flat')) + 1;
  const between = Array.from({ length: verb - behind }, (_, i) => tree.token(behind + i));
  return (
    between.length > 2 &&
    between[0]?.text === ',' &&
    between.every(({ upos, text }) => upos !== 'VERB' && upos !== 'AUX' && text !== 'and') &&
    between.filter(({ text }) => text === ',').length === 2
  );
}
