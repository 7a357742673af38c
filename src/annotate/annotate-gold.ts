import type { Layers } from '../model/layers.js';
import type { AnyComponent, Component } from '../pipeline/component.js';
import { type GoldDocument, goldArticle, type ThingsShown, toGold } from './gold-form.js';

/**
 * Annotates documents of the gold form by the components, in order, and gives what they found in the same form.
 * The text is taken as it is: every line a paragraph, nothing removed.
 */
export async function annotateGold(
  documents: readonly GoldDocument[],
  components: readonly AnyComponent[],
  shown: ThingsShown = 'followed',
): Promise<GoldDocument[]> {
  const docs = documents.map(
    (document) => ({ ...goldArticle(document), credits: [] }) as Record<string, unknown>,
  );
  for (const component of components) {
    const results = await (component as unknown as Component).annotate(docs as never);
    results.forEach((layers, index) => {
      Object.assign(docs[index] as object, layers);
    });
  }
  return documents.map((document, index) =>
    toGold(document.id, document.text, docs[index] as Partial<Layers>, shown),
  );
}
