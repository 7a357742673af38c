import { NewsgraphError, type Problem } from '../errors.js';
import type { Article } from '../model/article.js';
import type { Furniture } from '../resources/furniture/rule.js';
import { type Bytes, collectBytes, fileBytes, unpacked } from './bytes.js';
import { sniffEncoding } from './decode.js';
import { baseName, type Format, formatOfPath, sniffFormat } from './format.js';
import type { FormatInput, WholeInput } from './formats/input.js';
import { readText } from './formats/text.js';
import { type Found, firstKnown, type Reading } from './found.js';
import { giveIds, mergeCopies, type Nameless } from './identity.js';
import { findInputs, type InputFile } from './inputs.js';
import { detectLanguage } from './language.js';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.js';
import { Manifests } from './manifest.js';
import { readTextMetadata } from './text-metadata.js';

export interface ReadOptions {
  readonly furniture: Furniture;
  /** Format of standard input and of files whose name does not tell; without it, it is guessed. */
  readonly format?: Format;
  /** Read articles that are not in English as well. */
  readonly force?: boolean;
  /** What `-` stands for. */
  readonly stdin?: Bytes;
  readonly limits?: Partial<ReadLimits>;
  /** Called after each file, for a progress bar. */
  readonly onFile?: (done: number, total: number, path: string) => void;
}

export interface ReadResult {
  /** In the order of the inputs; the files of a folder by path. */
  readonly articles: readonly Article[];
  /** What could not be read. */
  readonly problems: readonly Problem[];
  /** What was read, but may be wrong: a guessed encoding. */
  readonly notices: readonly Problem[];
  /** What was passed over on purpose: manifests, files that are no articles by their name. */
  readonly skipped: readonly { readonly source: string; readonly reason: string }[];
}

const SNIFFED_CHARACTERS = 4096;

/**
 * Reads articles from files, folders, globs and `-`. Whatever is wrong with one input is told in `problems`; the
 * rest is read. Nothing is printed.
 */
export async function readArticles(inputs: readonly string[], options: ReadOptions): Promise<ReadResult> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { files, problems: inputProblems, skipped } = findInputs(inputs, limits);
  const manifests = new Manifests();
  const collected = {
    articles: [] as Nameless[],
    problems: [...inputProblems],
    notices: [] as Problem[],
    skipped: [...skipped],
  };
  for (const [index, file] of files.entries()) {
    if (collected.articles.length >= limits.articles) {
      collected.problems.push(tooManyArticles(limits, file.path));
      break;
    }
    for await (const found of readFile(file, options, limits)) {
      await take(found, file, collected, manifests, options);
      if (collected.articles.length >= limits.articles) break;
    }
    options.onFile?.(index + 1, files.length, file.path);
  }
  const articles = giveIds(mergeCopies(collected.articles));
  return { ...collected, problems: [...collected.problems, ...manifests.problems], articles };
}

interface Collected {
  readonly articles: Nameless[];
  readonly problems: Problem[];
  readonly notices: Problem[];
  readonly skipped: { source: string; reason: string }[];
}

async function take(
  found: Found,
  file: InputFile,
  collected: Collected,
  manifests: Manifests,
  options: ReadOptions,
): Promise<void> {
  if (found.type === 'problem') collected.problems.push(found.problem);
  else if (found.type === 'notice') collected.notices.push(found.problem);
  else if (found.type === 'skipped') collected.skipped.push({ source: found.source, reason: found.reason });
  else {
    const language = await detectLanguage(found.reading.text);
    if (language !== 'en' && language !== 'und' && options.force !== true) {
      collected.problems.push(notEnglish(language, found.reading.source));
    } else collected.articles.push(complete(found.reading, file, language, manifests, options.furniture));
  }
}

/** Joins what the manifest, the format and the text itself say of an article, in this order. */
function complete(
  reading: Reading,
  file: InputFile,
  language: string,
  manifests: Manifests,
  furniture: Furniture,
): Nameless {
  const listed = file.path === '-' ? {} : manifests.find(file.path, file.root);
  const own = readTextMetadata(reading.text, furniture, reading.marks);
  const metadata = firstKnown(listed, reading.metadata, own);
  const { name, source, text, marks } = reading;
  return { name, source, text, ...metadata, language, ...(marks.length === 0 ? {} : { marks }) };
}

