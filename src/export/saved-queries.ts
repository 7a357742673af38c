import { strToU8, zipSync } from 'fflate';
import type { ReadyQuestion } from '../query/ready-questions.js';

/** A zip holds local times; one that is the same everywhere keeps exports byte-identical. */
const WHEN = new Date(1980, 0, 1);

/**
 * The ready questions as a zip that Neo4j Browser imports: a file for each in one folder. (From one `.cypher` file it
 * makes a single favorite.)
 */
export function savedQueries(questions: readonly ReadyQuestion[]): Uint8Array {
  const files = questions.map(
    (question) => [`${question.name}.cypher`, strToU8(savedQuery(question))] as const,
  );
  return zipSync({ newsgraph: Object.fromEntries(files) }, { mtime: WHEN });
}

/**
 * A question with its title on top and what to type first for its parameters. As statements of the file itself they
 * would make the Browser show only that it ran, not its rows.
 */
function savedQuery({ title, parameters, cypher }: ReadyQuestion): string {
  const lines = parameters.map(({ name, fallback, description }) => {
    const value = typeof fallback === 'number' ? String(fallback) : `'${fallback}'`;
    return `// first run  :param ${name} => ${value}  (${description})\n`;
  });
  return `// ${title}\n${lines.join('')}${cypher};\n`;
}
