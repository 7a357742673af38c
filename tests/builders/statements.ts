import { goldArticle } from '../../src/annotate/gold-form.js';
import type { DocView } from '../../src/model/layers.js';
import type { StatementMention } from '../../src/model/statement.js';
import type { Component } from '../../src/pipeline/component.js';
import { createAnnotationComponents } from '../../src/registry.js';
import { loadOntology } from '../../src/resources/ontology.js';

/** A statement with the names of its speakers and its words. */
export interface Said {
  /** Names joined by " & "; null where nobody is known. */
  readonly who: string | null;
  readonly what: string;
  readonly mention: StatementMention;
}

let created: ReturnType<typeof createAnnotationComponents> | null = null;

/** Statements of a text by the trained reader, each line a paragraph. */
export async function statementsIn(text: string): Promise<readonly Said[]> {
  created ??= createAnnotationComponents({ annotator: 'reader', ontology: loadOntology() });
  const { components } = await created;
  const layers: Record<string, unknown> = { ...goldArticle({ id: 'text', text }), credits: [] };
  for (const component of components) {
    const [given] = await (component as unknown as Component).annotate([layers] as never);
    Object.assign(layers, given);
    if (component.name === 'attribution') break;
  }
  const doc = layers as unknown as DocView<'statements' | 'chains'>;
  const nameOf = (id: string): string => doc.chains.find((chain) => chain.id === id)?.name ?? id;
  return doc.statements.map((mention) => {
    const ids = [...(mention.speaker === null ? [] : [mention.speaker]), ...(mention.coSpeakers ?? [])];
    return {
      who: ids.length === 0 ? null : ids.map(nameOf).join(' & '),
      what: mention.parts.map(({ start, end }) => text.slice(start, end)).join(' … '),
      mention,
    };
  });
}
