import { isCalendarPhrase } from '../phrase.js';
import type { DocTree } from '../tree.js';
import { type Change, type Changes, eachVerb } from './change.js';

/** A name in capitals that is read as the pronoun it looks like ("WHO sends vaccines"). */
export function nameLikePronoun(tree: DocTree): Changes {
  const changes = new Map<number, Change>();
  tree.tokens.forEach(({ text, upos, head, sentence }, index) => {
    if (text !== 'WHO' || upos !== 'PRON') return;
    const next = tree.tokens[index + 1];
    if (next?.sentence === sentence && /^\P{Ll}{2,}$/u.test(next.text) && /\p{L}/u.test(next.text)) return;
    changes.set(index, { upos: 'PROPN' });
    if (head >= 0 && tree.is(head, 'acl:relcl')) {
      const root = tree.ancestors(head).find((at) => tree.token(at).upos === 'VERB');
      changes.set(head, { deprel: 'parataxis', ...(root === undefined ? {} : { head: root }) });
    }
  });
  return changes;
}

/** "the operator, Nordwind, said": a name behind a comma is set beside the noun. */
export function nameBehindComma(tree: DocTree): Changes {
  const changes = new Map<number, Change>();
  tree.tokens.forEach(({ upos, head }, name) => {
    if (upos !== 'PROPN' || head < 0 || head > name || !tree.is(name, '=compound')) return;
    if (tree.token(head).upos === 'NOUN' && tree.tokens[name - 1]?.text === ',')
      changes.set(name, { deprel: 'appos' });
  });
  return changes;
}

/** "Minister Ana Ruiz and her counterpart": what is coordinated with a part of a name is so with all of it. */
export function conjunctOfName(tree: DocTree): Changes {
  const changes = new Map<number, Change>();
  tree.tokens.forEach(({ head }, conjunct) => {
    if (head < 0 || !tree.is(conjunct, '=conj') || !tree.is(head, 'flat')) return;
    let top = head;
    for (let step = 0; step < 8 && tree.is(top, 'flat'); step++) top = tree.token(top).head;
    if (top >= 0 && /^(?:NOUN|PROPN)$/.test(tree.token(conjunct).upos)) changes.set(conjunct, { head: top });
  });
  return changes;
}

/** "met on Monday in Lima", "a summit in 2018 in Lima": where something was hangs on what was then, not on the date. */
export function placeBehindDate(tree: DocTree): Changes {
  const changes = new Map<number, Change>();
  tree.tokens.forEach(({ upos }, place) => {
    const { head } = tree.token(place);
    if (upos !== 'PROPN' || head < 0 || head > place || !tree.is(place, '=nmod')) return;
    if (!PLACE.test(tree.caseOf(place)) || !isCalendarPhrase(tree, head)) return;
    const date = tree.token(head);
    if (date.head >= 0 && tree.is(head, '=obl', '=nmod', 'obl:unmarked'))
      changes.set(place, { head: date.head, deprel: tree.is(head, 'obl') ? 'obl' : 'nmod' });
  });
  return changes;
}

/** "the court on Friday ordered", "met for two hours in Lima": when and where something is done hangs on the verb. */
export function adverbials(tree: DocTree): Changes {
  const changes = new Map<number, Change>();
  tree.tokens.forEach((_, phrase) => {
    const { head } = tree.token(phrase);
    if (head < 0 || !tree.is(phrase, '=nmod') || tree.caseOf(phrase) === '') return;
    const verb = tree.token(head).head;
    if (verb < 0 || tree.token(verb).upos !== 'VERB') return;
    const when = isCalendarPhrase(tree, phrase) && tree.caseOf(phrase) === 'on' && tree.is(head, 'nsubj');
    const where =
      DURATION.test(tree.token(head).lemma) && PLACE.test(tree.caseOf(phrase)) && tree.is(head, 'obl');
    if ((when && phrase < verb && phrase > head) || where) changes.set(phrase, { head: verb, deprel: 'obl' });
  });
  return changes;
}

const DURATION = /^(?:minute|hour|day|week|month|year)$/;
const PLACE = /^(?:in|at|near|outside|inside)$/;

/** "..., the governor said on Tuesday": what stands right behind a verb of saying says when it was said. */
export function timeOfSaying(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    if (!/^(?:say|tell|report|announce)$/.test(tree.token(verb).lemma)) return [];
    const next = tree.is(verb + 1 < tree.tokens.length ? verb + 1 : verb, 'case')
      ? tree.token(verb + 1).head
      : verb + 1;
    const phrase = tree.tokens[next];
    if (phrase === undefined || phrase.head === verb || phrase.sentence !== tree.token(verb).sentence)
      return [];
    const ended = tree.tokens[(tree.subtree(next).at(-1) ?? next) + 1];
    const set =
      isCalendarPhrase(tree, next) &&
      phrase.upos === 'PROPN' &&
      (ended === undefined || ended.upos === 'PUNCT');
    return set && tree.is(next, 'obl', 'nmod') ? [[next, { head: verb }]] : [];
  });
}
