import { beforeAll, describe, expect, it } from 'vitest';
import type { Doc } from '../../../../src/model/layers.js';
import { readSentences } from '../../../rules/documents.js';

const SENTENCES = {
  both: 'The Kenyan government sent police to Kisumu on Monday.',
  capital: 'Kenya said Nairobi would send police on Monday.',
  where: 'Kenya said a bus had burned in Nairobi on Monday.',
  foreign: 'The Kenyan government sent envoys to Arequipa on Monday.',
  body: 'The Kenyan Football Federation said Kenya would host the cup.',
  behind: 'The Supreme Court of Kenya said Kenya would hold the vote.',
  people: 'The Serb List said Serbia had cut its grant.',
  adjective: 'The Serbian List said Serbia had cut its grant.',
  elsewhere: 'The American University of Beirut said America had cut its grant.',
  years: 'Ana Ruiz was the finance director of Delta Freight from 1997 to 2004.',
  since: 'Ana Ruiz has been the finance director of Delta Freight since 2015.',
} as const;

let docs: ReadonlyMap<string, Doc>;
beforeAll(async () => {
  docs = await readSentences(Object.values(SENTENCES));
});

function facts(sentence: string): readonly string[] {
  const doc = docs.get(sentence);
  const name = (id: string): string | undefined => doc?.chains.find((chain) => chain.id === id)?.name;
  return (doc?.relations ?? []).map(({ type, from, to }) => `${name(from)} ${type} ${name(to)}`);
}

describe('relations that the gazetteer settles', () => {
  it('places a town in the country that its sentence names', () => {
    expect(facts(SENTENCES.both)).toContain('Kisumu LOCATED_IN Kenya');
    const relation = docs.get(SENTENCES.both)?.relations.find(({ type }) => type === 'LOCATED_IN');
    expect(SENTENCES.both.slice(relation?.evidence.start, relation?.evidence.end)).toBe(SENTENCES.both);
  });
  it('leaves capitals to the text, for their names mostly mean the country', () => {
    expect(facts(SENTENCES.capital)).toEqual([]);
  });
  it('places a capital in which things happen', () => {
    expect(facts(SENTENCES.where)).toEqual(['Nairobi LOCATED_IN Kenya']);
  });
  it('ties no town to a country it does not lie in', () => {
    expect(facts(SENTENCES.foreign)).toEqual([]);
  });
  it('reads the country in the name of a body', () => {
    expect(facts(SENTENCES.body)).toContain('Kenyan Football Federation BASED_IN Kenya');
  });
  it('reads the country that ends the name of a national body', () => {
    expect(facts(SENTENCES.behind)).toContain('Supreme Court of Kenya PART_OF Kenya');
  });
  it('seats no body in the country of a people that lives in others too', () => {
    expect(facts(SENTENCES.people).filter((fact) => fact.includes('BASED_IN'))).toEqual([]);
    expect(facts(SENTENCES.adjective)).toContain('Serbian List BASED_IN Serbia');
  });
  it('reads none where the name tells another place', () => {
    expect(facts(SENTENCES.elsewhere).filter((fact) => /BASED_IN United States/.test(fact))).toEqual([]);
  });
});

describe('years of a role', () => {
  it('makes a role with an end a former one', () => {
    const role = docs.get(SENTENCES.years)?.relations.find(({ type }) => type === 'HOLDS_ROLE');
    expect(role?.qualifiers).toMatchObject({ former: true, validFrom: '1997', validTo: '2004' });
  });
  it('keeps a role that lasts', () => {
    const role = docs.get(SENTENCES.since)?.relations.find(({ type }) => type === 'HOLDS_ROLE');
    expect(role?.qualifiers).toMatchObject({ former: false, validFrom: '2015' });
  });
});
