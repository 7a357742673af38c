import { describe, expect, it } from 'vitest';
import type { Chain } from '../../../../src/model/chain.js';
import { type MarkedDoc, markedArticle } from '../../../builders/marked-article.js';

const texts = (doc: MarkedDoc, chain: Chain | undefined): readonly string[] =>
  (chain?.mentions ?? []).map(({ start, end }) => doc.article.text.slice(start, end));
const named = (doc: MarkedDoc, name: string): Chain | undefined =>
  doc.chains.find((chain) => chain.name === name);
const mentionsOf = async (marked: string, name: string): Promise<readonly string[]> => {
  const doc = await markedArticle('t', marked);
  return texts(doc, named(doc, name));
};

describe('people', () => {
  it('puts titles and surnames to the only bearer', async () => {
    const found = await mentionsOf(
      'Gen. {P:Omar Haddad} spoke. Mr. {P:Haddad} left, and {P:Haddad} wrote a book.',
      'Omar Haddad',
    );
    expect(found).toEqual(['Omar Haddad', 'Mr. Haddad', 'Haddad']);
  });

  it('never joins two full names of one family', async () => {
    const doc = await markedArticle('t', '{P:Ri Son Gwon} met {P:Ri Yong Ho}.');
    expect(doc.chains.map((chain) => chain.name)).toEqual(['Ri Son Gwon', 'Ri Yong Ho']);
  });

  it('chooses among bearers by sex of the title', async () => {
    const doc = await markedArticle('t', '{P:Maria Lund} and {P:Peter Lund} spoke. Ms. {P:Lund} left.');
    expect(texts(doc, named(doc, 'Maria Lund'))).toEqual(['Maria Lund', 'Ms. Lund']);
  });

  it('takes the surname of a name that begins with the family name', async () => {
    expect(await mentionsOf('{P:Park Min-ho} flew to Oslo. {P:Park} returned.', 'Park Min-ho')).toEqual([
      'Park Min-ho',
      'Park',
    ]);
  });

  it('cuts roles that the recogniser left in a name', async () => {
    const doc = await markedArticle('t', '{P:President Ana Ruiz} spoke. {P:Ruiz} left.');
    expect(doc.chains[0]?.name).toBe('Ana Ruiz');
  });

  it('makes nobody of a title by itself', async () => {
    const doc = await markedArticle(
      't',
      'The {P:Speaker} met the {P:Emperor} of {L:Japan}, the {P:First Lady}, {P:Vice Admiral} and {P:Ana Ruiz}.',
    );
    expect(doc.chains.map((chain) => chain.name)).toEqual(['Japan', 'Ana Ruiz']);
  });

  it('makes nothing of a state without its name', async () => {
    const doc = await markedArticle(
      't',
      'The {O:Kingdom} paid {L:Peru}, and the {L:Republic} paid {L:Kansas City}.',
    );
    expect(doc.chains.map((chain) => chain.name)).toEqual(['Peru', 'Kansas City']);
  });

  it('makes nobody of a family, a kind or a letter', async () => {
    const doc = await markedArticle(
      't',
      'The {P:Harpers} and the {P:Jesuits} met {P:Ana Ruiz}. {P:K.} stayed.',
    );
    expect(doc.chains.map((chain) => chain.name)).toEqual(['Ana Ruiz']);
  });

  it('leaves the country of an office', async () => {
    const doc = await markedArticle('t', 'The {P:Emperor of Japan} met Madam {P:Speaker} and {P:Dean Ruiz}.');
    expect(doc.chains.map((chain) => [chain.name, chain.type])).toEqual([
      ['Japan', 'place'],
      ['Dean Ruiz', 'person'],
    ]);
  });

  it('takes a title with a place for a person', async () => {
    const doc = await markedArticle('t', 'The {P:Earl of Arequipa} spoke. The {P:Office of Works} paid.');
    expect(doc.chains.map((chain) => chain.type)).toEqual(['person', 'organization']);
  });

  it('knows the sex of first names, titles and pronouns', async () => {
    const doc = await markedArticle('t', '{P:Fatima Khan} won. {P:Robin Yun} lost, and Mr. {P:Yun} wept.');
    expect(doc.chains.map((chain) => chain.gender)).toEqual(['female', 'male']);
  });
});

