import { parseHTML } from 'linkedom';

/** The little of the DOM that is used here; linkedom's own types need the browser library. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

export interface DomDocument extends DomElement {
  readonly body: DomElement | null;
  readonly title: string;
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** Elements that have no end tag, or whose end tag is mostly left out. */
const UNCLOSED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|option)$/i;
/** Browsers stop at 512 levels; a deeper tree is hostile and takes the square of its depth in time. */
const MAX_DEPTH = 1500;
/** A page has some thousand elements, a very long one a hundred thousand. */
const MAX_TAGS = 400_000;

/**
 * Parses a page. Nothing in it is run or fetched.
 * @throws RangeError for a page nested too deeply or with too many elements
 */
export function parsePage(html: string): DomDocument {
  refuseMaze(html);
  const page = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(page).document as unknown as DomDocument;
}

function refuseMaze(html: string): void {
  let depth = 0;
  let tags = 0;
  for (const { 1: close, 2: name = '' } of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    tags += 1;
    if (!UNCLOSED.test(name)) depth = Math.max(0, depth + (close === '' ? 1 : -1));
    if (depth > MAX_DEPTH || tags > MAX_TAGS) throw new RangeError('the page is a maze of elements');
  }
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT_NODE;
}
