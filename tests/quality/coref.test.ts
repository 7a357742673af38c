import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createCoref } from '../../src/annotate/coref/coref.js';
import { type GoldTree, goldLayers } from '../builders/gold-layers.js';

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
const GOLD = path.join(SHARED, 'gold/measure/gum.dev.jsonl');
const SCORE = path.join(SHARED, 'tools/score/main.mjs');
/** CoNLL F1 of chains on the gold's own words, trees and names, measured on 2026-11-22; shares of 1. */
const FLOORS = { 'people, orgs, places CoNLL': 0.71, 'names CoNLL': 0.79 };

interface Scores {
  readonly layers: {
    readonly coref: { readonly rows: readonly { readonly name: string; readonly f: number }[] };
  };
}

function score(): ReadonlyMap<string, number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsgraph-coref-'));
  try {
    const file = path.join(folder, 'predicted.jsonl');
    const gold = readFileSync(GOLD, 'utf8').trim().split('\n');
    writeFileSync(file, gold.map((line) => JSON.stringify(predict(JSON.parse(line) as GoldTree))).join('\n'));
    const json = execFileSync('node', [SCORE, GOLD, file, '--only', 'coref', '--json'], { encoding: 'utf8' });
    return new Map((JSON.parse(json) as Scores).layers.coref.rows.map((row) => [row.name, row.f]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const coref = createCoref();

function predict(gold: GoldTree): unknown {
  const [given] = coref.annotate([goldLayers(gold)]) as [Awaited<ReturnType<typeof coref.annotate>>[number]];
  const entities = given.chains.map(({ id, type, name, mentions }) => ({
    id,
    type,
    name,
    mentions: mentions
      .filter(({ use }) => use !== 'demonym')
      .map(({ start, end, kind }) => ({ start, end, kind })),
  }));
  const unnamed = given.nominals.map(({ id, type, mentions }) => ({
    id,
    type: type === 'abstract' || type === 'object' ? 'other' : type,
    name: '',
    mentions: mentions
      .filter(({ rule }) => rule !== 'relative')
      .map(({ start, end, kind }) => ({ start, end, kind })),
  }));
  const all = [...entities, ...unnamed].filter((entity) => entity.mentions.length > 0);
  return { id: gold.id, text: gold.text, entities: all };
}

describe.skipIf(!existsSync(GOLD))(`coreference on GUM (skipped where ../shared is missing)`, () => {
  const scores = existsSync(GOLD) ? score() : new Map<string, number>();
  it.each(Object.entries(FLOORS))('%s is at least %d', (name, floor) => {
    expect(scores.get(name)).toBeGreaterThanOrEqual(floor);
  });
});
