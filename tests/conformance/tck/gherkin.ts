/**
 * Reads the part of Gherkin that the openCypher TCK uses: features, scenarios, outlines with examples,
 * steps with doc strings or tables, tags and comments.
 */

export interface Step {
  /** The text after Given, When, Then, And or But. */
  readonly text: string;
  readonly docString: string | undefined;
  /** Cells by row, trimmed, with `\|`, `\n` and `\\` read. */
  readonly table: readonly (readonly string[])[] | undefined;
}

export interface Scenario {
  readonly feature: string;
  /** The name; of an outline, with the number of the example. */
  readonly name: string;
  readonly tags: readonly string[];
  readonly steps: readonly Step[];
}

interface MutableStep {
  text: string;
  docString: string | undefined;
  table: string[][] | undefined;
}

interface Block {
  name: string;
  tags: string[];
  steps: MutableStep[];
  examples: string[][] | undefined;
}

const STEP = /^(?:Given|When|Then|And|But)\s+(.*)$/;

/** The scenarios of a feature file, outlines expanded; background steps go before each. */
export function readFeature(text: string): Scenario[] {
  const reader = new FeatureReader(text.split(/\r?\n/));
  return reader.read();
}

class FeatureReader {
  private readonly lines: readonly string[];
  private at = 0;
  private feature = '';
  private tags: string[] = [];
  private readonly background: Block = { name: '', tags: [], steps: [], examples: undefined };
  private readonly blocks: Block[] = [];
  private block: Block | undefined;

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  read(): Scenario[] {
    while (this.at < this.lines.length) this.readLine();
    return this.blocks.flatMap((block) => this.expand(block));
  }

  private readLine(): void {
    const line = (this.lines[this.at] as string).trim();
    this.at++;
    if (line === '' || line.startsWith('#')) return;
    if (line.startsWith('@')) this.tags.push(...line.split(/\s+/));
    else if (line.startsWith('Feature:')) this.feature = line.slice('Feature:'.length).trim();
    else if (line.startsWith('Background:')) this.block = this.background;
    else if (/^Scenario( Outline)?:/.test(line))
      this.startScenario(line.replace(/^Scenario( Outline)?:/, '').trim());
    else if (line.startsWith('Examples:')) this.readExamples();
    else this.readStep(line);
  }

  private startScenario(name: string): void {
    this.block = { name, tags: this.tags, steps: [], examples: undefined };
    this.tags = [];
    this.blocks.push(this.block);
  }

  private readExamples(): void {
    const rows = this.readTable();
    if (this.block === undefined) return;
    this.block.examples =
      this.block.examples === undefined ? rows : [...this.block.examples, ...rows.slice(1)];
  }

  private readStep(line: string): void {
    const match = STEP.exec(line);
    if (match === null || this.block === undefined) return;
    const step: MutableStep = { text: match[1] as string, docString: undefined, table: undefined };
    this.block.steps.push(step);
    this.skipBlank();
    const next = this.lines[this.at]?.trim() ?? '';
    if (next.startsWith('"""')) step.docString = this.readDocString();
    else if (next.startsWith('|')) step.table = this.readTable();
  }

  private skipBlank(): void {
    while (this.at < this.lines.length && /^\s*(#.*)?$/.test(this.lines[this.at] as string)) this.at++;
  }

  private readDocString(): string {
    const opening = this.lines[this.at] as string;
    const indent = opening.length - opening.trimStart().length;
    const content: string[] = [];
    this.at++;
    while (this.at < this.lines.length && !(this.lines[this.at] as string).trim().startsWith('"""')) {
      const line = this.lines[this.at] as string;
      content.push(line.slice(Math.min(indent, line.length - line.trimStart().length)));
      this.at++;
    }
    this.at++;
    return content.join('\n');
  }

  private readTable(): string[][] {
    const rows: string[][] = [];
    this.skipBlank();
    while ((this.lines[this.at]?.trim() ?? '').startsWith('|')) {
      rows.push(cellsOf((this.lines[this.at] as string).trim()));
      this.at++;
      this.skipBlank();
    }
    return rows;
  }

  private expand(block: Block): Scenario[] {
    const { feature } = this;
    const steps = [...this.background.steps, ...block.steps];
    if (block.examples === undefined) return [{ feature, name: block.name, tags: block.tags, steps }];
    const [header = [], ...rows] = block.examples;
    return rows.map((row, i) => {
      const fill = (text: string) =>
        header.reduce((filled, key, column) => filled.replaceAll(`<${key}>`, () => row[column] ?? ''), text);
      return {
        feature,
        name: `${block.name} (example ${i + 1})`,
        tags: block.tags,
        steps: steps.map((step) => filled(step, fill)),
      };
    });
  }
}

function filled(step: Step, fill: (text: string) => string): Step {
  return {
    text: fill(step.text),
    docString: step.docString === undefined ? undefined : fill(step.docString),
    table: step.table?.map((row) => row.map(fill)),
  };
}

/** `| a | b |`; a `|` after a backslash belongs to the cell. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (let i = 1; i < line.length; i++) {
    const character = line[i] as string;
    if (character === '|') {
      cells.push(cell.trim());
      cell = '';
    } else if (character === '\\' && i + 1 < line.length) {
      cell += escaped(line[++i] as string);
    } else cell += character;
  }
  return cells;
}

function escaped(character: string): string {
  if (character === 'n') return '\n';
  return character === '|' || character === '\\' ? character : `\\${character}`;
}
