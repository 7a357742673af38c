import type { Sentence, Token } from '../../model/token.js';
import { abbreviationClass } from '../tokenize/abbreviations.js';

/** More words than any sentence of news has; longer stretches are cut so that memory stays bounded. */
export const LONGEST_SENTENCE = 250;

const TERMINATOR = /^(?:[.!?…]+|\.{2,})$/;
const CLOSER = /^(?:["'”’»)\]]|''|\*+)$/;
const CLOSES_ONLY = /^[”’»)\]]$/;
const CITED = /^(?:\d{1,3}|[,–-])$/;
const OPENER = /^(?:["'“‘«([]|``)$/;
/** A mark behind which a sentence may have ended: of a quotation, or of a citation "[7]". */
export const CITATION_END = /^["”’'»)\]]$/;
export const EMOTICON = /^(?:[:;=]['’]?-?[()DPp[\]|/\\]|<3|\^_\^)$/;
const LOWER = /^\p{Ll}/u;
const UPPER_OR_DIGIT = /^[\p{Lu}\p{Lo}\d@#$£€]/u;

/** Sentences of one document: never across blocks or blank lines, at sentence-final punctuation that is not an abbreviation's. */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i + 1 < tokens.length && !endsSentence(text, tokens, first, i)) continue;
    sentences.push(sentence(tokens, first, i + 1));
    first = i + 1;
  }
  return sentences;
}

/** The sentence of tokens `[first, last)`. */
export function sentence(tokens: readonly Token[], first: number, last: number): Sentence {
  const head = tokens[first] as Token;
  return { start: head.start, end: (tokens[last - 1] as Token).end, first, last, block: head.block };
}

/** Must a sentence end after token `i` whatever stands there: at a block's end or a blank line? */
export function isHardBreak(text: string, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (next === undefined || next.block !== token.block) return true;
  return (
    next.start - token.end > 1 &&
    /\n[^\S\n]*\n/.test(text.slice(token.end, Math.min(next.start, token.end + 200)))
  );
}

function endsSentence(text: string, tokens: readonly Token[], first: number, i: number): boolean {
  if (isHardBreak(text, tokens, i)) return true;
  const token = tokens[i] as Token;
  const next = tokens[i + 1] as Token;
  if (i + 1 - first >= LONGEST_SENTENCE) return true;
  if (closesQuoteOf(tokens, i + 1, text) || EMOTICON.test(next.text) || citationEnd(tokens, i + 1) > 0)
    return false;
  if (TERMINATOR.test(token.text)) return startsSentence(tokens, i + 1) || glued(token, next);
  if (CLOSER.test(token.text) && closesAfterTerminator(tokens, first, i))
    return startsSentence(tokens, i + 1);
  if (EMOTICON.test(token.text) && i > first)
    return TERMINATOR.test((tokens[i - 1] as Token).text) && startsSentence(tokens, i + 1);
  return token.text.endsWith('.') && token.text.length > 1 && abbreviationEnds(tokens, i);
}

/** "Un.Ahn", "said.The": a space was lost. */
function glued(token: Token, next: Token): boolean {
  return token.text === '.' && token.end === next.start && /^\p{Lu}/u.test(next.text);
}

/** Index behind the citation "[7]" or "[3, 14]" that begins at token `i`; 0 where there is none. */
function citationEnd(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.text !== '[' || tokens[i - 1]?.text === '[') return 0;
  let at = i + 1;
  while (at < i + 12 && CITED.test(tokens[at]?.text ?? '')) at++;
  return at > i + 1 && tokens[at]?.text === ']' ? at + 1 : 0;
}

/** Index of the token where the citation begins that token `i` closes; `i` where it closes none. */
function citationStart(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.text !== ']') return i;
  let at = i - 1;
  while (at > i - 12 && CITED.test(tokens[at]?.text ?? '')) at--;
  return at < i - 1 && tokens[at]?.text === '[' ? at : i;
}

/** Is the token at `i` a quotation mark or bracket that belongs to what stands before it? */
function closesQuoteOf(tokens: readonly Token[], i: number, text: string): boolean {
  const token = tokens[i] as Token;
  const before = tokens[i - 1] as Token;
  if (CLOSES_ONLY.test(token.text)) return token.start - before.end <= 1;
  if (!CLOSER.test(token.text) || token.start !== before.end) return false;
  const after = text[token.end];
  return after === undefined || !/[\p{L}\d]/u.test(after);
}

function closesAfterTerminator(tokens: readonly Token[], first: number, i: number): boolean {
  let at = i;
  while (at > first && CLOSER.test((tokens[at] as Token).text)) at = citationStart(tokens, at) - 1;
  const token = tokens[at];
  if (token === undefined || at < first) return false;
  return (
    TERMINATOR.test(token.text) ||
    (token.text.endsWith('.') && abbreviationClass(token.text.slice(0, -1)) === 'other')
  );
}

/** Can a sentence start at token `i`, seen from its first letters? */
function startsSentence(tokens: readonly Token[], i: number): boolean {
  let at = i;
  while (at < i + 3 && at < tokens.length && OPENER.test((tokens[at] as Token).text)) at++;
  const word = tokens[at]?.text ?? '';
  if (LOWER.test(word)) return false;
  return UPPER_OR_DIGIT.test(word) || !/[\p{L}\d]/u.test(word);
}

const STARTERS =
  /^(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|But|And|In|On|At|As|After|Before|However|Meanwhile|His|Her|Their|Its|Our|My|If|When|While|There|For|From|To|With|Since|What|Who|Why|How|Not|No|So|Some|Many|Most|Both|Such|Also|Another|Although|Because|By|During|Under|Then|Now)$/;

/** An abbreviation ends a sentence when a word follows that seldom stands inside of one with a capital. */
function abbreviationEnds(tokens: readonly Token[], i: number): boolean {
  const word = (tokens[i] as Token).text.slice(0, -1);
  const kind = abbreviationClass(word);
  if (kind === 'title' || kind === 'latin' || kind === 'number') return false;
  let at = i + 1;
  while (at < i + 3 && at < tokens.length && OPENER.test((tokens[at] as Token).text)) at++;
  const next = tokens[at]?.text ?? '';
  if (STARTERS.test(next)) return true;
  if (kind === 'unit' || kind === 'other') return /^\p{Lu}/u.test(next);
  return false;
}
