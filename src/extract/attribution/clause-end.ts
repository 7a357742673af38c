import type { Material } from './draft.js';
import { endsAtNextReport } from './next-report.js';

/** Participles with which the writer sets what is said beside something else. */
const COMMENT =
  /^(?:contradicting|echoing|refuting|rebutting|referring|alluding|sparking|prompting|drawing|raising|underscoring|signalling|signaling|citing|paraphrasing|quoting)$/i;

/**
 * Where it ends: at the end of the sentence, or before another predicate of the reporter: ", adding that ...",
 * "and called for ...", ", but declined ...".
 */
export function clauseEnd(material: Material, verb: number, start: number, last: number): number {
  const { tree, lexicons } = material;
  for (let i = start + 1; i < last - 1; i++) {
    if ((material.quotedBy[i] ?? -1) >= 0) continue;
    const next = tree.token(i + 1);
    const word = tree.token(i).text.toLowerCase();
    if (word === ',' && next.upos === 'VERB' && next.text.endsWith('ing') && lexicons.verbs.has(next.lemma))
      return i;
    if ((word === 'and' || word === 'but') && endsBefore(material, verb, i + 1)) return i;
    if (word === ',' && (/^according$/i.test(next.text) || COMMENT.test(next.text))) return i;
    if (word === ';' && isHeadline(tree, i)) return i;
    if (endsAtNextReport(material, i) || (word === ',' && tellsWhen(tree, i + 1))) return i;
  }
  return last;
}

/** "said it would not bow, hours after the threat": when it was said. */
function tellsWhen(tree: Material['tree'], first: number): boolean {
  for (let i = first; i < first + 6; i++) {
    const token = tree.tokens[i];
    if (token === undefined || token.sentence !== tree.token(first).sentence) return false;
    if (/^(?:after|before)$/i.test(token.text)) return i > first;
    if (token.upos !== 'NUM' && !WHEN.test(token.text)) return false;
  }
  return false;
}

const WHEN =
  /^(?:a|an|almost|nearly|barely|less|more|than|over|about|half|just|only|shortly|soon|moments?|minutes?|hours?|days?|weeks?|months?|years?|day|week|month|year|few|couple|of)$/i;

/** A sentence without a full stop: behind its semicolon stands other news. */
function isHeadline(tree: Material['tree'], token: number): boolean {
  const sentence = tree.sentences[tree.token(token).sentence];
  const last = sentence === undefined ? undefined : tree.tokens[sentence.last - 1];
  return last !== undefined && !/^(?:[.!?…:]|["”’]|'')$/.test(last.text);
}

/** Begins behind the conjunction another predicate of the reporter: "and called for", "but did not exclude"? */
function endsBefore({ tree, lexicons }: Material, verb: number, from: number): boolean {
  let at = from;
  while (/^(?:AUX|ADV|PART)$/.test(tree.tokens[at]?.upos ?? '')) at++;
  const next = tree.tokens[at];
  if (next === undefined || next.upos !== 'VERB' || next.sentence !== tree.token(verb).sentence) return false;
  if (tree.is(at, 'conj') && next.head === verb) return true;
  const past = next.morph.tense === 'Past' && next.morph.verbForm !== 'Part';
  return at === from && past && lexicons.verbs.has(next.lemma) && tree.token(verb).morph.tense === 'Past';
}
