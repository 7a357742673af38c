import type { Span } from '../../model/span.js';
import { clauseEnd } from './clause-end.js';
import { filled, stretches } from './content.js';
import type { Material } from './draft.js';
import type { ReportingVerb } from './lexicons.js';
import { complements, reportBefore } from './linear-rules.js';
import { hasMark } from './marks.js';
import { groupStart, isTimeWord } from './neighbours.js';
import { tellsAbout } from './phrasal-rules.js';

/** A rule that reads one reporting verb. null: it does not apply. */
export type VerbRule = (material: Material, verb: number, entry: ReportingVerb) => readonly Span[] | null;

/** Tokens of the reporting clause: what hangs on the verb except the content. */
export function without(material: Material, verb: number, content: readonly number[]): readonly number[] {
  const { tree } = material;
  if (content.every((token) => token > verb)) return filled(content);
  const inside = new Set(content);
  const report = new Set(
    tree.subtree(verb).filter((token) => !inside.has(token) && tree.token(token).upos !== 'PUNCT'),
  );
  return filled(content).filter((token) => !report.has(token));
}

/** "X said (that) ...", "..., X said". */
export const clause: VerbRule = (material, verb, entry) => {
  if (!entry.frames.has('clause')) return null;
  const { tree } = material;
  const child =
    tree.childBy(verb, 'ccomp') ?? speechAfterColon(material, verb) ?? ownDeed(material, verb, entry);
  if (
    child === null ||
    (child > verb && entry.verbClass !== 'ask' && !tree.isNegated(verb) && conditional(material, child))
  )
    return null;
  // A shallow tree may take the clause before for what the words behind the verb say.
  const behind = child < verb ? reportBefore(material, verb, entry) : null;
  if (behind !== null) return behind;
  // A tree may have torn the clause in two.
  const parts = tree.childrenBy(verb, 'ccomp').filter((other) => other > verb && child > verb);
  const all = without(
    material,
    verb,
    [...new Set([child, ...parts])].flatMap((part) => tree.subtree(part)),
  );
  // What stands before the verb and is not set off from it is its subject, wherever a tree hangs it.
  const setOff = /^(?:,|["”’]|''|[—–])$/.test(tree.tokens[groupStart(material, verb) - 1]?.text ?? '');
  const content = child > verb && !setOff ? all.filter((token) => token > verb) : all;
  const first = content[0];
  if (first === undefined || first < verb) return stretches(material, content);
  const lost = withLostSubject(
    material,
    atThat(material, complementizer(material, verb, first), child),
    verb,
    child,
  );
  if (!isMain(material, verb)) return stretches(material, filled([lost, content.at(-1) ?? lost]));
  // Behind a main verb the clause runs to the end of the sentence, whatever a shallow tree has lost on the way.
  const sentence = tree.sentences[tree.token(verb).sentence];
  const start = behindTime(material, lost, verb, child);
  if (tree.token(start).text.toLowerCase() === 'that' && !complements(material, start)) return null;
  const end = Math.max(
    Math.min(nextPredicate(material, verb, child), clauseEnd(material, verb, start, sentence?.last ?? start)),
    child + 1,
  );
  return stretches(material, filled([start, end - 1]));
};

/** "said his role is to listen": a clause without a subject has it right behind the verb, wherever the tree hung it. */
function withLostSubject({ tree }: Material, first: number, verb: number, child: number): number {
  const next = tree.tokens[verb + 1];
  if (first <= verb + 1 || next === undefined || tree.token(verb).lemma === 'tell') return first;
  if (tree.childBy(child, 'nsubj', 'csubj', 'expl') !== null || tree.childBy(verb, 'obj', 'iobj') !== null)
    return first;
  const finite = /^(?:AUX|VERB)$/.test(tree.token(first).upos) && tree.token(first).morph.verbForm === 'Fin';
  const opens = /^(?:DET|PRON|NOUN|PROPN|ADJ|NUM)$/.test(next.upos) && !isTimeWord(next.text);
  return finite && opens && !tree.tokens.slice(verb + 1, first).some(({ text }) => text === ',')
    ? verb + 1
    : first;
}

/** "said on Wednesday it had tested": when it was said stands right behind the verb and is no content. */
function behindTime({ tree }: Material, first: number, verb: number, child: number): number {
  if (first !== verb + 1) return first;
  let at = first;
  while (
    at < child &&
    /^(?:on|in|at|late|early|last|this|then|earlier|also|again)$/i.test(tree.token(at).text)
  )
    at++;
  const bare = at === first || /^(?:then|also|again|earlier)$/i.test(tree.token(at - 1).text);
  while (at < child && (isTimeWord(tree.token(at).text) || /^(?:19|20)\d\d$/.test(tree.token(at).text))) at++;
  if (at === first || (!bare && !isTimeWord(tree.token(at - 1).text) && !/\d$/.test(tree.token(at - 1).text)))
    return first;
  const next = tree.tokens[at];
  return at < child && next !== undefined && /^(?:DET|PRON|PROPN|NOUN|SCONJ|ADJ|NUM)$/.test(next.upos)
    ? at
    : first;
}

/** "denied having seen it", "admitted taking bribes", "suggested looking at it": what somebody says stands in the gerund. */
function ownDeed({ tree, lexicons }: Material, verb: number, { verbClass }: ReportingVerb): number | null {
  const proposes = lexicons.words.gerund.has(tree.token(verb).lemma);
  if (verbClass !== 'deny' && verbClass !== 'admit' && !proposes) return null;
  const child = tree
    .childrenBy(verb, 'xcomp')
    .find((token) => token > verb && tree.token(token).upos === 'VERB');
  if (child === undefined) return null;
  const helper = tree.childBy(child, 'aux', 'aux:pass');
  return /ing$/.test(tree.token(helper ?? child).text) ? child : null;
}

/** "warned of a strike if ...": a condition is no content, except of a question or of what was not said. */
function conditional({ tree }: Material, child: number): boolean {
  return tree.token(tree.subtree(child)[0] ?? child).text.toLowerCase() === 'if';
}

/** Does nothing of the sentence follow the clause: is the verb its root, coordinated with it, or behind it? */
function isMain({ tree }: Material, verb: number): boolean {
  const { deprel, head } = tree.token(verb);
  if (head < 0 || (/^conj/.test(deprel) && tree.token(head).head < 0)) return true;
  const root = tree.ancestors(verb).at(-1);
  return root !== undefined && root < verb && !/^acl:relcl/.test(deprel);
}

/** "told pilgrims in the square that war was a defeat": what stands before the clause's own "that" is where it was said. */
function atThat({ tree }: Material, first: number, child: number): number {
  const that = tree
    .childrenBy(child, 'mark')
    .find((token) => token > first && token < child && /^that$/i.test(tree.token(token).text));
  return that !== undefined && /^(?:ADP|ADV)$/.test(tree.token(first).upos) ? that : first;
}

/** "that" directly before the clause, if the tree hung it elsewhere. */
function complementizer({ tree }: Material, verb: number, first: number): number {
  return first - 1 > verb && tree.token(first - 1).text.toLowerCase() === 'that' ? first - 1 : first;
}

/** Where a predicate begins that is coordinated with the reporting verb or hangs on it as an adverbial clause. */
function nextPredicate({ tree }: Material, verb: number, child: number): number {
  const { tense } = tree.token(verb).morph;
  const starts = tree
    .childrenBy(verb, 'conj', 'advcl')
    .filter((other) => other > child && (!tree.is(other, 'conj') || tree.token(other).morph.tense === tense))
    .map((other) => tree.subtree(other)[0] ?? other)
    .filter(
      (start) =>
        start > child &&
        /^(?:,|and|but)$/i.test(
          tree.token(/^(?:,|and|but)$/i.test(tree.token(start).text) ? start : start - 1).text,
        ),
    );
  return Math.min(Number.MAX_SAFE_INTEGER, ...starts);
}

/** "He said: we will stay." */
function speechAfterColon(material: Material, verb: number): number | null {
  const { tree } = material;
  const child = tree.childrenBy(verb, 'parataxis').find((token) => token > verb);
  if (child === undefined) return null;
  const first = tree.subtree(child)[0] ?? child;
  const before = [first, first - 1, first - 2].some(
    (token) => token > verb && tree.token(token).text === ':',
  );
  return before ? child : null;
}

/** "The plan, she said, had failed": the report stands inside or behind the clause that it hangs on. */
export const parenthetical: VerbRule = (material, verb, entry) => {
  const { tree } = material;
  const { deprel, head } = tree.token(verb);
  if (!entry.frames.has('clause') || deprel !== 'parataxis' || head < 0) return null;
  if (tree.childBy(verb, 'ccomp', 'xcomp', 'obj') !== null || verb < head !== reportsBefore(material, verb))
    return null;
  if (tellsAbout(material, verb, verb + 1)) return null;
  const group = tree.subtree(verb);
  if (!isSetOff(material, group[0] ?? verb)) return null;
  const report = new Set(group);
  const content = tree.gather(head, (child) => child !== verb);
  return stretches(
    material,
    filled(content).filter((token) => !report.has(token)),
  );
};

/** A comma, a dash or a closing mark stands before it. */
function isSetOff({ tree }: Material, first: number): boolean {
  const own = tree.token(first);
  const mark = own.upos === 'PUNCT' ? own : tree.tokens[first - 1];
  return mark === undefined || mark.sentence !== own.sentence || /^(?:[,;("”’—–-]|--|'')$/.test(mark.text);
}

/** A report before what it hangs on is cut off by a comma on both sides. */
function reportsBefore({ tree }: Material, verb: number): boolean {
  const group = tree.subtree(verb);
  const after = tree.tokens[(group.at(-1) ?? verb) + 1];
  return verb < tree.token(verb).head && after?.text === ',';
}

/** "As X said, ...": the content is the clause that the report hangs on. */
export const asSaid: VerbRule = (material, verb, entry) => {
  const { tree } = material;
  if (!entry.frames.has('clause') || !tree.is(verb, 'advcl') || !hasMark(material, verb, 'as')) return null;
  const { head } = tree.token(verb);
  const first = tree.subtree(verb)[0] ?? verb;
  if (head < 0 || tree.childBy(verb, 'ccomp', 'obj') !== null || !isSetOff(material, first)) return null;
  const report = new Set(tree.subtree(verb));
  return stretches(
    material,
    filled(tree.gather(head, (child) => child !== verb)).filter((token) => !report.has(token)),
  );
};
