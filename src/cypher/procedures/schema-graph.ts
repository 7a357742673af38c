import type { GraphSource } from '../source.js';
import { MemoryGraphSource } from '../stores/memory-source.js';
import { NodeValue, RelationshipValue } from '../values/entity.js';
import type { Value } from '../values/value.js';
import { labelsInUse } from './names-in-use.js';

/**
 * The row of `db.schema.visualization`: one node per label and one relationship per type and pair of labels it
 * joins. They belong to a graph of their own, not to the one asked about.
 */
export function schemaVisualization(source: GraphSource): readonly Value[] {
  const schema = new MemoryGraphSource();
  const nodeOfLabel = new Map<string, number>();
  for (const label of labelsInUse(source)) nodeOfLabel.set(label, schemaNode(schema, source, label));
  for (const joined of joinedLabels(source)) {
    const [type, start, end] = joined;
    schema.createRelationship(
      nodeOfLabel.get(start) ?? 0,
      nodeOfLabel.get(end) ?? 0,
      schema.internType(type),
    );
  }
  return [
    Array.from({ length: schema.nodeIdBound }, (_, id) => new NodeValue(schema, id)),
    Array.from({ length: schema.relationshipIdBound }, (_, id) => new RelationshipValue(schema, id)),
  ];
}

function schemaNode(schema: MemoryGraphSource, source: GraphSource, label: string): number {
  const node = schema.createNode();
  schema.addLabel(node, schema.internLabel(label));
  const names = (kind: 'index' | 'constraint') =>
    source
      .schema()
      .filter(
        (entry) => entry.kind === kind && entry.entity === 'NODE' && entry.labelsOrTypes.includes(label),
      );
  schema.setNodeProperty(node, schema.internKey('name'), label);
  schema.setNodeProperty(
    node,
    schema.internKey('indexes'),
    names('index').map((entry) => entry.properties.join(',')),
  );
  schema.setNodeProperty(
    node,
    schema.internKey('constraints'),
    names('constraint').map((entry) => entry.name),
  );
  return node;
}

/** Type, start label and end label of what relationships join, sorted. */
function joinedLabels(source: GraphSource): (readonly [string, string, string])[] {
  const joined = new Map<string, readonly [string, string, string]>();
  for (let id = 0; id < source.relationshipIdBound; id++) {
    if (!source.hasRelationship(id)) continue;
    const type = source.typeName(source.typeOf(id));
    for (const start of Array.from(source.labelsOf(source.startOf(id)))) {
      for (const end of Array.from(source.labelsOf(source.endOf(id)))) {
        const key = `${source.typeOf(id)}/${start}/${end}`;
        if (!joined.has(key)) joined.set(key, [type, source.labelName(start), source.labelName(end)]);
      }
    }
  }
  return [...joined.values()].sort((a, b) => {
    const differs = [0, 1, 2].find((i) => a[i] !== b[i]);
    return differs === undefined || (a[differs] ?? '') < (b[differs] ?? '') ? -1 : 1;
  });
}
