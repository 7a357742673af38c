import type { Material } from './draft.js';

export function hasMark({ tree }: Material, verb: number, ...words: readonly string[]): boolean {
  return tree
    .childrenBy(verb, 'mark', 'advmod')
    .some((child) => child < verb && words.includes(tree.token(child).text.toLowerCase()));
}

export function hasTo({ tree }: Material, verb: number): boolean {
  return tree
    .children(verb)
    .some(
      (child) =>
        child < verb &&
        tree.token(child).text.toLowerCase() === 'to' &&
        /^(?:mark|aux)/.test(tree.token(child).deprel),
    );
}
