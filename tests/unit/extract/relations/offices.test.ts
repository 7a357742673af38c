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
  lead: 'Kenya deposed its army chief on Monday. Rain fell in western Kenya. Uganda sent an envoy in March. Peru did so in May. Roads were cut. Schools closed. Prime Minister Tunde Bello thanked reporters in Nairobi.',
  acting:
    'Kenya deposed its army chief on Monday. Rain fell. Uganda closed the border. Prime Minister Tunde Bello thanked reporters.',
  both2:
    'Kenya and Peru closed ports. Kenyan President Ana Ruiz wept. Prime Minister Tunde Bello thanked reporters.',
  club: 'Kenya deposed its army chief on Monday. Party President Tunde Bello thanked reporters.',
  ministry:
    "Peru and Kenya signed a pact. Kenya's Ministry of Trade welcomed it. Trade Minister Tunde Bello thanked reporters.",
  secretary: 'Kenya deposed its army chief on Monday. Health Secretary Tunde Bello thanked reporters.',
  press: 'Kenya deposed its army chief on Monday. Press Secretary Tunde Bello thanked reporters.',
  bank: 'The Harbour Bank cut its lending rate on Monday. Governor Ana Ruiz said inflation had slowed.',
  state: 'Norlux cut its prices on Monday. Governor Ana Ruiz said inflation had slowed.',
  before: 'Norlux cut 900 jobs on Monday. Spokesman Tunde Bello said more would follow.',
  other:
    'Norlux cut 900 jobs on Monday. In Lima, Delta Freight spokesman Tunde Bello said more would follow.',
  hers: 'Kenyan President Ana Ruiz and her finance minister, Tunde Bello, met reporters.',
  lawyer: 'Kenyan President Ana Ruiz and her lawyer, Tunde Bello, met reporters.',
  like: 'Kenyan Foreign Minister Ana Ruiz met her Peruvian counterpart, Tunde Bello, on Monday.',
  unlike: 'Singer Ana Ruiz met her Peruvian counterpart, Tunde Bello, on Monday.',
  organ: "Kenya's foreign ministry warned travellers. The ministry's spokesman, Tunde Bello, gave no reason.",
  organs:
    "Kenya's foreign ministry met Peru's foreign ministry. The ministry's spokesman, Tunde Bello, gave no reason.",
  usedTo: 'Ana Ruiz, who used to work for Delta Freight, spoke.',
  untilThen: 'Ana Ruiz was a judge of the High Court before the president sent her abroad.',
  goesOn: 'Ana Ruiz has served as finance director of Delta Freight since 2015.',
  alleged: 'Tunde Bello, an alleged Delta Front financier, was seen in Lima.',
  mission: "Ana Ruiz, the chief of the Harbour Bank's mission in Lima, spoke.",
  mayor: 'Fire broke out in Kisumu on Monday. Roads were closed. Mayor Ana Ruiz asked for help.',
  mayors: 'Fire broke out in Kisumu and Mombasa on Monday. Roads were closed. Mayor Ana Ruiz asked for help.',
  hall: 'Fire broke out in Kisumu on Monday. Mombasa Mayor Ana Ruiz asked for help.',
  husband: 'Among the guests was Ana Ruiz, who leads Delta Freight, and her husband, Tunde Bello.',
  deputy: 'Ana Ruiz met reporters. Her deputy, Tunde Bello of the Green Party, wept.',
  envoy: "Tunde Bello, the Kenyan president's special envoy for Sudan, wept.",
  unnamed:
    "The nurse was praised by Kenya's prime minister on Monday. Rain fell in Lima. Prime Minister Ana Ruiz wept.",
  unnamedTwo:
    "Kenya's prime minister met Peru's prime minister on Monday. Rain fell. Prime Minister Ana Ruiz wept.",
  under: 'Norlux has cut 900 jobs under new chief executive Ana Ruiz.',
  energy: "Peru's Energy Minister, Ana Ruiz, wept.",
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
  it('gives those of the country that the article begins with, whatever others it names', () => {
    expect(facts(TEXTS.lead)).toContain('Tunde Bello LEADS Kenya as prime minister');
  });
  it.each([
    ['another state acts just before', TEXTS.acting],
    ['it begins with two', TEXTS.both2],
    ['the office is one of a party', TEXTS.club],
    ['a secretary has no field of a ministry', TEXTS.press],
  ])('gives nothing where %s', (_, text) => {
    expect(facts(text).filter((fact) => fact.startsWith('Tunde Bello'))).toEqual([]);
  });
  it('gives that of the state whose ministry is named', () => {
    expect(facts(TEXTS.ministry)).toContain('Tunde Bello HOLDS_ROLE Kenya as trade minister');
  });
  it('takes a secretary with a field for a minister', () => {
    expect(facts(TEXTS.secretary)).toContain('Tunde Bello HOLDS_ROLE Kenya as health secretary');
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

describe('bare titles behind a sentence about a body', () => {
  it.each([
    [TEXTS.bank, 'Ana Ruiz LEADS Harbour Bank as governor'],
    [TEXTS.before, 'Tunde Bello HOLDS_ROLE Norlux as spokesman'],
    [TEXTS.other, 'Tunde Bello HOLDS_ROLE Delta Freight as spokesman'],
  ])('%s', (text, fact) => {
    expect(facts(text).filter((entry) => / (?:LEADS|HOLDS_ROLE) /.test(entry))).toEqual([fact]);
  });
  it('a governor heads banks alone', () => {
    expect(facts(TEXTS.state)).toEqual([]);
  });
});

describe('offices told by their head of state', () => {
  it('belong to the state', () => {
    expect(facts(TEXTS.hers)).toContain('Tunde Bello HOLDS_ROLE Kenya as finance minister');
    expect(facts(TEXTS.lawyer).filter((fact) => fact.startsWith('Tunde Bello'))).toEqual([]);
  });
  it('have their like abroad', () => {
    expect(facts(TEXTS.like)).toContain('Tunde Bello HOLDS_ROLE Peru as foreign minister');
    expect(facts(TEXTS.unlike).filter((fact) => fact.includes('HOLDS_ROLE'))).toEqual([]);
  });
});

describe('offices that the article tells before it names who holds them', () => {
  it('are those of the state told', () => {
    expect(facts(TEXTS.unnamed)).toContain('Ana Ruiz LEADS Kenya as prime minister');
  });
  it('of two states are left open', () => {
    expect(facts(TEXTS.unnamedTwo).filter((fact) => fact.startsWith('Ana Ruiz'))).toEqual([]);
  });
  it('belong to no word for what they are about', () => {
    expect(facts(TEXTS.energy)).toContain('Ana Ruiz HOLDS_ROLE Peru as energy minister');
  });
});

describe('who a body does something under', () => {
  it('heads it', () => {
    expect(facts(TEXTS.under)).toContain('Ana Ruiz LEADS Norlux as chief executive');
  });
});

describe('mayors and governors', () => {
  it('are those of the only town near or in the lead', () => {
    expect(facts(TEXTS.mayor)).toContain('Ana Ruiz LEADS Kisumu as mayor');
    expect(facts(TEXTS.hall).filter((fact) => fact.includes('mayor'))).toEqual([
      'Ana Ruiz LEADS Mombasa as mayor',
    ]);
  });
  it('are left alone where there are two', () => {
    expect(facts(TEXTS.mayors).filter((fact) => fact.includes('mayor'))).toEqual([]);
  });
});

describe('roles beside a person', () => {
  it('are not those of who stands behind a relative clause', () => {
    expect(facts(TEXTS.husband).filter((fact) => fact.includes(' LEADS '))).toEqual([
      'Ana Ruiz LEADS Delta Freight as leader',
    ]);
  });
  it('are none in the party behind the name', () => {
    expect(facts(TEXTS.deputy)).toContain('Tunde Bello MEMBER_OF Green Party');
    expect(facts(TEXTS.deputy).filter((fact) => fact.includes('HOLDS_ROLE'))).toEqual([]);
  });
  it('leave the office of the person out', () => {
    expect(facts(TEXTS.envoy)).toContain('Tunde Bello HOLDS_ROLE Kenya as special envoy for sudan');
  });
});

describe('who speaks for an organ', () => {
  it('does so for the state whose organ it is', () => {
    expect(facts(TEXTS.organ)).toContain('Tunde Bello HOLDS_ROLE Kenya as ministry spokesman');
  });
  it('of two states is left alone', () => {
    expect(facts(TEXTS.organs).filter((fact) => fact.startsWith('Tunde Bello'))).toEqual([]);
  });
});

describe('roles that are over or nobody vouches for', () => {
  const former = (text: string): readonly (boolean | undefined)[] =>
    (docs.get(text)?.relations ?? [])
      .filter(({ type }) => type === 'HOLDS_ROLE')
      .map(({ qualifiers }) => qualifiers.former);
  it.each([
    [TEXTS.usedTo, true],
    [TEXTS.untilThen, true],
    [TEXTS.goesOn, false],
  ])('%s', (text, over) => {
    expect(former(text)).toEqual([over]);
  });
  it('gives none that is alleged', () => {
    expect(facts(TEXTS.alleged)).toEqual([]);
  });
});

describe('what an office is an office in', () => {
  it.each([
    ['the thing named before "whose"', TEXTS.whose, 'Ana Ruiz LEADS Green Party as leader'],
    ['the party behind a minister', TEXTS.party, 'Ana Ruiz MEMBER_OF Civic League'],
    ['the body whose mission it is', TEXTS.mission, 'Ana Ruiz HOLDS_ROLE Harbour Bank as chief of mission'],
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
