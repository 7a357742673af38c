import type {
  AttributeValue,
  EdgeAttributes,
  EdgeEvidence,
  NodeAttributes,
  NodeMention,
} from './attributes.js';

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
/** Names that mean something else on a JavaScript object. */
const FORBIDDEN = new Set(['constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf']);
const KINDS = ['name', 'nominal', 'pronoun'] as const;
const MOST_ATTRIBUTES = 200;

/** The attributes of a node, or what is wrong with them. */
export function readNodeAttributes(value: unknown): NodeAttributes | string {
  const attributes = readAttributes(value, { mentions: readMentions });
  if (typeof attributes === 'string') return attributes;
  const { label, labels, name } = attributes;
  if (typeof label !== 'string') return 'no label';
  if (labels !== undefined && !isStrings(labels)) return '"labels" must be a list of texts';
  if (name !== undefined && typeof name !== 'string') return '"name" must be text';
  return { ...attributes, label, labels: labels ?? [label], name: name ?? '' } as NodeAttributes;
}

/** The attributes of an edge, or what is wrong with them. */
export function readEdgeAttributes(value: unknown): EdgeAttributes | string {
  const attributes = readAttributes(value, { evidence: readEvidence });
  if (typeof attributes === 'string') return attributes;
  return typeof attributes.type === 'string' ? (attributes as EdgeAttributes) : 'no type';
}

type Structured = Readonly<Record<string, (value: unknown) => AttributeValue | null>>;

function readAttributes(value: unknown, structured: Structured): Record<string, AttributeValue> | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'no attributes';
  const entries = Object.entries(value as Record<string, unknown>);
  if (entries.length > MOST_ATTRIBUTES) return `more than ${MOST_ATTRIBUTES} attributes`;
  const read: Record<string, AttributeValue> = {};
  for (const [name, inner] of entries) {
    if (!NAME.test(name) || FORBIDDEN.has(name))
      return `${JSON.stringify(name.slice(0, 80))} is no attribute name`;
    if (inner === null) continue;
    const special = Object.hasOwn(structured, name) ? structured[name] : undefined;
    const good = special === undefined ? plain(inner) : special(inner);
    if (good === null) return `the value of "${name}" has the wrong form`;
    read[name] = good;
  }
  return read;
}

/** Texts, finite numbers, truth values and lists of texts: what a store can hold. */
function plain(value: unknown): AttributeValue | null {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return isStrings(value) ? value : null;
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function readMentions(value: unknown): readonly NodeMention[] | null {
  return readQuotes(value, (entry) => {
    const kind = entry.kind === undefined ? 'name' : KINDS.find((known) => known === entry.kind);
    return kind === undefined ? null : { kind };
  });
}

function readEvidence(value: unknown): readonly EdgeEvidence[] | null {
  return readQuotes(value, ({ rule }) => {
    if (rule === undefined) return {};
    return typeof rule === 'string' ? { rule } : null;
  });
}

function readQuotes<T extends object>(
  value: unknown,
  rest: (entry: Readonly<Record<string, unknown>>) => T | null,
): readonly (T & { article: string; start: number; end: number })[] | null {
  if (!Array.isArray(value)) return null;
  const quotes: (T & { article: string; start: number; end: number })[] = [];
  for (const item of value as readonly unknown[]) {
    if (typeof item !== 'object' || item === null) return null;
    const entry = item as Readonly<Record<string, unknown>>;
    const { article, start, end } = entry;
    const more = rest(entry);
    if (more === null || typeof article !== 'string' || !isOffset(start) || !isOffset(end)) return null;
    quotes.push({ article, start, end, ...more });
  }
  return quotes;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
