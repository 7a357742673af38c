import { describe, expect, it } from 'vitest';
import { resolveEntities } from '../../../../src/resolve/entities/resolve-entities.js';
import { markedArticle } from '../../../builders/marked-article.js';

const STORY = [
  'Kenyan police said {P:Peter Mwangi} robbed the {O:Harbour Bank} in {L:Mombasa}. The old harbour office burned. {L:Nairobi} said {L:Kenya} was safe.',
  '{P:Peter Mwangi} fled from {L:Mombasa}, {L:Kenya}, after the {O:Harbour Bank} robbery. {P:Mwangi} burned the harbour office.',
  'In {L:Mombasa}, {L:Kenya}, {P:Mwangi} was seen near the {O:Harbour Bank}. The harbour office was empty.',
];
const docs = await Promise.all(STORY.map((text, i) => markedArticle(`a${i}`, text)));

describe('the log', () => {
  const { entities, entityOf, log } = resolveEntities(docs);

  it('explains every chain that was put to another', () => {
    const chains = docs.reduce((sum, doc) => sum + doc.chains.length, 0);
    expect(log.merges).toHaveLength(chains - entities.length);
    for (const merge of log.merges) {
      expect(merge.reason).not.toBe('');
      expect(entityOf(merge.chain.article, merge.chain.chain)).toBe(merge.entity);
      expect(entityOf(merge.to.article, merge.to.chain)).toBe(merge.entity);
    }
  });

  it('joins the only bearer of a surname within the story', () => {
    const mwangi = entities.find((entity) => entity.name === 'Peter Mwangi');
    expect(new Set(mwangi?.mentions.map((mention) => mention.article)).size).toBe(3);
    expect(mwangi).toMatchObject({
      id: 'person:peter-mwangi',
      label: 'Person',
      gender: 'male',
      aliases: ['Mwangi'],
    });
  });

  it('undoes a merge by its id', () => {
    const merge = log.merges.find((entry) => entry.rule === 'only-bearer');
    const undone = resolveEntities(docs, { undo: new Set([merge?.id ?? '']) });
    expect(undone.entities).toHaveLength(entities.length + 1);
    expect(undone.log.refused.some((refusal) => refusal.chain.article === merge?.chain.article)).toBe(true);
  });

  it('does not depend on the order of articles', () => {
    const turned = resolveEntities([...docs].reverse());
    expect(turned.entities).toEqual(entities);
    expect(turned.log).toEqual(log);
  });

  it('names refusals with both sides', async () => {
    const apart = resolveEntities([
      await markedArticle('x', "{L:Kenya}'s {O:Finance Ministry} paid."),
      await markedArticle('y', "{L:Ghana}'s {O:Finance Ministry} paid."),
    ]);
    expect(apart.log.refused).toMatchObject([
      {
        entity: 'org:finance-ministry-gh',
        other: 'org:finance-ministry-ke',
        reason: 'of GH, the other of KE',
      },
    ]);
  });
});

describe('entities', () => {
  const { entities } = resolveEntities(docs);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));

  it('gives countries and cities ids, codes and coordinates of the gazetteer', () => {
    expect(byId.get('place:country:ke')).toMatchObject({
      iso2: 'KE',
      labels: ['Country'],
      metonyms: ['Nairobi'],
      lat: 1,
      lon: 38,
    });
    const mombasa = entities.find((entity) => entity.name === 'Mombasa');
    expect(mombasa).toMatchObject({ id: 'place:city:186301', geonames: '186301', labels: ['City'] });
    expect(mombasa?.lat).toBeCloseTo(-4.05, 1);
  });

  it('joins a thing without a name only within one story', async () => {
    const office = entities.find((entity) => entity.labels.includes('Facility'));
    expect(new Set(office?.mentions.map((mention) => mention.article)).size).toBe(3);
    const elsewhere = await markedArticle('z', 'In {L:Oslo} the harbour office was painted.');
    const more = resolveEntities([...docs, elsewhere]).entities.filter((entity) =>
      entity.labels.includes('Facility'),
    );
    expect(more).toHaveLength(2);
    expect(new Set(more.map((entity) => entity.id)).size).toBe(2);
  });

  it('makes no entity of a thing described once and in passing', async () => {
    const passing = resolveEntities([await markedArticle('z', 'Soldiers found a car factory in {L:Oslo}.')]);
    expect(passing.entities.map((entity) => entity.name)).toEqual(['Oslo']);
  });

  it('sorts by id and points every mention into its article', () => {
    expect(entities.map((entity) => entity.id)).toEqual(entities.map((entity) => entity.id).sort());
    for (const mention of entities.flatMap((entity) => entity.mentions)) {
      const text = docs.find((doc) => doc.article.id === mention.article)?.article.text ?? '';
      expect(text.slice(mention.start, mention.end)).not.toBe('');
      expect(mention.end).toBeLessThanOrEqual(text.length);
    }
  });
});

it('resolves nothing to nothing', () => {
  expect(resolveEntities([])).toMatchObject({ entities: [], log: { merges: [], refused: [] } });
});

it('does not unite a body with itself, where most articles of a story read it as somebody', async () => {
  const rest = 'in {L:Mombasa}, {L:Kenya}, with {O:Harbour Bank} and {P:Peter Mwangi}';
  const { entities } = resolveEntities([
    await markedArticle('x', `{P:Norlux} was there ${rest}.`),
    await markedArticle('y', `{P:Norlux} was there ${rest}.`),
    await markedArticle(
      'z',
      `{O:Norlux} was there ${rest}. {O:Norlux} left. {O:Norlux} paid. {O:Norlux} ended.`,
    ),
  ]);
  expect(entities.filter(({ name }) => name === 'Norlux')).toHaveLength(1);
});
