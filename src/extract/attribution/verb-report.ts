import type { Draft, Material } from './draft.js';
import { behindDateline, groupStart, isInverted, isTimeWord, subjectBeside } from './neighbours.js';
import { isQuotedSaying, quotedAsSaying } from './quoted-as.js';
import { isNominal, subjectOf } from './subject.js';

/** Everything about a verb that does not depend on the rule; null where the verb asserts no report. */
export function reportOf(material: Material, verb: number): Omit<Draft, 'rule' | 'content'> | null {
  const { tree, lexicons } = material;
  const entry = lexicons.verbs.get(tree.token(verb).lemma);
  if (
    entry === undefined ||
    (material.quotedBy[verb] ?? -1) >= 0 ||
    looksNominal(material, verb) ||
    !asserted(material, verb) ||
    isReducedPassive(material, verb)
  )
    return null;
  const speaker = subject(material, verb);
  if (speaker === null && (tree.childBy(verb, 'aux:pass') !== null || isFronted(material, verb))) return null;
  // "the paper quoted the mayor": without "as saying" nobody is said to say anything.
  if (entry.verbClass === 'quote' && quotedAsSaying(material, verb) === null) return null;
  if (
    speaker !== null &&
    /^(?:I|we|you|nobody|none|neither|no-one|any(?:body|one)|every(?:body|one)|whoever)$/i.test(
      tree.token(speaker).text,
    )
  )
    return null;
  if (tree.token(verb).lemma === 'tell' && isTold(material, verb)) return null;
  if (entry.verbClass === 'show' && (speaker === null || !speaks(material, speaker, verb))) return null;
  return {
    cue: [verb, verb + 1],
    verb: tree.token(verb).lemma,
    verbClass: entry.verbClass,
    speaker,
    negated: tree.isNegated(verb) || declines(material, verb),
    via: quotedAsSaying(material, verb)?.by ?? toldTo(material, verb),
    sentence: tree.token(verb).sentence,
  };
}

/** "Asked about the dam, she said": a participle at the head of the sentence reports nothing. */
function isFronted({ tree }: Material, verb: number): boolean {
  return tree.sentences[tree.token(verb).sentence]?.first === verb;
}

/** "Asked about the dam, she said", "a man accused of theft", "when pressed on it": the noun is told, it tells nothing. */
function isReducedPassive(material: Material, verb: number): boolean {
  const { tree } = material;
  const { deprel, morph, text } = tree.token(verb);
  return (
    /^(?:acl$|advcl)/.test(deprel) &&
    quotedAsSaying(material, verb) === null &&
    morph.verbForm === 'Part' &&
    !/ing$/.test(text) &&
    tree.childBy(verb, 'nsubj', 'aux') === null
  );
}

/** "Banker lied, court told": a headline leaves out "is", and nobody is said to be told. */
function isTold({ tree }: Material, verb: number): boolean {
  const next = tree.tokens[verb + 1];
  const ends = next === undefined || next.sentence !== tree.token(verb).sentence || next.upos === 'PUNCT';
  return ends && tree.childBy(verb, 'obj', 'iobj', 'aux') === null;
}

/** "with owner Ola Berg insisting": whoever stands between the preposition and the participle. */
function withSubject(material: Material, verb: number): number | null {
  const { tree } = material;
  if (!/ing$/.test(tree.token(verb).text) || !hasMark(material, verb, 'with')) return null;
  const own = tree.children(verb).find((child) => child < verb && isNominal(tree, child));
  return own ?? (isNominal(tree, verb - 1) ? verb - 1 : null);
}

/** The tree's subject where it can be one; else the noun phrase beside the verb. */
function subject(material: Material, verb: number): number | null {
  const { tree } = material;
  const document = textBefore(material, verb);
  if (document !== null) return document;
  const absolute = withSubject(material, verb);
  if (absolute !== null) return absolute;
  const quoted = quotedAsSaying(material, verb);
  if (quoted !== null) return quoted.speaker;
  const above = reporterAbove(material, verb) ?? addedTo(material, verb);
  if (above !== null) return subject(material, above);
  const told = ownSubject(material, verb) ?? subjectOf(tree, verb);
  const beside = subjectBeside(material, verb)?.head ?? null;
  if (told === null) return beside;
  const sentence = tree.sentences[tree.token(verb).sentence];
  const wrong =
    (told > verb &&
      !isInverted(material, verb, groupStart(material, verb)) &&
      tree.childBy(verb, 'aux:pass') === null) ||
    (sentence !== undefined && told < behindDateline(tree, sentence.first, verb)) ||
    isTimeWord(tree.token(told).text) ||
    (material.quotedBy[told] ?? -1) >= 0 ||
    !isNominal(tree, told) ||
    /^(?:me|him|her|them|us)$/i.test(tree.token(told).text);
  if (wrong || (beside !== null && beside > verb && quotationBetween(material, told, verb))) return beside;
  return beside !== null &&
    told < beside &&
    beside < verb &&
    finiteBetween(material, told, beside) &&
    !tree.subtree(told).includes(beside)
    ? beside
    : told;
}

