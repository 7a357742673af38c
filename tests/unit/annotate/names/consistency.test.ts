import { expect, test } from 'vitest';
import { goldArticle } from '../../../../src/annotate/gold-form.js';
import type { NameCandidate } from '../../../../src/annotate/names/candidate.js';
import { consistentNames } from '../../../../src/annotate/names/consistency.js';
import { tokenize } from '../../../../src/annotate/tokenize/tokenizer.js';
import type { NameType } from '../../../../src/model/name.js';
import { loadGazetteer } from '../../../../src/resources/gazetteer/gazetteer.js';

/** Reads `[Name|type score]` marks out of a text and gives the names made consistent as `Name/type`. */
function consistent(marked: string): string[] {
  const marks: { start: number; end: number; type: NameType; score: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const mark = /^\[(.*)\|(\w+) ([\d.]+)\]$/.exec(part);
    if (mark === null) text += part;
    else {
      marks.push({
        start: text.length,
        end: text.length + (mark[1] as string).length,
        type: mark[2] as NameType,
        score: Number(mark[3]),
      });
      text += mark[1];
    }
  }
  const tokens = tokenize(goldArticle({ id: 'a', text }));
  const names = marks.map(({ start, end, type, score }): NameCandidate => {
    const first = tokens.findIndex((token) => token.start === start);
    const last = tokens.findIndex((token) => token.end === end) + 1;
    return { start, end, first, last, type, source: 'test', score, types: new Map([[type, score]]) };
  });
  const nameness = new Float32Array(tokens.length).fill(0.5);
  return consistentNames(names, tokens, nameness, loadGazetteer()).map(
    ({ start, end, type }) => `${text.slice(start, end)}/${type}`,
  );
}

test('the majority of mentions decides', () => {
  expect(
    consistent('[Velora|organization 0.9] rose. [Velora|person 0.4] fell. [Velora|organization 0.8] paused.'),
  ).toEqual(['Velora/organization', 'Velora/organization', 'Velora/organization']);
});

test('a word of a full name of a person is that person', () => {
  expect(consistent('[Dana Orlov|person 0.9] came. [Orlov|organization 0.6] spoke.')).toEqual([
    'Dana Orlov/person',
    'Orlov/person',
  ]);
});

test('an acronym in brackets has the type of what it stands for', () => {
  expect(consistent('the [Lower Harbour Union|organization 0.9] ([LHU|place 0.8]) said')).toEqual([
    'Lower Harbour Union/organization',
    'LHU/organization',
  ]);
});

test('letters that stand for words which name nothing are no name', () => {
  expect(
    consistent('an exclusive economic zone ([EEZ|organization 0.8]) and the [EEZ|organization 0.8]'),
  ).toEqual([]);
  expect(consistent('its central executive committee ([CEC|organization 0.8])')).toEqual([
    'CEC/organization',
  ]);
  expect(consistent('the [Lower Harbour Union|organization 0.9] ([LHU|organization 0.8])')).toHaveLength(2);
});

test('a gazetteer breaks a tie and does not overrule', () => {
  expect(consistent('in [Portugal|person 0.3] today')).toEqual(['Portugal/place']);
  expect(consistent('[Jordan|person 0.95] said')).toEqual(['Jordan/person']);
});

test('a name that was overlooked is found where it stands again', () => {
  expect(consistent('[Tarn Valley Bank|organization 0.9] closed. Later Tarn Valley Bank opened.')).toEqual([
    'Tarn Valley Bank/organization',
    'Tarn Valley Bank/organization',
  ]);
});

test('the plural of a noun for people is no name of one, a surname that ends in s is', () => {
  expect(consistent('[Governors|person 0.9] met [Peters|person 0.9]')).toEqual(['Peters/person']);
});

test('one sure mention outweighs two doubtful ones', () => {
  expect(
    consistent('[Velora|organization 0.95] rose. [Velora|place 0.45] fell. [Velora|place 0.45] paused.')[1],
  ).toBe('Velora/organization');
});

