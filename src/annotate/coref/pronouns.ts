import type { Chain } from '../../model/chain.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { CorefDocument } from './document.js';
import type { DraftChain } from './draft-chain.js';
import type { CorefLexicons } from './lexicons.js';
import type { MentionIndex } from './mention-index.js';

type Kind = 'person' | 'thing' | 'group' | 'relative';

interface Pronoun {
  readonly kind: Kind;
  readonly gender: Chain['gender'];
  readonly reflexive: boolean;
}

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  (
    [
      ['he him his', 'person', 'male'],
      ['she her hers', 'person', 'female'],
      ['himself', 'person', 'male'],
      ['herself', 'person', 'female'],
      ['it its itself', 'thing', null],
      ['they them their theirs themselves', 'group', null],
      ['who whom which', 'relative', null],
    ] as const
  ).flatMap(([words, kind, gender]) =>
    words
      .split(' ')
      .map(
        (word) =>
          [word, { kind, gender, reflexive: word.endsWith('self') || word.endsWith('selves') }] as const,
      ),
  ),
);

/** Sentences back in which an antecedent may stand. */
const REACH: Readonly<Record<Kind, number>> = { person: 3, thing: 1, group: 0, relative: 0 };
/** How far the best antecedent must lead the second; "it" and "they" mean what has no name far more often. */
const LEAST_LEAD: Readonly<Record<Kind, number>> = { person: 0.4, thing: 1.5, group: 1.5, relative: 0 };

interface Candidate {
  readonly head: number;
  readonly chain: DraftChain | undefined;
  readonly score: number;
}

/** Third-person pronouns with one clear antecedent. All noun phrases compete, so that "it" is no country where it is a plan. */
export function attachPronouns(
  doc: CorefDocument,
  index: MentionIndex,
  gazetteer: Gazetteer,
  lexicons: CorefLexicons,
): void {
  doc.tokens.forEach((token, i) => {
    const pronoun = PRONOUNS.get(token.text.toLowerCase());
    if (pronoun === undefined || !/^(?:PRON|DET)$/.test(token.upos) || doc.nameOf(i) !== undefined) return;
    if (token.deprel.startsWith('expl') || (pronoun.kind === 'thing' && isEmptyIt(doc, i))) return;
    const chain =
      pronoun.kind === 'relative'
        ? relativeOf(doc, i, index)
        : antecedent(doc, i, pronoun, index, gazetteer, lexicons);
    if (chain === undefined) return;
    if (chain.type === 'person' && pronoun.gender !== null) chain.gender ??= pronoun.gender;
    chain.add({
      ...doc.span(i, i + 1),
      first: i,
      last: i + 1,
      head: i,
      kind: 'pronoun',
      rule: pronoun.kind === 'relative' ? 'relative' : 'pronoun',
    });
    index.enter(chain, i, i, i + 1);
  });
}

/** "Ruiz, who leads the party": the word that the relative clause belongs to. */
function relativeOf(doc: CorefDocument, i: number, index: MentionIndex): DraftChain | undefined {
  for (let at = doc.token(i).head, steps = 0; at >= 0 && steps < 4; at = doc.token(at).head, steps++) {
    if (!doc.relation(at).startsWith('acl')) continue;
    const { head } = doc.token(at);
    const chain = index.at(head);
    const person = doc.low(i) !== 'which';
    return chain !== undefined && head < i && (chain.type === 'person') === person ? chain : undefined;
  }
  return undefined;
}

/** "It is clear that", "it was Ruiz who", "it rained": no thing at all. */
function isEmptyIt(doc: CorefDocument, i: number): boolean {
  if (doc.low(i) !== 'it') return false;
  const governor = doc.token(i).head;
  if (governor < 0) return true;
  const cop = doc.childrenBy(governor, 'cop').length > 0;
  const clause =
    doc.childrenBy(governor, 'csubj', 'csubj:pass', 'ccomp', 'advcl:relcl', 'acl:relcl', 'acl').length > 0;
  const infinitive = doc
    .childrenBy(governor, 'advcl', 'xcomp')
    .some((child) => doc.children(child).some((word) => doc.low(word) === 'to'));
  if (cop && (clause || infinitive)) return true;
  return (
    /^(?:seem|appear|turn|happen|rain|snow|take)$/.test(doc.lemma(governor)) &&
    doc.relation(i).startsWith('nsubj') &&
    (clause || infinitive)
  );
}

