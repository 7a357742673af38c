/**
 * Writes what the YAML files of `schema/` say as JSON beside the compiled code, so that a program that starts need not parse them.
 * Usage: tsx scripts/parse-schema.ts [DIST] (default: dist). Part of `npm run build`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { schemaPath } from '../src/resources/locate.js';
import { PARSED_SCHEMA, parsedSchema } from '../src/resources/parsed-schema.js';
import { readYamlFile } from '../src/resources/yaml-file.js';

const [folder = 'dist'] = process.argv.slice(2);
const paths = globSync('**/*.yaml', { cwd: schemaPath(), absolute: true }).sort();
const files = paths.map((path) => ({ text: readFileSync(path, 'utf8'), data: readYamlFile(path).data }));
writeFileSync(join(folder, PARSED_SCHEMA), parsedSchema(files));
