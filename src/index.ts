/** The public library: build a graph from articles, read and write it, export it. */

export type { AnnotatorName } from './annotate/annotators.js';
export {
  type AnnotatedArticles,
  annotateArticles,
  type BuildOptions,
  type BuildReport,
  type BuildResult,
  buildGraph,
} from './build-graph.js';
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
export { createPipeline } from './registry.js';
export { resolveCorpus } from './resolve/resolve-corpus.js';
export { loadOntology } from './resources/ontology.js';
