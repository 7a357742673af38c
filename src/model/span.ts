/** A half-open stretch `[start, end)` of UTF-16 code units of an article's decoded text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Do two spans share a character? */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Does `outer` hold all of `inner`? */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The least span that holds both. */
export function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Text order: by start, the longer first. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