test('the last word of an event of two words is the event, unless it names a town or a part of another name', () => {
  expect(consistent('[Cyclone Nadira|event 0.9] came. [Nadira|place 0.7] left.')[1]).toBe('Nadira/event');
  expect(
    consistent('[Cyclone Nadira|event 0.9] came. [TC Nadira|place 0.7] left. [Nadira|place 0.7] sank.')[2],
  ).toBe('Nadira/event');
  expect(consistent('[Operation Lisbon|event 0.9] began near [Lisbon|place 0.7].')[1]).toBe('Lisbon/place');
  expect(
    consistent('[Storm Nadira|event 0.9] and [Nadira Okafor|person 0.9]: [Nadira|person 0.7] left.')[2],
  ).toBe('Nadira/person');
});

test('what is left of an office is nobody', () => {
  expect(consistent('the [Regent of|person 0.8] [Portugal|place 0.9]')).toEqual(['Portugal/place']);
  expect(consistent('President [of the Lower Harbour Union|person 0.9]')).toEqual([]);
  expect(consistent('[Dana Orlov of|person 0.9] the union')).toEqual(['Dana Orlov/person']);
});

test('a word is looked for elsewhere where it was found more often than overlooked', () => {
  const told = '[Velora|organization 0.92] rose.';
  expect(consistent(`${told} Velora fell.`)).toHaveLength(2);
  expect(consistent(`${told} Velora fell. Velora paused.`)).toHaveLength(1);
  expect(consistent('[Velora|organization 0.98] rose. Velora fell. Velora paused.')).toHaveLength(3);
});

test('a state is a place, however it acts', () => {
  expect(
    consistent(
      '[South Korea|organization 0.9] warned [Kenya|organization 0.9] and the [South|organization 0.8].',
    ),
  ).toEqual(['South Korea/place', 'Kenya/place', 'South/place']);
  expect(consistent('the [West Bank|organization 0.9] and [Lima|organization 0.9]')).toEqual([
    'West Bank/place',
    'Lima/organization',
  ]);
});

test('where somebody is from is no surname', () => {
  expect(consistent('[Dana Orlov of Velora|person 0.9] left [Velora|place 0.9].')[1]).toBe('Velora/place');
});

test('adjectives of the compass are no places', () => {
  expect(consistent('[Western|place 0.6] leaders met.')).toEqual(['Western/norp']);
});

test('an office that is spoken to is named with its word of address', () => {
  expect(consistent('Madam [Speaker|person 0.9], thank you.')).toEqual(['Madam Speaker/person']);
  expect(consistent('Madam [Orlov|person 0.9], thank you.')).toEqual(['Orlov/person']);
});

test('numbers and the initials of editors are no names', () => {
  expect(consistent('for the [165th|organization 0.7] time')).toEqual([]);
  expect(
    consistent('Rain fell. [an|organization 0.7]/[msh|organization 0.7] ([dpa|organization 0.9])'),
  ).toEqual(['dpa/organization']);
});

test('of a party and a state behind a name the state is left', () => {
  expect(consistent('[Dana Orlov|person 0.9] ([D-W.Va.|person 0.5])')).toEqual([
    'Dana Orlov/person',
    'W.Va./place',
  ]);
  expect(consistent('[Dana Orlov|person 0.9], [R-Okla.|person 0.5], left')).toEqual([
    'Dana Orlov/person',
    'Okla./place',
  ]);
  expect(consistent('[Dana Orlov|person 0.9] ([D-Velora|person 0.5])')).toEqual(['Dana Orlov/person']);
});

test('a ship bears the name of somebody and is nobody', () => {
  expect(consistent('the ferry [Dana Orlov|person 0.9] sank. [Dana Orlov|person 0.9] was old.')).toEqual([
    'Dana Orlov/other',
    'Dana Orlov/other',
  ]);
  expect(consistent('the ferry operator [Dana Orlov|person 0.9] spoke.')).toEqual(['Dana Orlov/person']);
});
