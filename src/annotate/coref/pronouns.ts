import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { CorefDocument } from './document.js';
import type { AnyChain } from './draft-chain.js';
import type { CorefLexicons } from './lexicons.js';
import type { MentionIndex } from './mention-index.js';
import { PRONOUNS, type Pronoun, type PronounKind } from './pronoun-forms.js';
import type { Quoted } from './quoted.js';

/** Sentences back in which an antecedent may stand. */
const REACH: Readonly<Record<PronounKind, number>> = {
  person: 3,
  thing: 1,
  group: 2,
  relative: 0,
  speaker: 0,
  speakers: 0,
  hearer: 0,
};
/** How far a named antecedent must lead the second; "it" and "they" mean what has no name far more often. */
const LEAST_LEAD: Readonly<Record<PronounKind, number>> = {
  person: 0.4,
  thing: 1.5,
  group: 1.5,
  relative: 0,
  speaker: 0,
  speakers: 0,
  hearer: 0,
};

interface Candidate {
  readonly head: number;
  readonly chain: AnyChain | undefined;
  readonly score: number;
}

/** Enters a pronoun that has one clear antecedent. All noun phrases compete, so that "it" is no country where it is a plan. */
export function attachPronoun(
  doc: CorefDocument,
  i: number,
  index: MentionIndex,
  quoted: Quoted,
  lexicons: CorefLexicons,
  gazetteer: Gazetteer,
): void {
  const pronoun = pronounAt(doc, i);
  if (pronoun === undefined) return;
  const chain =
    pronoun.kind === 'relative'
      ? relativeOf(doc, i, index)
      : antecedent(doc, i, pronoun, index, quoted, gazetteer, lexicons);
  if (chain === undefined) return;
  if (chain.type === 'person' && pronoun.gender !== null) chain.gender ??= pronoun.gender;
  const rule = pronoun.kind === 'relative' ? 'relative' : 'pronoun';
  chain.add({ ...doc.span(i, i + 1), first: i, last: i + 1, head: i, kind: 'pronoun', rule });
  index.enter(chain, i, i, i + 1);
}

/** The pronoun at a token; nothing for "it" that stands for no thing. */
function pronounAt(doc: CorefDocument, i: number): Pronoun | undefined {
  const token = doc.token(i);
  const pronoun = PRONOUNS.get(token.text.toLowerCase());
  if (pronoun === undefined || !/^(?:PRON|DET)$/.test(token.upos) || doc.nameOf(i) !== undefined)
    return undefined;
  if (/^(?:speaker|speakers|hearer)$/.test(pronoun.kind)) return undefined;
  if (token.deprel.startsWith('expl') || (pronoun.kind === 'thing' && isEmptyIt(doc, i))) return undefined;
  return pronoun;
}

/** "Ruiz, who leads the party": the word that the relative clause belongs to. */
function relativeOf(doc: CorefDocument, i: number, index: MentionIndex): AnyChain | undefined {
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
  quoted: Quoted,
  gazetteer: Gazetteer,
  lexicons: CorefLexicons,
): AnyChain | undefined {
  const speaker = quoted.speaker(quoted.at(i));
  const own = speaker === undefined ? undefined : index.at(speaker);
  const candidates: Candidate[] = [];
  const sentence = doc.sentenceOf(i);
  const from = doc.sentences[Math.max(0, sentence - REACH[pronoun.kind])]?.first ?? 0;
  for (let j = from; j < i; j++) {
    const chain = index.at(j);
    if (
      !/^(?:NOUN|PROPN|PRON)$/.test(doc.token(j).upos) ||
      (chain === undefined ? !isOtherHead(doc, j, index) : chain === own)
    )
      continue;
    if (!agrees(doc, j, chain, pronoun, gazetteer, lexicons) || isBarred(doc, j, i, pronoun)) continue;
    candidates.push({ head: j, chain, score: salience(doc, j, i, chain) });
  }
  const best = new Map<AnyChain | number, Candidate>();
  for (const candidate of candidates) {
    const key = candidate.chain ?? candidate.head;
    const known = best.get(key);
    if (known === undefined || known.score < candidate.score) best.set(key, candidate);
  }
  const [first, second] = [...best.values()].sort((a, b) => b.score - a.score || b.head - a.head);
  if (first?.chain === undefined) return undefined;
  const lead = first.chain.unnamed ? 0 : LEAST_LEAD[pronoun.kind];
  return second === undefined || first.score - second.score >= lead ? first.chain : undefined;
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
  chain: AnyChain | undefined,
  pronoun: Pronoun,
  gazetteer: Gazetteer,
  lexicons: CorefLexicons,
): boolean {
  if (chain?.unnamed === true) return agreesUnnamed(chain, pronoun);
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

/** In number, sex and kind; times are not spoken of by pronouns. */
function agreesUnnamed(chain: AnyChain, { kind, gender }: Pronoun): boolean {
  if (chain.type === 'time') return false;
  if (kind === 'group') return chain.plural || chain.type === 'organization';
  if (chain.plural) return false;
  const person = chain.type === 'person';
  return kind === 'person' ? person && (chain.gender === null || chain.gender === gender) : !person;
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

/** "Oslo and its ally": the owner of what is joined to it. */
function isOwnerOfConjunct(doc: CorefDocument, j: number, i: number): boolean {
  const owned = doc.token(i).head;
  return doc.isPossessor(i) && doc.relation(owned) === 'conj' && doc.token(owned).head === j;
}

/** Nearer, subject, parallel and often named is better; the numbers were set on the training part of GUM. */
function salience(doc: CorefDocument, j: number, i: number, chain: AnyChain | undefined): number {
  const distance = doc.sentenceOf(i) - doc.sentenceOf(j);
  const relation = doc.relation(j);
  const subject = relation.startsWith('nsubj');
  let score = 4 - 1.5 * distance;
  if (subject) score += 2;
  else if (/^(?:obj|iobj)/.test(relation)) score += 0.7;
  else if (/^(?:nmod|obl)/.test(relation)) score -= 0.3;
  if (subject && doc.relation(i).startsWith('nsubj')) score += 0.5;
  if (isOwnerOfConjunct(doc, j, i)) score += 3;
  if (distance === 0) score += Math.max(0, 0.5 - (i - j) / 40);
  if (chain !== undefined) {
    const before = chain.mentions.filter((mention) => mention.first < i).length;
    score += 0.5 + Math.min(before, 5) * 0.25;
    if (doc.token(j).upos === 'PRON') score += 0.5;
  }
  return score;
}
