import type { KnowledgeGraph } from './graph/knowledge-graph.js';
import { parseGraph } from './graph/parse-graph.js';
import { graphToJson } from './graph/serialize.js';
import { type GraphSummary, summarize } from './graph/summary.js';
import { embeddedEngine, query, stream, update } from './query/embedded.js';
import type { Parameters, RunOptions } from './query/engine.js';
import { ask, readyQuestion } from './query/ready-questions.js';
import type { QueryResult, ResultValue } from './query/result.js';
import { loadOntology } from './resources/ontology.js';

/** A row by column name. */
export type Row = Readonly<Record<string, ResultValue>>;

/**
 * A graph of articles that can be asked.
 *
 * @example
 * const { graph } = await buildGraph(['articles/']);
 * for (const { name, role } of graph.rows<{ name: string; role: string }>(
 *   'MATCH (p:Person)-[r:LEADS]->({name: $of}) RETURN p.name AS name, r.role AS role', { of: 'Kenya' },
 * )) console.log(name, role);
 */
export class NewsGraph {
  /** The graph itself: `knowledge.graph` is the graphology multi directed graph. */
  readonly knowledge: KnowledgeGraph;

  constructor(knowledge: KnowledgeGraph) {
    this.knowledge = knowledge;
  }

  /**
   * Answers Cypher. What a query writes is forgotten with its result; `update` keeps it.
   * @throws CypherError with line, column and what was expected
   */
  query(text: string, parameters: Parameters = {}, options: RunOptions = {}): QueryResult {
    return query(this.knowledge, text, parameters, options);
  }

  /**
   * Answers Cypher that writes, and gives the graph as the query left it; this one stays as it is.
   * @throws CypherError for the query; NewsgraphError KG203 where the changed graph would not be valid
   */
  update(
    text: string,
    parameters: Parameters = {},
    options: RunOptions = {},
  ): { readonly result: QueryResult; readonly graph: NewsGraph } {
    const { result, knowledge } = update(this.knowledge, text, parameters, options);
    return { result, graph: new NewsGraph(knowledge) };
  }

  /** The same as rows by column name; `R` is what the caller knows of them. */
  rows<R extends object = Row>(
    text: string,
    parameters: Parameters = {},
    options: RunOptions = {},
  ): readonly R[] {
    const { columns, rows } = this.query(text, parameters, options);
    return rows.map((row) => named<R>(columns, row));
  }

  /**
   * The same, row by row, as rows are found: leaving the loop ends the work, `signal` and limits end it too, and the
   * event loop goes on meanwhile.
   */
  async *stream<R extends object = Row>(
    text: string,
    parameters: Parameters = {},
    options: RunOptions = {},
  ): AsyncGenerator<R, void, undefined> {
    const { columns, rows } = stream(this.knowledge, text, parameters, options);
    for await (const row of rows) yield named<R>(columns, row);
  }

  /** Asks a ready question of `schema/queries`. */
  ask(name: string, parameters: Parameters = {}, options: RunOptions = {}): Promise<QueryResult> {
    return ask(embeddedEngine(this.knowledge), readyQuestion(name), parameters, options);
  }

  summary(): GraphSummary {
    return summarize(this.knowledge);
  }

  /** The text of `graph.json`. */
  toJson(): string {
    return graphToJson(this.knowledge);
  }

  /**
   * Reads the text of a `graph.json`.
   * @throws NewsgraphError KG404 where it is malformed
   */
  static fromJson(json: string): NewsGraph {
    return new NewsGraph(parseGraph(json, loadOntology()));
  }
}

function named<R>(columns: readonly string[], row: readonly ResultValue[]): R {
  return Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])) as R;
}
