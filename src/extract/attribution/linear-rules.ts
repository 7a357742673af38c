import { clauseEnd } from './clause-end.js';
import type { VerbRule } from './clause-rules.js';
import { stretches } from './content.js';
import type { Material } from './draft.js';
import { groupStart, isTimeWord, subjectBeside } from './neighbours.js';
import { tellsAbout } from './phrasal-rules.js';

/**
 * "The dam had cracked, the mayor said." The report stands behind or inside what was said, cut off by a comma or a
 * closing mark: order and punctuation show it without a tree.
 */
export const reportBehind: VerbRule = (material, verb, entry) => {
  if (!entry.frames.has('clause') && !entry.frames.has('quote')) return null;
  const { tree } = material;
  const sentence = tree.sentences[tree.token(verb).sentence];
  const beside = subjectBeside(material, verb);
  if (sentence === undefined || beside === null || /^(?:who|which)$/i.test(tree.token(beside.first).text))
    return null;
  // "Ola Berg, who lives nearby, called the plan ...": the verb's own subject is no content.
  const own = tree.childBy(verb, 'nsubj');
  if (beside.head > verb && own !== null && own < verb && tree.is(own, '=nsubj')) return null;
  if (beside.head < verb && sharesSubject(material, verb, beside.head)) return null;
  // "a charge the board denies": the verb describes a noun. "..., blames chip shortage": what stands behind is its object.
  if (tree.is(verb, 'acl:relcl') && tree.token(verb).head < verb && tree.token(verb).head >= beside.first)
    return null;
  if (beside.head > verb && !entry.frames.has('clause') && !endsQuoted(material, beside.first)) return null;
  const first = Math.min(beside.first, groupStart(material, verb));
  const mark = tree.tokens[first - 1];
  if (mark === undefined || first - 1 < sentence.first || !/^(?:,|["”’]|''|[!?])$/.test(mark.text))
    return null;
  const before = behindLabel(material, range(sentence.first, first));
  const rest = behindAddressee(material, verb, Math.max(verb, lastOfPhrase(material, beside.head, verb)) + 1);
  const next = tree.tokens[rest];
  if (next !== undefined && rest < sentence.last && !endsReport(material, rest)) return null;
  if (beside.head < verb && tellsAbout(material, verb, verb + 1)) return null;
  const behind = resumed(material, rest, sentence.last, beside.head > verb, quotes(material, before));
  if (![...before, ...behind].some((token) => says(material, token))) return null;
  // Of "In June, the mayor said, the dam cracked" the adverbial belongs to the content, of "In June, the mayor said" not.
  if (behind.length === 0 && opensClause(material, before)) return null;
  return stretches(material, [...before, ...behind]);
};

/** `Interview: "We were told nothing," says a miner`: the label is not said. */
function behindLabel({ tree, quotedBy }: Material, before: readonly number[]): readonly number[] {
  const colon = before.findIndex((token) => tree.token(token).text === ':');
  const quoted = (quotedBy[before[colon + 1] ?? -1] ?? -1) >= 0;
  const label = before.slice(0, colon);
  if (label.length === 1 && SLUG.test(tree.token(label[0] ?? 0).text)) return before.slice(colon + 1);
  return colon > 0 && quoted && !label.some((token) => /^(?:VERB|AUX)$/.test(tree.token(token).upos))
    ? before.slice(colon + 1)
    : before;
}

const SLUG = /^(?:exclusive|breaking|update|live|analysis|opinion|explainer|factbox|video|watch|revealed)$/i;

/** "Kenya expels envoy, recalls its own": the second verb of one subject reports nothing of the first. */
function sharesSubject({ tree }: Material, verb: number, subject: number): boolean {
  return tree.is(verb, 'conj') && tree.childBy(verb, 'nsubj') === null && subject < tree.firstConjunct(verb);
}

/** A predicate, or words in quotation marks. */
function says({ tree, quotedBy }: Material, token: number): boolean {
  return /^(?:VERB|AUX)$/.test(tree.token(token).upos) || (quotedBy[token] ?? -1) >= 0;
}

/** "When he arrived, the mayor said" is no report of the first clause; nor is "Asked about the dam, she said". */
function opensClause({ tree, quotedBy }: Material, before: readonly number[]): boolean {
  const first = before.find(
    (token) =>
      /[\p{L}\p{N}]/u.test(tree.token(token).text) && !/^(?:and|but|yet|so)$/i.test(tree.token(token).text),
  );
  if (first === undefined || (quotedBy[first] ?? -1) >= 0) return false;
  const { upos, text, morph } = tree.token(first);
  // "At least 120 dead as quake hits coast, police say"
  if (/^at$/i.test(text) && /^(?:least|most)$/i.test(tree.tokens[first + 1]?.text ?? '')) return false;
  const predicates = before.filter((token) => /^(?:VERB|AUX)$/.test(tree.token(token).upos)).length;
  return (
    ((upos === 'SCONJ' ||
      /^(?:when|while|as|after|before|if|although|though|since|because|in|on|at)$/i.test(text)) &&
      predicates < 2 &&
      !before.some((token) => (quotedBy[token] ?? -1) >= 0)) ||
    (upos === 'VERB' && (morph.verbForm === 'Part' || morph.verbForm === 'Ger'))
  );
}

/** The last token of the subject's phrase where it stands behind the verb. */
function lastOfPhrase({ tree }: Material, head: number, verb: number): number {
  if (head < verb) return verb;
  let last = head;
  while (
    last + 1 < tree.tokens.length &&
    tree.token(last + 1).sentence === tree.token(head).sentence &&
    /^(?:NOUN|PROPN|NUM)$/.test(tree.token(last + 1).upos)
  )
    last++;
  return last;
}

/** "the board told reporters": whom it was told. */
function behindAddressee({ tree }: Material, verb: number, rest: number): number {
  if (!/^(?:tell|remind|inform|assure|warn)$/.test(tree.token(verb).lemma)) return rest;
  const { sentence } = tree.token(verb);
  let at = rest;
  while (
    tree.tokens[at]?.sentence === sentence &&
    /^(?:DET|ADJ|NOUN|PROPN|PRON|PART)$/.test(tree.token(at).upos)
  )
    at++;
  return at;
}

/** What may follow a report that stands behind: nothing, an adverbial, a comma; no clause of its own. */
function endsReport({ tree }: Material, at: number): boolean {
  const { upos, text } = tree.token(at);
  if (upos === 'PUNCT') return text !== ':';
  return (
    upos === 'ADP' ||
    upos === 'ADV' ||
    /^(?:as|when|while|after|before|during|last|this)$/i.test(text) ||
    isTimeWord(text)
  );
}

/** `"A," she said, "B"`: what stands behind the second comma belongs to it, unless another clause begins there. */
function resumed(
  material: Material,
  rest: number,
  last: number,
  inverted: boolean,
  quoted: boolean,
): readonly number[] {
  const { tree } = material;
  let at = rest;
  while (
    at < last &&
    tree.token(at).text !== ',' &&
    (tree.token(at).upos === 'ADV' ||
      isTimeWord(tree.token(at).text) ||
      /^(?:on|in|this|last)$/i.test(tree.token(at).text))
  )
    at++;
  if (at >= last - 1 || tree.token(at).text !== ',') return [];
  const next = tree.tokens[at + 1];
  if (
    next === undefined ||
    (inverted && next.upos === 'DET') ||
    (next.upos === 'CCONJ' && !/^and$/i.test(next.text)) ||
    /ing$/.test(next.text) ||
    next.morph.verbForm === 'Part' ||
    /^(?:who|which|whose|where|when|while|as|after|according|citing)$/i.test(next.text)
  )
    return [];
  if (/^["“'‘]|^``|^''/.test(next.text)) return range(at + 1, last);
  // Of `"A," he told me, over coffee.` the rest is no speech.
  return inverted || (quoted && !range(at + 1, last).some((token) => says(material, token)))
    ? []
    : range(at + 1, last);
}

/** Stands a quotation before the verb? */
function endsQuoted({ tree, quotedBy }: Material, first: number): boolean {
  const start = tree.sentences[tree.token(first).sentence]?.first ?? first;
  return range(start, first).some((token) => (quotedBy[token] ?? -1) >= 0);
}

/** Ends it in a quotation? */
function quotes({ quotedBy }: Material, before: readonly number[]): boolean {
  return (quotedBy[before.at(-1) ?? -1] ?? -1) >= 0;
}

/** "The mayor said (that) the dam had cracked": where the tree has no clause, everything behind the verb. */
export const reportBefore: VerbRule = (material, verb, entry) => {
  if (!entry.frames.has('clause')) return null;
  const { tree } = material;
  const sentence = tree.sentences[tree.token(verb).sentence];
  if (sentence === undefined) return null;
  const start = clauseStart(material, verb, sentence.last);
  if (start === null) return null;
  return stretches(material, range(start, clauseEnd(material, verb, start, sentence.last)));
};

/** Where the clause begins: at "that" within a few words, or at once with a noun phrase and a predicate behind it. */
function clauseStart(material: Material, verb: number, last: number): number | null {
  const { tree } = material;
  for (let i = verb + 1; i < Math.min(last, verb + 9); i++) {
    if (complements(material, i)) return i;
    const predicate = /^(?:VERB|AUX)$/.test(tree.token(i).upos) && !tree.is(i, 'amod');
    if (predicate || /^[;:]$/.test(tree.token(i).text)) break;
  }
  let at = verb + 1;
  if (/^(?:why|how|where|when|whether)$/i.test(tree.tokens[at]?.text ?? '')) return at;
  while (at < last && (tree.token(at).upos === 'ADV' || isTimeWord(tree.token(at).text))) at++;
  const next = tree.tokens[at];
  if (next === undefined || at >= last || !/^(?:DET|PRON|NOUN|PROPN|ADJ|NUM)$/.test(next.upos)) return null;
  for (let i = at + 1; i < Math.min(last, at + 14); i++) {
    const { upos, text, morph } = tree.token(i);
    if (upos === 'AUX' || (upos === 'VERB' && morph.verbForm === 'Fin'))
      return isCoordinated(tree, verb, i) ? null : at;
    // Of "ordered a halt, which was ..." the predicate is the relative clause's.
    if (upos === 'VERB' || /^(?:[,;:–—]|--|that|which|who|as|after|before|while)$/i.test(text)) return null;
  }
  return null;
}

/** "accepted the resignation and named a lawyer": a second predicate of the same speaker, no clause of what is said. */
function isCoordinated(tree: Material['tree'], verb: number, predicate: number): boolean {
  let before = predicate - 1;
  while (/^(?:ADV|AUX|PART)$/.test(tree.token(before).upos)) before--;
  const main = tree.is(predicate, 'aux', 'cop') ? tree.token(predicate).head : predicate;
  return tree.token(before).upos === 'CCONJ' || (main >= 0 && tree.firstConjunct(main) === verb);
}

/** Is it "that" with a clause behind it, no relative pronoun ("a threat that never came") and no article? */
export function complements({ tree }: Material, index: number): boolean {
  const token = tree.tokens[index];
  if (token === undefined || token.text.toLowerCase() !== 'that' || token.upos === 'DET') return false;
  let at = index + 1;
  while (tree.tokens[at]?.upos === 'ADV') at++;
  const next = tree.tokens[at];
  if (next === undefined || next.sentence !== token.sentence) return false;
  return next.upos !== 'AUX' && !(next.upos === 'VERB' && !next.text.endsWith('ing'));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
}
