import { formatProblem, NewsgraphError } from '../errors.js';
import type { AnyComponent } from '../pipeline/component.js';
import { lightAnnotator } from './light/annotator.js';
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
  if (annotator === 'light') return { components: table(lightAnnotator()), used: 'light', fallback: null };
  try {
    return { components: table(await createReader(reader)), used: 'reader', fallback: null };
  } catch (error) {
    if (!(error instanceof NewsgraphError) || error.code !== 'KG103') throw error;
    return { components: table(lightAnnotator()), used: 'light', fallback: formatProblem(error.toProblem()) };
  }
}

function table(annotator: unknown): readonly AnyComponent[] {
  return [tokenizer(), annotator] as unknown as readonly AnyComponent[];
}
