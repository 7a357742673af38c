import { findQuotations } from '../../annotate/quotes/quotation-marks.js';
import type { Chain } from '../../model/chain.js';
import type { DocView } from '../../model/layers.js';
import type { Span } from '../../model/span.js';
import { contains, hull, overlaps } from '../../model/span.js';
import type { StatementMention } from '../../model/statement.js';
import { ChainIndex } from '../chain-index.js';
import { mendedTree } from '../mend/mended-tree.js';
import { coSpeakersOf } from './co-speakers.js';
import { type Draft, type Material, quotedTokens } from './draft.js';
import { findReports } from './find.js';
import { type AttributionLexicons, isVoice } from './lexicons.js';
import { cueSpan, placeQuotations } from './quotations.js';
import { sameSpeaker } from './same-speaker.js';
import { partOf, speakerOf } from './speaker.js';

/** All statements of one document, in text order. */
export function findStatements(
  doc: DocView<'parsed' | 'sentences' | 'chains'>,
  lexicons: AttributionLexicons,
): readonly StatementMention[] {
  const { text } = doc.article;
  const tree = mendedTree(doc.parsed, doc.sentences);
  const chains = new ChainIndex(doc.chains, doc.parsed);
  const quotations = findQuotations(text, paragraphsOf(doc));
  const material: Material = { text, tree, lexicons, quotations, quotedBy: quotedTokens(tree, quotations) };
  const { drafts, bare } = findReports(material, (first, last) =>
    colonSpeaker(material, chains, first, last),
  );
  const placed = placeQuotations(material, drafts, bare);
  const voices = new Map<string, string>();
  const built = [...placed]
    .sort((a, b) => anchor(material, a) - anchor(material, b))
    .map((draft) => sameVoice(material, voices, draft, build(material, chains, draft)))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.evidence.start - b.evidence.start);
  return relayed(sameSpeaker(built, tree.sentences, chains), doc.chains, lexicons.words.relay).map(
    (statement, index) => ({
      ...statement,
      id: `s${index}`,
    }),
  );
}

/** Where a report stands in the text: at its cue, else at its content. */
function anchor(material: Material, draft: Draft): number {
  return cueSpan(material, draft)?.start ?? draft.content[0]?.start ?? 0;
}

/** "The official said", after "an official of the harbour board said", speaks for the same. `voices`: noun to chain. */
function sameVoice(
  { tree, lexicons }: Material,
  voices: Map<string, string>,
  draft: Draft,
  statement: StatementMention,
): StatementMention {
  if (draft.speaker === null) return statement;
  const { lemma } = tree.token(partOf(tree, draft.speaker) ?? draft.speaker);
  if (!isVoice(lexicons.nouns.get(lemma))) return statement;
  if (statement.speaker !== null) {
    voices.set(lemma, statement.speaker);
    return statement;
  }
  const known = voices.get(lemma);
  return known !== undefined &&
    /^(?:(?:one|another|some|two|three|all|both) of )?(?:the|that|this|these|those)\s/i.test(
      statement.speakerText ?? '',
    )
    ? { ...statement, speaker: known }
    : statement;
}

/** Stretches of sentences that share a block: quotations do not reach over them. */
function paragraphsOf({ sentences, article }: DocView<'sentences'>): readonly Span[] {
  const paragraphs: { start: number; end: number; block: number }[] = [];
  for (const { start, end, block } of sentences) {
    const last = paragraphs.at(-1);
    if (last !== undefined && last.block === block && !/\n/.test(article.text.slice(last.end, start)))
      last.end = end;
    else paragraphs.push({ start, end, block });
  }
  return paragraphs;
}

