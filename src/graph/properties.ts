import type { Ontology, PropertyDefinition, PropertyType } from '../resources/ontology-types.js';
import type { AttributeValue, EdgeAttributes, NodeAttributes } from './attributes.js';
import { dayOf, daysOf } from './calendar.js';
import type { KnowledgeGraph } from './knowledge-graph.js';

/**
 * Nodes and edges as a property graph holds them, without nesting: what Cypher sees, embedded and in Neo4j, and what
 * the exports write. Mentions and evidence become flat lists of `article#start-end`, dates become days.
 * `from-properties.ts` is the way back.
 */
export type PropertyValue = string | number | boolean | readonly string[];

export interface Property {
  readonly name: string;
  readonly type: PropertyType;
  /** A date is its ISO text. */
  readonly value: PropertyValue;
}

/** Is told a property; the way to read millions of them without making an object of each. */
export type PropertyVisitor = (name: string, type: PropertyType, value: PropertyValue) => void;

/** Attributes that say what a node or edge is, and are no properties. */
const STRUCTURE = new Set(['label', 'labels', 'type']);

/** Properties that are worked out and not just carried over. */
const NODE_DERIVED: ReadonlySet<string> = new Set([
  'id',
  'graph',
  'mentions',
  'mentionRefs',
  'start',
  'end',
  'when',
  'published',
  'publishedAt',
]);
const EDGE_DERIVED: ReadonlySet<string> = new Set([
  'id',
  'evidence',
  'sentences',
  'rules',
  'validFrom',
  'validTo',
  'validity',
]);

/** Properties of a node: `id` first, then by name. */
export function nodeProperties(knowledge: KnowledgeGraph, key: string): readonly Property[] {
  return sorted((visit) => visitNodeProperties(knowledge, key, visit));
}

/** Properties of an edge: `id` first, then by name. */
export function edgeProperties(knowledge: KnowledgeGraph, key: string): readonly Property[] {
  return sorted((visit) => visitEdgeProperties(knowledge, key, visit));
}

/** Tells each property of a node once: `id` first, then in no order. */
export function visitNodeProperties(
  { graph, ontology }: KnowledgeGraph,
  key: string,
  visit: PropertyVisitor,
): void {
  const set = typed(ontology.nodeProperties, visit);
  visit('id', 'string', key);
  nodeValues(graph.getNodeAttributes(key), set);
  // Marks the node as one of ours where a database holds other nodes too.
  set('graph', graph.getAttribute('name'));
}

/** Tells each property of an edge once: `id` first, then in no order. */
export function visitEdgeProperties(knowledge: KnowledgeGraph, key: string, visit: PropertyVisitor): void {
  visit('id', 'string', key);
  edgeValues(
    knowledge,
    knowledge.graph.getEdgeAttributes(key),
    typed(knowledge.ontology.edgeProperties, visit),
  );
}

/** One property of a node, without working out the others. */
export function nodeProperty(knowledge: KnowledgeGraph, key: string, name: string): Property | undefined {
  const attributes = knowledge.graph.getNodeAttributes(key);
  const definition = knowledge.ontology.nodeProperties.get(name);
  if (!NODE_DERIVED.has(name)) return plainProperty(attributes, name, definition);
  return nodeProperties(knowledge, key).find((property) => property.name === name);
}

/** One property of an edge, without working out the others. */
export function edgeProperty(knowledge: KnowledgeGraph, key: string, name: string): Property | undefined {
  const attributes = knowledge.graph.getEdgeAttributes(key);
  const definition = knowledge.ontology.edgeProperties.get(name);
  if (!EDGE_DERIVED.has(name)) return plainProperty(attributes, name, definition);
  return edgeProperties(knowledge, key).find((property) => property.name === name);
}

