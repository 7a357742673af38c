import { NewsgraphError } from '../errors.js';
import type { Article } from '../model/article.js';
import type { Block } from '../model/block.js';
import type { Chain, Mention, NominalChain } from '../model/chain.js';
import type { LayerName, Layers } from '../model/layers.js';
import type { NameSpan, NameType } from '../model/name.js';
import { overlaps } from '../model/span.js';
import { type GoldClaims, goldClaims, unnamedId } from './gold-claims.js';

/** A document in the gold form (JSON Lines): what `annotate` reads and writes. Offsets are UTF-16, half-open. */
export interface GoldDocument extends GoldClaims {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly url?: string | null;
  readonly sentences?: readonly (readonly [number, number])[];
  readonly entities?: readonly GoldEntity[];
  readonly tokens?: readonly GoldToken[];
}

/** start, end, UPOS, lemma, index of the head in the document (-1: root), relation. */
export type GoldToken = readonly [number, number, string, string, number, string];

export interface GoldEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly value?: string;
  readonly mentions: readonly GoldMention[];
}

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'nominal' | 'pronoun';
}

/**
 * Reads documents from JSON Lines; only `id` and `text` are needed.
 * @throws NewsgraphError KG303 with the line when a line is not JSON or lacks them.
 */
export function parseGoldLines(lines: string, file: string): GoldDocument[] {
  const documents: GoldDocument[] = [];
  lines.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    documents.push(parseLine(line, file, index + 1));
  });
  return documents;
}

function parseLine(line: string, file: string, number: number): GoldDocument {
  const wrong = (message: string, cause?: unknown) =>
    new NewsgraphError(
      {
        code: 'KG303',
        message,
        where: { file, line: number },
        hint: 'each line is an object with "id" and "text"',
      },
      { cause },
    );
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw wrong('not JSON', cause);
  }
  if (typeof value !== 'object' || value === null) throw wrong('not an object');
  const record = value as Record<string, unknown>;
  if (typeof record.id !== 'string') throw wrong('"id" is missing');
  if (typeof record.text !== 'string') throw wrong('"text" is missing');
  return value as GoldDocument;
}

/** The document as an article: nothing is cleaned away, every line is a paragraph of the body. */
export function goldArticle(gold: GoldDocument): {
  readonly article: Article;
  readonly blocks: readonly Block[];
} {
  const sourced = (value: string | null | undefined, key: string) =>
    typeof value === 'string' && value !== '' ? { value, source: { from: 'field' as const, key } } : null;
  const article: Article = {
    id: `article:${gold.id}`,
    source: gold.id,
    copies: [],
    text: gold.text,
    title: sourced(gold.title, 'title'),
    url: sourced(gold.url, 'url'),
    outlet: null,
    published: sourced(gold.published, 'published'),
    byline: null,
    language: 'en',
  };
  return { article, blocks: lineBlocks(gold.text) };
}

/** One body block for each line that is not blank. */
export function lineBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  while (start <= text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    if (text.slice(start, end).trim() !== '') blocks.push({ start, end, kind: 'body', rule: 'line' });
    start = end + 1;
  }
  return blocks;
}

/** The layers of one document in the gold form; layers that are not there are left out. */
export function toGold(
  id: string,
  text: string,
  layers: { readonly [N in LayerName]?: Layers[N] | undefined },
  shown: ThingsShown = 'followed',
): GoldDocument {
  const { sentences, parsed, names, chains, nominals, times } = layers;
  const entities =
    chains === undefined
      ? names && nameEntities(text, names)
      : chainEntities(
          text,
          chains,
          (nominals ?? []).filter((chain) => isShown(chain, shown)),
          names ?? [],
          times ?? [],
        );
  return {
    id,
    text,
    ...(sentences && { sentences: sentences.map((s) => [s.start, s.end] as const) }),
    ...(entities && { entities: [...entities, ...unnamedEntities(text, layers.events ?? [])] }),
    ...(parsed && {
      tokens: parsed.map((t) => [t.start, t.end, t.upos, t.lemma, t.head, t.deprel] as const),
    }),
    ...(chains && goldClaims(layers as Partial<Layers>)),
  };
}

/** Who takes part in an event without a name; an entity for each phrase, of no particular type. */
function unnamedEntities(text: string, events: Layers['events']): GoldEntity[] {
  const ids = new Map<string, GoldEntity>();
  for (const { start, end } of events.flatMap((event) => event.unnamed ?? [])) {
    const id = unnamedId({ start, end });
    const name = text.slice(start, end);
    ids.set(id, { id, type: 'other', name, mentions: [{ start, end, kind: 'nominal' }] });
  }
  return [...ids.values()];
}

