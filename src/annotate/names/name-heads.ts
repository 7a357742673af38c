import type { NameSpan } from '../../model/name.js';
import type { ParsedToken } from '../../model/token.js';
import type { Component } from '../../pipeline/component.js';
import { loadGazetteer } from '../../resources/gazetteer/gazetteer.js';
import { withCountedNames, withFittingAppositions } from './appositions.js';
import { isFieldOfOffice } from './offices.js';
import { withOwnedBody } from './possessive-bodies.js';
import { splitName, withoutTitle } from './split-names.js';
import { withAllSyllables } from './syllables.js';
import { withTitlePhrases } from './title-phrases.js';

/**
 * Parts what was read as one name and makes every name one phrase of its tree. A parser that reads word by word may hang the words of a name on different
 * heads ("Accra" and "Mills" both as subjects); the name then has one head, and its other words hang on that.
 */
export function nameHeads(): Component<'parsed' | 'names', 'parsed' | 'names'> {
  return {
    name: 'name-heads',
    summary: 'parts names read as one and gives every name one head in its tree',
    requires: ['parsed', 'names'],
    assigns: ['parsed', 'names'],
    annotate: (docs) =>
      docs.map(({ parsed, names }) => {
        const gazetteer = loadGazetteer();
        const trimmed = names
          .map((name) => withOwnedBody(withAllSyllables(name, parsed), parsed, gazetteer))
          .filter((name, at, all) => name.first >= (all[at - 1]?.last ?? 0))
          .filter((name, at, all) => !isFieldOfOffice(name, all[at + 1], parsed, gazetteer))
          .flatMap((name, at, left) => withoutTitle(name, left[at + 1], parsed, gazetteer) ?? [name])
          .flatMap((name) => splitName(name, parsed, gazetteer))
          .map((name) => trimmedName(name, parsed))
          .filter((name) => name !== null);
        const headed = withTitlePhrases(withNameHeads(parsed, trimmed), trimmed, gazetteer);
        const fitting = withFittingAppositions(headed, trimmed, gazetteer);
        return { parsed: withCountedNames(fitting, trimmed), names: trimmed };
      }),
  };
}

/** Words that no name ends with ("Audit Committee of"). */
const LOOSE_ENDS = new Set(['ADP', 'CCONJ', 'SCONJ', 'DET', 'PUNCT']);

/** The name without loose function words at its end; null where nothing is left. */
function trimmedName(name: NameSpan, tokens: readonly ParsedToken[]): NameSpan | null {
  let { last } = name;
  // A full stop may belong to the name ("Rand Corp."), other marks do not.
  // "Chung-in" ends with a syllable of its own.
  const isSyllable =
    /^[-‐‑]$/u.test(tokens[last - 2]?.text ?? '') && tokens[last - 1]?.start === tokens[last - 2]?.end;
  if (isSyllable && isFullWord(tokens[last - 1])) return name;
  while (last > name.first && (isLoose(tokens[last - 1]) || isNounBehind(tokens, name.first, last - 1)))
    last--;
  if (last === name.last) return name;
  const end = tokens[last - 1]?.end;
  return last === name.first || end === undefined ? null : { ...name, last, end };
}

function isFullWord(token: ParsedToken | undefined): boolean {
  return /^\p{L}+$/u.test(token?.text ?? '');
}

function isLoose(token: ParsedToken | undefined): boolean {
  return (
    (token !== undefined && LOOSE_ENDS.has(token.upos) && !/[.)!?\p{L}\p{N}]$/u.test(token.text)) ||
    /^(of|and|the|for|in|at|or|to)$/.test(token?.text ?? '')
  );
}

/** "the Delta Freight board", "the Velora news agency": small common nouns behind capitals say what it is and are no part of the name. */
function isNounBehind(tokens: readonly ParsedToken[], first: number, word: number): boolean {
  let at = word;
  while (at > first && tokens[at]?.upos === 'NOUN' && /^\p{Ll}+$/u.test(tokens[at]?.text ?? '')) at--;
  const name = tokens[at];
  return at < word && word - at < 3 && name?.upos === 'PROPN' && /^\p{Lu}/u.test(name.text);
}

