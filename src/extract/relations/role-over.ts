import type { DocTree } from '../tree.js';

const ONCE = /^(?:previously|formerly|once)$/;
const THEN = /^(?:before|until|till)$/;

/** Does the sentence say that a role is over: "used to work", "was once", "was a judge before she became"? */
export function isOver(tree: DocTree, heads: Iterable<number>): boolean {
  return [...heads].some(
    (head) => isUsedTo(tree, head) || hasAdverb(tree, head) || (isPast(tree, head) && endsThen(tree, head)),
  );
}

function isUsedTo(tree: DocTree, head: number): boolean {
  const above = tree.token(head).head;
  return above >= 0 && tree.is(head, 'xcomp', 'ccomp') && tree.token(above).text.toLowerCase() === 'used';
}

function hasAdverb(tree: DocTree, head: number): boolean {
  return tree.childrenBy(head, 'advmod').some((child) => ONCE.test(tree.token(child).text.toLowerCase()));
}

/** "was", "served": not "has served", which may go on. */
function isPast(tree: DocTree, head: number): boolean {
  if (tree.childrenBy(head, 'cop').some((cop) => /^(?:was|were)$/i.test(tree.token(cop).text))) return true;
  return /ed$/.test(tree.token(head).text) && tree.childBy(head, 'aux') === null;
}

function endsThen(tree: DocTree, head: number): boolean {
  return tree
    .childrenBy(head, 'advcl')
    .some((clause) =>
      tree.childrenBy(clause, 'mark', 'case').some((mark) => THEN.test(tree.token(mark).text.toLowerCase())),
    );
}

const UNSURE =
  /^(?:alleged|suspected|accused|purported|reputed|aspiring|would-be|potential|prospective|possible|rumou?red|self-styled|self-proclaimed|supposed|presumptive)$/;

/** "an alleged financier", "a would-be president": nobody says that they are. */
export function isUnsure(tree: DocTree, head: number): boolean {
  return tree
    .childrenBy(head, 'amod', 'compound', 'advmod')
    .some((child) => UNSURE.test(tree.token(child).text.toLowerCase()));
}
