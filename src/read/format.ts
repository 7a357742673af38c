/** The formats that are read; `--format` takes these names. */
export const FORMATS = ['text', 'markdown', 'html', 'json', 'jsonl', 'csv', 'tsv', 'feed', 'mail'] as const;
export type Format = (typeof FORMATS)[number];

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['json', 'json'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['xml', 'feed'],
  ['rss', 'feed'],
  ['atom', 'feed'],
  ['rdf', 'feed'],
  ['eml', 'mail'],
]);

/** Format by the file's extension, `.gz` behind it set aside; `null` for an unknown one. */
export function formatOfPath(path: string): Format | null {
  const extension = /\.([^./\\]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase();
  return extension === undefined ? null : (BY_EXTENSION.get(extension) ?? null);
}

/** File name without folder, extension and `.gz`. */
export function baseName(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? path;
  const bare = name.replace(/\.gz$/i, '');
  return bare.replace(/(?<=.)\.[^.]+$/, '');
}

const MAIL_HEADER =
  /^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|X-[\w-]+): /i;

/** Guesses the format of a stream without name from its first characters. */
export function sniffFormat(head: string): Format {
  const text = head.replace(/^\uFEFF?\s+/, '');
  if (/^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:rss|feed|rdf:RDF)\b/i.test(text))
    return 'feed';
  if (/^<(?:!doctype|html|head|body|article|main|div|p|h1|meta|\?xml|!--)/i.test(text)) return 'html';
  if (/^[[{]/.test(text)) return looksLikeJsonLines(text) ? 'jsonl' : 'json';
  if (/^---\r?\n/.test(text)) return 'markdown';
  const firstLines = text.split(/\r?\n/, 3);
  if (
    firstLines.length > 1 &&
    firstLines.slice(0, 2).every((line) => MAIL_HEADER.test(line) || /^\s/.test(line))
  ) {
    return 'mail';
  }
  const header = firstLines[0]?.toLowerCase() ?? '';
  const isTable = /\b(?:text|body|content|maintext|article)\b/.test(header) && header.length < 500;
  if (isTable && /^[\w" -]+(?:\t[\w" -]*)+$/.test(header)) return 'tsv';
  if (isTable && /^[\w" -]+(?:[,;][\w" -]*)+$/.test(header)) return 'csv';
  return 'text';
}

function looksLikeJsonLines(text: string): boolean {
  const first = text.slice(0, text.indexOf('\n') + 1).trim();
  if (!first.startsWith('{')) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}
