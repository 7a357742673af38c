import { beforeAll, describe, expect, it } from 'vitest';
import type { Doc } from '../../../../src/model/layers.js';
import { clusterTellings } from '../../../../src/resolve/events/cluster.js';
import { type Telling, tellingsOf } from '../../../../src/resolve/events/telling.js';
import { readSentences } from '../../../rules/documents.js';

const TEXTS = {
  quake: 'A quake killed 123 people on Monday. A storm killed 6,000 people in 2013.',
  fire: 'A fire killed nine people on Monday.',
  fireAgain: 'Nine people died in a fire on Monday.',
  toppled: 'The army toppled President Tunde Bello on Monday.',
  deposed: 'Tunde Bello said that he had been deposed.',
  years: 'Safari Motors filed for bankruptcy in 2017. Delta Freight acquired Safari Motors in 2017.',
  acts: 'Ana Ruiz pleaded guilty on Monday. Ana Ruiz was sentenced on Monday.',
  headline:
    'Kenya sends troops to Uganda\n\nKenya will send 400 troops to Uganda in May, the defence minister said on Monday.',
  company: 'Tunde Bello met Ana Ruiz in 2018. Tunde Bello met Luis Prado in 2018.',
  several:
    'Tunde Bello met Ana Ruiz in Lima. The three meetings between Tunde Bello and Ana Ruiz in Lima failed.',
  tram: 'A tram derailed in the rain. Nobody knew why the tram derailed.',
  bombed: 'Kenyan jets bombed Ugandan positions.',
  again: 'Kenyan jets attacked Ugandan positions.',
  threat: 'Kenya may send troops to Uganda.',
};

describe('tellings of one event', () => {
  let docs: ReadonlyMap<string, Doc>;
  beforeAll(async () => {
    docs = await readSentences(Object.values(TEXTS));
  });

  /** Clusters of the texts' tellings of one type, each as the words that tell it. */
  function clusters(type: string, ...names: readonly (keyof typeof TEXTS)[]): readonly string[][] {
    return clustersOf(
      type,
      names.map((name) => docs.get(TEXTS[name])).filter((doc) => doc !== undefined),
    );
  }

  function clustersOf(type: string, chosen: readonly Doc[]): readonly string[][] {
    const nameOf = (article: string, chain: string): string | undefined =>
      chosen.find((doc) => doc.article.id === article)?.chains.find(({ id }) => id === chain)?.name;
    const tellings: readonly Telling[] = tellingsOf(chosen, nameOf).filter(
      ({ mention }) => mention.type === type,
    );
    return clusterTellings(tellings, () => false).map(({ tellings: members }) =>
      members.map(({ mention }) => mention.lemma),
    );
  }

  it('two disasters with other numbers of dead are two', () => {
    expect(clusters('Harm', 'quake').filter((words) => words.length > 1)).toEqual([]);
  });
  it('as many dead on one day are one, in other words too', () => {
    expect(clusters('Harm', 'fire', 'fireAgain')).toContainEqual(['kill', 'die']);
  });
  it('a person leaves an office once', () => {
    expect(clusters('Resignation', 'toppled', 'deposed')).toEqual([['topple', 'depose']]);
  });
  it('two deals of one year are two, and so are two acts of the law of one day', () => {
    expect(clusters('Transaction', 'years')).toEqual([['file'], ['acquire']]);
    expect(clusters('Justice', 'acts')).toEqual([['plead'], ['sentence']]);
  });
  it('the headline tells in the present what the article tells as planned', () => {
    expect(clusters('Mobilization', 'headline')).toEqual([['send', 'send']]);
  });
  it('who meets two people in one year meets them one by one', () => {
    expect(clusters('Meeting', 'company')).toEqual([['meet'], ['meet']]);
  });
  it('one meeting is not three', () => {
    expect(clusters('Meeting', 'several')).toEqual([['meet'], ['meeting']]);
  });
  it('a thing that harms tells its tellings together', () => {
    expect(clusters('Harm', 'tram')).toEqual([['derail', 'derail']]);
  });
  it('who attacks another in news of other days attacks him again', () => {
    expect(clusters('Attack', 'bombed', 'again')).toEqual([['bomb', 'attack']]);
    const [first, second] = [docs.get(TEXTS.bombed), docs.get(TEXTS.again)];
    if (first === undefined || second === undefined) throw new Error('not read');
    const source = { from: 'option', key: 'test' } as const;
    const later = { ...second, article: { ...second.article, published: { value: '2024-05-25', source } } };
    expect(clustersOf('Attack', [first, later])).toEqual([['bomb'], ['attack']]);
  });
  it('what may be is not what was', () => {
    expect(clusters('Mobilization', 'headline', 'threat').length).toBeGreaterThan(0);
    expect(clusters('Mobilization', 'toppled', 'threat')).toEqual([['send']]);
  });
});
