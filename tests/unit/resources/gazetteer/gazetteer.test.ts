import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../src/resources/gazetteer/gazetteer.js';
import { nameKey } from '../../../../src/resources/gazetteer/name-key.js';

const gazetteer = loadGazetteer();
const codes = (countries: readonly { iso2: string }[]) => countries.map((country) => country.iso2);

describe('nameKey', () => {
  it('meets spellings that differ in case, accents, dots, apostrophes and hyphens', () => {
    expect(nameKey("P'yŏngyang")).toBe('pyongyang');
    expect(nameKey('U.S.')).toBe('us');
    expect(nameKey('Guinea–Bissau')).toBe(nameKey('guinea-bissau'));
    expect(nameKey('Łódź')).toBe('lodz');
  });
});

describe('countries', () => {
  it.each([
    ['U.S.', ['US']],
    ['the Netherlands', ['NL']],
    ["Côte d'Ivoire", ['CI']],
    ['Burma', ['MM']],
    ['Democratic Republic of the Congo', ['CD']],
    ['Congo', ['CD', 'CG']],
    ['Korea', ['KP', 'KR']],
    ['Republic of Tanzania', ['TZ']],
    ['Kingdom of Spain', ['ES']],
    ['Republic of China', ['TW']],
    ['State of Kenya', []],
    ['us', []],
    ['Atlantis', []],
  ])('knows what country %s is', (name, expected) =>
    expect(codes(gazetteer.countryByName(name))).toEqual(expected),
  );

  it.each([
    ['Kenyans', 'KE'],
    ['Dutch', 'NL'],
    ['Frenchmen', 'FR'],
    ['Peruvian', 'PE'],
    ['Swiss', 'CH'],
    ['Nepali', 'NP'],
  ])('knows of what country the %s are', (word, iso2) =>
    expect(codes(gazetteer.countryByDemonym(word))[0]).toBe(iso2),
  );

  it('gives both readings of an ambiguous demonym', () => {
    expect(codes(gazetteer.countryByDemonym('Congolese'))).toEqual(['CD', 'CG']);
    expect(codes(gazetteer.countryByDemonym('Dominican')).sort()).toEqual(['DM', 'DO']);
  });

  it('knows capitals and neighbours', () => {
    expect(codes(gazetteer.countryByCapital('Washington'))).toEqual(['US']);
    expect(gazetteer.capitalsOf('KE')).toEqual(['Nairobi']);
    expect([...gazetteer.bordersOf('PT')]).toEqual(['ES']);
    expect(gazetteer.bordersOf('XX')).toEqual([]);
  });
});

describe('places', () => {
  it('lists every city of a name, the largest first, then regions', () => {
    const found = gazetteer.places('Lagos');
    expect(found.map((place) => `${place.kind}:${place.country}`)).toEqual([
      'city:NG',
      'city:PT',
      'region:NG',
    ]);
    expect(found[0]).toMatchObject({ geonames: '2332459', population: 15388000 });
  });

  it('keeps the country and the state of one name apart', () => {
    expect(codes(gazetteer.countryByName('Georgia'))).toEqual(['GE']);
    expect(gazetteer.places('Georgia').map((place) => place.admin1)).toContain('US-GA');
  });

  it('finds other spellings and marks them', () => {
    expect(gazetteer.places('Bombay')[0]).toMatchObject({
      name: 'Mumbai',
      country: 'IN',
      otherSpelling: true,
    });
    expect(gazetteer.places('Bogota')[0]).toMatchObject({
      name: 'Bogotá',
      seat: 'capital',
      otherSpelling: false,
    });
  });

  it('knows states as papers shorten them', () =>
    expect(['Okla.', 'N.C.', 'Fla'].map((name) => gazetteer.places(name).at(-1)?.name)).toEqual([
      'Oklahoma',
      'North Carolina',
      'Florida',
    ]));

  it('knows nothing of what is no place', () => expect(gazetteer.places('Qwertyville')).toEqual([]));
});

describe('words', () => {
  it('gives the gender of first names, null where both bear them', () => {
    expect(gazetteer.firstNameGender('Fatima')).toBe('female');
    expect(gazetteer.firstNameGender('José')).toBe('male');
    expect(gazetteer.firstNameGender('Kim')).toBe(null);
    expect(gazetteer.isFirstName('Zzyx')).toBe(false);
  });

  it('says what a noun stands for, the likeliest first', () => {
    expect(gazetteer.nounClasses('minister')[0]).toBe('person');
    expect(gazetteer.nounClasses('ministry')[0]).toBe('group');
    expect(gazetteer.nounClasses('airport')[0]).toBe('facility');
    expect(gazetteer.nounClasses('town')[0]).toBe('place');
    expect(gazetteer.nounClasses('bank')).toEqual(['other', 'group']);
    expect(gazetteer.nounClasses('sanction')).toEqual([]);
  });

  it('knows famous organizations, natural places and wars', () => {
    expect(gazetteer.knownNames('Hezbollah')[0]?.type).toBe('organization');
    expect(gazetteer.knownNames('Mount Everest')[0]).toMatchObject({ type: 'place', kind: 'mountain peak' });
    expect(gazetteer.knownNames('Korean War')[0]?.type).toBe('event');
  });
  it('knows bodies of many nations by their letters', () => {
    const chief = gazetteer.knownBody('United Nations')?.chief;
    expect(gazetteer.knownBody('UN')?.chief).toBe(chief);
    expect(gazetteer.knownBody('U.N.')?.chief).toBe(chief);
    expect(gazetteer.knownBody('WHO')?.chief).toBe('World Health Organization');
    expect(gazetteer.knownBody('who')).toBeUndefined();
    expect(gazetteer.bodyByAdjective('European')?.chief).toBe('European Union');
  });
});
