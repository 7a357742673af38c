import { nearestName } from '../cypher/errors.js';
import type { Value } from '../cypher/values/index.js';
import { kindOf } from '../cypher/values/type-of.js';
import type { EdgeAttributes, NodeAttributes } from '../graph/attributes.js';
import { checkEdge } from '../graph/check.js';
import { edgeKey } from '../graph/edge-drafts.js';
import { edgeFromProperties, nodeFromProperties, orderedLabels } from '../graph/from-properties.js';
import type { PropertyValue } from '../graph/properties.js';
import { allLabels, ENTITY } from '../resources/ontology-types.js';
import { savedValue } from './saved-value.js';
import type { WritableGraph } from './writable-graph.js';

type Properties = Record<string, PropertyValue | undefined>;

/** A node or relationship that was made or written to: its key in the new graph and in the old one. */
export interface Change {
  readonly of: 'node' | 'relationship';
  readonly key: string;
  readonly before: string | undefined;
  /** Its properties as the query left them. */
  readonly written: ReadonlyMap<string, Value>;
}

/** Turns nodes and relationships of a written-to copy into those of a graph, gathering what is wrong with them. */
export class ChangedElements {
  readonly mistakes: string[] = [];
  /** What was made or written to, for a look at how it reads back. */
  readonly changes: Change[] = [];
  private readonly store: WritableGraph;
  /** Key and attributes by id of the store. */
  private readonly nodes = new Map<number, readonly [string, NodeAttributes]>();
  private readonly nodeByKey = new Map<string, readonly [string, NodeAttributes]>();

  constructor(store: WritableGraph) {
    this.store = store;
  }

  /** Undefined where it cannot be one; `mistakes` says why. All nodes come before the first relationship. */
  node(id: number): readonly [string, NodeAttributes] | undefined {
    const { store } = this;
    const before = store.keyOfNode(id);
    const entry =
      before !== undefined && !store.isTouched(id)
        ? ([before, store.original.graph.getNodeAttributes(before)] as const)
        : this.writtenNode(id, before);
    if (entry === undefined) return undefined;
    if (this.nodeByKey.has(entry[0])) {
      this.mistakes.push(`node ${entry[0]}: another node has the same "id"`);
      return undefined;
    }
    this.nodes.set(id, entry);
    this.nodeByKey.set(entry[0], entry);
    return entry;
  }

  relationship(id: number): readonly [string, string, string, EdgeAttributes] | undefined {
    const { store } = this;
    const start = this.nodes.get(store.startOf(id))?.[0];
    const end = this.nodes.get(store.endOf(id))?.[0];
    // A node that cannot be saved has been named already.
    if (start === undefined || end === undefined) return undefined;
    const before = store.keyOfRelationship(id);
    if (before !== undefined && !store.isRelationshipTouched(id)) {
      return [before, start, end, store.original.graph.getEdgeAttributes(before)];
    }
    return this.writtenRelationship(id, before, start, end);
  }

  private writtenNode(id: number, before: string | undefined): readonly [string, NodeAttributes] | undefined {
    const { store } = this;
    const { ontology } = store.original;
    const written = this.valuesOf(store.nodeKeys(id), (key) => store.nodeProperty(id, key));
    const labels = Array.from(store.labelsOf(id), (label) => store.labelName(label));
    const key = written.get('id');
    const name = `node ${typeof key === 'string' && key !== '' ? key : (before ?? `(:${labels.join(':')})`)}`;
    if (typeof key !== 'string' || key === '')
      return this.mistake(name, 'it needs an "id", a text that no other node has');
    const wrong = this.wrongLabels(labels, before);
    if (wrong !== undefined) return this.mistake(name, wrong);
    if (typeof written.get('name') !== 'string' || written.get('name') === '')
      return this.mistake(name, 'it needs a "name", a text');
    const eventType = written.get('eventType');
    if (typeof eventType === 'string' && !ontology.events.has(eventType))
      return this.mistake(name, `"${eventType}" is no event type${near(eventType, ontology.events.keys())}`);
    const properties = this.savedProperties(name, written);
    if (properties === undefined) return undefined;
    const attributes = nodeFromProperties(orderedLabels(ontology, labels), properties);
    if (typeof attributes === 'string') return this.mistake(name, attributes);
    this.changes.push({ of: 'node', key, before, written });
    return [key, attributes];
  }

