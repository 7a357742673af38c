import type { Antecedent } from './antecedents.js';
import type { CorefDocument } from './document.js';
import type { Pronoun } from './pronoun-forms.js';
import type { Quoted } from './quoted.js';

const NEAR = [4, 9, 19] as const;
const OFTEN = [1, 2, 4, 9] as const;

/** What a pronoun's place says of each antecedent; `rank` counts distinct antecedents from the nearest. */
export function featuresOf(
  doc: CorefDocument,
  quoted: Quoted,
  i: number,
  pronoun: Pronoun,
  { head: j, chain }: Antecedent,
  rank: number,
): readonly string[] {
  const distance = Math.min(3, doc.sentenceOf(i) - doc.sentenceOf(j));
  const role = roleOf(doc, j);
  const own = roleOf(doc, i);
  const found = [
    `distance ${distance}`,
    `role ${role}`,
    `role ${role} ${distance === 0 ? 'here' : 'before'}`,
    `roles ${role} ${own}`,
    `form ${formOf(doc, j)}`,
    `rank ${Math.min(rank, 4)}`,
    `quotes ${quoted.at(i) < 0 ? 'out' : 'in'} ${quoted.at(j) === quoted.at(i) ? 'same' : quoted.at(j) < 0 ? 'out' : 'in'}`,
  ];
  if (distance === 0) {
    found.push(`near ${bucket(i - j, NEAR)}`, `near ${bucket(i - j, NEAR)} ${role}`);
    if (isAbove(doc, j, i)) found.push(`above ${role}`);
  }
  if (doc.token(j).upos === 'PRON' && doc.low(j)[0] === doc.low(i)[0]) found.push(`alike ${distance}`);
  if (isOwnerOfConjunct(doc, j, i)) found.push('owner');
  if (chain === undefined) found.push('alone');
  else {
    const before = chain.mentions.filter((mention) => mention.first < i).length;
    found.push(
      `chain ${chain.unnamed ? 'unnamed' : 'named'} ${chain.type}`,
      `often ${bucket(before, OFTEN)}`,
    );
    if (pronoun.gender !== null) found.push(chain.gender === null ? 'sex unknown' : 'sex known');
    if (pronoun.kind === 'group') found.push(chain.plural ? 'plural' : 'singular');
  }
  return found;
}

/** What speaks for a pronoun to stand for nothing that was found. */
export function featuresOfNone(doc: CorefDocument, quoted: Quoted, i: number): readonly string[] {
  return ['none', `none ${doc.low(i)}`, `none ${roleOf(doc, i)}`, `none ${quoted.at(i) < 0 ? 'out' : 'in'}`];
}

function bucket(value: number, limits: readonly number[]): number {
  const at = limits.findIndex((limit) => value <= limit);
  return at < 0 ? limits.length : at;
}

function roleOf(doc: CorefDocument, token: number): string {
  const relation = doc.relation(token);
  if (relation === 'nmod:poss') return 'owner';
  if (relation === 'nsubj:pass') return 'passive';
  const plain = relation.split(':')[0] ?? '';
  if (plain === 'conj') {
    const first = (doc.relation(doc.token(token).head).split(':')[0] ?? '') === 'nsubj';
    return first ? 'joint' : 'conj';
  }
  return /^(?:nsubj|obj|iobj|obl|nmod|appos|compound|root)$/.test(plain) ? plain : 'other';
}

function formOf(doc: CorefDocument, token: number): string {
  const { upos } = doc.token(token);
  if (upos !== 'NOUN') return upos;
  const determiner = doc.determiner(token);
  if (/^(?:the|this|that|these|those)$/.test(determiner)) return 'definite';
  return determiner === ''
    ? doc.children(token).some((child) => doc.isPossessor(child))
      ? 'owned'
      : 'bare'
    : 'indefinite';
}

/** Does the clause that the first word takes part in hold the second one? */
function isAbove(doc: CorefDocument, j: number, i: number): boolean {
  const top = doc.token(j).head;
  for (let at = doc.token(i).head; at >= 0; at = doc.token(at).head) if (at === top) return true;
  return false;
}

/** "Oslo and its ally": the owner of what is joined to it. */
function isOwnerOfConjunct(doc: CorefDocument, j: number, i: number): boolean {
  const owned = doc.token(i).head;
  return doc.isPossessor(i) && doc.relation(owned) === 'conj' && doc.token(owned).head === j;
}
