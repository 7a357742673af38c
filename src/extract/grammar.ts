import { bareObjects, isFineOf, isPassive, isReducedPassive, SHARING_OBJECT } from './passive.js';
import { isCalendarPhrase, obliquesOf, resolveRelative } from './phrase.js';
import type { DocTree } from './tree.js';

/** Verbs whose object is the subject of their infinitive, and that never stand without it ("ordered the troops to leave"). */
const OBJECT_CONTROL = new Set(
  (
    'order force urge tell allow persuade cause lead prompt compel make let enable encourage require direct instruct drive ' +
    'invite convince name appoint select elect hire nominate tap deploy assign recruit authorize permit oblige'
  ).split(' '),
);

/** Verbs that take an object before their infinitive or none ("wanted them to leave", "wanted to leave"). */
const EITHER_CONTROL = new Set('ask help get want request send push see expect press choose pick'.split(' '));

/** Verbs that put somebody into an office; a parser may read the name behind them as a predicate. */
const APPOINTING = new Set('name appoint select elect hire nominate choose pick tap'.split(' '));

/** Heads of the phrases that do what the verb tells, coordinated ones too; found also where the verb shares its subject. */
export function subjectsOf(tree: DocTree, verb: number): readonly number[] {
  if (isPassive(tree, verb)) return agentsOf(tree, verb);
  const own = ownSubjects(tree, verb);
  return own.length > 0 ? own : borrowedSubjects(tree, verb, 0);
}

/** Subjects that hang on the verb itself. Of "Nordwind operator | Nordwind AG" a parser may make two: both count. */
function ownSubjects(tree: DocTree, verb: number): readonly number[] {
  const all = tree.childrenBy(verb, '=nsubj', 'nsubj:outer');
  const before = all.filter((child) => child < verb);
  const bare = all.length > 0 ? [] : [...bareSubjects(tree, verb), ...openingSubjects(tree, verb)];
  const own = all.length === 0 ? bare.slice(0, 1) : before.length > 0 ? before : all;
  return own.flatMap((child) => {
    const named = resolveRelative(tree, child);
    // "Ana Ruiz, who leads it, and her husband": who stands behind the relative clause is not meant.
    return tree.conjuncts(named).filter((other) => other <= named || named === child || other < child);
  });
}

/**
 * A clause's only noun phrase before its finite verb, without a preposition and no date, is its subject, whatever a parser calls it:
 * an oblique, an object, a part of the verb's own name.
 */
function bareSubjects(tree: DocTree, verb: number): readonly number[] {
  if (tree.is(verb, 'xcomp', 'acl') || tree.token(verb).upos !== 'VERB' || !isTensed(tree, verb)) return [];
  if (tree.childBy(verb, 'nsubj', 'csubj', 'expl') !== null) return [];
  const from = tree.is(verb, 'conj') ? tree.token(verb).head : -1;
  const phrases = tree
    .childrenBy(verb, '=obl', 'obj', 'flat')
    .filter(
      (child) =>
        from < child &&
        child < verb &&
        tree.caseOf(child) === '' &&
        /^(?:NOUN|PROPN|PRON)$/.test(tree.token(child).upos) &&
        !/^(?:which|that|whom|what)$/i.test(tree.token(child).text),
    );
  const first = phrases.filter((child) => !tree.is(child, 'flat') || !phrases.some((other) => other < child));
  const [only] = first;
  return first.length === 1 && only !== undefined && !isCalendarPhrase(tree, only) ? [only] : [];
}

/** "after their union, the GVL, turned it down": what a parser hangs on the verb above as an oblique opens the clause of the verb behind. */
function openingSubjects(tree: DocTree, verb: number): readonly number[] {
  const { head } = tree.token(verb);
  if (!tree.is(verb, 'advcl') || head < 0 || head > verb || !isTensed(tree, verb)) return [];
  if (tree.childBy(verb, 'mark', 'nsubj', 'case') !== null || tree.token(verb).morph.verbForm !== 'Fin')
    return [];
  const last = tree
    .childrenBy(head, 'obl', 'obj', 'advcl', 'conj')
    .filter((child) => child < verb)
    .at(-1);
  const opens =
    last !== undefined &&
    ['after', 'before', 'as', 'since', 'until', 'because', 'while'].includes(tree.caseOf(last));
  return opens && !isCalendarPhrase(tree, last) ? [last] : [];
}

