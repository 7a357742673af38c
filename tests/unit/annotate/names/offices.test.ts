import { expect, it } from 'vitest';
import { goldArticle } from '../../../../src/annotate/gold-form.js';
import { holderOf } from '../../../../src/annotate/names/offices.js';
import { tokenize } from '../../../../src/annotate/tokenize/tokenizer.js';
import { loadGazetteer } from '../../../../src/resources/gazetteer/gazetteer.js';

function holder(text: string, behind = ''): string | null {
  const tokens = tokenize(goldArticle({ id: 'a', text: `${text}${behind}` }));
  const last = tokens.filter(({ end }) => end <= text.length).length;
  const first = holderOf(tokens, 0, last, loadGazetteer());
  return first === null ? null : text.slice(tokens[first]?.start);
}

it.each([
  ['Secretary of State Ana Ruiz', 'Ana Ruiz'],
  ['Deputy Minister for Trade and Industry Omar Haddad', 'Omar Haddad'],
  ['of the Presidency Ana Ruiz', 'Ana Ruiz'],
  ['Ana Ruiz', 'Ana Ruiz'],
])('who holds the office in %s', (text, name) => {
  expect(holder(text)).toBe(name);
});

it.each([
  'High Commissioner for Human Rights',
  'Secretary of State',
  'for Human Rights',
  'of the Presidency',
])('%s is nobody', (text) => {
  expect(holder(text)).toBeNull();
});

it('half of an office is nobody', () => {
  expect(holder('Emperor', ' of Japan')).toBeNull();
});

it.each(['Duke of York', 'Joan of Arc', 'Ana Ruiz, Duchess of Arequipa', 'Emperor of Japan'])(
  'leaves %s whole',
  (text) => {
    expect(holder(text)).toBe(text);
  },
);
