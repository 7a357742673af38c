import { describe, expect, it } from 'vitest';
import { resolveEntities } from '../../../../src/resolve/entities/resolve-entities.js';
import { type MarkedDoc, markedArticle } from '../../../builders/marked-article.js';
import { HARD_PAIRS, INVENTED_PAIRS, type Pair } from './pairs.js';

/** Entity of the chain that holds the last mention of exactly this name, an honorific apart. */
function entityOfName(
  doc: MarkedDoc,
  name: string,
  entityOf: (article: string, chain: string) => string | undefined,
): string {
  const named = doc.chains.flatMap((chain) =>
    chain.mentions
      .filter(({ start, end }) => doc.article.text.slice(start, end).replace(/^M[rs]s?\. /, '') === name)
      .map(({ start }) => ({ chain, start })),
  );
  const chain = named.sort((x, y) => y.start - x.start)[0]?.chain;
  const entity = chain && entityOf(doc.article.id, chain.id);
  if (entity === undefined) throw new Error(`no entity for "${name}" in "${doc.article.text}"`);
  return entity;
}

async function check({ a, b, inA, inB, same }: Pair): Promise<void> {
  const docs = [await markedArticle('a', a), await markedArticle('b', b)] as const;
  const { entityOf } = resolveEntities(docs);
  const [left, right] = [entityOfName(docs[0], inA, entityOf), entityOfName(docs[1], inB, entityOf)];
  if (same) expect(right).toBe(left);
  else expect(right).not.toBe(left);
}

const title = ({ inA, inB, same }: Pair): string => `${inA} / ${inB}: ${same ? 'one' : 'two'}`;

describe('names that resolvers confuse', () => {
  it.each(HARD_PAIRS.map((pair) => [title(pair), pair] as const))('%s', async (_, pair) => check(pair));
});

describe('names of other worlds', () => {
  it.each(INVENTED_PAIRS.map((pair) => [title(pair), pair] as const))('%s', async (_, pair) => check(pair));
});

it('writes out the name of a state that papers shorten', async () => {
  const { entities } = resolveEntities([
    await markedArticle(
      'a',
      'A mill in {L:Springfield}, {L:Okla.}, burned, and one in {L:Charleston}, {L:W.Va.}, closed.',
    ),
  ]);
  const regions = entities.filter(({ id }) => id.startsWith('place:region:'));
  expect(regions.map(({ name }) => name).sort()).toEqual(['Oklahoma', 'West Virginia']);
});

it('keeps a body a body, however often other articles read it as a person', async () => {
  const stories = ['{L:Lima}, {L:Cusco}, {L:Peru}', '{L:Nairobi}, {L:Kisumu}, {L:Kenya}'];
  const docs = await Promise.all(
    stories.flatMap((told, i) => [
      markedArticle(`a${i}`, `{O:Norlux} owns mines in ${told}.`),
      markedArticle(`b${i}`, `{P:Norlux} sold a mine between ${told}. {P:Norlux} paid.`),
    ]),
  );
  const { entities } = resolveEntities(docs);
  expect(entities.filter(({ name }) => name === 'Norlux').map(({ label }) => label)).toEqual([
    'Organization',
  ]);
});
