import { ENTITY, type Ontology } from '../resources/ontology-types.js';
import { type AttributeValue, type EdgeAttributes, type NodeAttributes, present } from './attributes.js';
import type { PropertyValue } from './properties.js';
import { readEdgeAttributes, readNodeAttributes } from './read-attributes.js';

type Properties = Readonly<Record<string, PropertyValue | undefined>>;

/** Labels of a store, which keeps no order, as a node has them: the main label first; those of others are left out. */
export function orderedLabels(ontology: Ontology, labels: readonly string[]): readonly string[] {
  const main = labels.find((label) => ontology.labels.has(label)) ?? '';
  return [
    main,
    ...labels.filter((label) => label !== main && (label === ENTITY || ontology.mainLabelOf.has(label))),
  ];
}

/**
 * Attributes of a node from its labels and flat properties; the inverse of `nodeProperties`.
 * @returns what is wrong, as text, where they are no node of ours
 */
export function nodeFromProperties(
  labels: readonly string[],
  properties: Properties,
): NodeAttributes | string {
  const {
    id: _id,
    graph: _graph,
    mentions: _count,
    mentionRefs,
    start,
    end,
    when,
    published,
    publishedAt,
    ...rest
  } = properties;
  return readNodeAttributes(
    present({
      ...rest,
      label: labels[0],
      labels,
      mentions: list(mentionRefs).map(readMention),
      ...period('start', 'end', start, end, when),
      published: publishedAt ?? published,
    } as Record<string, AttributeValue | undefined>),
  );
}

/** Attributes of an edge from its type and flat properties; the inverse of `edgeProperties`. */
export function edgeFromProperties(type: string, properties: Properties): EdgeAttributes | string {
  const {
    id: _id,
    evidence,
    sentences: _sentences,
    rules,
    validFrom,
    validTo,
    validity,
    ...rest
  } = properties;
  const ruleList = list(rules);
  return readEdgeAttributes(
    present({
      ...rest,
      type,
      evidence: list(evidence).map((reference, index) =>
        present({ ...readReference(reference), rule: ruleList[index] || undefined }),
      ),
      ...period('validFrom', 'validTo', validFrom, validTo, validity),
    } as Record<string, AttributeValue | undefined>),
  );
}

function list(value: PropertyValue | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function period(
  startName: string,
  endName: string,
  start: PropertyValue | undefined,
  end: PropertyValue | undefined,
  whole: PropertyValue | undefined,
): Record<string, PropertyValue | undefined> {
  if (typeof whole !== 'string') return { [startName]: start, [endName]: end };
  const slash = whole.indexOf('/');
  if (slash < 0) return { [startName]: whole };
  return { [startName]: whole.slice(0, slash) || undefined, [endName]: whole.slice(slash + 1) };
}

function readMention(reference: string): object {
  const colon = reference.lastIndexOf(':');
  return { ...readReference(reference.slice(0, colon)), kind: reference.slice(colon + 1) };
}

/** `article#start-end`; an article's key may itself hold a `#`. */
function readReference(reference: string): { article: string; start: number; end: number } {
  const hash = reference.lastIndexOf('#');
  const [start, end] = reference
    .slice(hash + 1)
    .split('-')
    .map(Number);
  return { article: reference.slice(0, hash), start: start ?? Number.NaN, end: end ?? Number.NaN };
}
