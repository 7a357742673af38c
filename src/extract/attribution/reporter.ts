import type { Material } from './draft.js';
import { hasMark } from './marks.js';
import { behindDateline, groupStart, isInverted, isTimeWord, subjectBeside } from './neighbours.js';
import { quotedAsSaying } from './quoted-as.js';
import { isNominal, subjectOf } from './subject.js';

/** "with owner Ola Berg insisting": whoever stands between the preposition and the participle. */
function withSubject(material: Material, verb: number): number | null {
  const { tree } = material;
  if (!/ing$/.test(tree.token(verb).text) || !hasMark(material, verb, 'with')) return null;
  const own = tree.children(verb).find((child) => child < verb && isNominal(tree, child));
  return own ?? (isNominal(tree, verb - 1) ? verb - 1 : null);
}

/** The tree's subject where it can be one; else the noun phrase beside the verb. */
export function reporterOf(material: Material, verb: number): number | null {
  const { tree } = material;
  const document = textBefore(material, verb);
  if (document !== null) return document;
  const absolute = withSubject(material, verb);
  if (absolute !== null) return absolute;
  const quoted = quotedAsSaying(material, verb);
  if (quoted !== null) return quoted.speaker;
  const above = reporterAbove(material, verb) ?? addedTo(material, verb);
  if (above !== null) return reporterOf(material, above);
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
    /^(?:me|him|her|them|us|what)$/i.test(tree.token(told).text);
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

/** `Interview: "We were told nothing," says a miner`: what stands before the quotation does not say it. */
function quotationBetween({ quotedBy }: Material, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if ((quotedBy[i] ?? -1) >= 0) return true;
  return false;
}

function finiteBetween({ tree }: Material, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (/^(?:VERB|AUX)$/.test(tree.token(i).upos)) return true;
  return false;
}
