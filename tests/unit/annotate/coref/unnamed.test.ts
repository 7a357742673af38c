import { describe, expect, it } from 'vitest';
import { createCoref } from '../../../../src/annotate/coref/coref.js';
import type { Chain, NominalChain } from '../../../../src/model/chain.js';
import { type MarkedDoc, markedArticle } from '../../../builders/marked-article.js';

interface Read {
  /** Texts of the mentions of a named thing. */
  named(name: string): readonly string[] | undefined;
  /** Texts of the mentions of the thing without a name that begins so. */
  unnamed(first: string): readonly string[] | undefined;
}

async function read(marked: string): Promise<Read> {
  const doc: MarkedDoc = await markedArticle('t', marked);
  const [found] = await createCoref().annotate([doc]);
  const texts = (chain: Chain | NominalChain): readonly string[] =>
    chain.mentions.map(({ start, end }) => doc.article.text.slice(start, end));
  return {
    named: (name) => found?.chains.filter((chain) => chain.name === name).map(texts)[0],
    unnamed: (first) => found?.nominals.map(texts).find(([text]) => text === first),
  };
}

describe('things without a name', () => {
  it('follows a person by the same noun and by pronouns', async () => {
    const { unnamed } = await read('A driver stopped at the bridge. The driver said he was tired.');
    expect(unnamed('A driver')).toEqual(['A driver', 'The driver', 'he']);
  });

  it('starts anew with an indefinite article', async () => {
    const { unnamed } = await read('A nurse called. A nurse answered.');
    expect(unnamed('A nurse')).toEqual(['A nurse']);
  });

  it('tells owners apart', async () => {
    const { unnamed } = await read('{P:Ana Ruiz} sold her house. {P:Omar Haddad} sold his house.');
    expect(unnamed('her house')).toEqual(['her house']);
    expect(unnamed('his house')).toEqual(['his house']);
  });

  it('makes no entity of them', async () => {
    const doc = await markedArticle('t', 'A driver stopped. The driver slept.');
    expect(doc.chains).toEqual([]);
  });
});

describe('who speaks', () => {
  it('gives "I" of a quotation to its speaker', async () => {
    const { named } = await read('"I will not resign," {P:Ana Ruiz} said. {P:Omar Haddad} left.');
    expect(named('Ana Ruiz')).toEqual(['I', 'Ana Ruiz']);
  });

  it('keeps "I" outside of quotations from everybody named', async () => {
    const { named, unnamed } = await read('I met {P:Ana Ruiz} in spring. I liked the place.');
    expect(named('Ana Ruiz')).toEqual(['Ana Ruiz']);
    expect(unnamed('I')).toEqual(['I', 'I']);
  });

  it('lets no speaker say "he" of himself', async () => {
    const { named } = await read('{P:Peter Lund} said: "He is a liar."');
    expect(named('Peter Lund')).toEqual(['Peter Lund']);
  });
});

describe('names', () => {
  it('takes no office for a person', async () => {
    const doc = await markedArticle('t', '{P:Vice President} {P:Marco Ugarte} spoke.');
    expect(doc.chains.map((chain) => chain.name)).toEqual(['Marco Ugarte']);
  });

  it('binds letters with a small one among them', async () => {
    const { named } = await read('The {O:Bund fuer Recht} ({O:BfR}) met. {O:BfR} members left.');
    expect(named('Bund fuer Recht')).toEqual(['Bund fuer Recht', 'BfR', 'BfR']);
  });
});
