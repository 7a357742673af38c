import { formatProblem, NewsgraphError } from '../errors.js';
import type { AnyComponent } from '../pipeline/component.js';
import { createReader, type ReaderOptions } from './reader/reader.js';
import { tokenizer } from './tokenize/tokenizer.js';

/** `reader`: the trained model; `light`: lists and rules, no model. */
export type AnnotatorName = 'light' | 'reader';

export interface Annotators {
  /** In order; together they give `tokens`, `sentences`, `parsed` and `names` from `blocks`. */
  readonly components: readonly AnyComponent[];
  readonly used: AnnotatorName;
  /** Why the light annotator stands in for the reader; null where all is as asked. */
  readonly fallback: string | null;
}

export interface AnnotatorOptions {
  readonly annotator: AnnotatorName;
  readonly reader?: ReaderOptions;
}

/**
 * The components that annotate text up to names and trees. Where the reader is asked for and cannot be loaded the light
 * annotator is given, with the reason, so that the caller can say so.
 */
export async function createAnnotators({ annotator, reader }: AnnotatorOptions): Promise<Annotators> {
  if (annotator === 'light') return { components: table(await light()), used: 'light', fallback: null };
  try {
    return { components: table(await createReader(reader)), used: 'reader', fallback: null };
  } catch (error) {
    if (!(error instanceof NewsgraphError) || error.code !== 'KG103') throw error;
    return { components: table(await light()), used: 'light', fallback: formatProblem(error.toProblem()) };
  }
}

/** Loaded on use: compromise takes a while to start and the reader does without it. */
async function light(): Promise<unknown> {
  const { lightAnnotator } = await import('./light/annotator.js');
  return lightAnnotator();
}

function table(annotator: unknown): readonly AnyComponent[] {
  return [tokenizer(), annotator] as unknown as readonly AnyComponent[];
}
