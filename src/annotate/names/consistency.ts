import type { NameSpan, NameType } from '../../model/name.js';
import type { Token } from '../../model/token.js';
import { acronymBindings } from './acronyms.js';

/**
 * One type for one name within a document. A name written several ways ("Kim Jong Un", "Kim") is judged together where the
 * short form is the last or first word of a person's full name; acronyms take the type of the name that they stand for.
 */
export function consistentNames(names: readonly NameSpan[], tokens: readonly Token[]): NameSpan[] {
  const votes = new Map<string, Map<NameType, number>>();
  for (const name of names) vote(votes, keyOf(name, tokens), name.type, name.score);
  const bound = acronymBindings(names, tokens);
  for (const { full, acronym } of bound) {
    vote(votes, keyOf(acronym, tokens), full.type, 3);
  }
  const surnames = surnamesOf(names, tokens, votes);
  return names.map((name) => {
    const key = keyOf(name, tokens);
    const type =
      name.last - name.first === 1 && surnames.has(key) && name.type !== 'norp'
        ? 'person'
        : best(votes.get(key), name.type);
    return type === name.type ? name : { ...name, type };
  });
}

function keyOf(name: NameSpan, tokens: readonly Token[]): string {
  return tokens
    .slice(name.first, name.last)
    .map((token) => token.text)
    .join(' ');
}

function vote(votes: Map<string, Map<NameType, number>>, key: string, type: NameType, weight: number): void {
  const types = votes.get(key) ?? new Map<NameType, number>();
  types.set(type, (types.get(type) ?? 0) + weight);
  votes.set(key, types);
}

function best(types: ReadonlyMap<NameType, number> | undefined, own: NameType): NameType {
  let found = own;
  let most = types?.get(own) ?? 0;
  for (const [type, weight] of types ?? []) {
    if (weight > most) {
      found = type;
      most = weight;
    }
  }
  return found;
}

/** Single words that are a part of a full name of a person in this document, and of no other full name. */
function surnamesOf(
  names: readonly NameSpan[],
  tokens: readonly Token[],
  votes: ReadonlyMap<string, ReadonlyMap<NameType, number>>,
): Set<string> {
  const surnames = new Set<string>();
  const others = new Set<string>();
  for (const name of names) {
    if (name.last - name.first < 2) continue;
    const parts = tokens.slice(name.first, name.last).map((token) => token.text);
    const type = best(votes.get(parts.join(' ')), name.type);
    for (const part of [parts[0] as string, parts.at(-1) as string])
      (type === 'person' ? surnames : others).add(part);
  }
  for (const other of others) surnames.delete(other);
  return surnames;
}
