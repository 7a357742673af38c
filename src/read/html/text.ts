import type { Block, BlockKind } from '../../model/block.js';
import { type DomElement, type DomNode, isElement, parsePage, TEXT_NODE } from './dom.js';

export interface HtmlText {
  /** Paragraphs parted by a blank line, lines of a list by a line break. */
  readonly text: string;
  /** Stretches whose kind the markup states. */
  readonly marks: readonly Block[];
}

const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'th',
  'tfoot',
  'thead',
  'tr',
  'ul',
]);
const LEFT_OUT = new Set([
  'audio',
  'button',
  'canvas',
  'datalist',
  'embed',
  'form',
  'head',
  'iframe',
  'input',
  'math',
  'nav',
  'noscript',
  'object',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'video',
]);
const CAPTIONS = new Set(['figcaption', 'figure']);
/** Deeper trees are hostile; browsers stop at 512. */
const MAX_DEPTH = 512;

interface Collected {
  readonly text: string;
  readonly kind: BlockKind | null;
  /** Goes on in the same list or table: a line, no paragraph. */
  readonly line: boolean;
}

/** The text of an element as paragraphs and lines. */
export function textOf(root: DomElement): HtmlText {
  const collector = new Collector();
  collector.walk(root, null, false, 0);
  collector.flush(null, false);
  return join(collector.blocks);
}

/** The text of a piece of HTML, as feeds and records hold it. */
export function htmlToText(html: string): string {
  const { body } = parsePage(html);
  return body === null ? '' : textOf(body).text;
}

class Collector {
  readonly blocks: Collected[] = [];
  private inline = '';

  walk(node: DomNode, kind: BlockKind | null, line: boolean, depth: number): void {
    if (node.nodeType === TEXT_NODE) {
      this.inline += node.textContent ?? '';
      return;
    }
    if (!isElement(node) || depth > MAX_DEPTH) return;
    const name = node.localName.toLowerCase();
    if (
      LEFT_OUT.has(name) ||
      node.getAttribute('hidden') !== null ||
      node.getAttribute('aria-hidden') === 'true'
    )
      return;
    if (name === 'br') {
      this.flush(kind, true);
      return;
    }
    const block = BLOCKS.has(name);
    const inner = CAPTIONS.has(name) ? 'caption' : kind;
    const inLine = name === 'li' || name === 'tr' || line;
    if (block && name !== 'td' && name !== 'th') this.flush(kind, line);
    for (const child of node.childNodes) this.walk(child, inner, inLine, depth + 1);
    if (name === 'td' || name === 'th') this.inline += ' ';
    else if (block) this.flush(inner, inLine);
  }

  flush(kind: BlockKind | null, line: boolean): void {
    const text = this.inline.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
    this.inline = '';
    if (text !== '') this.blocks.push({ text, kind, line });
  }
}

function join(blocks: readonly Collected[]): HtmlText {
  let text = '';
  const marks: Block[] = [];
  blocks.forEach((block, index) => {
    if (index > 0) text += block.line && blocks[index - 1]?.line === true ? '\n' : '\n\n';
    const start = text.length;
    text += block.text;
    if (block.kind !== null) marks.push({ start, end: text.length, kind: block.kind, rule: 'markup/figure' });
  });
  return { text, marks };
}
