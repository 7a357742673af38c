import { Readability } from '@mozilla/readability';
import { NewsgraphError } from '../../errors.js';
import type { Block } from '../../model/block.js';
import { decodeBytes } from '../decode.js';
import { article, type Found, type Metadata } from '../found.js';
import { type DomDocument, type DomElement, parsePage } from '../html/dom.js';
import { readLinkedArticle } from '../html/json-ld.js';
import { readHtmlMetadata } from '../html/metadata.js';
import { type HtmlText, textOf } from '../html/text.js';
import { megabytes } from '../limits.js';
import type { WholeInput } from './input.js';

/** The charset is declared within so many bytes (HTML standard, 4.2.5.4). */
const CHARSET_BYTES = 1024;
/** Readability gives up on shorter texts by default (500); short news is news. */
const MIN_READABLE = 140;

/** A page: its main text by Mozilla's Readability, its title printed first, its metadata from the head. */
export function* readHtml(input: WholeInput): Generator<Found> {
  if (input.bytes.length > input.limits.htmlBytes) {
    throw new NewsgraphError({
      code: 'KG305',
      message: `the page is larger than ${megabytes(input.limits.htmlBytes)}`,
      where: { file: input.source },
      hint: 'Save the article itself, without embedded images, or its text.',
    });
  }
  const { text, notice } = decodeBytes(input.bytes, input.source, declaredCharset(input.bytes));
  if (notice !== null) yield { type: 'notice', problem: notice };
  const { metadata, body } = readPage(text, input.source);
  if (body.text.trim() === '') {
    throw new NewsgraphError({
      code: 'KG302',
      message: 'the page has no readable text',
      where: { file: input.source },
      hint: 'Pages that are built by scripts must be saved from the browser after they are shown.',
    });
  }
  const titled = withTitle(body, metadata);
  yield article({ source: input.source, name: input.name, ...titled });
}

function readPage(html: string, file: string): { metadata: Metadata; body: HtmlText } {
  try {
    const document = parsePage(html);
    const linked = readLinkedArticle(document);
    const metadata = readHtmlMetadata(document, linked);
    const main = mainText(document);
    const body = main.text === '' && linked?.articleBody ? { text: linked.articleBody, marks: [] } : main;
    return { metadata, body };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new NewsgraphError(
      {
        code: 'KG303',
        message: 'the page has too many elements, or they are nested too deeply',
        where: { file },
        hint: 'Save the text of the article.',
      },
      { cause: error },
    );
  }
}

function mainText(document: DomDocument): HtmlText {
  // Readability takes the page apart, so what stands in for it is read before.
  const whole = document.querySelector('article') ?? document.querySelector('main') ?? document.body;
  const fallback = whole === null ? { text: '', marks: [] } : textOf(whole);
  const readable = new Readability<DomElement>(document as never, {
    charThreshold: MIN_READABLE,
    disableJSONLD: true,
    serializer: (node) => node as unknown as DomElement,
  }).parse();
  const main = readable?.content ? textOf(readable.content) : { text: '', marks: [] };
  return main.text.length >= Math.min(MIN_READABLE, fallback.text.length) ? main : fallback;
}

/** The text with the title as its first line. */
function withTitle(
  body: HtmlText,
  metadata: Metadata,
): { text: string; marks: readonly Block[]; metadata: Metadata } {
  const { title } = metadata;
  if (title === null) return { ...body, metadata };
  const printed = body.text.startsWith(title.value);
  const shift = printed ? 0 : title.value.length + 2;
  const text = printed ? body.text : `${title.value}\n\n${body.text}`;
  const span = { start: 0, end: title.value.length };
  const headline: Block = { ...span, kind: 'headline', rule: 'markup/title' };
  const marks = body.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
  const endsLine = text.length === span.end || text[span.end] === '\n';
  return {
    text,
    marks: endsLine ? [headline, ...marks] : marks,
    metadata: { ...metadata, title: { ...title, source: { ...title.source, span } } },
  };
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, CHARSET_BYTES));
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1]?.toLowerCase();
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