function plainProperty(
  attributes: NodeAttributes | EdgeAttributes,
  name: string,
  definition: PropertyDefinition | undefined,
): Property | undefined {
  if (STRUCTURE.has(name) || !Object.hasOwn(attributes, name)) return undefined;
  const value = attributes[name];
  if (value === undefined || !isPlain(value)) return undefined;
  return { name, type: typeOf(value, definition), value };
}

type Setter = (name: string, value: PropertyValue) => void;

function typed(definitions: Ontology['nodeProperties'], visit: PropertyVisitor): Setter {
  return (name, value) => visit(name, typeOf(value, definitions.get(name)), value);
}

function sorted(read: (visit: PropertyVisitor) => void): readonly Property[] {
  const properties: Property[] = [];
  read((name, type, value) => properties.push({ name, type, value }));
  const [id, ...others] = properties;
  others.sort((a, b) => (a.name < b.name ? -1 : 1));
  return id === undefined ? others : [id, ...others];
}

/** The declared type where the value fits it, else the value's own. */
function typeOf(value: PropertyValue, definition: PropertyDefinition | undefined): PropertyType {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) return 'float';
    return definition?.type === 'float' ? 'float' : 'integer';
  }
  if (typeof value !== 'string') return 'strings';
  return definition?.type === 'date' && dayOf(value) === value ? 'date' : 'string';
}

function nodeValues(attributes: NodeAttributes, set: Setter): void {
  plainValues(attributes, NODE_DERIVED, set);
  const { mentions, published } = attributes;
  if (mentions !== undefined) {
    set('mentions', mentions.length);
    set(
      'mentionRefs',
      mentions.map((m) => `${m.article}#${m.start}-${m.end}:${m.kind}`),
    );
  }
  // An event lasts to the end of its period; an office that began in a year does not end with it.
  setPeriod(set, attributes, 'start', 'end', 'when', true);
  if (typeof published === 'string') {
    const day = dayOf(published);
    if (day !== null) set('published', day);
    if (day !== published) set('publishedAt', published);
  }
}

function edgeValues(knowledge: KnowledgeGraph, attributes: EdgeAttributes, set: Setter): void {
  plainValues(attributes, EDGE_DERIVED, set);
  const { evidence } = attributes;
  if (evidence !== undefined && evidence.length > 0) {
    set(
      'evidence',
      evidence.map((quote) => `${quote.article}#${quote.start}-${quote.end}`),
    );
    set(
      'sentences',
      evidence.map((quote) => knowledge.quote(quote)),
    );
    if (evidence.some((quote) => quote.rule !== undefined))
      set(
        'rules',
        evidence.map((quote) => quote.rule ?? ''),
      );
  }
  setPeriod(set, attributes, 'validFrom', 'validTo', 'validity', false);
}

function plainValues(
  attributes: NodeAttributes | EdgeAttributes,
  derived: ReadonlySet<string>,
  set: Setter,
): void {
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value === undefined || STRUCTURE.has(name) || derived.has(name)) continue;
    if (isPlain(value)) set(name, value);
  }
}

function isPlain(value: AttributeValue): value is PropertyValue {
  return !Array.isArray(value) || value.every((item) => typeof item === 'string');
}

/** First day, last day, and the period as precise as it is known (`2021-W14`, `2021/2022`, `/2022`). */
function setPeriod(
  set: Setter,
  attributes: NodeAttributes | EdgeAttributes,
  start: string,
  end: string,
  whole: string,
  closed: boolean,
): void {
  const from = attributes[start];
  const to = attributes[end];
  const begins = typeof from === 'string' ? from : undefined;
  const ends = typeof to === 'string' ? to : undefined;
  if (begins === undefined && ends === undefined) return;
  const first = begins === undefined ? undefined : daysOf(begins)?.first;
  const last = daysOf(ends ?? (closed ? begins : undefined) ?? '')?.last;
  if (first !== undefined) set(start, first);
  if (last !== undefined) set(end, last);
  set(whole, ends === undefined ? (begins ?? '') : `${begins ?? ''}/${ends}`);
}