describe('people who are told apart', () => {
  it('keeps rulers of one name and other numbers apart', async () => {
    const doc = await markedArticle('t', 'King {P:Mosala III} followed his father, {P:Mosala II}.');
    expect(doc.chains.map((chain) => chain.name)).toEqual(['Mosala III', 'Mosala II']);
  });

  it('knows somebody by the age that the article gives', async () => {
    const found = await mentionsOf(
      '{P:Kofi Baah}, 34, and {P:Ana Ruiz}, 29, were freed. The 34-year-old spoke.',
      'Kofi Baah',
    );
    expect(found).toEqual(['Kofi Baah', 'The 34-year-old']);
  });

  it('takes an age that nobody was given for nobody', async () => {
    const found = await mentionsOf('{P:Kofi Baah}, 34, was freed. The 29-year-old spoke.', 'Kofi Baah');
    expect(found).toEqual(['Kofi Baah']);
  });
});

describe('countries', () => {
  it('makes one chain of name, adjective and acting capital', async () => {
    const doc = await markedArticle(
      't',
      '{L:Kenya} closed a camp. The Kenyan minister resigned. {L:Nairobi} said it would pay.',
    );
    const kenya = doc.chains.find((chain) => chain.country === 'KE');
    expect(kenya?.labels).toEqual(['Country']);
    expect(texts(doc, kenya).slice(0, 3)).toEqual(['Kenya', 'Kenyan', 'Nairobi']);
    expect(kenya?.mentions.map((mention) => mention.use)).toEqual(
      expect.arrayContaining(['demonym', 'metonym']),
    );
  });

  it.each([
    ['A bus crashed in {L:Nairobi}. {L:Kenya} mourned.'],
    ['{L:Kenya} hired a {L:Nairobi}-based firm.'],
    ['The envoy of {L:Kenya} lives near {L:Nairobi}.'],
  ])('leaves the capital a city: %s', async (text) => {
    const doc = await markedArticle('t', text);
    expect(doc.chains.find((chain) => chain.name === 'Nairobi')?.labels).toEqual(['City']);
  });

  it('takes no country that is only dealt with for the government', async () => {
    const doc = await markedArticle(
      't',
      '{L:Chile} closed a mine. {L:Chile} hired welders. She left for a visit to {L:Kenya}. The government paid.',
    );
    expect(doc.chains.find((chain) => chain.country === 'KE')?.mentions).toHaveLength(1);
    const owned = await markedArticle(
      't',
      "{L:Chile} closed a mine of {L:Canada}'s {O:Norlux}. Ruiz accused the government of neglect.",
    );
    expect(owned.chains.find((chain) => chain.country === 'CA')?.mentions).toHaveLength(1);
  });

  it('reads "the South" as the one country so called', async () => {
    const doc = await markedArticle('t', '{L:South Sudan} held a vote. Troops entered the South on Monday.');
    expect(
      texts(
        doc,
        doc.chains.find((chain) => chain.country === 'SS'),
      ),
    ).toEqual(['South Sudan', 'the South']);
    const other = await markedArticle('t', 'Rain fell on {L:Georgia}. Troops entered the South on Monday.');
    expect(other.chains.flatMap((chain) => texts(other, chain))).not.toContain('the South');
  });

  it('takes a state for a state', async () => {
    const doc = await markedArticle(
      't',
      'Floods hit {L:Atlanta} in {L:Georgia}. The {L:United States} sent help.',
    );
    expect(doc.chains.find((chain) => chain.name === 'Georgia')).toMatchObject({
      country: null,
      labels: ['Region'],
    });
  });

  it('leaves inhabitants alone', async () => {
    const doc = await markedArticle('t', 'Three {N:Kenyans} were arrested in {L:Oslo}.');
    expect(doc.chains.map((chain) => chain.name)).toEqual(['Oslo']);
  });
});

