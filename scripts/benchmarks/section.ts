import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../../BENCHMARKS.md', import.meta.url));

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Replaces the section of BENCHMARKS.md between its markers, or adds it at the end. */
export function writeSection(name: string, title: string, body: string): void {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const section = `${open}\n## ${title}\n\n${body.trim()}\n${close}`;
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '# Benchmarks\n';
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  const next =
    start < 0
      ? `${text.trimEnd()}\n\n${section}\n`
      : text.slice(0, start) + section + text.slice(end + close.length);
  writeFileSync(FILE, next);
}

/** The day of the measurement. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