function isTensed(tree: DocTree, verb: number): boolean {
  const { verbForm } = tree.token(verb).morph;
  return verbForm === 'Fin' || tree.childBy(verb, 'aux') !== null;
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
  const called = askedBehindPreposition(tree, verb, head);
  if (called.length > 0) return called;
  if (base === 'acl') return tree.token(head).upos === 'VERB' ? [] : subjectOfModifier(tree, verb, head);
  if (base === 'xcomp' || base === 'ccomp' || base === 'advcl') {
    const controlled = controlledSubjects(tree, verb, head);
    if (controlled !== null) return controlled;
  }
  // "was shattered by a blast, killing six": the blast did, not what it shattered.
  if (
    base === 'advcl' &&
    isHarmDone(tree, verb) &&
    SHAKEN.test(tree.token(head).lemma) &&
    isPassive(tree, head)
  )
    return agentsOf(tree, head);
  if (['conj', 'advcl', 'parataxis', 'xcomp'].includes(base ?? '')) return activeSubjects(tree, head, depth);
  return [];
}

const SHAKEN =
  /^(?:shatter|hit|destroy|rock|strike|damage|shake|devastate|rip|tear|flatten|bomb|target|attack|blow|level|ravage)$/;

function isHarmDone(tree: DocTree, verb: number): boolean {
  return /^(?:killing|injuring|wounding|hurting|damaging|destroying)$/i.test(tree.token(verb).text);
}

/** The object that is the subject of the infinitive; none where the verb above must have one that was not read; null: another's. */
function controlledSubjects(tree: DocTree, verb: number, head: number): readonly number[] | null {
  const infinitive = isInfinitive(tree, verb);
  const charged = isChargeOf(tree, verb) ? objectsOf(tree, head).filter((child) => child !== verb) : [];
  if (charged.length > 0) return charged;
  if (tree.is(verb, 'advcl') && !infinitive) return null;
  const governor = tree.is(verb, 'advcl') ? nearestSister(tree, head, verb) : head;
  const { lemma } = tree.token(governor);
  const word = lemma.toLowerCase();
  const always = OBJECT_CONTROL.has(word);
  // "found him guilty of killing": an adjective below a verb is said of the verb's object.
  if (!always && !EITHER_CONTROL.has(word) && tree.token(verb).upos !== 'ADJ') return null;
  const object = tree.childBy(governor, 'iobj') ?? objectsOf(tree, governor).find((child) => child !== verb);
  if (object !== undefined && object !== null) return tree.conjuncts(object);
  return always && infinitive ? [] : null;
}

/** "accused him of lying", "fined it for selling", "kept her from leaving": the gerund is said of the object. */
function isChargeOf(tree: DocTree, verb: number): boolean {
  return tree
    .childrenBy(verb, 'mark', 'case')
    .some(
      (child) =>
        child < verb &&
        ['of', 'for', 'with', 'from', 'into', 'against'].includes(tree.token(child).text.toLowerCase()),
    );
}

/** "accepted it and named her to replace him": of two coordinated verbs before a clause the nearer one governs it. */
function nearestSister(tree: DocTree, head: number, verb: number): number {
  const sisters = tree
    .childrenBy(head, 'conj')
    .filter((sister) => sister < verb && tree.token(sister).upos === 'VERB');
  return sisters.at(-1) ?? head;
}

/** "called on the government to act", "appealed to the rebels to stop": who is asked stands behind the preposition. */
function askedBehindPreposition(tree: DocTree, verb: number, head: number): readonly number[] {
  if (!['call', 'appeal', 'plead', 'prevail'].includes(tree.token(head).lemma.toLowerCase())) return [];
  if (!tree.is(verb, 'xcomp', 'advcl', 'ccomp')) return [];
  return obliquesOf(tree, head, ['on', 'upon', 'to', 'with']).filter((asked) => asked < verb);
}

