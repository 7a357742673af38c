import { describe, expect, it } from 'vitest';
import { markedArticle } from '../../../builders/marked-article.js';

/** Name → texts of all mentions, of the chains of an article. */
async function chains(marked: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const doc = await markedArticle('t', marked);
  return Object.fromEntries(
    doc.chains.map(({ name, mentions }) => [
      name,
      mentions.map(({ start, end }) => doc.article.text.slice(start, end)),
    ]),
  );
}

async function labels(marked: string, name: string): Promise<readonly string[] | undefined> {
  const doc = await markedArticle('t', marked);
  return doc.chains.find((chain) => chain.name === name)?.labels;
}

describe('nouns beside the name of a body', () => {
  it('say what it is', async () => {
    expect(await labels('{O:Delta Freight}, an airline, cut its fleet.', 'Delta Freight')).toEqual([
      'Company',
    ]);
    expect(await labels('She voted for the {O:New Way} party.', 'New Way')).toEqual(['Party']);
  });
  it('stand for it later, alone or with its seat', async () => {
    const found = await chains(
      '{O:Delta Freight}, an airline, cut its fleet. The airline fired nobody. The {L:Lima}-based company paid.',
    );
    expect(found['Delta Freight']).toHaveLength(4);
    expect(found['Delta Freight']).toContain('The airline');
  });
  it('stand for none where two bodies are called so', async () => {
    const found = await chains(
      'The airline {O:Delta Freight} sued the airline {O:Norlux}. It rained. The airline fired nobody.',
    );
    expect(Object.values(found).flat()).not.toContain('The airline');
  });
});

describe('short forms', () => {
  it.each([
    ['{O:Bahari Lines} owns nine ships. {P:Bahari} sold two.', 'Bahari Lines'],
    ['{O:Mombasa Rovers} won. {O:Rovers} play again on Monday.', 'Mombasa Rovers'],
    ['{O:U.S. Geological Survey} experts came. The {O:USGS} said so.', 'U.S. Geological Survey'],
  ])('belong to the body: %s', async (text, name) => {
    expect((await chains(text))[name]).toHaveLength(2);
  });
  it.each([
    ['{O:Bahari Lines} owns nine ships. {P:Ana Bahari} works there. {P:Bahari} sold two.', 'Bahari Lines'],
    ['{O:Mombasa Freight} owns nine ships. Rain fell in {L:Mombasa} on Monday.', 'Mombasa Freight'],
  ])('belong to people and towns of that name: %s', async (text, name) => {
    expect((await chains(text))[name]).toHaveLength(1);
  });
});

describe('a body and its part', () => {
  it.each([
    'The {O:Norlux Inc.} board met. {O:Norlux} will sell its van unit, {O:Norlux Mobility}, by May.',
    '{O:Norlux} will sell {O:Norlux Mobility} by May. {O:Norlux} fell 3%.',
    'The {O:Norlux} board met. It sold a subsidiary, {O:Norlux Air}, in May.',
  ])('are two: %s', async (text) => {
    const found = Object.values(await chains(text));
    expect(found.some((texts) => texts.includes('Norlux') && texts.some((t) => /Air|Mob/.test(t)))).toBe(
      false,
    );
  });
  it('a short form behind the full name is the body', async () => {
    expect((await chains('{O:Norlux Freight} cut jobs. {O:Norlux} fell 3%.'))['Norlux Freight']).toEqual([
      'Norlux Freight',
      'Norlux',
    ]);
  });
});

describe('letters spoken as a word', () => {
  it('are the body whose letters they are', async () => {
    const found = await chains(
      'The {O:Association of Southeast Asian Nations} met. {O:Asean} will meet again.',
    );
    expect(found['Association of Southeast Asian Nations']).toHaveLength(2);
  });
});

describe('"the group" and "the region"', () => {
  it('are a firm called a group in its own language', async () => {
    const found = await chains(
      '{O:Grupo Valdez} bought the farm from {O:Norlux}. It rained. The group paid in cash.',
    );
    expect(found['Grupo Valdez']).toContain('The group');
  });
  it('are nobody where a province and a body are called so', async () => {
    const found = await chains(
      "{O:Third Army Region} said a drone fell on {L:Turkana} province. It rained. The region's spokesman left.",
    );
    expect(found.Turkana?.some((text) => /region/i.test(text))).toBe(false);
  });
});

describe('the noun behind a name', () => {
  it('is the body too, so that pronouns find it', async () => {
    const found = await chains('The {O:Sitora} union called a strike. Its leader wept.');
    expect(found.Sitora).toEqual(['The Sitora union', 'Sitora', 'Its']);
  });
});