async function* readFile(file: InputFile, options: ReadOptions, limits: ReadLimits): AsyncGenerator<Found> {
  try {
    const bytes = file.path === '-' ? stdinBytes(options, limits) : fileBytes(file.path, limits);
    const name = file.path === '-' ? 'stdin' : baseName(file.path);
    yield* readBytes(bytes, { source: file.path, name, limits, explicit: file.explicit }, options);
  } catch (error) {
    yield { type: 'problem', problem: asProblem(error, file.path) };
  }
}

function stdinBytes(options: ReadOptions, limits: ReadLimits): Bytes {
  if (options.stdin !== undefined) return unpacked(options.stdin, '-', limits);
  throw new NewsgraphError({
    code: 'KG301',
    message: 'there is no standard input',
    hint: 'Give a path instead of "-".',
  });
}

async function* readBytes(bytes: Bytes, input: FormatInput, options: ReadOptions): AsyncGenerator<Found> {
  const known = input.source === '-' ? options.format : (formatOfPath(input.source) ?? options.format);
  const { format, chunks } = known === undefined ? await sniff(bytes) : { format: known, chunks: bytes };
  // Parsers are loaded when a file needs them: they take longer to load than a text file to read.
  if (format === 'jsonl') {
    const { readJsonLines } = await import('./formats/jsonl.js');
    yield* readJsonLines({ ...input, chunks });
  } else if (format === 'csv' || format === 'tsv') {
    const { readTable } = await import('./formats/csv.js');
    yield* readTable({ ...input, chunks }, format);
  } else {
    const hint =
      'An article is far shorter. Large collections are read as JSON Lines or CSV, which may have any size.';
    const whole = {
      ...input,
      bytes: await collectBytes(chunks, input.source, input.limits.articleBytes, hint),
    };
    yield* readWhole(whole, format);
  }
}

async function* readWhole(
  input: WholeInput,
  format: Exclude<Format, 'jsonl' | 'csv' | 'tsv'>,
): AsyncGenerator<Found> {
  if (input.bytes.length === 0) throw emptyFile(input.source);
  switch (format) {
    case 'text':
      yield* readText(input);
      break;
    case 'markdown':
      yield* (await import('./formats/markdown.js')).readMarkdown(input);
      break;
    case 'html':
      yield* (await import('./formats/html.js')).readHtml(input);
      break;
    case 'json':
      yield* (await import('./formats/json.js')).readJson(input);
      break;
    case 'feed':
      yield* (await import('./formats/feed.js')).readFeed(input);
      break;
    case 'mail':
      yield* (await import('./formats/mail.js')).readMail(input);
      break;
  }
}

/** Guesses the format by the first bytes and gives the stream back whole. */
async function sniff(bytes: Bytes): Promise<{ format: Format; chunks: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done === true ? new Uint8Array() : first.value;
  const text = new TextDecoder(sniffEncoding(head) ?? 'windows-1252').decode(
    head.subarray(0, SNIFFED_CHARACTERS),
  );
  const chunks: Bytes = {
    [Symbol.asyncIterator]: async function* () {
      yield head;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
        yield next.value;
    },
  };
  return { format: sniffFormat(text), chunks };
}

function asProblem(error: unknown, file: string): Problem {
  if (error instanceof NewsgraphError) return error.toProblem();
  if (error instanceof RangeError) {
    const message = 'the HTML has too many elements, or they are nested too deeply';
    return { code: 'KG303', message, where: { file }, hint: 'Save the text of the article.' };
  }
  const code = (error as NodeJS.ErrnoException).code;
  if (code !== undefined && /^E[A-Z]+$/.test(code)) {
    const message = `the file cannot be read (${code})`;
    return { code: 'KG301', message, where: { file }, hint: 'Check the path and its permissions.' };
  }
  throw error;
}

function emptyFile(file: string): NewsgraphError {
  const hint = 'Give a file with the text of an article.';
  return new NewsgraphError({ code: 'KG302', message: 'the file is empty', where: { file }, hint });
}

function notEnglish(language: string, source: string): Problem {
  return {
    code: 'KG306',
    message: `the text is not English but "${language}"; it is left out`,
    where: { file: source },
    hint: 'The rules are made for English. Use --force to read it nevertheless.',
  };
}

function tooManyArticles(limits: ReadLimits, file: string): Problem {
  return {
    code: 'KG305',
    message: `there are more than ${limits.articles} articles; the rest is left out`,
    where: { file },
    hint: 'Build several graphs, or raise the limit.',
  };
}
