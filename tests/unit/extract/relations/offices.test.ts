import { beforeAll, describe, expect, it } from 'vitest';
import type { Doc } from '../../../../src/model/layers.js';
import { relationFacts } from '../../../builders/relation-facts.js';
import { readSentences } from '../../../rules/documents.js';

const TEXTS = {
  stated: 'Kenya fired its health minister on Monday. President Tunde Bello thanked reporters.',
  abroad: 'Kenya and Uganda closed the border on Monday. President Tunde Bello thanked reporters.',
  later:
    'Floods hit Kenya on Monday. Rivers burst their banks. Roads in western Kenya were cut. Schools closed. Shops shut early. Rain went on. President Tunde Bello thanked reporters.',
  vice: 'Kenya fired its health minister on Monday. Vice President Tunde Bello thanked reporters.',
  spoken: 'Norlux will cut 900 jobs in May, chief executive Ana Ruiz said on Monday.',
  narrowed: 'Norlux will cut 900 jobs in May, union spokeswoman Ana Ruiz said on Monday.',
  whose: 'The Green Party, whose leader is Ana Ruiz, lost the vote.',
  company: 'Delta Freight, a Kenyan carrier, cut its fleet.',
  party: 'Prime Minister Ana Ruiz of the Civic League won the vote.',
  judge: 'Judge Ana Ruiz of the High Court opened the hearing.',
  field: 'Ana Ruiz, the director for Africa, opened the hearing.',
  nearer: 'Tunde Bello was an ally of Ana Ruiz, the founder of the Green Party.',
  province: 'Ana Ruiz, the governor of Punjab province, opened the hearing.',
  chief: 'Ana Ruiz, commander-in-chief of the Delta Front, gave up.',
  both: 'Ana Ruiz, president and chief executive of Delta Freight, resigned on Monday.',
} as const;

let docs: ReadonlyMap<string, Doc>;
beforeAll(async () => {
  docs = await readSentences(Object.values(TEXTS));
});

const facts = (text: string): readonly string[] => relationFacts(docs.get(text));

describe('offices of a state that the sentence does not name', () => {
  it('gives the president of the one country of the article', () => {
    expect(facts(TEXTS.stated)).toContain('Tunde Bello LEADS Kenya as president');
  });
  it('gives the president of the only country, wherever it was named', () => {
    expect(facts(TEXTS.later)).toContain('Tunde Bello LEADS Kenya as president');
  });
  it('gives nothing where two countries are spoken of', () => {
    expect(facts(TEXTS.abroad).filter((fact) => fact.startsWith('Tunde Bello'))).toEqual([]);
  });
  it('gives nothing to a vice president', () => {
    expect(facts(TEXTS.vice).filter((fact) => / LEADS /.test(fact))).toEqual([]);
  });
});

describe('bare titles of who speaks', () => {
  it('belong to the body that the clause is about', () => {
    expect(facts(TEXTS.spoken)).toContain('Ana Ruiz LEADS Norlux as chief executive');
  });
  it('say nothing of it where the title has its own', () => {
    expect(facts(TEXTS.narrowed).filter((fact) => fact.includes('Norlux'))).toEqual([]);
  });
});

describe('what an office is an office in', () => {
  it.each([
    ['the thing named before "whose"', TEXTS.whose, 'Ana Ruiz LEADS Green Party as leader'],
    ['the party behind a minister', TEXTS.party, 'Ana Ruiz MEMBER_OF Civic League'],
    ['the province', TEXTS.province, 'Ana Ruiz LEADS Punjab as governor'],
    ['the first of two roles', TEXTS.both, 'Ana Ruiz LEADS Delta Freight as president'],
    ['the second of two roles', TEXTS.both, 'Ana Ruiz LEADS Delta Freight as chief executive'],
  ])('%s', (_, text, fact) => {
    expect(facts(text)).toContain(fact);
  });
  it('a noun with hyphens is one role', () => {
    expect(facts(TEXTS.chief).filter((fact) => fact.includes('commander-in-chief'))).toHaveLength(1);
  });
  it('the court of a judge has no judge as a member', () => {
    expect(facts(TEXTS.judge)).toEqual(['Ana Ruiz HOLDS_ROLE High Court as judge']);
  });
  it('a continent is no body', () => {
    expect(facts(TEXTS.field)).toEqual([]);
  });
  it('an apposition is that of the name before it', () => {
    expect(facts(TEXTS.nearer).filter((fact) => fact.startsWith('Tunde Bello'))).toEqual([]);
  });
  it('a company is no part of a country', () => {
    expect(facts(TEXTS.company)).toEqual(['Delta Freight BASED_IN Kenya']);
  });
});
