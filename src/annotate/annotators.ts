import type { AnyComponent } from '../pipeline/component.js';
import { lightAnnotator } from './light/annotator.js';
import { tokenizer } from './tokenize/tokenizer.js';

export type AnnotatorName = 'light' | 'reader';

export interface Annotators {
  /** In order; together they give `tokens`, `sentences`, `parsed` and `names` from `blocks`. */
  readonly components: readonly AnyComponent[];
  readonly used: AnnotatorName;
  /** Why the reader was asked for and is not used; null where all is as asked. */
  readonly fallback: string | null;
}

export interface AnnotatorOptions {
  readonly annotator: AnnotatorName;
}

/** The components that annotate text up to names and trees. */
export async function createAnnotators(options: AnnotatorOptions): Promise<Annotators> {
  const components = [tokenizer(), lightAnnotator()] as unknown as readonly AnyComponent[];
  return {
    components,
    used: 'light',
    fallback: options.annotator === 'light' ? null : 'the reader is not built in yet',
  };
}
