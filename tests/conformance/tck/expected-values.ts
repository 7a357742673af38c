/** Reads the text of expected values (TCK README, "Format of the expected results"). */
import { float } from '../../../src/cypher/values/index.js';

export type Expected =
  | { readonly kind: 'value'; readonly value: null | boolean | number | bigint | ReturnType<typeof float> }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Expected[] }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Expected> }
  | ExpectedNode
  | ExpectedRelationship
  | ExpectedPath;

export interface ExpectedNode {
  readonly kind: 'node';
  readonly labels: readonly string[];
  readonly properties: ReadonlyMap<string, Expected>;
}

export interface ExpectedRelationship {
  readonly kind: 'relationship';
  readonly type: string;
  readonly properties: ReadonlyMap<string, Expected>;
}

export interface ExpectedPath {
  readonly kind: 'path';
  readonly nodes: readonly ExpectedNode[];
  readonly relationships: readonly {
    readonly forward: boolean;
    readonly relationship: ExpectedRelationship;
  }[];
}

/** @throws Error when the text is no value, with the text and the place */
export function readExpected(text: string): Expected {
  const reader = new ValueReader(text);
  const value = reader.value();
  reader.end();
  return value;
}

class ValueReader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  value(): Expected {
    this.space();
    switch (this.text[this.at]) {
      case "'":
        return { kind: 'string', text: this.string() };
      case '[':
        return /^\[\s*:/.test(this.rest()) ? this.relationship() : { kind: 'list', items: this.list() };
      case '{':
        return { kind: 'map', entries: this.map() };
      case '(':
        return this.node();
      case '<':
        return this.path();
      default:
        return { kind: 'value', value: this.scalar() };
    }
  }

  end(): void {
    this.space();
    if (this.at < this.text.length) this.fail('the end');
  }

  private rest(): string {
    return this.text.slice(this.at);
  }

  private space(): void {
    while (this.text[this.at] === ' ') this.at++;
  }

  private fail(wanted: string): never {
    throw new Error(`expected value ${JSON.stringify(this.text)}: ${wanted} was expected at ${this.at}`);
  }

  private accept(mark: string): boolean {
    this.space();
    if (!this.text.startsWith(mark, this.at)) return false;
    this.at += mark.length;
    return true;
  }

  private require(mark: string): void {
    if (!this.accept(mark)) this.fail(mark);
  }

  private match(pattern: RegExp, wanted: string): string {
    const found = pattern.exec(this.rest());
    if (found === null) return this.fail(wanted);
    this.at += found[0].length;
    return found[0];
  }

  private scalar(): null | boolean | number | bigint | ReturnType<typeof float> {
    const word = this.match(/^[^\s,\]})>]+/, 'a value');
    if (word === 'null') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    if (/^-?\d+$/.test(word)) return Number.isSafeInteger(Number(word)) ? Number(word) : BigInt(word);
    if (word === 'NaN') return Number.NaN;
    if (/^-?Inf(inity)?$/.test(word))
      return word.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    if (/^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(word)) return float(Number(word));
    return this.fail('a value');
  }

  private string(): string {
    this.require("'");
    const body = this.match(/^(?:[^'\\]|\\.)*/s, 'a string');
    this.require("'");
    return body.replace(/\\(.)/gs, (whole, character: string) =>
      character === "'" || character === '\\' ? character : whole,
    );
  }

  private list(): Expected[] {
    this.require('[');
    const items: Expected[] = [];
    if (this.accept(']')) return items;
    do items.push(this.value());
    while (this.accept(','));
    this.require(']');
    return items;
  }

  private map(): Map<string, Expected> {
    this.require('{');
    const entries = new Map<string, Expected>();
    if (this.accept('}')) return entries;
    do {
      this.space();
      const key = this.match(/^[^:\s]+/, 'a key');
      this.require(':');
      entries.set(key, this.value());
    } while (this.accept(','));
    this.require('}');
    return entries;
  }

  private properties(): Map<string, Expected> {
    this.space();
    return this.text[this.at] === '{' ? this.map() : new Map();
  }

  private node(): ExpectedNode {
    this.require('(');
    const labels: string[] = [];
    while (this.accept(':')) labels.push(this.match(/^[^:\s){]+/, 'a label'));
    const properties = this.properties();
    this.require(')');
    return { kind: 'node', labels, properties };
  }

  private relationship(): ExpectedRelationship {
    this.require('[');
    this.require(':');
    const type = this.match(/^[^\]\s{]+/, 'a type');
    const properties = this.properties();
    this.require(']');
    return { kind: 'relationship', type, properties };
  }

  private path(): ExpectedPath {
    this.require('<');
    const nodes = [this.node()];
    const relationships: { forward: boolean; relationship: ExpectedRelationship }[] = [];
    while (!this.accept('>')) {
      const backward = this.accept('<-');
      if (!backward) this.require('-');
      const relationship = this.relationship();
      this.require(backward ? '-' : '->');
      relationships.push({ forward: !backward, relationship });
      nodes.push(this.node());
    }
    return { kind: 'path', nodes, relationships };
  }
}
