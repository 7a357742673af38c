import { expect, it } from 'vitest';
import { foldSpelling, isSameSound } from '../../../../src/resolve/entities/romanization.js';

it.each([
  ['zelensky', 'zelenskyy'],
  ['sergei', 'sergey'],
  ['aleksandr', 'alexander'],
  ['mohammed', 'muhammad'],
  ['gaddafi', 'gadhafi'],
  ['zabihullah', 'zabiullah'],
  ['hussein', 'husayn'],
  ['yanukovych', 'yanukovich'],
])('%s and %s are one name', (a, b) => {
  expect(isSameSound(foldSpelling(a), foldSpelling(b))).toBe(true);
});

it.each([
  ['maria', 'mario'],
  ['hassan', 'hussein'],
  ['ivan', 'ivanov'],
  ['orlov', 'orlova'],
  ['shah', 'saha'],
])('%s and %s are two names', (a, b) => {
  expect(isSameSound(foldSpelling(a), foldSpelling(b))).toBe(false);
});
