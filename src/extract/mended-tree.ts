import type { ParsedToken, Sentence } from '../model/token.js';
import { isCalendarPhrase } from './phrase.js';
import { DocTree } from './tree.js';

/** What changes of a token. */
type Change = Partial<Pick<ParsedToken, 'head' | 'deprel' | 'upos'>>;
type Changes = ReadonlyMap<number, Change>;

/**
 * The trees of a document with what a parser often gets wrong put right, where the words leave no other reading:
 * subjects that hang by another relation, second verbs that hang on an infinitive, objects taken for another clause's.
 */
export function mendedTree(tokens: readonly ParsedToken[], sentences: readonly Sentence[]): DocTree {
  return MENDS.reduce((tree, mend) => {
    const changes = mend(tree);
    if (changes.size === 0) return tree;
    const mended = tree.tokens.map((token, index) => {
      const change = changes.get(index);
      return change === undefined ? token : { ...token, ...change };
    });
    return new DocTree(mended, sentences);
  }, new DocTree(tokens, sentences));
}

/** Changes that `read` gives for single tokens. */
function eachVerb(tree: DocTree, read: (verb: number) => Iterable<readonly [number, Change]>): Changes {
  const changes = new Map<number, Change>();
  for (let token = 0; token < tree.tokens.length; token++)
    if (tree.token(token).upos === 'VERB')
      for (const [index, change] of read(token)) if (!changes.has(index)) changes.set(index, change);
  return changes;
}

/** No clause modifies a verb as it does a noun: behind its head such a clause is adverbial, before a verb of saying it is said. */
function clauseOfVerb(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    const { head } = tree.token(verb);
    if (head < 0 || !tree.is(verb, '=acl') || tree.token(head).upos !== 'VERB') return [];
    if (verb > head) return [[verb, { deprel: 'advcl' }]];
    const subject = tree.childrenBy(verb, 'obj').find((child) => child < verb);
    const made: [number, Change][] = [[verb, { deprel: 'ccomp' }]];
    return subject === undefined ? made : [...made, [subject, { deprel: 'nsubj' }]];
  });
}

/** Relations by which a parser hangs a subject that it does not know for one. */
const UNLIKE_SUBJECT = ['compound', '=nmod', 'nmod:desc', 'appos', '=flat'];

/** "Opposition leader Ana Ruiz blamed the council": a noun phrase before a finite verb without a subject is its subject. */
function lostSubject(tree: DocTree): Changes {
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

/** "accused Kenya of dumping waste": what stands before the preposition of a gerund is the object of the verb above. */
function objectBeforeGerund(tree: DocTree): Changes {
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
function onlyObject(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    const indirect = tree.childBy(verb, 'iobj');
    if (indirect === null || indirect < verb || tree.childBy(verb, 'obj', 'ccomp', 'xcomp') !== null)
      return [];
    return [[indirect, { deprel: 'obj' }]];
  });
}

/** "accused each other": the two words are the object. */
function reciprocal(tree: DocTree): Changes {
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

/**
 * "agreed to pay and resigned", "said prices would rise and added": a verb with a tense of its own is coordinated with no
 * infinitive and shares no "would", but with the verb above.
 */
function tensedConjunct(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    if (!tree.is(verb, 'conj') || !isTensed(tree, verb) || tree.childBy(verb, 'nsubj', 'mark') !== null)
      return [];
    const first = tree.firstConjunct(verb);
    const above = tree.token(first).head;
    if (above < 0 || tree.token(above).upos !== 'VERB' || !tree.is(first, 'xcomp', 'ccomp', 'advcl'))
      return [];
    const open = isToInfinitive(tree, first);
    if (!open && !hasModal(tree, first)) return [];
    const own = hasModal(tree, verb) || !isPastForm(tree, verb);
    if (!isTensed(tree, above) || (own && !open)) return [];
    return [[verb, { head: above }]];
  });
}

/** "sacks coach, signs striker": a bare noun behind the second verb is no second object of the first. */
function objectBehindSecondVerb(tree: DocTree): Changes {
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

/** "Delta Freight to buy rival, cut jobs": both verbs of such a headline are infinitives, and the first leads. */
function headlineInfinitives(tree: DocTree): Changes {
  return eachVerb(tree, (verb) => {
    const { text, lemma } = tree.token(verb);
    if (!tree.is(verb, 'root') || text.toLowerCase() !== lemma.toLowerCase()) return [];
    const subject = tree.childBy(verb, 'nsubj');
    if (subject === null || tree.childBy(verb, 'aux') !== null) return [];
    const first = tree
      .childrenBy(subject, '=acl', 'acl:relcl')
      .find((child) => child < verb && isToInfinitive(tree, child));
    if (first === undefined || !endsBeforeComma(tree, first, verb)) return [];
    return [
      [first, { head: -1, deprel: 'root' }],
      [subject, { head: first }],
      [verb, { head: first, deprel: 'conj' }],
    ];
  });
}

/** Does all that hangs on the first verb end at a comma right before the second? */
function endsBeforeComma(tree: DocTree, first: number, second: number): boolean {
  return tree.tokens[second - 1]?.text === ',' && tree.subtree(first).every((token) => token < second);
}

/** A name in capitals that is read as the pronoun it looks like ("WHO sends vaccines"). */
function nameLikePronoun(tree: DocTree): Changes {
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

const MENDS: readonly ((tree: DocTree) => Changes)[] = [
  nameLikePronoun,
  clauseOfVerb,
  lostSubject,
  headlineInfinitives,
  objectBeforeGerund,
  onlyObject,
  reciprocal,
  objectBehindSecondVerb,
  tensedConjunct,
];

function isTensed(tree: DocTree, verb: number): boolean {
  return tree.token(verb).morph.verbForm === 'Fin' || tree.childBy(verb, 'aux') !== null;
}

function isPastForm(tree: DocTree, verb: number): boolean {
  const { morph, text, lemma } = tree.token(verb);
  return morph.tense === 'Past' && text.toLowerCase() !== lemma.toLowerCase();
}

function isToInfinitive(tree: DocTree, verb: number): boolean {
  return tree.childrenBy(verb, 'mark').some((child) => tree.token(child).text.toLowerCase() === 'to');
}

function hasModal(tree: DocTree, verb: number): boolean {
  return tree
    .childrenBy(verb, 'aux')
    .some((child) =>
      /^(?:will|would|may|might|could|can|should|shall|must|['’](?:ll|d))$/i.test(tree.token(child).text),
    );
}
