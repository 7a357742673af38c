/** The public library: build a graph from articles, ask it, read and write it, export it. */

export type { AnnotatorName } from './annotate/annotators.js';
export { type BuildResult, buildGraph } from './build-graph.js';
export {
  type AnnotatedArticles,
  annotateArticles,
  type BuildOptions,
  type BuildReport,
} from './build-knowledge.js';
export { CypherError } from './cypher/index.js';
export { type ErrorCode, formatProblem, NewsgraphError, type Problem } from './errors.js';
export { type ExportFormat, exportFormat, exportFormats } from './export/formats.js';
export { buildKnowledgeGraph } from './graph/build.js';
export type { KnowledgeGraph } from './graph/knowledge-graph.js';
export { parseGraph } from './graph/parse-graph.js';
export { graphToJson, serializeGraph } from './graph/serialize.js';
export { type GraphSummary, summarize } from './graph/summary.js';
export type { Article } from './model/article.js';
export type { Doc } from './model/layers.js';
export type { ResolvedCorpus } from './model/resolved.js';
export { pullGraph } from './neo4j/pull.js';
export { type PushOptions, type PushResult, pushGraph } from './neo4j/push.js';
export { type Neo4jSettings, neo4jSettings } from './neo4j/settings.js';
export { NewsGraph, type Row } from './news-graph.js';
export type { Parameters, QueryEngine, RunOptions } from './query/engine.js';
export { type ReadyQuestion, readyQuestions } from './query/ready-questions.js';
export type { QueryResult, ResultValue } from './query/result.js';
export { createPipeline } from './registry.js';
export { resolveCorpus } from './resolve/resolve-corpus.js';
export { loadOntology } from './resources/ontology.js';
