import { isCalendarPhrase } from '../phrase.js';
import type { DocTree } from '../tree.js';
import { type Change, type Changes, eachVerb, isTensed, isToInfinitive } from './change.js';

/** Relations by which a parser hangs a subject that it does not know for one. */
const UNLIKE_SUBJECT = ['compound', '=nmod', 'nmod:desc', 'appos', '=flat'];

/** "Opposition leader Ana Ruiz blamed the council": a noun phrase before a finite verb without a subject is its subject. */
export function lostSubject(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    if (!isTensed(tree, verb) || tree.is(verb, 'amod', 'compound', 'xcomp', 'acl')) return [];
    if (tree.childBy(verb, 'nsubj', 'csubj', 'expl', 'mark') !== null) return [];
    const { sentence } = tree.token(verb);
    const from = tree.is(verb, 'conj') ? tree.token(verb).head : (tree.sentences[sentence]?.first ?? 0) - 1;
    const phrases = tree.childrenBy(verb, ...UNLIKE_SUBJECT).filter(
      (child) =>
        from < child &&
        child < verb &&
        tree.caseOf(child) === '' &&
        /^(?:NOUN|PROPN)$/.test(tree.token(child).upos) &&
        !isCalendarPhrase(tree, child) &&
        // "test-fired": the first part of a verb.
        tree.tokens[child + 1]?.text !== '-',
    );
    const [only] = phrases;
    return only === undefined || phrases.length > 1 ? [] : [[only, { deprel: 'nsubj' }]];
  });
}

/** "lost Sunday's election": a noun phrase behind a verb without an object is no part of the verb's name. */
export function lostObject(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    if (tree.childBy(verb, 'obj', 'ccomp', 'xcomp', 'aux:pass', 'nsubj:pass') !== null) return [];
    const object = tree
      .childrenBy(verb, 'compound', 'nmod:desc')
      .find(
        (child) =>
          child > verb &&
          !tree.is(child, 'compound:prt') &&
          tree.caseOf(child) === '' &&
          /^(?:NOUN|PROPN)$/.test(tree.token(child).upos) &&
          !isCalendarPhrase(tree, child),
      );
    return object === undefined ? [] : [[object, { deprel: 'obj' }]];
  });
}

/** "accused Kenya of dumping waste": what stands before the preposition of a gerund is the object of the verb above. */
export function objectBeforeGerund(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    const { head } = tree.token(verb);
    if (head < 0 || head > verb || !tree.is(verb, 'advcl', 'ccomp', 'xcomp')) return [];
    if (tree.token(head).upos !== 'VERB' || tree.childBy(head, 'obj', 'iobj') !== null) return [];
    const mark = tree
      .childrenBy(verb, 'mark', 'case')
      .find((child) => /^(?:of|from|for|with|into|against)$/i.test(tree.token(child).text));
    if (mark === undefined || !/ing$/.test(tree.token(verb).text)) return [];
    const object = tree.childrenBy(verb, 'nsubj').find((child) => head < child && child < mark);
    return object === undefined ? [] : [[object, { head, deprel: 'obj' }]];
  });
}

/** Who stands alone behind a verb is its object, no second one. */
export function onlyObject(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    const indirect = tree.childBy(verb, 'iobj');
    if (indirect === null || indirect < verb || tree.childBy(verb, 'obj') !== null) return [];
    const clauses = tree.childrenBy(verb, 'ccomp', 'xcomp');
    const [asked] = clauses;
    if (asked === undefined) return [[indirect, { deprel: 'obj' }]];
    // "warned Kenya not to send it": whoever is asked to do something does it.
    const open = clauses.length === 1 && isToInfinitive(tree, asked) && tree.childBy(asked, 'nsubj') === null;
    return open
      ? [
          [indirect, { deprel: 'obj' }],
          [asked, { deprel: 'xcomp' }],
        ]
      : [];
  });
}

/** "accused each other": the two words are the object. */
export function reciprocal(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    const other = tree.tokens[verb + 2];
    const each = tree.tokens[verb + 1];
    if (each === undefined || other === undefined || other.sentence !== tree.token(verb).sentence) return [];
    const said = `${each.text} ${other.text}`.toLowerCase();
    return (said === 'each other' || said === 'one another') && other.head === verb && other.deprel !== 'obj'
      ? [[verb + 2, { deprel: 'obj' }]]
      : [];
  });
}

/** "Ruiz pardoned the group, his spokesman told them": of two subjects of a report the one before what is reported belongs to that. */
export function subjectOfReported(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    const { head } = tree.token(verb);
    if (head < verb || !tree.is(verb, 'ccomp') || tree.childBy(verb, 'nsubj', 'nsubj:pass', 'csubj') !== null)
      return [];
    const [first, second] = tree.childrenBy(head, 'nsubj');
    return first !== undefined && second !== undefined && first < verb && verb < second
      ? [[first, { head: verb }]]
      : [];
  });
}

/** "left 40,000 homeless": the number is left so, whatever a parser counts with it. */
export function leftInState(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    if (tree.token(verb).lemma !== 'leave') return [];
    const state = tree.childrenBy(verb, 'obj').find((child) => STATE.test(tree.token(child).text));
    const number = state === undefined ? null : tree.childBy(state, 'nummod', 'compound');
    if (state === undefined || number === null || number !== state - 1) return [];
    return [
      [number, { head: verb, deprel: 'obj' }],
      [state, { deprel: 'xcomp', upos: 'ADJ' }],
    ];
  });
}

const STATE = /^(?:homeless|dead|injured|wounded|hurt|stranded|jobless)$/i;

/** "sacks coach, signs striker": a bare noun behind the second verb is no second object of the first. */
export function objectBehindSecondVerb(tree: DocTree): Changes {
  const changes = new Map<number, Change>();
  tree.tokens.forEach(({ upos, head }, noun) => {
    if (!/^(?:NOUN|PROPN)$/.test(upos) || head < 0 || tree.caseOf(noun) !== '') return;
    const beside = tree.is(noun, 'conj') && /^(?:NOUN|PROPN)$/.test(tree.token(head).upos);
    const verb = beside ? tree.token(head).head : head;
    if (verb < 0 || (!beside && !tree.is(noun, '=obl', 'obj')) || tree.token(verb).upos !== 'VERB') return;
    const second = tree
      .childrenBy(verb, 'conj', 'parataxis')
      .find((child) => (beside ? head : verb) < child && child < noun && tree.token(child).upos === 'VERB');
    if (second === undefined || tree.childBy(second, 'obj', 'nsubj', 'ccomp', 'xcomp') !== null) return;
    if (isCalendarPhrase(tree, noun) || tree.childBy(noun, 'cc') !== null) return;
    changes.set(noun, { head: second, deprel: 'obj' });
    if (tree.is(second, 'parataxis')) changes.set(second, { deprel: 'conj' });
  });
  return changes;
}
