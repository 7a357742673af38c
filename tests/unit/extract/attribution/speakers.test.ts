import { expect, it } from 'vitest';
import { statementsIn } from '../../../builders/statements.js';

const who = async (text: string) => (await statementsIn(text)).map((said) => said.who);
const pairs = async (text: string) => (await statementsIn(text)).map((said) => [said.who, said.what]);

it.each([
  ['several speakers', 'Ola Berg and Ana Ruiz said the quay was safe.', 'Ola Berg & Ana Ruiz'],
  ['one of two is nobody', 'Ola Berg or Ana Ruiz said the quay was safe.', 'Ola Berg'],
  ['who speaks for a person', "Ana Ruiz's lawyer said the quay was safe.", 'Ana Ruiz'],
  [
    'officials of a country that only its adjective names',
    'Kenyan officials said the quay was safe.',
    'Kenya',
  ],
  ['authorities of a country', 'Kenyan authorities said the quay was safe.', 'Kenya'],
  ['an article in a paper', 'An article in the Harbour Gazette said the quay was safe.', 'Harbour Gazette'],
  ['where a lawyer is from', 'A Kenyan lawyer said the quay was safe.', null],
  ["a person's government", "Ana Ruiz's government said the quay was safe.", 'Ana Ruiz'],
  ['staff of a body', 'Analysts at Redwood Bank said the quay was safe.', 'Redwood Bank'],
  ['staff of nobody', 'Analysts said the quay was safe.', null],
  [
    'a pronoun of possession behind the verb',
    'Ana Ruiz rose. "The quay is safe now," said her brother Ola Berg.',
    'Ola Berg',
  ],
  ['a paper called Times', 'The Harbour Times reports that the quay is safe.', 'Harbour Times'],
] as const)('%s', async (_, text, expected) => {
  expect((await who(text))[0]).toBe(expected);
});

it('who is asked says nothing by it', async () => {
  expect(await pairs('Asked whether the quay was safe, Ola Berg replied: "It will hold."')).toEqual([
    ['Ola Berg', '"It will hold."'],
  ]);
});

it('who is quoted speaks, who quotes relays', async () => {
  const [said] = await statementsIn('The Harbour Gazette quoted Ola Berg as saying that the quay was safe.');
  expect([said?.who, said?.what]).toEqual(['Ola Berg', 'that the quay was safe']);
});

it("a quotation that stands alone is that of the sentence's subject, if it is a person", async () => {
  expect(await pairs('Ola Berg nods. "She means it."')).toEqual([['Ola Berg', '"She means it."']]);
  expect(await pairs('The quay shook. "It was the worst night of our lives."')).toEqual([
    [null, '"It was the worst night of our lives."'],
  ]);
});

it('a report ends where that of somebody else begins', async () => {
  expect(await pairs('Ola Berg said the quay was safe, but Ana Ruiz said it had cracked.')).toEqual([
    ['Ola Berg', 'the quay was safe'],
    ['Ana Ruiz', 'it had cracked'],
  ]);
  expect(
    await pairs('Ola Berg said the quay was safe; the harbour master denied that it had cracked.'),
  ).toEqual([
    ['Ola Berg', 'the quay was safe'],
    [null, 'that it had cracked'],
  ]);
});

it('words behind a quotation are no speech', async () => {
  expect(await pairs('"The quay is safe," Ola Berg told me, over coffee.')).toEqual([
    ['Ola Berg', '"The quay is safe,"'],
  ]);
});

it('a headline names people by their office alone', async () => {
  const rows = await pairs(
    'Quay is safe, prosecutor says\nThe quay was closed on Monday, prosecutor Ola Berg said.',
  );
  expect(rows[0]).toEqual(['Ola Berg', 'Quay is safe']);
});

it('a cross-head repeats the words of somebody', async () => {
  const rows = await pairs('\'It sounded like a bomb\'\n"It sounded like a bomb," Ola Berg said.');
  expect(rows.map(([speaker]) => speaker)).toEqual(['Ola Berg', 'Ola Berg']);
});

it('single marks go on over paragraphs', async () => {
  const rows = await pairs(
    "Ana Ruiz told reporters: 'I was in tears. My nan walked out.\n'He tried to laugh it off but I could see it.'",
  );
  expect(rows.map(([speaker]) => speaker)).toEqual(['Ana Ruiz', 'Ana Ruiz']);
});

it.each([
  'Kenya: Thousands without power after the storm',
  'Premier League: Port Vela win at home to reach the top',
  'Ana Ruiz: A life in ten pictures',
])('topics before a colon say nothing: %s', async (text) => {
  expect(await pairs(text)).toEqual([]);
});

it.each([
  'Did the mayor say that the dam was safe?',
  'Ola Berg read "Yesterday" to the children.',
  'Anybody who says that the dam is safe is wrong.',
  'Banker lied again, court told',
  'No one said that the dam was safe.',
  'The fans sang the so-called anthem.',
])('nobody is said to say anything: %s', async (text) => {
  expect(await who(text)).toEqual([]);
});

it.each([
  ['where it was said', 'Ola Berg called for more schools in a statement on Thursday.', 'more schools'],
  ['when it was said', 'Ola Berg said the dam was safe, hours after it had cracked.', 'the dam was safe'],
  [
    'whom it was told and where',
    'Ola Berg told pilgrims in the square that war was a defeat.',
    'that war was a defeat',
  ],
  ['what the writer adds', 'Ola Berg praised the plan, which cost millions.', 'the plan'],
  ['what others say of it', 'Ola Berg accused the board of theft, a charge it denies.', 'the board of theft'],
] as const)('%s is no part of what is said', async (_, text, expected) => {
  expect((await statementsIn(text))[0]?.what).toBe(expected);
});
