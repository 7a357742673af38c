import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/build-graph.js';

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const scorer = join(shared, 'tools/seeds/score.mjs');
if (!existsSync(scorer)) console.warn('SKIPPED quality of the seed articles: ../shared is not there');

/** Measured quality may rise; these floors it may not fall under. */
describe.skipIf(!existsSync(scorer))('quality on the seed articles', () => {
  it.each(['reader', 'light'] as const)('holds its floors with the %s annotator', async (annotator) => {
    const { graph } = await buildGraph([join(shared, 'corpus/seeds')], { annotator });
    const folder = mkdtempSync(join(tmpdir(), 'newsgraph-quality-'));
    const file = join(folder, 'graph.json');
    writeFileSync(file, graph.toJson());
    const scores = JSON.parse(execFileSync(process.execPath, [scorer, file], { encoding: 'utf8' }));
    rmSync(folder, { recursive: true });
    const floors = FLOORS[annotator];
    expect(Number(scores.mentions.F1)).toBeGreaterThanOrEqual(floors.mentions);
    expect(Number(scores.entityB3)).toBeGreaterThanOrEqual(floors.entityB3);
    expect(Number(scores.relations.F1)).toBeGreaterThanOrEqual(floors.relations);
    expect(Number(scores.events.typed)).toBeGreaterThanOrEqual(floors.typed);
    expect(Number(scores.events.P)).toBeGreaterThanOrEqual(floors.eventPrecision);
    expect(Number(scores.events.args)).toBeGreaterThanOrEqual(floors.arguments);
    expect(Number(scores.events.dates)).toBeGreaterThanOrEqual(floors.dates);
    expect(Number(scores.statements)).toBeGreaterThanOrEqual(floors.statements);
    expect(scores.evidence).toMatch(/ 0 bad$/);
  });
});

const FLOORS = {
  reader: {
    mentions: 92,
    entityB3: 85,
    relations: 60,
    typed: 55,
    eventPrecision: 60,
    arguments: 35,
    dates: 50,
    statements: 40,
  },
  light: {
    mentions: 80,
    entityB3: 80,
    relations: 35,
    typed: 45,
    eventPrecision: 50,
    arguments: 30,
    dates: 50,
    statements: 40,
  },
} as const;
