import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ReadOptions, readArticles } from '../../../src/read/read-articles.js';
import { loadFurniture } from '../../../src/resources/furniture/load.js';
import { folderOf } from '../../builders/folder.js';

const furniture = loadFurniture();
const BODY =
  'A ferry with 80 people aboard sank off Mombasa on Monday night, the coast guard said in a statement.';
const MORE =
  'All of them were rescued by fishermen, it said, and two were taken to hospital with light injuries, none grave.';
const read = (inputs: string | string[], options: Partial<ReadOptions> = {}) =>
  readArticles([inputs].flat(), { furniture, ...options });
const stdin = async function* (text: string | Uint8Array) {
  yield typeof text === 'string' ? Buffer.from(text) : text;
};

/** Reads one file and expects one article. */
async function only(name: string, content: string | Uint8Array, beside = {}) {
  const folder = folderOf({ [name]: content, ...beside });
  const { articles, problems } = await read(`${folder}/${name}`);
  expect(problems).toEqual([]);
  expect(articles).toHaveLength(1);
  return articles[0] as NonNullable<(typeof articles)[0]>;
}

async function problemsOf(name: string, content: string | Uint8Array | { link: string }, options = {}) {
  const folder = folderOf({ [name]: content, 'good.txt': BODY });
  const { articles, problems } = await read(folder, options);
  expect(articles.some(({ id }) => id === 'article:good')).toBe(true);
  return problems.map(({ code, where }) =>
    [code, where?.line, where?.column].filter((part) => part !== undefined).join(':'),
  );
}