/** Names before a colon in a headline: a chain, or a word for unnamed speakers. */
function colonSpeaker(
  { tree, lexicons }: Material,
  chains: ChainIndex,
  first: number,
  last: number,
): number | null {
  for (let i = first; i < last; i++) {
    const { head, text } = tree.token(i);
    const top = head < first || head >= last;
    const chain = chains.atHead(i)?.chain;
    if (chain !== undefined && chain.type !== 'event' && (chain.type !== 'place' || chain.country !== null))
      return i;
    if (top && lexicons.words.crowd.has(text.toLowerCase())) return i;
  }
  return null;
}

function build(material: Material, chains: ChainIndex, draft: Draft): StatementMention {
  const { text, tree, lexicons } = material;
  const first = draft.content[0] as Span;
  const content = draft.content.reduce<Span>((a, b) => hull(a, b), first);
  const read = draft.speaker === null ? null : speakerOf(text, tree, chains, lexicons, draft.speaker);
  const speaker = draft.personOnly === true && !isPersonChain(chains, read?.chain) ? null : read;
  const together =
    draft.speaker === null || speaker === null ? [] : coSpeakersOf(tree, chains, lexicons, draft.speaker);
  const via =
    draft.via === null ? null : relay(chains.atHead(draft.via)?.chain ?? chains.covers(draft.via)?.chain);
  return {
    id: '',
    start: content.start,
    end: content.end,
    parts: draft.content,
    form: formOf(material, draft.content),
    speaker: speaker?.chain ?? null,
    ...(together.length === 0 ? {} : { coSpeakers: together }),
    speakerText: speaker?.text ?? null,
    speakerSpan: speaker?.span ?? null,
    cue: cueSpan(material, draft),
    verb: draft.verb,
    via: via === speaker?.chain ? null : via,
    negated: draft.negated,
    evidence: evidenceOf(material, content, draft),
    rule: draft.rule,
  };
}

function isPersonChain(chains: ChainIndex, id: string | null | undefined): boolean {
  return typeof id === 'string' && chains.chain(id)?.type === 'person';
}

/** direct: all in quotation marks; mixed: in part; indirect: none of it. */
function formOf({ quotations, text }: Material, content: readonly Span[]): StatementMention['form'] {
  const quoted = content.map((span) => {
    const outside = quotations.reduce(
      (rest, q) => rest.replace(text.slice(Math.max(q.start, span.start), Math.min(q.end, span.end)), ' '),
      text.slice(span.start, span.end),
    );
    return { any: quotations.some((q) => overlaps(q, span)), all: !/[\p{L}\p{N}]/u.test(outside) };
  });
  if (quoted.every(({ any, all }) => any && all)) return 'direct';
  return quoted.some(({ any }) => any) ? 'mixed' : 'indirect';
}

function evidenceOf({ tree }: Material, content: Span, draft: Draft): Span {
  const own = tree.sentences[draft.sentence];
  return tree.sentences
    .filter((sentence) => overlaps(sentence, content) || sentence === own)
    .reduce<Span>((a, b) => hull(a, b), content);
}

/** Agencies and outlets relay; a person or a ministry that is told something does not. */
function relay(chain: Chain | undefined): string | null {
  return chain?.labels.some((label) => label === 'NewsAgency' || label === 'Outlet') ? chain.id : null;
}

/** What an agency reports somebody to have said comes by way of it. */
function relayed(
  statements: readonly StatementMention[],
  chains: readonly Chain[],
  words: ReadonlySet<string>,
): readonly StatementMention[] {
  const byId = new Map(chains.map((chain) => [chain.id, chain]));
  const relays = ({ speaker, speakerText }: StatementMention): boolean =>
    speaker !== null &&
    (relay(byId.get(speaker)) !== null ||
      (byId.get(speaker)?.type === 'organization' &&
        (speakerText ?? '')
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .some((word) => words.has(word))));
  return statements.map((inner) => {
    const { cue } = inner;
    if (inner.via !== null || cue === null) return inner;
    const outer = statements.find(
      (other) =>
        other.speaker !== inner.speaker && other.parts.some((part) => contains(part, cue)) && relays(other),
    );
    return outer === undefined ? inner : { ...inner, via: outer.speaker };
  });
}
