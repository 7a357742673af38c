/**
 * Compiles the gazetteers under schema/gazetteer/ from npm data packages.
 *
 *     tsx scripts/generate-gazetteer.ts            writes the files
 *     tsx scripts/generate-gazetteer.ts --check    exit code 1 if a file is not what the packages give
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileCities } from './gazetteer/cities.js';
import { compileFirstNames } from './gazetteer/first-names.js';
import { compileKnownNames } from './gazetteer/known-names.js';
import { compileNounClasses } from './gazetteer/noun-classes.js';
import { compileOrganizationNames } from './gazetteer/organization-names.js';
import { compileRegions } from './gazetteer/regions.js';

const FOLDER = fileURLToPath(new URL('../schema/gazetteer/', import.meta.url));

/** File name under schema/gazetteer/ → what makes it. */
export const GAZETTEERS: Readonly<Record<string, () => string | Promise<string>>> = {
  'cities.tsv': compileCities,
  'regions.tsv': compileRegions,
  'first-names.tsv': compileFirstNames,
  'noun-classes.tsv': compileNounClasses,
  'known-names.tsv': compileKnownNames,
  'organization-names.tsv': compileOrganizationNames,
};

async function main(check: boolean): Promise<number> {
  mkdirSync(FOLDER, { recursive: true });
  let stale = 0;
  for (const [name, compile] of Object.entries(GAZETTEERS)) {
    const file = path.join(FOLDER, name);
    const text = await compile();
    if (!check) writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text) {
      console.error(`schema/gazetteer/${name} is stale: run tsx scripts/generate-gazetteer.ts`);
      stale++;
    }
  }
  return stale === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await main(process.argv.includes('--check'));