export function withNameHeads(
  tokens: readonly ParsedToken[],
  names: readonly NameSpan[],
): readonly ParsedToken[] {
  const repaired = [...tokens];
  for (const name of names) {
    if (name.type === 'time') continue;
    const outward = outwardWords(repaired, name);
    const head = outward.length < 2 ? undefined : chosenHead(repaired, name, outward);
    if (head === undefined) continue;
    for (const word of outward) {
      const token = repaired[word];
      if (word === head || token === undefined || token.upos === 'PUNCT') continue;
      repaired[word] = {
        ...token,
        head,
        deprel: name.type === 'person' ? 'flat' : word < head ? 'compound' : 'flat',
      };
    }
  }
  for (const name of names) if (name.type !== 'time') liftFunctionWords(repaired, name);
  return withoutFalseAppositions(withWholeKin(repaired));
}

/** "Ana Ruiz's brother-in-law" is one noun: what a parser hangs on "brother" belongs to the whole. */
function withWholeKin(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  const wholes = new Map<number, number>();
  tokens.forEach(({ text }, i) => {
    const before = [3, 2, 1].map((back) => tokens[i - back]?.text).join('');
    if (text === 'law' && before === '-in-') wholes.set(i - 4, i);
  });
  if (wholes.size === 0) return tokens;
  return tokens.map((token) => {
    const whole = wholes.get(token.head);
    return whole !== undefined && /^(?:nmod|det|amod)/.test(token.deprel) ? { ...token, head: whole } : token;
  });
}

/** In ", whose leader is Ana Ruiz" the name is what a clause says, though a parser may call it an apposition. */
function withoutFalseAppositions(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  const copular = new Set(tokens.filter(({ deprel }) => deprel === 'cop').map(({ head }) => head));
  const told = new Set(tokens.filter(({ deprel }) => deprel === 'nsubj').map(({ head }) => head));
  return tokens.map((token, i) =>
    token.deprel === 'appos' && copular.has(i) && told.has(i) ? { ...token, deprel: 'acl:relcl' } : token,
  );
}

/** "of Carl Ruiz Imaging": the preposition belongs to the whole name, not to a word inside of it. */
function liftFunctionWords(tokens: ParsedToken[], name: NameSpan): void {
  const [top, second] = outwardWords(tokens, name).filter((word) => tokens[word]?.upos !== 'PUNCT');
  if (top === undefined || second !== undefined) return;
  for (let i = Math.max(0, name.first - 2); i < name.first; i++) {
    const token = tokens[i];
    const inside = token !== undefined && token.head >= name.first && token.head < name.last;
    if (inside && token.head !== top && /^(?:case|det|cc|mark)$/.test(token.deprel))
      tokens[i] = { ...token, head: top };
  }
}

/** Words of the name that hang on something outside of it. */
function outwardWords(tokens: readonly ParsedToken[], name: NameSpan): readonly number[] {
  const words: number[] = [];
  for (let i = name.first; i < name.last; i++) {
    const head = tokens[i]?.head ?? -1;
    if (head < name.first || head >= name.last) words.push(i);
  }
  return words;
}

/** A person's first word heads the name, another thing's last; not a word that only modifies something behind the name. */
function chosenHead(
  tokens: readonly ParsedToken[],
  name: NameSpan,
  outward: readonly number[],
): number | undefined {
  const words = outward.filter((word) => tokens[word]?.upos !== 'PUNCT' && tokens[word]?.upos !== 'ADP');
  const governing = words.filter((word) => !isModifier(tokens[word]));
  const candidates = governing.length > 0 ? governing : words;
  const chosen = name.type === 'person' ? candidates[0] : candidates.at(-1);
  // A head that hangs on a word which itself hangs on the name would close a circle.
  return chosen !== undefined &&
    !hangsOn(
      tokens,
      chosen,
      outward.filter((word) => word !== chosen),
    )
    ? chosen
    : undefined;
}

function isModifier(token: ParsedToken | undefined): boolean {
  return token === undefined || ['compound', 'flat', 'amod', 'punct', 'case', 'det'].includes(token.deprel);
}

function hangsOn(tokens: readonly ParsedToken[], word: number, others: readonly number[]): boolean {
  let at = tokens[word]?.head ?? -1;
  for (let steps = 0; at >= 0 && steps < tokens.length; steps++) {
    if (others.includes(at)) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}
