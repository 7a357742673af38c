import type { Parameters } from './engine.js';
import { parseParameter } from './parameter-text.js';

/** What a line at the prompt leads to. */
export type PromptStep =
  | { readonly do: 'read-on' }
  | { readonly do: 'nothing' }
  | { readonly do: 'run'; readonly text: string; readonly parameters: Parameters }
  | { readonly do: 'say'; readonly text: string }
  | { readonly do: 'quit' };

const HELP = `A query ends with a semicolon and may take several lines. Tab completes.
  :param NAME => VALUE   sets $NAME (a JSON value, or plain text)
  :params                lists parameters
  :clear                 forgets the lines of an unfinished query
  :help                  this text
  :quit                  leaves
`;

const MOST_LINES = 1_000;
const MOST_HISTORY = 500;

/** The state of a conversation in Cypher: unfinished lines, parameters, history. It neither reads nor prints. */
export class Prompt {
  private lines: string[] = [];
  private readonly parameters = new Map<string, Parameters[string]>();
  private readonly past: string[];

  /** @param history earlier entries, the oldest first */
  constructor(history: readonly string[] = []) {
    this.past = history.slice(-MOST_HISTORY);
  }

  /** Whether the next line goes on with an unfinished query. */
  get unfinished(): boolean {
    return this.lines.length > 0;
  }

  get history(): readonly string[] {
    return this.past;
  }

  /** Takes a line and says what it leads to. */
  feed(line: string): PromptStep {
    const trimmed = line.trim();
    if (trimmed.startsWith(':')) return this.command(trimmed);
    if (!this.unfinished && trimmed === '') return { do: 'nothing' };
    this.lines.push(line);
    if (!endsQuery(this.lines.join('\n')) && this.lines.length < MOST_LINES) return { do: 'read-on' };
    const text = this.lines.join('\n').trim().replace(/;$/, '');
    this.lines = [];
    if (text.trim() === '') return { do: 'nothing' };
    this.remember(`${text.replace(/\s*\n\s*/g, ' ')};`);
    return { do: 'run', text, parameters: Object.fromEntries(this.parameters) };
  }

  private command(line: string): PromptStep {
    const [name = ''] = line.split(/\s+/, 1);
    switch (name) {
      case ':quit':
      case ':exit':
        return { do: 'quit' };
      case ':help':
        return { do: 'say', text: HELP };
      case ':clear':
        this.lines = [];
        return { do: 'nothing' };
      case ':params':
        return {
          do: 'say',
          text: [...this.parameters].map(([key, value]) => `${key} => ${JSON.stringify(value)}\n`).join(''),
        };
      case ':param': {
        const match = /^:param\s+([A-Za-z]\w*)\s*=>\s*(\S.*)$/.exec(line);
        if (match === null) return { do: 'say', text: 'A parameter is set with :param NAME => VALUE\n' };
        this.parameters.set(match[1] ?? '', parseParameter((match[2] ?? '').replace(/^'(.*)'$/, '$1')));
        this.remember(line);
        return { do: 'nothing' };
      }
      default:
        return { do: 'say', text: `There is no command ${name}; :help lists them.\n` };
    }
  }

  private remember(entry: string): void {
    if (this.past.at(-1) !== entry) this.past.push(entry);
    if (this.past.length > MOST_HISTORY) this.past.shift();
  }
}

/** Whether a text ends with a semicolon that stands in no string, quoted name or comment. */
function endsQuery(text: string): boolean {
  const rest = text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '_');
  return !/['"`]|\/\*/.test(rest) && rest.trimEnd().endsWith(';');
}
