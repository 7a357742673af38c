import { NewsgraphError } from '../errors.js';
import type { QueryResult, ResultValue } from './result.js';
import { valueJson, valueText } from './value-text.js';

export const RESULT_FORMATS = ['table', 'json', 'csv', 'jsonl'] as const;
export type ResultFormat = (typeof RESULT_FORMATS)[number];

/** @throws NewsgraphError KG501 for an unknown name */
export function resultFormat(name: string): ResultFormat {
  const found = RESULT_FORMATS.find((format) => format === name.toLowerCase());
  if (found !== undefined) return found;
  throw new NewsgraphError({
    code: 'KG501',
    message: `"${name}" is no result format`,
    hint: `Formats: ${RESULT_FORMATS.join(', ')}.`,
  });
}

/**
 * A result as text, ending in a line end unless it is empty.
 * @param width columns of the terminal, for tables; cells are cut to fit
 */
export function formatResult(result: QueryResult, format: ResultFormat, width = 0): string {
  switch (format) {
    case 'table':
      return table(result, width);
    case 'json':
      return `${JSON.stringify(
        result.rows.map((row) => object(result.columns, row)),
        null,
        2,
      )}\n`;
    case 'jsonl':
    case 'csv':
      return (
        headLine(result.columns, format) +
        result.rows.map((row) => rowLine(result.columns, row, format)).join('')
      );
  }
}

/** A format in which each row stands by itself, so that rows can be written as they come. */
export type LineFormat = 'csv' | 'jsonl';

export function isLineFormat(format: ResultFormat): format is LineFormat {
  return format === 'csv' || format === 'jsonl';
}

/** What stands before the first row. */
export function headLine(columns: readonly string[], format: LineFormat): string {
  return format === 'csv' ? csvLine(columns) : '';
}

export function rowLine(columns: readonly string[], row: readonly ResultValue[], format: LineFormat): string {
  if (format === 'jsonl') return `${JSON.stringify(object(columns, row))}\n`;
  return csvLine(row.map((value) => (value === null ? '' : valueText(value))));
}

function object(columns: readonly string[], row: readonly ResultValue[]): object {
  return Object.fromEntries(columns.map((column, at) => [column, valueJson(row[at] ?? null)]));
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const NARROWEST = 8;

function table({ columns, rows }: QueryResult, width: number): string {
  if (columns.length === 0) return '';
  const cells = [columns, ...rows.map((row) => row.map(valueText))].map((row) => row.map(oneLine));
  const widths = shrink(
    columns.map((_, at) => Math.max(...cells.map((row) => lengthOf(row[at] ?? '')))),
    width,
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => pad(cell, widths[at] ?? 0))
      .join(' | ')
      .trimEnd();
  const [head = [], ...body] = cells;
  const rule = widths.map((size) => '-'.repeat(size)).join('-+-');
  const count = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`;
  return `${[line(head), rule, ...body.map(line), count].join('\n')}\n`;
}

/** Control characters could move the cursor or hide text on a terminal. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}|\p{Cs}/gu, '\ufffd');
}

/** Takes from the widest columns until the table fits. */
function shrink(wanted: readonly number[], width: number): readonly number[] {
  if (width <= 0) return wanted;
  const widths = [...wanted];
  const room = width - 3 * (widths.length - 1);
  let excess = widths.reduce((sum, size) => sum + size, 0) - room;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    const at = widths.indexOf(widest);
    widths[at] = widest - 1;
    excess--;
  }
  return widths;
}

/** Characters as a terminal counts them: code points, wide ones twice. */
function lengthOf(text: string): number {
  let length = 0;
  for (const character of text) length += isWide(character) ? 2 : 1;
  return length;
}

/** East Asian wide characters and emoji. */
function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
    character,
  );
}

function pad(text: string, size: number): string {
  if (lengthOf(text) <= size) return text + ' '.repeat(size - lengthOf(text));
  let cut = '';
  for (const character of text) {
    if (lengthOf(cut) + lengthOf(character) > size - 1) break;
    cut += character;
  }
  return `${cut}…${' '.repeat(Math.max(0, size - 1 - lengthOf(cut)))}`;
}