/** Does the verb stand behind "to"? */
export function isInfinitive(tree: DocTree, verb: number): boolean {
  return tree.childrenBy(verb, 'mark').some((child) => tree.token(child).text.toLowerCase() === 'to');
}

/** "Delta Freight to buy Safari Motors": the name that a headline's infinitive hangs on, if it is all that the sentence says. */
export function headlineSubject(tree: DocTree, verb: number): number | null {
  const { head, sentence } = tree.token(verb);
  if (head < 0 || !tree.is(verb, 'acl') || !tree.is(head, 'root') || head > verb) return null;
  if (tree.token(head).upos !== 'PROPN' || !isInfinitive(tree, verb)) return null;
  const first = tree.sentences[sentence]?.first;
  const { length } = tree.childrenBy(head, 'nsubj', 'cop', 'aux', 'mark', 'case', 'det');
  return length === 0 && tree.subtree(head)[0] === first ? head : null;
}

/** "became the first country to sign", "is the first to sign": of whom the noun is said. */
function predicateSubjects(tree: DocTree, noun: number): readonly number[] {
  if (
    !tree
      .childrenBy(noun, 'amod')
      .some((child) => /^(?:first|second|third|last|only|latest)$/i.test(tree.token(child).text))
  )
    return [];
  if (tree.childBy(noun, 'cop') !== null) return ownSubjects(tree, noun);
  const { head } = tree.token(noun);
  return head >= 0 && tree.is(noun, 'xcomp') && tree.token(head).lemma.toLowerCase() === 'become'
    ? subjectsOf(tree, head)
    : [];
}

/** "the envoys negotiating", "a plan to attack", "its role in attacking": the noun itself, or whoever has the plan or the role. */
function subjectOfModifier(tree: DocTree, verb: number, noun: number): readonly number[] {
  if (tree.childBy(verb, 'mark') === null) return tree.conjuncts(noun).slice(0, 1);
  if (headlineSubject(tree, verb) !== null) return tree.conjuncts(noun);
  const first = predicateSubjects(tree, noun);
  if (first.length > 0 && isInfinitive(tree, verb)) return first;
  const owner =
    tree.childBy(noun, 'nmod:poss') ??
    tree.childrenBy(noun, '=nmod').find((child) => child < verb && tree.caseOf(child) === 'of');
  if (owner !== undefined && owner !== null) return [owner];
  // "criticized the idea of sending them": whose idea it is stays open; "has a plan to send them" tells it.
  const { head } = tree.token(noun);
  return head >= 0 && tree.is(noun, 'obj') && isInfinitive(tree, verb) ? subjectsOf(tree, head) : [];
}

function activeSubjects(tree: DocTree, verb: number, depth: number): readonly number[] {
  const passive = tree.childBy(verb, 'nsubj:pass');
  if (passive !== null) return tree.conjuncts(passive);
  const own = ownSubjects(tree, verb);
  return own.length > 0 ? own : borrowedSubjects(tree, verb, depth + 1);
}

/** The object that stands behind two verbs is that of both, whichever a parser hangs it on. */
function sharedObjects(tree: DocTree, verb: number): readonly number[] {
  const { head } = tree.token(verb);
  if (tree.is(verb, 'conj') && tree.childBy(verb, 'nsubj') === null && tree.token(head).upos === 'VERB') {
    const behind = tree.childrenBy(head, 'obj').filter((object) => object > verb);
    if (behind.length > 0) return behind;
  }
  if (!SHARING_OBJECT.has(tree.token(verb).lemma.toLowerCase())) return [];
  const sister = tree.childrenBy(verb, 'conj').find((child) => child > verb && child <= verb + 4);
  if (sister === undefined || tree.childBy(sister, 'nsubj') !== null) return [];
  return tree.childrenBy(sister, 'obj');
}

