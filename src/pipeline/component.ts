import type { DocView, LayerName, Layers } from '../model/layers.js';

/**
 * One step of the pipeline. What it requires and assigns is part of its type: reading an undeclared layer
 * does not compile, and an order in which a layer is missing fails when the pipeline is built.
 * It gets all documents at once so that a model can batch across articles; it must treat them independently.
 */
export interface Component<R extends LayerName = LayerName, A extends LayerName = LayerName> {
  readonly name: string;
  /** One line for `newsgraph pipeline`. */
  readonly summary: string;
  readonly requires: readonly R[];
  readonly assigns: readonly A[];
  annotate(docs: readonly DocView<R>[]): readonly Pick<Layers, A>[] | Promise<readonly Pick<Layers, A>[]>;
}

/** A component whose layers are known only at run time (the element of a pipeline). */
export type AnyComponent = Component<never, LayerName>;
