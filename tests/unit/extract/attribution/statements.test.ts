import { describe, expect, it } from 'vitest';
import { statementsComponent } from '../../../../src/extract/attribution/component.js';
import type { AnyComponent } from '../../../../src/pipeline/component.js';
import { annotated } from '../../../builders/annotated.js';

interface Row {
  readonly speaker: string | null;
  readonly content: readonly string[];
  readonly form: string;
  readonly negated: boolean;
  readonly via: string | null;
}

async function read(text: string): Promise<readonly Row[]> {
  const [doc] = await annotated([text], statementsComponent() as unknown as AnyComponent);
  if (doc === undefined) throw new Error('nothing was read');
  const nameOf = (id: string | null): string | null =>
    doc.chains.find((chain) => chain.id === id)?.name ?? null;
  return doc.statements.map(({ speaker, parts, form, negated, via }) => ({
    speaker: nameOf(speaker),
    content: parts.map(({ start, end }) => text.slice(start, end)),
    form,
    negated,
    via: nameOf(via),
  }));
}

describe('speakers', () => {
  it('an unnamed voice speaks for whom it belongs to, and "the spokesman" for the same', async () => {
    const rows = await read(
      'A Harbour Ministry spokesman said the quay was safe. The spokesman added that ships could land.',
    );
    expect(rows.map(({ speaker }) => speaker)).toEqual(['Harbour Ministry', 'Harbour Ministry']);
  });
  it('unnamed crowds have no chain', async () => {
    const rows = await read('Experts said the quay was safe.');
    expect(rows.map(({ speaker, content }) => [speaker, content])).toEqual([[null, ['the quay was safe']]]);
  });
  it('an apposition between the name and the verb is no speaker', async () => {
    const rows = await read('Last week, Ola Berg, the head of the Harbour Ministry, said the quay was safe.');
    expect(rows.map(({ speaker }) => speaker)).toEqual(['Ola Berg']);
  });
  it('a named spokesman is himself', async () => {
    const rows = await read('Harbour Ministry spokesman Ola Berg said the quay was safe.');
    expect(rows.map(({ speaker }) => speaker)).toEqual(['Ola Berg']);
  });
});

it('what somebody denies to have been said is no statement', async () => {
  const rows = await read('The Harbour Ministry denied that Ola Berg had said the quay was safe.');
  expect(rows.map(({ speaker }) => speaker)).toEqual(['Harbour Ministry']);
});

describe('quotations', () => {
  it('a quotation goes on behind its report, in the next sentence too', async () => {
    const rows = await read('"The quay is safe," said Ola Berg. "It was built to last."');
    expect(rows).toEqual([
      {
        speaker: 'Ola Berg',
        content: ['"The quay is safe,"', '"It was built to last."'],
        form: 'direct',
        negated: false,
        via: null,
      },
    ]);
  });
  it('a quotation of two sentences belongs to the report behind it', async () => {
    const rows = await read('"The quay is safe. It was built to last," Ola Berg said.');
    expect(rows.map(({ content }) => content)).toEqual([['"The quay is safe. It was built to last,"']]);
  });
  it('a paragraph of speech goes on with the speaker before', async () => {
    const rows = await read('"The quay is safe," said Ola Berg.\n"It was built to last a hundred years."');
    expect(rows.map(({ speaker }) => speaker)).toEqual(['Ola Berg', 'Ola Berg']);
  });
  it('titles, nicknames and single words are no statements', async () => {
    expect(
      await read('He read "Lives of the Sailors" in the so-called "green zone" of "Old Harbour".'),
    ).toEqual([]);
  });
});

describe('what is no report', () => {
  it.each([
    'The mayor would say that the quay was safe.',
    'The board may announce that it will close the quay.',
    'If the mayor says that the quay is safe, ships will land.',
    'We think that the quay is safe.',
    'The threat that never came was forgotten.',
  ])('%s', async (text) => {
    expect(await read(text)).toEqual([]);
  });
});

it('what is not said is marked', async () => {
  const rows = await read(
    'The mayor did not say who was to blame. The board declined to say why the quay broke.',
  );
  expect(rows.map(({ negated }) => negated)).toEqual([true, true]);
});

it('what an agency reports somebody to have said comes by way of it', async () => {
  const rows = await read(
    'The Northern News Agency reported that the Harbour Ministry said the quay was safe.',
  );
  expect(rows.map(({ speaker, via }) => [speaker, via])).toEqual([
    ['Northern News Agency', null],
    ['Harbour Ministry', 'Northern News Agency'],
  ]);
});
