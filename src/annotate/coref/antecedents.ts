import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { CorefDocument } from './document.js';
import type { AnyChain } from './draft-chain.js';
import type { CorefLexicons } from './lexicons.js';
import type { MentionIndex } from './mention-index.js';
import type { Pronoun, PronounKind } from './pronoun-forms.js';
import type { Quoted } from './quoted.js';

/** A word before a pronoun that the pronoun may stand for, with its chain if it is in one. */
export interface Antecedent {
  readonly head: number;
  readonly chain: AnyChain | undefined;
}

/** Sentences back in which an antecedent may stand. */
const REACH: Readonly<Partial<Record<PronounKind, number>>> = { person: 3, thing: 2, group: 2 };

export interface Known {
  readonly doc: CorefDocument;
  readonly index: MentionIndex;
  readonly quoted: Quoted;
  readonly gazetteer: Gazetteer;
  readonly lexicons: CorefLexicons;
}

/** All noun phrases and pronouns within reach that agree with a pronoun and that its place in the sentence allows. */
export function antecedentsOf(i: number, pronoun: Pronoun, known: Known): readonly Antecedent[] {
  const { doc, index, quoted, gazetteer, lexicons } = known;
  const speaker = quoted.speaker(quoted.at(i));
  const own = speaker === undefined ? undefined : index.at(speaker);
  const found: Antecedent[] = [];
  const office = pronoun.kind === 'thing' && possessesOffice(doc, i, known);
  const from = doc.sentences[Math.max(0, doc.sentenceOf(i) - (REACH[pronoun.kind] ?? 0))]?.first ?? 0;
  for (let head = from; head < i; head++) {
    if (!/^(?:NOUN|PROPN|PRON)$/.test(doc.token(head).upos)) continue;
    const chain = index.at(head);
    // Nobody calls himself "he".
    if (chain === undefined ? !isOtherHead(doc, head, index) : chain === own) continue;
    if (office && !hasOffices(doc, i, head, chain, known)) continue;
    if (agrees(doc, head, chain, pronoun, gazetteer, lexicons) && !isBarred(doc, head, i, pronoun))
      found.push({ head, chain });
  }
  return found;
}

/** "its chief executive": only bodies and countries have such people. */
function possessesOffice(doc: CorefDocument, i: number, { gazetteer, lexicons }: Known): boolean {
  const { head, deprel } = doc.token(i);
  const noun = head < 0 ? '' : doc.lemma(head);
  const office = gazetteer.nounClasses(noun)[0] === 'person' || lexicons.roles.has(noun);
  return deprel === 'nmod:poss' && office && !lexicons.noRoles.has(noun);
}

function hasOffices(
  doc: CorefDocument,
  i: number,
  j: number,
  chain: AnyChain | undefined,
  { gazetteer, lexicons }: Known,
): boolean {
  const office = doc.lemma(doc.token(i).head);
  if (chain === undefined)
    return gazetteer.nounClasses(doc.lemma(j))[0] === 'group' && !KINSFOLK.test(doc.lemma(j));
  if (chain.type === 'organization') return true;
  // A country has a president, but no chief executive.
  return chain.type === 'place' && !chain.labels.has('Facility') && lexicons.stateOffices.has(office);
}

/** Groups of people that are no bodies. */
const KINSFOLK = /^(?:family|couple|crowd|public|people|population|couple|generation|majority)$/;

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
