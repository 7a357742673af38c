import type { Chain } from '../../model/chain.js';
import type { Span } from '../../model/span.js';
import type { ChainIndex } from '../chain-index.js';
import type { DocTree } from '../tree.js';
import { type AttributionLexicons, isVoice } from './lexicons.js';
import { subjectOf } from './subject.js';

export interface Speaker {
  /** Chain id; null for a speaker without a name who speaks for nobody. */
  readonly chain: string | null;
  readonly text: string;
  readonly span: Span;
}

const LONGEST_TEXT = 160;

/** Who a phrase stands for as a speaker: the named person in it, else whom an unnamed voice or a document speaks for. */
export function speakerOf(
  text: string,
  tree: DocTree,
  chains: ChainIndex,
  lexicons: AttributionLexicons,
  head: number,
): Speaker {
  const span = tree.spanOf(speakerPhrase(tree, head));
  const phrase = { text: text.slice(span.start, Math.min(span.end, span.start + LONGEST_TEXT)), span };
  return { chain: chainOf(tree, chains, lexicons, head, 0)?.id ?? null, ...phrase };
}

/** "hedge fund Redwood Partners": the name that a noun for a body introduces. */
function nameBeside(tree: DocTree, chains: ChainIndex, head: number): Chain | null {
  if (tree.token(head).upos !== 'NOUN') return null;
  const found = tree
    .childrenBy(head, 'appos', 'flat')
    .map((child) => chains.atHead(child))
    .find((entry) => entry?.mention.kind === 'name' && entry.chain.type === 'organization');
  return found?.chain ?? null;
}

