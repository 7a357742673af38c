import { beforeAll, describe, expect, it } from 'vitest';
import { loadRelationRules } from '../../src/extract/pattern/load-rules.js';
import { loadImpliedRules } from '../../src/extract/relations/load-implied.js';
import type { Doc } from '../../src/model/layers.js';
import { readSentences } from './documents.js';

const rules = [...loadRelationRules(), ...loadImpliedRules()];
const sentenceOf = (example: string): string => example.split('=>')[0]?.trim() ?? '';

describe('relation rules', () => {
  let docs: ReadonlyMap<string, Doc>;
  beforeAll(async () => {
    docs = await readSentences(rules.flatMap(({ yes, no }) => [...yes, ...no]).map(sentenceOf));
  });

  describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    it.each(rule.yes.map((example) => [example]))('reads: %s', (example) => {
      const doc = docs.get(sentenceOf(example));
      const [from, to, detail] = (example.split('=>')[1] ?? '').split('|').map((part) => part.trim());
      const read = (doc?.relations ?? [])
        .filter(({ type }) => type === rule.type || type === 'LEADS')
        .map((relation) => {
          const name = (id: string): string | undefined => doc?.chains.find((chain) => chain.id === id)?.name;
          const { role, kin } = relation.qualifiers;
          const extra = detail === undefined ? {} : { detail: role ?? kin };
          return { from: name(relation.from), to: name(relation.to), ...extra };
        });
      expect(read).toContainEqual(detail === undefined ? { from, to } : { from, to, detail });
    });

    it.each(rule.no.map((example) => [example]))('leaves alone: %s', (example) => {
      const read = docs.get(sentenceOf(example))?.relations.filter((relation) => relation.rule === rule.id);
      expect(read).toEqual([]);
    });
  });
});
