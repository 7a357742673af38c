import { type AnnotatorName, createAnnotators } from './annotate/annotators.js';
import { createCoref } from './annotate/coref/coref.js';
import { nameHeads } from './annotate/names/name-heads.js';
import { timeComponent } from './annotate/time/component.js';
import { blockSegmenter } from './clean/component.js';
import { statementsComponent } from './extract/attribution/component.js';
import { eventsComponent, relationsComponent } from './extract/components.js';
import type { AnyComponent } from './pipeline/component.js';
import { Pipeline } from './pipeline/pipeline.js';
import { loadFurniture } from './resources/furniture/load.js';
import type { Furniture } from './resources/furniture/rule.js';
import { loadGazetteer } from './resources/gazetteer/gazetteer.js';
import type { Ontology } from './resources/ontology-types.js';

export interface PipelineChoice {
  /** `reader`: the trained model; `light`: lists and rules, without it. */
  readonly annotator: AnnotatorName;
  readonly ontology: Ontology;
  /** Folder of the reader's model; the bundled one if not given. */
  readonly model?: string | undefined;
  /** Furniture that is loaded already, so that its patterns are compiled once. */
  readonly furniture?: Furniture;
}

export interface CreatedPipeline {
  readonly pipeline: Pipeline;
  readonly annotator: AnnotatorName;
  /** Why another annotator runs than was asked for; null where none does. */
  readonly fallback: string | null;
}

/** Reads blocks off an article, then annotates them. */
export async function createPipeline(choice: PipelineChoice): Promise<CreatedPipeline> {
  const { components, annotator, fallback } = await createAnnotationComponents(choice);
  const segmenter = blockSegmenter(choice.furniture ?? loadFurniture()) as AnyComponent;
  return { pipeline: new Pipeline([segmenter, ...components]), annotator, fallback };
}

export interface AnnotationComponents {
  /** From `blocks` to everything a document tells. */
  readonly components: readonly AnyComponent[];
  readonly annotator: AnnotatorName;
  readonly fallback: string | null;
}

/** The component table: every component behind the blocks, in the order in which it runs. */
export async function createAnnotationComponents(choice: PipelineChoice): Promise<AnnotationComponents> {
  const { annotator, ontology, model } = choice;
  const annotators = await createAnnotators({
    annotator,
    ...(model === undefined ? {} : { reader: { folder: model } }),
  });
  const gazetteer = loadGazetteer();
  const isRoleNoun = (lemma: string): boolean => gazetteer.nounClasses(lemma)[0] === 'person';
  const components = [
    ...annotators.components,
    nameHeads(),
    timeComponent(),
    createCoref(),
    statementsComponent(),
    relationsComponent(ontology, isRoleNoun),
    eventsComponent(isRoleNoun, (lemma) => gazetteer.nounClasses(lemma)),
  ] as readonly AnyComponent[];
  return { components, annotator: annotators.used, fallback: annotators.fallback };
}
