import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { edgeProperties, nodeProperties, type Property, type PropertyValue } from '../graph/properties.js';
import type { PropertyType } from '../resources/ontology-types.js';

/** A property that some nodes or edges have, for formats that declare them before use. */
export interface Column {
  readonly name: string;
  readonly title: string;
  readonly type: PropertyType;
}

export type Side = 'node' | 'edge';

/** Longest quote and most quotes of one value in formats made to be looked at. */
const LONGEST_SHOWN = 300;
const MOST_SHOWN = 10;

/** Properties of a node or edge, `id` first. */
export function propertiesOf(knowledge: KnowledgeGraph, side: Side, key: string): readonly Property[] {
  return side === 'node' ? nodeProperties(knowledge, key) : edgeProperties(knowledge, key);
}

/** The same without what only a program can use, and with long texts cut. */
export function shownProperties(knowledge: KnowledgeGraph, side: Side, key: string): readonly Property[] {
  const { graph, ontology } = knowledge;
  const definitions = side === 'node' ? ontology.nodeProperties : ontology.edgeProperties;
  const label = side === 'node' ? graph.getNodeAttribute(key, 'label') : '';
  return propertiesOf(knowledge, side, key).flatMap((property) => {
    const technical = definitions.get(property.name)?.technical ?? false;
    if (property.name === 'id' || technical === true || (technical !== false && technical.includes(label)))
      return [];
    return [{ ...property, value: shorten(property.value) }];
  });
}

function shorten(value: PropertyValue): PropertyValue {
  if (typeof value === 'string') return cut(value);
  if (typeof value !== 'object') return value;
  const shown = value.slice(0, MOST_SHOWN).map(cut);
  return value.length > MOST_SHOWN ? [...shown, `and ${value.length - MOST_SHOWN} more`] : shown;
}

function cut(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`;
}

/** All columns of one side, by name. A property whose values differ in type is a text column. */
export function columnsOf(
  knowledge: KnowledgeGraph,
  side: Side,
  read: (knowledge: KnowledgeGraph, side: Side, key: string) => readonly Property[],
): readonly Column[] {
  const { graph, ontology } = knowledge;
  const definitions = side === 'node' ? ontology.nodeProperties : ontology.edgeProperties;
  const types = new Map<string, PropertyType>();
  for (const key of side === 'node' ? graph.nodes() : graph.edges()) {
    for (const { name, type } of read(knowledge, side, key)) types.set(name, common(types.get(name), type));
  }
  return [...types]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, type]) => ({ name, type, title: definitions.get(name)?.title ?? name }));
}

function common(known: PropertyType | undefined, next: PropertyType): PropertyType {
  if (known === undefined || known === next) return next;
  const numbers: readonly PropertyType[] = ['integer', 'float'];
  return numbers.includes(known) && numbers.includes(next) ? 'float' : 'string';
}