/** The phrase with its names and possessors, without relative clauses, appositions and what is set off by commas. */
function speakerPhrase(tree: DocTree, head: number): readonly number[] {
  const tokens = [...tree.phrase(head)];
  while (
    (tokens[0] ?? head) < head &&
    /^(?:PUNCT|ADP|CCONJ|SCONJ)$|^VERB$/.test(tree.token(tokens[0] as number).upos)
  )
    tokens.shift();
  const stop = tokens.find((token) => token > head && /^[,;:("“—–]$/.test(tree.token(token).text));
  const kept = stop === undefined ? tokens : tokens.filter((token) => token < stop);
  return kept.length > 0 ? kept : [head];
}

/** Who the phrase of this head is; null for somebody without a name who speaks for nobody. `depth`: of makers within makers. */
export function chainOf(
  tree: DocTree,
  chains: ChainIndex,
  lexicons: AttributionLexicons,
  head: number,
  depth: number,
): Chain | null {
  const own = chains.atHead(head)?.chain ?? null;
  const kind = lexicons.nouns.get(tree.token(head).lemma);
  if (own !== null && isSpeaker(own) && (isNamed(own) || tree.token(head).upos === 'PRON')) return own;
  const inside = namedPersonIn(tree, chains, head);
  if (inside !== null) return inside;
  const beside = !isVoice(kind) ? nameBeside(tree, chains, head) : null;
  if (beside !== null) return beside;
  const whole = partOf(tree, head);
  if (whole !== null && depth < 3) return chainOf(tree, chains, lexicons, whole, depth + 1);
  if (kind === 'staff') return institution(tree, chains, head);
  if (
    isVoice(kind) ||
    AUTHORITIES.test(tree.token(head).text) ||
    (kind === undefined && own?.type === 'person')
  )
    return employer(tree, chains, head, kind === 'proxy');
  if (kind === 'document') return maker(tree, chains, lexicons, head, depth);
  if (own !== null && isSpeaker(own)) return isNamed(own) ? own : null;
  const around = tree.token(head).upos === 'PROPN' ? (chains.covers(head)?.chain ?? null) : null;
  return around !== null && isSpeaker(around) && isNamed(around) ? around : null;
}

function isSpeaker(chain: Chain): boolean {
  return chain.type !== 'event';
}

function isNamed(chain: Chain): boolean {
  return chain.mentions.some((mention) => mention.kind === 'name');
}

/** "spokesman Ola Berg", "the minister, Ola Berg". */
function namedPersonIn(tree: DocTree, chains: ChainIndex, head: number): Chain | null {
  for (const child of [head, ...tree.childrenBy(head, 'appos', 'flat', 'compound')]) {
    const chain = chains.covers(child)?.chain;
    if (chain !== undefined && chain.type === 'person' && isNamed(chain)) return chain;
  }
  return null;
}

const OF = /^(?:of|for|at|from|with|in|inside|within)$/;

/** Whom a spokesman, an official or a source speaks for: "a Harbour Board spokesman", "an official at the ministry". */
function employer(tree: DocTree, chains: ChainIndex, head: number, ofPeople: boolean): Chain | null {
  const owners = tree
    .childrenBy(head, 'compound', 'nmod:poss', 'amod', 'nmod')
    .filter((child) => !tree.is(child, '=nmod') || OF.test(tree.caseOf(child)));
  const found = [...owners, ...beside(tree, head)]
    .map((child) => organizationAt(chains, tree, child, ofPeople))
    .filter((chain) => chain !== null);
  // Of "a French lawyer" the country is only where she is from.
  const isPublic = !PRIVATE.test(tree.token(head).lemma);
  return (
    found.find((chain) => chain.type === 'organization') ??
    (isPublic ? found.find((chain) => chain.country !== null) : undefined) ??
    found.find((chain) => chain.type === 'person') ??
    null
  );
}

/** Those of a country speak for it; a single authority is a body. */
const AUTHORITIES = /^authorities$/i;
const PRIVATE =
  /^(?:lawyer|attorney|solicitor|barrister|counsel|agent|publicist|executive|insider|source|staffer|team|camp|campaign|entourage|office)$/;

/** Nouns of the same phrase by order, for trees that lost them: those before, and those behind one preposition. */
function beside(tree: DocTree, head: number): readonly number[] {
  const { sentence } = tree.token(head);
  const same = (i: number): boolean => tree.tokens[i]?.sentence === sentence;
  const found: number[] = [];
  for (let i = head - 1; same(i) && /^(?:NOUN|PROPN|ADJ|PART|NUM)$/.test(tree.token(i).upos); i--)
    found.push(i);
  if (same(head + 1) && OF.test(tree.token(head + 1).text.toLowerCase())) {
    for (
      let i = head + 2;
      same(i) && i < head + 8 && /^(?:NOUN|PROPN|ADJ|PART|NUM|DET)$/.test(tree.token(i).upos);
      i++
    )
      found.push(i);
  }
  return found;
}

function organizationAt(chains: ChainIndex, tree: DocTree, token: number, ofPeople: boolean): Chain | null {
  const chain = chains.atHead(token)?.chain ?? chains.covers(token)?.chain ?? null;
  // A country that only its adjective names ("Kenyan officials") is known all the same.
  if (
    chain !== null &&
    (isNamed(chain) || chain.country !== null) &&
    (chain.type === 'organization' ||
      // "a spokesman for Ana Ruiz"
      (chain.type === 'person' && (tree.caseOf(token) === 'for' || (ofPeople && owns(tree, token)))) ||
      (chain.country !== null && !OF.test(tree.caseOf(token))))
  )
    return chain;
  return null;
}

/** "her lawyer", "Ana Ruiz's office", "the office of Ana Ruiz" */
function owns(tree: DocTree, token: number): boolean {
  return tree.is(token, 'nmod:poss', 'compound') || tree.caseOf(token) === 'of';
}

/** "analysts at Redwood Bank", "a Redwood Bank analyst": where they work. */
function institution(tree: DocTree, chains: ChainIndex, head: number): Chain | null {
  const found = tree
    .childrenBy(head, '=nmod', 'compound', 'nmod:poss')
    .filter((child) => !tree.is(child, '=nmod') || /^(?:at|with|from|for)$/.test(tree.caseOf(child)))
    .map((child) => chains.atHead(child)?.chain ?? chains.covers(child)?.chain)
    .find((chain) => chain?.type === 'organization' && isNamed(chain));
  return found ?? null;
}

/** "one of the diplomats", "some of her lawyers": the noun of the whole; null where the head is no part of anything. */
export function partOf(tree: DocTree, head: number): number | null {
  if (!/^(?:NUM|PRON|DET|ADJ)$/.test(tree.token(head).upos)) return null;
  return tree.childrenBy(head, 'nmod').find((child) => tree.caseOf(child) === 'of') ?? null;
}

/** Who made a report, a statement, a poll: "the bank's report", "a statement by the bank", "a Gazette poll". */
function maker(
  tree: DocTree,
  chains: ChainIndex,
  lexicons: AttributionLexicons,
  head: number,
  depth: number,
): Chain | null {
  // "footage of Ana Ruiz saying": who is heard in it. "an article in the Gazette": the paper.
  const { lemma } = tree.token(head);
  const made = RECORDING.test(lemma)
    ? /^(?:by|from|of)$/
    : PRINTED.test(lemma)
      ? /^(?:by|from|in)$/
      : /^(?:by|from)$/;
  const makers = tree
    .childrenBy(head, 'nmod:poss', 'compound', 'nmod')
    .filter(
      (child) => !tree.is(child, 'nmod') || tree.is(child, 'nmod:poss') || made.test(tree.caseOf(child)),
    );
  for (const child of makers) {
    const chain = depth < 2 ? chainOf(tree, chains, lexicons, child, depth + 1) : null;
    if (chain !== null) return chain;
  }
  const { deprel, head: governor } = tree.token(wholeSeries(tree, head));
  if (!/^obj/.test(deprel) || governor < 0 || depth > 1 || !MAKES.test(tree.token(governor).lemma))
    return null;
  const subject = subjectOf(tree, governor);
  return subject === null ? null : chainOf(tree, chains, lexicons, subject, depth + 1);
}

/** "a series of tweets": the noun that the verb has for its object. */
function wholeSeries(tree: DocTree, head: number): number {
  const { deprel, head: above } = tree.token(head);
  return above >= 0 &&
    deprel === 'nmod' &&
    /^(?:series|string|number|pair|set|couple)$/.test(tree.token(above).lemma)
    ? above
    : head;
}

const PRINTED = /^(?:article|editorial|column|op-ed|commentary|blog)$/;
const RECORDING = /^(?:footage|video|clip|recording|audio|tape)$/;
/** Verbs of those who make a text speak: "she issued a statement saying". */
const MAKES =
  /^(?:issue|release|publish|send|write|post|make|deliver|read|give|tweet|sign|unleash|file|submit|circulate|share|pen)$/;
