import type { Span } from '../../model/span.js';
import type { Sentence } from '../../model/token.js';
import { filled, stretches } from './content.js';
import type { Draft, Material } from './draft.js';
import { endsAtNextReport } from './next-report.js';
import { isNominal, subjectOf } from './subject.js';

/** "according to X": the content is the clause that the phrase stands in. */
export function accordingTo(material: Material, token: number): Draft | null {
  const { tree } = material;
  const next = tree.tokens[token + 1];
  if (tree.token(token).text.toLowerCase() !== 'according' || next?.text.toLowerCase() !== 'to') return null;
  if ((material.quotedBy[token] ?? -1) >= 0) return null;
  const source = sourceOf(material, token);
  if (source === null || material.lexicons.words.measure.has(tree.token(source).lemma)) return null;
  const content = scope(material, token, source);
  return {
    rule: 'according-to',
    cue: [token, token + 2],
    verb: 'according to',
    verbClass: 'say',
    speaker: source,
    content,
    negated: false,
    via: null,
    sentence: tree.token(token).sentence,
  };
}

function sourceOf({ tree }: Material, token: number): number | null {
  const { head, deprel } = tree.token(token);
  if (head > token + 1 && deprel === 'case' && isNominal(tree, head)) return head;
  // Where "according" is read as a verb, its source hangs on it.
  const below = tree.childrenBy(token, 'obl', 'obj', 'nmod').find((child) => child > token + 1);
  if (below !== undefined) return below;
  for (
    let i = token + 2;
    i < tree.tokens.length && tree.token(i).sentence === tree.token(token).sentence;
    i++
  ) {
    if (/^(?:NOUN|PROPN|PRON)$/.test(tree.token(i).upos)) {
      let at = i;
      for (
        let steps = 0;
        steps < 5 && tree.is(at, 'compound', 'nmod:poss', 'amod') && tree.token(at).head > at;
        steps++
      )
        at = tree.token(at).head;
      return at;
    }
    if (!/^(?:DET|ADJ|NUM|PART)$/.test(tree.token(i).upos)) return null;
  }
  return null;
}

/**
 * Behind what is said, all up to the end of the sentence names the source; at the head of the sentence, all up to the
 * first comma; in the middle of a clause, what stands between the commas.
 */
function scope(material: Material, cue: number, source: number): readonly Span[] {
  const { tree } = material;
  const sentence = tree.sentences[tree.token(cue).sentence];
  if (sentence === undefined) return [];
  const before = range(sentence.first, cue);
  const predicates = (tokens: readonly number[]): boolean => tokens.some((token) => isVerb(material, token));
  if (predicates(before)) {
    const start = clauseBefore(material, before);
    return stretches(material, range(start, cue));
  }
  const close = range(source, sentence.last).find(
    (token) => tree.token(token).text === ',' && !opensApposition(material, token),
  );
  if (close === undefined) return stretches(material, before);
  const end =
    range(close + 1, sentence.last).find((token) => endsAtNextReport(material, token)) ?? sentence.last;
  return stretches(material, [...before, ...range(close + 1, end)]);
}

/** Behind a semicolon, or a coordinating conjunction at the head of the sentence. */
function clauseBefore({ tree }: Material, before: readonly number[]): number {
  const first = before[0] ?? 0;
  const semicolon = before.filter((token) => tree.token(token).text === ';').at(-1);
  if (semicolon !== undefined) return semicolon + 1;
  return /^(?:and|but|or|yet|so)$/i.test(tree.token(first).text) ? first + 1 : first;
}

/** "according to Ola Berg, the mayor of Tarnby, the dam ...": the comma opens an apposition that another one closes. */
function opensApposition({ tree }: Material, comma: number): boolean {
  const next = tree.tokens[comma + 1];
  const named = tree.tokens[comma - 1]?.upos === 'PROPN';
  const relative = /^(?:who|which|whose)$/i.test(next?.text ?? '');
  const apposed =
    named &&
    next !== undefined &&
    (/^(?:a|an|the)$/i.test(next.text) || /^\p{Ll}/u.test(next.text)) &&
    /^(?:DET|NOUN|ADJ|ADV)$/.test(next.upos);
  // "according to her lawyer, Ola Berg, the dam ..."
  const name =
    next?.upos === 'PROPN' && tree.tokens[comma - 1]?.upos === 'NOUN' && tree.is(comma + 1, 'appos', 'flat');
  if (next === undefined || !(relative || apposed || name)) return false;
  for (let i = comma + 2; i < tree.tokens.length && tree.token(i).sentence === next.sentence; i++) {
    if (tree.token(i).text === ',') return true;
    if (!relative && /^(?:VERB|AUX)$/.test(tree.token(i).upos)) return false;
  }
  return false;
}

