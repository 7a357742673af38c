import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Article } from '../src/model/article.js';
import type { Span } from '../src/model/span.js';
import { readArticles } from '../src/read/read-articles.js';
import { loadFurniture } from '../src/resources/furniture/load.js';

/** The stories of `corpus/`, one annotation and one gold file each. */
export const STORIES = ['okavango', 'lithium', 'dyke', 'roads'] as const;

const corpus = fileURLToPath(new URL('../corpus', import.meta.url));

interface EntitySpec {
  readonly type: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly wiki?: string;
}

interface EventSpec {
  readonly id: string;
  readonly type: string;
  readonly modality: string;
  readonly date: string | null;
  readonly triggers: readonly string[];
  readonly actor?: readonly string[];
  readonly target?: readonly string[];
  readonly participant?: readonly string[];
  readonly place?: readonly string[];
}

interface ArticleSpec {
  /** Beginnings of lines that are furniture. */
  readonly furniture: readonly string[];
  /** Lines whose second and later printings are furniture. */
  readonly repeated?: readonly string[];
  /** Stretches of paragraphs that are furniture. */
  readonly pieces?: readonly string[];
  readonly refs?: Readonly<Record<string, readonly string[]>>;
  readonly events: readonly EventSpec[];
  readonly relations: readonly (readonly [string, string, string, string | null, string])[];
  readonly quotes: readonly { text: string; speaker: string; cue: string; form: string }[];
}

interface StorySpec {
  readonly entities: Readonly<Record<string, EntitySpec>>;
  readonly articles: Readonly<Record<string, ArticleSpec>>;
}

/** The gold documents of a story, as JSON Lines. Throws where a string of the annotation is not in its text. */
export async function goldOf(story: string): Promise<string> {
  const spec = parse(readFileSync(`${corpus}/annotation/${story}.yaml`, 'utf8')) as StorySpec;
  const { articles } = await readArticles([corpus], { furniture: loadFurniture() });
  return Object.entries(spec.articles)
    .map(([name, article]) => {
      const found = articles.find(({ id }) => id === `article:${name}`);
      if (found === undefined) throw new Error(`corpus has no article ${name}`);
      return `${JSON.stringify(document(story, name, found, article, spec.entities))}\n`;
    })
    .join('');
}

function document(
  story: string,
  name: string,
  article: Article,
  spec: ArticleSpec,
  entities: Readonly<Record<string, EntitySpec>>,
) {
  const { text } = article;
  const find = finder(text, name);
  const furniture = furnitureOf(article, spec, find);
  const mentions = nameMentions(text, entities, furniture);
  for (const [id, marked] of Object.entries(spec.refs ?? {})) {
    const own = mentions.get(id) ?? [];
    for (const reference of marked) {
      const span = find(reference);
      const word = text.slice(span.start, span.end).toLowerCase();
      own.push({
        ...span,
        kind: /^(?:i|he|she|it|they|his|her|him|its|my|their)$/.test(word) ? 'pronoun' : 'nominal',
      });
    }
    mentions.set(id, own);
  }
  const known = (id: string): string => {
    if (!mentions.has(id)) throw new Error(`${name}: ${id} is not named in the text`);
    return `x:${story}:${id}`;
  };
  const roles = ['actor', 'target', 'participant', 'place'] as const;
  return {
    id: name,
    source: 'newsgraph corpus',
    license: 'CC0-1.0',
    genre: 'news',
    split: 'dev',
    topic: story,
    title: article.title?.value ?? null,
    published: article.published?.value.slice(0, 10) ?? null,
    text,
    furniture: furniture.map(({ start, end }) => [start, end]),
    entities: [...mentions].map(([id, own]) => {
      const entity = entities[id] as EntitySpec;
      const wiki = entity.wiki ?? null;
      return {
        id: known(id),
        type: entity.type,
        name: entity.name,
        wiki,
        mentions: own.sort((a, b) => a.start - b.start),
      };
    }),
    events: spec.events.map((event) => ({
      id: event.id,
      type: event.type,
      modality: event.modality,
      date: event.date === null ? null : String(event.date),
      mentions: event.triggers.map(find),
      args: roles.flatMap((role) => (event[role] ?? []).map((id) => ({ role, entity: known(id) }))),
    })),
    relations: spec.relations.map(([type, from, to, detail, evidence]) => {
      const { start, end } = find(evidence);
      return { type, from: known(from), to: known(to), detail, evidence: [start, end] };
    }),
    quotes: spec.quotes.map((quote) => {
      const cue = find(quote.cue);
      const speaker = known(quote.speaker);
      return {
        ...find(quote.text),
        speaker,
        speakerText: entities[quote.speaker]?.name,
        cue: [cue.start, cue.end],
        form: quote.form,
      };
    }),
  };
}

/** Finds a string that stands once in the text, or the part of it between `[[` and `]]`. */
function finder(text: string, name: string): (marked: string) => Span {
  return (marked) => {
    const open = marked.indexOf('[[');
    const plain = marked.replace('[[', '').replace(']]', '');
    const at = text.indexOf(plain);
    if (at < 0) throw new Error(`${name}: "${plain}" is not in the text`);
    if (open < 0) return { start: at, end: at + plain.length };
    if (text.includes(plain, at + 1)) throw new Error(`${name}: "${plain}" stands twice`);
    return { start: at + open, end: at + marked.indexOf(']]') - 2 };
  };
}

function furnitureOf(article: Article, spec: ArticleSpec, find: (marked: string) => Span): readonly Span[] {
  const lines: Span[] = [];
  const seen = new Set<string>();
  const front = (article.marks ?? []).filter(({ kind }) => kind === 'metadata');
  for (const { 0: line, index } of article.text.matchAll(/[^\n]+/g)) {
    const span = { start: index, end: index + line.trimEnd().length };
    if (front.some((mark) => mark.start <= span.start && span.end <= mark.end)) continue;
    const repeated = spec.repeated?.includes(line) === true && seen.has(line);
    if (repeated || spec.furniture.some((beginning) => line.startsWith(beginning))) lines.push(span);
    seen.add(line);
  }
  return [
    ...front.map(({ start, end }) => ({ start, end })),
    ...lines,
    ...(spec.pieces ?? []).map(find),
  ].sort((a, b) => a.start - b.start);
}

/** All whole-word occurrences of the names outside furniture, the longest first. */
function nameMentions(
  text: string,
  entities: Readonly<Record<string, EntitySpec>>,
  furniture: readonly Span[],
): Map<string, (Span & { kind: string })[]> {
  const taken = new Uint8Array(text.length);
  for (const { start, end } of furniture) taken.fill(1, start, end);
  const forms = Object.entries(entities).flatMap(([id, { names }]) =>
    names.map((form) => [form, id] as const),
  );
  const mentions = new Map<string, (Span & { kind: string })[]>();
  for (const [form, id] of forms.sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const end = at + form.length;
      const whole = !/[\p{L}\p{N}]/u.test((text[at - 1] ?? ' ') + (text[end] ?? ' '));
      if (!whole || taken.subarray(at, end).includes(1)) continue;
      taken.fill(1, at, end);
      mentions.set(id, [...(mentions.get(id) ?? []), { start: at, end, kind: 'name' }]);
    }
  }
  return new Map([...mentions].sort(([a], [b]) => (a < b ? -1 : 1)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const story of STORIES) writeFileSync(`${corpus}/gold/${story}.jsonl`, await goldOf(story));
}
