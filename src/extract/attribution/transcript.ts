import type { Chain } from '../../model/chain.js';
import type { Span } from '../../model/span.js';
import type { ChainIndex } from '../chain-index.js';
import { tokenFrom } from './content.js';
import type { Draft, Material } from './draft.js';

const LABEL =
  /^["“]?(\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}|(?:de|da|del|van|von|der|la|bin|al|el) )[\p{L}.'’-]*){0,4}|\p{Lu}{1,4}): +(?=\S)/u;
/** So many turns make a transcript; a colon behind a name is a headline elsewhere. */
const LEAST_TURNS = 3;

interface Labelled {
  readonly paragraph: Span;
  readonly label: string;
  /** Where the label begins, and where what is said begins. */
  readonly from: number;
  readonly said: number;
  readonly chain: Chain | null;
}

/**
 * Turns of a transcript: sentences that begin with a name or initials and a colon, at least three of them, by two speakers, one
 * of whom speaks twice, and one of whom is known. What is said is all up to the next turn or the end of the paragraph.
 * @param paragraphs in text order
 */
export function transcriptTurns(
  material: Material,
  chains: ChainIndex,
  all: readonly Chain[],
  paragraphs: readonly Span[],
): readonly Draft[] {
  const labelled = paragraphs.flatMap((paragraph) => turnsOf(material, chains, all, paragraph));
  const labels = new Set(labelled.map(({ label }) => label));
  const speakers = new Set(labelled.map(({ chain, label }) => chain?.id ?? label));
  const known = labelled.some(({ chain }) => chain !== null) || ['Q', 'A'].every((mark) => labels.has(mark));
  if (labelled.length < LEAST_TURNS || speakers.size < 2 || speakers.size === labelled.length || !known)
    return [];
  return labelled
    .filter(({ chain, label }) => chain !== null || isInitials(label) || /^\p{Lu}+$/u.test(label))
    .flatMap((turn) => draftOf(material, turn) ?? []);
}

/** Turns of one paragraph: a page that lost its lines has several. */
function turnsOf(
  material: Material,
  chains: ChainIndex,
  all: readonly Chain[],
  paragraph: Span,
): readonly Labelled[] {
  const { sentences } = material.tree;
  const found: Labelled[] = [];
  for (let i = Math.max(0, sentenceFrom(material.tree, paragraph.start)); i < sentences.length; i++) {
    const sentence = sentences[i];
    if (sentence === undefined || sentence.start >= paragraph.end) break;
    const turn = labelOf(material, chains, all, { start: sentence.start, end: paragraph.end });
    if (turn === null) continue;
    const last = found.pop();
    if (last !== undefined)
      found.push({ ...last, paragraph: { ...last.paragraph, end: sentences[i - 1]?.end ?? sentence.start } });
    found.push(turn);
  }
  return found.filter(({ said, paragraph: { end } }) => said < end);
}

/** Index of the first sentence that begins at the offset or behind it. */
function sentenceFrom({ sentences }: Material['tree'], offset: number): number {
  return sentences.findIndex(({ start }) => start >= offset);
}

function labelOf(
  { text, tree }: Material,
  chains: ChainIndex,
  all: readonly Chain[],
  paragraph: Span,
): Labelled | null {
  const line = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 90));
  const match = LABEL.exec(line);
  const label = match?.[1];
  if (match === null || label === undefined) return null;
  const from = paragraph.start + match[0].indexOf(label);
  const first = tokenFrom(tree, from);
  const covering = chains.covers(first)?.chain;
  const named = covering !== undefined && isSpeaker(covering) ? covering : null;
  const said = paragraph.start + match[0].length;
  return {
    paragraph,
    label,
    from,
    said,
    chain: isInitials(label) ? (byLabel(all, label) ?? named) : (named ?? byLabel(all, label)),
  };
}

/** The one person of that surname, or with those initials. */
function byLabel(all: readonly Chain[], label: string): Chain | null {
  const wanted = label.toLowerCase();
  const found = all.filter((chain) => {
    if (chain.type !== 'person') return false;
    const words = chain.name.split(/\s+/);
    return isInitials(label)
      ? words.length > 1 && words.map((word) => word[0] ?? '').join('') === label
      : words.at(-1)?.toLowerCase() === wanted || chain.name.toLowerCase() === wanted;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isInitials(label: string): boolean {
  return /^\p{Lu}{1,4}$/u.test(label);
}

function isSpeaker({ type }: Chain): boolean {
  return type === 'person' || type === 'organization';
}

function draftOf({ tree }: Material, { paragraph, said, from, chain, label }: Labelled): Draft | null {
  const first = tokenFrom(tree, said);
  const speaker = tokenFrom(tree, from);
  const colon = first - 1;
  if (tree.tokens[first] === undefined || tree.tokens[colon]?.text !== ':') return null;
  return {
    rule: 'transcript',
    cue: [colon, colon + 1],
    verb: null,
    verbClass: 'say',
    speaker,
    known: { chain: chain?.id ?? null, span: { start: from, end: from + label.length } },
    verbatim: true,
    content: [{ start: said, end: paragraph.end }],
    negated: false,
    via: null,
    sentence: tree.token(speaker).sentence,
  };
}
