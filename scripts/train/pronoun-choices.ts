/**
 * Writes what the trainer of the pronoun model reads: every third-person pronoun of gold documents that the gold knows,
 * with its antecedents' features and which of them are right.
 *
 *     npx tsx scripts/train/pronoun-choices.ts GOLD.jsonl ... [--partial GOLD.jsonl ...] > choices.jsonl
 *
 * Behind --partial stand corpora that mark only some things: of these, pronouns without a gold mention are left out.
 * A line: {"kind": "person", "rows": [["distance 0", ...], ...], "right": [0, 3]}; the last row is that of no antecedent.
 */
import { readFileSync } from 'node:fs';
import { createAnnotators } from '../../src/annotate/annotators.js';
import { createCoref } from '../../src/annotate/coref/coref.js';
import type { Choice } from '../../src/annotate/coref/pronouns.js';
import { type GoldDocument, goldArticle, parseGoldLines } from '../../src/annotate/gold-form.js';
import { nameHeads } from '../../src/annotate/names/name-heads.js';
import type { DocView } from '../../src/model/layers.js';
import type { ParsedToken } from '../../src/model/token.js';
import type { Component } from '../../src/pipeline/component.js';

type View = DocView<'blocks' | 'sentences' | 'parsed' | 'names'>;

const choices = new Map<string, Choice[]>();
const coref = createCoref((article, choice) => {
  const list = choices.get(article) ?? [];
  choices.set(article, list);
  list.push(choice);
});
const annotators = await createAnnotators({ annotator: 'reader' });
const components = [...annotators.components, nameHeads()] as unknown as readonly Component[];
const files = process.argv.slice(2);
const partialFrom = files.indexOf('--partial');
for (const [at, file] of files.entries()) {
  if (at === partialFrom) continue;
  const partial = partialFrom >= 0 && at > partialFrom;
  for (const gold of parseGoldLines(readFileSync(file, 'utf8'), file)) {
    const view = await read(gold);
    await coref.annotate([view]);
    const entities = entitiesByHead(gold, view.parsed);
    for (const choice of choices.get(view.article.id) ?? []) write(choice, entities, partial);
    choices.clear();
  }
}

async function read(gold: GoldDocument): Promise<View> {
  let view: unknown = goldArticle(gold);
  for (const component of components) {
    const [layers] = await component.annotate([view as never]);
    view = { ...(view as object), ...layers };
  }
  return view as View;
}

/** Head word of each gold mention → its entity; of mentions with one head the shortest. */
function entitiesByHead(gold: GoldDocument, tokens: readonly ParsedToken[]): ReadonlyMap<number, string> {
  const heads = new Map<number, { readonly id: string; readonly length: number }>();
  for (const { id, mentions } of gold.entities ?? []) {
    for (const { start, end } of mentions) {
      const first = tokens.findIndex((token) => token.end > start);
      let last = first;
      while (last < tokens.length && (tokens[last]?.start ?? end) < end) last++;
      const inside = (at: number): boolean => at >= first && at < last;
      for (let at = first; at < last; at++) {
        if (inside(tokens[at]?.head ?? -1)) continue;
        const known = heads.get(at);
        if (known === undefined || known.length > end - start) heads.set(at, { id, length: end - start });
        break;
      }
    }
  }
  return new Map([...heads].map(([at, { id }]) => [at, id]));
}

function write(
  { pronoun, kind, heads, features }: Choice,
  entities: ReadonlyMap<number, string>,
  partial: boolean,
): void {
  const own = entities.get(pronoun);
  if (partial && own === undefined) return;
  const right = heads.flatMap((head, row) => (own !== undefined && entities.get(head) === own ? [row] : []));
  const rows = right.length > 0 ? right : [heads.length];
  console.log(JSON.stringify({ kind, rows: features, right: rows }));
}
