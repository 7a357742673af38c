import type { AnnotatorName } from './annotate/annotators.js';
import type { Problem } from './errors.js';
import { buildKnowledgeGraph } from './graph/build.js';
import type { KnowledgeGraph } from './graph/knowledge-graph.js';
import type { Article } from './model/article.js';
import type { Doc } from './model/layers.js';
import type { ResolvedCorpus } from './model/resolved.js';
import { type ReadOptions, type ReadResult, readArticles } from './read/read-articles.js';
import { createPipeline } from './registry.js';
import { type MergeLog, resolveCorpus } from './resolve/resolve-corpus.js';
import { loadFurniture } from './resources/furniture/load.js';
import type { Furniture } from './resources/furniture/rule.js';
import { loadOntology } from './resources/ontology.js';
import type { Ontology } from './resources/ontology-types.js';

export interface BuildOptions extends Omit<ReadOptions, 'furniture' | 'onFile'> {
  /** Default `reader`; falls back to `light`, and says so in the report, where the model cannot be loaded. */
  readonly annotator?: AnnotatorName;
  /** Folder of the reader's model; the bundled one if not given. */
  readonly model?: string | undefined;
  /** Joins names that stand in one sentence by `CO_OCCURS_WITH`. Default false. */
  readonly coOccurrence?: boolean;
  /** Called after each batch of articles. */
  readonly onProgress?: (done: number, total: number, stage: string) => void;
  readonly signal?: AbortSignal;
}

export interface BuildReport {
  readonly articles: number;
  readonly copies: number;
  readonly annotator: AnnotatorName;
  readonly fallback: string | null;
  /** What could not be read or is outside the ontology; the rest was built. */
  readonly problems: readonly Problem[];
  /** What was read but may be wrong, such as a guessed encoding. */
  readonly notices: readonly Problem[];
  readonly skipped: ReadResult['skipped'];
}

export interface KnowledgeResult {
  readonly graph: KnowledgeGraph;
  readonly corpus: ResolvedCorpus;
  readonly docs: readonly Doc[];
  readonly merges: MergeLog;
  readonly report: BuildReport;
}

/** Articles annotated together: enough for the model to batch, few enough to bound memory and to show progress. */
const BATCH = 16;

/** Builds the graph of files, folders and globs (`-` is standard input), without what answers queries over it. */
export async function buildKnowledge(
  inputs: readonly string[],
  options: BuildOptions = {},
): Promise<KnowledgeResult> {
  const furniture = loadFurniture();
  const read = await readArticles(inputs, { ...options, furniture });
  const ontology = loadOntology();
  const annotated = await annotateArticles(read.articles, { ...options, furniture, ontology });
  const { corpus, merges } = resolveCorpus(annotated.docs, ontology);
  const sentences = new Map(annotated.docs.map((doc) => [doc.article.id, doc.sentences]));
  const graph = buildKnowledgeGraph(
    corpus,
    ontology,
    options.coOccurrence === true ? { coOccurrence: sentences } : {},
  );
  return {
    graph,
    corpus,
    docs: annotated.docs,
    merges,
    report: {
      articles: read.articles.length,
      copies: read.articles.reduce((sum, article) => sum + article.copies.length - 1, 0),
      annotator: annotated.annotator,
      fallback: annotated.fallback,
      problems: [...read.problems, ...graph.problems],
      notices: read.notices,
      skipped: read.skipped,
    },
  };
}

/** Resources that a caller has loaded already. */
export interface LoadedResources {
  readonly furniture?: Furniture;
  readonly ontology?: Ontology;
}

export interface AnnotatedArticles {
  readonly docs: readonly Doc[];
  readonly annotator: AnnotatorName;
  readonly fallback: string | null;
}

/** Reads entities, relations, events and statements off the articles, each for itself. */
export async function annotateArticles(
  articles: readonly Article[],
  options: Pick<BuildOptions, 'annotator' | 'model' | 'onProgress' | 'signal'> & LoadedResources = {},
): Promise<AnnotatedArticles> {
  const { pipeline, annotator, fallback } = await createPipeline({
    annotator: options.annotator ?? 'reader',
    ontology: options.ontology ?? loadOntology(),
    model: options.model,
    ...(options.furniture === undefined ? {} : { furniture: options.furniture }),
  });
  const docs: Doc[] = [];
  for (let first = 0; first < articles.length; first += BATCH) {
    options.signal?.throwIfAborted();
    docs.push(...(await pipeline.run(articles.slice(first, first + BATCH))));
    options.onProgress?.(docs.length, articles.length, 'articles');
  }
  return { docs, annotator, fallback };
}
