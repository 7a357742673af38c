import type {
  AttributeValue,
  EdgeAttributes,
  EdgeEvidence,
  NodeAttributes,
  NodeMention,
  Quote,
} from './attributes.js';

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
/** Names that mean something else on a JavaScript object. */
const FORBIDDEN = new Set(['constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf']);
const KINDS = ['name', 'nominal', 'pronoun'] as const;
const MOST_ATTRIBUTES = 200;

/**
 * The attributes of a node, or what is wrong with them. What is good as it stands is taken over without a copy: the
 * value must belong to the caller alone.
 */
export function readNodeAttributes(value: unknown): NodeAttributes | string {
  const attributes = readAttributes(value, { mentions: readMentions });
  if (typeof attributes === 'string') return attributes;
  const { label, labels, name } = attributes;
  if (typeof label !== 'string') return 'no label';
  if (labels !== undefined && !isStrings(labels)) return '"labels" must be a list of texts';
  if (name !== undefined && typeof name !== 'string') return '"name" must be text';
  if (labels !== undefined && name !== undefined) return attributes as NodeAttributes;
  return { ...attributes, label, labels: labels ?? [label], name: name ?? '' } as NodeAttributes;
}

/** The attributes of an edge, or what is wrong with them; taken over as those of a node are. */
export function readEdgeAttributes(value: unknown): EdgeAttributes | string {
  const attributes = readAttributes(value, { evidence: readEvidence });
  if (typeof attributes === 'string') return attributes;
  return typeof attributes.type === 'string' ? (attributes as EdgeAttributes) : 'no type';
}

type Structured = Readonly<Record<string, (value: unknown) => AttributeValue | null>>;

function readAttributes(value: unknown, structured: Structured): Record<string, AttributeValue> | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'no attributes';
  const given = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(given);
  if (names.length > MOST_ATTRIBUTES) return `more than ${MOST_ATTRIBUTES} attributes`;
  /** Made where not everything can stay as it is. */
  let changed: Record<string, AttributeValue> | undefined;
  for (const name of names) {
    if (!isGoodName(name)) return `${JSON.stringify(name.slice(0, 80))} is no attribute name`;
    const inner = given[name];
    const special = Object.hasOwn(structured, name) ? structured[name] : undefined;
    const good = inner === null ? undefined : special === undefined ? plain(inner) : special(inner);
    if (good === null) return `the value of "${name}" has the wrong form`;
    if (good === inner) continue;
    changed ??= { ...(given as Record<string, AttributeValue>) };
    if (good === undefined) delete changed[name];
    else changed[name] = good;
  }
  return changed ?? (given as Record<string, AttributeValue>);
}

const MOST_NAMES = 10_000;
const goodNames = new Set<string>();

/** Names recur on every node and edge: each is looked at once. */
function isGoodName(name: string): boolean {
  if (goodNames.has(name)) return true;
  if (!NAME.test(name) || FORBIDDEN.has(name)) return false;
  if (goodNames.size < MOST_NAMES) goodNames.add(name);
  return true;
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
    const { kind } = entry;
    if (kind === undefined) return { ...quoteOf(entry), kind: 'name' };
    const known = KINDS.find((one) => one === kind);
    if (known === undefined) return null;
    return Object.keys(entry).length === 4
      ? (entry as unknown as NodeMention)
      : { ...quoteOf(entry), kind: known };
  });
}

function readEvidence(value: unknown): readonly EdgeEvidence[] | null {
  return readQuotes(value, (entry) => {
    const { rule } = entry;
    if (rule !== undefined && typeof rule !== 'string') return null;
    if (Object.keys(entry).length === (rule === undefined ? 3 : 4)) return entry as unknown as EdgeEvidence;
    return rule === undefined ? quoteOf(entry) : { ...quoteOf(entry), rule };
  });
}

type Entry = Readonly<Record<string, unknown>>;

/** Reads quotes, each by `read`; the list itself where every one may stay as it is. */
function readQuotes<T extends Quote>(value: unknown, read: (entry: Entry) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  let same = true;
  const quotes: T[] = [];
  for (const item of value as readonly unknown[]) {
    if (typeof item !== 'object' || item === null) return null;
    const entry = item as Entry;
    if (typeof entry.article !== 'string' || !isOffset(entry.start) || !isOffset(entry.end)) return null;
    const quote = read(entry);
    if (quote === null) return null;
    same &&= (quote as unknown) === item;
    quotes.push(quote);
  }
  return same ? (value as readonly T[]) : quotes;
}

function quoteOf(entry: Entry): Quote {
  return { article: entry.article as string, start: entry.start as number, end: entry.end as number };
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