describe('"the company"', () => {
  it('is nobody where another body was the last to act', async () => {
    const found = await chains(
      '{O:Norlux}, a Kenyan company, cut jobs. {O:Lagoon} has overtaken {O:Norlux} in Peru. The company hired a new head.',
    );
    expect(Object.values(found).flat()).not.toContain('The company');
  });
});

describe('a word before what only a body has', () => {
  it('is a body, whatever it was read as', async () => {
    const doc = await markedArticle('t', '{P:Norlux} CEO {P:Ana Ruiz} wept. {P:Norlux} fell.');
    expect(doc.chains.find(({ name }) => name === 'Norlux')?.type).toBe('organization');
  });
  it('stays somebody where a person of that name is spoken of', async () => {
    const doc = await markedArticle('t', '{P:Tunde Bello} wept. {P:Bello} CEO {P:Ana Ruiz} left.');
    expect(doc.chains.find(({ name }) => name === 'Tunde Bello')?.mentions).toHaveLength(2);
  });
});

describe('further relatives', () => {
  it('are those of the same person, not of the first relative', async () => {
    const found = await chains(
      '{P:Olav Berg} founded it. His son {P:Ivo} owns it, while his other son, {P:Arne}, runs it.',
    );
    expect(found['Olav Berg']).toContain('his');
  });
});

describe('a name cut in two', () => {
  it('is one person', async () => {
    expect(Object.keys(await chains('{P:Daniel} {P:Moen} wept on Monday.'))).toContain('Daniel Moen');
  });
});

describe('what only parties are called', () => {
  it('makes a party of a name that says no kind', async () => {
    expect(await labels('She voted for the centrist {O:New Accord} on Monday.', 'New Accord')).toEqual([
      'Party',
    ]);
    expect(await labels('She wrote for the Kenyan {O:New Accord} on Monday.', 'New Accord')).toEqual([]);
  });
});

describe('a province with and without its noun in the name', () => {
  it('is one where the text says so', async () => {
    const found = await chains(
      'Rain fell in {L:Turkana} province. {L:Turkana Province} governor {P:Ana Ruiz} wept.',
    );
    expect(found['Turkana Province']).toContain('Turkana');
  });
  it('is two where it does not', async () => {
    const found = await chains('Rain fell in {L:Turkana}. {L:Turkana Province} governor {P:Ana Ruiz} wept.');
    expect(Object.keys(found)).toContain('Turkana');
  });
});

describe('institutions', () => {
  it('are bodies where somebody directs them', async () => {
    const doc = await markedArticle('t', '{P:Ana Ruiz}, director of the {L:Hill Museum}, wept.');
    expect(doc.chains.find(({ name }) => name === 'Hill Museum')?.type).toBe('organization');
  });
  it('are places where things only stand in them', async () => {
    const doc = await markedArticle('t', 'The statue stands in the {L:Hill Museum} now.');
    expect(doc.chains.find(({ name }) => name === 'Hill Museum')?.type).toBe('place');
  });
  it('are told from the town behind them', async () => {
    const found = await chains(
      'The {O:Court of Appeal in Lima} ruled. The {O:Institute for Research in Physics} met.',
    );
    expect(Object.keys(found)).toEqual(['Court of Appeal', 'Lima', 'Institute for Research in Physics']);
  });
});

describe('military titles without full stops', () => {
  it('are no part of the name', async () => {
    expect(Object.keys(await chains('{P:Brig Gen Tunde Bello} spoke.'))).toEqual(['Tunde Bello']);
  });
});

describe('places', () => {
  it('are what the text calls them, whatever town is called so', async () => {
    expect(await labels('Rain fell on the island of {L:Kisumu} on Monday.', 'Kisumu')).toEqual(['Region']);
    expect(await labels('Rain fell on {L:Kisumu} on Monday.', 'Kisumu')).toEqual(['City']);
  });
});

describe('surnames and given names', () => {
  it('keep to the one who is spoken of, not to a relative named in passing', async () => {
    const found = await chains(
      '{P:Peter Vadas} spoke. {P:Vadas} laid flowers at the grave of his grandfather, the poet {P:Miklos Vadas}. {P:Vadas} left.',
    );
    expect(found['Peter Vadas']).toContain('Vadas');
    expect(found['Miklos Vadas']?.filter((text) => text === 'Vadas')).toEqual([]);
  });
  it('join a given name behind a kinship noun to its bearer', async () => {
    const found = await chains('{P:Fatima Keita} spoke. He was survived by his daughter {P:Fatima}.');
    expect(found['Fatima Keita']).toContain('Fatima');
  });
  it('leave a nation and a chamber before a name out of it', async () => {
    expect(Object.keys(await chains('She praised {P:Peruvian Daniel Bello} on Monday.'))).toContain(
      'Daniel Bello',
    );
    expect(Object.keys(await chains('The Speaker of the {P:House Daniel Bello} spoke.'))).toContain(
      'Daniel Bello',
    );
  });
});
