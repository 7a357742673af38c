import type { Problem } from '../errors.js';
import { ENTITY, type Ontology } from '../resources/ontology-types.js';
import type { EdgeAttributes, NodeAttributes, Quote } from './attributes.js';

/** The longest clause that may stand for a telling of an event (design: a clause, not a paragraph). */
const LONGEST_TELLING = 300;

/**
 * A node's labels in order: main, second ones sorted, `Entity`. Labels outside the ontology are left out and named
 * as problems; an unknown main label is refused altogether (`null`).
 */
export function checkLabels(
  ontology: Ontology,
  id: string,
  attributes: NodeAttributes,
  problems: Problem[],
): readonly string[] | null {
  const main = ontology.labels.get(attributes.label);
  if (main === undefined) {
    problems.push(outside(`node ${id} has the unknown label "${attributes.label}"; it is left out`));
    return null;
  }
  const second: string[] = [];
  let entity = main.entity;
  for (const label of new Set(attributes.labels)) {
    if (label === attributes.label) continue;
    if (label === ENTITY) entity = true;
    else if (ontology.mainLabelOf.get(label) === attributes.label) second.push(label);
    else
      problems.push(
        outside(`node ${id}: "${label}" is no kind of ${attributes.label}; the label is left out`),
      );
  }
  return [attributes.label, ...second.sort(), ...(entity ? [ENTITY] : [])];
}

/** Mentions that lie outside their article's text or are too long to be one; they are problems. */
export function checkMentions(
  id: string,
  attributes: NodeAttributes,
  textOf: (article: string) => string | null,
  problems: Problem[],
): void {
  for (const mention of attributes.mentions ?? []) {
    const wrong = outsideText(mention, textOf);
    if (wrong !== null) problems.push(outside(`node ${id}: ${wrong}`));
    if (attributes.label === 'Event' && mention.end - mention.start > LONGEST_TELLING) {
      problems.push(
        outside(`node ${id}: a telling of ${mention.end - mention.start} characters is no clause`),
      );
    }
  }
}

/** What is wrong with an edge, or null. */
export function checkEdge(
  ontology: Ontology,
  ends: { readonly from: string; readonly to: string },
  attributes: EdgeAttributes,
  labelsOf: (id: string) => readonly string[] | null,
  textOf: (article: string) => string | null,
): string | null {
  const relation = ontology.relations.get(attributes.type);
  if (relation === undefined) return `"${attributes.type}" is no relation type`;
  const from = labelsOf(ends.from);
  const to = labelsOf(ends.to);
  if (from === null) return `there is no node ${ends.from}`;
  if (to === null) return `there is no node ${ends.to}`;
  const fits = (labels: readonly string[], wanted: readonly string[]): boolean =>
    wanted.some((label) => labels.includes(label));
  if (!fits(from, relation.from))
    return `it cannot begin at ${article(from[0])} (${relation.from.join(', ')})`;
  if (!fits(to, relation.to)) return `it cannot end at ${article(to[0])} (${relation.to.join(', ')})`;
  if (relation.kind === 'relation' && ends.from === ends.to) return 'it joins a node to itself';
  if (relation.evidence === 'required' && (attributes.evidence ?? []).length === 0)
    return 'it has no evidence';
  for (const quote of attributes.evidence ?? []) {
    const wrong = outsideText(quote, textOf);
    if (wrong !== null) return wrong;
  }
  return null;
}

function outsideText(quote: Quote, textOf: (article: string) => string | null): string | null {
  const text = textOf(quote.article);
  if (text === null) return `it quotes ${quote.article}, which is no article`;
  if (quote.start >= 0 && quote.start < quote.end && quote.end <= text.length) return null;
  return `its quote ${quote.start}-${quote.end} lies outside the text of ${quote.article}`;
}

function article(label: string | undefined): string {
  return `${label !== undefined && /^[AEIO]/.test(label) ? 'an' : 'a'} ${label ?? 'node'}`;
}

export function outside(message: string): Problem {
  return { code: 'KG203', message, hint: 'Correct the rule that made it, or add the type to the ontology.' };
}
