import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Parameters, QueryEngine } from '../../src/query/engine.js';
import { ask, readyQuestions } from '../../src/query/ready-questions.js';
import { resultLines } from './canonical.js';

/** Parameters that the queries of `queries/` may use. */
export const PARAMETERS: Parameters = {
  id: 'person:vera-reyk',
  ids: ['place:city:marrow', 'person:ida-moss'],
  text: 'envoys',
  number: 41,
  list: ['a', 'b'],
  map: { key: [1, null] },
  skip: 0,
  limit: 10,
};

/** What ready questions are asked with; the others are asked as they are. */
const ASKED: Readonly<Record<string, Parameters>> = {
  about: { name: 'Vera Reyk' },
  around: { name: 'Vera Reyk' },
  'both-say': { a: 'Courier', b: 'The Ledger' },
  evidence: { id: 'LEADS(person:vera-reyk,organization:harbour-party;role=chair)' },
  'only-in': { outlet: 'The Beacon' },
  path: { from: 'Vera Reyk', to: 'Marrow' },
  'said-about': { name: '2018 accord' },
  statements: { name: 'anton reyk' },
  timeline: { name: 'Norvania' },
};

interface Case {
  readonly cypher: string;
  readonly ordered: boolean;
}

const folder = join(import.meta.dirname, 'queries');

/** Queries of one file, divided by empty lines; `// ordered` above one makes the order of its rows count. */
function casesOf(file: string): readonly Case[] {
  return readFileSync(join(folder, file), 'utf8')
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({
      cypher: text.replace(/^\/\/ ordered\n/, ''),
      ordered: text.startsWith('// ordered\n'),
    }));
}

async function answer(engine: QueryEngine, { cypher, ordered }: Case): Promise<string> {
  const result = await engine.run(cypher, PARAMETERS);
  return [cypher, ...resultLines(result, ordered).map((line) => `    ${line}`)].join('\n');
}

/**
 * One specification for every engine, over the graph of `tests/samples/harbour-corpus.ts`: the rows of each query are
 * recorded in `rows/`, and an engine conforms when it gives them.
 */
export function spec(name: string, makeEngine: () => Promise<QueryEngine>, timeout = 60_000): void {
  describe(`the ${name} engine`, { timeout }, () => {
    let engine: QueryEngine;
    beforeAll(async () => {
      engine = await makeEngine();
    }, timeout);
    afterAll(() => engine.close());

    const files = readdirSync(folder)
      .filter((file) => file !== 'errors.cypher')
      .sort();
    it.each(files)('gives the recorded rows of %s', async (file) => {
      const answers: string[] = [];
      for (const one of casesOf(file)) answers.push(await answer(engine, one));
      const recorded = join(import.meta.dirname, 'rows', file.replace('.cypher', '.txt'));
      await expect(`${answers.join('\n\n')}\n`).toMatchFileSnapshot(recorded);
    });

    it('gives the recorded rows of every ready question', async () => {
      const answers: string[] = [];
      for (const question of readyQuestions()) {
        const result = await ask(engine, question, ASKED[question.name] ?? {});
        answers.push([question.name, ...resultLines(result, true).map((line) => `    ${line}`)].join('\n'));
      }
      await expect(`${answers.join('\n\n')}\n`).toMatchFileSnapshot(
        join(import.meta.dirname, 'rows', 'ready-questions.txt'),
      );
    });

    it.each(casesOf('errors.cypher').map(({ cypher }) => cypher))('refuses %s', async (cypher) => {
      await expect(engine.run(cypher)).rejects.toThrow();
    });
  });
}
