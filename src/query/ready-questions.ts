import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NewsgraphError } from '../errors.js';
import { schemaPath } from '../resources/locate.js';
import type { Parameter, Parameters, QueryEngine, RunOptions } from './engine.js';
import type { QueryResult } from './result.js';

export interface QuestionParameter {
  readonly name: string;
  readonly fallback: string | number;
  readonly description: string;
  /** Nothing sensible is asked without it. */
  readonly required: boolean;
}

/** A question with its Cypher, as a file of `schema/queries` holds it. */
export interface ReadyQuestion {
  /** The file's base name: what `newsgraph ask` takes. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly QuestionParameter[];
  readonly cypher: string;
}

/**
 * All ready questions, by name.
 * @param more folders with own `*.cypher` files; one of the same name replaces the project's
 * @throws NewsgraphError KG201 with the line of a header that cannot be read
 */
export function readyQuestions(more: readonly string[] = []): readonly ReadyQuestion[] {
  const questions = new Map<string, ReadyQuestion>();
  for (const folder of [schemaPath('queries'), ...more]) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.cypher'))) {
      const question = parseQuestion(
        basename(file, '.cypher'),
        readFileSync(join(folder, file), 'utf8'),
        join(folder, file),
      );
      questions.set(question.name, question);
    }
  }
  return [...questions.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @throws NewsgraphError KG301 for an unknown name, with the nearest ones */
export function readyQuestion(name: string, more: readonly string[] = []): ReadyQuestion {
  const all = readyQuestions(more);
  const found = all.find((question) => question.name === name);
  if (found !== undefined) return found;
  throw new NewsgraphError({
    code: 'KG301',
    message: `there is no question "${name}"`,
    hint: `Questions: ${all.map((question) => question.name).join(', ')}.`,
  });
}

/**
 * Asks a ready question.
 * @throws NewsgraphError KG303 for a missing or unknown parameter
 */
export async function ask(
  engine: QueryEngine,
  question: ReadyQuestion,
  given: Parameters = {},
  options: RunOptions = {},
): Promise<QueryResult> {
  return engine.run(question.cypher, parametersFor(question, given), options);
}

/** The parameters of a question with those given put in. */
export function parametersFor(question: ReadyQuestion, given: Parameters): Parameters {
  const known = question.parameters.map((parameter) => parameter.name);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) throw refuse(question, `"${question.name}" has no parameter "${unknown}"`);
  const entries = question.parameters.map(({ name, fallback, required }): [string, Parameter] => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (required && (value === undefined || value === ''))
      throw refuse(question, `"${question.name}" needs "${name}"`);
    return [name, value ?? fallback];
  });
  return Object.fromEntries(entries);
}

function refuse(question: ReadyQuestion, message: string): NewsgraphError {
  const usage = question.parameters.map(({ name, description }) => `${name} (${description})`).join('; ');
  const hint = usage === '' ? 'It takes no parameters.' : `Parameters: ${usage}.`;
  return new NewsgraphError({ code: 'KG303', message, hint });
}

const PARAMETER = /^\/\/ :param ([A-Za-z]\w*) => ('[^'\\]*'|-?\d+)\s+(.+)$/;

/**
 * Reads a question's file: a title, an empty comment line, a description and one `:param` line for each parameter,
 * all as comments, so that the file also runs as it is in Neo4j Browser; then the Cypher.
 */
export function parseQuestion(name: string, text: string, file: string): ReadyQuestion {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const header = lines.slice(0, end < 0 ? lines.length : end);
  const title = /^\/\/ (\S.*)$/.exec(header[0] ?? '')?.[1];
  const malformed = (message: string, line: number): NewsgraphError =>
    new NewsgraphError({
      code: 'KG201',
      message,
      where: { file, line },
      hint: 'schema/README.md shows the form.',
    });
  if (title === undefined) throw malformed('a question begins with a comment line that is its title', 1);
  const parameters: QuestionParameter[] = [];
  const description: string[] = [];
  for (const [index, line] of header.slice(1).entries()) {
    const match = PARAMETER.exec(line);
    if (match !== null) {
      const [, parameter = '', literal = '', about = ''] = match;
      parameters.push({
        name: parameter,
        fallback: literal.startsWith("'") ? literal.slice(1, -1) : Number(literal),
        description: about.replace(/\s*\(required\)$/, ''),
        required: about.endsWith('(required)'),
      });
    } else if (line.startsWith('// :param')) {
      throw malformed('a parameter is written ":param name => \'value\'  what it is"', index + 2);
    } else {
      description.push(line.replace(/^\/\/ ?/, ''));
    }
  }
  const cypher = lines.slice(header.length).join('\n').trim();
  if (cypher === '') throw malformed('a question needs a query below its header', header.length + 1);
  return { name, title, description: description.join(' ').trim(), parameters, cypher };
}
