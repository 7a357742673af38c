/** What nodes and edges carry in `graph.json`; an absent attribute is unknown, never null. */

/** A stretch of an article's text: `text.slice(start, end)`, UTF-16 code units. */
export interface Quote {
  /** Key of the Article node. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

export interface NodeMention extends Quote {
  readonly kind: 'name' | 'nominal' | 'pronoun';
}

export interface EdgeEvidence extends Quote {
  /** The rule that read it. */
  readonly rule?: string;
}

export type AttributeValue =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly NodeMention[]
  | readonly EdgeEvidence[];

export interface NodeAttributes {
  readonly label: string;
  /** The main label first. */
  readonly labels: readonly string[];
  readonly name: string;
  readonly mentions?: readonly NodeMention[];
  readonly [name: string]: AttributeValue | undefined;
}

export interface EdgeAttributes {
  readonly type: string;
  readonly evidence?: readonly EdgeEvidence[];
  readonly [name: string]: AttributeValue | undefined;
}

export interface GraphAttributes {
  readonly name: string;
  /** Version of the attribute names; raised when a reader of the older would go wrong. */
  readonly format: number;
}

export const GRAPH_FORMAT = 1;

/** Attributes without those that are undefined, null or an empty list. */
export function present<T extends object>(
  attributes: T,
): { [K in keyof T]: Exclude<T[K], undefined | null> } {
  const kept = Object.entries(attributes).filter(
    ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined | null> };
}
