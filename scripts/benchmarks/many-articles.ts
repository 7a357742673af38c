import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Surnames that replace others, so that a thousand articles are not twelve. */
const SYLLABLES = ['ba', 'do', 'ka', 'li', 'mo', 'na', 'ra', 'so', 'ta', 'vu', 'ze', 'fi'];

function inventedName(seed: number): string {
  let name = '';
  for (let n = seed + 7, i = 0; i < 3; i++, n = Math.floor(n / SYLLABLES.length))
    name += SYLLABLES[n % SYLLABLES.length];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Every capitalised word of six letters or more, in most copies, gets a name of its own for that copy. */
function varied(text: string, copy: number): string {
  const names = new Map<string, string>();
  return text.replace(/\b[A-Z][a-z]{5,}\b/g, (word, offset: number) => {
    const startsSentence =
      /(^|[.!?]["”]?\s)$/.test(text.slice(Math.max(0, offset - 3), offset)) || offset === 0;
    if (startsSentence || copy % 3 === 0) return word;
    if (!names.has(word)) names.set(word, inventedName(copy * 97 + names.size * 13));
    return names.get(word) ?? word;
  });
}

/** Writes `count` variations of the articles of a folder; returns the number of their words. */
export function writeManyArticles(source: string, target: string, count: number): number {
  mkdirSync(target, { recursive: true });
  const files = readdirSync(source)
    .filter((name) => /\.(txt|md|html|json)$/.test(name) && name !== 'manifest.json' && name !== 'README.md')
    .filter((name) => statSync(join(source, name)).isFile())
    .sort();
  let words = 0;
  for (let i = 0; i < count; i++) {
    const name = files[i % files.length] ?? '';
    const text = varied(readFileSync(join(source, name), 'utf8'), Math.floor(i / files.length));
    words += text.split(/\s+/).length;
    writeFileSync(join(target, `${String(i).padStart(5, '0')}-${name}`), text);
  }
  return words;
}
