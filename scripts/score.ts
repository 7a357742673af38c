/**
 * Measures quality, prints one table, and with `--write` puts it into BENCHMARKS.md.
 *
 *     npm run score [-- --write] [--only dwie,gum] [--model FOLDER]
 *
 * Needs ../shared (gold and scorers). Each row of a corpus is scored by ../shared/tools/score on what the whole
 * pipeline finds in the corpus' text.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { annotateGold } from '../src/annotate/annotate-gold.js';
import type { AnnotatorName } from '../src/annotate/annotators.js';
import { parseGoldLines } from '../src/annotate/gold-form.js';
import { buildGraph } from '../src/build-graph.js';
import { createAnnotationComponents } from '../src/registry.js';
import { loadOntology } from '../src/resources/ontology.js';
import { compromiseBaseline } from './annotate-eval/compromise-baseline.js';
import { table, today, writeSection } from './benchmarks/section.js';

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, only: { type: 'string' }, model: { type: 'string' } },
});
const shared = fileURLToPath(new URL('../../shared', import.meta.url));
if (!existsSync(shared)) {
  console.error('SKIPPED all: ../shared is not there');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'newsgraph-score-'));

/** Corpus file → layer → rows of the scorer that are reported. */
const MEASURES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'worldwide.dev': { names: ['exact', 'overlap'] },
  'dwie.dev': {
    names: ['exact', 'overlap', 'person exact', 'organization exact', 'place exact'],
    coref: ['all, no singletons CoNLL'],
    relations: ['all'],
  },
  'gum.dev': {
    tokens: ['tokens', 'UPOS', 'lemmas', 'UAS', 'LAS', 'sentences'],
    names: ['exact'],
    coref: ['people, orgs, places CoNLL'],
    times: ['span overlap', 'value, given the span'],
  },
  'uner_ewt.dev': { tokens: ['tokens', 'UPOS', 'UAS', 'LAS', 'sentences'], names: ['exact'] },
  'newsfair.dev': { coref: ['all CoNLL'] },
  'polnear.dev': { quotes: ['all words', 'all overlap', 'all speaker, given the content'] },
  'tempeval3.test': { times: ['span overlap', 'found with the right value'], events: ['triggers'] },
  'meantime.dev': {
    events: ['triggers', 'arguments, given the event', 'modality', 'date exact'],
    times: ['found with the right value'],
  },
  'wikievents.dev': { events: ['triggers', 'arguments, given the event'] },
  'redocred.dev': { relations: ['all'] },
  're3d.dev': { relations: ['all'] },
};

interface ScoredRow {
  readonly name: string;
  readonly p: number | null;
  readonly r: number | null;
  readonly f: number | null;
  /** Of rows that are a share, not a precision and recall. */
  readonly acc?: number | null;
}

type Scores = Readonly<Record<string, { readonly rows: readonly ScoredRow[] }>>;
type Annotate = (file: string, lines: string) => Promise<readonly unknown[]>;

async function pipelineOf(annotator: AnnotatorName): Promise<Annotate> {
  const { components, fallback } = await createAnnotationComponents({
    annotator,
    ontology: loadOntology(),
    model: annotator === 'reader' ? values.model : undefined,
  });
  if (fallback !== null) throw new Error(fallback);
  return async (file, lines) => await annotateGold(parseGoldLines(lines, file), components);
}