  private wrongLabels(labels: readonly string[], before: string | undefined): string | undefined {
    const { ontology, graph } = this.store.original;
    const known = allLabels(ontology);
    const unknown = labels.find((label) => !known.includes(label));
    if (unknown !== undefined) return `"${unknown}" is no label${near(unknown, known)}`;
    const mains = labels.filter((label) => ontology.labels.has(label));
    const [main] = mains;
    if (main === undefined) return `it needs one of the labels ${[...ontology.labels.keys()].join(', ')}`;
    if (mains.length > 1) return `it cannot be ${mains.join(' and ')} at once`;
    const foreign = labels.find((label) => {
      const owner = ontology.mainLabelOf.get(label);
      return owner !== undefined && owner !== main;
    });
    if (foreign !== undefined) return `"${foreign}" is no kind of ${main}`;
    const wasEntity = before !== undefined && graph.getNodeAttribute(before, 'labels').includes(ENTITY);
    if (wasEntity && ontology.labels.get(main)?.entity === true && !labels.includes(ENTITY))
      return `every ${main} is an ${ENTITY}: the label cannot be removed`;
    return undefined;
  }

  private writtenRelationship(
    id: number,
    before: string | undefined,
    start: string,
    end: string,
  ): readonly [string, string, string, EdgeAttributes] | undefined {
    const { store } = this;
    const { ontology } = store.original;
    const type = store.typeName(store.typeOf(id));
    const written = this.valuesOf(store.relationshipKeys(id), (key) => store.relationshipProperty(id, key));
    const shown = `relationship ${before ?? `(${start})-[:${type}]->(${end})`}`;
    const relation = ontology.relations.get(type);
    if (relation === undefined)
      return this.mistake(shown, `"${type}" is no relation type${near(type, ontology.relations.keys())}`);
    const properties = this.savedProperties(shown, written);
    if (properties === undefined) return undefined;
    const attributes = edgeFromProperties(type, properties);
    if (typeof attributes === 'string') {
      const hint = properties.evidence === undefined ? '' : ` (evidence is a list of 'article#start-end')`;
      return this.mistake(shown, `${attributes}${hint}`);
    }
    // Without a direction it is stored once, from the smaller id.
    const turned = before === undefined && relation.undirected && end < start;
    const [from, to] = turned ? [end, start] : [start, end];
    const { role, kin, former } = attributes;
    const made = edgeKey(type, from, to, {
      role: typeof role === 'string' ? role : undefined,
      kin: typeof kin === 'string' ? kin : undefined,
      former: former === true,
    });
    const given = written.get('id');
    if (given !== undefined && (typeof given !== 'string' || given === ''))
      return this.mistake(shown, 'its "id" must be a text');
    if (before !== undefined && given === undefined) return this.mistake(shown, 'its "id" cannot be removed');
    const key = given ?? made;
    const wrong = checkEdge(ontology, { from, to }, attributes, this.labelsOf, this.textOf);
    if (wrong !== null) return this.mistake(shown, `${wrong}${adviceOn(wrong)}`);
    this.changes.push({ of: 'relationship', key, before, written });
    return [key, from, to, attributes];
  }

  private savedProperties(name: string, written: ReadonlyMap<string, Value>): Properties | undefined {
    const properties: Properties = {};
    for (const [property, value] of written) {
      const saved = savedValue(value);
      if (saved === undefined) {
        const kinds = 'texts, numbers, truth values, dates and lists of texts';
        return this.mistake(name, `"${property}" is of type ${kindOf(value)}; a graph file keeps ${kinds}`);
      }
      Object.defineProperty(properties, property, { value: saved, enumerable: true });
    }
    return properties;
  }

  private valuesOf(keys: ArrayLike<number>, read: (key: number) => Value): ReadonlyMap<string, Value> {
    return new Map(Array.from(keys, (key) => [this.store.keyName(key), read(key)]));
  }

  private mistake(name: string, reason: string): undefined {
    this.mistakes.push(`${name}: ${reason}`);
  }

  private readonly labelsOf = (key: string): readonly string[] | null =>
    this.nodeByKey.get(key)?.[1].labels ?? null;

  private readonly textOf = (key: string): string | null => {
    const attributes = this.nodeByKey.get(key)?.[1];
    return attributes?.label === 'Article' && typeof attributes.text === 'string' ? attributes.text : null;
  };
}

function near(name: string, known: Iterable<string>): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}

function adviceOn(wrong: string): string {
  return wrong === 'it has no evidence'
    ? '; set "evidence" to [\'article-id#start-end\'], the place of its sentence'
    : '';
}
