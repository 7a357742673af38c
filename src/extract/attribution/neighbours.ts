import type { Material } from './draft.js';

/**
 * The subject of a reporting verb whose tree names none: the noun phrase right behind the verb where the report
 * follows what was said (`..., said X`), else the one right before it.
 */
export function subjectBeside(material: Material, verb: number): number | null {
  const { tree } = material;
  if (tree.token(verb).morph.verbForm === 'Ger' || tree.childBy(verb, 'aux:pass') !== null) return null;
  const before = previousWord(material, verb);
  const inverted = before === null || /^(?:,|["”’]|''|[!?])$/.test(tree.token(before).text);
  return inverted ? phraseFrom(material, verb + 1) : phraseBefore(material, before);
}

/** The word before the verb and its auxiliaries and adverbs, in the same sentence. */
function previousWord({ tree }: Material, verb: number): number | null {
  const { sentence } = tree.token(verb);
  for (let i = verb - 1; i >= 0 && tree.token(i).sentence === sentence; i--) {
    if (!/^(?:AUX|ADV|PART)$/.test(tree.token(i).upos)) return i;
  }
  return null;
}

const INSIDE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/;

function phraseFrom({ tree }: Material, first: number): number | null {
  const start = tree.tokens[first];
  if (start === undefined || start.sentence !== tree.tokens[first - 1]?.sentence) return null;
  if (start.upos === 'PRON') return /^(?:he|she|they|it|who)$/i.test(start.text) ? first : null;
  let last: number | null = null;
  for (
    let i = first;
    i < tree.tokens.length && tree.token(i).sentence === start.sentence && INSIDE.test(tree.token(i).upos);
    i++
  ) {
    if (/^(?:NOUN|PROPN)$/.test(tree.token(i).upos)) last = i;
  }
  return last === null ? null : headWithin(tree, first, last);
}

function phraseBefore({ tree }: Material, last: number): number | null {
  const end = tree.token(last);
  if (end.upos === 'PRON') return /^(?:he|she|they|it|who|which)$/i.test(end.text) ? last : null;
  if (!/^(?:NOUN|PROPN)$/.test(end.upos)) return null;
  let first = last;
  while (
    first > 0 &&
    tree.token(first - 1).sentence === end.sentence &&
    INSIDE.test(tree.token(first - 1).upos)
  )
    first--;
  return headWithin(tree, first, last);
}

/** The noun of the stretch that the others hang on. */
function headWithin(tree: Material['tree'], first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const { head, upos } = tree.token(i);
    if ((head < first || head > last) && /^(?:NOUN|PROPN)$/.test(upos)) return i;
  }
  return last;
}
