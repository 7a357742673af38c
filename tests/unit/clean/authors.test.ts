import { expect, it } from 'vitest';
import { splitAuthors } from '../../../src/clean/authors.js';
import { loadFurniture } from '../../../src/resources/furniture/load.js';

const furniture = loadFurniture();
const names = (byline: string): readonly string[] => splitAuthors(byline, furniture).map(({ name }) => name);

it.each([
  ['Ana Lima', ['Ana Lima']],
  ['Ana Lima and Tom Hill', ['Ana Lima', 'Tom Hill']],
  ['Ana Lima, Jae-won Park and Nguyễn Thị Lan', ['Ana Lima', 'Jae-won Park', 'Nguyễn Thị Lan']],
  ['Ana Lima in Quito and Pieter van den Berg in The Hague', ['Ana Lima', 'Pieter van den Berg']],
  ['Associated Press writers Ana Lima in Lima and Tom Hill', ['Ana Lima', 'Tom Hill']],
  ["KTNB's Ana Lima", ['Ana Lima']],
  ['ANA LIMA', ['Ana Lima']],
  ['Ana Lima, Cape Town', ['Ana Lima']],
  ['Ana Lima, Staff Writer', ['Ana Lima']],
  ['Associated Press', []],
  ['Harbour Post Staff', []],
  ['Our Correspondent', []],
])('%s', (byline, expected) => {
  expect(names(byline)).toEqual(expected);
});

it('says where the names stand', () => {
  const byline = "Coastwire's Ana Lima and Tom Hill in Lagos";
  for (const { name, start, end } of splitAuthors(byline, furniture))
    expect(byline.slice(start, end)).toBe(name);
});
