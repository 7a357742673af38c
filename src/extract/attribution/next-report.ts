import type { Material } from './draft.js';
import { isPerson, type VerbClass } from './lexicons.js';

/** Verbs of these classes tell what somebody says in words; what somebody thinks or shows may belong to the report before. */
const SPOKEN: ReadonlySet<VerbClass> = new Set(['say', 'claim', 'admit', 'announce', 'deny', 'warn']);
const CONTRAST = /^(?:but|while|whereas|although|though)$/i;
const JOINS = /^(?:and|but|while|whereas|although|though)$/i;
const PERSONAL = /^(?:he|she|they|it)$/i;
const INSIDE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|ADP)$/;
/** Words of the longest subject that is looked over. */
const FARTHEST = 9;

/**
 * Stands at this mark the end of a report, since somebody else's begins behind it: "said the dam was safe, but Ola Berg
 * denied it", "said five were hurt; the mayor said seven", "said it would vote, though she admitted it might fail"?
 */
export function endsAtNextReport(material: Material, mark: number): boolean {
  const { tree } = material;
  const { text, sentence } = tree.token(mark);
  if (!/^[,;]$/.test(text)) return false;
  const word = tree.tokens[mark + 1];
  if (word === undefined || word.sentence !== sentence) return false;
  const joined = JOINS.test(word.text);
  if (text === ',' && !joined) return false;
  return reportFrom(material, joined ? mark + 2 : mark + 1, CONTRAST.test(word.text), text === ';');
}

/** Begins here a subject with a finite verb of saying? A pronoun is the same speaker's and needs a word of contrast before. */
function reportFrom(material: Material, first: number, contrast: boolean, apart: boolean): boolean {
  const { tree, lexicons, quotedBy } = material;
  const start = tree.tokens[first];
  if (start === undefined) return false;
  const pronoun = start.upos === 'PRON';
  if (pronoun && !(contrast && PERSONAL.test(start.text)) && !/^(?:his|her|its|their)$/i.test(start.text))
    return false;
  let named = pronoun || apart;
  let at = first;
  for (; at < first + FARTHEST && (at === first || INSIDE.test(tree.tokens[at]?.upos ?? '')); at++) {
    const token = tree.token(at);
    if (token.sentence !== start.sentence || (quotedBy[at] ?? -1) >= 0) return false;
    named ||= token.upos === 'PROPN' || isPerson(lexicons.nouns.get(token.lemma));
  }
  at = behindApposition(material, at);
  while (/^(?:ADV|AUX)$/.test(tree.tokens[at]?.upos ?? '')) at++;
  const verb = tree.tokens[at];
  if (!named || verb === undefined || verb.sentence !== start.sentence || verb.upos !== 'VERB') return false;
  const entry = lexicons.verbs.get(verb.lemma);
  return (
    entry !== undefined &&
    SPOKEN.has(entry.verbClass) &&
    verb.morph.verbForm !== 'Ger' &&
    !/ing$/.test(verb.text) &&
    tree.childBy(at, 'aux:pass') === null &&
    !tree.childrenBy(at, 'aux').some((aux) => lexicons.words.modal.has(tree.token(aux).text.toLowerCase()))
  );
}

/** ", led by Ola Berg, claimed": where the clause goes on behind what is set off by two commas. */
function behindApposition({ tree }: Material, at: number): number {
  if (tree.tokens[at]?.text !== ',') return at;
  const { sentence } = tree.token(at);
  for (let i = at + 2; i < at + 14; i++) {
    const token = tree.tokens[i];
    if (token === undefined || token.sentence !== sentence) return at;
    if (token.text === ',') return i + 1;
  }
  return at;
}