describe('formats', () => {
  it('plain text', async () => {
    const article = await only('ferry.txt', `Ferry sinks off Mombasa\n\n${BODY}`);
    expect(article).toMatchObject({ id: 'article:ferry', language: 'und', outlet: null, published: null });
    expect(article.title?.value).toBe('Ferry sinks off Mombasa');
  });

  it('Markdown: the front matter stays in the text as a stretch of metadata', async () => {
    const front =
      '---\ntitle: "Ferry: sunk"\ndate: 2021-03-03\nsource: Coast Post\nauthors: [Ana Lima, Tom Hill]\n---';
    const article = await only('ferry.md', `${front}\n\n${BODY}\n`);
    expect(article.text.startsWith(front)).toBe(true);
    const at = front.indexOf('Ferry: sunk');
    const rule = 'markup/front-matter';
    expect(article.marks).toEqual([
      { start: 0, end: at, kind: 'metadata', rule },
      { start: at, end: at + 11, kind: 'headline', rule },
      { start: at + 11, end: front.length, kind: 'metadata', rule },
    ]);
    expect(article).toMatchObject({
      title: { value: 'Ferry: sunk', source: { from: 'front-matter', key: 'title' } },
      published: { value: '2021-03-03' },
      outlet: { value: 'Coast Post' },
      byline: { value: 'Ana Lima, Tom Hill' },
    });
  });

  it('Markdown: a title that the text prints is read there', async () => {
    const article = await only(
      'ferry.md',
      `---\ntitle: Ferry sinks off Mombasa\n---\n\n# Ferry sinks off Mombasa\n\n${BODY}\n`,
    );
    expect(article.marks?.map(({ kind }) => kind)).toEqual(['metadata']);
  });

  it('plain text: labelled lines at its head are what they say', async () => {
    const head =
      'Headline: Ferry sinks off Mombasa\nByline: Ana Lima\nSource: Coast Post\nDate: March 3, 2021\nURL: https://example.org/a';
    const article = await only('ferry.txt', `${head}\n\n${BODY}\n`);
    expect(article).toMatchObject({
      title: {
        value: 'Ferry sinks off Mombasa',
        source: { from: 'text', key: 'headline', span: { start: 10, end: 33 } },
      },
      byline: { value: 'Ana Lima' },
      outlet: { value: 'Coast Post' },
      published: { value: '2021-03-03' },
      url: { value: 'https://example.org/a' },
    });
    expect(article.marks?.map(({ kind }) => kind)).toEqual([
      'metadata',
      'headline',
      'metadata',
      'metadata',
      'metadata',
      'metadata',
    ]);
  });

  it('plain text: one labelled line, or none with the title, is text', async () => {
    expect((await only('a.txt', `Headline: Ferry sinks off Mombasa\n\n${BODY}`)).marks).toBeUndefined();
    expect((await only('b.txt', `Date: March 3, 2021\nSource: Coast Post\n\n${BODY}`)).marks).toBeUndefined();
  });

  it('records: a headline that the text does not print stands behind it', async () => {
    const record = { title: 'Ferry sinks off Mombasa | Coast Post', publisher: 'Coast Post', text: BODY };
    const article = await only('a.json', JSON.stringify(record));
    expect(article.text.startsWith(BODY)).toBe(true);
    const [mark] = article.marks ?? [];
    expect(mark?.kind).toBe('headline');
    expect(article.text.slice(mark?.start, mark?.end)).toBe('Ferry sinks off Mombasa');
    expect(article.title?.source.span).toEqual({ start: mark?.start, end: mark?.end });
    const printed = { ...record, text: `Ferry sinks off Mombasa\n\n${BODY}` };
    expect((await only('b.json', JSON.stringify(printed))).marks).toBeUndefined();
  });

  it('HTML: main text with the title first, captions marked, head read', async () => {
    const page = `<!doctype html><html><head><title>Ferry | Coast Post</title><meta property="og:site_name" content="Coast Post">
      <meta property="article:published_time" content="2021-03-03T10:00:00+03:00"><link rel="canonical" href="https://example.org/ferry">
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":[{"name":"Ana Lima"}]}]}</script></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Ferry sinks</h1><figure><figcaption>A ferry</figcaption></figure>
      <p>${BODY}</p><p>${MORE}</p><script>alert(1)</script></article></body></html>`;
    const article = await only('page.html', page);
    expect(article.text).toBe(`Ferry sinks\n\nA ferry\n\n${BODY}\n\n${MORE}`);
    expect(article).toMatchObject({
      title: { value: 'Ferry sinks', source: { from: 'html-meta', key: 'h1', span: { start: 0, end: 11 } } },
      outlet: { value: 'Coast Post', source: { key: 'og:site_name' } },
      published: { value: '2021-03-03T10:00:00+03:00' },
      byline: { value: 'Ana Lima', source: { from: 'json-ld' } },
      url: { value: 'https://example.org/ferry' },
    });
    expect(article.marks?.map(({ kind }) => kind)).toEqual(['headline', 'caption']);
  });

  it.each([
    [
      'news-please',
      {
        maintext: BODY,
        title: 'T',
        date_publish: '2021-03-03 10:00:00',
        source_domain: 'www.coast.org',
        authors: ['Ana Lima'],
      },
    ],
    [
      'fundus',
      {
        title: 'T',
        body: { summary: [], sections: [{ headline: [], paragraphs: [BODY] }] },
        publishing_date: '2021-03-03 10:00:00+00:00',
        publisher: 'Coast Post',
        authors: ['Ana Lima'],
      },
    ],
    [
      'trafilatura',
      {
        text: BODY,
        title: 'T',
        date: '2021-03-03',
        sitename: 'Coast Post',
        hostname: 'coast.org',
        author: 'Ana Lima',
        filedate: '2024-01-01',
        source: 'https://coast.org/1',
      },
    ],
    [
      'NewsAPI',
      {
        articles: [
          {
            source: { id: null, name: 'Coast Post' },
            author: 'Ana Lima',
            title: 'T',
            content: BODY,
            publishedAt: '2021-03-03T10:00:00Z',
          },
        ],
      },
    ],
    [
      'schema.org',
      {
        headline: 'T',
        articleBody: BODY,
        datePublished: '2021-03-03',
        publisher: { name: 'Coast Post' },
        author: { name: 'Ana Lima' },
      },
    ],
  ])('JSON of %s', async (_, record) => {
    const article = await only('one.json', JSON.stringify(record));
    expect(article.text).toBe(BODY);
    expect(article.title?.value).toBe('T');
    expect(article.published?.value.slice(0, 10)).toBe('2021-03-03');
    expect(['Coast Post', 'coast.org']).toContain(article.outlet?.value);
    expect(article.byline?.value).toBe('Ana Lima');
  });

  it('JSON Lines, gzip of it, and ids from the records', async () => {
    const lines = [
      { text: BODY, id: 'a1' },
      { text: MORE, url: 'https://example.org/x/ferry-found.html' },
      { body: `${MORE} More.` },
    ];
    const folder = folderOf({
      'all.jsonl.gz': gzipSync(lines.map((line) => JSON.stringify(line)).join('\n')),
    });
    const { articles } = await read(folder);
    expect(articles.map(({ id }) => id)).toEqual(['article:a1', 'article:ferry-found', 'article:all-3']);
    expect(articles[1]?.source).toBe(`${folder}/all.jsonl.gz#2`);
  });

  it('CSV and TSV by their headers', async () => {
    const csv = `Title;Body;Date;Source\n"A ""ferry""";"${BODY}\n\n${MORE}";2021-03-03;Coast Post\n`;
    const article = await only('t.csv', csv);
    expect(article.text).toBe(`${BODY}\n\n${MORE}`);
    expect(article).toMatchObject({
      title: { value: 'A "ferry"' },
      outlet: { value: 'Coast Post' },
      id: 'article:t-1',
    });
    expect((await only('t.tsv', `title\ttext\nA "b" c\t${BODY}\n`)).title?.value).toBe('A "b" c');
  });

  it('RSS and Atom; entities of the document are not expanded', async () => {
    const rss = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "${'boom'.repeat(50)}">]><rss version="2.0"><channel><title>Coast Post</title>
      <item><title>A &amp; B</title><link>https://example.org/1</link><pubDate>Wed, 03 Mar 2021 10:00:00 GMT</pubDate>
      <description>&lt;p&gt;${BODY}&lt;/p&gt; &x;</description></item></channel></rss>`;
    const article = await only('feed.xml', rss);
    expect(article.text).not.toContain('boom');
    expect(article).toMatchObject({
      title: { value: 'A & B' },
      outlet: { value: 'Coast Post' },
      published: { value: '2021-03-03T10:00:00Z' },
    });
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast</title><entry><title>T</title><link href="https://example.org/t"/>
      <content type="html"><![CDATA[<p>One &amp; two.</p><p>${BODY}</p>]]></content></entry></feed>`;
    expect((await only('a.atom', atom)).text).toBe(`One & two.\n\n${BODY}`);
  });

  it('mail', async () => {
    const mail = `From: Desk <d@example.org>\r\nSubject: =?utf-8?Q?Fwd:_Ferry_sinks?=\r\nDate: Wed, 03 Mar 2021 10:00:00 +0300\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nA caf=C3=A9 sank. ${BODY}\r\n`;
    const article = await only('m.eml', mail);
    expect(article.text).toContain('A café sank.');
    expect(article).toMatchObject({
      title: { value: 'Ferry sinks' },
      published: { value: '2021-03-03T10:00:00+03:00' },
    });
  });

  it.each([
    ['text', `Ferry sinks\n\n${BODY}`, BODY],
    ['json', JSON.stringify({ text: BODY }), BODY],
    ['jsonl', `${JSON.stringify({ text: BODY })}\n${JSON.stringify({ text: MORE })}\n`, BODY],
    ['html', `<html><body><p>${BODY}</p><p>${MORE}</p></body></html>`, BODY],
    ['csv', `title,text\nT,"${BODY}"\n`, BODY],
    ['mail', `Subject: T\nDate: Wed, 03 Mar 2021 10:00:00 GMT\n\n${BODY}\n`, BODY],
    ['gzip', gzipSync(BODY), BODY],
  ])('standard input is recognised: %s', async (_, content, expected) => {
    const { articles, problems } = await read('-', { stdin: stdin(content) });
    expect(problems).toEqual([]);
    expect(articles[0]?.text).toContain(expected);
    expect(articles[0]?.source).toMatch(/^-/);
  });
});

