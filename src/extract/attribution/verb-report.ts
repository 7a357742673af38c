import type { Draft, Material } from './draft.js';
import { hasMark, hasTo } from './marks.js';
import { isQuotedSaying, quotedAsSaying } from './quoted-as.js';
import { reporterOf } from './reporter.js';
import { isNominal } from './subject.js';

/** Everything about a verb that does not depend on the rule; null where the verb asserts no report. */
export function reportOf(material: Material, verb: number): Omit<Draft, 'rule' | 'content'> | null {
  const { tree, lexicons } = material;
  const entry = lexicons.verbs.get(tree.token(verb).lemma);
  if (
    entry === undefined ||
    (material.quotedBy[verb] ?? -1) >= 0 ||
    looksNominal(material, verb) ||
    !asserted(material, verb) ||
    isReducedPassive(material, verb) ||
    isAsked(material, verb)
  )
    return null;
  const speaker = reporterOf(material, verb);
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
  if (tree.token(verb).lemma === 'read' && !isText(material, speaker)) return null;
  // "no one said"
  if (
    speaker !== null &&
    tree.childrenBy(speaker, 'det').some((child) => /^(?:no|neither)$/i.test(tree.token(child).text))
  )
    return null;
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

/** "The statement read", no "she read": people read what others wrote. */
function isText({ tree, lexicons }: Material, speaker: number | null): boolean {
  if (speaker === null) return false;
  const { lemma, text } = tree.token(speaker);
  return (
    /^it$/i.test(text) ||
    lexicons.nouns.get(lemma) === 'document' ||
    /^(?:sign|banner|placard|headline|caption|slogan|inscription|plaque|poster)$/.test(lemma)
  );
}

/** "Did the mayor say that it was safe?" asks whether it was said. */
function isAsked({ tree, quotedBy }: Material, verb: number): boolean {
  const bounds = tree.sentences[tree.token(verb).sentence];
  const aux = tree.childrenBy(verb, 'aux')[0];
  if (bounds === undefined || aux === undefined || tree.token(verb).head >= 0) return false;
  const subject = tree.childBy(verb, 'nsubj');
  const mark = bounds.last - 1;
  return (
    tree.token(mark).text === '?' &&
    (quotedBy[mark] ?? -1) < 0 &&
    subject !== null &&
    aux < subject &&
    subject < verb
  );
}

const HEARS = /^(?:court|inquest|inquiry|jury|tribunal|hearing|trial|parliament|mps|committee)$/i;

/** "Banker lied, court told": a headline leaves out "is", and nobody is said to be told. */
function isTold({ tree }: Material, verb: number): boolean {
  // "Court told banker lied": without an article it is the court that was told.
  const subject = tree.childBy(verb, 'nsubj');
  const hears =
    subject !== null && HEARS.test(tree.token(subject).lemma) && tree.childBy(subject, 'det') === null;
  if (hears && tree.childBy(verb, 'obj', 'iobj', 'aux') === null) return true;
  const next = tree.tokens[verb + 1];
  const ends = next === undefined || next.sentence !== tree.token(verb).sentence || next.upos === 'PUNCT';
  return ends && tree.childBy(verb, 'obj', 'iobj', 'aux') === null;
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
