import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { NewsgraphError } from '../../errors.js';
import type { Sourced } from '../../model/article.js';
import { readDate } from '../dates.js';
import { decodeBytes } from '../decode.js';
import { article, type Found, type Metadata, problem } from '../found.js';
import { withHeadlineBehind } from '../headline.js';
import { htmlToText } from '../html/text.js';
import type { WholeInput } from './input.js';
import { requireText } from './text.js';

type Node = Readonly<Record<string, unknown>>;

/** Elements with the text, kept unparsed: escaped HTML, CDATA or XHTML. */
const BODIES = ['content:encoded', 'content', 'description', 'summary'];
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g;
const MAX_NESTED_TAGS = 64;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * An RSS (0.9x, 1.0, 2.0) or Atom file. Entities of the document's own are never expanded, so that no feed can
 * grow or reach for files; the five of XML and character references are.
 */
export function* readFeed(input: WholeInput): Generator<Found> {
  const { text, notice } = decodeBytes(input.bytes, input.source, xmlEncoding(input.bytes));
  if (notice !== null) yield { type: 'notice', problem: notice };
  requireText(text, input.source);
  const { outlet, items } = readChannel(parseXml(text, input.source), input.source);
  for (const [index, item] of items.entries()) {
    const number = index + 1;
    const metadata = itemMetadata(item, outlet);
    const body = htmlToText(longestBody(item));
    if (body.trim() === '') {
      yield problem({
        code: 'KG302',
        message: `item ${number} has no text`,
        where: { file: input.source },
        hint: 'The feed gives a title only; save the article itself.',
      });
      continue;
    }
    const source = `${input.source}#${number}`;
    yield article({ source, name: `${input.name}-${number}`, ...withHeadlineBehind(body, metadata) });
  }
  if (items.length === 0) {
    yield problem({
      code: 'KG302',
      message: 'the feed has no items',
      where: { file: input.source },
      hint: 'Give an RSS or Atom file with items or entries.',
    });
  }
}

function parseXml(xml: string, file: string): Node {
  const valid = XMLValidator.validate(xml, { allowBooleanAttributes: true });
  if (valid !== true) {
    throw new NewsgraphError({
      code: 'KG303',
      message: `malformed XML: ${valid.err.msg}`,
      where: { file, line: valid.err.line, column: valid.err.col },
      hint: 'Correct the feed, or save the articles as HTML.',
    });
  }
  try {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
      parseTagValue: false,
      processEntities: false,
      maxNestedTags: MAX_NESTED_TAGS,
      textNodeName: '#text',
      cdataPropName: '#cdata',
      stopNodes: BODIES.map((name) => `*.${name}`),
    });
    return parser.parse(xml) as Node;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new NewsgraphError(
      { code: 'KG303', message: `malformed XML: ${message}`, where: { file }, hint: 'Correct the feed.' },
      { cause: error },
    );
  }
}

function readChannel(root: Node, file: string): { outlet: Sourced<string> | null; items: readonly Node[] } {
  const feed = node(root.feed);
  const rss = node(root.rss) ?? node(root['rdf:RDF']);
  const channel = feed ?? node(rss?.channel);
  if (channel === null) {
    throw new NewsgraphError({
      code: 'KG303',
      message: 'the XML is neither RSS nor Atom',
      where: { file, line: 1 },
      hint: 'Give a feed, or the articles as HTML, text or JSON.',
    });
  }
  const items = feed === null ? [channel.item, rss?.item].flat() : [channel.entry].flat();
  const nodes = items.map(node).filter((item): item is Node => item !== null);
  return { outlet: field(text(channel.title), 'channel title'), items: nodes };
}

function itemMetadata(item: Node, outlet: Sourced<string> | null): Metadata {
  const date = ['pubDate', 'published', 'dc:date', 'updated']
    .map((key) => field(readDate(text(item[key])), key))
    .find((found) => found !== null);
  const source = text(node(item.source)?.title ?? item.source);
  const author = [item['dc:creator'], item.author].flat().map((one) => text(node(one)?.name ?? one));
  return {
    title: field(htmlToText(text(item.title)), 'title'),
    url: field(linkOf(item), 'link'),
    outlet: field(source, 'source') ?? outlet,
    published: date ?? null,
    byline: field(author.filter((name) => name !== '' && !name.includes('@')).join(', '), 'creator'),
  };
}

/** RSS has the address as text, Atom as the attribute of the link that is no `rel="self"`. */
function linkOf(item: Node): string {
  const links = [item.link].flat();
  const atom = links
    .map(node)
    .find((link) => link !== null && ['', 'alternate'].includes(text(link['@rel'])));
  const found = atom ? text(atom['@href']) : text(links[0]);
  return /^https?:\/\/\S+$/i.test(found) ? found : '';
}

function field(value: string | null, key: string): Sourced<string> | null {
  return value === null || value.trim() === ''
    ? null
    : { value: value.trim(), source: { from: 'field', key } };
}

/** The longest of the elements that may hold the text, as HTML. */
function longestBody(item: Node): string {
  const bodies = BODIES.map((key) => markup(raw(item[key])));
  return bodies.reduce((best, value) => (value.length > best.length ? value : best), '');
}

/** Inner XML of an unparsed element. */
function raw(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return raw(value[0]);
  const element = node(value);
  return typeof element?.['#text'] === 'string' ? element['#text'] : '';
}

/** HTML from inner XML: CDATA holds it as it is, XHTML is it, anything else is escaped. */
function markup(inner: string): string {
  if (CDATA.test(inner)) return inner.replace(CDATA, '$1');
  return /<[a-z]/i.test(inner) ? inner : unescapeXml(inner);
}

function node(value: unknown): Node | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : null;
}

/** Text of an element: CDATA as it is, other text with its references resolved. */
function text(value: unknown): string {
  if (typeof value === 'string') return unescapeXml(value);
  if (Array.isArray(value)) return text(value[0]);
  const element = node(value);
  if (element === null) return '';
  const cdata = element['#cdata'];
  const held = Array.isArray(cdata) ? cdata.join('') : typeof cdata === 'string' ? cdata : '';
  return held + (element['#text'] === undefined ? '' : text(element['#text']));
}

function unescapeXml(value: string): string {
  return value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function xmlEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const label = /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,40})["']/i.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
