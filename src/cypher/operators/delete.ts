/**
 * DELETE and DETACH DELETE: everything the clause names goes at once, relationships first. That no relationship is left
 * without an end must hold when the query ends, as in Neo4j.
 */
import type { Expression } from '../ast/ast.js';
import { ANY_TYPE, type GraphSource } from '../source.js';
import { NodeValue, PathValue, RelationshipValue } from '../values/entity.js';
import { isList, typeName } from '../values/type-of.js';
import type { Value } from '../values/value.js';
import type { Builder } from './builder.js';
import { newCursor } from './probes.js';

/** Gathers what rows name; `finish` deletes it. */
export class Deletion {
  readonly #b: Builder;
  readonly #detach: boolean;
  readonly #expressions: readonly Expression[];
  readonly #compute: readonly (() => Value)[];
  #nodes = new Set<number>();
  #relationships = new Set<number>();

  constructor(b: Builder, detach: boolean, expressions: readonly Expression[]) {
    this.#b = b;
    this.#detach = detach;
    this.#expressions = expressions;
    this.#compute = expressions.map((expression) => b.compiler.compile(expression));
  }

  /** Takes what the current row names. */
  addRow(): void {
    this.#compute.forEach((compute, i) => {
      this.#add(compute(), this.#expressions[i] as Expression);
    });
  }

  #add(value: Value, at: Expression): void {
    if (value === null) return;
    if (value instanceof NodeValue) this.#nodes.add(value.id);
    else if (value instanceof RelationshipValue) this.#relationships.add(value.id);
    else if (value instanceof PathValue) for (const element of value.elements()) this.#add(element, at);
    else {
      const what = isList(value) ? 'a LIST' : `a value of type ${typeName(value)}`;
      throw this.#b.compiler.error(
        at,
        'TypeError',
        'InvalidArgumentType',
        `Cannot delete ${what}; only nodes, relationships and paths.`,
      );
    }
  }

  finish(): void {
    const { execution } = this.#b;
    const source = execution.mutable;
    const { counters } = execution;
    const nodes = [...this.#nodes].filter((node) => source.hasNode(node));
    if (this.#detach) for (const node of nodes) this.#addRelationshipsOf(node);
    for (const relationship of this.#relationships) {
      execution.tick();
      if (!source.hasRelationship(relationship)) continue;
      source.deleteRelationship(relationship);
      counters.relationshipsDeleted++;
    }
    for (const node of nodes) {
      execution.tick();
      // A later clause may still delete its relationships: that is looked at when the query ends.
      if (degreeOf(source, node) > 0) execution.atEnd(() => this.#requireNoRelationships(node));
      source.deleteNode(node);
      counters.nodesDeleted++;
    }
    this.#nodes = new Set();
    this.#relationships = new Set();
  }

  #requireNoRelationships(node: number): void {
    if (degreeOf(this.#b.execution.source, node) === 0) return;
    throw this.#b.compiler.error(
      this.#expressions[0] as Expression,
      'ConstraintVerificationFailed',
      'DeleteConnectedNode',
      `Cannot delete node <${node}>, because it still has relationships; use DETACH DELETE.`,
    );
  }

  #addRelationshipsOf(node: number): void {
    const cursor = newCursor();
    for (const direction of ['out', 'in'] as const) {
      this.#b.execution.source.seek(cursor, node, direction, ANY_TYPE);
      for (let i = cursor.from; i < cursor.to; i++)
        this.#relationships.add(cursor.relationships[i] as number);
    }
  }
}

function degreeOf(source: GraphSource, node: number): number {
  return source.degree(node, 'out', ANY_TYPE) + source.degree(node, 'in', ANY_TYPE);
}
