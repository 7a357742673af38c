import { findQuotations } from '../../annotate/quotes/quotation-marks.js';
import type { DocView } from '../../model/layers.js';
import type { Span } from '../../model/span.js';
import type { StatementMention } from '../../model/statement.js';
import { ChainIndex } from '../chain-index.js';
import { mendedTree } from '../mend/mended-tree.js';
import { withFigures } from './add-figures.js';
import { buildStatement } from './build-statement.js';
import { colonSpeaker } from './colon-speaker.js';
import { withDenials } from './denials.js';
import { type Draft, type Material, quotedTokens } from './draft.js';
import { sameWords } from './echo.js';
import { findReports } from './find.js';
import { bareRole } from './headline-role.js';
import type { AttributionLexicons } from './lexicons.js';
import { placeQuotations } from './quotations.js';
import { cueSpan } from './quote-kinds.js';
import { relayed } from './relay.js';
import { sameSpeaker } from './same-speaker.js';
import { withoutOwnThoughts } from './thoughts.js';
import { withoutTopics } from './topics.js';
import { transcriptTurns } from './transcript.js';
import { Voices } from './voices.js';

/** All statements of one document, in text order. */
export function findStatements(
  doc: DocView<'parsed' | 'sentences' | 'chains'>,
  lexicons: AttributionLexicons,
): readonly StatementMention[] {
  const { text } = doc.article;
  const tree = mendedTree(doc.parsed, doc.sentences);
  const chains = new ChainIndex(doc.chains, doc.parsed);
  const paragraphs = paragraphsOf(doc);
  const quotations = findQuotations(text, paragraphs);
  const material: Material = { text, tree, lexicons, quotations, quotedBy: quotedTokens(tree, quotations) };
  const voices = new Voices(material, chains);
  const built = [...draftsOf(material, chains, doc, paragraphs)]
    .sort((a, b) => anchor(material, a) - anchor(material, b))
    .map((draft) => {
      const statement = voices.resolve(draft, buildStatement(material, chains, draft));
      return bareRole(material, doc.chains, draft, statement);
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || a.evidence.start - b.evidence.start);
  const spoken = sameWords(sameSpeaker(built, tree.sentences, chains), text);
  const told = withoutTopics(withoutOwnThoughts(material, spoken), chains);
  const numbered = relayed(told, doc.chains, lexicons.words.relay).map((statement, index) => ({
    ...statement,
    id: `s${index}`,
  }));
  return withDenials(material, doc.chains, withFigures(material, numbered));
}

/** What the rules find; the turns of a transcript are read as a whole. */
function draftsOf(
  material: Material,
  chains: ChainIndex,
  doc: DocView<'chains'>,
  paragraphs: readonly Span[],
): readonly Draft[] {
  const turns = transcriptTurns(material, chains, doc.chains, paragraphs);
  const inTurn = new Set(turns.map(({ sentence }) => sentence));
  const { drafts, bare } = findReports(material, (first, last, place) =>
    colonSpeaker(material, chains, first, last, place),
  );
  const reports = drafts.filter(({ rule, sentence }) => !(rule === 'colon' && inTurn.has(sentence)));
  return placeQuotations(material, [...reports, ...turns], bare);
}

/** Where a report stands in the text: at its cue, else at its content. */
function anchor(material: Material, draft: Draft): number {
  return cueSpan(material, draft)?.start ?? draft.content[0]?.start ?? 0;
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