describe('metadata', () => {
  it('come from the manifest before anything else, never from the file', async () => {
    const manifest = JSON.stringify({ 'a/ferry.txt': { outlet: 'Coast Post', published: '2021-03-03' } });
    const folder = folderOf({
      'a/ferry.txt': `Ferry sinks\nPublished March 9, 2021\n\n${BODY}`,
      'manifest.json': manifest,
    });
    const { articles } = await read(folder);
    expect(articles[0]).toMatchObject({
      outlet: { value: 'Coast Post', source: { from: 'manifest', key: 'outlet' } },
      published: { value: '2021-03-03', source: { from: 'manifest', key: 'published' } },
    });
  });

  it('of a manifest reach a file that is given by itself', async () => {
    const beside = { 'manifest.json': JSON.stringify({ 'x.txt': { outlet: 'Coast Post' } }) };
    expect((await only('x.txt', BODY, beside)).outlet?.value).toBe('Coast Post');
  });
});

describe('copies', () => {
  it('are read once with all their sources', async () => {
    const text = `${BODY} ${MORE}\n\n${MORE} ${BODY}`;
    const folder = folderOf({
      'a.txt': `Ferry sinks\n\n${text}`,
      'b.txt': `Ferry  sinks\r\n\r\n${text.replace(/'/g, '’')}`,
      'c.txt': `Boat lost off coast\nBy Ana Lima\n\n${text}`,
      'd.txt': `${BODY} ${BODY} ${BODY}`,
    });
    const { articles } = await read(folder);
    expect(articles.map(({ copies }) => copies.map((copy) => copy.slice(-5)))).toEqual([
      ['a.txt', 'b.txt', 'c.txt'],
      ['d.txt'],
    ]);
  });

  it('do not make ids clash: two texts of one name get a hash each', async () => {
    const folder = folderOf({ 'a/x.txt': BODY, 'b/x.txt': MORE });
    const ids = (await read(folder)).articles.map(({ id }) => id);
    expect(ids.every((id) => /^article:x-[0-9a-f]{8}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(2);
    expect((await read(folder)).articles.map(({ id }) => id)).toEqual(ids);
  });

  it('a file that two inputs name is read once', async () => {
    const folder = folderOf({ 'x.txt': BODY });
    expect((await read([folder, `${folder}/x.txt`, `${folder}/*.txt`])).articles[0]?.copies).toHaveLength(1);
  });
});

describe('folders', () => {
  it('are read by path, without hidden files and what is no article', async () => {
    const folder = folderOf({
      'b.txt': BODY,
      'a/z.txt': MORE,
      '.hidden.txt': BODY,
      'README.md': BODY,
      'photo.png': 'x',
      'gold/x.jsonl': JSON.stringify({ id: 'x', text: BODY, entities: [] }),
    });
    const { articles, problems, skipped } = await read(folder);
    expect(articles.map(({ id }) => id)).toEqual(['article:z', 'article:b']);
    expect(problems).toEqual([]);
    expect(skipped.map(({ reason }) => reason).sort()).toEqual([
      'annotated document',
      'not an article by its name',
      'not an article by its name',
    ]);
  });
});

describe('bad input', () => {
  it('is told with place and hint, and the rest is read', async () => {
    expect(await problemsOf('a.txt', '')).toEqual(['KG302']);
    expect(await problemsOf('a.txt', Buffer.from([1, 0, 2, 0, 0, 0, 7, 200]))).toEqual(['KG302']);
    expect(await problemsOf('a.html', '<html><body><script>1</script></body></html>')).toEqual(['KG302']);
    expect(await problemsOf('a.json', '{"text": "x",\n "date": }')).toEqual(['KG303:2:10']);
    expect(await problemsOf('a.jsonl', '{"text": "one"}\n\n{"text": two}\n{"n": 1}')).toEqual([
      'KG303:3:10',
      'KG302:4',
    ]);
    expect(await problemsOf('a.csv', 'name,size\n1,2\n')).toEqual(['KG303:1']);
    expect(await problemsOf('a.xml', '<rss><channel>')).toEqual([expect.stringMatching(/^KG303:1/)]);
    expect(await problemsOf('a.md', '---\ntitle: a: b\n---\nx')).toEqual(['KG303:2:8']);
    expect(await problemsOf('a.txt.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3]))).toEqual(['KG303']);
    expect(await problemsOf('a.txt', { link: '/etc/hostname' })).toEqual(['KG307']);
    expect(await problemsOf('a.txt', { link: 'nowhere' })).toEqual(['KG301']);
  });

  it('missing paths', async () => {
    const { problems } = await read(['/no/such/file.txt', '/no/such/*.txt', '-']);
    expect(problems.map(({ code }) => code)).toEqual(['KG301', 'KG301', 'KG301']);
    expect(problems.every(({ hint }) => hint !== undefined)).toBe(true);
  });

  it('too large: one text is refused, a line is left out, a long collection is read', async () => {
    const limits = { articleBytes: 1000 };
    expect(await problemsOf('a.txt', 'x '.repeat(2000), { limits })).toEqual(['KG305']);
    const lines = Array.from({ length: 60 }, (_, n) => JSON.stringify({ text: `${BODY} Number ${n}.` }));
    lines[30] = JSON.stringify({ text: 'x '.repeat(2000) });
    expect(await problemsOf('a.jsonl', lines.join('\n'), { limits })).toEqual(['KG305:31']);
    const bomb = gzipSync(Buffer.alloc(30_000_000, 'a'));
    expect(await problemsOf('b.jsonl.gz', bomb)).toEqual(['KG305']);
  });

  it('another language is left out unless it is forced', async () => {
    const german =
      'Der Minister sagte am Mittwoch, dass die Verhandlungen weitergehen würden, obwohl die Opposition dagegen war. Die Regierung will im nächsten Jahr neue Gesetze vorlegen, teilte das Amt in Berlin mit. Die Parteien streiten seit Wochen über den Haushalt.';
    expect(await problemsOf('a.txt', german)).toEqual(['KG306']);
    const folder = folderOf({ 'a.txt': german });
    expect((await read(folder, { force: true })).articles[0]?.language).toBe('de');
  });

  it('manifests', async () => {
    const broken = folderOf({ 'a.txt': BODY, 'manifest.json': '{"a.txt": {"outlet": }}' });
    expect((await read(broken)).problems).toMatchObject([{ code: 'KG303', where: { line: 1, column: 22 } }]);
    const entries = {
      '../up.txt': { outlet: 'X' },
      '/etc/passwd': {},
      'gone.txt': {},
      'a.txt': { published: 'soon' },
      'b.txt': 3,
    };
    const wrong = folderOf({ 'a.txt': BODY, 'b.txt': MORE, 'manifest.json': JSON.stringify(entries) });
    const { problems, articles } = await read(wrong);
    expect(problems.map(({ code }) => code)).toEqual(['KG307', 'KG307', 'KG301', 'KG303', 'KG303']);
    expect(articles).toHaveLength(2);
  });

  it('a page nested without end', async () => {
    const { problems } = await read(`${folderOf({ 'a.html': `${'<div>'.repeat(100_000)}${BODY}` })}/a.html`);
    expect(problems.length).toBeLessThanOrEqual(1);
  });
});
