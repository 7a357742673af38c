import type { NameSpan } from '../../model/name.js';
import type { CorefDocument } from './document.js';

/** "Kjetil" and "Moen" side by side, which the tree reads as one name: one person, whom a recogniser cut in two. */
export function joinedPeople(doc: CorefDocument, names: readonly NameSpan[]): readonly NameSpan[] {
  const joined: NameSpan[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    if (before !== undefined && isOneName(doc, before, name))
      joined[joined.length - 1] = { ...before, last: name.last, ...doc.span(before.first, name.last) };
    else joined.push(name);
  }
  return joined;
}

function isOneName(doc: CorefDocument, left: NameSpan, right: NameSpan): boolean {
  if (left.type !== 'person' || right.type !== 'person' || left.last !== right.first) return false;
  const single = left.last - left.first === 1 && right.last - right.first === 1;
  const flat = doc.relation(right.first) === 'flat' && doc.token(right.first).head === left.first;
  // A shallow tree hangs the given name on the surname.
  const turned = doc.relation(left.first) === 'compound' && doc.token(left.first).head === right.first;
  return single && (flat || turned);
}
