import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { timeComponent } from '../../src/annotate/time/component.js';
import { statementsComponent } from '../../src/extract/attribution/component.js';
import type { DocView } from '../../src/model/layers.js';
import type { StatementMention } from '../../src/model/statement.js';
import type { TimeExpression } from '../../src/model/time.js';
import type { AnyComponent } from '../../src/pipeline/component.js';
import { annotated } from '../builders/annotated.js';

type Read = DocView<'times' | 'statements' | 'chains'>;

const here = fileURLToPath(new URL('.', import.meta.url));
const names = readdirSync(here)
  .filter((name) => statSync(here + name).isDirectory() && readdirSync(here + name).includes('times.txt'))
  .sort();
const docs = new Map<string, Read>();

beforeAll(async () => {
  const texts = names.map((name) => readFileSync(`${here}${name}/article.txt`, 'utf8'));
  const read = await annotated(
    texts,
    timeComponent() as unknown as AnyComponent,
    statementsComponent() as unknown as AnyComponent,
  );
  read.forEach((doc, index) => {
    docs.set(names[index] ?? '', doc);
  });
});

function timeLine(text: string, { start, end, kind, value, interval }: TimeExpression): string {
  const days =
    interval === null
      ? '-'
      : `${interval.start}..${interval.end} ${interval.granularity}${interval.approximate ? ' about' : ''}`;
  return [text.slice(start, end), kind, value ?? '-', days].join(' | ');
}

function statementLine({ article, chains }: Read, statement: StatementMention): string {
  const nameOf = (id: string | null): string =>
    id === null ? '-' : (chains.find((chain) => chain.id === id)?.name ?? '?');
  const content = statement.parts.map(({ start, end }) => article.text.slice(start, end)).join(' ... ');
  const who = `${nameOf(statement.speaker)} (${statement.speakerText ?? '-'})`;
  return [
    statement.form,
    who,
    `${statement.verb ?? '-'}${statement.negated ? ' not' : ''}`,
    `via ${nameOf(statement.via)}`,
    statement.rule,
    content,
  ].join(' | ');
}

describe.each(names)('%s', (name) => {
  it('times', async () => {
    const doc = docs.get(name) as Read;
    await expect(
      `${doc.times.map((time) => timeLine(doc.article.text, time)).join('\n')}\n`,
    ).toMatchFileSnapshot(`${here}${name}/times.txt`);
  });
  it('statements', async () => {
    const doc = docs.get(name) as Read;
    await expect(
      `${doc.statements.map((statement) => statementLine(doc, statement)).join('\n')}\n`,
    ).toMatchFileSnapshot(`${here}${name}/statements.txt`);
  });
});
