import type { Span } from '../../model/span.js';
import { isCalendarPhrase } from '../phrase.js';
import { clauseEnd } from './clause-end.js';
import { type VerbRule, without } from './clause-rules.js';
import { filled, stretches } from './content.js';
import type { Material } from './draft.js';
import type { ReportingVerb } from './lexicons.js';
import { hasMark, hasTo } from './marks.js';
import { commaBreak } from './phrasal-rules.js';
import { quotedAsSaying } from './quoted-as.js';

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
  const denied = deniedNoun(material, verb, entry);
  if (denied !== null) return denied;
  const child = tree.childrenBy(verb, 'obj').find((token) => token > verb);
  if (
    child === undefined ||
    tree.childBy(verb, 'ccomp', 'xcomp') !== null ||
    namesSource(material, verb, child) ||
    !isClaim(material, verb, child)
  )
    return null;
  const grounds = tree
    .childrenBy(verb, 'obl', 'advcl')
    .filter((token) => token > child && /^(?:for|of|over)$/.test(introducer(material, token)));
  // "accuses it of theft" says something, "criticised him" does not.
  const points = entry.verbClass === 'deny' && /^(?:this|that|it)$/i.test(tree.token(child).text);
  if (tree.token(child).upos === 'PRON' && grounds.length === 0 && !points) return null;
  if (entry.verbClass === 'show' && !isShown(material, verb)) return null;
  // "had not reported the matter": nothing is said not to be so.
  if (entry.verbClass === 'say' && tree.isNegated(verb)) return null;
  const content = filled([...tree.subtree(child), ...grounds.flatMap((token) => tree.subtree(token))]);
  const last = (content.at(-1) ?? child) + 1;
  // "praised the plan, which ...": the writer adds what the plan is.
  return stretches(material, filled([child, commaBreak(material, child, last) - 1, content[0] ?? child]));
};

/** "..., a charge the board denies": the noun that the relative clause describes. */
function deniedNoun(
  { tree, ...rest }: Material,
  verb: number,
  { verbClass }: ReportingVerb,
): readonly Span[] | null {
  const { head, deprel } = tree.token(verb);
  if (verbClass !== 'deny' || deprel !== 'acl:relcl' || head < 0 || head > verb) return null;
  if (tree.childBy(verb, 'obj', 'ccomp') !== null) return null;
  const words = tree.phrase(head).filter((token) => token <= head);
  return stretches({ tree, ...rest }, words);
}

/** "dismissed reports that", no "dismissed the minister": of some verbs only a claim can be the object. */
function isClaim({ tree, lexicons, quotedBy }: Material, verb: number, noun: number): boolean {
  if (tree.token(verb).lemma !== 'dismiss') return true;
  const kind = lexicons.nouns.get(tree.token(noun).lemma);
  return kind === 'claim' || kind === 'document' || (quotedBy[noun] ?? -1) >= 0;
}

/** "polls show a close race": only texts show things. */
function isShown({ tree, lexicons }: Material, verb: number): boolean {
  const subject = tree.childBy(verb, 'nsubj');
  return subject !== null && lexicons.nouns.get(tree.token(subject).lemma) === 'document';
}

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
  const first = tree.subtree(token).find((at) => tree.token(at).upos !== 'PUNCT');
  return tree.token(first ?? token).text.toLowerCase();
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
  if (/^as$/i.test(tree.tokens[verb + 1]?.text ?? '') && tree.childBy(verb, 'aux:pass') === null)
    return labelFirst(material, verb);
  if (thing === undefined || label.length === 0) return namingBeside(material, verb);
  const content = filled([...tree.subtree(thing), ...label.flatMap((token) => tree.subtree(token))]);
  const end = clauseEnd(material, verb, content[0] ?? verb, (content.at(-1) ?? verb) + 1);
  return stretches(
    material,
    content.filter((token) => token < end),
  );
};

/** `dismissed as "fabrication" reports that ...`: the label stands before the thing. */
function labelFirst(material: Material, verb: number): readonly Span[] | null {
  const last = material.tree.sentences[material.tree.token(verb).sentence]?.last ?? verb;
  const end = Math.min(clauseEnd(material, verb, verb + 1, last), commaBreak(material, verb + 1, last));
  return end <= verb + 3 ? null : stretches(material, filled([verb + 1, end - 1]));
}

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
  if (start >= last) return null;
  const content = filled([start, clauseEnd(material, verb, start, last) - 1]);
  // "was quoted as saying in the Gazette": what he said stands elsewhere.
  const says = content.some(
    (token) =>
      /^(?:VERB|AUX)$/.test(material.tree.token(token).upos) || (material.quotedBy[token] ?? -1) >= 0,
  );
  return says ? stretches(material, content) : null;
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
