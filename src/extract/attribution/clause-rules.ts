import type { Span } from '../../model/span.js';
import { isCalendarPhrase } from '../phrase.js';
import { filled, stretches } from './content.js';
import type { Material } from './draft.js';
import type { ReportingVerb } from './lexicons.js';
import { clauseEnd, complements, reportBefore } from './linear-rules.js';
import { groupStart, isTimeWord } from './neighbours.js';
import { commaBreak, tellsAbout } from './phrasal-rules.js';
import { quotedAsSaying } from './quoted-as.js';
import { hasMark, hasTo } from './verb-report.js';

/** A rule that reads one reporting verb. null: it does not apply. */
export type VerbRule = (material: Material, verb: number, entry: ReportingVerb) => readonly Span[] | null;

/** Tokens of the reporting clause: what hangs on the verb except the content. */
function without(material: Material, verb: number, content: readonly number[]): readonly number[] {
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
  const all = without(material, verb, tree.subtree(child));
  // What stands before the verb and is not set off from it is its subject, wherever a tree hangs it.
  const setOff = /^(?:,|["”’]|''|[—–])$/.test(tree.tokens[groupStart(material, verb) - 1]?.text ?? '');
  const content = child > verb && !setOff ? all.filter((token) => token > verb) : all;
  const first = content[0];
  if (first === undefined || first < verb || !isMain(material, verb)) return stretches(material, content);
  // Behind a main verb the clause runs to the end of the sentence, whatever a shallow tree has lost on the way.
  const sentence = tree.sentences[tree.token(verb).sentence];
  const start = behindTime(material, complementizer(material, verb, first), verb, child);
  if (tree.token(start).text.toLowerCase() === 'that' && !complements(material, start)) return null;
  const end = Math.max(
    Math.min(nextPredicate(material, verb, child), clauseEnd(material, verb, start, sentence?.last ?? start)),
    child + 1,
  );
  return stretches(material, filled([start, end - 1]));
};

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

/** "denied having seen it", "admitted taking bribes": what somebody says of himself stands in the gerund. */
function ownDeed({ tree }: Material, verb: number, { verbClass }: ReportingVerb): number | null {
  if (verbClass !== 'deny' && verbClass !== 'admit') return null;
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

/** "X pledged to ...", "X urged Y to ...". */
export const infinitive: VerbRule = (material, verb, entry) => {
  if (!entry.frames.has('infinitive')) return null;
  const { tree } = material;
  const child = tree
    .childrenBy(verb, 'xcomp', 'ccomp', 'advcl')
    .find((token) => token > verb && hasTo(material, token));
  if (child === undefined) return null;
  // "asked to leave", "asked not to be named" say what the speaker wants for himself.
  const asks = entry.verbClass === 'ask' || entry.verbClass === 'demand';
  if (asks && !range(verb + 1, child).some((token) => /^(?:NOUN|PROPN|PRON)$/.test(tree.token(token).upos)))
    return null;
  // "urged residents to leave": who is asked belongs to what is asked.
  const object = tree.childrenBy(verb, 'obj', 'iobj').find((token) => token > verb && token < child);
  const asked = object === undefined ? [] : tree.subtree(object);
  return stretches(material, without(material, verb, [...asked, ...tree.subtree(child)]));
};

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
}

/** "X denied the charge", "X announced a plan". */
export const object: VerbRule = (material, verb, entry) => {
  if (!entry.frames.has('object')) return null;
  const { tree } = material;
  const child = tree.childrenBy(verb, 'obj').find((token) => token > verb);
  if (
    child === undefined ||
    tree.childBy(verb, 'ccomp', 'xcomp') !== null ||
    namesSource(material, verb, child)
  )
    return null;
  const grounds = tree
    .childrenBy(verb, 'obl', 'advcl')
    .filter((token) => token > child && /^(?:for|of|over)$/.test(introducer(material, token)));
  // "accuses it of theft" says something, "criticised him" does not.
  const points = entry.verbClass === 'deny' && /^(?:this|that|it)$/i.test(tree.token(child).text);
  if (tree.token(child).upos === 'PRON' && grounds.length === 0 && !points) return null;
  return stretches(
    material,
    filled([...tree.subtree(child), ...grounds.flatMap((token) => tree.subtree(token))]),
  );
};

/** "citing two officials", "citing state media": where it is from, nothing that is said. */
function namesSource({ tree, lexicons }: Material, verb: number, noun: number): boolean {
  if (tree.token(verb).lemma !== 'cite') return false;
  const { lemma } = tree.token(noun);
  return (
    /^(?:voice|document|crowd|proxy)$/.test(lexicons.nouns.get(lemma) ?? '') ||
    lexicons.words.relay.has(lemma)
  );
}

/** The preposition or conjunction that a phrase or clause begins with. */
function introducer({ tree }: Material, token: number): string {
  return tree.token(tree.subtree(token)[0] ?? token).text.toLowerCase();
}

/** "X called the plan a disgrace", "X described it as reckless". */
export const naming: VerbRule = (material, verb, entry) => {
  if (!entry.frames.has('naming')) return null;
  const { tree } = material;
  const thing = tree.childrenBy(verb, 'obj').find((token) => token > verb);
  const label = tree
    .childrenBy(verb, 'xcomp', 'obl', 'advcl', 'iobj', 'ccomp')
    .filter(
      (token) =>
        token > verb &&
        (tree.is(token, 'xcomp') || /^(?:as|to)$/.test(tree.caseOf(token)) || hasMark(material, token, 'as')),
    );
  if (thing === undefined || label.length === 0) return namingBeside(material, verb);
  const content = [...tree.subtree(thing), ...label.flatMap((token) => tree.subtree(token))];
  return stretches(material, filled(content));
};

/** By order: a pronoun or a noun phrase, and at once another one that begins with an article or a mark, or "as". */
function namingBeside(material: Material, verb: number): readonly Span[] | null {
  const { tree } = material;
  const last = tree.sentences[tree.token(verb).sentence]?.last ?? verb;
  let at = verb + 1;
  if (at >= last || !/^(?:PRON|DET|PROPN|NOUN|ADJ|NUM)$/.test(tree.token(at).upos)) return null;
  const noun = (i: number): boolean =>
    i < last && /^(?:PRON|PROPN|NOUN|ADJ|NUM|PART)$/.test(tree.token(i).upos);
  for (at++; noun(at); at++) if (tree.token(at - 1).upos === 'PRON') break;
  const next = tree.tokens[at];
  if (next === undefined || at >= last - 1) return null;
  const names = next.upos === 'DET' || /^(?:as|["“'‘]|'')$/i.test(next.text);
  return names
    ? stretches(
        material,
        filled([
          verb + 1,
          Math.min(clauseEnd(material, verb, verb + 1, last), commaBreak(material, at, last)) - 1,
        ]),
      )
    : null;
}

/** "X was quoted as saying that ...", "X quoted Y as saying that ...". */
export const quotedAs: VerbRule = (material, verb) => {
  const start = (quotedAsSaying(material, verb)?.saying ?? Number.MAX_SAFE_INTEGER) + 1;
  const last = material.tree.sentences[material.tree.token(verb).sentence]?.last ?? verb;
  return start >= last
    ? null
    : stretches(material, filled([start, clauseEnd(material, verb, start, last) - 1]));
};

/** "X called for a ceasefire", "X called on Y to leave". */
export const callFor: VerbRule = (material, verb) => {
  const { tree } = material;
  if (!material.lexicons.words.call.has(tree.token(verb).lemma)) return null;
  const next = tree.tokens[verb + 1];
  const last = tree.sentences[tree.token(verb).sentence]?.last ?? verb;
  if (next === undefined || !/^(?:for|on|upon)$/i.test(next.text) || verb + 2 >= last) return null;
  // "a rally that she had called for next week"
  if (isCalendarPhrase(tree, tree.is(verb + 1, 'case') ? next.head : verb + 2)) return null;
  const content = filled([
    verb + 2,
    Math.min(clauseEnd(material, verb, verb + 2, last), commaBreak(material, verb + 2, last)) - 1,
  ]);
  const asks =
    next.text.toLowerCase() === 'for' ||
    content.some((token) => tree.token(token).text.toLowerCase() === 'to');
  return asks ? stretches(material, content) : null;
};
