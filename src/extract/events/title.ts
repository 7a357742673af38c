import type { Modality } from '../../model/event.js';
import { isInfinitive, objectsOf, subjectsOf } from '../grammar.js';
import { isPassive } from '../passive.js';
import { CLAUSAL, type DocTree } from '../tree.js';
import { clauseTokens } from './clause.js';

const LONGEST_TITLE = 120;

export interface TitleContext {
  readonly tree: DocTree;
  readonly text: string;
  /** The name of what a pronoun stands for; null where it has none. */
  readonly nameOf: (pronoun: number) => string | null;
  readonly supportVerbs: ReadonlyMap<string, string>;
}

/** A readable clause: who, did, what. */
export function eventTitle(context: TitleContext, trigger: number, modality: Modality): string {
  const told = tellerOf(context, trigger);
  const charge = chargeOf(context, told);
  const words =
    charge ??
    (told === trigger ? clauseWords(context, trigger, modality) : clauseWords(context, told, 'actual'));
  const title = words
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;:.])/g, '$1')
    .replace(/^[^"]*"[^"]*$/, (all) => all.replace('"', ''))
    .trim();
  if (title.length <= LONGEST_TITLE) return title;
  return `${title.slice(0, LONGEST_TITLE - 1).replace(/\s+\S*$/, '')}…`;
}

/** Whose clause tells the event: of "asked Botswana to close the border" the verb of asking, of "held talks" the verb that holds. */
function tellerOf({ tree, supportVerbs }: TitleContext, trigger: number): number {
  let at = trigger;
  for (let step = 0; step < 3; step++) {
    const { head, upos } = tree.token(at);
    const planner = plannerOf(tree, at);
    if (planner !== null) return planner;
    if (head < 0 || tree.token(head).upos !== 'VERB') break;
    const complement = (upos === 'VERB' || upos === 'ADJ') && tree.is(at, 'xcomp') && head < at;
    const carried =
      upos === 'NOUN' &&
      tree.is(at, 'obj', 'nsubj:pass') &&
      supportVerbs.has(tree.token(head).lemma.toLowerCase());
    if (!complement && !carried) break;
    at = head;
  }
  return at;
}

/** "acquitted him of ordering the murder", "fined it for selling arms": the charge with the deed; null where the verb is no such gerund. */
function chargeOf(context: TitleContext, verb: number): string | null {
  const { tree } = context;
  const { head, morph } = tree.token(verb);
  const mark = tree.childBy(verb, 'mark', 'case');
  if (
    mark === null ||
    morph.verbForm !== 'Ger' ||
    head < 0 ||
    head > verb ||
    !tree.is(verb, 'advcl', 'xcomp')
  )
    return null;
  if (!['of', 'for', 'with', 'from'].includes(tree.token(mark).text.toLowerCase())) return null;
  if (tree.token(head).upos !== 'VERB') return null;
  const deed = textOf(
    context,
    clauseTokens(tree, verb).filter((token) => token > mark),
  );
  return `${clauseWords(context, head, 'actual')} ${tree.token(mark).text} ${deed}`;
}

/** "had no plans to close it", "rejected a request to extradite her": the verb whose object the infinitive hangs on. */
function plannerOf(tree: DocTree, verb: number): number | null {
  const { head, upos } = tree.token(verb);
  if (
    upos !== 'VERB' ||
    head < 0 ||
    !tree.is(verb, 'acl') ||
    !isInfinitive(tree, verb) ||
    !tree.is(head, 'obj')
  )
    return null;
  const above = tree.token(head).head;
  return above >= 0 && tree.token(above).upos === 'VERB' ? above : null;
}

function clauseWords(context: TitleContext, verb: number, modality: Modality): string {
  const { tree, text } = context;
  const all = clauseTokens(tree, verb);
  if (tree.token(verb).upos !== 'VERB') return textOf(context, withSubject(tree, verb, all));
  const passive = isPassive(tree, verb);
  const subject = (passive ? objectsOf(tree, verb) : subjectsOf(tree, verb))[0];
  if (subject === undefined || subject > verb) return textOf(context, all);
  // "after last year the minister was dismissed": what stands before the subject is no part of the title.
  const named = tree.phrase(subject);
  const tokens = all.filter((token) => token > subject && !named.includes(token));
  const clause = textOf(context, tokens);
  const predicate = `${helpersOf(context, verb, subject, modality)}${clause}`;
  const { start, end } = tree.token(verb);
  const finite = passive ? null : inflected(tree, verb, subject, modality);
  const rest = finite === null ? predicate : predicate.replace(text.slice(start, end), finite);
  return `${subjectText(context, subject)} ${rest}`;
}

/** "Bavaria Biotech is in talks": of a noun that is the predicate its subject and preposition too. */
function withSubject(tree: DocTree, noun: number, tokens: readonly number[]): readonly number[] {
  if (tree.childBy(noun, 'cop') === null) return tokens;
  const more = tree
    .childrenBy(noun, 'nsubj', 'case')
    .filter((child) => !/^(?:who|which|that)$/i.test(tree.token(child).text))
    .flatMap((child) => tree.phrase(child));
  if (more.length === 0) return tokens;
  return [...new Set([...more, ...tokens])]
    .filter((token) => token >= Math.min(...more))
    .sort((a, b) => a - b);
}

/** The words in their order; where words of other clauses stand between them, these and their commas are left out. */
function textOf({ tree, text }: TitleContext, tokens: readonly number[]): string {
  let words = '';
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    const { start, end } = tree.token(token);
    if (before !== undefined) {
      const between = Array.from({ length: token - before - 1 }, (_, k) => tree.token(before + 1 + k));
      const marks = between.every(({ upos }) => upos === 'PUNCT');
      words += marks ? text.slice(tree.token(before).end, start) : ' ';
    }
    words += text.slice(start, end);
  });
  return words;
}

