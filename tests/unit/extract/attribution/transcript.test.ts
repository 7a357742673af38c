import { expect, it } from 'vitest';
import { statementsIn } from '../../../builders/statements.js';

const turns = async (text: string) =>
  (await statementsIn(text))
    .filter(({ mention }) => mention.rule === 'transcript')
    .map(({ who, what, mention }) => [who, what, mention.form]);

it('each turn of a transcript is said by whom its label names, in full or by initials', async () => {
  const text = [
    'Ana Ruiz spoke to Ola Berg about the quay.',
    'Ola Berg: When did it crack?',
    'Ana Ruiz: In the spring. Nobody came.',
    'OB: Who knew of it?',
    'AR: The harbour board.',
  ].join('\n');
  expect(await turns(text)).toEqual([
    ['Ola Berg', 'When did it crack?', 'direct'],
    ['Ana Ruiz', 'In the spring. Nobody came.', 'direct'],
    ['Ola Berg', 'Who knew of it?', 'direct'],
    ['Ana Ruiz', 'The harbour board.', 'direct'],
  ]);
});

it('questions and answers without names are turns of nobody', async () => {
  const text = 'Q: When did it crack?\nA: In the spring.\nQ: Who knew of it?\nA: The harbour board.';
  expect((await turns(text)).map(([who]) => who)).toEqual([null, null, null, null]);
});

it('a few colons make no transcript', async () => {
  expect(await turns('Ola Berg: Quay is safe\nAna Ruiz: Quay has cracked\nThe quay was closed.')).toEqual([]);
  expect(await turns('Place: Port Vela\nTime: ten in the morning\nEntry: free for all')).toEqual([]);
});

it('a page that lost its lines has its turns in one paragraph', async () => {
  const text =
    'Ana Ruiz spoke to Ola Berg.\nOla Berg: When did it crack? Ana Ruiz: In the spring. Nobody came. Ola Berg: Who knew of it?';
  expect((await turns(text)).map(([who, what]) => [who, what])).toEqual([
    ['Ola Berg', 'When did it crack?'],
    ['Ana Ruiz', 'In the spring. Nobody came.'],
    ['Ola Berg', 'Who knew of it?'],
  ]);
});
