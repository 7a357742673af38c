import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaPath } from '../../../src/resources/locate.js';
import { readYamlFile } from '../../../src/resources/yaml-file.js';

it('both parsers of YAML read the same of every schema file', () => {
  const files = globSync('**/*.yaml', { cwd: schemaPath(), absolute: true }).sort();
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) {
    expect(readYamlFile(file).data, file).toEqual(parse(readFileSync(file, 'utf8')));
  }
});
