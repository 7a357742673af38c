import type { NameSpan } from '../../model/name.js';
import type { ParsedToken } from '../../model/token.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';

/** Longest field of an office in words, "the" not counted: "National Intelligence", "Homeland Security". */
const FIELD_WORDS = 3;

/** Token indices of "Secretary of State Ana Ruiz": the title, "of", the last word of the field and the name. */
interface TitlePhrase {
  readonly title: number;
  readonly of: number;
  readonly field: number;
  readonly name: NameSpan;
}

/**
 * A title with "of" straight before a person's name describes the person: "Secretary of State Ana Ruiz". Parsers that
 * read word by word hang the name on "Secretary" or "State" on the name; here the name is the head of it all.
 */
export function withTitlePhrases(
  tokens: readonly ParsedToken[],
  names: readonly NameSpan[],
  gazetteer: Pick<Gazetteer, 'nounClasses'>,
): readonly ParsedToken[] {
  const phrases = names.flatMap((name) => titlePhrase(tokens, name, gazetteer) ?? []);
  if (phrases.length === 0) return tokens;
  const repaired = [...tokens];
  for (const phrase of phrases) hangOnName(repaired, phrase);
  return repaired;
}

function titlePhrase(
  tokens: readonly ParsedToken[],
  name: NameSpan,
  gazetteer: Pick<Gazetteer, 'nounClasses'>,
): TitlePhrase | null {
  if (name.type !== 'person') return null;
  const isPerson = (index: number): boolean =>
    gazetteer.nounClasses(tokens[index]?.text.toLowerCase() ?? '')[0] === 'person';
  const field = name.first - 1;
  let of = field;
  while (field - of < FIELD_WORDS && isFieldWord(tokens[of])) of--;
  // "son of President Ana Ruiz": the title before the name is her own.
  if (of === field || isPerson(field)) return null;
  if (tokens[of]?.text === 'the') of--;
  const title = of - 1;
  const isTitle = tokens[of]?.text === 'of' && isNoun(tokens[title]) && isPerson(title);
  const inOne = tokens[title]?.sentence === tokens[name.first]?.sentence;
  return isTitle && inOne ? { title, of, field, name } : null;
}

function isNoun(token: ParsedToken | undefined): boolean {
  return token?.upos === 'NOUN' || token?.upos === 'PROPN';
}

function isFieldWord(token: ParsedToken | undefined): boolean {
  return token !== undefined && (isNoun(token) || token.upos === 'ADJ') && /^\p{Lu}/u.test(token.text);
}

/** What hangs on the phrase's first words but stands before them, and belongs to the whole. */
const OPENS = /^(?:case|det|cc|mark|punct)$/;

function hangOnName(tokens: ParsedToken[], { title, of, field, name }: TitlePhrase): void {
  const inside = (index: number): boolean => index >= title && index < name.last;
  const out = [];
  for (let i = title; i < name.last; i++) if (!inside(tokens[i]?.head ?? -1)) out.push(i);
  const top = out.find((i) => !/^(?:nmod:desc|compound|flat|punct)$/.test(tokens[i]?.deprel ?? '')) ?? out[0];
  const outer = tokens[top ?? -1];
  if (outer === undefined) return;
  const head = headOf(tokens, name);
  const set = (index: number, to: number, deprel: string): void => {
    const token = tokens[index];
    if (token !== undefined) tokens[index] = { ...token, head: to, deprel };
  };
  for (let i = of + 1; i < field; i++) set(i, field, tokens[i]?.text === 'the' ? 'det' : 'compound');
  for (let i = name.first; i < name.last; i++)
    if (i !== head && !isWithin(tokens, i, name)) set(i, head, 'flat');
  set(of, field, 'case');
  set(field, title, 'nmod');
  set(head, outer.head, relationOf(tokens, outer, head));
  set(title, head, 'nmod:desc');
  for (let i = Math.max(0, title - 3); i < title; i++) {
    const token = tokens[i];
    if (token !== undefined && inside(token.head) && OPENS.test(token.deprel)) set(i, head, token.deprel);
  }
}

/** The first word of the name, save where its words hang on another of them. */
function headOf(tokens: readonly ParsedToken[], name: NameSpan): number {
  for (let i = name.first; i < name.last; i++) if (!isWithin(tokens, i, name)) return i;
  return name.first;
}

function isWithin(tokens: readonly ParsedToken[], index: number, { first, last }: NameSpan): boolean {
  const head = tokens[index]?.head ?? -1;
  return head >= first && head < last;
}

/** The relation of the phrase as it was read; a description of a verb can only have been its subject or object. */
function relationOf(tokens: readonly ParsedToken[], outer: ParsedToken, name: number): string {
  const above = tokens[outer.head];
  if (above === undefined) return 'root';
  if (outer.deprel !== 'nmod:desc' && outer.deprel !== 'compound') return outer.deprel;
  if (above.upos !== 'VERB') return 'nmod';
  return name < outer.head ? 'nsubj' : 'obj';
}