function antecedent(
  doc: CorefDocument,
  i: number,
  pronoun: Pronoun,
  index: MentionIndex,
  gazetteer: Gazetteer,
  lexicons: CorefLexicons,
): DraftChain | undefined {
  const candidates: Candidate[] = [];
  const sentence = doc.sentenceOf(i);
  const from = doc.sentences[Math.max(0, sentence - REACH[pronoun.kind])]?.first ?? 0;
  for (let j = from; j < i; j++) {
    const chain = index.at(j);
    if (
      !/^(?:NOUN|PROPN|PRON)$/.test(doc.token(j).upos) ||
      (chain === undefined && !isOtherHead(doc, j, index))
    )
      continue;
    if (!agrees(doc, j, chain, pronoun, gazetteer, lexicons) || isBarred(doc, j, i, pronoun)) continue;
    candidates.push({ head: j, chain, score: salience(doc, j, i, chain) });
  }
  const best = new Map<DraftChain | number, Candidate>();
  for (const candidate of candidates) {
    const key = candidate.chain ?? candidate.head;
    const known = best.get(key);
    if (known === undefined || known.score < candidate.score) best.set(key, candidate);
  }
  const [first, second] = [...best.values()].sort((a, b) => b.score - a.score || b.head - a.head);
  if (first?.chain === undefined) return undefined;
  return second === undefined || first.score - second.score >= LEAST_LEAD[pronoun.kind]
    ? first.chain
    : undefined;
}

/** A noun that heads a phrase of its own and stands in no chain. */
function isOtherHead(doc: CorefDocument, j: number, index: MentionIndex): boolean {
  return (
    doc.token(j).upos === 'NOUN' &&
    !/^(?:compound|flat|fixed|appos)/.test(doc.relation(j)) &&
    !index.covers(j)
  );
}

function agrees(
  doc: CorefDocument,
  j: number,
  chain: DraftChain | undefined,
  pronoun: Pronoun,
  gazetteer: Gazetteer,
  lexicons: CorefLexicons,
): boolean {
  if (chain !== undefined) {
    if (pronoun.kind === 'person')
      return chain.type === 'person' && (chain.gender === null || chain.gender === pronoun.gender);
    const acts = doc.token(j).upos === 'PRON' || /^nsubj/.test(doc.relation(j));
    if (pronoun.kind === 'thing') {
      // What a text goes on to call "it" is what it spoke about, not where that was.
      return (
        chain.type !== 'person' &&
        !isPluralName(doc, j) &&
        (acts || !/^(?:obl|nmod(?!:poss))/.test(doc.relation(j)))
      );
    }
    return chain.type === 'organization' && acts;
  }
  const plural = doc.isPlural(j);
  const person = gazetteer.nounClasses(doc.lemma(j))[0] === 'person';
  if (pronoun.kind === 'group') return plural;
  if (plural) return false;
  if (pronoun.kind === 'thing') return !person && !isMeasure(doc, j);
  const sex = lexicons.gendered.get(doc.lemma(j));
  return person && (sex === undefined || sex === pronoun.gender);
}

/** Days, amounts and manners are not spoken of as "it". */
function isMeasure(doc: CorefDocument, j: number): boolean {
  return /^(?:day|week|month|year|time|hour|minute|monday|tuesday|wednesday|thursday|friday|saturday|sunday|percent|part|way|case|addition|fact|example|end|order|response|spite)$/.test(
    doc.lemma(j),
  );
}

function isPluralName(doc: CorefDocument, j: number): boolean {
  return doc.token(j).upos === 'NOUN' && doc.isPlural(j);
}

/** The object of a verb is not its subject ("Ruiz met him"), and a noun is not its own possessor. */
function isBarred(doc: CorefDocument, j: number, i: number, pronoun: Pronoun): boolean {
  if (pronoun.reflexive) return doc.token(j).head !== doc.token(i).head;
  if (doc.relation(i) === 'nmod:poss') return doc.token(i).head === j;
  return (
    doc.token(i).head === doc.token(j).head && doc.token(i).head >= 0 && !doc.relation(j).startsWith('conj')
  );
}

/** Nearer, subject, parallel and often named is better; the numbers were set on the training part of GUM. */
function salience(doc: CorefDocument, j: number, i: number, chain: DraftChain | undefined): number {
  const distance = doc.sentenceOf(i) - doc.sentenceOf(j);
  const relation = doc.relation(j);
  const subject = relation.startsWith('nsubj');
  let score = 4 - 1.5 * distance;
  if (subject) score += 2;
  else if (/^(?:obj|iobj)/.test(relation)) score += 0.7;
  else if (/^(?:nmod|obl)/.test(relation)) score -= 0.3;
  if (subject && doc.relation(i).startsWith('nsubj')) score += 0.5;
  if (distance === 0) score += Math.max(0, 0.5 - (i - j) / 40);
  if (chain !== undefined) {
    const before = chain.mentions.filter((mention) => mention.first < i).length;
    score += 0.5 + Math.min(before, 5) * 0.25;
    if (doc.token(j).upos === 'PRON') score += 0.5;
  }
  return score;
}
