import type { Material } from './draft.js';

/** Words of time that a shallow tree takes for subjects ("Monday", "this month"). */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tomorrow|tonight)$/i;
/** With a capital they are names of papers: "the Times reports". */
const PERIOD = /^(?:day|week|weekend|month|year|morning|afternoon|evening|night|time|hour|minute)s?$/;
const PERSONAL = /^(?:he|she|they|it|who|which)$/i;
const INSIDE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/;

interface Phrase {
  readonly head: number;
  readonly first: number;
}

export function isTimeWord(text: string): boolean {
  return CALENDAR.test(text) || PERIOD.test(text);
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
export function subjectBeside(material: Material, verb: number): Phrase | null {
  const { tree } = material;
  if (tree.token(verb).morph.verbForm === 'Ger' || tree.childBy(verb, 'aux:pass') !== null) return null;
  const group = groupStart(material, verb);
  return (
    (isInverted(material, verb, group) ? phraseFrom(material, verb + 1) : null) ??
    phraseBefore(material, group)
  );
}

/** `..., said X`: a mark stands before the verb, and before the mark a predicate or a quotation, and no subject. */
export function isInverted(material: Material, verb: number, group: number): boolean {
  const { tree, lexicons, quotedBy } = material;
  const token = tree.token(verb);
  const before = tree.tokens[group - 1];
  const verbClass = lexicons.verbs.get(token.lemma)?.verbClass;
  if (token.lemma === 'tell' || verbClass === 'promise' || verbClass === 'demand' || verbClass === 'think')
    return false;
  if (before === undefined || before.sentence !== token.sentence) return true;
  if ((quotedBy[group - 1] ?? -1) >= 0) return true;
  if (before.text !== ',') return false;
  const first = tree.sentences[token.sentence]?.first ?? 0;
  for (let i = first; i < group - 1; i++)
    if (/^(?:VERB|AUX)$/.test(tree.token(i).upos) || (quotedBy[i] ?? -1) >= 0) return true;
  return false;
}

function phraseFrom({ tree }: Material, first: number): Phrase | null {
  const start = tree.tokens[first];
  if (start === undefined || start.sentence !== tree.tokens[first - 1]?.sentence) return null;
  const owned = /^(?:his|her|their|its)$/i.test(start.text) && isNoun(tree, first + 1);
  if (start.upos === 'PRON' && !owned)
    return /^(?:he|she|they|it)$/i.test(start.text) ? { head: first, first } : null;
  let last: number | null = null;
  for (
    let i = owned ? first + 1 : first;
    i < tree.tokens.length && tree.token(i).sentence === start.sentence && INSIDE.test(tree.token(i).upos);
    i++
  ) {
    if (/^(?:NOUN|PROPN)$/.test(tree.token(i).upos)) last = i;
  }
  if (last === null || isTimeWord(tree.token(last).text)) return null;
  return { head: headWithin(tree, first, last), first };
}

function isNoun(tree: Material['tree'], index: number): boolean {
  return /^(?:ADJ|NOUN|PROPN)$/.test(tree.tokens[index]?.upos ?? '');
}

/** The first noun phrase of the clause before the verb, if it reaches the verb; else the one right before the verb. */
export function phraseBefore(material: Material, behind: number): Phrase | null {
  const { tree } = material;
  const group = beforeBracket(tree, behind);
  const last = tree.tokens[group - 1];
  if (last === undefined || last.sentence !== tree.token(group).sentence) return null;
  if (last.upos === 'PRON') return PERSONAL.test(last.text) ? relative(material, group - 1) : null;
  let from = stretchStart(material, group);
  for (let tries = 0; tries < 3 && from < group; tries++) {
    const phrase = nounPhrase(material, from, group);
    if (phrase === null) break;
    if (!isTimeWord(tree.token(phrase.noun).text)) {
      if (reaches(material, phrase.end, group))
        return { head: headWithin(tree, from, phrase.noun), first: from };
      break;
    }
    // "Last week the mayor said": the adverbial is no subject.
    from = tree.tokens[phrase.end]?.text === ',' ? phrase.end + 1 : phrase.end;
  }
  return adjacent(material, group);
}

/** "the Harbour Board (HB) said": the verb stands behind the name that the bracket shortens. */
function beforeBracket(tree: Material['tree'], group: number): number {
  if (tree.tokens[group - 1]?.text !== ')') return group;
  for (let i = group - 2; i >= Math.max(0, group - 6); i--) if (tree.token(i).text === '(') return i;
  return group;
}

/** The noun phrase that ends right before the verb, where a clause can begin. */
function adjacent({ tree }: Material, group: number): Phrase | null {
  const end = tree.token(group - 1);
  if (!/^(?:NOUN|PROPN)$/.test(end.upos) || isTimeWord(end.text)) return null;
  let first = group - 1;
  while (
    first > 0 &&
    tree.token(first - 1).sentence === end.sentence &&
    INSIDE.test(tree.token(first - 1).upos)
  )
    first--;
  first = beforeConjunction(tree, first);
  const mark = tree.tokens[first - 1];
  const begins =
    mark === undefined ||
    mark.sentence !== end.sentence ||
    /^(?:PUNCT|CCONJ|SCONJ|VERB|ADV)$/.test(mark.upos) ||
    /^(?:that|as|what)$/i.test(mark.text);
  return begins ? { head: headWithin(tree, first, group - 1), first } : null;
}

/** ", the Ports and Harbours Board said": a name with a conjunction that fills the stretch behind a mark begins at the mark. */
function beforeConjunction(tree: Material['tree'], first: number): number {
  const { sentence } = tree.token(first);
  if (tree.tokens[first - 1]?.upos !== 'CCONJ' || tree.token(first).upos !== 'PROPN') return first;
  let start = first - 1;
  while (start > 0 && tree.token(start - 1).sentence === sentence && INSIDE.test(tree.token(start - 1).upos))
    start--;
  const mark = tree.tokens[start - 1];
  return start < first - 1 && mark !== undefined && /^(?:,|["”’]|'')$/.test(mark.text) ? start : first;
}

/** A personal pronoun stands for itself, a relative one for the noun before it. */
function relative({ tree }: Material, pronoun: number): Phrase | null {
  if (!/^(?:who|which)$/i.test(tree.token(pronoun).text)) return { head: pronoun, first: pronoun };
  for (let i = pronoun - 1; i >= Math.max(0, pronoun - 4); i--) {
    if (/^(?:NOUN|PROPN)$/.test(tree.token(i).upos)) return { head: headOfRun(tree, i), first: pronoun };
  }
  return null;
}

function headOfRun(tree: Material['tree'], last: number): number {
  let first = last;
  while (
    first > 0 &&
    INSIDE.test(tree.token(first - 1).upos) &&
    tree.token(first - 1).sentence === tree.token(last).sentence
  )
    first--;
  return headWithin(tree, first, last);
}

function nounPhrase(
  { tree }: Material,
  first: number,
  limit: number,
): { readonly noun: number; readonly end: number } | null {
  let noun: number | null = null;
  let end = first;
  for (; end < limit && INSIDE.test(tree.token(end).upos); end++)
    if (/^(?:NOUN|PROPN)$/.test(tree.token(end).upos)) noun = end;
  return noun === null ? null : { noun, end };
}

/** Where the clause of the verb begins: behind a quotation, a conjunction, a comma that ends an adverbial. */
function stretchStart(material: Material, group: number): number {
  const { tree } = material;
  const { sentence } = tree.token(group);
  let from = tree.sentences[sentence]?.first ?? group;
  from = behindDateline(tree, from, group);
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

/** "PORT VELA, June 3 (Wire) — The mayor said": the date line is no part of the clause. */
export function behindDateline(tree: Material['tree'], from: number, group: number): number {
  for (let i = from; i < Math.min(group, from + 12); i++) {
    const { text, upos } = tree.token(i);
    if (/^(?:[–—―]|--)$/.test(text) || (text === '-' && standsFree(tree, i))) return i + 1;
    if (/^\p{Ll}/u.test(text) || upos === 'VERB') return from;
  }
  return from;
}

/** A hyphen between blanks; that of "(D-Wis.)" joins. */
function standsFree(tree: Material['tree'], index: number): boolean {
  const { start, end } = tree.token(index);
  const before = tree.tokens[index - 1];
  const after = tree.tokens[index + 1];
  return (before === undefined || before.end < start) && (after === undefined || end < after.start);
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
    for (let i = end; i < group; i++)
      if (/^(?:VERB|AUX)$/.test(tree.token(i).upos) && !tree.is(i, 'amod')) return false;
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
