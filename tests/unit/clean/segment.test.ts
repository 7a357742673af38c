import { describe, expect, it } from 'vitest';
import { blockSegmenter } from '../../../src/clean/component.js';
import { inspectArticle } from '../../../src/clean/inspect.js';
import { READ_KINDS } from '../../../src/model/block.js';
import { readTextMetadata } from '../../../src/read/text-metadata.js';
import { loadFurniture } from '../../../src/resources/furniture/load.js';
import { articleOf } from '../../builders/article.js';

const furniture = loadFurniture();

/** Kind and text of every block, one a line. */
function blocks(text: string, known = {}): readonly string[] {
  const article = articleOf(text, { ...readTextMetadata(text, furniture), ...known });
  return inspectArticle(article, furniture).map((block) => `${block.kind}: ${block.text}`);
}

async function creditsOf(text: string, known = {}) {
  const article = articleOf(text, { ...readTextMetadata(text, furniture), ...known });
  const [layers] = await blockSegmenter(furniture).annotate([{ article }]);
  return layers?.credits.map(({ kind, name }) => `${kind} ${name}`);
}

const BODY = [
  'A ferry with 80 people aboard sank off Mombasa on Monday night, the coast guard said in a statement.',
  'All of them were rescued by fishermen, it said, and two were taken to hospital with light injuries.',
];

describe('an agency page', () => {
  const text = [
    'Ferry sinks off Mombasa after night storm',
    'By AMINA YUSUF and TOM HILL',
    'Updated 10:12 AM GMT, March 3, 2021',
    'Share',
    '',
    '1 of 4 | Divers recover a part of the wreck off Mombasa, Kenya. (AP Photo/Tom Hill)',
    '',
    `MOMBASA, Kenya (AP) — ${BODY[0]}`,
    '',
    BODY[1],
    '',
    '___',
    '',
    'Associated Press writer Ana Lima in Nairobi contributed to this report.',
  ].join('\n');

  it('is divided', () => {
    expect(blocks(text)).toEqual([
      'headline: Ferry sinks off Mombasa after night storm',
      'byline: By AMINA YUSUF and TOM HILL',
      'timestamp: Updated 10:12 AM GMT, March 3, 2021',
      'prompt: Share',
      'caption: 1 of 4 | Divers recover a part of the wreck off Mombasa, Kenya.',
      'credit: (AP Photo/Tom Hill)',
      'dateline: MOMBASA, Kenya (AP) —',
      `body: ${BODY[0]}`,
      `body: ${BODY[1]}`,
      'navigation: ___',
      'contribution: Associated Press writer Ana Lima in Nairobi contributed to this report.',
    ]);
  });

  it('names its authors and the agency', async () => {
    expect(await creditsOf(text)).toEqual([
      'author Amina Yusuf',
      'author Tom Hill',
      'agency Associated Press',
      'agency Associated Press',
      'agency Associated Press',
      'author Ana Lima',
    ]);
  });

  it('names no agency that is the outlet itself', async () => {
    const outlet = { value: 'The Associated Press', source: { from: 'manifest', key: 'outlet' } };
    expect(await creditsOf(text, { outlet })).toEqual([
      'author Amina Yusuf',
      'author Tom Hill',
      'author Ana Lima',
    ]);
  });
});

describe('captions', () => {
  it('are cut from credits glued to them', () => {
    const caption = 'Divers leave the wreck off Mombasa, Kenya.';
    for (const credit of ['Ana Lima / AP', 'Jae-won Park/AFP via Getty Images']) {
      expect(blocks(`${BODY[0]}\n\n${caption}${credit}\n\n${BODY[1]}`)).toEqual([
        `body: ${BODY[0]}`,
        `caption: ${caption}`,
        `credit: ${credit}`,
        `body: ${BODY[1]}`,
      ]);
    }
  });

  it('are no paragraphs of the body that end in brackets or name an agency', () => {
    const body = 'The ferry had been inspected in May, according to the Kenya Maritime Authority (KMA).';
    expect(blocks(`${BODY[0]}\n\n${body}\n\n${BODY[1]}`)[1]).toBe(`body: ${body}`);
    const source = 'The owner spoke to the agency on Sunday, as first reported by Reuters.';
    expect(blocks(`${BODY[0]}\n\n${source}\n\n${BODY[1]}`)[1]).toBe(`body: ${source}`);
  });
});