/** The subject's phrase with what is coordinated with it, without a preposition ("hundreds of" supporters). */
function subjectText(context: TitleContext, subject: number): string {
  const { tree } = context;
  if (/^(?:he|she|it|they)$/i.test(tree.token(subject).text)) {
    const name = context.nameOf(subject);
    if (name !== null) return name;
  }
  const words = tree
    .conjuncts(subject)
    .flatMap((conjunct, i) => [
      ...(i === 0 ? [] : tree.childrenBy(conjunct, 'cc')),
      ...tree.gather(conjunct, (child) => belongsToName(tree, child)),
    ]);
  const cases = tree.childrenBy(subject, 'case').flatMap((marker) => tree.subtree(marker));
  return textOf(
    context,
    words.filter((token) => token > subject || !cases.includes(token)).sort((a, b) => a - b),
  );
}

/** What a noun phrase says of itself, without its age, and of a noun that is a predicate without its subject. */
function belongsToName(tree: DocTree, child: number): boolean {
  if (tree.is(child, ...OUTSIDE_PHRASE)) return false;
  return !(tree.is(child, 'nummod') && tree.tokens[child - 1]?.text === ',');
}

const OUTSIDE_PHRASE = [...CLAUSAL, 'nsubj', 'cop', 'aux', 'mark'];

/** "to" before an infinitive that is no fact; before the second of two verbs the helpers that it shares with the first. */
function helpersOf({ tree, text }: TitleContext, verb: number, subject: number, modality: Modality): string {
  const first = tree.firstConjunct(verb);
  const own = tree.childrenBy(verb, 'aux', 'cop').map((helper) => tree.token(helper).text.toLowerCase());
  if (own.some((helper) => !BARE.has(helper))) return '';
  if (isInfinitive(tree, first) && (modality !== 'actual' || isPassive(tree, verb))) return 'to ';
  if (first === verb) return '';
  const { verbForm } = tree.token(verb).morph;
  const alike = verbForm === tree.token(first).morph.verbForm || own.includes('be');
  if (verbForm === undefined || !alike || verbForm === 'Fin') return '';
  return tree
    .childrenBy(first, 'aux')
    .filter((helper) => helper > subject)
    .map((helper) => `${text.slice(tree.token(helper).start, tree.token(helper).end)} `)
    .join('');
}

/** Of what happened the present tense of headlines, where the text has a gerund or an infinitive; null: the verb stays as it is. */
function inflected(tree: DocTree, verb: number, subject: number, modality: Modality): string | null {
  const { morph, lemma } = tree.token(verb);
  if (modality !== 'actual' || tree.childBy(verb, 'aux', 'nsubj') !== null) return null;
  const open = morph.verbForm === 'Ger' || isInfinitive(tree, tree.firstConjunct(verb));
  if (!open || !/^\p{Ll}+$/u.test(lemma)) return null;
  return isPlural(tree, subject) ? lemma : thirdPerson(lemma);
}

/** Helpers without tense: "to be convicted". */
const BARE = new Set(['be', 'been', 'being']);

function isPlural(tree: DocTree, subject: number): boolean {
  const { morph, lemma, upos } = tree.token(subject);
  if (tree.childBy(subject, 'conj') !== null) return true;
  if (upos === 'NUM') return lemma !== 'one' && lemma !== '1';
  return (
    morph.number === 'Plur' || ['police', 'people', 'they', 'we', 'you', 'i'].includes(lemma.toLowerCase())
  );
}

function thirdPerson(lemma: string): string {
  if (lemma === 'be') return 'is';
  if (lemma === 'have') return 'has';
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}
