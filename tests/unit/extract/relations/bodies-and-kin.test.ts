import { beforeAll, describe, expect, it } from 'vitest';
import type { Doc } from '../../../../src/model/layers.js';
import { relationFacts } from '../../../builders/relation-facts.js';
import { readSentences } from '../../../rules/documents.js';

const TEXTS = {
  ministry: "Kenya's Finance Ministry raised fuel taxes on Tuesday.",
  embassy: "Kenya's Embassy in Lima closed on Tuesday.",
  organ: 'The European Union said on Monday that the European Commission would pay.',
  town: 'The talks moved from Nairobi to Kisumu. Ana Ruiz teaches law at Kisumu University.',
  apart: 'Kenya sent police. The storm reached Kisumu on Monday.',
  army: "Lassana Bello, a former head of Kenya's army, died on Monday.",
  division: "Ana Ruiz, head of Delta Freight's legal department, declined to comment.",
  spokesman: 'A spokesman for the Kenyan government, Tunde Bello, declined to comment.',
  region: "Amnesty International's Kenya director, Ana Ruiz, declined to comment.",
  others: 'The jury included Senegalese director Tunde Bello and the Brazilian critic Ana Ruiz.',
  told: 'Ana Ruiz is a lecturer at Kisumu University. On Monday Ana Ruiz of Kisumu University declined to comment.',
  stranger: 'Marta Keller won a prize. Claudia Werner praised the film. Her brother, Georg Keller, wept.',
  owner: 'Claudia Werner praised the film. Her brother, Georg Keller, wept.',
  whole: 'Delta Freight chief executive Ana Ruiz wept.',
  bare: 'Kenya deposed its army chief on Monday. Roads in Kenya were cut. The White House said so. President Tunde Bello thanked reporters.',
} as const;

let docs: ReadonlyMap<string, Doc>;
beforeAll(async () => {
  docs = await readSentences(Object.values(TEXTS));
});

const facts = (text: string): readonly string[] => relationFacts(docs.get(text));

describe('bodies', () => {
  it('of a state sit in its country, embassies do not', () => {
    expect(facts(TEXTS.ministry)).toContain('Finance Ministry BASED_IN Kenya');
    expect(facts(TEXTS.embassy).filter((fact) => fact.endsWith('BASED_IN Kenya'))).toEqual([]);
  });
  it('of many nations have organs', () => {
    expect(facts(TEXTS.organ)).toContain('European Commission PART_OF European Union');
  });
  it('called after a town sit there', () => {
    expect(facts(TEXTS.town)).toContain('Kisumu University BASED_IN Kisumu');
  });
  it('and towns lie in the country that the article names, in whatever sentence', () => {
    expect(facts(TEXTS.apart)).toContain('Kisumu LOCATED_IN Kenya');
  });
});

describe('roles', () => {
  it('in a part of a state or firm are roles in that', () => {
    expect(facts(TEXTS.army)).toContain('Lassana Bello HOLDS_ROLE Kenya as head of army');
    expect(facts(TEXTS.division)).toContain('Ana Ruiz HOLDS_ROLE Delta Freight as head of legal department');
  });
  it('for a government are roles in its country', () => {
    expect(facts(TEXTS.spokesman)).toContain('Tunde Bello HOLDS_ROLE Kenya as spokesman');
  });
  it('for a country do not head the body', () => {
    expect(facts(TEXTS.region)).toContain('Ana Ruiz HOLDS_ROLE Amnesty International as kenya director');
  });
  it('that are told leave no mere employee', () => {
    expect(facts(TEXTS.told)).toEqual(
      expect.arrayContaining(['Ana Ruiz HOLDS_ROLE Kisumu University as lecturer']),
    );
    expect(facts(TEXTS.told).filter((fact) => fact.endsWith('employee'))).toEqual([]);
  });
});

describe('citizens', () => {
  it('are each of their own country', () => {
    expect(facts(TEXTS.others).filter((fact) => fact.includes('CITIZEN_OF'))).toEqual([
      'Tunde Bello CITIZEN_OF Senegal',
      'Ana Ruiz CITIZEN_OF Brazil',
    ]);
  });
});

describe('brothers and sisters by a pronoun', () => {
  it('are left open where somebody else bears the surname', () => {
    expect(facts(TEXTS.stranger).filter((fact) => fact.includes('Claudia Werner'))).toEqual([]);
  });
  it('need not bear one surname', () => {
    expect(facts(TEXTS.owner)).toContain('Georg Keller FAMILY_OF Claudia Werner');
  });
});

describe('titles', () => {
  it('of two words are one', () => {
    expect(facts(TEXTS.whole).filter((fact) => fact.includes('chief'))).toEqual([
      'Ana Ruiz LEADS Delta Freight as chief executive',
    ]);
  });
  it('of presidents without a country are left open beside the United States', () => {
    expect(facts(TEXTS.bare).filter((fact) => fact.startsWith('Tunde Bello'))).toEqual([]);
  });
});
