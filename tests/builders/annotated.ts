import { createAnnotators } from '../../src/annotate/annotators.js';
import { createCoref } from '../../src/annotate/coref/coref.js';
import { lineBlocks } from '../../src/annotate/gold-form.js';
import type { DocView, LayerName } from '../../src/model/layers.js';
import type { AnyComponent, Component } from '../../src/pipeline/component.js';
import { articleOf } from './parse-text.js';

/** Texts up to names, trees and chains by lists and rules alone, each line a block of the body; then more components. */
export async function annotated(
  texts: readonly string[],
  ...more: readonly AnyComponent[]
): Promise<readonly DocView<LayerName>[]> {
  const { components } = await createAnnotators({ annotator: 'light' });
  const docs = texts.map(
    (text) =>
      ({ article: articleOf(text, '2020-06-24'), blocks: lineBlocks(text), credits: [] }) as Record<
        string,
        unknown
      >,
  );
  for (const component of [...components, createCoref() as unknown as AnyComponent, ...more]) {
    const layers = await (component as unknown as Component).annotate(docs as never);
    layers.forEach((given, index) => {
      Object.assign(docs[index] as object, given);
    });
  }
  return docs as unknown as readonly DocView<LayerName>[];
}