function directObjects(tree: DocTree, verb: number): readonly number[] {
  const passive = tree.childrenBy(verb, 'nsubj:pass');
  if (passive.length > 0) return passive;
  if (tree.childBy(verb, 'aux:pass') !== null) {
    const own = ownSubjects(tree, verb).filter((child) => child < verb);
    if (own.length > 0) return own;
  }
  const objects = tree
    .childrenBy(verb, 'obj')
    .filter((object) => !isPassive(tree, verb) || !isFineOf(tree, verb, object));
  if (objects.length > 0) return objects;
  // "asked Uganda to help": parsers call the one who is asked an indirect object too.
  if (tree.childBy(verb, 'xcomp') !== null) {
    const asked = tree.childrenBy(verb, 'iobj');
    if (asked.length > 0) return asked;
  }
  const appointed = appointedOf(tree, verb);
  if (appointed !== null) return [appointed];
  const bare = bareObjects(tree, verb);
  if (bare.length > 0) return bare;
  const shared = sharedObjects(tree, verb);
  if (shared.length > 0) return shared;
  const subjects = tree.childrenBy(verb, '=nsubj');
  if (isReducedPassive(tree, verb)) return subjects;
  // A noun right behind a verb that has its subject before it is its object, whatever the parser calls it.
  return subjects.some((child) => child < verb) ? subjects.filter((child) => child > verb) : [];
}

/** "named Ana Ruiz, a lawyer, to lead it": the name behind a verb of choice, though read as its predicate. */
function appointedOf(tree: DocTree, verb: number): number | null {
  if (!APPOINTING.has(tree.token(verb).lemma.toLowerCase())) return null;
  const names = tree
    .childrenBy(verb, 'xcomp')
    .filter((child) => child > verb && tree.token(child).upos === 'PROPN')
    .filter((child) => tree.childBy(child, 'mark', 'case', 'cop') === null);
  return names[0] ?? null;
}

/** Heads of the phrases that the verb's action is done to. */
export function objectsOf(tree: DocTree, verb: number): readonly number[] {
  const direct = directObjects(tree, verb);
  if (direct.length > 0)
    return direct
      .flatMap((child) => tree.conjuncts(resolveRelative(tree, child)))
      .filter((child) => !isMisreadVerb(tree, child));
  const { head, deprel } = tree.token(verb);
  if (isPassive(tree, verb)) {
    if (deprel === 'acl' && head >= 0) return [head];
    // "after being shot", "hopes to be elected": the subject of the clause above.
    if (tree.is(verb, 'advcl', 'xcomp')) return borrowedSubjects(tree, verb, 0);
    if (tree.is(verb, 'conj') && head >= 0) {
      const shared = tree.childBy(head, 'nsubj:pass');
      if (shared !== null) return tree.conjuncts(resolveRelative(tree, shared));
      return isPassive(tree, head) ? objectsOf(tree, head) : borrowedSubjects(tree, verb, 0);
    }
  }
  // "the weapons that the rebels fired": the relative clause's missing object is the noun.
  const subject = tree.childBy(verb, 'nsubj');
  const adverbial = tree
    .childrenBy(verb, 'advmod')
    .some((child) => /^(?:where|when|why)$/i.test(tree.token(child).text));
  const relative =
    deprel === 'acl:relcl' && !adverbial && subject !== null && resolveRelative(tree, subject) === subject;
  return relative && head >= 0 ? [head] : [];
}

/** "closed the plant and plans to sell it": a bare word behind "and" with an infinitive right behind it is a verb, no second object. */
function isMisreadVerb(tree: DocTree, noun: number): boolean {
  const { upos, text } = tree.token(noun);
  if (upos !== 'NOUN' || !tree.is(noun, 'conj') || !/s$/.test(text)) return false;
  const bare = tree.children(noun).every((child) => child > noun || tree.is(child, 'cc', 'punct'));
  return (
    bare && tree.tokens[noun + 1]?.text.toLowerCase() === 'to' && tree.childBy(noun, 'acl', 'xcomp') !== null
  );
}
