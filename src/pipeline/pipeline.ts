import { NewsgraphError } from '../errors.js';
import type { Article } from '../model/article.js';
import type { Doc, DocView, LayerName, Layers } from '../model/layers.js';
import type { AnyComponent } from './component.js';

const ALL_LAYERS: readonly LayerName[] = [
  'blocks',
  'credits',
  'tokens',
  'sentences',
  'parsed',
  'names',
  'times',
  'chains',
  'nominals',
  'statements',
  'relations',
  'events',
  'eventLinks',
];

/** One row of `newsgraph pipeline`. */
export interface PipelineStep {
  readonly name: string;
  readonly summary: string;
  readonly requires: readonly LayerName[];
  readonly assigns: readonly LayerName[];
}

/** Components in an order in which every required layer is there when it is read. */
export class Pipeline {
  private readonly components: readonly AnyComponent[];

  /** @throws NewsgraphError KG101 with required, present and missing layers of the first component that cannot run. */
  constructor(components: readonly AnyComponent[]) {
    const present = new Set<LayerName>();
    for (const component of components) {
      const missing = component.requires.filter((layer) => !present.has(layer));
      if (missing.length > 0) {
        throw new NewsgraphError({
          code: 'KG101',
          message: `component "${component.name}" requires ${missing.join(', ')}, which no earlier component gives`,
          hint: `Present at that point: ${[...present].join(', ') || 'nothing'}. Put a component that assigns it before.`,
        });
      }
      for (const layer of component.assigns) present.add(layer);
    }
    this.components = components;
  }

  get steps(): readonly PipelineStep[] {
    return this.components.map(({ name, summary, requires, assigns }) => ({
      name,
      summary,
      requires,
      assigns,
    }));
  }

  /**
   * Annotates the articles, all of them by one component after the other. Layers that no component gives are empty.
   * @throws NewsgraphError KG102 where a component does not give what it declares.
   */
  async run(articles: readonly Article[]): Promise<readonly Doc[]> {
    let docs: readonly Partial<Layers>[] = articles.map(() => ({}));
    for (const component of this.components) {
      const views = docs.map((layers, i) => ({ ...layers, article: articles[i] }) as DocView<never>);
      const given = await component.annotate(views);
      docs = docs.map((layers, i) => ({ ...layers, ...checked(component, given[i]) }));
    }
    const empty = Object.fromEntries(ALL_LAYERS.map((layer) => [layer, []])) as unknown as Layers;
    return articles.map((article, i) => ({ ...empty, ...docs[i], article }));
  }
}

function checked(component: AnyComponent, given: Partial<Layers> | undefined): Partial<Layers> {
  const missing = component.assigns.filter((layer) => given?.[layer] === undefined);
  if (given === undefined || missing.length > 0) {
    throw new NewsgraphError({
      code: 'KG102',
      message: `component "${component.name}" did not give ${missing.join(', ') || 'its layers'}`,
      hint: 'A component returns one record of its assigned layers for every document, in the same order.',
    });
  }
  return given;
}
