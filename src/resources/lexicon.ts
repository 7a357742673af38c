import { readFileSync } from 'node:fs';
import { NewsgraphError } from '../errors.js';
import { schemaPath } from './locate.js';

/**
 * Reads `schema/lexicon/<name>.txt`: one entry a line, lower case, `#` begins a comment. With a tab the rest of
 * the line is the entry's value.
 * @throws NewsgraphError KG201 with the line of an entry that stands twice.
 */
export function readLexicon(name: string): ReadonlyMap<string, string> {
  const file = schemaPath('lexicon', `${name}.txt`);
  const entries = new Map<string, string>();
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((raw, index) => {
      const line = raw.replace(/#.*$/, '').trimEnd();
      if (line.trim() === '') return;
      const [key = '', value = ''] = line.split('\t');
      if (entries.has(key)) {
        throw new NewsgraphError({
          code: 'KG201',
          message: `"${key}" stands twice in the lexicon`,
          where: { file, line: index + 1 },
          hint: 'Remove one of the two lines.',
        });
      }
      entries.set(key, value);
    });
  return entries;
}
