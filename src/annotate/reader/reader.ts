import { join } from 'node:path';
import type { DocView, Layers } from '../../model/layers.js';
import type { Component } from '../../pipeline/component.js';
import { loadGazetteer } from '../../resources/gazetteer/gazetteer.js';
import { modelPath } from '../../resources/locate.js';
import { consistentNames } from '../names/consistency.js';
import { splitSentences } from '../sentences/split.js';
import { chunksOf } from './chunks.js';
import { type ReaderConfig, readConfig } from './config.js';
import { openSession } from './open-session.js';
import { readPieces, type WordPieces } from './pieces.js';
import { decodeReading, type Scored } from './reading.js';
import type { ReaderSession } from './session.js';

export interface ReaderOptions {
  /** Folder with `model.onnx`, `vocab.txt` and `config.json`; the bundled one if not given. */
  readonly folder?: string;
  /** Threads of the graph within one run. Results are the same for any number. */
  readonly threads?: number;
}

interface Loaded {
  readonly config: ReaderConfig;
  readonly pieces: WordPieces;
  readonly session: ReaderSession;
}

/**
 * Component that reads with the trained model: sentences, tags, trees and names in one run of the graph for each chunk.
 * @throws NewsgraphError KG103 when the model or onnxruntime cannot be loaded.
 */
export async function createReader(
  options: ReaderOptions = {},
): Promise<Component<'tokens', 'sentences' | 'parsed' | 'names'>> {
  const folder = options.folder ?? modelPath('reader');
  const config = readConfig(join(folder, 'config.json'));
  const pieces = readPieces(join(folder, 'vocab.txt'), config.maxPiecesPerWord);
  const session = await openSession(join(folder, 'model.onnx'), options.threads ?? 1);
  const loaded = { config, pieces, session };
  return {
    name: 'reader',
    summary: 'sentences, tags, dependency trees and names by the trained model',
    requires: ['tokens'],
    assigns: ['sentences', 'parsed', 'names'],
    annotate: async (docs) => {
      const readings: Pick<Layers, 'sentences' | 'parsed' | 'names'>[] = [];
      for (const doc of docs) readings.push(await read(doc, loaded));
      return readings;
    },
  };
}

async function read(
  { article, tokens }: DocView<'tokens'>,
  { config, pieces, session }: Loaded,
): Promise<Pick<Layers, 'sentences' | 'parsed' | 'names'>> {
  const ruled = splitSentences(article.text, tokens);
  const scored: Scored[] = [];
  for (const chunk of chunksOf(article.text, tokens, ruled, pieces, config)) {
    scored.push({ chunk, scores: await session.run(chunk) });
  }
  const { sentences, parsed, names, nameness } = decodeReading(article.text, tokens, ruled, scored, config);
  return { sentences, parsed, names: consistentNames(names, tokens, nameness, loadGazetteer()) };
}
