import { describe, expect, it } from 'vitest';
import { statementsIn } from '../../../builders/statements.js';

const figures = async (text: string) =>
  (await statementsIn(text)).flatMap(({ mention }) =>
    (mention.figures ?? []).map(({ measure, low, high }) => [measure, low, high]),
  );
const ANY = Number.MAX_SAFE_INTEGER;

describe('numbers of people', () => {
  it.each([
    ['Police said 34 people were killed.', [['killed', 34, 34]]],
    ['Police said at least seven people had died.', [['killed', 7, ANY]]],
    ['Police said the blast had injured more than 20 people.', [['injured', 21, ANY]]],
    ['The hospital put the number of dead at 41.', [['killed', 41, 41]]],
    ['Police said the death toll had risen to 17.', [['killed', 17, 17]]],
  ] as const)('%s', async (text, expected) => {
    expect(await figures(text)).toEqual(expected);
  });
  it.each([
    'Police said 12 of the dead were children.',
    'Police said 12 children were killed.',
    'Police said 34 people could be killed.',
    'Police said nobody was killed in 2019.',
    'Police said 34 people were not killed.',
  ])('gives none: %s', async (text) => {
    expect(await figures(text)).toEqual([]);
  });
  it('"the figure" counts what was counted right before', async () => {
    expect(
      await figures('Police said five people were injured. The hospital put the figure at seven.'),
    ).toEqual([
      ['injured', 5, 5],
      ['injured', 7, 7],
    ]);
  });
});

describe('denials', () => {
  /** The words that the denial in the text denies; null where it denies nothing that somebody says. */
  const denied = async (text: string): Promise<string | null> => {
    const said = await statementsIn(text);
    const id = said.find(({ mention }) => mention.denies !== undefined)?.mention.denies;
    return said.find(({ mention }) => mention.id === id)?.what ?? null;
  };
  it('point back to a claim about whoever denies it', async () => {
    expect(
      await denied('Ana Ruiz claimed that Ola Berg had closed the quay. Ola Berg denied the claim.'),
    ).toBe('that Ola Berg had closed the quay');
  });
  it('hold the claim of another', async () => {
    expect(await denied("Ola Berg rejected Ana Ruiz's claim that the quay was safe.")).toBe(
      'that the quay was safe',
    );
  });
  it('tell the same deed', async () => {
    expect(
      await denied('Ana Ruiz alleges that Ola Berg took bribes in May. Ola Berg denied having taken bribes.'),
    ).toBe('that Ola Berg took bribes in May');
  });
  it.each([
    ['a claim about somebody else', 'Ana Ruiz claimed that the quay was safe. Ola Berg denied the claim.'],
    ['an accusation of nobody', 'Ana Ruiz said Ola Berg was late. Ola Berg denied the accusation.'],
    ['a claim of his own', 'Ola Berg claimed that Ola Berg was safe. Ola Berg denied the claim.'],
  ])('no denial of %s', async (_, text) => {
    expect(await denied(text)).toBeNull();
  });
});
