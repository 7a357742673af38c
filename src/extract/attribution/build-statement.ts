import type { Span } from '../../model/span.js';
import { hull, overlaps } from '../../model/span.js';
import type { StatementMention } from '../../model/statement.js';
import type { ChainIndex } from '../chain-index.js';
import { coSpeakersOf } from './co-speakers.js';
import type { Draft, Material } from './draft.js';
import { cueSpan } from './quote-kinds.js';
import { relay } from './relay.js';
import { type Speaker, speakerOf } from './speaker.js';

/** A draft with its speaker as a chain of the document; its id is given where all of them are known. */
export function buildStatement(material: Material, chains: ChainIndex, draft: Draft): StatementMention {
  const { tree, lexicons } = material;
  const first = draft.content[0] as Span;
  const content = draft.content.reduce<Span>((a, b) => hull(a, b), first);
  const read = readSpeaker(material, chains, draft);
  const speaker = draft.personOnly === true && !isPersonChain(chains, read?.chain) ? null : read;
  const alone = draft.speaker === null || draft.known !== undefined || speaker === null;
  const together = alone ? [] : coSpeakersOf(tree, chains, lexicons, draft.speaker as number);
  const via =
    draft.via === null ? null : relay(chains.atHead(draft.via)?.chain ?? chains.covers(draft.via)?.chain);
  return {
    id: '',
    start: content.start,
    end: content.end,
    parts: draft.content,
    form: draft.verbatim === true ? 'direct' : formOf(material, draft.content),
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

function readSpeaker(material: Material, chains: ChainIndex, draft: Draft): Speaker | null {
  const { text, tree, lexicons } = material;
  if (draft.known !== undefined) {
    const { chain, span } = draft.known;
    return { chain, span, text: text.slice(span.start, span.end) };
  }
  return draft.speaker === null ? null : speakerOf(text, tree, chains, lexicons, draft.speaker);
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
