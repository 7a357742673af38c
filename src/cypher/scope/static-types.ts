/** What is known of an expression's type before it runs. */

/** A value type of `values/kind.ts`, `NUMBER` (INTEGER or FLOAT), or `ANY` when nothing is known. */
export interface StaticType {
  readonly kind: string;
  /** Of a LIST: the type of its items. */
  readonly inner?: StaticType;
}

export const ANY: StaticType = { kind: 'ANY' };
export const BOOLEAN: StaticType = { kind: 'BOOLEAN' };
export const INTEGER: StaticType = { kind: 'INTEGER' };
export const FLOAT: StaticType = { kind: 'FLOAT' };
export const NUMBER: StaticType = { kind: 'NUMBER' };
export const STRING: StaticType = { kind: 'STRING' };
export const NULL: StaticType = { kind: 'NULL' };
export const MAP: StaticType = { kind: 'MAP' };
export const NODE: StaticType = { kind: 'NODE' };
export const RELATIONSHIP: StaticType = { kind: 'RELATIONSHIP' };
export const PATH: StaticType = { kind: 'PATH' };

export function listOf(inner: StaticType): StaticType {
  return { kind: 'LIST', inner };
}

/** The type that both are: the same, or ANY. Beside NULL nothing is known: what may be null is not refused. */
export function common(a: StaticType | undefined, b: StaticType): StaticType {
  if (a === undefined) return b;
  if (a.kind === 'LIST' && b.kind === 'LIST') return listOf(common(a.inner, b.inner ?? ANY));
  if (a.kind === b.kind) return a;
  return isNumeric(a) && isNumeric(b) ? NUMBER : ANY;
}

export function isNumeric(type: StaticType): boolean {
  return type.kind === 'INTEGER' || type.kind === 'FLOAT' || type.kind === 'NUMBER';
}

/** Whether a value of the type may be of one of the kinds; always true when nothing is known. */
export function mayBe(type: StaticType, ...kinds: readonly string[]): boolean {
  if (type.kind === 'ANY' || type.kind === 'NULL') return true;
  if (type.kind === 'NUMBER') return kinds.some((kind) => kind === 'INTEGER' || kind === 'FLOAT');
  return kinds.includes(type.kind);
}

/** The type of a signature's text, such as `LIST<STRING>` or `INTEGER | FLOAT`. */
export function typeOfText(text: string): StaticType {
  if (text === 'INTEGER | FLOAT') return NUMBER;
  if (text.includes('|')) return ANY;
  const list = /^LIST<(.*)>$/.exec(text);
  if (list !== null) return listOf(typeOfText(list[1] ?? 'ANY'));
  return { kind: text };
}

export function describeType(type: StaticType): string {
  if (type.kind === 'LIST') return `LIST<${describeType(type.inner ?? ANY)}>`;
  return type.kind === 'NUMBER' ? 'INTEGER | FLOAT' : type.kind;
}
