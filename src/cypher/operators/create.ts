/** Making nodes and relationships. */
import type { Expression, LabelDynamic } from '../ast/ast.js';
import { CypherError } from '../errors.js';
import { compileNames } from '../expressions/dynamic-labels.js';
import type { CreateParts } from '../scope/bound.js';
import type { VariableSymbol } from '../scope/symbols.js';
import { NodeValue } from '../values/entity.js';
import { isMap } from '../values/type-of.js';
import type { MapValue, Value } from '../values/value.js';
import type { Builder } from './builder.js';
import { pathFrom, relationshipsOf } from './paths.js';
import { storable } from './storable.js';

/** Builds what one row creates; the new ids go to the slots. */
export function buildCreation(b: Builder, parts: CreateParts, merging: boolean): () => void {
  const { execution } = b;
  const { row, counters } = execution;
  const source = execution.mutable;
  const nodes = parts.nodes.map(({ symbol, labels, properties }) => {
    const read = propertiesReader(b, properties, merging);
    const names = labels.map((label) => compileNames(b.compiler, label));
    return () => {
      const values = read();
      const given = names.flatMap((name) => name());
      const node = source.createNode();
      counters.nodesCreated++;
      for (const label of given) if (source.addLabel(node, source.internLabel(label))) counters.labelsAdded++;
      for (const [key, value] of values) {
        source.setNodeProperty(node, source.internKey(key), value);
        counters.propertiesSet++;
      }
      row[symbol.slot] = node;
    };
  });
  const relationships = parts.relationships.map(({ symbol, start, end, type, properties }) => {
    const read = propertiesReader(b, properties, merging);
    const names = compileNames(b.compiler, type);
    return () => {
      const values = read();
      const relationship = source.createRelationship(
        nodeId(b, start),
        nodeId(b, end),
        source.internType(onlyType(b, type, names())),
      );
      counters.relationshipsCreated++;
      for (const [key, value] of values) {
        source.setRelationshipProperty(relationship, source.internKey(key), value);
        counters.propertiesSet++;
      }
      row[symbol.slot] = relationship;
    };
  });
  return () => {
    for (const create of nodes) create();
    for (const create of relationships) create();
    for (const path of parts.paths) {
      if (path.symbol === undefined) continue;
      row[path.symbol.slot] = pathFrom(execution, nodeId(b, path.start), relationshipsOf(execution, path));
    }
  };
}

/** The id of a node to connect. @throws CypherError EntityNotFound when it is null or deleted */
function nodeId(b: Builder, symbol: VariableSymbol): number {
  const held = b.execution.row[symbol.slot] as Value;
  const id = held instanceof NodeValue ? held.id : held;
  if (typeof id === 'number' && b.execution.source.hasNode(id)) return id;
  throw new CypherError({
    class: 'EntityNotFound',
    detail: 'DeletedEntityAccess',
    message: `Failed to create a relationship: node \`${symbol.name}\` is null or deleted.`,
  });
}

/** @throws CypherError where a computed type is none, or several */
function onlyType(b: Builder, type: string | LabelDynamic, names: readonly string[]): string {
  const [name] = names;
  if (name !== undefined && (names.length === 1 || typeof type === 'string')) return name;
  const message = 'A relationship to be created must have exactly one type.';
  const at = typeof type === 'string' ? undefined : type.expression;
  if (at === undefined) throw new Error(message);
  throw b.compiler.error(at, 'SyntaxError', 'NoSingleRelationshipType', message);
}

/** Properties to set, nulls left out. */
function propertiesReader(
  b: Builder,
  properties: Expression | undefined,
  merging: boolean,
): () => [string, Value][] {
  if (properties === undefined) return () => [];
  const compute = b.compiler.compile(properties);
  return () => {
    const map = compute();
    if (map === null) return [];
    if (!isMap(map)) {
      throw b.compiler.error(
        properties,
        'TypeError',
        'InvalidArgumentType',
        'Properties must be given as a MAP.',
      );
    }
    if (merging) refuseNulls(b, properties, map);
    const entries = Object.entries(map).filter(([, value]) => value !== null);
    return entries.map(([key, value]) => [key, storable(b, properties, value)]);
  };
}

/** MERGE on null would never find what it made. */
function refuseNulls(b: Builder, at: Expression, map: MapValue): void {
  const key = Object.keys(map).find((name) => map[name] === null);
  if (key === undefined) return;
  throw b.compiler.error(
    at,
    'SemanticError',
    'MergeReadOwnWrites',
    `Cannot merge with null for the property '${key}'.`,
  );
}
