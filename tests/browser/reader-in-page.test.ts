import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldArticle } from '../../src/annotate/gold-form.js';
import { type Chunk, chunksOf } from '../../src/annotate/reader/chunks.js';
import { readConfig } from '../../src/annotate/reader/config.js';
import { openSession } from '../../src/annotate/reader/open-session.js';
import { readPieces } from '../../src/annotate/reader/pieces.js';
import { splitSentences } from '../../src/annotate/sentences/split.js';
import { tokenize } from '../../src/annotate/tokenize/tokenizer.js';
import { modelPath } from '../../src/resources/locate.js';
import { CHROMIUM, evaluateInPage } from './chromium.js';
import { type PageServer, servePage } from './page-server.js';

/** Folder of the package onnxruntime-web; it is no dependency, since it weighs more than all others together. */
const WEB = process.env.ONNXRUNTIME_WEB ?? '';
if (CHROMIUM !== '' && WEB === '')
  console.warn('SKIPPED the reader in a page: ONNXRUNTIME_WEB names no folder of onnxruntime-web');

const TEXT =
  'The harbour master of Port Callis, Ines Orvald, said on Monday that the Tarn Line would close in March. She blamed rising costs.';

function chunk(): Chunk {
  const document = goldArticle({ id: 'page', text: TEXT });
  const config = readConfig(join(modelPath('reader'), 'config.json'));
  const pieces = readPieces(join(modelPath('reader'), 'vocab.txt'), config.maxPiecesPerWord);
  const tokens = tokenize(document);
  return chunksOf(TEXT, tokens, splitSentences(TEXT, tokens), pieces, config)[0] as Chunk;
}

/** The chunk as the page builds it again: 64-bit numbers do not travel as JSON. */
function inPage({ inputIds, shapeIds, wordIndex }: Chunk): string {
  const list = (ids: BigInt64Array) => `BigInt64Array.of(${[...ids].map((id) => `${id}n`).join()})`;
  return `(async () => {
    const ort = await import('/ort/dist/ort.wasm.min.mjs');
    ort.env.wasm.numThreads = 1;
    const { createSession } = await import('/dist/annotate/reader/session.js');
    const graph = new Uint8Array(await (await fetch('/models/model.onnx')).arrayBuffer());
    const session = await createSession(ort, graph, { executionProviders: ['wasm'] });
    const scores = await session.run({ inputIds: ${list(inputIds)}, shapeIds: ${list(shapeIds)}, wordIndex: ${list(wordIndex)} });
    return { words: scores.words, ner: [...scores.ner], upos: [...scores.upos], arc: [...scores.arc] };
  })()`;
}

interface PageScores {
  readonly words: number;
  readonly ner: readonly number[];
  readonly upos: readonly number[];
  readonly arc: readonly number[];
}

/** Index of the highest score of each row. */
function winners(scores: ArrayLike<number>, rows: number): number[] {
  const width = scores.length / rows;
  return Array.from({ length: rows }, (_, row) => {
    const values = Array.from({ length: width }, (_, i) => scores[row * width + i] as number);
    return values.indexOf(Math.max(...values));
  });
}

describe.skipIf(CHROMIUM === '' || WEB === '')('the reader in a page', () => {
  let server: PageServer;
  beforeAll(async () => {
    const dist = fileURLToPath(new URL('../../dist', import.meta.url));
    server = await servePage({ dist, models: modelPath('reader'), ort: WEB });
  });
  afterAll(() => server.close());

  it('gives the tags, names and heads that it gives in Node', async () => {
    const input = chunk();
    const session = await openSession(join(modelPath('reader'), 'model.onnx'), 1);
    const here = await session.run(input);
    const there = (await evaluateInPage(server.address, inPage(input))) as PageScores;
    expect(there.words).toBe(here.words);
    for (const head of ['ner', 'upos', 'arc'] as const) {
      expect(winners(there[head], here.words)).toEqual(winners(here[head], here.words));
    }
  });
});
