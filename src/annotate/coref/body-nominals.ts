import type { CorefDocument } from './document.js';
import type { DraftChain } from './draft-chain.js';
import { isBare, onlyNear, REACH } from './near.js';
import { organizationWords } from './organization-name.js';

const LABEL_NOUNS: Readonly<Record<string, readonly string[]>> = {
  Company: ['company', 'firm', 'corporation', 'business', 'manufacturer', 'maker', 'conglomerate', 'group'],
  Outlet: [
    'newspaper',
    'paper',
    'broadcaster',
    'outlet',
    'channel',
    'magazine',
    'network',
    'daily',
    'weekly',
  ],
  NewsAgency: ['agency', 'outlet'],
  Party: ['party'],
  Group: ['group', 'movement', 'militia', 'organization', 'gang'],
  Government: ['agency'],
};

/** Nouns that fit any firm or group, of which the text may not have said yet what it is. */
export const ANY_BODY = /^(?:company|firm|corporation|group|organization|organisation|club)$/;

/**
 * "the lender", "the Bergen-based company", "the Swedish bank": the only body near that the text calls so; else the only one
 * whose kind the noun is; else, of a noun for any firm, the only one near of no known kind.
 */
export function bodyOf(
  doc: CorefDocument,
  noun: number,
  chains: readonly DraftChain[],
  modifiers: readonly string[],
): DraftChain | null {
  const lemma = doc.lemma(noun);
  const bare = modifiers.length === 0 && isBare(doc, noun, false);
  if (!bare && (modifiers.length === 0 || !isBare(doc, noun, true))) return null;
  const bodies = chains.filter(({ type }) => type === 'organization');
  const called = bodies.filter(({ nouns }) =>
    modifiers.length === 0 ? nouns.has(lemma) : modifiers.some((country) => nouns.has(`${lemma}@${country}`)),
  );
  if (modifiers.length > 0) return onlyNear(doc, noun, called, REACH, true);
  const kind = bodies.filter((chain) => isCalled(chain, lemma));
  const open = ANY_BODY.test(lemma)
    ? bodies.filter(({ labels, forms }) => labels.size === 0 && ![...forms.keys()].some(isOtherBody))
    : [];
  // "Rovers president Ana Ruiz said the club": the one of the sentence, whatever other club was told of before.
  const here = [...new Set([...kind, ...open])].filter((chain) => isNear(doc, noun, chain, 0));
  if (here.length > 0) return onlyNear(doc, noun, here, 0, true);
  const told = onlyNear(doc, noun, called, REACH, true) ?? onlyNear(doc, noun, kind, REACH, false);
  if (told !== null) return isOutdone(doc, noun, told, open) ? null : told;
  return kind.some((chain) => isNear(doc, noun, chain, REACH)) ? null : onlyNear(doc, noun, open, 2, true);
}

function isNear(doc: CorefDocument, noun: number, { mentions }: DraftChain, reach: number): boolean {
  return mentions.some(({ first }) => first < noun && doc.sentenceOf(noun) - doc.sentenceOf(first) <= reach);
}

/** Has another body that the noun may mean been spoken of since? */
function isOutdone(doc: CorefDocument, noun: number, told: DraftChain, open: readonly DraftChain[]): boolean {
  const last = (chain: DraftChain): number => doc.sentenceOf(chain.before(noun).at(-1)?.first ?? 0);
  const ahead = (chain: DraftChain): boolean =>
    last(chain) > last(told) || (acts(doc, noun, chain) && !acts(doc, noun, told));
  return open.some((chain) => chain !== told && isNear(doc, noun, chain, REACH) && ahead(chain));
}

/** Is it the subject of the sentence before? */
function acts(doc: CorefDocument, noun: number, chain: DraftChain): boolean {
  return chain
    .before(noun)
    .some(
      ({ first, head }) =>
        doc.sentenceOf(noun) - doc.sentenceOf(first) === 1 && doc.relation(head).startsWith('nsubj'),
    );
}

/** Names that say that they are no firm's. */
function isOtherBody(form: string): boolean {
  return /\b(?:university|college|school|institute|court|hospital|union|council|committee|association|federation|league|nations|ministry|foundation|museum|church|office|center|centre)\b/i.test(
    form,
  );
}

/** A group in the languages that firms are called in. */
const GROUP = /^(?:group|grupo|gruppo|groupe|gruppe|groep|grup|koncern|konzern)$/;

/** Called by its name's own noun ("Unification Ministry": the ministry), by what an apposition said, or by its label. */
export function isCalled(chain: DraftChain, lemma: string): boolean {
  if (chain.nouns.has(lemma)) return true;
  for (const form of chain.forms.keys()) {
    const words = organizationWords(form);
    const behind = words.findIndex((word) => /^(?:of|for|on|in|at|to)$/.test(word));
    // "Institute of Arts", "Front for Justice": the word before the preposition heads the name.
    if ((behind > 0 ? words[behind - 1] : words.at(-1)) === lemma) return true;
    // "Grupo Valdez" and "Groupe Dumont" are groups.
    if (lemma === 'group' && words.some((word) => GROUP.test(word))) return true;
  }
  return [...chain.labels].some((label) => LABEL_NOUNS[label]?.includes(lemma));
}
