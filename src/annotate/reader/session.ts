import type { InferenceSession } from 'onnxruntime-node';
import { NewsgraphError } from '../../errors.js';
import type { Chunk } from './chunks.js';

/** Scores of one chunk of `words` words, row by row; widths are those of the configuration's lists. */
export interface Scores {
  readonly words: number;
  readonly sent: Float32Array;
  readonly upos: Float32Array;
  readonly xpos: Float32Array;
  readonly ner: Float32Array;
  readonly mention: Float32Array;
  /** `words + 1` a row: column 0 is the root, column j word j - 1. */
  readonly arc: Float32Array;
  readonly deprel: Float32Array;
}

export interface ReaderSession {
  run(chunk: Chunk): Promise<Scores>;
}

const OUTPUTS = ['sent', 'upos', 'xpos', 'ner', 'mention', 'arc', 'deprel'] as const;

/** Normalization fused with the addition before it takes four times as long as the two apart (measured with 1.30). */
const SLOW_FUSION = 'SkipLayerNormFusion';

/** What a build of onnxruntime offers: `onnxruntime-node` here, `onnxruntime-web` in a page. */
export type Runtime = Pick<typeof import('onnxruntime-node'), 'InferenceSession' | 'Tensor'>;

/**
 * Opens the graph with a build of onnxruntime. A chunk is a run of its own: the int8 graph takes the scales of its activations
 * from everything in a run, so that in a larger batch a word's scores would depend on its neighbours' company.
 * Knows nothing of Node, so that it runs in a page too.
 */
export async function createSession(
  runtime: Runtime,
  graph: Uint8Array,
  options: InferenceSession.SessionOptions = {},
): Promise<ReaderSession> {
  const session = await runtime.InferenceSession.create(graph, {
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
    extra: { optimization: { disable_specified_optimizers: SLOW_FUSION } },
    ...options,
  });
  return { run: (chunk) => run(runtime.Tensor, session, chunk) };
}

async function run(make: Runtime['Tensor'], session: InferenceSession, chunk: Chunk): Promise<Scores> {
  const words = chunk.wordIndex.length;
  const pieces = chunk.inputIds.length;
  const feeds = {
    input_ids: new make('int64', chunk.inputIds, [1, pieces]),
    shape_ids: new make('int64', chunk.shapeIds, [1, pieces]),
    word_index: new make('int64', chunk.wordIndex, [1, words]),
  };
  const outputs = await session.run(feeds);
  const scores: Record<string, unknown> = { words };
  for (const name of OUTPUTS) {
    const output = outputs[name];
    if (output === undefined) {
      throw new NewsgraphError({ code: 'KG103', message: `the reader's graph gives no "${name}"` });
    }
    scores[name] = output.data;
  }
  return scores as unknown as Scores;
}