describe('the headline', () => {
  it('is found where it is known from elsewhere, and its second printing is a repeat', () => {
    const text = `Ferry sinks\n\n${BODY[0]}\n\nFerry sinks\n\n${BODY[1]}`;
    const title = { value: 'Ferry sinks', source: { from: 'manifest', key: 'title' } };
    expect(blocks(text, { title }).map((block) => block.split(':')[0])).toEqual([
      'headline',
      'body',
      'repeat',
      'body',
    ]);
  });

  it('may be printed again with the outlet behind a bar', () => {
    const text = `Ferry sinks off Mombasa\n\nFerry sinks off Mombasa | Coast Post\n\n${BODY.join('\n\n')}`;
    expect(blocks(text)[1]).toBe('repeat: Ferry sinks off Mombasa | Coast Post');
  });

  it('is not taken from a sentence that opens the text', () => {
    expect(blocks(BODY.join('\n'))).toEqual(BODY.map((line) => `body: ${line}`));
  });
});

describe('the body', () => {
  const keeps = (paragraph: string): void => {
    const found = blocks(`${BODY[0]}\n\n${paragraph}\n\n${BODY[1]}`);
    expect(found).toContain(`body: ${paragraph}`);
  };

  it.each([
    'By Tuesday morning the search had moved to the open sea, officials said.',
    'Share prices of the line fell by a third.',
    'He declined to comment.',
    'Subscribers of the paper had been promised the list of names, the editor wrote.',
    'Photo editors at the paper resigned over the picture, which showed the dead.',
    'What happens next?',
    '“Get out,” he shouted.',
    'Related firms were searched as well.',
    '12 people were treated for cold.',
    'Reuters could not reach the owner.',
    'Copyright law gives them no claim to the film, the judge found.',
  ])('keeps: %s', keeps);

  it('is a paragraph for each line where lines are paragraphs, and one for all where lines are broken', () => {
    const broken = [
      'A ferry with 80 people aboard sank off Mombasa on Monday night,',
      'the coast guard said in a statement that was read out to families',
      'at the quay. All of them were rescued by fishermen, it said, and',
      'two were taken to hospital with light injuries before day broke.',
      'Divers will go down today.',
    ].join('\n');
    expect(blocks(broken)).toEqual([`body: ${broken}`]);
    expect(blocks(BODY.join('\n'))).toHaveLength(2);
  });
});

it('marks of the markup are kept as they are', () => {
  const text = `---\ntitle: x\n---\n${BODY[0]}`;
  const marks = [{ start: 0, end: 16, kind: 'metadata', rule: 'markup/front-matter' }];
  expect(blocks(text, { marks })).toEqual(['metadata: ---\ntitle: x\n---', `body: ${BODY[0]}`]);
});

it('only headline, line below it and body are read', () => {
  expect([...READ_KINDS].sort()).toEqual(['body', 'dek', 'headline']);
});

describe('wires and releases', () => {
  it('an agency in brackets, and a dateline behind it', () => {
    expect(
      blocks(`Ferry sinks off Mombasa\n\n(Coastwire) — MOMBASA, May 30 — ${BODY[0]}\n\n${BODY[1]}`).slice(
        1,
        4,
      ),
    ).toEqual(['dateline: (Coastwire) —', 'dateline: MOMBASA, May 30 —', `body: ${BODY[0]}`]);
  });
  it("a wire's slug is no part of the headline", () => {
    const text = `UPDATE 2-Ferry sinks off Mombasa\n\n(Adds comment by the coast guard)\n\n${BODY[0]}\n\n${BODY[1]}`;
    expect(blocks(text).slice(0, 2)).toEqual([
      'headline: Ferry sinks off Mombasa',
      'metadata: (Adds comment by the coast guard)',
    ]);
    expect(readTextMetadata(text, furniture).title?.value).toBe('Ferry sinks off Mombasa');
  });
  it('the heading of a release is no headline', () => {
    const text = `FOR IMMEDIATE RELEASE\n\nContact: Ana Lima, 555-0142\n\nFerry sinks off Mombasa\n\n${BODY[0]}\n\n${BODY[1]}\n\nENDS`;
    expect(blocks(text).map((block) => block.split(':')[0])).toEqual([
      'metadata',
      'metadata',
      'headline',
      'body',
      'body',
      'metadata',
    ]);
  });
});

describe('authors of the metadata', () => {
  const byline = (value: string) => ({ byline: { value, source: { from: 'field', key: 'authors' } } });
  it('are credits where the text names none', async () => {
    expect(await creditsOf(BODY.join('\n\n'), byline('Ana Lima, Tom Hill'))).toEqual([
      'author Ana Lima',
      'author Tom Hill',
    ]);
  });
  it('desks and agencies are no people', async () => {
    expect(await creditsOf(BODY.join('\n\n'), byline('Staff Writer, News Desk'))).toEqual([]);
  });
  it('yield to the byline that the text prints', async () => {
    const text = `Ferry sinks off Mombasa\nBy Amina Yusuf\n\n${BODY.join('\n\n')}`;
    expect(await creditsOf(text, byline('Ana Lima'))).toEqual(['author Amina Yusuf']);
  });
});
