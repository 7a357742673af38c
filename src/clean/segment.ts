import type { Article } from '../model/article.js';
import type { Block, BlockKind } from '../model/block.js';
import { bySpan, overlaps } from '../model/span.js';
import { type Paragraph, splitParagraphs } from '../read/paragraphs.js';
import { isProse, labelLines, zonesOf } from '../resources/furniture/label-lines.js';
import type { Furniture } from '../resources/furniture/rule.js';
import { applyDocumentRules } from './document-rules.js';
import { comparable, type Draft, decide, type Piece } from './draft.js';
import { type Cutter, creditBehind, cutParagraph } from './pieces.js';

/** A title that is known from elsewhere is looked for among so many first lines. */
const HEADLINE_LINES = 12;
/** The dateline stands in one of the first body paragraphs. */
const DATELINE_PARAGRAPHS = 3;
/** What parts a line under the headline from the body. */
const BEHIND_DEK: ReadonlySet<BlockKind> = new Set(['byline', 'timestamp', 'caption', 'credit']);

const HEADING_MARK =
  /^(?:#{1,6}[ \t]+|(?:UPDATE|WRAPUP|REFILE|CORRECTED|CORRECTION|RPT|EXCLUSIVE|FACTBOX|ANALYSIS|INSIGHT|FEATURE|TIMELINE|EXPLAINER|PREVIEW|BREAKINGVIEWS|POLL)(?: \d{1,2})?-(?=[\p{L}\d"'“‘]))(?=\S)/u;

/** Divides an article into blocks in text order. What no rule claims is body. */
export function segment(article: Article, furniture: Furniture): readonly Piece[] {
  const marks = article.marks ?? [];
  const drafts = draftsOf(article, marks, furniture);
  const headline = findHeadline(article, drafts, marks);
  if (headline !== null && drafts.includes(headline)) decide(headline, 'headline', 'headline');
  decideCreditedCaptions(drafts, furniture);
  applyDocumentRules(drafts, furniture, headline);
  decideDek(drafts, headline);
  const zones = zonesOf(
    drafts.map((draft) => draft.text),
    drafts.map((draft) => draft.label),
  );
  const cutter: Cutter = { datelineAllowed: true };
  let bodies = 0;
  const pieces = drafts.flatMap((draft, index) => {
    const kind = draft.kind ?? 'body';
    if (kind === 'body' && isProse(draft.text)) bodies += 1;
    if (bodies > DATELINE_PARAGRAPHS) cutter.datelineAllowed = false;
    const cuttable = kind === 'body' || kind === 'caption';
    if (!cuttable) return [whole(draft)];
    const zone = zones[index] ?? { head: true, tail: true };
    return cutParagraph(draft, kind, furniture, zone, cutter);
  });
  return [...pieces, ...marks.map((mark) => ({ ...mark, label: null, base: mark.start }))].sort(bySpan);
}

function draftsOf(article: Article, marks: readonly Block[], furniture: Furniture): readonly Draft[] {
  const paragraphs = splitParagraphs(article.text)
    .filter((paragraph) => !marks.some((mark) => overlaps(mark, paragraph)))
    .map((paragraph) => withoutHeadingMark(article.text, paragraph));
  const texts = paragraphs.map(({ start, end }) => article.text.slice(start, end));
  const labels = labelLines(texts, furniture);
  return paragraphs.map((paragraph, index) => {
    const label = labels[index] ?? null;
    return {
      ...paragraph,
      text: texts[index] ?? '',
      kind: label === null ? null : label.rule.kind,
      rule: label === null ? 'body' : label.rule.id,
      label,
    };
  });
}

/** The `#` of a Markdown heading is no part of it, nor is a wire's slug: "UPDATE 2-". */
function withoutHeadingMark(text: string, paragraph: Paragraph): Paragraph {
  const mark = HEADING_MARK.exec(text.slice(paragraph.start, paragraph.end));
  return mark === null ? paragraph : { ...paragraph, start: paragraph.start + mark[0].length };
}

/** The draft that prints the title first; for a title that only the markup prints, a draft beside the list. */
function findHeadline(article: Article, drafts: readonly Draft[], marks: readonly Block[]): Draft | null {
  const mark = marks.find(({ kind }) => kind === 'headline');
  if (mark !== undefined) {
    const text = article.text.slice(mark.start, mark.end);
    return { ...mark, text, gap: true, kind: 'headline', label: null };
  }
  const { title } = article;
  if (title === null) return null;
  const { span } = title.source;
  if (span !== undefined) return drafts.find((draft) => overlaps(draft, span)) ?? null;
  const wanted = comparable(title.value).join(' ');
  return drafts.slice(0, HEADLINE_LINES).find((draft) => comparable(draft.text).join(' ') === wanted) ?? null;
}

/** A paragraph with a picture credit at its end is a caption. */
function decideCreditedCaptions(drafts: readonly Draft[], furniture: Furniture): void {
  for (const draft of drafts) {
    if (draft.kind !== null) continue;
    const rule = creditBehind(draft.text, furniture);
    if (rule !== null) decide(draft, rule.rest, rule.id);
  }
}

/** The line under the headline, where it is no sentence or where furniture parts it from the body. */
function decideDek(drafts: readonly Draft[], headline: Draft | null): void {
  if (headline === null) return;
  const index = drafts.indexOf(headline) + 1;
  const draft = drafts[index];
  const next = drafts[index + 1];
  if (draft === undefined || next === undefined || draft.kind !== null) return;
  if (!isProse(draft.text) || (next.kind !== null && BEHIND_DEK.has(next.kind))) decide(draft, 'dek', 'dek');
}

function whole(draft: Draft): Piece {
  const { start, end, rule, label } = draft;
  return { start, end, kind: draft.kind ?? 'body', rule, label, base: start };
}
