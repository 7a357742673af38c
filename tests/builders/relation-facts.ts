import type { Doc } from '../../src/model/layers.js';

/** All relations of a document as `FROM TYPE TO`, with ` as role` where they have one. */
export function relationFacts(doc: Doc | undefined): readonly string[] {
  const name = (id: string): string | undefined => doc?.chains.find((chain) => chain.id === id)?.name;
  return (doc?.relations ?? []).map(
    ({ type, from, to, qualifiers: { role } }) =>
      `${name(from)} ${type} ${name(to)}${role === undefined ? '' : ` as ${role}`}`,
  );
}