/** Demonyms are no type of the gold form: they are `other`. */
function goldType(type: NameType): string {
  return type === 'norp' ? 'other' : type;
}

/** A chain without the adjectives of nations, unless it has nothing else: what is claimed of it needs it. */
function chainEntity({ id, type, name, mentions }: Chain): GoldEntity {
  const own = mentions.filter((mention) => mention.use !== 'demonym');
  return { id, type, name, mentions: goldMentions(own.length > 0 ? own : mentions) };
}

/** A thing without a name; null for a time that stands among the expressions of time. */
function nominalEntity(
  text: string,
  { id, type, mentions }: NominalChain,
  times: Layers['times'],
): GoldEntity | null {
  const [first] = mentions;
  const isTime = type === 'time' && times.some((time) => mentions.some((mention) => overlaps(time, mention)));
  if (first === undefined || isTime) return null;
  return {
    id,
    type: type === 'abstract' || type === 'object' ? 'other' : type,
    name: text.slice(first.start, first.end),
    mentions: goldMentions(mentions),
  };
}

/** Things without a name in the gold form: none, the people that the text comes back to, or all. */
export type ThingsShown = 'named' | 'followed' | 'all';

function isShown({ type, mentions }: NominalChain, shown: ThingsShown): boolean {
  return shown === 'all' || (shown === 'followed' && type === 'person' && mentions.length > 1);
}

/** Corpora count "who" and "which" to the phrase that they belong to. */
function goldMentions(mentions: readonly Mention[]): GoldMention[] {
  return mentions
    .filter((mention) => mention.rule !== 'relative')
    .map(({ start, end, kind }) => ({ start, end, kind }));
}

function isNamed({ mentions }: Chain): boolean {
  return mentions.some((mention) => mention.use !== 'demonym');
}

/** "Kenyan", "Kenyan", "Chilean": an entity of type `other` for each adjective. */
function demonymEntities(text: string, chains: readonly Chain[]): GoldEntity[] {
  const byWord = new Map<string, GoldEntity & { readonly mentions: GoldMention[] }>();
  for (const { id, mentions } of chains.filter(isNamed)) {
    for (const { start, end, use } of mentions) {
      if (use !== 'demonym') continue;
      const name = text.slice(start, end);
      const entity = byWord.get(name) ?? { id: `${id}d${byWord.size}`, type: 'other', name, mentions: [] };
      byWord.set(name, entity);
      entity.mentions.push({ start, end, kind: 'name' });
    }
  }
  return [...byWord.values()];
}

function nameEntities(text: string, names: readonly NameSpan[]): GoldEntity[] {
  return names.map((name, index) => ({
    id: `e${index}`,
    type: goldType(name.type),
    name: text.slice(name.start, name.end),
    mentions: [{ start: name.start, end: name.end, kind: 'name' }],
  }));
}

/** Chains with all their mentions; names that stand in no chain are entities of their own. */
function chainEntities(
  text: string,
  chains: Layers['chains'],
  nominals: Layers['nominals'],
  names: readonly NameSpan[],
  times: Layers['times'],
): GoldEntity[] {
  const entities: GoldEntity[] = chains.map(chainEntity);
  entities.push(...demonymEntities(text, chains));
  entities.push(...nominals.flatMap((chain) => nominalEntity(text, chain, times) ?? []));
  const inChains = new Set<string>();
  for (const chain of [...chains, ...nominals]) {
    for (const { start, end, kind } of chain.mentions) {
      inChains.add(`${start} ${end}`);
      // A name that its chain has without a title ends where the mention does.
      if (kind === 'name') inChains.add(`${chain.type} to ${end}`);
    }
  }
  const left = names.filter(
    ({ type, start, end }) =>
      type !== 'time' && !inChains.has(`${start} ${end}`) && !inChains.has(`${type} to ${end}`),
  );
  for (const entity of nameEntities(text, left)) entities.push({ ...entity, id: `n${entity.id}` });
  times.forEach((time, index) => {
    const { start, end, value } = time;
    const mentions = [{ start, end, kind: 'name' as const }];
    entities.push({
      id: `t${index}`,
      type: 'time',
      name: text.slice(start, end),
      ...(value !== null && { value }),
      mentions,
    });
  });
  return entities;
}
