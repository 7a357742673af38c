import type { Material } from './draft.js';

/** Words of time that a shallow tree takes for subjects ("Monday", "this month"). */
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tomorrow|tonight|day|week|weekend|month|year|morning|afternoon|evening|night|time|hour|minute)s?$/i;
const PERSONAL = /^(?:he|she|they|it|who|which)$/i;
const INSIDE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/;

export function isTimeWord(text: string): boolean {
  return TIME.test(text);
}

/** The verb's first word of helpers and adverbs: "has also said" begins at "has". */
export function groupStart({ tree }: Material, verb: number): number {
  let first = verb;
  while (
    first > 0 &&
    tree.token(first - 1).sentence === tree.token(verb).sentence &&
    /^(?:AUX|ADV|PART)$/.test(tree.token(first - 1).upos)
  )
    first--;
  return first;
}

/**
 * The subject of a reporting verb by the order of words: the noun phrase behind a verb that follows a comma or a
 * quotation (`..., said X`), else the first noun phrase of the stretch before it. `first` is the phrase's first token.
 */
export function subjectBeside(
  material: Material,
  verb: number,
): { readonly head: number; readonly first: number } | null {
  const { tree } = material;
  if (tree.token(verb).morph.verbForm === 'Ger' || tree.childBy(verb, 'aux:pass') !== null) return null;
  const group = groupStart(material, verb);
  const before = tree.tokens[group - 1];
  const inverted =
    before === undefined ||
    before.sentence !== tree.token(verb).sentence ||
    /^(?:,|["”’]|''|[!?—–]|--)$/.test(before.text);
  const behind = inverted ? phraseFrom(material, verb + 1) : null;
  return behind ?? phraseBefore(material, group);
}

function phraseFrom({ tree }: Material, first: number): { head: number; first: number } | null {
  const start = tree.tokens[first];
  if (start === undefined || start.sentence !== tree.tokens[first - 1]?.sentence) return null;
  if (start.upos === 'PRON') return /^(?:he|she|they|it)$/i.test(start.text) ? { head: first, first } : null;
  let last: number | null = null;
  for (
    let i = first;
    i < tree.tokens.length && tree.token(i).sentence === start.sentence && INSIDE.test(tree.token(i).upos);
    i++
  ) {
    if (/^(?:NOUN|PROPN)$/.test(tree.token(i).upos)) last = i;
  }
  if (last === null || isTimeWord(tree.token(last).text)) return null;
  return { head: headWithin(tree, first, last), first };
}

/** The first noun phrase between the last quotation or fronted adverbial and the verb. */
function phraseBefore(material: Material, group: number): { head: number; first: number } | null {
  const { tree } = material;
  const from = stretchStart(material, group);
  for (let first = from; first < group; first++) {
    const token = tree.token(first);
    if (token.upos === 'PRON')
      return PERSONAL.test(token.text) && reaches(material, first + 1, group) ? { head: first, first } : null;
    if (!INSIDE.test(token.upos)) return null;
    let last: number | null = null;
    let end = first;
    for (; end < group && INSIDE.test(tree.token(end).upos); end++)
      if (/^(?:NOUN|PROPN)$/.test(tree.token(end).upos)) last = end;
    if (last === null) return null;
    if (isTimeWord(tree.token(last).text) && end < group && INSIDE.test(tree.token(end).upos) === false) {
      first = end - 1;
      if (tree.token(end).text === ',') first = end;
      continue;
    }
    return !isTimeWord(tree.token(last).text) && reaches(material, end, group)
      ? { head: headWithin(tree, first, last), first }
      : null;
  }
  return null;
}

/** Where the clause of the verb begins: behind a quotation, a conjunction, a comma that ends an adverbial. */
function stretchStart(material: Material, group: number): number {
  const { tree } = material;
  const { sentence } = tree.token(group);
  let from = tree.sentences[sentence]?.first ?? group;
  for (let i = group - 1; i >= from; i--)
    if ((material.quotedBy[i] ?? -1) >= 0 || tree.token(i).text === ';') from = i + 1;
  const skip = (): boolean =>
    from < group &&
    (/^(?:PUNCT|CCONJ|ADV|INTJ)$/.test(tree.token(from).upos) ||
      /^(?:that|while|as|though|although|but|and)$/i.test(tree.token(from).text));
  while (skip()) from++;
  while (from < group && /^(?:ADP|SCONJ)$/.test(tree.token(from).upos)) {
    const comma = nextComma(tree, from, group);
    if (comma === null) break;
    from = comma + 1;
    while (skip()) from++;
  }
  return from;
}

function nextComma(tree: Material['tree'], from: number, to: number): number | null {
  for (let i = from; i < to; i++) if (tree.token(i).text === ',') return i;
  return null;
}

/** Does the phrase that ends here reach the verb: at once, over "of ...", or over an apposition between commas? */
function reaches({ tree }: Material, end: number, group: number): boolean {
  if (end >= group) return true;
  const next = tree.token(end);
  const closed = /^[,)—–]|^--$/.test(tree.token(group - 1).text);
  if (/^[,(—–]|^--$/.test(next.text)) return closed;
  if (next.upos === 'ADP' || next.upos === 'CCONJ') {
    for (let i = end; i < group; i++) if (/^(?:VERB|AUX)$/.test(tree.token(i).upos)) return false;
    return true;
  }
  return PERSONAL.test(next.text) && closed;
}

/** The noun of the stretch that the others hang on. */
function headWithin(tree: Material['tree'], first: number, last: number): number {
  for (let i = last; i >= first; i--) {
    const { head, upos } = tree.token(i);
    if ((head < first || head > last) && /^(?:NOUN|PROPN)$/.test(upos)) return i;
  }
  return last;
}