/** "said both sides had fired and warned them": a second report behind "and" is the first reporter's, whatever it hangs on. */
function reporterAbove({ tree, lexicons }: Material, verb: number): number | null {
  const before = tree.tokens[verb - 1];
  if (!tree.is(verb, 'conj') || before === undefined || !/^(?:and|but)$/i.test(before.text)) return null;
  if (tree.childBy(verb, 'nsubj', 'aux') !== null || !/ed$|^said$|^told$/.test(tree.token(verb).text))
    return null;
  const first = tree.firstConjunct(verb);
  const above = tree.token(first).head;
  if (above < 0 || !tree.is(first, 'ccomp') || lexicons.verbs.has(tree.token(first).lemma)) return null;
  const reports = (at: number): boolean =>
    lexicons.verbs.get(tree.token(at).lemma)?.frames.has('clause') === true;
  // "said the toll was higher and accused the board": no helper that the second verb could share.
  const speaks = reports(verb) || (lexicons.verbs.has(tree.token(verb).lemma) && !sharesHelper(tree, first));
  return reports(above) && speaks && tree.token(above).morph.tense === 'Past' ? above : null;
}

/** "said the quay would close, adding that": whoever adds is who reported, not who is reported of. */
function addedTo({ tree, lexicons }: Material, verb: number): number | null {
  const { lemma, text } = tree.token(verb);
  if (lemma !== 'add' || !/ing$/.test(text) || tree.tokens[verb - 1]?.text !== ',') return null;
  const above = tree.ancestors(verb);
  const clause = above.findIndex((at) => tree.is(at, 'ccomp'));
  const reporter = clause < 0 ? -1 : (above[clause + 1] ?? -1);
  return reporter >= 0 && lexicons.verbs.has(tree.token(reporter).lemma) ? reporter : null;
}

/** "a charge the board denies": a name between the noun and the verb that describes it is the subject, however it hangs. */
function ownSubject({ tree, lexicons }: Material, verb: number): number | null {
  const { head, deprel, lemma } = tree.token(verb);
  const before = tree.tokens[verb - 1];
  if (deprel === 'acl:relcl' && tree.childBy(verb, 'nsubj') === null) {
    // "the union, whose leader Ola Berg said": not the union.
    const whose = tree.tokens.findIndex(({ text }, i) => i > head && i < verb && /^whose$/i.test(text));
    const own = tree.children(verb).find((child) => child > whose && child < verb && isNominal(tree, child));
    if (whose > 0 && own !== undefined) return own;
  }
  const denies = lexicons.verbs.get(lemma)?.verbClass === 'deny';
  if (!denies || deprel !== 'acl:relcl' || head < 0 || head >= verb - 1 || before?.upos !== 'PROPN')
    return null;
  return tree.childBy(verb, 'nsubj') === null ? verb - 1 : null;
}

/** "had fired and (had) warned" */
function sharesHelper(tree: Material['tree'], verb: number): boolean {
  return tree.childrenBy(verb, 'aux').length > 0;
}

/** "a statement saying": the text right before the participle. */
function textBefore({ tree, lexicons }: Material, verb: number): number | null {
  const before = tree.tokens[verb - 1];
  const speaks =
    before !== undefined && before.upos === 'NOUN' && lexicons.nouns.get(before.lemma) === 'document';
  return speaks && /ing$/.test(tree.token(verb).text) ? verb - 1 : null;
}

