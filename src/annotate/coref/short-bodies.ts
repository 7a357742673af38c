import type { NameType } from '../../model/name.js';
import type { Gazetteer } from '../../resources/gazetteer/gazetteer.js';
import type { CorefDocument } from './document.js';
import type { CorefLexicons } from './lexicons.js';
import type { NamedMention } from './name-mentions.js';

/**
 * Keys of single words read as people or towns that begin the name of a body and are nobody's name here: "Bahari" beside
 * "Bahari Lines".
 */
export function shortBodies(
  doc: CorefDocument,
  mentions: readonly NamedMention[],
  gazetteer: Gazetteer,
  lexicons: CorefLexicons,
): ReadonlySet<string> {
  const fronts = wordsOf(mentions, 'organization', ([first = '']) => [first]);
  const borne = wordsOf(mentions, 'person', (words) => words);
  const titled = new Set(mentions.filter(({ titles }) => titles.length > 0).map(({ key }) => key));
  const isTown = (key: string): boolean =>
    gazetteer.countryByName(key.toUpperCase()).length > 0 ||
    gazetteer.countryByCapital(key).length > 0 ||
    !isOnlyBody(doc, key, mentions);
  const fits = ({ type, key }: NamedMention): boolean => {
    if (type !== 'person' && type !== 'place') return false;
    if (borne.has(key) || titled.has(key) || gazetteer.isFirstName(key)) return false;
    if (type === 'person' && isLedBody(doc, key, mentions, lexicons)) return true;
    return fronts.has(key) && (type === 'person' || !isTown(key));
  };
  return new Set(mentions.filter(fits).map(({ key }) => key));
}

/** "Norlux CEO Ana Ruiz", "Norlux shares": a word before what only a body has. */
function isLedBody(
  doc: CorefDocument,
  key: string,
  mentions: readonly NamedMention[],
  lexicons: CorefLexicons,
): boolean {
  if (key.includes(' ')) return false;
  return mentions.some(({ key: other, last }) => {
    const [next, behind] = [doc.low(last), doc.low(last + 1)];
    if (other !== key || doc.sentenceOf(last) !== doc.sentenceOf(last - 1)) return false;
    const title = lexicons.bodyTitles.has(next) || lexicons.bodyTitles.has(`${next} ${behind}`);
    return title || /^(?:shares?|shareholders?|headquarters|subsidiary)$/.test(next);
  });
}

/** Words of names of several words and of one type. */
function wordsOf(
  mentions: readonly NamedMention[],
  wanted: NameType,
  pick: (words: readonly string[]) => readonly string[],
): ReadonlySet<string> {
  return new Set(
    mentions.flatMap(({ type, key }) => {
      const words = key.split(' ');
      return type === wanted && words.length > 1 ? pick(words) : [];
    }),
  );
}

const LOCATIVE = /^(?:in|at|near|from|to|into|around|outside|across|through)$/;

/** Is the town of that name nowhere said to be where something is, but does and has things, as only a body does? */
function isOnlyBody(doc: CorefDocument, key: string, mentions: readonly NamedMention[]): boolean {
  const own = mentions.filter((mention) => mention.key === key);
  const acts = own.filter(({ head }) => /^nsubj/.test(doc.relation(head)) || doc.isPossessor(head));
  const places = own.some(
    ({ head }) => LOCATIVE.test(doc.caseOf(head)) || /^(?:compound|amod|appos)/.test(doc.relation(head)),
  );
  return !places && (acts.length > 1 || own.some(({ head }) => isOfBody(doc, head)));
}

const OF_BODY =
  /^(?:chairman|chairwoman|chair|chairperson|ceo|executive|shareholder|board|share|subsidiary|headquarters|profit|revenue|stake|owner|founder)$/;

/** "Donghai's chairman", "Donghai, based in Qingdao": what no town has or is. */
function isOfBody(doc: CorefDocument, head: number): boolean {
  const owned = doc.isPossessor(head) && OF_BODY.test(doc.lemma(doc.token(head).head));
  return (
    owned || doc.childrenBy(head, 'acl').some((verb) => /^(?:base|headquarter|found)/.test(doc.lemma(verb)))
  );
}
