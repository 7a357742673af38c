import type { Article } from '../../src/model/article.js';
import type { Doc } from '../../src/model/layers.js';
import { createPipeline } from '../../src/registry.js';
import { loadOntology } from '../../src/resources/ontology.js';

/** Articles of one sentence each, as the pipeline reads them. */
export async function readSentences(sentences: readonly string[]): Promise<ReadonlyMap<string, Doc>> {
  const { pipeline } = await createPipeline({ annotator: 'reader', ontology: loadOntology() });
  const docs = await pipeline.run(sentences.map(articleOf));
  return new Map(docs.map((doc, index) => [sentences[index] ?? '', doc]));
}

function articleOf(text: string, index: number): Article {
  const source = { from: 'option', key: 'test' } as const;
  return {
    id: `article:sentence-${index}`,
    source: `sentence-${index}`,
    copies: [`sentence-${index}`],
    text,
    title: null,
    url: null,
    outlet: null,
    published: { value: '2024-05-15', source },
    byline: null,
    language: 'en',
  };
}