/** "the state media", "a new claim": a word that looks like a verb and stands where a noun does. */
function looksNominal({ tree }: Material, verb: number): boolean {
  const { text, lemma, morph } = tree.token(verb);
  const before = tree.tokens[verb - 1];
  const after = tree.tokens[verb + 1];
  // "the so-called plan"
  if (before?.text === '-' && tree.tokens[verb - 2]?.text.toLowerCase() === 'so') return true;
  if (text.toLowerCase() !== lemma && morph.tense === 'Past') return false;
  if (lemma === 'state' && text === 'state' && after !== undefined && /^(?:NOUN|PROPN)$/.test(after.upos))
    return true;
  return (
    before !== undefined &&
    before.sentence === tree.token(verb).sentence &&
    (before.upos === 'DET' || /^['’]s$/.test(before.text))
  );
}

/** `Interview: "We were told nothing," says a miner`: what stands before the quotation does not say it. */
function quotationBetween({ quotedBy }: Material, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if ((quotedBy[i] ?? -1) >= 0) return true;
  return false;
}

function finiteBetween({ tree }: Material, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (/^(?:VERB|AUX)$/.test(tree.token(i).upos)) return true;
  return false;
}

/** Was it said? Not what somebody may, would or plans to say, nor what is said under a condition. */
function asserted(material: Material, verb: number): boolean {
  const { tree, lexicons } = material;
  if (
    tree
      .childrenBy(verb, 'aux')
      .some((child) => lexicons.words.modal.has(tree.token(child).text.toLowerCase()))
  )
    return false;
  if (hasMark(material, verb, 'if', 'unless', 'whether', 'without') || isOnlyContent(material, verb))
    return false;
  if (isQuotedSaying(material, verb)) return false;
  const { deprel, head } = tree.token(verb);
  if (!hasTo(material, verb) || head < 0) return true;
  const governor = tree.token(head).lemma;
  if (lexicons.words.decline.has(governor)) return true;
  // "took to the air to accuse him" is said, "met to learn how" is wanted.
  const inward = /^(?:think|show)$/.test(lexicons.verbs.get(tree.token(verb).lemma)?.verbClass ?? '');
  return (/^advcl/.test(deprel) && !inward) || (/^xcomp/.test(deprel) && lexicons.words.done.has(governor));
}

/** "denied that she had asked for help", "if he says that ...": what is denied or only supposed to be said. */
function isOnlyContent(material: Material, verb: number): boolean {
  const { tree, lexicons } = material;
  let at = verb;
  for (let step = 0; step < 5 && tree.is(at, 'ccomp', 'xcomp', 'conj'); step++) {
    const clausal = !tree.is(at, 'conj');
    at = tree.token(at).head;
    if (at < 0) return false;
    if (clausal && lexicons.verbs.get(tree.token(at).lemma)?.verbClass === 'deny') return true;
    if (hasMark(material, at, 'if', 'unless', 'whether')) return true;
  }
  return false;
}

function declines({ tree, lexicons }: Material, verb: number): boolean {
  const { deprel, head } = tree.token(verb);
  return head >= 0 && /^(?:xcomp|ccomp)/.test(deprel) && lexicons.words.decline.has(tree.token(head).lemma);
}

/** Can the subject of "show", "find", "suggest" be said to say it: a report, a name? */
function speaks({ tree, lexicons }: Material, speaker: number, verb: number): boolean {
  const { upos, lemma, text } = tree.token(speaker);
  // "said it showed that nobody was above the law": what shows is a thing that was spoken of.
  if (/^it$/i.test(text) && tree.is(verb, 'ccomp')) return false;
  return (
    upos === 'PROPN' || lexicons.nouns.has(lemma) || /^(?:he|she|they|it)$/i.test(tree.token(speaker).text)
  );
}

/** "told Reuters": the one who was told. */
function toldTo({ tree }: Material, verb: number): number | null {
  if (tree.token(verb).lemma !== 'tell') return null;
  return (
    tree
      .childrenBy(verb, 'iobj', 'obj')
      .find((child) => isNominal(tree, child) && tree.token(child).upos === 'PROPN') ?? null
  );
}

export function hasMark({ tree }: Material, verb: number, ...words: readonly string[]): boolean {
  return tree
    .childrenBy(verb, 'mark', 'advmod')
    .some((child) => child < verb && words.includes(tree.token(child).text.toLowerCase()));
}

export function hasTo({ tree }: Material, verb: number): boolean {
  return tree
    .children(verb)
    .some(
      (child) =>
        child < verb &&
        tree.token(child).text.toLowerCase() === 'to' &&
        /^(?:mark|aux)/.test(tree.token(child).deprel),
    );
}
