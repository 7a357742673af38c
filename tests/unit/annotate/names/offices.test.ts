import { expect, it } from 'vitest';
import { goldArticle } from '../../../../src/annotate/gold-form.js';
import { holderOf, isFieldOfOffice } from '../../../../src/annotate/names/offices.js';
import { tokenize } from '../../../../src/annotate/tokenize/tokenizer.js';
import type { NameType } from '../../../../src/model/name.js';
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

/** Is the name in square brackets the field of an office, where the one in angle brackets is the next? */
function isField(marked: string, type: NameType): boolean {
  const text = marked.replace(/[[\]<>]/g, '');
  const tokens = tokenize(goldArticle({ id: 'a', text }));
  const name = (open: string, close: string, own: NameType) => {
    const start = marked.slice(0, marked.indexOf(open)).replace(/[[\]<>]/g, '').length;
    const end = marked.slice(0, marked.indexOf(close)).replace(/[[\]<>]/g, '').length;
    const first = tokens.findIndex((token) => token.start === start);
    const last = tokens.findIndex((token) => token.end === end) + 1;
    return { start, end, first, last, type: own, source: 'test', score: 1 };
  };
  const next = marked.includes('<') ? name('<', '>', 'person') : undefined;
  return isFieldOfOffice(name('[', ']', type), next, tokens, loadGazetteer());
}

it.each<[string, NameType, boolean]>([
  ['The Minister for [Roads and Highways], <Kofi Baah>, spoke', 'organization', true],
  ['the minister of [Home Affairs]', 'organization', true],
  ['Commissioner for [UNRWA]', 'organization', false],
  ['a lawyer for [Delta Freight]', 'organization', false],
  ['the secretary of [Civic League]', 'organization', false],
  ['[Unification] Minister <Kofi Baah>', 'person', true],
  ['[Ana] Minister <Kofi Baah>', 'person', false],
  ['[Velora] aide <Kofi Baah>', 'person', false],
])('field of an office in %s', (marked, type, expected) => {
  expect(isField(marked, type)).toBe(expected);
});
