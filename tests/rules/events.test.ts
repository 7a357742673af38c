import { beforeAll, describe, expect, it } from 'vitest';
import { loadEventFrames } from '../../src/extract/events/load-frames.js';
import type { Doc } from '../../src/model/layers.js';
import { readSentences } from './documents.js';

const frames = loadEventFrames();
const sentenceOf = (example: string): string => example.split('=>')[0]?.trim() ?? '';

describe('event frames', () => {
  let docs: ReadonlyMap<string, Doc>;
  beforeAll(async () => {
    docs = await readSentences(frames.flatMap(({ yes, no }) => [...yes, ...no]).map(sentenceOf));
  });

  describe.each(frames.map((frame) => [frame.id, frame] as const))('%s', (_id, frame) => {
    it.each(frame.yes.map((example) => [example]))('reads: %s', (example) => {
      const sentence = sentenceOf(example);
      const word = example.split('=>')[1]?.trim() ?? '';
      const read = (docs.get(sentence)?.events ?? []).map(({ type, trigger }) => ({
        type,
        word: sentence.slice(trigger.start, trigger.end).split(' ')[0],
      }));
      expect(read).toContainEqual({ type: frame.type, word });
    });

    it.each(frame.no.map((example) => [example]))('leaves alone: %s', (example) => {
      const read = docs.get(sentenceOf(example))?.events.filter((event) => event.rule === frame.id);
      expect(read).toEqual([]);
    });
  });
});
