import { createAnnotators } from '../../src/annotate/annotators.js';
import { createCoref } from '../../src/annotate/coref/coref.js';
import type { Article } from '../../src/model/article.js';
import type { Block } from '../../src/model/block.js';
import type { Layers } from '../../src/model/layers.js';
import type { NameSpan, NameType } from '../../src/model/name.js';
import { Pipeline } from '../../src/pipeline/pipeline.js';

const TYPES: Readonly<Record<string, NameType>> = {
  P: 'person',
  O: 'organization',
  L: 'place',
  E: 'event',
  N: 'norp',
};

export interface MarkedDoc
  extends Pick<Layers, 'blocks' | 'tokens' | 'sentences' | 'parsed' | 'names' | 'chains'> {
  readonly article: Article;
}

/** An article whose names are marked by hand: `{P:Ana Ruiz} leads {O:Acme Corp.} in {L:Lima}.` The trees are the light annotator's. */
export async function markedArticle(id: string, marked: string): Promise<MarkedDoc> {
  const spans: { start: number; end: number; type: NameType }[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\{([POLEN]):([^}]+)\}/gu)) {
    text += marked.slice(at, match.index);
    spans.push({
      start: text.length,
      end: text.length + (match[2] ?? '').length,
      type: TYPES[match[1] ?? ''] ?? 'other',
    });
    text += match[2];
    at = match.index + match[0].length;
  }
  text += marked.slice(at);
  const article: Article = {
    id: `article:${id}`,
    source: id,
    copies: [],
    text,
    title: null,
    url: null,
    outlet: null,
    published: null,
    byline: null,
    language: 'en',
  };
  const { components } = await createAnnotators({ annotator: 'light' });
  const blocks: Block[] = [{ start: 0, end: text.length, kind: 'body', rule: 'test' }];
  const given = {
    name: 'given',
    summary: '',
    requires: [],
    assigns: ['blocks'],
    annotate: () => [{ blocks }],
  } as const;
  const [doc] = await new Pipeline([given as never, ...components]).run([article]);
  if (doc === undefined) throw new Error('no document');
  const names = spans.map(({ start, end, type }): NameSpan => {
    const first = doc.parsed.findIndex((token) => token.end > start);
    let last = first;
    while ((doc.parsed[last]?.start ?? Number.POSITIVE_INFINITY) < end) last++;
    return { start, end, first, last, type, source: 'test', score: 1 };
  });
  const [found] = await createCoref().annotate([{ ...doc, names }]);
  return { ...doc, names, chains: found?.chains ?? [] };
}
