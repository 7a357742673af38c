import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NewsgraphError } from '../errors.js';
import { schemaPath } from './locate.js';
import type {
  EventType,
  LabelType,
  Ontology,
  PropertyDefinition,
  PropertyType,
  Quad,
  RelationKind,
  RelationType,
} from './ontology-types.js';
import { ENTITY } from './ontology-types.js';
import { SchemaReader } from './schema-reader.js';
import { readYamlFile, readYamlFolder } from './yaml-file.js';

const LABEL = /^[A-Z][A-Za-z0-9]{0,63}$/;
const TYPE = /^[A-Z][A-Z0-9_]{0,63}$/;
const PROPERTY = /^[a-z][A-Za-z0-9]{0,63}$/;
const KINDS: readonly RelationKind[] = ['relation', 'role', 'link', 'source', 'co-occurrence'];
const ROLES = ['actor', 'target', 'participant', 'place'] as const;
const QUADS: readonly Quad[] = [
  'verbal cooperation',
  'material cooperation',
  'verbal conflict',
  'material conflict',
];
const PROPERTY_TYPES: readonly PropertyType[] = ['string', 'strings', 'integer', 'float', 'boolean', 'date'];

/**
 * Reads and checks the ontology.
 * @param more folders of the same form whose types are added (own `labels/`, `relations/`, `events/`,
 *   `properties.yaml`); a type of the same name replaces the project's.
 * @throws NewsgraphError KG201 with file and line of the first mistake.
 */
export function loadOntology(more: readonly string[] = []): Ontology {
  const folders = [schemaPath('ontology'), ...more];
  for (const folder of more) requireFolder(folder);
  const labels = new Map(each(folders, 'labels', readLabel).map(([, label]) => [label.label, label]));
  const quads = readQuads(join(schemaPath('ontology'), 'plover.yaml'));
  const events = new Map(
    each(folders, 'events', (file) => readEvent(file, quads)).map(([, e]) => [e.type, e]),
  );
  const mainLabelOf = secondLabels(labels, events);
  const known = new Set([ENTITY, ...labels.keys(), ...mainLabelOf.keys()]);
  const read = each(folders, 'relations', (file) => readRelation(file, known));
  const relations = new Map(read.map(([, relation]) => [relation.type, relation]));
  for (const [reader, relation] of read) {
    if (relation.kindOf !== null && !relations.has(relation.kindOf)) {
      throw reader.refuse(`"${relation.kindOf}" is no relation type`, 'kindOf');
    }
  }
  const properties = folders
    .map((folder) => join(folder, 'properties.yaml'))
    .filter((path) => existsSync(path));
  return {
    labels,
    mainLabelOf,
    relations,
    events,
    nodeProperties: new Map(properties.flatMap((path) => readProperties(path, 'node'))),
    edgeProperties: new Map(properties.flatMap((path) => readProperties(path, 'edge'))),
  };
}

function requireFolder(folder: string): void {
  if (existsSync(folder)) return;
  throw new NewsgraphError({
    code: 'KG201',
    message: 'no such ontology folder',
    where: { file: folder },
    hint: 'Give a folder with labels/, relations/ or events/ in it.',
  });
}

