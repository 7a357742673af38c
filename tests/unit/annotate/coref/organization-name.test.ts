import { describe, expect, it } from 'vitest';
import {
  initialsOf,
  isAcronym,
  mayStandFor,
  organizationKey,
} from '../../../../src/annotate/coref/organization-name.js';

describe('organizationKey', () => {
  it.each([
    ['The Halden Corp.', 'Halden Corporation'],
    ['Ministry of Defence', 'Defense Ministry'],
    ["Worker's Party", 'Workers’ Party'],
    ['Marsh & Sons Ltd', 'Marsh and Sons'],
    ['Department of the Treasury', 'Treasury Department'],
    ['the Halden news agency', 'Halden'],
  ])('%s and %s meet', (a, b) => expect(organizationKey(a)).toBe(organizationKey(b)));

  it.each([
    ['Defense Ministry', 'Foreign Ministry'],
    ['Halden Marine', 'Halden Foods'],
    ['Bank of Avaria', 'Bank of Borduria'],
    ['Avaria News Agency', 'Avaria'],
  ])('%s and %s do not', (a, b) => expect(organizationKey(a)).not.toBe(organizationKey(b)));
});

describe('acronyms', () => {
  it('knows letters from words', () => {
    expect(['KCNA', 'U.N.', 'G20', 'AT&T'].map(isAcronym)).toEqual([true, true, true, true]);
    expect(['Nato', 'A', 'IKEA-like', 'Acme'].map(isAcronym)).toEqual([false, false, false, false]);
  });

  it('takes the initials of the chief words, of all words, and without the nation', () => {
    expect(initialsOf('Korean Central News Agency')).toContain('kcna');
    expect(initialsOf('Department of Justice')).toEqual(expect.arrayContaining(['dj', 'doj']));
    expect(initialsOf('U.S. Food and Drug Administration')).toContain('fda');
  });

  it('lets letters stand for a name only in its order', () => {
    expect(mayStandFor('NTA', 'Nigerian Transport Authority')).toBe(true);
    expect(mayStandFor('TNA', 'Nigerian Transport Authority')).toBe(false);
  });
});