function score(gold: string, predicted: string): Scores {
  const json = execFileSync(
    process.execPath,
    [join(shared, 'tools/score/main.mjs'), gold, predicted, '--json'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  return (JSON.parse(json) as { layers: Scores }).layers;
}

const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? '–' : (100 * share).toFixed(1);

async function scoresOf(annotate: Annotate, corpus: string): Promise<Scores> {
  const gold = join(shared, 'gold/measure', `${corpus}.jsonl`);
  const predictions = await annotate(gold, readFileSync(gold, 'utf8'));
  const predicted = join(folder, `${corpus}.jsonl`);
  writeFileSync(predicted, predictions.map((document) => `${JSON.stringify(document)}\n`).join(''));
  return score(gold, predicted);
}

async function corpusRows(): Promise<string[][]> {
  const reader = await pipelineOf('reader');
  const light = await pipelineOf('light');
  const rows: string[][] = [];
  const wanted = values.only?.split(',');
  for (const [corpus, layers] of Object.entries(MEASURES)) {
    if (wanted !== undefined && !wanted.some((name) => corpus.startsWith(name))) continue;
    const found = { reader: await scoresOf(reader, corpus), light: await scoresOf(light, corpus) };
    const plain =
      'names' in layers
        ? await scoresOf(async (file, lines) => parseGoldLines(lines, file).map(compromiseBaseline), corpus)
        : {};
    for (const [layer, names] of Object.entries(layers)) {
      for (const name of names) {
        const of = (scores: Scores): ScoredRow | undefined =>
          scores[layer]?.rows.find((row) => row.name === name);
        const figure = (scores: Scores): string => percent(of(scores)?.f ?? of(scores)?.acc);
        const best = of(found.reader);
        rows.push([
          corpus,
          layer,
          name,
          percent(best?.p),
          percent(best?.r),
          figure(found.reader),
          figure(found.light),
          figure(plain),
        ]);
        console.error(rows.at(-1)?.join('\t'));
      }
    }
  }
  return rows;
}

interface SeedScores {
  readonly mentions: { readonly F1: string };
  readonly entityB3: string;
  readonly relations: {
    readonly P: string;
    readonly R: string;
    readonly F1: string;
    readonly detail: string;
  };
  readonly events: Readonly<Record<'found' | 'typed' | 'B3' | 'P' | 'modality' | 'args' | 'dates', string>>;
  readonly statements: string;
  readonly evidence: string;
}

async function seedRows(): Promise<string[][]> {
  const scores = new Map<AnnotatorName, SeedScores>();
  for (const annotator of ['reader', 'light'] as const) {
    const { graph } = await buildGraph([join(shared, 'corpus/seeds')], {
      annotator,
      model: annotator === 'reader' ? values.model : undefined,
    });
    const file = join(folder, 'graph.json');
    writeFileSync(file, graph.toJson());
    const json = execFileSync(process.execPath, [join(shared, 'tools/seeds/score.mjs'), file], {
      encoding: 'utf8',
    });
    scores.set(annotator, JSON.parse(json) as SeedScores);
  }
  const row = (name: string, pick: (scored: SeedScores) => string): string[] => [
    name,
    pick(scores.get('reader') as SeedScores),
    pick(scores.get('light') as SeedScores),
  ];
  return [
    row('mentions F1', (s) => s.mentions.F1),
    row('entities B³', (s) => s.entityB3),
    row('relations P / R / F1', (s) => `${s.relations.P} / ${s.relations.R} / ${s.relations.F1}`),
    row('roles and kinship', (s) => s.relations.detail),
    row('events found', (s) => s.events.found),
    row('events typed', (s) => s.events.typed),
    row('events precision', (s) => s.events.P),
    row('events B³', (s) => s.events.B3),
    row('event modality', (s) => s.events.modality),
    row('event arguments', (s) => s.events.args),
    row('event dates', (s) => s.events.dates),
    row('statements', (s) => s.statements),
    row('evidence', (s) => s.evidence),
  ];
}

const seeds = table(['five seed articles', 'reader', 'light'], await seedRows());
console.log(seeds);
const corpora = table(
  ['corpus', 'layer', 'measure', 'P', 'R', 'F1', 'light F1', 'compromise F1'],
  await corpusRows(),
);
console.log(corpora);
rmSync(folder, { recursive: true, force: true });
if (values.write === true) {
  const note = `Measured ${today()} on raw text with the whole pipeline; no document of these sets was trained on.`;
  writeSection('score-seeds', 'Quality: the five seed articles', `${note}\n\n${seeds}`);
  writeSection('score-corpora', 'Quality: gold corpora (dev parts)', `${note}\n\n${corpora}`);
}