function each<T>(
  folders: readonly string[],
  name: string,
  read: (reader: SchemaReader) => T,
): readonly (readonly [SchemaReader, T])[] {
  return folders
    .map((folder) => join(folder, name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readYamlFolder(folder))
    .map((file) => {
      const reader = SchemaReader.of(file);
      return [reader, read(reader)] as const;
    });
}

function readLabel(reader: SchemaReader): LabelType {
  reader.only(['label', 'color', 'entity', 'second']);
  const second = new Map<string, string>();
  if (reader.has('second')) {
    const child = reader.child('second');
    for (const key of child.keys()) {
      if (!LABEL.test(key)) throw child.refuse(`"${key}" is no label (PascalCase)`, key);
      second.set(key, child.string(key));
    }
  }
  return {
    label: reader.matching('label', LABEL, 'label (PascalCase)'),
    color: reader.matching('color', /^#[0-9a-f]{6}$/, 'colour (#rrggbb)'),
    entity: reader.flag('entity'),
    second,
  };
}

function readQuads(path: string): ReadonlyMap<string, Quad> {
  const categories = SchemaReader.of(readYamlFile(path)).only(['categories']).child('categories');
  return new Map(categories.keys().map((category) => [category, categories.oneOf(category, QUADS)]));
}

function readEvent(reader: SchemaReader, quads: ReadonlyMap<string, Quad>): EventType {
  reader.only(['type', 'plover', 'ace', 'roles', 'symmetric']);
  const roles = reader.strings('roles').map((name) => {
    const role = ROLES.find((known) => known === name);
    if (role === undefined)
      throw reader.refuse(`"${name}" is no role`, 'roles', `Roles: ${ROLES.join(', ')}.`);
    return role;
  });
  return {
    type: reader.matching('type', LABEL, 'event type (PascalCase)'),
    plover: reader.has('plover') ? readPlover(reader.child('plover'), quads) : null,
    ace: reader.optionalString('ace') ?? null,
    roles,
    symmetric: reader.flag('symmetric'),
  };
}

function readPlover(reader: SchemaReader, quads: ReadonlyMap<string, Quad>): EventType['plover'] {
  reader.only(['category', 'score']);
  const category = reader.string('category');
  const quad = quads.get(category);
  if (quad === undefined) {
    throw reader.refuse(`"${category}" is no PLOVER category`, 'category', 'plover.yaml lists them.');
  }
  const score = reader.number('score');
  if (score < -10 || score > 10) throw reader.refuse('"score" must lie between -10 and 10', 'score');
  return { category, score, quad };
}

function secondLabels(
  labels: ReadonlyMap<string, LabelType>,
  events: ReadonlyMap<string, EventType>,
): ReadonlyMap<string, string> {
  const main = new Map<string, string>();
  for (const label of labels.values()) for (const name of label.second.keys()) main.set(name, label.label);
  for (const type of events.keys()) main.set(type, 'Event');
  return main;
}

const RELATION_KEYS = [
  'type',
  'kind',
  'from',
  'to',
  'qualifiers',
  'undirected',
  'kindOf',
  'wikidata',
  'evidence',
  'optIn',
];

function readRelation(reader: SchemaReader, labels: ReadonlySet<string>): RelationType {
  reader.only(RELATION_KEYS);
  const ends = (key: 'from' | 'to'): readonly string[] => {
    const names = reader.strings(key);
    if (names.length === 0) throw reader.refuse(`"${key}" names no label`, reader.has(key) ? key : undefined);
    for (const name of names) if (!labels.has(name)) throw reader.refuse(`"${name}" is no label`, key);
    return names;
  };
  const kind = reader.oneOf('kind', KINDS);
  return {
    type: reader.matching('type', TYPE, 'relation type (UPPER_SNAKE_CASE)'),
    kind,
    from: ends('from'),
    to: ends('to'),
    qualifiers: reader.strings('qualifiers'),
    undirected: reader.flag('undirected'),
    kindOf: reader.optionalString('kindOf') ?? null,
    wikidata: reader.strings('wikidata'),
    evidence: reader.oneOf('evidence', ['required', 'optional'] as const, 'required'),
    optIn: reader.flag('optIn'),
  };
}

function readProperties(
  path: string,
  side: 'node' | 'edge',
): readonly (readonly [string, PropertyDefinition])[] {
  const file = SchemaReader.of(readYamlFile(path)).only(['node', 'edge']);
  if (!file.has(side)) return [];
  const all = file.child(side);
  return all.keys().map((name) => {
    if (!PROPERTY.test(name)) throw all.refuse(`"${name}" is no property name (camelCase)`, name);
    const reader = all.child(name).only(['type', 'title', 'technical']);
    const technical = reader.has('technical') && !reader.isFlag('technical');
    return [
      name,
      {
        name,
        type: reader.oneOf('type', PROPERTY_TYPES),
        title: reader.string('title'),
        technical: technical ? reader.strings('technical') : reader.flag('technical'),
      },
    ] as const;
  });
}