describe('organizations', () => {
  it('binds letters in brackets and uses them later', async () => {
    const found = await mentionsOf(
      'The {O:Nordic Transport Authority} ({O:NTA}) fined drivers. {O:NTA} officers left.',
      'Nordic Transport Authority',
    );
    expect(found).toEqual(['Nordic Transport Authority', 'NTA', 'NTA']);
  });

  it('puts a short form to the one longer name', async () => {
    expect(await mentionsOf('{O:Halden Group} grew. {O:Halden} hired welders.', 'Halden Group')).toEqual([
      'Halden Group',
      'Halden',
    ]);
  });

  it('knows one body of many nations under its names', async () => {
    const doc = await markedArticle(
      't',
      'The {O:EU Commission} fined a bank. The {O:European Commission} and the {O:European Union} agreed. The {O:UN Security Council} and the {O:Security Council} met.',
    );
    expect(doc.chains.map((chain) => texts(doc, chain))).toEqual([
      ['EU Commission', 'European Commission'],
      ['European Union'],
      ['UN Security Council', 'Security Council'],
    ]);
  });

  it('tells a body from its organs', async () => {
    const doc = await markedArticle('t', '{O:VELTAS} met. The {O:VELTAS Commission} fined {O:Orbana}.');
    expect(doc.chains.map((chain) => chain.name)).toEqual(['VELTAS', 'VELTAS Commission', 'Orbana']);
  });

  it('leaves a short form of two names alone', async () => {
    const doc = await markedArticle(
      't',
      '{O:Halden Marine} grew. {O:Halden Foods} shrank. {O:Halden} was silent.',
    );
    expect(doc.chains).toHaveLength(3);
  });

  it('labels by the words of the name', async () => {
    const doc = await markedArticle(
      't',
      'The {O:Workers Party} and the {O:Finance Ministry} met {O:Halden Corp.} and the {O:Nordic News Agency}.',
    );
    expect(doc.chains.map((chain) => chain.labels[0])).toEqual([
      'Party',
      'Government',
      'Company',
      'NewsAgency',
    ]);
  });
});

describe('descriptions', () => {
  it('joins apposition and definite noun', async () => {
    const found = await mentionsOf(
      '{O:Brightwater}, a shipping company, lost money. The company hired welders.',
      'Brightwater',
    );
    expect(found).toEqual(['Brightwater', 'a shipping company', 'The company']);
  });

  it('joins a definite noun that a further one describes', async () => {
    const found = await mentionsOf(
      '{O:Brightwater} lost money. The company, a unit of {O:Halden}, hired welders.',
      'Brightwater',
    );
    expect(found).toEqual(['Brightwater', 'The company']);
  });

  it('takes no definite noun that fits two', async () => {
    const doc = await markedArticle(
      't',
      '{O:Halden Corp.} sued {O:Brightwater Inc.} in court. The company lost.',
    );
    expect(doc.chains.flatMap((chain) => texts(doc, chain))).not.toContain('The company');
  });

  it('makes a chain of a thing without a name', async () => {
    const doc = await markedArticle(
      't',
      'Soldiers blew up the joint border station on Monday. The station had stood for years.',
    );
    const chain = doc.chains.find((c) => c.labels.includes('Facility'));
    expect(chain?.name).toBe('joint border station');
    expect(texts(doc, chain)).toEqual(['the joint border station', 'The station']);
  });

  it('makes none of a loose noun', async () => {
    const doc = await markedArticle('t', 'Soldiers saw a new office and the old bridge.');
    expect(doc.chains).toEqual([]);
  });
});

describe('pronouns', () => {
  it('follows sex and subject', async () => {
    const doc = await markedArticle('t', '{P:Fatima Khan} met {P:Peter Lund}. She praised his work.');
    expect(texts(doc, named(doc, 'Fatima Khan'))).toContain('She');
    expect(texts(doc, named(doc, 'Peter Lund'))).toContain('his');
  });

  it('gives "it" to no name where a thing is nearer', async () => {
    const doc = await markedArticle(
      't',
      '{L:Norway} wrote a plan. The plan angered farmers because it was costly.',
    );
    expect(
      texts(
        doc,
        doc.chains.find((chain) => chain.country === 'NO'),
      ),
    ).toEqual(['Norway']);
  });

  it('leaves empty "it" alone', async () => {
    const doc = await markedArticle('t', '{O:Halden Corp.} closed. It is clear that farmers suffer.');
    expect(texts(doc, named(doc, 'Halden Corp.'))).toEqual(['Halden Corp.']);
  });
});

it('gives spans that are the text, heads and ids in order', async () => {
  const doc = await markedArticle(
    't',
    '{P:Ana Ruiz}, the mayor of {L:Lima}, met the {O:Finance Ministry}. She left {L:Peru}.',
  );
  expect(doc.chains.map((chain) => chain.id)).toEqual(doc.chains.map((_, i) => `c${i}`));
  for (const chain of doc.chains) {
    for (const mention of chain.mentions) {
      expect(mention.start).toBe(doc.parsed[mention.first]?.start);
      expect(mention.end).toBe(doc.parsed[mention.last - 1]?.end);
    }
  }
});