/** "the claim that ...", "a statement that ...": the clause hangs on the noun. */
export function nounClause(material: Material, noun: number): Draft | null {
  const { tree, lexicons } = material;
  const kind = lexicons.nouns.get(tree.token(noun).lemma);
  if (
    (kind !== 'document' && kind !== 'claim') ||
    tree.token(noun).upos !== 'NOUN' ||
    (material.quotedBy[noun] ?? -1) >= 0
  )
    return null;
  const content = clauseOf(material, noun);
  const speaker = holderOf(material, noun);
  if (content.length === 0 || speaker === null) return null;
  return {
    rule: 'noun-clause',
    cue: [noun, noun + 1],
    verb: tree.token(noun).lemma,
    verbClass: kind === 'claim' ? 'claim' : 'say',
    speaker,
    content: stretches(material, content),
    negated: false,
    via: null,
    sentence: tree.token(noun).sentence,
  };
}

/** The that-clause below the noun; without a tree all that follows, where the noun stands behind the main verb. */
function clauseOf({ tree }: Material, noun: number): readonly number[] {
  const startsWithThat = (token: number): boolean => tree.tokens[token]?.text.toLowerCase() === 'that';
  const clause = tree
    .childrenBy(noun, 'acl', 'ccomp')
    .find(
      (child) =>
        child > noun && !tree.is(child, 'acl:relcl') && startsWithThat(tree.subtree(child)[0] ?? noun),
    );
  if (clause !== undefined) return filled(tree.subtree(clause));
  const last = tree.sentences[tree.token(noun).sentence]?.last ?? noun;
  const behind = tree.ancestors(noun).some((at) => at < noun && /^(?:VERB|AUX)$/.test(tree.token(at).upos));
  const subject = tree.tokens[noun + 2];
  const opens =
    startsWithThat(noun + 1) &&
    subject !== undefined &&
    /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(subject.upos);
  return behind && opens ? range(noun + 1, last) : [];
}

/** Whose claim it is: the noun itself where it names its maker, else the subject of the verb it is the object of. */
function holderOf({ tree }: Material, noun: number): number | null {
  const owner = tree.childBy(noun, 'nmod:poss');
  if (owner !== null) return owner;
  const maker = tree
    .childrenBy(noun, 'nmod')
    .find((child) => /^(?:by|from|of)$/.test(tree.caseOf(child)) && tree.token(child).upos === 'PROPN');
  if (maker !== undefined) return maker;
  const { deprel, head } = tree.token(noun);
  return /^obj/.test(deprel) &&
    head >= 0 &&
    /^(?:make|issue|release|publish|repeat|raise|post|send|put|give|offer|provide|submit|lodge|file)$/.test(
      tree.token(head).lemma,
    )
    ? subjectOf(tree, head)
    : null;
}

/** "Harbour master: quay is safe" and "Quay is safe: harbour master", as headlines have it, and transcripts. */
export function colon(
  material: Material,
  sentence: number,
  isSpeaker: (first: number, last: number, place: 'before' | 'behind') => number | null,
): Draft | null {
  const { tree } = material;
  const bounds = tree.sentences[sentence];
  if (bounds === undefined) return null;
  for (let i = bounds.first + 1; i < bounds.last - 1; i++) {
    const dash = isClosingDash(material, bounds, i);
    if ((tree.token(i).text !== ':' && !dash) || (material.quotedBy[i] ?? -1) >= 0) continue;
    const before = range(bounds.first, i);
    // Behind a headline's semicolon stands other news.
    const other = range(i + 1, bounds.last).find(
      (token) => tree.token(token).text === ';' && (material.quotedBy[token] ?? -1) < 0,
    );
    const after = range(i + 1, other ?? bounds.last);
    const early =
      !dash && before.length <= 6 && !before.some((token) => isVerb(material, token))
        ? isSpeaker(bounds.first, i, 'before')
        : null;
    // "Ana Ruiz: a life in pictures" names a topic: who says something has a predicate, or is quoted.
    const says = after.some((token) => isVerb(material, token) || (material.quotedBy[token] ?? -1) >= 0);
    if (early !== null && after.length >= 3 && says)
      return report(material, 'colon', i, early, after, sentence);
    const late =
      after.length <= 5 && before.length >= 4 && !after.some((token) => isVerb(material, token))
        ? isSpeaker(i + 1, bounds.last, 'behind')
        : null;
    if (late !== null) return report(material, 'colon-behind', i, late, before, sentence);
    return null;
  }
  return null;
}

/** "Quay is safe – harbour board": a dash before the last words of a headline, which has no full stop. */
function isClosingDash({ tree }: Material, { last }: Sentence, index: number): boolean {
  const { text, start, end } = tree.token(index);
  const free = (tree.tokens[index - 1]?.end ?? start) < start && end < (tree.tokens[index + 1]?.start ?? end);
  return /^[–—-]$/.test(text) && free && last - index <= 5 && !/^[.!?…]$/.test(tree.token(last - 1).text);
}

function report(
  material: Material,
  rule: string,
  at: number,
  speaker: number,
  tokens: readonly number[],
  sentence: number,
): Draft {
  return {
    rule,
    cue: [at, at + 1],
    verb: null,
    verbClass: 'say',
    speaker,
    content: stretches(material, tokens),
    negated: false,
    via: null,
    sentence,
  };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
}

function isVerb({ tree, lexicons }: Material, token: number): boolean {
  if (lexicons.words.crowd.has(tree.token(token).text.toLowerCase())) return false;
  return /^(?:VERB|AUX)$/.test(tree.token(token).upos);
}
