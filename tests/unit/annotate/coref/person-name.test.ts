import { describe, expect, it } from 'vitest';
import {
  compareFullNames,
  familyNames,
  isFullName,
  parsePersonName,
} from '../../../../src/annotate/coref/person-name.js';
import { loadGazetteer } from '../../../../src/resources/gazetteer/gazetteer.js';

const gazetteer = loadGazetteer();
const parse = (text: string) => parsePersonName(text, (word) => gazetteer.isFirstName(word));

describe('compareFullNames', () => {
  it.each([
    ['Kim Jong Un', 'Kim Jong-un', 'same'],
    ['José Álvarez', 'Jose Alvarez', 'same'],
    ['Abdel Rahman al-Masri', 'Abdel Rahman El Masri', 'same'],
    ['Vincent Brooks', 'Vincent K. Brooks', 'variant'],
    ['Ana Lucía Torres Vega', 'Ana Torres', 'variant'],
    ['Andrés Manuel López Obrador', 'López Obrador', 'variant'],
    ['J. Okafor', 'James Okafor', 'variant'],
    ['Kim Jong Un', 'Kim Yo Jong', 'conflict'],
    ['Soo Kim', 'Kim Jong Un', 'conflict'],
    ['John Marsh', 'Jane Marsh', 'conflict'],
    ['George A. Lund', 'George B. Lund', 'conflict'],
    ['George W. Lund', 'George H. W. Lund', 'conflict'],
    ['Robert Hale', 'Robert Hale Jr.', 'conflict'],
    ['Ana Ruiz', 'Omar Haddad', 'unrelated'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(compareFullNames(parse(a), parse(b))).toBe(expected);
    expect(compareFullNames(parse(b), parse(a))).toBe(expected);
  });
});

describe('familyNames', () => {
  it.each([
    ['Vincent Brooks', ['brooks']],
    ['Moon Jae-in', ['jaein', 'moon']],
    ['Ri Son Gwon', ['gwon', 'ri']],
    ['Pedro Ortega Ruiz', ['ruiz', 'ortega']],
    ['Ursula von der Leyen', ['leyen']],
  ])('%s may be called %j', (name, expected) =>
    expect(familyNames(parse(name)).slice(0, expected.length)).toEqual(expected),
  );
});

it('tells a surname from a full name', () => {
  expect(isFullName(parse('Brooks'))).toBe(false);
  expect(isFullName(parse('al-Masri'))).toBe(false);
  expect(isFullName(parse('Omar al-Masri'))).toBe(true);
});
