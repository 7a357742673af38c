import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GAZETTEERS } from '../../../../scripts/generate-gazetteer.js';
import { schemaPath } from '../../../../src/resources/locate.js';

it.each(Object.entries(GAZETTEERS))(
  'schema/gazetteer/%s is what the installed packages give',
  async (name, compile) => {
    // Not `toBe`: a difference of megabytes makes no readable message.
    expect((await compile()) === readFileSync(schemaPath('gazetteer', name), 'utf8')).toBe(true);
  },
);
